//! Rows that a workbook does not show: they are read, and it is reported.

use std::fs;

use interview_reminders::problem::{Problem, Severity};
use rust_xlsxwriter::{FilterCondition, Workbook as Writer, Worksheet};

use super::book::Cell::{self, Moment, Text};
use super::book::write;
use super::hostile::changed;
use super::support::repository::repository;
use super::{places, read};

const DAY: Cell<'_> = Moment(46_090.0, "d/m/yy");
const ROWS: [&[Cell<'_>]; 6] = [
    &[Text("company"), Text("date"), Text("stage")],
    &[Text("Acme"), DAY, Text("phone")],
    &[Text("Bolt"), DAY, Text("onsite")],
    &[],
    &[Text(""), Text(""), Text(""), Text("")],
    &[Text("Coil"), DAY, Text("onsite")],
];

/// The number of interviews in a workbook of these rows with something hidden, and what is reported.
fn reported(hide: impl FnOnce(&mut Worksheet)) -> (usize, Vec<Problem>) {
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet().set_name("Lists & more").expect("a name");
    write(sheet, &[&[Text("x")]]);
    sheet.set_row_hidden(0).expect("a row");
    let sheet = writer.add_worksheet().set_name("My \"jobs\" & more").expect("a name");
    write(sheet, &ROWS);
    hide(sheet);
    let (_, roster, problems) = read(&writer.save_to_buffer().expect("a workbook"), None);
    (roster.interviews.len(), problems)
}

fn hide_rows(sheet: &mut Worksheet, rows: &[u32]) {
    for row in rows {
        sheet.set_row_hidden(*row).expect("a row");
    }
}

#[test]
fn hidden_rows_are_read_and_reported() {
    let (count, problems) = reported(|sheet| hide_rows(sheet, &[2, 3, 5]));
    assert_eq!((count, places(&problems)), (3, vec!["rows-hidden jobs.xlsx: My \"jobs\" & more!A3".to_owned()]));
    assert_eq!(problems[0].severity(), Severity::Warning);
    assert_eq!(&*problems[0].title(), "2 rows, of which this is the first, are hidden, and read all the same");
    let (_, problems) = reported(|sheet| hide_rows(sheet, &[5]));
    assert_eq!(&*problems[0].title(), "this row is hidden, and read all the same");
}

#[test]
fn rows_without_anything_are_none_that_are_hidden() {
    let (count, problems) = reported(|sheet| hide_rows(sheet, &[3, 4, 9]));
    assert_eq!((count, places(&problems)), (3, Vec::new()));
}

#[test]
fn a_filter_is_reported_where_it_hides_rows() {
    let (count, problems) = reported(|sheet| {
        sheet.autofilter(0, 0, 4, 2).expect("a range");
        sheet.filter_column(2, &FilterCondition::new().add_list_filter("phone")).expect("a column");
        hide_rows(sheet, &[5]);
    });
    let expected = ["rows-hidden jobs.xlsx: My \"jobs\" & more!A6", "rows-filtered jobs.xlsx: My \"jobs\" & more!A3"];
    assert_eq!((count, places(&problems)), (3, expected.map(str::to_owned).to_vec()));
    let (count, problems) = reported(|sheet| {
        sheet.autofilter(0, 0, 5, 2).expect("a range");
    });
    assert_eq!((count, places(&problems)), (3, Vec::new()));
}

#[test]
fn an_open_document_reports_both() {
    let bytes = fs::read(repository("fixtures/workbooks/interviews.ods")).expect("it is there");
    for (visibility, kind) in [("collapse", "rows-hidden"), ("filter", "rows-filtered")] {
        let hidden = changed(&bytes, "content.xml", |text| {
            let company = text.find("Meridian Maps").expect("a row");
            let row = text[..company].rfind("<table:table-row").expect("its beginning") + "<table:table-row".len();
            format!("{} table:visibility=\"{visibility}\"{}", &text[..row], &text[row..])
        });
        let (_, roster, problems) = read(&hidden, None);
        assert_eq!((roster.interviews.len(), places(&problems)), (3, vec![format!("{kind} jobs.xlsx: Tracker!A5")]));
    }
}

/// The old workbook with its row at an index hidden: each has a record of its own (MS-XLS 2.4.221), of 16 bytes.
fn old_with_hidden_row(index: usize) -> Vec<u8> {
    let mut bytes = fs::read(repository("fixtures/workbooks/interviews.xls")).expect("it is there");
    let is_row = |at: &usize| bytes[*at..].starts_with(&[0x08, 0x02, 0x10, 0x00]);
    let record = (0..bytes.len()).filter(is_row).nth(index).expect("a row");
    bytes[record + 4 + 12] |= 0x20;
    bytes
}

#[test]
fn hidden_rows_of_an_old_workbook_are_reported_too() {
    let whole = fs::read(repository("fixtures/workbooks/interviews.xls")).expect("it is there");
    let (_, roster, problems) = read(&whole, None);
    let is_hidden = |place: &String| place.starts_with("rows-hidden");
    assert!(!places(&problems).iter().any(is_hidden));
    let (_, again, problems) = read(&old_with_hidden_row(1), None);
    assert_eq!(again.interviews.len(), roster.interviews.len(), "they are read all the same");
    assert_eq!(places(&problems).iter().filter(|place| is_hidden(place)).count(), 1);
    let hidden = problems.iter().find(|problem| problem.title().ends_with("is hidden, and read all the same"));
    assert_eq!(hidden.and_then(|problem| problem.line), Some(4));
}
