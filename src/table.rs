//! Bytes to rows: text, delimiter, header, and cells that know their line.
//!
//! A [`Table`] borrows the whole text of one file and hands its rows out one at a time, so that a row costs no
//! memory once it is read. Line numbers are counted here, from the text itself.

mod delimiter;
mod lines;
mod text;

use csv::StringRecord;

use crate::cell::trimmed;

pub use delimiter::Delimiter;
use lines::LineCounter;
pub use text::{Unreadable, text_of};

/// The header is looked for in so many rows: titles may stand above it.
const HEADER_WITHIN: usize = 20;

/// One file's rows below its header.
pub struct Table<'t> {
    rows: Rows<'t>,
    header: Row,
    /// How many rows there are down to the header.
    skipped: usize,
}

/// One row: its cells, and the line (1-based) on which it begins.
#[derive(Debug, Clone, Default)]
pub struct Row {
    cells: StringRecord,
    line: u32,
    unclosed_quote: Option<u32>,
}

impl<'t> Table<'t> {
    /// Finds the header of a text; `None` where the text has no row at all.
    ///
    /// `known` says whether a header is one that the program understands; it decides between delimiters, and where
    /// the header is: the first row with two such cells, else the row with the most.
    #[must_use]
    pub fn of(text: &'t str, known: impl Fn(&str) -> bool) -> Option<Table<'t>> {
        let rows = Rows::of(text, Delimiter::of(text, &known));
        let (skipped, header) = rows.again().header(known)?;
        let mut table = Table { rows, header, skipped };
        table.rows.skip(skipped);
        Some(table)
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
        let mut rows = self.rows.again();
        rows.skip(self.skipped);
        Table { rows, header: self.header.clone(), skipped: self.skipped }
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

    /// The line of a quote that is opened in this row and never closed, so that it swallows every row below.
    #[must_use]
    pub fn unclosed_quote(&self) -> Option<u32> {
        self.unclosed_quote
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
        Rows { text, delimiter, reader: delimiter.reader(text), lines: LineCounter::of(text) }
    }

    fn again(&self) -> Rows<'t> {
        Rows::of(self.text, self.delimiter)
    }

    /// The header, and how many rows there are down to it.
    fn header(mut self, known: impl Fn(&str) -> bool) -> Option<(usize, Row)> {
        let mut best: Option<(usize, usize, Row)> = None;
        let mut row = Row::default();
        for count in 1..=HEADER_WITHIN {
            if !self.next_into(&mut row) {
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

    fn skip(&mut self, rows: usize) {
        let mut row = Row::default();
        for _ in 0..rows {
            self.next_into(&mut row);
        }
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
                row.unclosed_quote = self.unclosed_quote(start);
                return true;
            }
        }
    }

    /// Only the last row can have a quote that is never closed; it matters where it spans lines.
    fn unclosed_quote(&mut self, start: u64) -> Option<u32> {
        let start = usize::try_from(start).ok()?;
        let is_last = self.reader.position().byte() >= self.text.len() as u64;
        let quote = if is_last { self.delimiter.unclosed_quote(&self.text[start..]) } else { None }?;
        let swallows_lines = self.text[start + quote..].trim_end().contains(['\n', '\r']);
        swallows_lines.then(|| self.lines.line_at(start + quote))
    }
}
