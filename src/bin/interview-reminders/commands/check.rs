//! `check`: how the sheets are understood, and every problem; nothing is written.

use interview_reminders::problem::Severity;
use interview_reminders::prose::Prose;
use interview_reminders::visible::Shown;

use super::columns;
use super::reading::{Bytes, Reading, verdict, with_reading};
use crate::cli::{Check, Common, Format};
use crate::setup::Setup;
use crate::{Ended, report};

mod jsonl;

pub fn run(check: &Check, common: &Common) -> anyhow::Result<Ended> {
    let sheets = &check.sheets.sheets;
    match check.format {
        Format::Text => with_reading(sheets, common, None, Bytes::Dropped, |setup, reading| {
            let ended = verdict(&reading.problems, common.strict);
            let text = if common.quiet { problems(&reading) } else { page(setup, &reading, ended) };
            report::print(&text)?;
            Ok(ended)
        }),
        Format::Jsonl => jsonl::run(sheets, common),
    }
}

/// What stands in the way of rows, and nothing else.
fn problems(reading: &Reading) -> Shown {
    let grave = reading.problems.iter().filter(|problem| problem.severity() != Severity::Warning);
    let mut text = Shown::default();
    for group in report::grouped(grave) {
        text.append(&report::in_words(&group));
    }
    text
}

/// The columns, every problem and warning, and what became of the rows.
fn page(setup: &Setup, reading: &Reading, ended: Ended) -> Shown {
    let mut text = Shown::default();
    reading.sheets.iter().for_each(|sheet| columns::in_words(&mut text, sheet, &setup.defaults));
    for group in report::grouped(reading.problems.iter()) {
        text.append(&report::in_words(&group));
    }
    if ended != Ended::WithNothingWritten {
        text.append(&Shown::line(summary(reading)));
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
