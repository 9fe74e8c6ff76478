//! Whose turn it is.

use std::cmp::{Ordering, Reverse};

use chrono::{DateTime, Utc};

use crate::plan::{Base, Window};

/// A pair that waits to be placed. The greatest turn comes first: the earliest window, then the first guideline, then
/// the first key, then the first person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Turn {
    opens: DateTime<Utc>,
    /// The pair's guideline.
    pub(super) guideline: u8,
    /// The interview's place among those of its candidate, by key.
    pub(super) rank: u32,
    /// The pair.
    pub(super) index: u32,
    /// What its window is counted from.
    pub(super) base: Base,
}

impl Turn {
    pub(super) fn of(window: Window, guideline: u8, rank: u32, index: usize, base: Base) -> Turn {
        let index = u32::try_from(index).expect("a plan has fewer than four thousand million pairs");
        Turn { opens: window.not_before, guideline, rank, index, base }
    }
}

impl Ord for Turn {
    fn cmp(&self, other: &Turn) -> Ordering {
        let place = |turn: &Turn| Reverse((turn.opens, turn.guideline, turn.rank, turn.index));
        place(self).cmp(&place(other))
    }
}

impl PartialOrd for Turn {
    fn partial_cmp(&self, other: &Turn) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
