//! A copy of a sheet in which each row has an id of its own: the key under which its interview is known already, so
//! that no event gets another UID.

use rustc_hash::{FxHashMap, FxHashSet};

use super::tables::{SheetTable, are_read};
use crate::cell;
use crate::column::Column;
use crate::interview::roster::Roster;
use crate::interview::sheet::defaults::Defaults;
use crate::interview::sheet::id_cell::marked;
use crate::interview::sheet::mapping::Mapping;
use crate::interview::sheet::source::Source;
use crate::interview::texts::spelling::folded;
use crate::table::{RowKind, Table, WrittenRow, WrittenRows};

/// A sheet to be written in the place of another, with an id in each row that becomes an interview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetWithIds {
    /// The sheet's bytes, in its own encoding; but for the ids they are as they were. Those of a workbook's sheet as CSV.
    pub bytes: Vec<u8>,
    /// How many rows got an id.
    pub written: usize,
}

/// Writes ids into the bytes of a sheet, which was read into a roster alone: into each of its tables that has interviews.
/// `None` where they can't be written: the encoding has no place for them, or some bytes are no text.
#[must_use]
pub fn with_ids(bytes: &[u8], defaults: &Defaults, roster: &Roster) -> Option<SheetWithIds> {
    let text = Source::of(bytes, defaults).ok()?.text;
    if text.is_broken() {
        return None;
    }
    let first = Table::of(&text, |header| defaults.names.is_header(header))?;
    let tables = SheetTable::all(first, defaults);
    let is_read = are_read(&tables);
    let (mut copy, mut rest, mut written) = (String::with_capacity(text.as_str().len()), 0, FxHashSet::default());
    for (SheetTable { table, mapping, .. }, _) in tables.iter().zip(is_read).filter(|(_, is_read)| *is_read) {
        let ids = ids(roster, mapping);
        let delimiter = char::from(table.header().delimiter().byte());
        let sheet = Sheet { text: text.as_str(), delimiter, column: mapping.index(Column::Id) };
        rest = sheet.with_ids(&mut copy, rest, table.written(), &ids);
        written.extend(ids.into_keys());
    }
    copy.push_str(&text.as_str()[rest..]);
    Some(SheetWithIds { bytes: text.encode(bytes, &copy)?, written: written.len() })
}

/// The id of each row that has none, by its line.
fn ids<'r>(roster: &'r Roster, mapping: &Mapping) -> FxHashMap<u32, &'r str> {
    let mut ids = FxHashMap::default();
    for interview in roster.interviews.iter().filter(|interview| !interview.has_id) {
        if let Some(id) = id(&interview.key, roster.stage(interview), mapping) {
            // Of several interviews in a row, the first has the key without a number.
            let known = ids.entry(interview.origin.line).or_insert(id);
            *known = (*known).min(id);
        }
    }
    // What is there twice has one id: it stays the same row twice.
    for (again, first) in &roster.left_out.repeated {
        if let Some(id) = ids.get(&first.line).copied() {
            ids.insert(again.line, id);
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
    delimiter: char,
    /// Where its column of ids stands, if it has one.
    column: Option<usize>,
}

impl Sheet<'_> {
    /// Appends what stands from a place to the end of some rows, with their ids; returns how far that is.
    fn with_ids(&self, out: &mut String, mut rest: usize, rows: WrittenRows<'_>, ids: &FxHashMap<u32, &str>) -> usize {
        for row in rows {
            out.push_str(&self.text[rest..row.range.start]);
            match self.column {
                None => self.with_a_cell_more(out, &row, ids),
                Some(column) => self.with_the_cell_filled(out, &row, ids, column),
            }
            rest = row.range.end;
        }
        rest
    }

    /// A row with its id in front.
    fn with_a_cell_more(&self, out: &mut String, row: &WrittenRow, ids: &FxHashMap<u32, &str>) {
        let written = &self.text[row.range.clone()];
        let id = match row.kind {
            RowKind::Header => Column::Id.name(),
            RowKind::Filled => ids.get(&row.line).copied().unwrap_or_default(),
            // A line of blanks has no columns.
            RowKind::Blank if row.cells.len() == 1 => return out.push_str(written),
            RowKind::Blank => "",
        };
        self.cell(out, id, written.starts_with('"'));
        out.push(self.delimiter);
        out.push_str(written);
    }

    /// A row with its id in the column that there is.
    fn with_the_cell_filled(&self, out: &mut String, row: &WrittenRow, ids: &FxHashMap<u32, &str>, column: usize) {
        let written = &self.text[row.range.clone()];
        let Some(id) = ids.get(&row.line).filter(|_| row.kind == RowKind::Filled) else { return out.push_str(written) };
        let end = row.range.end..row.range.end;
        let cell = row.cells.get(column).unwrap_or(&end);
        out.push_str(&self.text[row.range.start..cell.start]);
        (row.cells.len()..=column).for_each(|_| out.push(self.delimiter));
        self.cell(out, id, written.starts_with('"'));
        out.push_str(&self.text[cell.end..row.range.end]);
    }

    fn cell(&self, out: &mut String, id: &str, is_quoted: bool) {
        let id = &*marked(id);
        if !id.is_empty() && (is_quoted || id.contains([self.delimiter, '"'])) {
            out.extend(["\"", &id.replace('"', "\"\""), "\""]);
        } else {
            out.push_str(id);
        }
    }
}
