//! Every problem, then every header, as one JSON object a line.

use std::io::{self, Write};

use serde::Serialize;

use crate::column::{Column, UnreadReason};
use crate::interview::{Heading, Mapping, SheetReport, Sureness, Taken};
use crate::problem::{self, Problem};
use crate::visible::write_json_line;

/// Writes problems, and the headers of sheets.
pub fn write(out: &mut impl Write, problems: &[Problem], sheets: &[SheetReport]) -> io::Result<()> {
    for problem in problems {
        problem::write_jsonl(out, problem)?;
    }
    for sheet in sheets {
        let Some(mapping) = &sheet.mapping else { continue };
        for heading in mapping.headings() {
            write_json_line(out, &HeadingLine::of(sheet, mapping, heading))?;
        }
    }
    out.flush()
}

/// One header, and what became of it.
#[derive(Serialize)]
struct HeadingLine<'h> {
    file: &'h str,
    sheet: Option<&'h str>,
    header: &'h str,
    column: Option<&'static str>,
    stage: Option<&'h str>,
    read: bool,
    /// What else it may be called, for which less speaks.
    otherwise: Option<&'static str>,
    because: &'static str,
    first_cell: Option<&'h str>,
}

impl<'h> HeadingLine<'h> {
    fn of(sheet: &'h SheetReport, mapping: &'h Mapping, heading: &'h Heading) -> HeadingLine<'h> {
        let (meant, because) = match heading.taken {
            Taken::As(column, sureness) | Taken::OfRound(_, column, sureness) => (Some(column), why_read(sureness)),
            Taken::Again(column) => (Some(column), "again"),
            Taken::Unknown(_) => (None, "unknown"),
            Taken::Unnamed => (None, "no header"),
            Taken::Not(reason) => (reason.open_for(), why_not_read(reason)),
        };
        let read = heading.column();
        HeadingLine {
            file: &sheet.file,
            sheet: sheet.sheet.as_deref(),
            header: &heading.written,
            column: meant.map(Column::name),
            stage: heading.round().map(|round| &*mapping.rounds()[round].stage),
            read: read.is_some(),
            otherwise: heading.runner_up.filter(|other| read.is_some_and(|column| column != *other)).map(Column::name),
            because,
            first_cell: (!heading.sample.is_empty()).then_some(&heading.sample),
        }
    }
}

fn why_read(sureness: Sureness) -> &'static str {
    match sureness {
        Sureness::Configured => "configuration",
        Sureness::Own | Sureness::Synonym => "name",
        Sureness::Alone => "nothing against it",
        Sureness::Words => "words",
        Sureness::Cells => "cells",
        Sureness::Beside(_) => "neighbour",
        Sureness::Slip => "slip",
    }
}

fn why_not_read(reason: UnreadReason) -> &'static str {
    match reason {
        UnreadReason::AnotherDate => "another day",
        UnreadReason::Application => "application",
        UnreadReason::Needless => "not needed",
        UnreadReason::OfCandidate => "the candidate's",
        UnreadReason::Ignored => "configuration",
        UnreadReason::PerhapsApplied
        | UnreadReason::PerhapsPlanned
        | UnreadReason::OfWhom(_)
        | UnreadReason::OfWhichRound(_)
        | UnreadReason::Unfit(_)
        | UnreadReason::NoDates => "open",
    }
}
