//! `check`: how the sheets are understood, and every problem; nothing is written.

use std::io::{self, BufWriter};
use std::mem::ManuallyDrop;

use anyhow::Context;
use interview_reminders::Verdict;
use interview_reminders::output::check;

use crate::cli::{Check, Common, Format};
use crate::run::{Bytes, ReadSheets};
use crate::{Ended, STANDARD_OUTPUT, report};

pub fn run(options: &Check, common: &Common) -> anyhow::Result<Ended> {
    // The process is about to end, which frees all of it at once.
    let read = ManuallyDrop::new(ReadSheets::of(&options.sheets.sheets, common, None, Bytes::Dropped)?);
    let problems = match &*read {
        Ok(read) => &read.reading.problems,
        Err(problems) => problems,
    };
    let columns = report::columns().unwrap_or(usize::MAX);
    let verdict = Verdict::of(problems, common.strict);
    match (&*read, options.format) {
        (_, Format::Jsonl) => {
            let sheets = read.as_ref().map_or(&[][..], |read| &read.reading.sheets);
            let mut out = BufWriter::new(io::stdout().lock());
            check::write_jsonl(&mut out, problems, sheets).context(STANDARD_OUTPUT)?;
        }
        (Ok(_), Format::Text) if common.quiet => report::print(&check::obstacles(problems, columns))?,
        (Ok(read), Format::Text) => report::print(&check::text(&read.reading, &read.setup, verdict, columns))?,
        (Err(problems), Format::Text) => report::problems(problems, common.quiet),
    }
    Ok(verdict.into())
}
