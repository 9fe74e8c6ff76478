//! `.xls`, as Excel wrote it until 2003 (MS-XLS).

use std::io::{self, Cursor, Read, Write};
use std::path::Path;

use calamine::{Reader, SheetType, SheetVisible, Xls, XlsError};
use cfb::{CompoundFile, Version};

use super::cell_value::CellValue;
use super::grid::{Grid, More};
use super::{BadWorkbook, WorkbookSheet, old_excel_rows};

/// An open workbook.
pub(super) struct OldExcel {
    workbook: Xls<Cursor<Vec<u8>>>,
    stream: Vec<u8>,
    /// Where each sheet begins in the stream, by its name.
    starts: Vec<(String, usize)>,
}

/// The cells of all sheets, empty ones between others included, are no more.
const MOST_CELLS: u64 = 1 << 22;

/// Records of one kind (MS-XLS 2.3.1).
pub(super) const END_OF_STREAM: u16 = 0x000A;
const FILE_PASS: u16 = 0x002F;
pub(super) const BEGIN_OF_STREAM: u16 = 0x0809;
const DIMENSIONS: u16 = 0x0200;
const BOUND_SHEET: u16 = 0x0085;
const MANY_NUMBERS: u16 = 0x00BD;
/// Those that begin with a row and a column.
const OF_A_CELL: [u16; 8] = [0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E];

impl OldExcel {
    pub(super) fn open(bytes: &[u8]) -> Result<(OldExcel, Vec<WorkbookSheet>), BadWorkbook> {
        let stream = stream(bytes).ok_or(BadWorkbook::Broken)?;
        check(&stream)?;
        let alone = alone(&stream).map_err(|_| BadWorkbook::Broken)?;
        let workbook = Xls::new(Cursor::new(alone)).map_err(|error| bad(&error))?;
        let sheets = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        let sheets = sheets.map(|sheet| WorkbookSheet {
            name: sheet.name.as_str().into(),
            is_hidden: sheet.visible != SheetVisible::Visible,
        });
        let sheets = sheets.collect();
        let names = workbook.sheets_metadata().iter().map(|sheet| sheet.name.clone());
        let starts = names.zip(starts(&stream)).collect();
        Ok((OldExcel { workbook, stream, starts }, sheets))
    }

    pub(super) fn read(&mut self, name: &str, grid: &mut Grid) -> Result<(), BadWorkbook> {
        let from_1904 = self.workbook.has_1904_epoch();
        let range = self.workbook.worksheet_range(name).map_err(|error| bad(&error))?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, data) in range.used_cells() {
            let place = |at: usize, first: u32| u32::try_from(at).map_or(u32::MAX, |at| first.saturating_add(at));
            let Some(value) = CellValue::of_range(data, from_1904) else { continue };
            if grid.put(place(row, first_row), place(column, first_column), value)? == More::No {
                break;
            }
        }
        for merged in self.workbook.merge_cells_by_sheet_name(name).map_err(|error| bad(&error))? {
            grid.merge(merged.start, merged.end);
        }
        let start = self.starts.iter().find(|(known, _)| known == name).filter(|_| grid.is_whole());
        if let Some((_, start)) = start {
            old_excel_rows::hide(&self.stream, *start, grid);
        }
        Ok(())
    }
}

fn bad(error: &XlsError) -> BadWorkbook {
    if matches!(error, XlsError::Password) { BadWorkbook::Locked } else { BadWorkbook::Broken }
}

/// The stream of records.
fn stream(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).ok()?;
    let name = ["Workbook", "Book"].into_iter().find(|name| file.is_stream(Path::new(name)))?;
    let mut stream = Vec::new();
    file.open_stream(name).ok()?.take(bytes.len() as u64).read_to_end(&mut stream).ok()?;
    Some(stream)
}

/// The stream in a container of its own: what else stands in the one that it came in, or is wrong with it, has nothing to
/// say to the reader of sheets.
fn alone(stream: &[u8]) -> io::Result<Vec<u8>> {
    let mut file = CompoundFile::create_with_version(Version::V3, Cursor::new(Vec::new()))?;
    let mut workbook = file.create_stream("Workbook")?;
    workbook.write_all(stream)?;
    workbook.flush()?;
    Ok(file.into_inner().into_inner())
}

