//! Whose turn it is.

use crate::interview::{InterviewId, PersonId};
use crate::moment::Moment;
use crate::plan::{AnchorTime, ResolvedAnchor, Window};
use crate::reach::Parties;

/// A pair's turn to be placed: the least comes first, that is the earliest window, then the first guideline, then the
/// first key, then what began to wait first, as the people of an interview do in their order.
///
/// In 56, 8, 32 and 32 bits: the start of its window, its guideline, the rank of its interview's key, and the place of what
/// is known of it among all that the candidate waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Priority(u128);

/// Half of 56 bits: what makes every moment that can be written a number of that size.
const AGES: i64 = 1 << 55;

impl Priority {
    pub(super) fn of(not_before: Moment, guideline: u8, rank: u32, place: u32) -> Priority {
        let start = u128::from((not_before.second() + AGES).cast_unsigned());
        Priority(start << 72 | u128::from(guideline) << 64 | u128::from(rank) << 32 | u128::from(place))
    }

    /// The place of what is known of it.
    pub(super) fn place(self) -> usize {
        (self.0 & u128::from(u32::MAX)) as usize
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
    pub(super) parties: Parties,
    /// Its guideline.
    pub(super) guideline: u8,
    /// What its window is counted from, by name.
    pub(super) base: ResolvedAnchor,
    /// The same in time.
    pub(super) anchor: AnchorTime,
    /// When the reminder may be.
    pub(super) window: Window,
}
