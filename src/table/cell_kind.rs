//! What a cell is, whatever its column is called.

use crate::cell::date::{DateError, read_date};
use crate::cell::time::read_time;

/// What a cell is that is no text, and so no name of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CellKind {
    /// A day, perhaps with an hour.
    Day,
    /// An hour.
    Hour,
    /// An address for mail, or of a page.
    Address,
    /// A number, be it of a telephone.
    Number,
}

/// What is longer, in bytes, is a text.
const LONGEST: usize = 100;

impl CellKind {
    /// What a cell is; none where it is a text, or nothing.
    pub(super) fn of(cell: &str) -> Option<CellKind> {
        if cell.len() > LONGEST {
            return None;
        }
        if cell.contains('@') || cell.contains("://") {
            return Some(CellKind::Address);
        }
        if !cell.contains(char::is_numeric) {
            return None;
        }
        let is_of_digits = cell.chars().all(|c| c.is_ascii_digit() || " +-./()%,$€£".contains(c));
        let is_day = || !matches!(read_date(cell, None), Err(DateError::Unreadable));
        if is_of_digits && cell.chars().all(|c| c.is_ascii_digit() || c == '.') && cell.matches('.').count() < 2 {
            Some(CellKind::Number)
        } else if read_time(cell).is_ok() {
            Some(CellKind::Hour)
        } else if is_day() {
            Some(CellKind::Day)
        } else {
            is_of_digits.then_some(CellKind::Number)
        }
    }
}
