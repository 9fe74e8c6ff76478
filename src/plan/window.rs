//! From when until when a reminder may be.

use chrono::TimeDelta;

use super::AnchorTime;
use crate::guide::{Delay, DelayRange};
use crate::moment::{Day, Moment};
use crate::reach::{Availability, ReachId};

/// The stretch of time that a guideline allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first moment allowed.
    pub not_before: Moment,
    /// How many seconds later it ends: a guide asks for a year at most.
    length: u32,
    /// Whether it ends with a whole day, so that its end is no longer in it.
    pub ends_with_day: bool,
    /// Whether its end would come before its start, as 5 working days before 6 days: then it is the day on which it starts.
    pub is_reversed: bool,
}

/// How many days to look through for working days.
const FURTHEST: i32 = 366;

const DAY: u32 = 24 * 60 * 60;

impl Window {
    /// The window of a span from an anchor, in the calendar of the person reached.
    pub fn of(span: DelayRange, anchor: AnchorTime, person: ReachId, availability: &Availability) -> Window {
        let not_before = edge(span.not_before, anchor, person, availability, Edge::Opening);
        let not_after = edge(span.not_after, anchor, person, availability, Edge::Closing);
        let is_reversed = not_after < not_before;
        let zone = availability.reach(person).zone;
        let end = if is_reversed { zone.start_of(zone.day_at(not_before) + 1) } else { not_after };
        let length = u32::try_from(end.second() - not_before.second()).unwrap_or(u32::MAX);
        let ends_with_day = is_reversed || matches!(span.not_after, Delay::Days(_) | Delay::WorkingDays(_));
        Window { not_before, length, ends_with_day, is_reversed }
    }

    /// The end: of whole days, the midnight that ends the last one; of exact hours, the last moment allowed.
    #[must_use]
    #[inline]
    pub fn not_after(&self) -> Moment {
        Moment::at_second(self.not_before.second() + i64::from(self.length))
    }

    /// The last moment, to the second, at which a reminder may be.
    #[must_use]
    #[inline]
    pub fn last(&self) -> Moment {
        let length = if self.ends_with_day { self.length.saturating_sub(1) } else { self.length };
        Moment::at_second(self.not_before.second() + i64::from(length))
    }

    /// Whether it is 24 hours long or shorter.
    #[must_use]
    #[inline]
    pub fn is_short(&self) -> bool {
        self.length <= DAY
    }
}

#[derive(Clone, Copy)]
enum Edge {
    /// The midnight that begins a whole day.
    Opening = 0,
    /// The midnight that ends it.
    Closing = 1,
}

/// One end of a window.
#[inline]
fn edge(delay: Delay, anchor: AnchorTime, person: ReachId, availability: &Availability, edge: Edge) -> Moment {
    let zone = availability.reach(person).zone;
    let day = match delay {
        Delay::AtOnce => return anchor.counted_from(zone),
        Delay::Minutes(minutes) => return anchor.counted_from(zone) + TimeDelta::minutes(minutes.into()),
        Delay::Days(days) => anchor.date + in_a_guide(days),
        Delay::WorkingDays(days) => working_day(anchor.date, in_a_guide(days), person, availability),
    };
    zone.start_of(day + edge as i32)
}

/// The `count`th day after another on which the person is open at all; a calendar day where they never are.
fn working_day(day: Day, count: i32, person: ReachId, availability: &Availability) -> Day {
    if count == 0 {
        return day;
    }
    let mut left = count;
    for after in (day + 1).through(day + FURTHEST) {
        left -= i32::from(availability.works_on(person, after));
        if left == 0 {
            return after;
        }
    }
    day + count
}

/// How many days a guide asks for: never more than fit.
fn in_a_guide(days: u32) -> i32 {
    i32::try_from(days).unwrap_or(i32::MAX)
}
