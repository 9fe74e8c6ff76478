//! Workbooks: what their cells say, which of their sheets is read, and what is made to hurt.

#![expect(clippy::disallowed_methods, reason = "tests read their fixtures")]

#[path = "support"]
mod support {
    pub mod defaults;
    pub mod repository;
}

#[path = "workbooks/book.rs"]
mod book;
#[path = "workbooks/cells.rs"]
mod cells;
#[path = "workbooks/hidden.rs"]
mod hidden;
#[path = "workbooks/hostile.rs"]
mod hostile;
#[path = "workbooks/open_document.rs"]
mod open_document;
#[path = "properties/rows.rs"]
mod random;
#[path = "workbooks/same.rs"]
mod same;
#[path = "placing/sheet.rs"]
mod sheet;
#[path = "workbooks/sheets.rs"]
mod sheets;

use interview_reminders::interview::{Defaults, Roster, RosterBuilder, SheetReport, read_sheet};
use interview_reminders::problem::Problem;
use support::defaults::defaults;

/// What a workbook comes to, with a user in New York who configured nothing but perhaps a sheet's name.
fn read(bytes: &[u8], sheet: Option<&str>) -> (SheetReport, Roster, Vec<Problem>) {
    let (mut roster, mut problems) = (RosterBuilder::default(), Vec::new());
    let defaults = Defaults { sheet: sheet.map(str::to_owned), ..defaults() };
    let mut reports = read_sheet("jobs.xlsx", bytes, &defaults, &mut roster, &mut problems);
    let roster = roster.finish(&mut problems);
    (reports.swap_remove(0), roster, problems)
}

/// Each problem as its kind and its place.
fn places(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|problem| format!("{} {problem}", problem.cause.kind())).collect()
}

/// The kinds of the problems.
fn kinds(problems: &[Problem]) -> Vec<&'static str> {
    problems.iter().map(|problem| problem.cause.kind()).collect()
}
