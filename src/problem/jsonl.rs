//! A problem as one JSON object in a line, for scripts.

use std::io::{self, Write};

use serde::Serialize;

use super::{Problem, Severity};
use crate::visible::write_json_line;

/// Every key is always there; what is not known is `null`.
#[derive(Serialize)]
struct ProblemLine<'p> {
    severity: &'static str,
    kind: &'static str,
    file: &'p str,
    line: Option<u32>,
    cell: Option<&'p str>,
    column: Option<&'p str>,
    text: Option<&'p str>,
    message: &'p str,
    advice: Option<&'p str>,
    excerpt: Option<&'p str>,
}

/// Writes a problem.
pub fn write_jsonl(out: &mut impl Write, problem: &Problem) -> io::Result<()> {
    let (title, advice) = (problem.title(), problem.advice());
    let line = ProblemLine {
        severity: problem.severity().word(),
        kind: problem.cause.kind(),
        file: &problem.file,
        line: problem.line,
        cell: problem.cell.as_deref(),
        column: problem.column.as_deref(),
        text: problem.found.as_deref(),
        message: &title,
        advice: (!advice.is_empty()).then_some(&*advice),
        excerpt: problem.excerpt.as_ref().map(|excerpt| &**excerpt.text()),
    };
    write_json_line(out, &line)
}

impl Severity {
    /// The word that stands before a problem.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Severity::Warning => "warning",
            Severity::Problem => "problem",
            Severity::Fatal => "error",
        }
    }
}
