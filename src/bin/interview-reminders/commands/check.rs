//! `check`: how the sheets are understood, and every problem; nothing is written.

use std::io::Write;

use anyhow::Context;
use interview_reminders::problem::Severity;
use interview_reminders::prose::Prose;

use super::columns;
use super::reading::{Bytes, Reading, verdict, with_reading};
use crate::cli::{Check, Common, Format};
use crate::setup::Setup;
use crate::{Ended, STANDARD_OUTPUT, report};

mod jsonl;

pub fn run(check: &Check, common: &Common) -> anyhow::Result<Ended> {
    let sheets = &check.sheets.sheets;
    match check.format {
        Format::Text => with_reading(sheets, common, None, Bytes::Dropped, |setup, reading| {
            let ended = verdict(&reading.problems, common.strict);
            let text = if common.quiet { problems(&reading) } else { page(setup, &reading, ended) };
            anstream::stdout().lock().write_all(text.as_bytes()).context(STANDARD_OUTPUT)?;
            Ok(ended)
        }),
        Format::Jsonl => jsonl::run(sheets, common),
    }
}

/// What stands in the way of rows, and nothing else.
fn problems(reading: &Reading) -> String {
    let grave = reading.problems.iter().filter(|problem| problem.severity() != Severity::Warning);
    report::grouped(grave).iter().map(|group| report::in_words(group)).collect()
}

/// The columns, every problem and warning, and what became of the rows.
fn page(setup: &Setup, reading: &Reading, ended: Ended) -> String {
    let columns = reading.sheets.iter().map(|sheet| columns::in_words(sheet, &setup.defaults));
    let groups = report::grouped(reading.problems.iter());
    let mut text: String = columns.chain(groups.iter().map(|group| report::in_words(group))).collect();
    if ended != Ended::WithNothingWritten {
        text.push_str(&summary(reading));
        text.push('\n');
    }
    text
}

/// "12 rows: 13 interviews, 1 row left out for the problems above, 1 row planned in part, 3 rows of something else".
fn summary(reading: &Reading) -> String {
    let mut text = String::new();
    text.count(reading.rows(), "row");
    text.push_str(": ");
    text.count(reading.roster.interviews.len(), "interview");
    for (count, one, words) in [
        (reading.rows_left_out(), "row", " left out for the problems above"),
        (reading.rows_in_part(), "row", " planned in part"),
        (reading.no_interviews(), "row", " of something else"),
    ] {
        if count > 0 {
            text.push_str(", ");
            text.count(count, one);
            text.push_str(words);
        }
    }
    text
}
