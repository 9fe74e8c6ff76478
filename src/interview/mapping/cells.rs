//! What the first cells of a column look like.

use crate::cell;
use crate::cell::called_off::read_called_off;
use crate::cell::date::{DateError, read_date};
use crate::cell::time::read_time;
use crate::cell::words::read_format;
use crate::table::{Row, Table};

/// So many rows are looked at.
const ROWS: usize = 100;

/// Rows longer than this, in bytes, are no help.
const LONGEST_ROW: usize = 100_000;

/// The first rows of a sheet.
#[derive(Debug)]
pub struct Glimpse(Vec<Row>);

impl Glimpse {
    /// Looks at the first rows of a table.
    #[must_use]
    pub fn of(table: &Table<'_>) -> Glimpse {
        let mut table = table.again();
        let (mut rows, mut row) = (Vec::new(), Row::default());
        while rows.len() < ROWS && table.next_into(&mut row) {
            if row.cells().map(str::len).sum::<usize>() > LONGEST_ROW {
                break;
            }
            rows.push(row.clone());
        }
        Glimpse(rows)
    }

    fn cells(&self, index: usize) -> impl Iterator<Item = &str> {
        self.0.iter().map(move |row| row.cell(index)).filter(|cell| !cell::is_blank(cell))
    }

    /// The first cell of a column that says something.
    pub(super) fn first(&self, index: usize) -> &str {
        self.cells(index).next().unwrap_or_default()
    }

    /// Whether a column holds dates, or nothing yet.
    pub(super) fn may_be_dates(&self, index: usize) -> bool {
        self.cells(index).next().is_none() || self.are_dates(index)
    }

    /// Whether most cells of a column are dates, or say that there is none any more.
    pub(super) fn are_dates(&self, index: usize) -> bool {
        self.most(index, |cell| {
            let first = cell.split([';', '\n', '\r', '&', ',']).next().unwrap_or_default();
            let is_date = |text: &&str| !matches!(read_date(text, None), Err(DateError::Unreadable));
            [cell, first].iter().any(is_date) || read_called_off(cell).is_some()
        })
    }

    /// Whether most cells of a column are times of the day.
    pub(super) fn are_times(&self, index: usize) -> bool {
        self.most(index, |cell| read_time(cell).is_ok())
    }

    /// Whether most cells of a column say how people meet.
    pub(super) fn are_formats(&self, index: usize) -> bool {
        self.most(index, |cell| read_format(cell).is_ok())
    }

    fn most(&self, index: usize, is_so: impl Fn(&str) -> bool) -> bool {
        let (mut yes, mut all) = (0, 0);
        for cell in self.cells(index) {
            all += 1;
            yes += usize::from(is_so(cell));
        }
        all > 0 && yes * 2 > all
    }
}
