//! Which sheet of a workbook is read.

use interview_reminders::problem::Severity;
use rust_xlsxwriter::Workbook as Writer;

use super::book::Cell::{self, Moment, Text};
use super::book::{of_sheets, write};
use super::{kinds, places, read};

const DAY: Cell<'_> = Moment(46_090.0, "d/m/yy");
const INTERVIEWS: [&[Cell<'_>]; 2] =
    [&[Text("company"), Text("interview date"), Text("stage")], &[Text("Acme"), DAY, Text("onsite")]];
const FEWER: [&[Cell<'_>]; 2] = [&[Text("company"), Text("interview date")], &[Text("Bolt"), DAY]];
const LISTS: [&[Cell<'_>]; 2] =
    [&[Text("status"), Text("stage"), Text("format")], &[Text("open"), Text("onsite"), Text("video")]];
const APPLICATIONS: [&[Cell<'_>]; 2] = [
    &[
        Text("company"),
        Text("role"),
        Text("date applied"),
        Text("status"),
        Text("contact"),
        Text("email"),
        Text("notes"),
    ],
    &[Text("Coil"), Text("Cook"), DAY, Text("waiting"), Text("Ana"), Text("ana@example.com"), Text("x")],
];

/// The sheet that is read, and the kinds of what is reported.
fn chosen(sheets: &[(&str, &[&[Cell<'_>]])], name: Option<&str>) -> (Option<String>, Vec<&'static str>) {
    let (report, _, problems) = read(&of_sheets(sheets), name);
    (report.sheet.map(String::from), kinds(&problems))
}

#[test]
fn the_sheet_with_the_interviews_is_read() {
    let read = |name: &str| (Some(name.to_owned()), Vec::new());
    assert_eq!(chosen(&[("Lists", &LISTS), ("Mine", &INTERVIEWS)], None), read("Mine"));
    assert_eq!(chosen(&[("Empty", &[]), ("Applied", &APPLICATIONS), ("Mine", &FEWER)], None), read("Mine"));
    assert_eq!(chosen(&[("Header", &INTERVIEWS[..1]), ("Mine", &FEWER)], None), read("Mine"));
}

#[test]
fn of_several_the_fullest_is_read_and_the_others_are_reported() {
    let sheets: &[(&str, &[&[Cell<'_>]])] =
        &[("2025", &FEWER), ("2026", &INTERVIEWS), ("2024", &FEWER), ("Lists", &LISTS)];
    let (report, roster, problems) = read(&of_sheets(sheets), None);
    assert_eq!((report.sheet.as_deref(), roster.interviews.len()), (Some("2026"), 1));
    let [problem] = &*problems else { panic!("{:?}", places(&problems)) };
    assert_eq!(&*problem.title(), "“2025” and “2024” have interviews too; “2026” is read");
    assert_eq!(problem.severity(), Severity::Warning);
}

#[test]
fn a_name_decides_whatever_its_case() {
    let sheets: &[(&str, &[&[Cell<'_>]])] = &[("Alt", &FEWER), ("alt", &FEWER), ("Neu", &INTERVIEWS)];
    let sheets = [sheets[0], ("Alt 2", sheets[1].1), sheets[2]];
    for (name, expected) in [("Alt", "Alt"), ("ALT 2 ", "Alt 2"), ("neu", "Neu")] {
        assert_eq!(chosen(&sheets, Some(name)), (Some(expected.to_owned()), Vec::new()), "{name}");
    }
    let (report, _, problems) = read(&of_sheets(&sheets), Some("Altes"));
    assert!(report.mapping.is_none());
    let [problem] = &*problems else { panic!("{:?}", places(&problems)) };
    assert_eq!((&*problem.title(), problem.severity()), ("the workbook has no sheet “Altes”", Severity::Fatal));
    assert_eq!(&*problem.advice(), "name one that it has: --sheet \"Alt\" or --sheet \"Alt 2\" or --sheet \"Neu\"");
}

#[test]
fn a_hidden_sheet_is_read_where_nothing_else_is_shown_or_it_is_named() {
    let mut writer = Writer::new();
    write(writer.add_worksheet().set_name("Shown").expect("a name"), &FEWER);
    write(writer.add_worksheet().set_name("Hidden").expect("a name").set_hidden(true), &INTERVIEWS);
    let bytes = writer.save_to_buffer().expect("a workbook");
    for (name, expected) in [(None, "Shown"), (Some("Hidden"), "Hidden")] {
        let (report, _, problems) = read(&bytes, name);
        assert_eq!((report.sheet.as_deref(), kinds(&problems)), (Some(expected), Vec::new()));
    }
}

#[test]
fn a_sheet_without_interviews_is_turned_away_as_csv_is() {
    let (sheet, kinds) = chosen(&[("Lists", &LISTS), ("Applied", &APPLICATIONS)], None);
    assert_eq!(sheet.as_deref(), Some("Applied"));
    assert!(kinds.contains(&"missing-column"), "{kinds:?}");
    assert_eq!(chosen(&[("Empty", &[])], None), (None, vec!["empty-file"]));
    assert_eq!(chosen(&[("Empty", &[]), ("Mine", &FEWER)], Some("Empty")), (None, vec!["empty-file"]));
}

#[test]
fn a_sheet_whose_rows_are_interviews_is_better_than_one_with_more_columns() {
    let head = [Text("candidate"), Text("role"), Text("interview date"), Text("time"), Text("interviewer")];
    let panel: [&[Cell<'_>]; 4] = [
        &head,
        &[Text(""), Text(""), Text("all"), Text(""), Text("Joan Fisk")],
        &[Text(""), Text(""), Text("all"), Text(""), Text("Max Orr")],
        &[Text("Ada Quill"), Text("Clerk"), Text("2026-03-10"), Text("10:00"), Text("Joan Fisk")],
    ];
    let candidates: [&[Cell<'_>]; 3] = [
        &[Text("candidate"), Text("interview date")],
        &[Text("Ada Quill"), Text("2026-03-10")],
        &[Text("Ben Oduya"), Text("2026-03-11")],
    ];
    let mut writer = Writer::new();
    write(writer.add_worksheet().set_name("Panel").expect("a name"), &panel);
    write(writer.add_worksheet().set_name("Candidates").expect("a name"), &candidates);
    let (report, roster, _) = read(&writer.save_to_buffer().expect("a workbook"), None);
    assert_eq!((report.sheet.as_deref(), roster.interviews.len()), (Some("Candidates"), 2));
}
