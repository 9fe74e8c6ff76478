//! Bytes to rows: text, delimiter, header, and cells that know their line.
//!
//! A [`DecodedText`] is what a file's bytes say, in whatever encoding, or a sheet of a [`Workbook`]. A [`Table`] borrows
//! it whole and hands its rows out one at a time, so that a row costs no memory once it is read. Line numbers are counted
//! here, from the text itself.

mod asides;
mod cell_kind;
mod decoded_text;
mod delimiter;
mod encoding;
mod header;
mod lines;
mod quotes;
mod row;
mod rows;
mod signature;
mod workbook;
mod written;

pub use asides::{Asides, LineSample};
pub use decoded_text::{Assumed, DecodedText, Unreadable};
pub use delimiter::Delimiter;
pub use encoding::Encoding;
use header::Header;
pub use row::{Damage, Row};
use rows::Rows;
pub use signature::Foreign;
pub use workbook::{BadWorkbook, CellPlace, CellPlaces, Extent, SheetText, Workbook, WorkbookSheet};
pub(crate) use written::{RowKind, WrittenRow, WrittenRows};

/// Longer cells, in bytes, are no names of columns.
const LONGEST_NAME: usize = 200;

/// One file's rows below its header.
pub struct Table<'t> {
    rows: Rows<'t>,
    header: Header,
    headers_again: LineSample,
}

impl<'t> Table<'t> {
    /// Finds the header of a text; `None` where the text has no row at all.
    ///
    /// `known` says whether a header is one that the program understands; it decides between delimiters where the text
    /// does not declare its own, and where the header is: the row that names most columns and has days, hours, addresses
    /// or numbers below its names. Where the row above names groups of columns, the names begin with those.
    #[must_use]
    pub fn of(text: &'t DecodedText<'_>, known: impl Fn(&str) -> bool) -> Option<Table<'t>> {
        let known = &|name: &str| name.len() <= LONGEST_NAME && known(name);
        let rows = Rows::of(text, known);
        let header = Header::find(rows.again(), known)?;
        Some(Table::below(rows, header))
    }

    fn below(mut rows: Rows<'t>, header: Header) -> Table<'t> {
        let mut row = Row::default();
        for _ in 0..header.skipped {
            rows.next_into(&mut row);
        }
        Table { rows, header, headers_again: LineSample::default() }
    }

    /// The row that names the columns; it may be joined of two lines.
    #[must_use]
    pub fn header(&self) -> &Row {
        &self.header.row
    }

    /// The next row with something in it, into `row`; false at the end.
    ///
    /// Empty rows are passed over, and so is what stands among rows but is none: see [`Table::asides`].
    pub fn next_into(&mut self, row: &mut Row) -> bool {
        while self.rows.next_into(row) {
            if !row.says_the_same_as(&self.header.row) {
                return true;
            }
            self.headers_again.push(row.line());
        }
        false
    }

    /// The rows once more, from the first below the header.
    #[must_use]
    pub fn again(&self) -> Table<'t> {
        Table::below(self.rows.again(), self.header.clone())
    }

    /// The header and every row below it, as they are written.
    pub(crate) fn written(&self) -> WrittenRows<'t> {
        WrittenRows::of(self.rows.again(), self.header.clone())
    }

    /// What was passed over so far.
    #[must_use]
    pub fn asides(&self) -> Asides<'_> {
        Asides { merge_markers: self.rows.merge_markers(), headers: &self.headers_again }
    }
}
