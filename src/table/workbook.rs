//! Workbooks, `.xlsx`, `.xlsm`, `.xls` and `.ods`: each of their sheets as the text that it would be as CSV.
//!
//! Days and hours are written in one way alone, `2026-03-09 14:30`, so that nobody has to guess an order of them. Lines are
//! the workbook's rows, blank ones too.

mod bounds;
mod cell_value;
mod excel;
mod excel_rows;
mod grid;
mod hidden;
mod merged;
mod old_excel;
mod old_excel_rows;
mod open_document;

use std::panic::{AssertUnwindSafe, catch_unwind};

use excel::Excel;
use grid::Grid;
use old_excel::OldExcel;
use open_document::OpenDocument;

use super::signature::{self, WorkbookFormat};
use super::{DecodedText, Unreadable};

/// A workbook, of which any sheet can be read.
pub struct Workbook<'b> {
    contents: Contents<'b>,
    sheets: Vec<WorkbookSheet>,
}

enum Contents<'b> {
    Excel(Box<Excel<'b>>),
    OldExcel(Box<OldExcel>),
    OpenDocument(OpenDocument),
}

/// One sheet by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkbookSheet {
    /// What its tab says.
    pub name: Box<str>,
    /// Whether whoever made it hid it.
    pub is_hidden: bool,
}

/// What a sheet says, and what of it is no plain cell.
#[derive(Debug, Clone)]
pub struct SheetText {
    /// Its cells as CSV, as which every sheet is read.
    pub text: DecodedText<'static>,
    /// Formulas of which the file has no value: programs that only write workbooks leave it out. They read as empty.
    pub without_value: CellPlaces,
    /// Cells with an error such as `#REF!`, which is what they say.
    pub errors: CellPlaces,
    /// Cells that were merged with others below, which say the same.
    pub merged: CellPlaces,
    /// The first cells of the rows that are hidden by hand.
    pub hidden: CellPlaces,
    /// The first cells of the rows that a filter hides.
    pub filtered: CellPlaces,
}

/// Some cells: the first, and how many there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CellPlaces {
    /// The first, if there is one.
    pub first: Option<CellPlace>,
    /// How many there are.
    pub count: usize,
}

/// Where a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellPlace {
    /// The row, counted from 1.
    pub row: u32,
    /// The column, counted from 0.
    pub column: u32,
}

/// Why a workbook can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadWorkbook {
    /// It asks for a password.
    Locked,
    /// It breaks off, or is not what it says that it is.
    Broken,
    /// It has more than any sheet of interviews, or unpacks to more.
    TooLarge,
}

/// How much of a sheet is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// So many rows with something in them.
    First(usize),
    /// All rows.
    All,
}

impl From<BadWorkbook> for Unreadable {
    fn from(error: BadWorkbook) -> Unreadable {
        Unreadable::Workbook(error)
    }
}

impl<'b> Workbook<'b> {
    /// The workbook of a file's bytes; `None` where they are none.
    pub fn of(bytes: &'b [u8]) -> Option<Result<Workbook<'b>, Unreadable>> {
        let format = signature::workbook(bytes)?;
        Some(guarded(|| Workbook::opened(bytes, format)).map_err(Unreadable::from))
    }

    /// Whether a file's bytes are a workbook.
    #[must_use]
    pub fn is(bytes: &[u8]) -> bool {
        signature::workbook(bytes).is_some()
    }

    fn opened(bytes: &'b [u8], format: WorkbookFormat) -> Result<Workbook<'b>, BadWorkbook> {
        let (contents, sheets) = match format {
            WorkbookFormat::Excel => {
                let (excel, sheets) = Excel::open(bytes)?;
                (Contents::Excel(Box::new(excel)), sheets)
            }
            WorkbookFormat::OldExcel => {
                let (excel, sheets) = OldExcel::open(bytes)?;
                (Contents::OldExcel(Box::new(excel)), sheets)
            }
            WorkbookFormat::OpenDocument => {
                let document = OpenDocument::open(bytes)?;
                let sheets = document.sheets();
                (Contents::OpenDocument(document), sheets)
            }
        };
        Ok(Workbook { contents, sheets })
    }

    /// Its sheets, in their order.
    #[must_use]
    pub fn sheets(&self) -> &[WorkbookSheet] {
        &self.sheets
    }

    /// What one of its sheets says; empty where that has no cells.
    pub fn text(&mut self, sheet: usize, extent: Extent) -> Result<SheetText, Unreadable> {
        let name = self.sheets[sheet].name.clone();
        let contents = &mut self.contents;
        let text = guarded(|| {
            let mut grid = Grid::of(extent);
            match contents {
                Contents::Excel(excel) => excel.read(&name, &mut grid)?,
                Contents::OldExcel(excel) => excel.read(&name, &mut grid)?,
                Contents::OpenDocument(document) => document.read(sheet, &mut grid)?,
            }
            grid.into_text()
        });
        Ok(text?)
    }
}

/// Carries out what reads a foreign format: a file that was made to hurt may find a slip in that, which costs no more than
/// the file where panics unwind. A program that is built to abort ends, and has to say its last words in a hook.
fn guarded<T>(read: impl FnOnce() -> Result<T, BadWorkbook>) -> Result<T, BadWorkbook> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(BadWorkbook::Broken))
}

impl CellPlaces {
    fn push(&mut self, row: u32, column: u32) {
        self.first = self.first.or(Some(CellPlace { row: row + 1, column }));
        self.count += 1;
    }
}

/// As spreadsheet programs write it, `C7`.
impl std::fmt::Display for CellPlace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", letters(self.column), self.row)
    }
}

/// What spreadsheet programs call the column at an index: `A`, `Z`, `AA`.
fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = (rest - 1) % 26;
        letters.push(char::from(b'A' + u8::try_from(letter).unwrap_or_default()));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}
