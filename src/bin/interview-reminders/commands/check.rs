//! `check`: how the sheets are understood, and every problem; nothing is written.

use std::fmt::Write as _;
use std::io::Write;

use anyhow::Context;
use interview_reminders::interview::{Heading, SheetReport, Taken};
use interview_reminders::prose::Prose;

use super::reading::{Reading, verdict, with_reading};
use crate::cli::{Check, Common, Format};
use crate::{Ended, report};

mod jsonl;

pub fn run(check: &Check, common: &Common) -> anyhow::Result<Ended> {
    let sheets = &check.sheets.sheets;
    if check.format == Format::Jsonl {
        return jsonl::run(sheets, common);
    }
    with_reading(sheets, common, None, |_, reading| {
        let mut out = anstream::stdout().lock();
        for sheet in &reading.sheets {
            write!(out, "{}", columns_in_words(sheet)).context("can't write to standard output")?;
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

/// "12 rows: 11 interviews, 1 row left out".
fn summary(reading: &Reading) -> String {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let interviews = reading.roster.interviews.len();
    let mut text = String::new();
    text.count(number(interviews + reading.rows_left_out()), "row");
    text.push_str(": ");
    text.count(number(interviews), "interview");
    if reading.rows_left_out() > 0 {
        text.push_str(", ");
        text.count(number(reading.rows_left_out()), "row");
        text.push_str(" left out for the problems above");
    }
    text
}

/// Which column was taken for what.
fn columns_in_words(sheet: &SheetReport) -> String {
    let Some(mapping) = &sheet.mapping else { return String::new() };
    let width = mapping.headings().iter().map(|heading| heading.written.chars().count()).max().unwrap_or(0);
    let mut text = format!("{}:\n", sheet.file);
    for Heading { written, taken } in mapping.headings() {
        let meaning = match taken {
            Taken::As(column) if written == column.name() => column.meaning().to_owned(),
            Taken::As(column) => format!("{column}: {}", column.meaning()),
            Taken::Again(column) => format!("not read: an earlier column is {column} already"),
            Taken::Unknown(_) => "not read".to_owned(),
            Taken::Unnamed => continue,
        };
        let _ = writeln!(text, "  {written:width$}  {meaning}");
    }
    text
}
