//! From when until when a reminder may be.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use super::Anchor;
use crate::guide::{Delay, Span};
use crate::reach::{Diary, ReachId};

/// The stretch of time that a guideline allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first moment allowed.
    pub not_before: DateTime<Utc>,
    /// The end: of whole days, the midnight that ends the last one; of exact hours, the last moment allowed.
    pub not_after: DateTime<Utc>,
    /// Whether it ends with a whole day, so that its end is no longer in it.
    pub ends_with_day: bool,
}

/// How many days to look through for working days.
const FURTHEST: usize = 366;

impl Window {
    /// The window of a span from an anchor, in the calendar of the person reached.
    pub fn of(span: Span, anchor: Anchor, person: ReachId, diary: &mut Diary<'_>) -> Window {
        let (not_before, _) = edge(span.not_before, anchor, person, diary, Edge::Opening);
        let (not_after, ends_with_day) = edge(span.not_after, anchor, person, diary, Edge::Closing);
        Window { not_before, not_after: not_after.max(not_before), ends_with_day }
    }

    /// The last moment, to the second, at which a reminder may be.
    #[must_use]
    pub fn last(&self) -> DateTime<Utc> {
        let last = if self.ends_with_day { self.not_after - TimeDelta::seconds(1) } else { self.not_after };
        last.max(self.not_before)
    }

    /// Whether it is 24 hours long or shorter.
    #[must_use]
    pub fn is_short(&self) -> bool {
        self.not_after - self.not_before <= TimeDelta::hours(24)
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Edge {
    Opening,
    Closing,
}

/// One end of a window, and whether it is the edge of a whole day.
fn edge(delay: Delay, anchor: Anchor, person: ReachId, diary: &mut Diary<'_>, edge: Edge) -> (DateTime<Utc>, bool) {
    let zone = diary.reach(person).zone;
    let of_day = |date: NaiveDate| match edge {
        Edge::Opening => (zone.first_moment(date), true),
        Edge::Closing => (zone.first_moment(date + Days::new(1)), true),
    };
    match delay {
        Delay::AtOnce => (anchor.counted_from(zone), false),
        Delay::Minutes(minutes) => (anchor.counted_from(zone) + TimeDelta::minutes(minutes.into()), false),
        Delay::Days(days) => of_day(anchor.date + Days::new(days.into())),
        Delay::WorkingDays(days) => of_day(working_day(anchor.date, days, person, diary)),
    }
}

/// The `count`th day after `date` on which the person is open at all; a calendar day where they never are.
fn working_day(date: NaiveDate, count: u32, person: ReachId, diary: &mut Diary<'_>) -> NaiveDate {
    if count == 0 {
        return date;
    }
    let mut after = date.iter_days().skip(1).take(FURTHEST).filter(|day| diary.works_on(person, *day));
    after.nth(count as usize - 1).unwrap_or(date + Days::new(count.into()))
}
