//! Problems as text for a terminal, equal ones gathered.

use std::fmt::Display;

use anstyle::{AnsiColor, Style};
use indexmap::IndexMap;

use super::{Problem, Severity};
use crate::visible::{Shown, Visible};

/// So many problems of one kind are shown; the rest is counted.
const SHOWN: usize = 3;
/// What stands before a row.
const INDENT: &str = "    ";

/// Problems of one kind with the same way out, whatever their file and column; at least one.
#[derive(Debug, Clone)]
pub struct ProblemGroup<'p> {
    /// Its problems, in the order in which they were found.
    pub problems: Vec<&'p Problem>,
}

impl<'p> ProblemGroup<'p> {
    /// Problems in groups, in the order of the first of each.
    pub fn all(problems: impl IntoIterator<Item = &'p Problem>) -> Vec<ProblemGroup<'p>> {
        type Key = (Severity, &'static str, Visible);
        let mut groups: IndexMap<Key, Vec<&'p Problem>> = IndexMap::new();
        for problem in problems {
            let key = (problem.severity(), problem.cause.kind(), problem.advice());
            groups.entry(key).or_default().push(problem);
        }
        groups.into_values().map(|problems| ProblemGroup { problems }).collect()
    }

    /// A group as text: the first problems each with its place, the first of all with its row, cut to so many columns, and
    /// the way out once.
    #[must_use]
    pub fn in_words(&self, columns: usize) -> Shown {
        let mut text = Shown::default();
        for (index, problem) in self.problems.iter().take(SHOWN).enumerate() {
            text.append(&problem.severity().labelling(format_args!("{problem}: {}", problem.title())));
            if let Some(excerpt) = problem.excerpt.as_ref().filter(|_| index == 0) {
                let excerpt = excerpt.within(columns.saturating_sub(INDENT.len()));
                text.append(&Shown::line(format_args!("{INDENT}{}", excerpt.text())));
                text.push(INDENT);
                text.styled(problem.severity().style(), excerpt.marks());
                text.end_line();
            }
        }
        if let Some(more) = self.problems.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            text.append(&Shown::line(format_args!("  and {more} more like these")));
        }
        let advice = self.problems.first().map(|problem| problem.advice()).unwrap_or_default();
        if !advice.is_empty() {
            text.append(&Shown::line(format_args!("  {advice}")));
        }
        text
    }
}

impl Severity {
    /// A line behind what it costs, as `warning: …`.
    #[must_use]
    pub fn labelling(self, text: impl Display) -> Shown {
        let mut line = Shown::default();
        line.styled(self.style(), self.word());
        line.push(": ");
        line.append(&Shown::line(text));
        line
    }

    fn style(self) -> Style {
        // Both can be read on white and on black; yellow and green can't.
        let color = match self {
            Severity::Warning => AnsiColor::Magenta,
            Severity::Problem | Severity::Fatal => AnsiColor::Red,
        };
        Style::new().bold().fg_color(Some(color.into()))
    }
}
