//! `check`: how the sheets are understood, and every problem; nothing is written.

use std::io::Write;

use anyhow::Context;
use interview_reminders::prose::Prose;

use super::columns;
use super::reading::{Reading, verdict, with_reading};
use crate::cli::{Check, Common, Format};
use crate::{Ended, report};

mod jsonl;

pub fn run(check: &Check, common: &Common) -> anyhow::Result<Ended> {
    let sheets = &check.sheets.sheets;
    if check.format == Format::Jsonl {
        return jsonl::run(sheets, common);
    }
    with_reading(sheets, common, None, |setup, reading| {
        let mut out = anstream::stdout().lock();
        for sheet in &reading.sheets {
            write!(out, "{}", columns::in_words(sheet, &setup.defaults)).context("can't write to standard output")?;
        }
        for group in report::grouped(reading.problems.iter()) {
            write!(out, "{}", report::in_words(&group))?;
        }
        let ended = verdict(&reading.problems, common.strict);
        if ended != Ended::WithNothingWritten {
            writeln!(out, "{}", summary(&reading))?;
        }
        Ok(ended)
    })
}

/// "12 rows: 13 interviews, 1 row left out for the problems above, 1 row planned in part, 3 rows of something else".
fn summary(reading: &Reading) -> String {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let mut text = String::new();
    text.count(number(reading.rows()), "row");
    text.push_str(": ");
    text.count(number(reading.roster.interviews.len()), "interview");
    for (count, one, words) in [
        (reading.rows_left_out(), "row", " left out for the problems above"),
        (reading.rows_in_part(), "row", " planned in part"),
        (reading.no_interviews(), "row", " of something else"),
    ] {
        if count > 0 {
            text.push_str(", ");
            text.count(number(count), one);
            text.push_str(words);
        }
    }
    text
}
