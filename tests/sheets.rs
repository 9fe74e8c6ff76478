//! Sheets of any kind: never a panic, and no row disappears in silence.

mod support {
    pub mod defaults;
    pub mod read;
    pub mod read_with;
}

use std::collections::BTreeSet;

use interview_reminders::column::Column;
use interview_reminders::interview::{Roster, SheetReport};
use interview_reminders::problem::{Cause, Problem, RowCause, Severity, write_jsonl};
use proptest::prelude::*;
use support::read::read;

type Lines = BTreeSet<Option<u32>>;

/// The lines of which such a thing is reported.
fn lines(problems: &[Problem], is_such: impl Fn(&Problem) -> bool) -> Lines {
    problems.iter().filter(|problem| is_such(problem)).map(|problem| problem.line).collect()
}

fn is_mistaken(problem: &Problem) -> bool {
    problem.severity() == Severity::Problem
}

fn is_of_something_else(problem: &Problem) -> bool {
    matches!(problem.cause, Cause::Row(RowCause::NotAnInterview))
}

fn says_that_there_was_none(problem: &Problem) -> bool {
    matches!(problem.cause, Cause::Row(RowCause::NotInterviewed))
}

fn is_none_to_come(problem: &Problem) -> bool {
    matches!(
        problem.cause,
        Cause::Row(RowCause::NoInterview | RowCause::NoDayYet | RowCause::CalledOff | RowCause::Postponed)
    )
}

/// The lines on which something keeps a row, or one of its interviews, from being planned.
fn reported_lines(problems: &[Problem]) -> Lines {
    let reasons = [is_mistaken, is_of_something_else, says_that_there_was_none, is_none_to_come];
    lines(problems, |problem| reasons.iter().any(|leaves_out| leaves_out(problem)))
}

/// The rows that are reported and are counted as no interviews: those of something else, and those that say that there was
/// none, unless one of theirs is planned or can't be read.
fn reported_and_counted(planned: &Lines, problems: &[Problem]) -> usize {
    let interviews: Lines = planned.union(&lines(problems, is_mistaken)).copied().collect();
    let without = lines(problems, |problem| is_of_something_else(problem) || says_that_there_was_none(problem));
    without.difference(&interviews).count()
}

/// Fails unless each row is planned, reported or counted as none.
fn expect_each_accounted_for(report: &SheetReport, planned: &Lines, problems: &[Problem], sheet: &[u8]) {
    let named = planned.union(&reported_lines(problems)).count();
    let counted = report.no_interviews - reported_and_counted(planned, problems);
    assert_eq!(named + counted, report.rows, "{named} + {counted}: {}: {problems:#?}", sheet.escape_ascii());
}

fn planned_lines(roster: &Roster) -> Lines {
    roster.interviews.iter().map(|interview| Some(interview.origin.line)).collect()
}

