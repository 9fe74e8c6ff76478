//! What a window is counted from.

use chrono::NaiveDate;

use super::Plan;
use crate::interview::{Contacted, InterviewId};
use crate::moment::{Day, Moment};
use crate::zone::Zone;

/// What a window is counted from, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// The start of the interview.
    Start,
    /// The end of the interview.
    End,
    /// The promised day.
    Promised,
    /// The step of this guideline, as it was really taken.
    Taken(u8),
    /// The step of this guideline, as it is planned.
    Planned(u8),
}

/// A base in time: a day, and the moment where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    /// The day, in the recipient's calendar.
    pub date: Day,
    /// The moment; none where only a day is recorded or promised.
    pub at: Option<Moment>,
}

impl Anchor {
    /// A moment, on the calendar of `zone`.
    #[must_use]
    pub fn moment(at: impl Into<Moment>, zone: Zone) -> Anchor {
        let at = at.into();
        Anchor { date: zone.day_at(at), at: Some(at) }
    }

    /// A day of which no more is known.
    #[must_use]
    pub fn day(date: NaiveDate) -> Anchor {
        Anchor { date: date.into(), at: None }
    }

    /// A step that was taken: on the calendar of `zone` where its moment is recorded, else on the day that is.
    #[must_use]
    pub fn taken(contacted: &Contacted, zone: Zone) -> Anchor {
        contacted.at.map_or(Anchor::day(contacted.date), |at| Anchor::moment(at, zone))
    }

    /// The moment from which hours are counted: where only the day is known, its end, so that "at least" holds.
    #[must_use]
    pub fn counted_from(&self, zone: Zone) -> Moment {
        self.at.unwrap_or_else(|| zone.start_of(self.date + 1))
    }
}

impl Plan<'_> {
    /// A base in time, for one interview and a recipient in `zone`.
    #[must_use]
    pub fn anchor(&self, id: InterviewId, base: Base, zone: Zone) -> Anchor {
        let interview = self.roster.interview(id);
        match base {
            Base::Start => Anchor::moment(interview.start, zone),
            Base::End => Anchor::moment(interview.end, zone),
            Base::Promised => interview.answer_by.map_or(Anchor::moment(interview.end, zone), Anchor::day),
            Base::Taken(guideline) => self.taken(id, guideline, zone),
            Base::Planned(guideline) => match self.last_planned(id, guideline) {
                Some(at) => Anchor::moment(at, zone),
                None => Anchor::moment(interview.end, zone),
            },
        }
    }

    fn taken(&self, id: InterviewId, guideline: u8, zone: Zone) -> Anchor {
        match self.row(id).last_taken(guideline) {
            Some(contacted) => Anchor::taken(contacted, zone),
            None => Anchor::moment(self.roster.interview(id).end, zone),
        }
    }

    /// When a step is planned, with the last of those for whom it is.
    pub(crate) fn last_planned(&self, id: InterviewId, guideline: u8) -> Option<Moment> {
        self.reminders_of(id, guideline).map(|reminder| reminder.moment).max()
    }
}
