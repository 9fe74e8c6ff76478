//! Bytes to rows: text, delimiter, header, and cells that know their line.
//!
//! A [`Table`] borrows the whole text of one file and hands its rows out one at a time, so that a row costs no
//! memory once it is read. Line numbers are counted here, from the text itself.

mod delimiter;
mod lines;
mod text;

use csv::{ReaderBuilder, StringRecord};

use crate::cell::trimmed;

pub use delimiter::Delimiter;
use lines::LineCounter;
pub use text::{Unreadable, text_of};

/// One file's rows below its header.
pub struct Table<'t> {
    rows: Rows<'t>,
    header: Row,
}

/// One row: its cells, and the line (1-based) on which it begins.
#[derive(Debug, Clone, Default)]
pub struct Row {
    cells: StringRecord,
    line: u32,
}

impl<'t> Table<'t> {
    /// Reads the header of a text; `None` where the text has no row at all.
    ///
    /// `known` says whether a header is one that the program understands; it decides between delimiters.
    #[must_use]
    pub fn of(text: &'t str, known: impl Fn(&str) -> bool) -> Option<Table<'t>> {
        let mut rows = Rows::of(text, Delimiter::of(text, known));
        let mut header = Row::default();
        rows.next_into(&mut header).then_some(Table { rows, header })
    }

    /// The header row.
    #[must_use]
    pub fn header(&self) -> &Row {
        &self.header
    }

    /// The next row with something in it, into `row`; false at the end. Empty rows are passed over.
    pub fn next_into(&mut self, row: &mut Row) -> bool {
        self.rows.next_into(row)
    }

    /// The rows once more, from the first below the header.
    #[must_use]
    pub fn again(&self) -> Table<'t> {
        let mut rows = Rows::of(self.rows.text, self.rows.delimiter);
        let mut header = Row::default();
        rows.next_into(&mut header);
        Table { rows, header }
    }
}

impl Row {
    /// The cell at an index, trimmed; empty where the row is shorter.
    #[must_use]
    pub fn cell(&self, index: usize) -> &str {
        trimmed(self.cells.get(index).unwrap_or_default())
    }

    /// Every cell as written, from the left.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.cells.iter()
    }

    /// The 1-based line on which the row begins.
    #[must_use]
    pub fn line(&self) -> u32 {
        self.line
    }

    fn is_blank(&self) -> bool {
        self.cells().all(|cell| trimmed(cell).is_empty())
    }
}

struct Rows<'t> {
    text: &'t str,
    delimiter: Delimiter,
    reader: csv::Reader<&'t [u8]>,
    lines: LineCounter<'t>,
}

impl<'t> Rows<'t> {
    fn of(text: &'t str, delimiter: Delimiter) -> Rows<'t> {
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter.byte())
            .from_reader(text.as_bytes());
        Rows { text, delimiter, reader, lines: LineCounter::of(text) }
    }

    fn next_into(&mut self, row: &mut Row) -> bool {
        loop {
            // Rows of any length of valid UTF-8 in memory: nothing is left that could fail.
            if !self.reader.read_record(&mut row.cells).unwrap_or(false) {
                return false;
            }
            if !row.is_blank() {
                let start = row.cells.position().map_or(0, csv::Position::byte);
                row.line = self.lines.line_of_row_at(start);
                return true;
            }
        }
    }
}
