//! What a reminder was placed by.

use super::{Anchor, Pair, Plan, Reminder, Window, span};
use crate::interview::InterviewId;
use crate::reach::Diary;
use crate::zone::Zone;

/// A reminder, and what its moment was chosen from.
#[derive(Debug, Clone, Copy)]
pub struct Timing<'p> {
    /// The reminder.
    pub reminder: &'p Reminder,
    /// What its window is counted from.
    pub anchor: Anchor,
    /// Its window.
    pub window: Window,
    /// The recipient's zone.
    pub zone: Zone,
}

impl Plan<'_> {
    /// What a pair's reminder was placed by, as it was then.
    pub fn timing<'p>(
        &self,
        id: InterviewId,
        pair: &Pair,
        reminder: &'p Reminder,
        diary: &mut Diary<'_>,
    ) -> Timing<'p> {
        let them = self.reach(id, pair.person);
        let zone = diary.reach(them).zone;
        let anchor = self.anchor(id, reminder.base, zone);
        let window = Window::of(span(self.guideline(pair), reminder.base), anchor, them, diary);
        Timing { reminder, anchor: anchor.into(), window: window.into(), zone }
    }
}
