//! What stands among rows but is none.

/// Lines that were passed over, because they are no rows.
#[derive(Debug, Clone, Copy)]
pub struct Asides<'t> {
    /// What a merge by a version control system left behind: `<<<<<<<`, `|||||||`, `=======`, `>>>>>>>`.
    pub merge_markers: &'t LineSample,
    /// The header once more.
    pub headers: &'t LineSample,
}

/// Some lines of a file: the first few, and how many there are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LineSample {
    first: Vec<u32>,
    count: usize,
}

/// So many lines are kept; the rest is counted.
const KEPT: usize = 5;

impl LineSample {
    /// The first lines, in order, each 1-based; at most five.
    #[must_use]
    pub fn first(&self) -> &[u32] {
        &self.first
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    pub(super) fn push(&mut self, line: u32) {
        if self.first.len() < KEPT {
            self.first.push(line);
        }
        self.count += 1;
    }
}
