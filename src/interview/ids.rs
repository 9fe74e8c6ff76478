//! A copy of a sheet in which each row has an id of its own: the key under which its interview is known already, so
//! that no event gets another UID.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Roster;
use super::context::Defaults;
use super::mapping::Mapping;
use super::spelling::folded;
use crate::cell;
use crate::column::Column;
use crate::table::{Delimiter, Table, Text};

/// A sheet with ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetWithIds {
    /// The sheet's bytes, in its own encoding; but for the ids they are as they were.
    pub bytes: Vec<u8>,
    /// How many rows got an id.
    pub written: usize,
}

/// Writes ids into the bytes of a sheet, which was read into a roster alone, under this mapping. `None` where they can't
/// be written: the encoding has no place for them, or some bytes are no text.
#[must_use]
pub fn with_ids(bytes: &[u8], defaults: &Defaults, mapping: &Mapping, roster: &Roster) -> Option<SheetWithIds> {
    let text = Text::of(bytes, defaults.encoding).ok().filter(|text| !text.is_broken())?;
    let table = Table::of(&text, |header| defaults.names.is_header(header))?;
    let header = table.header();
    let ids = ids(roster, mapping);
    let sheet = Sheet { text: text.as_str(), delimiter: header.delimiter(), column: mapping.index(Column::Id) };
    let text_with_ids = sheet.with_ids(header.line(), &ids);
    Some(SheetWithIds { bytes: text.encode(bytes, &text_with_ids)?, written: ids.len() })
}

/// The id of each row that has none, by its line.
fn ids<'r>(roster: &'r Roster, mapping: &Mapping) -> FxHashMap<u32, &'r str> {
    let mut ids = FxHashMap::default();
    for interview in roster.interviews.iter().filter(|interview| !interview.has_id) {
        if let Some(id) = id(roster.key(interview), roster.stage(interview), mapping) {
            // Of several interviews in a row, the first has the key without a number.
            let known = ids.entry(interview.origin.line).or_insert(id);
            *known = (*known).min(id);
        }
    }
    ids
}

/// The id under which an interview would have the key that it has.
fn id<'k>(key: &'k str, stage: Option<&str>, mapping: &Mapping) -> Option<&'k str> {
    let stage = stage.map(folded).unwrap_or_default();
    let is_of_round = mapping.rounds().iter().any(|round| folded(&round.stage) == stage);
    let id = if is_of_round { key.strip_suffix(&*stage)?.strip_suffix(" / ")? } else { key };
    (!cell::is_blank(id)).then_some(id)
}

/// A sheet as it is written.
struct Sheet<'t> {
    text: &'t str,
    delimiter: Delimiter,
    /// Where its column of ids stands, if it has one.
    column: Option<usize>,
}

impl Sheet<'_> {
    fn with_ids(&self, header: u32, ids: &FxHashMap<u32, &str>) -> String {
        let mut out = String::with_capacity(self.text.len() + 32 * ids.len());
        let mut rest = 0;
        let mut header_text = None;
        for row in WrittenRows::of(self.text, self.delimiter) {
            let written = &self.text[row.range.clone()];
            let is_header = row.line == header || header_text == Some(written);
            header_text = if row.line == header { Some(written) } else { header_text };
            if row.line >= header && !is_aside(written) {
                out.push_str(&self.text[rest..row.range.start]);
                let id = if is_header { Some(Column::Id.name()) } else { ids.get(&row.line).copied() };
                self.row(&mut out, &row, id, is_header);
                rest = row.range.end;
            }
        }
        out.push_str(&self.text[rest..]);
        out
    }

    fn row(&self, out: &mut String, row: &WrittenRow, id: Option<&str>, is_header: bool) {
        let written = &self.text[row.range.clone()];
        let delimiter = char::from(self.delimiter.byte());
        match self.column {
            None => {
                self.cell(out, id.unwrap_or_default(), written.starts_with('"'));
                out.push(delimiter);
                out.push_str(written);
            }
            Some(_) if is_header || id.is_none() => out.push_str(written),
            Some(column) => {
                let end = row.range.end..row.range.end;
                let cell = row.cells.get(column).unwrap_or(&end).clone();
                out.push_str(&self.text[row.range.start..cell.start]);
                (row.cells.len()..=column).for_each(|_| out.push(delimiter));
                self.cell(out, id.unwrap_or_default(), written.starts_with('"'));
                out.push_str(&self.text[cell.end..row.range.end]);
            }
        }
    }

    fn cell(&self, out: &mut String, id: &str, is_quoted: bool) {
        let delimiter = char::from(self.delimiter.byte());
        if !id.is_empty() && (is_quoted || id.contains([delimiter, '"'])) {
            out.extend(["\"", &id.replace('"', "\"\""), "\""]);
        } else {
            out.push_str(id);
        }
    }
}

/// Whether a line is no row: an empty one, or a mark that a merge left.
fn is_aside(written: &str) -> bool {
    let marks = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];
    written.trim().is_empty() || marks.iter().any(|mark| written.starts_with(mark))
}

/// Where a row and its cells stand in a text, without the line break behind it.
struct WrittenRow {
    line: u32,
    range: Range<usize>,
    cells: Vec<Range<usize>>,
}

/// The rows of a text one after the other, empty lines too.
struct WrittenRows<'t> {
    text: &'t [u8],
    delimiter: u8,
    place: usize,
    line: u32,
}

impl<'t> WrittenRows<'t> {
    fn of(text: &'t str, delimiter: Delimiter) -> WrittenRows<'t> {
        WrittenRows { text: text.as_bytes(), delimiter: delimiter.byte(), place: 0, line: 1 }
    }

    /// Passes a line break: LF, CR or both.
    fn pass_break(&mut self) {
        let is_pair = self.text[self.place..].starts_with(b"\r\n");
        self.place += if is_pair { 2 } else { 1 };
        self.line += 1;
    }

    /// Passes one cell, with its quotes.
    fn pass_cell(&mut self) {
        if self.text.get(self.place) == Some(&b'"') {
            self.place += 1;
            while let Some(octet) = self.text.get(self.place) {
                match octet {
                    b'\r' | b'\n' => self.pass_break(),
                    b'"' if self.text.get(self.place + 1) == Some(&b'"') => self.place += 2,
                    b'"' => {
                        self.place += 1;
                        break;
                    }
                    _ => self.place += 1,
                }
            }
        }
        let rest = &self.text[self.place..];
        let ends = |octet: &u8| *octet == self.delimiter || matches!(octet, b'\r' | b'\n');
        self.place += rest.iter().position(ends).unwrap_or(rest.len());
    }
}

impl Iterator for WrittenRows<'_> {
    type Item = WrittenRow;

    fn next(&mut self) -> Option<WrittenRow> {
        let (line, start) = (self.line, self.place);
        if start >= self.text.len() {
            return None;
        }
        let mut cells = Vec::new();
        loop {
            let cell = self.place;
            self.pass_cell();
            cells.push(cell..self.place);
            if self.text.get(self.place) != Some(&self.delimiter) {
                break;
            }
            self.place += 1;
        }
        let range = start..self.place;
        if self.place < self.text.len() {
            self.pass_break();
        }
        Some(WrittenRow { line, range, cells })
    }
}
