//! What a reminder was placed by.

use chrono::NaiveDateTime;

use super::{Pair, Plan, Reminder, Window};
use crate::interview::InterviewId;
use crate::reach::Parties;
use crate::zone::Zone;

/// A reminder, and what its moment was chosen from.
#[derive(Debug, Clone, Copy)]
pub struct Timing<'p> {
    /// What was placed.
    pub reminder: &'p Reminder,
    /// Whom it is for, and who is to reach them.
    pub parties: Parties,
    /// The time that the guideline and the promised day allow.
    pub window: Window,
    /// The recipient's zone.
    pub zone: Zone,
    /// What the clocks there show as the window opens.
    pub opens: NaiveDateTime,
    /// What they show at its last moment.
    pub closes: NaiveDateTime,
    /// What they show at the reminder.
    pub there: NaiveDateTime,
}

impl Plan {
    /// What a pair's reminder was placed by, as it was then.
    pub fn timing<'p>(&self, id: InterviewId, pair: &Pair, reminder: &'p Reminder) -> Timing<'p> {
        let them = self.reach(id, pair.person);
        let zone = self.availability.reach(them).zone;
        let window = reminder.window;
        Timing {
            reminder,
            parties: self.availability.parties(them, self.reach(id, None)),
            window,
            zone,
            opens: zone.wall_at(window.not_before),
            closes: zone.wall_at(window.last()),
            there: zone.wall_at(reminder.moment),
        }
    }
}
