//! `.ods`: a spreadsheet in the `OpenDocument` format 1.3.

use std::io::{Cursor, Read};
use std::ops::Range;

use memchr::memmem;
use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart, Event};
use rustc_hash::FxHashSet;
use zip::ZipArchive;

use super::cell_value::CellValue;
use super::grid::{Grid, More};
use super::hidden::HiddenBy;
use super::{BadWorkbook, WorkbookSheet, bounds};
use crate::cell::trimmed;

/// Its contents unpacked, and where each sheet stands in them.
pub(super) struct OpenDocument {
    content: String,
    sheets: Vec<WorkbookSheet>,
    places: Vec<Range<usize>>,
}

/// The contents are no longer than this, in bytes.
const LONGEST_CONTENT: u64 = 1 << 27;

/// What stands in a cell and is none of its text.
const BESIDE: [&str; 3] = ["office:annotation", "draw:frame", "table:table"];

impl OpenDocument {
    pub(super) fn open(bytes: &[u8]) -> Result<OpenDocument, BadWorkbook> {
        let mut archive = bounds::archive(bytes)?;
        if memmem::find(&part(&mut archive, "META-INF/manifest.xml")?, b"encryption-data").is_some() {
            return Err(BadWorkbook::Locked);
        }
        let content = String::from_utf8(part(&mut archive, "content.xml")?).map_err(|_| BadWorkbook::Broken)?;
        let (sheets, places) = sheets(&content)?;
        Ok(OpenDocument { content, sheets, places })
    }

    pub(super) fn sheets(&self) -> Vec<WorkbookSheet> {
        self.sheets.clone()
    }

    pub(super) fn read(&self, sheet: usize, grid: &mut Grid) -> Result<(), BadWorkbook> {
        let mut rows = SheetRows::of(&self.content[self.places[sheet].clone()]);
        while rows.read_next(grid)? == More::Yes {}
        Ok(())
    }
}

fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Vec<u8>, BadWorkbook> {
    let part = archive.by_name(name).map_err(|_| BadWorkbook::Broken)?;
    let mut bytes = Vec::new();
    part.take(LONGEST_CONTENT + 1).read_to_end(&mut bytes).map_err(|_| BadWorkbook::Broken)?;
    if bytes.len() as u64 > LONGEST_CONTENT { Err(BadWorkbook::TooLarge) } else { Ok(bytes) }
}

/// Every sheet, and where it stands.
fn sheets(content: &str) -> Result<(Vec<WorkbookSheet>, Vec<Range<usize>>), BadWorkbook> {
    let mut reader = reader(content);
    let (mut sheets, mut places) = (Vec::new(), Vec::new());
    let (mut style, mut hidden) = (String::new(), FxHashSet::default());
    loop {
        let before = position(&reader);
        match reader.read_event().map_err(|_| BadWorkbook::Broken)? {
            Event::Start(tag) if tag.name().as_ref() == "style:style" => style = attribute(&tag, "style:name"),
            Event::Empty(tag) | Event::Start(tag) if hides_a_sheet(&tag) => {
                hidden.insert(style.clone());
            }
            Event::Start(tag) if tag.name().as_ref() == "table:table" => {
                let is_hidden = hidden.contains(&attribute(&tag, "table:style-name"));
                sheets.push(WorkbookSheet { name: attribute(&tag, "table:name").into(), is_hidden });
                reader.read_to_end(tag.name()).map_err(|_| BadWorkbook::Broken)?;
                places.push(before..position(&reader));
            }
            Event::Eof => return Ok((sheets, places)),
            _ => {}
        }
    }
}

/// What reads a text, without an account of all tags that are open.
fn reader(text: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    reader
}

fn hides_a_sheet(tag: &BytesStart<'_>) -> bool {
    tag.name().as_ref() == "style:table-properties" && attribute(tag, "table:display") == "false"
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

/// The value of an attribute; empty where there is none.
fn attribute(tag: &BytesStart<'_>, name: &str) -> String {
    let attribute = tag.try_get_attribute(name).ok().flatten();
    attribute.and_then(|it| Some(unescape(&it.value).ok()?.into_owned())).unwrap_or_default()
}

fn hidden_by(row: &BytesStart<'_>) -> Option<HiddenBy> {
    match &*attribute(row, "table:visibility") {
        "collapse" => Some(HiddenBy::Hand),
        "filter" => Some(HiddenBy::Filter),
        _ => None,
    }
}

/// How often a row or a cell stands there, or how many it covers.
fn count(tag: &BytesStart<'_>, name: &str) -> u32 {
    attribute(tag, name).parse().unwrap_or(1).clamp(1, 1 << 20)
}

/// The rows of a sheet.
struct SheetRows<'c> {
    reader: Reader<&'c [u8]>,
    row: u32,
    /// The filled cells of a row, each with its column and how often it stands there.
    cells: Vec<Written>,
}

/// A cell as it is written.
struct Written {
    column: u32,
    times: u32,
    kind: String,
    value: String,
    text: String,
}

impl<'c> SheetRows<'c> {
    fn of(sheet: &'c str) -> SheetRows<'c> {
        let mut reader = reader(sheet);
        reader.config_mut().expand_empty_elements = true;
        SheetRows { reader, row: 0, cells: Vec::new() }
    }

    fn event(&mut self) -> Result<Event<'c>, BadWorkbook> {
        self.reader.read_event().map_err(|_| BadWorkbook::Broken)
    }

