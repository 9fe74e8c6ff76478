//! A plan as bytes: a calendar, lines for scripts, text for a terminal, or what it changes in an earlier calendar.

pub mod agenda;
pub mod check;
pub mod difference;
pub mod ics;
pub mod jsonl;
pub mod page;
pub mod spread;
pub mod suggestion;
pub mod summary;
pub mod text;

use chrono::{DateTime, Utc};

use crate::interview::InterviewId;
use crate::moment::Moment;
use crate::plan::{AbsenceKind, Pair, Plan};
use crate::prose::Prose;

/// How many of what a plan holds, and what comes next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// How many pairs are reminders, those in the past among them.
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
    pub fn of(plan: &Plan, now: DateTime<Utc>) -> Tally {
        Tally::of_pairs(plan, now, plan.pairs().iter().enumerate())
    }

    /// Counts those pairs of a plan that are `wanted`.
    #[must_use]
    pub fn of_those(plan: &Plan, now: DateTime<Utc>, wanted: impl Fn(InterviewId, &Pair) -> bool) -> Tally {
        let pairs = plan.iter().filter(|(id, _, pair)| wanted(*id, pair));
        Tally::of_pairs(plan, now, pairs.map(|(_, index, pair)| (index, pair)))
    }

    fn of_pairs<'p>(plan: &Plan, now: DateTime<Utc>, pairs: impl Iterator<Item = (usize, &'p Pair)>) -> Tally {
        let now = Moment::at_or_after(now);
        let mut tally = Tally::default();
        let mut absences = Absences::default();
        let mut next_at = None;
        pairs.for_each(|(index, pair)| match plan.reminder(pair) {
            Err(absence) => absences.count(absence.kind()),
            Ok(reminder) => {
                tally.reminders += 1;
                if reminder.moment < now {
                    tally.overdue += 1;
                } else if next_at.is_none_or(|next| reminder.moment < next) {
                    next_at = Some(reminder.moment);
                    tally.next = Some(index);
                }
            }
        });
        tally.absences = absences.in_words();
        tally
    }

    /// Writes "10 not asked for and 29 not meant for the row".
    pub fn absences_in_words(&self, out: &mut impl Prose) {
        out.list(self.absences.iter(), |out, (why, count)| {
            out.number(*count);
            out.plain(" ");
            out.plain(why);
        });
    }
}

/// How many absences there are of each kind.
#[derive(Default)]
struct Absences {
    counts: [usize; AbsenceKind::COUNT],
    /// Those that occur, in the order in which they first do.
    kinds: Vec<AbsenceKind>,
}

impl Absences {
    fn count(&mut self, kind: AbsenceKind) {
        let count = &mut self.counts[kind as usize];
        if *count == 0 {
            self.kinds.push(kind);
        }
        *count += 1;
    }

    fn in_words(self) -> Vec<(&'static str, usize)> {
        self.kinds.iter().map(|kind| (kind.words(), self.counts[*kind as usize])).collect()
    }
}
