//! Whose turn it is.

use crate::interview::{InterviewId, PersonId};
use crate::moment::Moment;
use crate::plan::{AnchorTime, ResolvedAnchor, Window};
use crate::reach::Parties;

/// A pair's turn to be placed: the least comes first, that is the earliest window, then the first guideline, then the
/// first key, then what began to wait first, as the people of an interview do in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Priority {
    /// The start of its window.
    not_before: Moment,
    guideline: u8,
    /// The rank of its interview's key.
    rank: u32,
    /// The place of what is known of it among all that the candidate waits for.
    place: u32,
}

impl Priority {
    pub(super) fn of(not_before: Moment, guideline: u8, rank: u32, place: u32) -> Priority {
        Priority { not_before, guideline, rank, place }
    }

    /// The place of what is known of it.
    pub(super) fn place(self) -> usize {
        self.place as usize
    }
}

/// What is known of a pair that waits for its turn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Waiting {
    /// The interview of which it is a pair.
    pub(super) interview: InterviewId,
    /// Its place among the pairs of the plan.
    pub(super) index: u32,
    /// For whom it is.
    pub(super) person: Option<PersonId>,
    /// Their reach, or the candidate's own where it is for nobody, and the candidate's.
    pub(super) parties: Parties,
    /// The place of its guideline in the guide.
    pub(super) guideline: u8,
    /// What its window is counted from, by name.
    pub(super) base: ResolvedAnchor,
    /// The same in time.
    pub(super) anchor: AnchorTime,
    /// When the reminder may be.
    pub(super) window: Window,
}
