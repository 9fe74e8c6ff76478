//! A workbook, and the CSV that is saved from it, give the same plan.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use interview_reminders::guide::Guide;
use interview_reminders::holidays::ExtraHolidays;
use interview_reminders::interview::{Roster, RosterBuilder, read_sheet};
use interview_reminders::output::jsonl;
use interview_reminders::problem::Problem;
use interview_reminders::schedule::schedule;
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Workbook as Writer};
use serde_json::Value;

use super::random::sheets;
use super::sheet::{Row, csv, defaults, read};

/// The roster of a workbook.
fn read_workbook(bytes: &[u8]) -> (Roster, Vec<Problem>) {
    let (mut builder, mut problems) = (RosterBuilder::default(), Vec::new());
    read_sheet("interviews.csv", bytes, &defaults(), &mut builder, &mut problems);
    let roster = builder.finish(&mut problems);
    (roster, problems)
}

/// The lines of a plan, and what was reported of the sheet, each with its line in it where that is wanted.
fn planned((roster, problems): (Roster, Vec<Problem>), with_lines: bool) -> (Vec<Value>, Vec<String>) {
    let guide = Guide::builtin("considerate").expect("the default guide");
    let holidays = ExtraHolidays::default();
    let plan = schedule(roster, guide, holidays, TimeDelta::minutes(15));
    let mut text = Vec::new();
    jsonl::write(&mut text, &plan).expect("a vector takes every byte");
    let text = String::from_utf8(text).expect("lines are text");
    let mut lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
    if !with_lines {
        for line in &mut lines {
            line.as_object_mut().expect("an object").remove("line");
        }
    }
    let line = |problem: &Problem| problem.line.filter(|_| with_lines);
    (lines, problems.iter().map(|problem| format!("{:?} {}", line(problem), problem.title())).collect())
}

/// How a program shows days and hours that it knows as such.
#[derive(Debug, Clone, Copy)]
struct Shown {
    day: &'static str,
    hour: &'static str,
    /// Rows above the header.
    above: u32,
}

/// The workbook of a sheet, in which days, hours and moments are typed.
fn workbook(csv: &str, shown: Shown) -> Vec<u8> {
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet();
    let [day, hour] = [shown.day, shown.hour].map(|format| Format::new().set_num_format(format));
    let both = Format::new().set_num_format(format!("{} {}", shown.day, shown.hour));
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    for (row, cells) in (shown.above..).zip(reader.records()) {
        for (column, text) in (0_u16..).zip(&cells.expect("a row")) {
            let written = if let Ok(date) = text.parse::<NaiveDate>() {
                sheet.write_datetime_with_format(row, column, date, &day)
            } else if let Ok(time) = NaiveTime::parse_from_str(text, "%H:%M") {
                sheet.write_datetime_with_format(row, column, time, &hour)
            } else if let Ok(moment) = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M") {
                sheet.write_datetime_with_format(row, column, moment, &both)
            } else if let Ok(number) = text.parse::<f64>() {
                sheet.write_number(row, column, number)
            } else {
                sheet.write_string(row, column, text)
            };
            written.expect("a cell");
        }
    }
    writer.save_to_buffer().expect("a workbook")
}

fn shown() -> impl Strategy<Value = Shown> {
    let day = prop::sample::select(vec!["yyyy-mm-dd", "d/m/yy", "mm/dd/yyyy", "dd\\.mm\\.yyyy", "dddd, d mmmm yyyy"]);
    let hour = prop::sample::select(vec!["hh:mm", "h:mm AM/PM", "h:mm:ss", "h\".\"mm"]);
    (day, hour, 0..4_u32).prop_map(|(day, hour, above)| Shown { day, hour, above })
}

/// Rows with a moment in one cell as well, and what is hard to carry in a text.
fn odd(mut rows: Vec<Row>, notes: &[String]) -> Vec<Row> {
    for (row, notes) in rows.iter_mut().zip(notes) {
        row.push(("notes".to_owned(), notes.clone()));
    }
    rows
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_workbook_and_its_csv_give_the_same_plan(
        rows in sheets(),
        shown in shown(),
        notes in prop::collection::vec("[ -~\n\u{e9}\u{4e2d}]{0,20}", 6),
    ) {
        let csv = csv(&odd(rows, &notes));
        let above = "\n".repeat(shown.above as usize);
        // A line break within a cell begins another line, and no row.
        let with_lines = notes.iter().all(|notes| !notes.contains('\n'));
        let from_csv = planned(read(&format!("{above}{csv}")), with_lines);
        prop_assert_eq!(planned(read_workbook(&workbook(&csv, shown)), with_lines), from_csv);
    }
}
