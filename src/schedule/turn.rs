//! Whose turn it is.

use crate::interview::InterviewId;
use crate::moment::{Day, Moment};
use crate::plan::{Anchor, Base, Window};

/// A pair's turn to be placed: the least comes first, that is the earliest window, then the first guideline, then the first
/// key, then the first person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Turn {
    /// The start of its window.
    pub(super) not_before: Moment,
    /// Its guideline.
    pub(super) guideline: u8,
    /// The rank of its interview's key among those of the candidate.
    pub(super) rank: u32,
    /// The pair.
    pub(super) index: u32,
    /// The place of what is known of it, among all that the candidate waits for.
    pub(super) place: u32,
}

/// What is known of a pair that waits for its turn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Waiting {
    /// Its interview.
    pub(super) interview: InterviewId,
    /// What its window is counted from, by name.
    pub(super) base: Base,
    /// The same in time.
    pub(super) anchor: Anchor<Day, Moment>,
    /// When the reminder may be.
    pub(super) window: Window<Moment>,
}
