//! More problems than anybody reads: they are counted, so that they take no memory.

use std::sync::Arc;

use crate::problem::{Problem, Severity, SheetCause};

/// So many problems of one sheet are reported; of the rows beyond, only their number.
const MOST: usize = 100_000;

/// The rows of a sheet whose problems are not reported.
pub(super) struct ProblemLimit {
    most: usize,
    rows: usize,
    severity: Severity,
}

impl ProblemLimit {
    /// None yet, for a sheet whose problems come after these.
    pub(super) fn beyond(problems: &[Problem]) -> ProblemLimit {
        ProblemLimit { most: problems.len() + MOST, rows: 0, severity: Severity::Warning }
    }

    /// Counts a row whose problems are too many, and drops these.
    pub(super) fn cut(&mut self, problems: &mut Vec<Problem>) {
        let Some(beyond) = problems.get(self.most..).filter(|beyond| !beyond.is_empty()) else { return };
        self.rows += 1;
        self.severity = beyond.iter().map(Problem::severity).fold(self.severity, Severity::max);
        problems.truncate(self.most);
    }

    /// Reports how many rows there were.
    pub(super) fn report(self, file: &Arc<str>, problems: &mut Vec<Problem>) {
        if self.rows > 0 {
            problems.push(Problem::in_file(file, SheetCause::Unlisted { rows: self.rows, severity: self.severity }));
        }
    }
}
