//! Workbooks that are damaged, or were made to hurt: each ends in a word, soon and in little memory.

use std::fs;
use std::io::{Cursor, Read, Write};

use interview_reminders::table::{BadWorkbook, Extent, Unreadable, Workbook};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::book::Cell::Text;
use super::book::of;
use super::support::repository::repository;

/// What becomes of the first sheet.
fn outcome(bytes: &[u8]) -> Result<usize, Unreadable> {
    let mut workbook = Workbook::of(bytes).expect("it looks like a workbook")?;
    if workbook.sheets().is_empty() {
        return Ok(0);
    }
    Ok(workbook.text(0, Extent::All)?.text.as_str().len())
}

fn refused(what: &str, bytes: &[u8], error: BadWorkbook) {
    assert_eq!(outcome(bytes), Err(Unreadable::Workbook(error)), "{what}");
}

/// A small workbook with one of its parts in another form.
fn with_part(name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let bytes = of(&[&[Text("company"), Text("date")], &[Text("Acme"), Text("2026-03-10")]]);
    changed(&bytes, name, change)
}

pub fn changed(bytes: &[u8], name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    rewritten(bytes, |part, text| if part == name { (part, change(text)) } else { (part, text) })
}

/// The same workbook, of which every part may have another name and text.
fn rewritten(bytes: &[u8], change: impl Fn(String, String) -> (String, String)) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let part_name = part.name().expect("a name").to_string();
        let mut text = String::new();
        part.read_to_string(&mut text).expect("a text");
        let (part_name, text) = change(part_name, text);
        // An OpenDocument's kind stands at its beginning, as it is.
        let method = if part_name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        writer.start_file(part_name, SimpleFileOptions::default().compression_method(method)).expect("a part");
        writer.write_all(text.as_bytes()).expect("a vector takes every byte");
    }
    writer.finish().expect("an archive").into_inner()
}

const SHEET: &str = "xl/worksheets/sheet1.xml";

pub fn ods(change: impl Fn(String) -> String) -> Vec<u8> {
    let bytes = fs::read(repository("fixtures/workbooks/interviews.ods")).expect("it is there");
    changed(&bytes, "content.xml", change)
}

fn with_cells(cells: &str) -> Vec<u8> {
    with_part(SHEET, |text| text.replace("</sheetData>", &format!("{cells}</sheetData>")))
}

#[test]
fn what_unpacks_without_end_is_too_large() {
    let blanks = |most: usize| move |text: String| text + &" ".repeat(most);
    refused("formats", &with_part("xl/styles.xml", blanks(1 << 24)), BadWorkbook::TooLarge);
    refused("texts", &with_part("xl/sharedStrings.xml", blanks(1 << 26)), BadWorkbook::TooLarge);
    let under_another_name = |text: String| text.replace("sheet1.xml", "sheet1.png");
    let elsewhere = rewritten(&with_part(SHEET, blanks(1 << 27)), |part, text| {
        (under_another_name(part), under_another_name(text))
    });
    refused("a sheet under another name", &elsewhere, BadWorkbook::TooLarge);
    let formats = |text: String| text.replace("</cellXfs>", &("<xf/>".repeat(1 << 18) + "</cellXfs>"));
    refused("as many formats", &with_part("xl/styles.xml", formats), BadWorkbook::TooLarge);
}

