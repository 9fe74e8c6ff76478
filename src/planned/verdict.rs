//! Whether anything may be written.

use crate::problem::{Problem, Severity};

/// What may be written of a plan, for its problems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// All of it: every row is planned.
    EveryRow,
    /// What is left, though some rows had problems.
    SomeRows,
    /// Nothing: a mistake costs the run, or there is a problem and the run is strict.
    Nothing,
}

impl Verdict {
    /// The verdict on a run with these problems; one that is `strict` takes no row with a problem.
    #[must_use]
    pub fn of(problems: &[Problem], strict: bool) -> Verdict {
        match problems.iter().map(Problem::severity).max() {
            Some(Severity::Fatal) => Verdict::Nothing,
            Some(Severity::Problem) if strict => Verdict::Nothing,
            Some(Severity::Problem) => Verdict::SomeRows,
            Some(Severity::Warning) | None => Verdict::EveryRow,
        }
    }
}
