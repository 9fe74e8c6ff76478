//! Whose turn it is.

use std::cmp::{Ordering, Reverse};

use crate::interview::InterviewId;
use crate::plan::{Anchor, Base, Window};

/// A pair that waits to be placed. The greatest turn comes first: the earliest window, then the first guideline, then
/// the first key, then the first person.
#[derive(Debug, Clone)]
pub(super) struct Turn<'a> {
    /// When the reminder may be.
    pub(super) window: Window,
    /// What the window is counted from.
    pub(super) anchor: Anchor,
    /// The same, by name.
    pub(super) base: Base,
    /// The pair's guideline.
    pub(super) guideline: u8,
    /// The pair's interview.
    pub(super) interview: InterviewId,
    /// The pair.
    pub(super) index: u32,
    /// The interview's key.
    pub(super) key: &'a str,
}

impl Ord for Turn<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let place = |turn: &Self| Reverse((turn.window.not_before, turn.guideline));
        let later = || Reverse((self.key, self.index)).cmp(&Reverse((other.key, other.index)));
        place(self).cmp(&place(other)).then_with(later)
    }
}

impl PartialOrd for Turn<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Turn<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Turn<'_> {}
