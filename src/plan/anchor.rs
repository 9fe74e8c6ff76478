//! What a window is counted from.

use chrono::NaiveDate;

use super::Plan;
use crate::interview::{Contacted, InterviewId};
use crate::moment::{Day, Moment};
use crate::zone::Zone;

/// What a window is counted from, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResolvedAnchor {
    /// The start of the interview.
    Start,
    /// The end of the interview.
    End,
    /// The day by which an answer was promised.
    Promised,
    /// The step of this guideline, as it was really taken.
    Taken(u8),
    /// The step of this guideline, as it is planned.
    Planned(u8),
}

/// A base in time: a day, and the moment where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnchorTime {
    /// The day, in the recipient's calendar.
    pub date: Day,
    /// The moment; none where only a day is recorded or promised.
    pub at: Option<Moment>,
}

impl AnchorTime {
    /// A moment, on the calendar of `zone`.
    #[must_use]
    pub fn moment(at: impl Into<Moment>, zone: Zone) -> AnchorTime {
        let at = at.into();
        AnchorTime { date: zone.day_at(at), at: Some(at) }
    }

    /// A day of which no more is known.
    #[must_use]
    pub fn day(date: NaiveDate) -> AnchorTime {
        AnchorTime { date: date.into(), at: None }
    }

    /// A step that was taken: on the calendar of `zone` where its moment is recorded, else on the day that is.
    #[must_use]
    pub fn taken(contacted: &Contacted, zone: Zone) -> AnchorTime {
        contacted.at.map_or(AnchorTime::day(contacted.date), |at| AnchorTime::moment(at, zone))
    }

    /// The moment from which hours are counted: where only the day is known, its end, so that "at least" holds.
    #[must_use]
    pub fn counted_from(&self, zone: Zone) -> Moment {
        self.at.unwrap_or_else(|| zone.start_of(self.date + 1))
    }
}

impl Plan {
    /// A base in time, for one interview and a recipient in `zone`.
    #[must_use]
    pub fn anchor(&self, id: InterviewId, base: ResolvedAnchor, zone: Zone) -> AnchorTime {
        let interview = self.roster.interview(id);
        match base {
            ResolvedAnchor::Start => AnchorTime::moment(interview.start, zone),
            ResolvedAnchor::End => AnchorTime::moment(interview.end, zone),
            ResolvedAnchor::Promised => {
                interview.answer_by.map_or(AnchorTime::moment(interview.end, zone), AnchorTime::day)
            }
            ResolvedAnchor::Taken(guideline) => self.taken(id, guideline, zone),
            ResolvedAnchor::Planned(guideline) => match self.last_planned(id, guideline) {
                Some(at) => AnchorTime::moment(at, zone),
                None => AnchorTime::moment(interview.end, zone),
            },
        }
    }

    fn taken(&self, id: InterviewId, guideline: u8, zone: Zone) -> AnchorTime {
        match self.row(id).last_taken(guideline) {
            Some(contacted) => AnchorTime::taken(contacted, zone),
            None => AnchorTime::moment(self.roster.interview(id).end, zone),
        }
    }

    /// When a step is planned, with the last of those for whom it is.
    pub(crate) fn last_planned(&self, id: InterviewId, guideline: u8) -> Option<Moment> {
        self.reminders_of(id, guideline).map(|reminder| reminder.moment).max()
    }
}
