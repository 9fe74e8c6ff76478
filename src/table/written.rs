//! The rows of a table as they are written: where each of them stands in the text, and each of its cells.

use std::ops::Range;

use super::header::Header;
use super::row::Row;
use super::rows::Rows;

/// The header, names of groups above it included, and every row below it, blank ones too; markers of a merge are passed
/// over.
pub(crate) struct WrittenRows<'t> {
    rows: Rows<'t>,
    row: Row,
    header: Header,
    /// How many rows there are still down to the header.
    above: usize,
}

/// Where a row stands, without the line break behind it.
pub(crate) struct WrittenRow {
    pub(crate) kind: RowKind,
    /// The 1-based line on which it begins.
    pub(crate) line: u32,
    pub(crate) range: Range<usize>,
    /// Each of its cells, with its quotes.
    pub(crate) cells: Vec<Range<usize>>,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowKind {
    /// The header, or the header once more.
    Header,
    /// A row with something in it.
    Filled,
    /// A row with nothing in it.
    Blank,
}

impl<'t> WrittenRows<'t> {
    pub(super) fn of(rows: Rows<'t>, header: Header) -> WrittenRows<'t> {
        let above = header.skipped;
        WrittenRows { rows, row: Row::default(), header, above }
    }
}

impl Iterator for WrittenRows<'_> {
    type Item = WrittenRow;

    fn next(&mut self) -> Option<WrittenRow> {
        while self.rows.next_or_blank_into(&mut self.row) {
            let is_filled = self.row.is_filled();
            let names_groups = is_filled && self.header.is_of_two && self.above == 2;
            let is_above = self.above > usize::from(is_filled) && !names_groups;
            let is_header = self.above == 1 || self.row.says_the_same_as(&self.header.row);
            self.above = self.above.saturating_sub(usize::from(is_filled));
            if is_above {
                continue;
            }
            let kind = match (is_filled, is_header) {
                (false, _) => RowKind::Blank,
                (true, true) => RowKind::Header,
                (true, false) => RowKind::Filled,
            };
            let (range, cells) = (self.rows.range(), self.rows.cells());
            return Some(WrittenRow { kind, line: self.row.line(), range, cells });
        }
        None
    }
}
