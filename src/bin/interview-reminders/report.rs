//! What goes to standard error: problems, sentences, and why a run failed.

use std::io::{self, Write};

use anyhow::Context;
use interview_reminders::problem::{Problem, ProblemGroup, Severity};
use interview_reminders::visible::Shown;
use terminal_size::{Width, terminal_size_of};

use crate::STANDARD_OUTPUT;

/// How many columns standard output has, where it is a terminal.
pub fn columns() -> Option<usize> {
    terminal_size_of(io::stdout()).map(|(Width(columns), _)| columns.into())
}

/// How many columns standard error has; elsewhere than on a terminal as many as anybody wants.
fn columns_aside() -> usize {
    terminal_size_of(io::stderr()).map_or(usize::MAX, |(Width(columns), _)| columns.into())
}

/// Writes to standard output.
pub fn print(text: &Shown) -> anyhow::Result<()> {
    Write::write_all(&mut anstream::stdout().lock(), text.as_str().as_bytes()).context(STANDARD_OUTPUT)
}

/// Writes to standard error.
pub fn print_aside(text: &Shown) {
    // Whoever does not listen, or has no room left to, misses the words alone: the calendar, the log and the command of
    // --on-change do not depend on them.
    let text = text.within(columns_aside());
    let _: io::Result<()> = Write::write_all(&mut anstream::stderr(), text.as_str().as_bytes());
}

/// Why a run failed.
pub fn failure(error: &anyhow::Error) {
    print_aside(&Severity::Fatal.labelling(format_args!("{error:#}")));
}

/// Something that was taken for granted, and how to say otherwise.
pub fn warning(title: &str, advice: &str) {
    let mut text = Severity::Warning.labelling(title);
    text.append(&Shown::line(format_args!("  {advice}")));
    print_aside(&text);
}

/// A sentence beside the product.
pub fn said(text: &str) {
    print_aside(&Shown::line(text));
}

/// Every problem, the worst last, equal ones gathered.
pub fn problems(problems: &[Problem], quiet: bool) {
    for severity in [Severity::Warning, Severity::Problem, Severity::Fatal] {
        if quiet && severity == Severity::Warning {
            continue;
        }
        let of_severity = problems.iter().filter(|problem| problem.severity() == severity);
        for group in ProblemGroup::all(of_severity) {
            print_aside(&group.in_words(columns_aside()));
        }
    }
}

/// That nothing is written, where it is not plain from an error.
pub fn nothing_written(problems: &[Problem]) {
    if problems.iter().all(|problem| problem.severity() != Severity::Fatal) {
        said("nothing is written: --strict, and there is a problem");
    }
}
