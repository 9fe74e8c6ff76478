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
mod further;
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
use further::FurtherTable;
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
    /// The table below it.
    further: Option<FurtherTable>,
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
        Some(Table::with_end(rows, header, known))
    }

    /// The table that begins below this one on its sheet, under a header of its own: a row of names with cells of other
    /// kinds below. What stands above that is no part of it, and what stands below is no part of this one.
    #[must_use]
    pub fn further(&self, known: impl Fn(&str) -> bool) -> Option<Table<'t>> {
        let FurtherTable { header, start, .. } = self.further.as_ref()?;
        let known = &|name: &str| name.len() <= LONGEST_NAME && known(name);
        let header = Header { row: header.clone(), skipped: 1, is_of_two: false };
        Some(Table::with_end(self.rows.from(*start), header, known))
    }

    /// The table below a header, as far as the next header.
    fn with_end(rows: Rows<'t>, header: Header, known: impl Fn(&str) -> bool) -> Table<'t> {
        let table = Table::below(rows, header);
        let further = FurtherTable::find(table.rows.onward(), &table.header.row, known);
        match further {
            Some(next) => {
                let rows = table.rows.as_far_as(next.end_above);
                Table { further: Some(next), ..Table::below(rows, table.header) }
            }
            None => table,
        }
    }

    fn below(mut rows: Rows<'t>, header: Header) -> Table<'t> {
        let mut row = Row::default();
        for _ in 0..header.skipped {
            rows.next_into(&mut row);
        }
        Table { rows, header, headers_again: LineSample::default(), further: None }
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
        Table { further: self.further.clone(), ..Table::below(self.rows.again(), self.header.clone()) }
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
