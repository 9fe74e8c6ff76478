//! `check --format jsonl`: every problem, then every header, as one JSON object a line.

use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::Context;
use interview_reminders::interview::{Heading, Mapping, SheetReport, Taken};
use interview_reminders::problem::{self, Problem};
use serde::Serialize;

use super::super::reading::{Reading, verdict};
use crate::cli::Common;
use crate::setup::Setup;
use crate::{Ended, inputs};

pub fn run(given: &[PathBuf], common: &Common) -> anyhow::Result<Ended> {
    let paths = inputs::paths(given)?;
    let (problems, sheets) = match Setup::of(common, None, &paths)? {
        Ok(setup) => {
            let Reading { problems, sheets, .. } = Reading::of(&paths, &setup)?;
            (problems, sheets)
        }
        Err(problems) => (problems, Vec::new()),
    };
    write(&mut io::BufWriter::new(io::stdout().lock()), &problems, &sheets)
        .context("can't write to standard output")?;
    Ok(verdict(&problems, common.strict))
}

fn write(out: &mut impl Write, problems: &[Problem], sheets: &[SheetReport]) -> io::Result<()> {
    for problem in problems {
        problem::write_jsonl(out, problem)?;
    }
    for sheet in sheets {
        for heading in sheet.mapping.iter().flat_map(Mapping::headings) {
            serde_json::to_writer(&mut *out, &HeadingLine::of(&sheet.file, heading))?;
            out.write_all(b"\n")?;
        }
    }
    out.flush()
}

/// One header, and what became of it.
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
            Taken::As(column, _) | Taken::OfRound(_, column, _) => (Some(column.name()), true),
            Taken::Again(column) => (Some(column.name()), false),
            Taken::Unknown(_) | Taken::Unnamed | Taken::Not(_) => (None, false),
        };
        HeadingLine { file, header: &heading.written, column, read }
    }
}