/// What a cell may hold, sound or not.
fn cell() -> impl Strategy<Value = String> {
    let words = [
        "",
        "Acme",
        "Bolt",
        "2026-03-10",
        "2026-03-08",
        "03/04/2026",
        "13/02/2026",
        "10:00",
        "02:30",
        "9",
        "45",
        "yes",
        "no",
        "maybe",
        "America/New_York",
        "EST",
        "Ann <ann@example.com>",
        "Ann <ann@>",
        "+1 212 555 0100",
        "Mo-Fr 09:00-17:00",
        "9-5",
        "sunset",
        "US-TX",
        "XX",
        "offer",
        "waiting",
        "n/a",
        "2026-03-16; 2026-03-17",
        "two\nlines",
        "\u{7}",
        "é",
    ];
    prop_oneof![9 => prop::sample::select(words.to_vec()).prop_map(str::to_owned), 1 => ".{0,20}"]
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

fn sheet() -> impl Strategy<Value = String> {
    let columns: Vec<&str> = Column::ALL.iter().map(|column| column.name()).collect();
    prop::sample::subsequence(columns.clone(), 0..columns.len()).prop_flat_map(|mut columns| {
        for needed in ["company", "date"] {
            if !columns.contains(&needed) {
                columns.push(needed);
            }
        }
        let header = columns.join(",");
        let row = prop::collection::vec(cell(), columns.len());
        prop::collection::vec(row, 0..8).prop_map(move |rows| {
            let lines = rows.iter().map(|row| row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(","));
            std::iter::once(header.clone()).chain(lines).collect::<Vec<_>>().join("\n")
        })
    })
}

/// Places below the header where a byte is replaced.
fn damages() -> impl Strategy<Value = Vec<(prop::sample::Index, u8)>> {
    let bytes = prop::sample::select(b"\",;\n\r\0\xe9\xff<= a".to_vec());
    prop::collection::vec((any::<prop::sample::Index>(), bytes), 1..6)
}

fn damaged(mut sheet: Vec<u8>, damages: &[(prop::sample::Index, u8)]) -> Vec<u8> {
    let header = sheet.iter().position(|byte| *byte == b'\n').map_or(sheet.len(), |end| end + 1);
    if let Some(length) = sheet.len().checked_sub(header).filter(|length| *length > 0) {
        for (index, byte) in damages {
            sheet[header + index.index(length)] = *byte;
        }
    }
    sheet
}

#[test]
fn of_a_row_with_rounds_one_interview_may_be_planned_and_another_be_reported() {
    let sheet = "candidate,interviewed,interviewers\nKim,2026-03-10,9-5\n";
    let (report, roster, problems) = read(sheet.as_bytes());
    expect_each_accounted_for(&report, &planned_lines(&roster), &problems, sheet.as_bytes());
    assert_eq!(planned_lines(&roster), reported_lines(&problems));
}

proptest! {
    #[test]
    fn any_bytes_are_a_sheet_or_a_problem(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
    }

    #[test]
    fn every_row_is_an_interview_reported_or_counted(sheet in sheet()) {
        let (report, roster, problems) = read(sheet.as_bytes());
        let reported = reported_lines(&problems);
        let planned = planned_lines(&roster);
        expect_each_accounted_for(&report, &planned, &problems, sheet.as_bytes());
        // Only where a row may have several interviews can one be planned and another be reported.
        let has_rounds = report.mapping.as_ref().is_some_and(|mapping| !mapping.rounds().is_empty());
        if !has_rounds && roster.interviews.len() == planned.len() && !sheet.contains(';') {
            prop_assert!(planned.is_disjoint(&reported), "{:#?}", problems);
        }
    }

    #[test]
    fn every_row_of_a_damaged_sheet_is_an_interview_reported_or_counted(sheet in sheet(), damages in damages()) {
        let sheet = damaged(sheet.into_bytes(), &damages);
        let (report, roster, problems) = read(&sheet);
        prop_assume!(problems.iter().all(|problem| problem.severity() != Severity::Fatal));
        let planned = planned_lines(&roster);
        expect_each_accounted_for(&report, &planned, &problems, &sheet);
    }

    #[test]
    fn every_problem_has_a_title_on_one_line_and_its_place(sheet in sheet()) {
        let (_, _, problems) = read(sheet.as_bytes());
        if let Some(problem) = problems.last() {
            let mut line = Vec::new();
            write_jsonl(&mut line, problem).expect("memory takes it");
            let line: serde_json::Value = serde_json::from_slice(&line).expect("a line is JSON");
            prop_assert_eq!(&line["kind"], problem.cause.kind());
        }
        for problem in problems {
            prop_assert!(!problem.title().is_empty());
            prop_assert!(!problem.title().contains(['\n', '\r', '\u{7}']), "{}", problem.title());
            prop_assert!(!problem.advice().contains(['\n', '\r', '\u{7}']), "{}", problem.advice());
            prop_assert!(problem.to_string().starts_with("sheet.csv"));
            let excerpt = problem.excerpt.as_ref().map_or("", |excerpt| excerpt.text());
            prop_assert!(!excerpt.contains(char::is_control), "{excerpt}");
        }
    }
}
