//! Whose turn it is.

use crate::interview::{InterviewId, PersonId};
use crate::moment::Moment;
use crate::plan::{Anchor, Base, Window};
use crate::reach::Couple;

/// A pair's turn to be placed: the least comes first, that is the earliest window, then the first guideline, then the
/// first key, then the first person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Turn {
    /// The start of its window.
    not_before: Moment,
    /// In 8, 32 and 24 bits: its guideline, the rank of its interview's key, and its place among the interview's pairs.
    order: u64,
    /// The place of what is known of it, among all that the candidate waits for.
    pub(super) place: u32,
}

impl Turn {
    /// The turn of a pair, by its guideline, the rank of its interview's key among those of the candidate, and its own
    /// place among the interview's pairs.
    pub(super) fn of(not_before: Moment, guideline: u8, rank: u32, place_in_interview: usize, place: u32) -> Turn {
        let last = u64::try_from(place_in_interview).ok().filter(|place| *place < 1 << 24);
        let last = last.expect("an interview has fewer than sixteen million pairs");
        let order = u64::from(guideline) << 56 | u64::from(rank) << 24 | last;
        Turn { not_before, order, place }
    }
}

/// What is known of a pair that waits for its turn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Waiting {
    /// Its interview.
    pub(super) interview: InterviewId,
    /// Its index.
    pub(super) index: u32,
    /// For whom it is.
    pub(super) person: Option<PersonId>,
    /// Their reach, or the candidate's own where it is for nobody, and the candidate's.
    pub(super) couple: Couple,
    /// Its guideline.
    pub(super) guideline: u8,
    /// What its window is counted from, by name.
    pub(super) base: Base,
    /// The same in time.
    pub(super) anchor: Anchor,
    /// When the reminder may be.
    pub(super) window: Window,
}