/// Whether the sheets have room in memory: their readers make it for every cell between the first and the last.
fn check(stream: &[u8]) -> Result<(), BadWorkbook> {
    let (mut cells, mut sheet) = (0, CellExtent::default());
    for (kind, data) in Records(stream) {
        let number = |at: usize| data.get(at..at + 2).map(|two| u32::from(u16::from_le_bytes([two[0], two[1]])));
        match kind {
            FILE_PASS if number(0) != Some(0) => return Err(BadWorkbook::Locked),
            BEGIN_OF_STREAM | END_OF_STREAM => cells += std::mem::take(&mut sheet).cells(),
            BOUND_SHEET if start_of(data).is_none_or(|start| start >= stream.len()) => return Err(BadWorkbook::Broken),
            DIMENSIONS => check_dimensions(data)?,
            _ if OF_A_CELL.contains(&kind) => {
                let (Some(row), Some(column)) = (number(0), number(2)) else { return Err(BadWorkbook::Broken) };
                let last = if kind == MANY_NUMBERS { number(data.len().saturating_sub(2)) } else { None };
                sheet.add(row, column, last.unwrap_or(column));
            }
            _ => {}
        }
        if cells + sheet.cells() > MOST_CELLS {
            return Err(BadWorkbook::TooLarge);
        }
    }
    Ok(())
}

/// Where the sheet of a record begins in the stream.
fn start_of(sheet: &[u8]) -> Option<usize> {
    let four = sheet.get(..4)?;
    usize::try_from(u32::from_le_bytes([four[0], four[1], four[2], four[3]])).ok()
}

/// Where each sheet begins, in their order.
fn starts(stream: &[u8]) -> Vec<usize> {
    let sheets = Records(stream).filter(|(kind, _)| *kind == BOUND_SHEET);
    sheets.filter_map(|(_, data)| start_of(data)).collect()
}

/// Whether the rows and columns that a sheet says that it has are so many that there can be.
fn check_dimensions(data: &[u8]) -> Result<(), BadWorkbook> {
    let long = |at: usize| data.get(at..at + 4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]));
    let short = |at: usize| data.get(at..at + 2).map(|two| u32::from(u16::from_le_bytes([two[0], two[1]])));
    // Those of before 1997 are short. Each end is the first row or column behind the cells, or 0 where there are none.
    let [top, bottom, right] = match data.len() {
        10 => [short(0), short(2), short(6)],
        _ => [long(0), long(4), short(10)],
    };
    let (Some(top), Some(bottom), Some(right)) = (top, bottom, right) else {
        return Err(BadWorkbook::Broken);
    };
    let is_empty = bottom == 0 || right == 0;
    let is_sound = top < bottom && bottom <= 1 << 16 && right <= 1 << 8;
    if is_empty || is_sound { Ok(()) } else { Err(BadWorkbook::Broken) }
}

/// From which row and column to which a sheet has cells.
#[derive(Default)]
struct CellExtent(Option<[u32; 4]>);

impl CellExtent {
    fn add(&mut self, row: u32, column: u32, last: u32) {
        let [top, bottom, left, right] = self.0.unwrap_or([row, row, column, last]);
        self.0 = Some([top.min(row), bottom.max(row), left.min(column), right.max(last)]);
    }

    fn cells(&self) -> u64 {
        self.0.map_or(0, |[top, bottom, left, right]| u64::from(bottom - top + 1) * u64::from(right - left + 1))
    }
}

/// The records of a stream, each with its kind.
pub(super) struct Records<'s>(pub(super) &'s [u8]);

impl<'s> Iterator for Records<'s> {
    type Item = (u16, &'s [u8]);

    fn next(&mut self) -> Option<(u16, &'s [u8])> {
        let (head, rest) = self.0.split_at_checked(4)?;
        let length = usize::from(u16::from_le_bytes([head[2], head[3]]));
        let (data, rest) = rest.split_at_checked(length)?;
        self.0 = rest;
        Some((u16::from_le_bytes([head[0], head[1]]), data))
    }
}
