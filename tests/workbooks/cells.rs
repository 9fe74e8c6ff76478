//! What typed cells say, in every format, and on which rows they stand.

use std::fs;

use super::book::Cell::{Formula, Moment, Number, Text, YesNo};
use super::book::{of, rows};
use super::support::repository::repository;
use super::{places, read};
use rust_xlsxwriter::Workbook as Writer;

/// Holds what a cell says.
fn says(cell: super::book::Cell<'_>, expected: &str) {
    let bytes = of(&[&[Text("x"), cell, Text("y")]]);
    assert_eq!(rows(&bytes, 0), [(1, format!("x|{expected}|y"))], "{cell:?}");
}

#[test]
fn a_typed_cell_says_what_it_is() {
    for (cell, expected) in [
        (Moment(46_090.0, "d/m/yy"), "2026-03-09"),
        (Moment(46_090.0, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"), "2026-03-09"),
        (Moment(46_090.604_166_666_664, "m/d/yyyy h:mm AM/PM"), "2026-03-09 14:30"),
        (Moment(46_090.999_999_99, "yyyy-mm-dd hh:mm"), "2026-03-10"),
        (Moment(0.604_166_666_666_666_7, "h:mm"), "14:30"),
        (Moment(0.604_224_537_037_037, "h:mm:ss"), "14:30:05"),
        (Moment(0.0, "h:mm"), "00:00"),
        (Moment(0.0625, "[h]:mm"), "01:30"),
        (Moment(1.25, "[h]:mm"), "30:00"),
        (Number(46_090.0), "46090"),
        (Number(46_090.625), "46090.625"),
        (Number(-3.0), "-3"),
        (Number(12_125_550_100.0), "12125550100"),
        (Number(1e300), &format!("{}", 1e300)),
        (YesNo(true), "yes"),
        (YesNo(false), "no"),
        (Text("9/3/2026"), "9/3/2026"),
        (Text("a \"b\", c\nd; e"), "a \"b\", c\nd; e"),
        (Text("=======\u{1f600}"), "=======\u{1f600}"),
        (Formula("A1&\"z\"", "xz"), "xz"),
        (Formula("1/0", "#DIV/0!"), "#DIV/0!"),
        (Formula("NA()", "#N/A"), "#N/A"),
        (Formula("NOBODY()", "#NAME?"), "#NAME?"),
        (Formula("A1 B1", "#NULL!"), "#NULL!"),
        (Formula("SQRT(-1)", "#NUM!"), "#NUM!"),
        (Formula("A1+1", "#VALUE!"), "#VALUE!"),
    ] {
        says(cell, expected);
    }
}

#[test]
fn rows_are_those_of_the_workbook() {
    let bytes = of(&[&[], &[Text("a\nb\n"), Text("c")], &[], &[], &[Text(""), Text("d")], &[Text("\""), Text("e")]]);
    assert_eq!(rows(&bytes, 0), [(2, "a\nb\n|c".to_owned()), (5, "|d".to_owned()), (6, "\"|e".to_owned())]);
}

/// Both were written by programs of their own, the one by xlwt, the other by odfpy, from the same cells.
#[test]
fn every_format_says_the_same() {
    for name in ["interviews.xls", "interviews.ods"] {
        let bytes = fs::read(repository("fixtures/workbooks").join(name)).expect("it is there");
        let expected = [
            (3, "Company|Role|Interview Date|Interview Time|Remote|Contact|Email|Notes"),
            (
                4,
                "Harbour Software|Engineer|2026-03-12|14:00|yes|Ana Ruiz|ana@harbour.example.com|bring laptop\nand cable",
            ),
            (5, "Meridian Maps|Analyst|2026-03-09|09:30||Isla Grant|isla@meridian.example.com|say \"hi\", twice"),
            (7, "Lantern Press|Editor|2026-04-02 15:30|||Jonas Weber|jonas@lantern.example.com|3"),
        ];
        let expected = expected.map(|(row, cells)| (row, cells.to_owned()));
        assert_eq!(rows(&bytes, 0), expected, "{name}");
        let (report, roster, problems) = read(&bytes, None);
        assert_eq!((report.sheet.as_deref(), roster.interviews.len()), (Some("Tracker"), 3), "{name}");
        assert_eq!(places(&problems), [""; 0], "{name}");
    }
}

#[test]
fn days_count_from_1904_where_the_workbook_says_so() {
    let bytes = fs::read(repository("fixtures/workbooks/from-1904.xlsx")).expect("it is there");
    assert_eq!(rows(&bytes, 0), [(1, "company|date|time".to_owned()), (2, "Acme|2026-03-09|14:30".to_owned())]);
}

#[test]
fn a_problem_names_sheet_and_cell() {
    let header = [Text("Company"), Text("Role"), Text("Interview Date"), Text("Stage"), Text("Stage")];
    let acme = [Text("Acme"), Text("Cook"), Moment(46_090.0, "d/m/yy"), Text("onsite")];
    let bolt = [Text("Bolt"), Text("Cook"), Text("soon"), Text(""), Text(""), Text("more")];
    let bytes = of(&[&[Text("My search")], &[], &header, &acme, &bolt]);
    let (_, roster, problems) = read(&bytes, None);
    assert_eq!(roster.interviews.len(), 1);
    let expected = [
        "column-twice jobs.xlsx: Tracker!D3: Stage",
        "extra-cells jobs.xlsx: Tracker!5",
        "date-unreadable jobs.xlsx: Tracker!C5: Interview Date",
    ];
    assert_eq!(places(&problems), expected);
}

#[test]
fn what_is_merged_says_the_same_in_each_row_that_says_something() {
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet();
    let rows: &[&[_]] = &[
        &[Text("company"), Text("date"), Text("stage")],
        &[Text(""), Moment(46_090.0, "d/m/yy"), Text("phone")],
        &[Text(""), Moment(46_097.0, "d/m/yy"), Text("onsite")],
        &[],
        &[Text("Bolt"), Moment(46_098.0, "d/m/yy"), Text("onsite")],
    ];
    super::book::write(sheet, rows);
    sheet.merge_range(1, 0, 3, 0, "Acme", &rust_xlsxwriter::Format::new()).expect("a range");
    let (_, roster, problems) = read(&writer.save_to_buffer().expect("a workbook"), None);
    assert_eq!(roster.interviews.len(), 3);
    assert_eq!(places(&problems), ["cells-merged jobs.xlsx: Sheet1!A2"]);
}
