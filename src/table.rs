//! Bytes to rows: text, delimiter, header, and cells that know their line.
//!
//! A [`Text`] is what a file's bytes say, in whatever encoding. A [`Table`] borrows it whole and hands its rows out one
//! at a time, so that a row costs no memory once it is read. Line numbers are counted here, from the text itself.

mod asides;
mod delimiter;
mod encoding;
mod lines;
mod quotes;
mod row;
mod rows;
mod signature;
mod text;
mod written;

pub use asides::{Asides, Lines};
pub use delimiter::Delimiter;
pub use encoding::Encoding;
pub use row::{Damage, Row};
use rows::Rows;
pub use signature::Foreign;
pub use text::{Assumed, Text, Unreadable};
pub(crate) use written::{RowKind, WrittenRow, WrittenRows};

/// The header is looked for in so many rows: titles may stand above it.
const HEADER_WITHIN: usize = 20;

/// Longer cells, in bytes, are no names of columns.
const LONGEST_NAME: usize = 200;

/// One file's rows below its header.
pub struct Table<'t> {
    rows: Rows<'t>,
    header: Row,
    /// How many rows there are down to the header.
    skipped: usize,
    headers_again: Lines,
}

impl<'t> Table<'t> {
    /// Finds the header of a text; `None` where the text has no row at all.
    ///
    /// `known` says whether a header is one that the program understands; it decides between delimiters where the text
    /// does not declare its own, and where the header is: the first row with two such cells, else the row with the most.
    #[must_use]
    pub fn of(text: &'t Text<'_>, known: impl Fn(&str) -> bool) -> Option<Table<'t>> {
        let known = &|name: &str| name.len() <= LONGEST_NAME && known(name);
        let rows = Rows::of(text, known);
        let (skipped, header) = header(rows.again(), known)?;
        Some(Table::below(rows, skipped, header))
    }

    fn below(mut rows: Rows<'t>, skipped: usize, header: Row) -> Table<'t> {
        let mut row = Row::default();
        for _ in 0..skipped {
            rows.next_into(&mut row);
        }
        Table { rows, header, skipped, headers_again: Lines::default() }
    }

    /// The header row.
    #[must_use]
    pub fn header(&self) -> &Row {
        &self.header
    }

    /// The next row with something in it, into `row`; false at the end.
    ///
    /// Empty rows are passed over, and so is what stands among rows but is none: see [`Table::asides`].
    pub fn next_into(&mut self, row: &mut Row) -> bool {
        while self.rows.next_into(row) {
            if !row.says_the_same_as(&self.header) {
                return true;
            }
            self.headers_again.push(row.line());
        }
        false
    }

    /// The rows once more, from the first below the header.
    #[must_use]
    pub fn again(&self) -> Table<'t> {
        Table::below(self.rows.again(), self.skipped, self.header.clone())
    }

    /// The header and every row below it, as they are written.
    pub(crate) fn written(&self) -> WrittenRows<'t> {
        WrittenRows::of(self.rows.again(), self.header.clone(), self.skipped)
    }

    /// What was passed over so far.
    #[must_use]
    pub fn asides(&self) -> Asides<'_> {
        Asides { merge_markers: self.rows.merge_markers(), headers: &self.headers_again }
    }
}

/// The header, and how many rows there are down to it.
fn header(mut rows: Rows<'_>, known: impl Fn(&str) -> bool) -> Option<(usize, Row)> {
    let mut best: Option<(usize, usize, Row)> = None;
    let mut row = Row::default();
    for count in 1..=HEADER_WITHIN {
        if !rows.next_into(&mut row) {
            break;
        }
        let names = row.cells().filter(|name| known(name)).count();
        if best.as_ref().is_none_or(|(most, ..)| names > *most) {
            best = Some((names, count, row.clone()));
        }
        if names >= 2 {
            break;
        }
    }
    best.map(|(_, count, row)| (count, row))
}
