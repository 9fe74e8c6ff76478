//! Workbooks in the making: archives that are sound, whatever stands in their parts.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use chrono::{Datelike, NaiveDate};
use interview_reminders::table::{Extent, Table, Workbook};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A cell.
pub enum Value<'v> {
    Text(Cow<'v, str>),
    Number(f64),
    Day(NaiveDate),
}

impl Value<'_> {
    pub fn owned(self) -> Value<'static> {
        match self {
            Value::Text(text) => Value::Text(text.into_owned().into()),
            Value::Number(number) => Value::Number(number),
            Value::Day(day) => Value::Day(day),
        }
    }
}

const BOOK: &str = r#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
<sheet name="Tracker" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>"#;
/// A plain format, and those of days, hours and both.
const STYLES: &str = r#"<styleSheet><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/>
<xf numFmtId="22"/></cellXfs></styleSheet>"#;
const TEXTS: &str = "<sst><si><t>Acme</t></si><si><t>2026-03-10</t></si></sst>";
const MANIFEST: &str = "<manifest:manifest/>";
const SPREADSHEET: &str = "application/vnd.oasis.opendocument.spreadsheet";
/// Where the sheet stands in the other format.
const DOCUMENT: [&str; 2] = [
    "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"Tracker\">",
    "</table:table></office:spreadsheet></office:body></office:document-content>",
];
/// Where the rows stand.
const WORKSHEET: [&str; 2] = ["<worksheet><sheetData>", "</sheetData></worksheet>"];
/// When Excel's days begin.
const DAY_ZERO: (i32, u32, u32) = (1899, 12, 30);

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        writer.start_file(*name, stored).expect("a part");
        writer.write_all(bytes).expect("memory");
    }
    writer.finish().expect("an archive").into_inner()
}

/// An Excel workbook in whose sheet these bytes stand.
fn excel_of(sheet: &[u8], styles: &[u8], texts: &[u8]) -> Vec<u8> {
    archive(&[
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/styles.xml", styles),
        ("xl/sharedStrings.xml", texts),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

fn open_document_of(content: &[u8]) -> Vec<u8> {
    archive(&[
        ("mimetype", SPREADSHEET.as_bytes()),
        ("META-INF/manifest.xml", MANIFEST.as_bytes()),
        ("content.xml", content),
    ])
}

fn days_of_excel(day: NaiveDate) -> i32 {
    let (year, month, first) = DAY_ZERO;
    day.num_days_from_ce() - NaiveDate::from_ymd_opt(year, month, first).expect("a day").num_days_from_ce()
}

/// Text as XML may hold it.
fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace(|character: char| character.is_control() && !matches!(character, '\n' | '\t'), "")
}

/// An Excel workbook with these rows.
pub fn excel(rows: &[Vec<Value<'_>>]) -> Vec<u8> {
    let mut sheet = WORKSHEET[0].to_owned();
    for (row, cells) in (1..).zip(rows) {
        let _ = write!(sheet, "<row r=\"{row}\">");
        for (column, cell) in (b'A'..=b'Z').map(char::from).zip(cells) {
            let _ = match cell {
                Value::Text(text) => {
                    let text = escaped(text);
                    write!(sheet, "<c r=\"{column}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
                }
                Value::Number(number) => write!(sheet, "<c r=\"{column}{row}\"><v>{number}</v></c>"),
                Value::Day(day) => {
                    write!(sheet, "<c r=\"{column}{row}\" s=\"1\"><v>{}</v></c>", days_of_excel(*day))
                }
            };
        }
        sheet.push_str("</row>");
    }
    sheet.push_str(WORKSHEET[1]);
    excel_of(sheet.as_bytes(), STYLES.as_bytes(), TEXTS.as_bytes())
}

/// An `OpenDocument` spreadsheet with these rows.
pub fn open_document(rows: &[Vec<Value<'_>>]) -> Vec<u8> {
    let mut content = DOCUMENT[0].to_owned();
    for cells in rows {
        content.push_str("<table:table-row>");
        for cell in cells {
            let _ = match cell {
                Value::Text(text) => write!(
                    content,
                    "<table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>",
                    escaped(text)
                ),
                Value::Number(number) => {
                    write!(content, "<table:table-cell office:value-type=\"float\" office:value=\"{number}\"/>")
                }
                Value::Day(day) => {
                    write!(content, "<table:table-cell office:value-type=\"date\" office:date-value=\"{day}\"/>")
                }
            };
        }
        content.push_str("</table:table-row>");
    }
    content.push_str(DOCUMENT[1]);
    open_document_of(content.as_bytes())
}

/// Lets a slip of the foreign reader of workbooks unwind, as the program does, which takes the file for a broken one; any
/// other ends the attack.
pub fn take_slips_for_broken_workbooks() {
    let end = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |slip| {
        if slip.location().is_none_or(|place| !place.file().contains("/calamine-")) {
            end(slip);
        }
    }));
}

/// Any bytes as a workbook, or as a part of a sound one: every sheet is read, or refused with a word, and in the same way
/// a second time.
pub fn book(data: &[u8]) {
    let Some((choice, data)) = data.split_first() else { return };
    let within = |[before, behind]: [&str; 2]| [before.as_bytes(), data, behind.as_bytes()].concat();
    let bytes = match choice % 6 {
        0 => data.to_vec(),
        1 => excel_of(&within(WORKSHEET), STYLES.as_bytes(), TEXTS.as_bytes()),
        2 => open_document_of(&within(DOCUMENT)),
        3 => excel_of(EVERY_CELL.as_bytes(), STYLES.as_bytes(), data),
        4 => excel_of(EVERY_CELL.as_bytes(), data, TEXTS.as_bytes()),
        _ => open_document_of(data),
    };
    assert_eq!(texts(&bytes), texts(&bytes), "the same bytes say something else");
}

/// Cells of each kind, of each format.
const EVERY_CELL: &str = r#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
<c r="C1" s="1"><v>46090.5</v></c><c r="D1" s="2"><v>0.5</v></c><c r="E1" s="3"><v>-1</v></c><c r="F1" t="b"><v>1</v></c>
<c r="G1" t="e"><v>#REF!</v></c></row></sheetData></worksheet>"#;

/// What every sheet says, or that it can't be read. What is said is a table with no more rows than lines.
fn texts(bytes: &[u8]) -> Vec<String> {
    let Some(Ok(mut workbook)) = Workbook::of(bytes) else { return Vec::new() };
    let mut said = Vec::new();
    for sheet in 0..workbook.sheets().len().min(4) {
        match workbook.text(sheet, Extent::First(64)) {
            Ok(text) => {
                let rows = Table::of(&text.text, |_| false).map_or(0, |mut table| {
                    let mut row = interview_reminders::table::Row::default();
                    std::iter::from_fn(|| table.next_into(&mut row).then_some(())).count()
                });
                assert!(rows <= 64, "{rows} rows");
                said.push(format!("{text:?}"));
            }
            Err(unreadable) => said.push(format!("{unreadable:?}")),
        }
    }
    said
}