    fn read_next(&mut self, grid: &mut Grid) -> Result<More, BadWorkbook> {
        match self.event()? {
            Event::Start(tag) if tag.name().as_ref() == "table:table-row" => {
                let times = count(&tag, "table:number-rows-repeated");
                if let Some(by) = hidden_by(&tag) {
                    grid.hide(self.row, times, by);
                }
                self.read_row(grid)?;
                self.put(times, grid)
            }
            Event::Start(tag) if tag.name().as_ref() == "table:shapes" => self.pass_over(&tag).map(|()| More::Yes),
            Event::Eof => Ok(More::No),
            _ => Ok(More::Yes),
        }
    }

    fn put(&mut self, times: u32, grid: &mut Grid) -> Result<More, BadWorkbook> {
        let from = self.row;
        self.row = self.row.saturating_add(times);
        let filled = if self.cells.is_empty() { from..from } else { from..self.row };
        for row in filled {
            for cell in &self.cells {
                for column in cell.column..cell.column.saturating_add(cell.times) {
                    if grid.put(row, column, cell.value())? == More::No {
                        return Ok(More::No);
                    }
                }
            }
        }
        Ok(More::Yes)
    }

    /// Reads the cells of a row, whose beginning was read.
    fn read_row(&mut self, grid: &mut Grid) -> Result<(), BadWorkbook> {
        self.cells.clear();
        let mut column: u32 = 0;
        loop {
            match self.event()? {
                Event::Start(tag) if tag.name().as_ref() == "table:table-cell" => {
                    let times = count(&tag, "table:number-columns-repeated");
                    self.read_cell(&tag, column, times, grid)?;
                    column = column.saturating_add(times);
                }
                Event::Start(tag) if tag.name().as_ref() == "table:covered-table-cell" => {
                    self.pass_over(&tag)?;
                    column = column.saturating_add(count(&tag, "table:number-columns-repeated"));
                }
                Event::End(tag) if tag.name().as_ref() == "table:table-row" => return Ok(()),
                Event::Eof => return Err(BadWorkbook::Broken),
                _ => {}
            }
        }
    }

    fn read_cell(&mut self, tag: &BytesStart<'_>, column: u32, times: u32, grid: &mut Grid) -> Result<(), BadWorkbook> {
        let text = self.read_text()?;
        let is_error = attribute(tag, "calcext:value-type") == "error";
        let kind = if is_error { "error".to_owned() } else { attribute(tag, "office:value-type") };
        let value = match &*kind {
            "date" => attribute(tag, "office:date-value"),
            "time" => attribute(tag, "office:time-value"),
            "boolean" => attribute(tag, "office:boolean-value"),
            "string" if text.is_empty() => attribute(tag, "office:string-value"),
            "float" | "percentage" | "currency" => attribute(tag, "office:value"),
            _ => String::new(),
        };
        let cell = Written { column, times, kind, value, text };
        let down = count(tag, "table:number-rows-spanned");
        if down > 1 {
            grid.merge((self.row, column), (self.row.saturating_add(down - 1), column));
        }
        if !cell.kind.is_empty() {
            // Cells that say nothing are counted nowhere, and a sheet may have any number of them.
            self.cells.extend((!cell.is_blank()).then_some(cell));
        } else if !attribute(tag, "table:formula").is_empty() {
            grid.put_formula_without_value(self.row, column);
        }
        Ok(())
    }

    /// The text of a cell whose beginning was read.
    fn read_text(&mut self) -> Result<String, BadWorkbook> {
        let (mut text, mut has_paragraph) = (String::new(), false);
        loop {
            match self.event()? {
                Event::Text(piece) => text.push_str(&piece.xml10_content()),
                Event::GeneralRef(entity) => push_entity(&mut text, &entity)?,
                Event::Start(tag) if BESIDE.contains(&tag.name().as_ref()) => self.pass_over(&tag)?,
                Event::Start(tag) if tag.name().as_ref() == "text:p" => {
                    text.push_str(if has_paragraph { "\n" } else { "" });
                    has_paragraph = true;
                }
                Event::Start(tag) if tag.name().as_ref() == "text:s" => {
                    let blanks = count(&tag, "text:c").min(100);
                    text.extend((0..blanks).map(|_| ' '));
                }
                Event::Start(tag) if tag.name().as_ref() == "text:tab" => text.push('\t'),
                Event::Start(tag) if tag.name().as_ref() == "text:line-break" => text.push('\n'),
                Event::End(tag) if tag.name().as_ref() == "table:table-cell" => return Ok(text),
                Event::Eof => return Err(BadWorkbook::Broken),
                _ => {}
            }
        }
    }

    fn pass_over(&mut self, tag: &BytesStart<'_>) -> Result<(), BadWorkbook> {
        self.reader.read_to_end(tag.name()).map(|_| ()).map_err(|_| BadWorkbook::Broken)
    }
}

fn push_entity(text: &mut String, entity: &BytesRef<'_>) -> Result<(), BadWorkbook> {
    match entity.resolve_char_ref() {
        Ok(Some(character)) => text.push(character),
        Ok(None) => text.push_str(resolve_xml_entity(entity).ok_or(BadWorkbook::Broken)?),
        Err(_) => return Err(BadWorkbook::Broken),
    }
    Ok(())
}

impl Written {
    fn is_blank(&self) -> bool {
        let mut text = String::new();
        self.value().write(&mut text);
        trimmed(&text).is_empty()
    }

    fn value(&self) -> CellValue<'_> {
        match &*self.kind {
            "date" => CellValue::WrittenMoment(&self.value),
            "time" => CellValue::WrittenSpan(&self.value),
            "boolean" => CellValue::YesNo(self.value == "true"),
            "error" => CellValue::Error(&self.text),
            "float" | "percentage" | "currency" => match self.value.parse() {
                Ok(number) => CellValue::Number(number),
                Err(_) => CellValue::Text(&self.text),
            },
            _ if self.text.is_empty() => CellValue::Text(&self.value),
            _ => CellValue::Text(&self.text),
        }
    }
}
