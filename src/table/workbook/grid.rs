//! The cells of a sheet as they come, and the text that they make.

use super::cell_value::CellValue;
use super::hidden::{HiddenBy, HiddenRows};
use super::merged::Merged;
use super::{BadWorkbook, CellPlaces, Extent, SheetText};
use crate::cell::trimmed;
use crate::table::DecodedText;

/// No spreadsheet program has more rows, or more columns.
const MOST_ROWS: u32 = 1 << 20;
const MOST_COLUMNS: u32 = 1 << 14;
/// No sheet that is read has more cells with something in them.
const MOST_CELLS: usize = 1 << 22;
/// No sheet's text is longer, in bytes.
const LONGEST_TEXT: usize = 1 << 26;

/// The cells of a sheet.
pub(super) struct Grid {
    extent: Extent,
    cells: Vec<Cell>,
    /// What the cells say, one behind the other.
    text: String,
    rows: usize,
    merged: Merged,
    hidden: HiddenRows,
    without_value: CellPlaces,
    errors: CellPlaces,
}

/// A cell with something in it.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    pub(super) row: u32,
    pub(super) column: u32,
    /// Where what it says begins and ends.
    start: u32,
    end: u32,
}

/// Whether more is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum More {
    Yes,
    No,
}

impl Grid {
    pub(super) fn of(extent: Extent) -> Grid {
        Grid {
            extent,
            cells: Vec::new(),
            text: String::new(),
            rows: 0,
            merged: Merged::default(),
            hidden: HiddenRows::default(),
            without_value: CellPlaces::default(),
            errors: CellPlaces::default(),
        }
    }

    /// Whether all rows are wanted.
    pub(super) fn is_whole(&self) -> bool {
        self.extent == Extent::All
    }

    /// One more cell, its row and column counted from 0.
    pub(super) fn put(&mut self, row: u32, column: u32, value: CellValue<'_>) -> Result<More, BadWorkbook> {
        if row >= MOST_ROWS || column >= MOST_COLUMNS || self.cells.len() == MOST_CELLS {
            return Err(BadWorkbook::TooLarge);
        }
        let is_new_row = self.cells.last().is_none_or(|last| last.row != row);
        if is_new_row && self.extent == Extent::First(self.rows) {
            return Ok(More::No);
        }
        let start = self.text.len();
        value.write(&mut self.text);
        if trimmed(&self.text[start..]).is_empty() {
            self.text.truncate(start);
            return Ok(More::Yes);
        }
        if self.text.len() > LONGEST_TEXT {
            return Err(BadWorkbook::TooLarge);
        }
        if matches!(value, CellValue::Error(_)) {
            self.errors.push(row, column);
        }
        self.rows += usize::from(is_new_row);
        self.cells.push(Cell { row, column, start: place(start), end: place(self.text.len()) });
        Ok(More::Yes)
    }

    /// A formula of which the file has no value.
    pub(super) fn put_formula_without_value(&mut self, row: u32, column: u32) {
        self.without_value.push(row, column);
    }

    /// Cells that are merged, from the upper left to the lower right.
    pub(super) fn merge(&mut self, from: (u32, u32), to: (u32, u32)) {
        self.merged.push(from, to);
    }

    /// So many rows from one on, counted from 0, that are hidden.
    pub(super) fn hide(&mut self, row: u32, times: u32, by: HiddenBy) {
        self.hidden.push(row, times, by);
    }

    /// The text of the sheet as CSV, each row on its line.
    pub(super) fn into_text(mut self) -> Result<SheetText, BadWorkbook> {
        // Nearly always they are in order already, which costs next to nothing to see.
        self.cells.sort_by_key(|cell| (cell.row, cell.column));
        let [hidden, filtered] = std::mem::take(&mut self.hidden).places(&self.cells);
        let merged = std::mem::take(&mut self.merged).fill(&mut self.cells);
        if self.cells.len() > MOST_CELLS {
            return Err(BadWorkbook::TooLarge);
        }
        let text = DecodedText::of_workbook(self.csv()?);
        Ok(SheetText { text, without_value: self.without_value, errors: self.errors, merged, hidden, filtered })
    }

    fn csv(&self) -> Result<String, BadWorkbook> {
        let mut csv = String::with_capacity(self.text.len() + self.cells.len());
        let (mut row, mut column) = (0, 0);
        for cell in &self.cells {
            while row < cell.row {
                csv.push('\n');
                (row, column) = (row + 1, 0);
            }
            while column < cell.column {
                csv.push(',');
                column += 1;
            }
            push_cell(&mut csv, &self.text[cell.start as usize..cell.end as usize]);
            if csv.len() > LONGEST_TEXT {
                return Err(BadWorkbook::TooLarge);
            }
        }
        csv.push('\n');
        Ok(csv)
    }
}

impl Cell {
    /// Another cell that says the same.
    pub(super) fn in_row(self, row: u32) -> Cell {
        Cell { row, ..self }
    }
}

/// A place in a text that is not longer than [`LONGEST_TEXT`] by more than a cell.
fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn push_cell(csv: &mut String, text: &str) {
    let needs_quotes = text.contains([',', '"', '\n', '\r']) || text.starts_with(['<', '=', '>', '|']);
    if needs_quotes {
        csv.push('"');
        for (index, piece) in text.split('"').enumerate() {
            csv.push_str(if index > 0 { "\"\"" } else { "" });
            csv.push_str(piece);
        }
        csv.push('"');
    } else {
        csv.push_str(text);
    }
}
