//! A plan as bytes: a calendar, lines for scripts, text for a terminal, or what it changes in an earlier calendar.

pub mod difference;
pub mod ics;
pub mod jsonl;
pub mod spread;
pub mod text;

use chrono::{DateTime, Utc};

use crate::plan::Plan;

/// How many of what a plan holds, and what comes next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// Reminders.
    pub reminders: usize,
    /// Reminders whose time has passed.
    pub overdue: usize,
    /// Pairs without one, by why, in the order in which they first occur.
    pub absences: Vec<(&'static str, usize)>,
    /// The first reminder from now on: an index into the plan.
    pub next: Option<usize>,
}

impl Tally {
    /// Counts a plan as of `now`.
    #[must_use]
    pub fn of(plan: &Plan<'_>, now: DateTime<Utc>) -> Tally {
        let mut tally = Tally::default();
        let mut next_at = None;
        for (_, index, pair) in plan.iter() {
            let at = match plan.reminder(pair) {
                Ok(reminder) => reminder.at,
                Err(absence) => {
                    tally.count(absence.kind());
                    continue;
                }
            };
            tally.reminders += 1;
            if at < now {
                tally.overdue += 1;
            } else if next_at.is_none_or(|next| at < next) {
                next_at = Some(at);
                tally.next = Some(index);
            }
        }
        tally
    }

    fn count(&mut self, why: &'static str) {
        match self.absences.iter_mut().find(|(known, _)| *known == why) {
            Some((_, count)) => *count += 1,
            None => self.absences.push((why, 1)),
        }
    }
}
