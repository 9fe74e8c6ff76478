//! One guideline for one interview and one person, and how far that has come.

use super::Absence;
use crate::interview::PersonId;

/// One guideline for one interview and one person. Its index is its place among all pairs of a plan, in the order of
/// interviews, guide and people.
#[derive(Debug, Clone, Copy)]
pub struct Pair {
    /// For whom; nobody for a note to myself, or where the row has no such person.
    pub person: Option<PersonId>,
    /// Index of the guideline in its guide.
    pub guideline: u8,
    /// How far it has come.
    pub(crate) state: State,
}

/// How far a pair has come. In a finished plan it is placed or absent.
#[derive(Debug, Clone, Copy)]
pub(crate) enum State {
    /// It is to be placed, and waits for what it hangs on.
    Waiting(ReminderId),
    /// It waits for its turn.
    Queued(ReminderId),
    /// It has a reminder.
    Placed(ReminderId),
    /// It has none, for a reason.
    Absent(Absence),
}

/// The place of a pair's reminder among those of a plan.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ReminderId(pub(super) u32);

impl ReminderId {
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}
