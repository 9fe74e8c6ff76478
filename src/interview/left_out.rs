//! Rows that could not be read: what is known of them all the same.

use std::sync::Arc;

use super::cells::Cells;
use super::reader::key_of;
use super::spelling::{folded, one_line};
use crate::column::Column;

/// The rows that were left out for a problem.
#[derive(Debug, Clone, Default)]
pub struct LeftOut {
    /// Those of which it is known whose interview they are.
    pub rows: Vec<LeftOutRow>,
    /// Whether there are others.
    pub unknown: bool,
}

/// Whose interview it would have been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOutRow {
    /// The candidate's [identity](super::Candidate::identity).
    pub candidate: Box<str>,
    /// The interview's [key](super::Interview::key); where it is not an `id` of the sheet, it may have been numbered.
    pub key: Box<str>,
    /// Whether the key is an `id` of the sheet.
    pub has_id: bool,
}

impl LeftOut {
    /// Takes in a row, as far as its cells can be read.
    pub(super) fn row(&mut self, cells: &Cells<'_>) {
        let word = |column| cells.text(column).map(|text| Arc::from(one_line(text)));
        let (id, company) = (cells.text(Column::Id), word(Column::Company));
        if id.is_none() && company.is_none() {
            self.unknown = true;
            return;
        }
        let parts = [company, word(Column::Role), word(Column::Stage)];
        let key = id.map_or_else(|| key_of(parts.each_ref().map(Option::as_ref)), str::to_owned);
        self.rows.push(LeftOutRow {
            candidate: one_line(&folded(cells.text(Column::Candidate).unwrap_or_default())).into(),
            key: one_line(&key).into(),
            has_id: id.is_some(),
        });
    }
}
