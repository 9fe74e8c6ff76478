//! `check`: how the sheets are understood, and every problem; nothing is written.

use std::fmt::Write as _;
use std::io::{self, Write};

use anyhow::Context;
use interview_reminders::interview::{Heading, SheetReport, Taken};
use interview_reminders::problem;
use interview_reminders::prose::Prose;
use serde::Serialize;

use super::reading::{Reading, verdict, with_reading};
use crate::cli::{Check, Common, Format};
use crate::{Ended, report};

pub fn run(check: &Check, common: &Common) -> anyhow::Result<Ended> {
    with_reading(&check.sheets.sheets, common, None, |_, reading| {
        let mut out = anstream::stdout().lock();
        match check.format {
            Format::Text => write_text(&mut out, &reading, common),
            Format::Jsonl => write_jsonl(&mut io::BufWriter::new(out), &reading),
        }
        .context("can't write to standard output")?;
        Ok(verdict(&reading.problems, common.strict))
    })
}

fn write_text(out: &mut impl Write, reading: &Reading, common: &Common) -> io::Result<()> {
    for sheet in &reading.sheets {
        write!(out, "{}", columns_in_words(sheet))?;
    }
    for group in report::grouped(reading.problems.iter()) {
        write!(out, "{}", report::in_words(&group))?;
    }
    if verdict(&reading.problems, common.strict) != Ended::WithNothingWritten {
        writeln!(out, "{}", summary(reading))?;
    }
    Ok(())
}

/// Every problem and every header, one JSON object a line.
fn write_jsonl(out: &mut impl Write, reading: &Reading) -> io::Result<()> {
    for problem in &reading.problems {
        problem::write_jsonl(out, problem)?;
    }
    for sheet in &reading.sheets {
        for heading in sheet.mapping.iter().flat_map(|mapping| mapping.headings()) {
            serde_json::to_writer(&mut *out, &HeadingLine::of(&sheet.file, heading))?;
            out.write_all(b"\n")?;
        }
    }
    out.flush()
}

/// One header as JSON: the column that it is read as, or that an earlier header is read as already.
#[derive(Serialize)]
struct HeadingLine<'h> {
    file: &'h str,
    header: &'h str,
    column: Option<&'static str>,
    read: bool,
}

impl<'h> HeadingLine<'h> {
    fn of(file: &'h str, heading: &'h Heading) -> HeadingLine<'h> {
        let (column, read) = match heading.taken {
            Taken::As(column) => (Some(column.name()), true),
            Taken::Again(column) => (Some(column.name()), false),
            Taken::Unknown(_) | Taken::Unnamed => (None, false),
        };
        HeadingLine { file, header: &heading.written, column, read }
    }
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
