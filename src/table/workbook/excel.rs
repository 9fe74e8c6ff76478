//! `.xlsx` and `.xlsm`.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::cell_value::CellValue;
use super::grid::{Grid, More};
use super::{BadWorkbook, WorkbookSheet, bounds, excel_rows};

/// An open workbook.
pub(super) struct Excel<'b> {
    workbook: Xlsx<Cursor<&'b [u8]>>,
    bytes: &'b [u8],
}

impl<'b> Excel<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Result<(Excel<'b>, Vec<WorkbookSheet>), BadWorkbook> {
        bounds::check(bytes)?;
        let workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| bad(&error))?;
        let sheets = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        let sheets = sheets.map(|sheet| WorkbookSheet {
            name: sheet.name.as_str().into(),
            is_hidden: sheet.visible != SheetVisible::Visible,
        });
        let sheets = sheets.collect();
        Ok((Excel { workbook, bytes }, sheets))
    }

    pub(super) fn read(&mut self, name: &str, grid: &mut Grid) -> Result<(), BadWorkbook> {
        let from_1904 = self.workbook.has_1904_epoch();
        let mut cells = self.workbook.worksheet_cells_reader(name).map_err(|error| bad(&error))?;
        while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|error| bad(&error))? {
            let (row, column) = cell.pos;
            if cell.formula.is_some() && cell.value == DataRef::Empty {
                grid.put_formula_without_value(row, column);
            }
            let Some(value) = CellValue::of_stream(&cell.value, from_1904) else { continue };
            if grid.put(row, column, value)? == More::No {
                break;
            }
        }
        drop(cells);
        if grid.is_whole() {
            for merged in self.workbook.merge_cells_by_sheet_name(name).map_err(|error| bad(&error))? {
                grid.merge(merged.start, merged.end);
            }
            excel_rows::hide(self.bytes, name, grid);
        }
        Ok(())
    }
}

fn bad(error: &XlsxError) -> BadWorkbook {
    if matches!(error, XlsxError::Password) { BadWorkbook::Locked } else { BadWorkbook::Broken }
}
