//! How the sheets are understood: which column was taken for what, every problem, and what became of the rows.

mod columns;
mod jsonl;

pub use jsonl::write as write_jsonl;

use crate::planned::{Reading, Verdict};
use crate::problem::{Problem, ProblemGroup, Severity};
use crate::prose::Prose;
use crate::request::Setup;
use crate::visible::Shown;

/// The columns, every problem and warning and, where something may be planned, what became of the rows, for a terminal of
/// so many columns.
#[must_use]
pub fn text(reading: &Reading, setup: &Setup, verdict: Verdict, width: usize) -> Shown {
    let mut text = Shown::default();
    reading.sheets.iter().for_each(|sheet| columns::in_words(&mut text, sheet, &setup.defaults, width));
    append_problems(&mut text, reading.problems.iter(), width);
    if verdict != Verdict::Nothing {
        text.append(&Shown::line(summary(reading)));
    }
    text.within(width)
}

/// What stands in the way of rows, and nothing else, for a terminal of so many columns.
#[must_use]
pub fn obstacles(problems: &[Problem], width: usize) -> Shown {
    let mut text = Shown::default();
    append_problems(&mut text, problems.iter().filter(|problem| problem.severity() != Severity::Warning), width);
    text.within(width)
}

fn append_problems<'p>(text: &mut Shown, problems: impl Iterator<Item = &'p Problem>, width: usize) {
    for group in ProblemGroup::all(problems) {
        text.append(&group.in_words(width));
    }
}

/// "12 rows: 13 interviews, 1 row left out for the problems above, 1 row planned in part, 3 rows of something else".
fn summary(reading: &Reading) -> String {
    let counts = reading.counts();
    let mut text = String::new();
    text.count(counts.rows, "row");
    text.push_str(": ");
    text.count(counts.interviews, "interview");
    for (count, one, words) in [
        (counts.left_out, "row", " left out for the problems above"),
        (counts.in_part, "row", " planned in part"),
        (counts.no_interviews, "row", " of something else"),
    ] {
        if count > 0 {
            text.push_str(", ");
            text.count(count, one);
            text.push_str(words);
        }
    }
    text
}
