//! One row: its cells, and where it stands.

use csv_core::{ReadRecordResult, Reader};
use memchr::{memchr, memchr_iter};

use super::Delimiter;
use crate::cell::trimmed;

/// No row has more cells: as many as there are columns in a spreadsheet program.
const MOST_CELLS: usize = 1 << 14;
/// Room for the cells beyond, which are not kept.
const BEYOND: usize = 1 << 10;

/// One row: its cells, and the line (1-based) on which it begins.
#[derive(Debug, Clone)]
pub struct Row {
    /// The cells, one behind the other.
    text: String,
    /// Where each cell ends in the text.
    ends: Vec<usize>,
    /// How many bytes stand between two cells: the delimiter, or nothing where quotes were read.
    gap: usize,
    delimiter: Delimiter,
    pub(super) line: u32,
    pub(super) unclosed_quote: Option<u32>,
    damages: Vec<(usize, Damage)>,
}

/// What was wrong with the bytes of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// Some were no character of the file's encoding; `U+FFFD` stands in their place.
    Broken,
    /// NUL was among them, and was dropped.
    Nul,
}

impl Default for Row {
    fn default() -> Row {
        Row {
            text: String::new(),
            ends: Vec::new(),
            gap: 0,
            delimiter: Delimiter::USUAL[0],
            line: 0,
            unclosed_quote: None,
            damages: Vec::new(),
        }
    }
}

impl Row {
    /// A row of these cells.
    pub(super) fn of_cells(line: u32, delimiter: Delimiter, cells: &[String]) -> Row {
        let mut row = Row { delimiter, line, ..Row::default() };
        for cell in cells {
            row.text.push_str(cell);
            row.ends.push(row.text.len());
        }
        row
    }

    /// The cell at an index, trimmed; empty where the row is shorter.
    #[must_use]
    pub fn cell(&self, index: usize) -> &str {
        trimmed(self.as_written(index).unwrap_or_default())
    }

    /// Every cell as written, from the left.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let cell = &self.text[start..*end];
            start = end + self.gap;
            cell
        })
    }

    /// The cells in which something stands, with their indices, from the left.
    pub(crate) fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        let mut next = 0;
        self.ends.iter().enumerate().filter_map(move |(index, end)| {
            let start = std::mem::replace(&mut next, end + self.gap);
            (start < *end).then(|| (index, &self.text[start..*end]))
        })
    }

    /// The cell at an index as written.
    #[must_use]
    pub fn as_written(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = if index == 0 { 0 } else { self.ends[index - 1] + self.gap };
        Some(&self.text[start..end])
    }

    /// How many cells there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no cell at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// What separates the cells.
    #[must_use]
    pub fn delimiter(&self) -> Delimiter {
        self.delimiter
    }

    /// The 1-based line on which the row begins.
    #[must_use]
    pub fn line(&self) -> u32 {
        self.line
    }

    /// The line of a quote that is opened in the last cell and not closed there, nor soundly on a later line.
    ///
    /// Such a row ends with the line of that quote; the next row is read from the line below.
    #[must_use]
    pub fn unclosed_quote(&self) -> Option<u32> {
        self.unclosed_quote
    }

    /// The cells whose bytes were not sound, by index.
    #[must_use]
    pub fn damages(&self) -> &[(usize, Damage)] {
        &self.damages
    }

    /// Whether there is something in it, be it a quote alone.
    pub(super) fn is_filled(&self) -> bool {
        let is_blank = || trimmed(&self.text).is_empty() || self.cells().all(|cell| trimmed(cell).is_empty());
        !is_blank() || self.unclosed_quote.is_some()
    }

    /// Whether the cells of two rows are the same but for case and for empty cells at their ends.
    pub(super) fn says_the_same_as(&self, other: &Row) -> bool {
        (0..self.len().max(other.len())).all(|index| self.cell(index).eq_ignore_ascii_case(other.cell(index)))
    }

    /// Begins anew.
    pub(super) fn clear(&mut self, line: u32, delimiter: Delimiter) {
        (self.line, self.delimiter, self.unclosed_quote) = (line, delimiter, None);
        self.text.clear();
        self.ends.clear();
        self.damages.clear();
    }

    /// Reads a line without quotes.
    pub(super) fn split(&mut self, line: &str) {
        self.gap = 1;
        self.text.push_str(line);
        let delimiter = self.delimiter.byte();
        self.ends.extend(memchr_iter(delimiter, line.as_bytes()));
        self.ends.push(line.len());
        self.ends.truncate(MOST_CELLS);
    }

    /// Reads the row at the beginning of a text, quotes and all; returns how many bytes it takes, without all of its last
    /// line break.
    pub(super) fn unquote(&mut self, reader: &mut Reader, text: &str) -> usize {
        let bytes = text.as_bytes();
        let mut cells = std::mem::take(&mut self.text).into_bytes();
        let (mut taken, mut written, mut ended) = (0, 0, 0);
        reader.reset();
        loop {
            if written == cells.len() {
                cells.resize((written * 2).max(256), 0);
            }
            if ended == self.ends.len() {
                let room = (ended * 2).clamp(32, MOST_CELLS + BEYOND);
                self.ends.resize(room, 0);
            }
            let (result, consumed, copied, cells_ended) =
                reader.read_record(&bytes[taken..], &mut cells[written..], &mut self.ends[ended..]);
            (taken, written, ended) = (taken + consumed, written + copied, ended + cells_ended);
            if matches!(result, ReadRecordResult::Record | ReadRecordResult::End) {
                break;
            }
            if ended == MOST_CELLS + BEYOND {
                ended = MOST_CELLS;
            }
        }
        self.ends.truncate(ended.min(MOST_CELLS));
        self.gap = 0;
        cells.truncate(written);
        // The reader drops delimiters, quotes and line breaks, all of them ASCII: what it leaves of a text is a text.
        self.text = String::from_utf8(cells).unwrap_or_default();
        taken
    }

    /// Drops the NULs, and notes which cells had one.
    pub(super) fn drop_nuls(&mut self) {
        if memchr(0, self.text.as_bytes()).is_none() {
            return;
        }
        let (mut text, mut ends) = (String::with_capacity(self.text.len()), Vec::with_capacity(self.len()));
        for cell in self.cells() {
            text.extend(cell.split('\0'));
            ends.push(text.len());
        }
        let had_nul = |index: &usize| self.as_written(*index).is_some_and(|cell| cell.contains('\0'));
        self.damages = (0..self.len()).filter(had_nul).map(|index| (index, Damage::Nul)).collect();
        (self.text, self.ends, self.gap) = (text, ends, 0);
    }

    /// Notes which cells have a character that stands for broken ones.
    pub(super) fn note_broken(&mut self) {
        if self.text.contains(char::REPLACEMENT_CHARACTER) {
            let is_broken =
                |index: &usize| self.as_written(*index).is_some_and(|cell| cell.contains(char::REPLACEMENT_CHARACTER));
            let broken: Vec<_> = (0..self.len()).filter(is_broken).map(|index| (index, Damage::Broken)).collect();
            self.damages.extend(broken);
        }
    }
}
