//! Workbooks in the making.

use interview_reminders::table::{Extent, Table, Workbook};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook as Writer, Worksheet};

/// A cell.
#[derive(Debug, Clone, Copy)]
pub enum Cell<'c> {
    Text(&'c str),
    Number(f64),
    YesNo(bool),
    /// As Excel counts days, and how it shows them.
    Moment(f64, &'c str),
    Formula(&'c str, &'c str),
}

use Cell::{Formula, Moment, Number, Text, YesNo};

/// The bytes of a workbook of sheets, each with its name.
pub fn of_sheets(sheets: &[(&str, &[&[Cell<'_>]])]) -> Vec<u8> {
    let mut writer = Writer::new();
    for (name, rows) in sheets {
        let sheet = writer.add_worksheet();
        sheet.set_name(*name).expect("a name");
        write(sheet, rows);
    }
    writer.save_to_buffer().expect("a workbook")
}

/// The bytes of a workbook of one sheet, `Tracker`.
pub fn of(rows: &[&[Cell<'_>]]) -> Vec<u8> {
    of_sheets(&[("Tracker", rows)])
}

/// Writes rows of cells; one without text and number is left out.
pub fn write(sheet: &mut Worksheet, rows: &[&[Cell<'_>]]) {
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let row = u32::try_from(row).expect("few rows");
            let column = u16::try_from(column).expect("few columns");
            let written = match cell {
                Text("") => continue,
                Text(text) => sheet.write_string(row, column, *text),
                Number(number) => sheet.write_number(row, column, *number),
                YesNo(is_so) => sheet.write_boolean(row, column, *is_so),
                Moment(serial, format) => {
                    let moment = ExcelDateTime::from_serial_datetime(*serial).expect("a moment");
                    sheet.write_datetime_with_format(row, column, moment, &Format::new().set_num_format(*format))
                }
                Formula(formula, value) => {
                    let formula = rust_xlsxwriter::Formula::new(*formula).set_result(*value);
                    sheet.write_formula(row, column, formula)
                }
            };
            written.expect("a cell");
        }
    }
}

/// The rows of a sheet as they are read, from the first on, each with its number in the workbook.
pub fn rows(bytes: &[u8], sheet: usize) -> Vec<(u32, String)> {
    let mut workbook = Workbook::of(bytes).expect("a workbook").expect("a sound one");
    let text = workbook.text(sheet, Extent::All).expect("a sound sheet").text;
    let Some(mut table) = Table::of(&text, |_| false) else { return Vec::new() };
    let join = |row: &interview_reminders::table::Row| row.cells().collect::<Vec<_>>().join("|");
    let mut rows = vec![(table.header().line(), join(table.header()))];
    let mut row = interview_reminders::table::Row::default();
    while table.next_into(&mut row) {
        rows.push((row.line(), join(&row)));
    }
    rows
}