#[test]
fn few_bytes_do_not_make_many_cells() {
    let far = r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    // Alone it is a cell far away, and a line of commas.
    assert!(outcome(&with_cells(far)).is_ok_and(|length| length > 1 << 20));
    let row = |row: u32| format!(r#"<row r="{row}"><c r="XFD{row}"><v>1</v></c></row>"#);
    let rows: Vec<String> = (3..9_000).map(row).collect();
    refused("lines of commas", &with_cells(&rows.concat()), BadWorkbook::TooLarge);
    refused(
        "behind the last column",
        &with_cells(r#"<row r="9"><c r="ZZZ9"><v>1</v></c></row>"#),
        BadWorkbook::TooLarge,
    );
    refused(
        "below the last row",
        &with_cells(r#"<row r="9"><c r="A2000000"><v>1</v></c></row>"#),
        BadWorkbook::TooLarge,
    );
    let merged = r#"</sheetData><mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>"#;
    assert!(outcome(&with_part(SHEET, |text| text.replace("</sheetData>", merged))).is_ok());
    let repeated = |row: &str| {
        let row = row.to_owned();
        ods(move |text| text.replacen("<table:table-row", &format!("{row}<table:table-row"), 1))
    };
    let cell =
        r#"<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>"#;
    let row = format!(r#"<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>"#);
    refused("rows again and again", &repeated(&row), BadWorkbook::TooLarge);
    for blank in ["", "<text:p> </text:p>"] {
        let cell = r#"<table:table-cell office:value-type="string" table:number-columns-repeated="1048576">"#;
        let row = format!(
            r#"<table:table-row table:number-rows-repeated="100000">{cell}{blank}</table:table-cell></table:table-row>"#
        );
        assert!(outcome(&repeated(&row)).is_ok(), "blanks again and again: {blank}");
    }
    let promise = |text: String| text.replace("uniqueCount=\"4\"", "uniqueCount=\"99999999999\"");
    refused("texts that are not there", &with_part("xl/sharedStrings.xml", promise), BadWorkbook::Broken);
}

#[test]
fn a_long_text_in_many_cells_is_bounded() {
    let text = "x".repeat(32_000);
    let string = |shared: String| shared.replace("</sst>", &format!("<si><t>{text}</t></si></sst>"));
    let row = |row: u32| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>4</v></c></row>"#);
    let rows: Vec<String> = (3..4_000).map(row).collect();
    let bytes = with_cells(&rows.concat());
    refused("one text", &changed(&bytes, "xl/sharedStrings.xml", string), BadWorkbook::TooLarge);
}

#[test]
fn what_is_damaged_is_reported() {
    let whole = of(&[&[Text("company"), Text("date")]]);
    for length in [40, whole.len() / 2, whole.len() - 30] {
        if Workbook::is(&whole[..length]) {
            refused("a part of it", &whole[..length], BadWorkbook::Broken);
        }
    }
    refused("no sheets", &with_part("xl/workbook.xml", |_| String::new()), BadWorkbook::Broken);
    refused("an open tag", &with_cells("<row r=\"9\"><c"), BadWorkbook::Broken);
    refused("an open tag of another", &ods(|text| text.replace("</table:table>", "<")), BadWorkbook::Broken);
}

#[test]
fn a_password_is_reported() {
    let ods = fs::read(repository("fixtures/workbooks/interviews.ods")).expect("it is there");
    let locked = changed(&ods, "META-INF/manifest.xml", |text| text.replace("/>", "><manifest:encryption-data/></x>"));
    refused("a spreadsheet", &locked, BadWorkbook::Locked);
    let xls = fs::read(repository("fixtures/workbooks/interviews.xls")).expect("it is there");
    let start = xls.windows(4).position(|four| four == [0x09, 0x08, 0x10, 0x00]).expect("a stream begins");
    let mut locked = xls.clone();
    // The record behind the first becomes one of how the file is encrypted (MS-XLS 2.4.117).
    locked[start + 20..start + 22].copy_from_slice(&[0x2f, 0x00]);
    locked[start + 24..start + 26].copy_from_slice(&[0x01, 0x00]);
    refused("an old workbook", &locked, BadWorkbook::Locked);
}

#[test]
fn what_is_wrong_beside_an_old_workbook_is_nothing_to_its_reader() {
    let sound = fs::read(repository("fixtures/workbooks/interviews.xls")).expect("it is there");
    let mut damaged = sound.clone();
    // Behind unused ones, the place of one more table of sectors, at the end of the file (MS-CFB 2.2).
    damaged[240..244].copy_from_slice(&11_u32.to_le_bytes());
    let [sound, damaged] = [sound, damaged].map(|bytes| {
        let mut workbook = Workbook::of(&bytes).expect("a workbook").expect("it can be read");
        format!("{:?}", workbook.text(0, Extent::All).expect("a sheet"))
    });
    assert_eq!(damaged, sound);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_damage_ends_in_a_word(
        which in 0..3_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let bytes = match which {
            0 => of(&[&[Text("company"), Text("date")], &[Text("Acme"), Text("2026-03-10")]]),
            1 => fs::read(repository("fixtures/workbooks/interviews.xls")).expect("it is there"),
            _ => fs::read(repository("fixtures/workbooks/interviews.ods")).expect("it is there"),
        };
        let mut damaged = bytes;
        for (place, byte) in changes {
            let length = damaged.len();
            damaged[place.index(length)] = byte;
        }
        if let Some(Ok(mut workbook)) = Workbook::of(&damaged) {
            for sheet in 0..workbook.sheets().len() {
                let _ = workbook.text(sheet, Extent::All);
            }
        }
    }
}
