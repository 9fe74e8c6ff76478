//! A further table on a sheet: below the first, under a header of its own.

use super::Row;
use super::cell_kind::CellKind;
use super::header::is_apart;
use super::rows::Rows;
use crate::cell::trimmed;

/// So many rows of a table are looked at for the header of the next.
const LOOKED_AT: usize = 400;

/// So many rows that may be a header are looked at word by word: where there are more, rows without a number are common.
const COMPARED: usize = 40;

/// So many rows are looked at above and below what may be a header.
const AROUND: usize = 10;

/// Where a further table begins.
#[derive(Debug, Clone)]
pub(super) struct FurtherTable {
    pub(super) header: Row,
    /// Where the table above ends, titles of this one left out.
    pub(super) end_above: usize,
    /// Where the header stands.
    pub(super) start: usize,
}

/// What may be the header of a further table: a row without a number, with the rows around it.
struct FurtherHeader<'r> {
    row: &'r Row,
    /// Whether a blank row or a title stands above it.
    is_apart: bool,
    above: &'r [Row],
    below: &'r [Row],
}

impl FurtherTable {
    /// Looks for a further header below one; the rows begin there.
    pub(super) fn find(mut rows: Rows<'_>, header: &Row, known: impl Fn(&str) -> bool) -> Option<FurtherTable> {
        let (mut row, mut above, mut last) = (Row::default(), Vec::new(), header.clone());
        let (mut end_above, mut compared) = (None, 0);
        for _ in 0..LOOKED_AT {
            if compared == COMPARED || !rows.next_into(&mut row) {
                return None;
            }
            let is_title =
                count_filled(&row) == 1 && CellKind::of(row.cells().find(|cell| !cell.is_empty())?).is_none();
            let is_apart = end_above.is_some() || is_apart(&last, &row);
            let start = rows.range().start;
            if is_of_words(&row) && !above.is_empty() && !row.says_the_same_as(header) {
                compared += 1;
                let below = first_of(rows.onward());
                let found = FurtherHeader { row: &row, is_apart, above: &above, below: &below };
                if found.is_header(&known) {
                    return Some(FurtherTable { header: row, end_above: end_above.unwrap_or(start), start });
                }
            }
            end_above = is_title.then(|| end_above.unwrap_or(start));
            if above.len() < AROUND {
                above.push(row.clone());
            }
            last.clone_from(&row);
        }
        None
    }
}

fn first_of(mut rows: Rows<'_>) -> Vec<Row> {
    let mut first = Vec::new();
    let mut row = Row::default();
    while first.len() < AROUND && rows.next_into(&mut row) {
        first.push(row.clone());
    }
    first
}

fn count_filled(row: &Row) -> usize {
    row.cells().filter(|cell| !trimmed(cell).is_empty()).count()
}

/// Whether a row has words in some cells and no day, hour, number or address in any.
fn is_of_words(row: &Row) -> bool {
    let begins_with_digit = |cell: &str| cell.as_bytes().first().is_some_and(u8::is_ascii_digit);
    count_filled(row) > 1 && !row.cells().any(begins_with_digit) && row.cells().all(|cell| CellKind::of(cell).is_none())
}

/// The kind of the first cell of a column in which something stands.
fn kind_in(rows: &[Row], column: usize) -> Option<CellKind> {
    rows.iter().map(|row| row.cell(column)).find(|cell| !trimmed(cell).is_empty()).and_then(CellKind::of)
}

impl FurtherHeader<'_> {
    /// Whether it names what stands below it. Known names alone do. Where the rows below go on differently than those above,
    /// so do two of them among others, apart from the rows above, and one above sums.
    fn is_header(&self, known: impl Fn(&str) -> bool) -> bool {
        let filled: Vec<usize> =
            (0..self.row.len()).filter(|column| !trimmed(self.row.cell(*column)).is_empty()).collect();
        let is_name = |column: &&usize| known(self.row.as_written(**column).unwrap_or_default());
        let names = filled.iter().filter(is_name).count();
        let kinds = filled.iter().filter(|column| kind_in(self.below, **column).is_some()).count();
        let are_names = names > 2 && names == filled.len();
        if names == 0 || kinds == 0 || !are_names && self.is_row_of_above() {
            return false;
        }
        let are_names_apart = self.is_apart && names > 1 && names * 2 >= filled.len();
        let are_sums = self.is_apart && kinds + 1 >= filled.len();
        are_names || are_names_apart || are_sums
    }

    /// Whether days or hours go on below it in the column in which they stand above it: then it is a row among rows. Where
    /// the other columns change, it is none.
    fn is_row_of_above(&self) -> bool {
        let is_when = |kind: &Option<CellKind>| matches!(kind, Some(CellKind::Day | CellKind::Hour));
        let kinds = |column: usize| (kind_in(self.above, column), kind_in(self.below, column));
        let columns = self.row.len().max(self.above[0].len());
        let (mut goes_on, mut changes) = (false, false);
        for (above, below) in (0..columns).map(kinds) {
            goes_on |= above == below && is_when(&above);
            changes |= above != below && (is_when(&above) || is_when(&below));
        }
        goes_on && !changes
    }
}
