//! From when until when a reminder may be.

use chrono::TimeDelta;

use super::Anchor;
use crate::guide::{Delay, Span};
use crate::moment::{Day, Moment};
use crate::reach::{Diary, ReachId};

/// The stretch of time that a guideline allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first moment allowed.
    pub not_before: Moment,
    /// The end: of whole days, the midnight that ends the last one; of exact hours, the last moment allowed.
    pub not_after: Moment,
    /// Whether it ends with a whole day, so that its end is no longer in it.
    pub ends_with_day: bool,
    last: Moment,
}

/// How many days to look through for working days.
const FURTHEST: i32 = 366;

impl Window {
    /// The window of a span from an anchor, in the calendar of the person reached.
    pub fn of(span: Span, anchor: Anchor, person: ReachId, diary: &mut Diary<'_>) -> Window {
        let (not_before, _) = edge(span.not_before, anchor, person, diary, Edge::Opening);
        let (not_after, ends_with_day) = edge(span.not_after, anchor, person, diary, Edge::Closing);
        let not_after = not_after.max(not_before);
        let last = if ends_with_day { not_after - TimeDelta::seconds(1) } else { not_after };
        Window { not_before, not_after, ends_with_day, last: last.max(not_before) }
    }

    /// The last moment, to the second, at which a reminder may be.
    #[must_use]
    pub fn last(&self) -> Moment {
        self.last
    }

    /// Whether it is 24 hours long or shorter.
    #[must_use]
    pub fn is_short(&self) -> bool {
        self.not_after <= self.not_before + TimeDelta::hours(24)
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Edge {
    Opening,
    Closing,
}

/// One end of a window, and whether it is the edge of a whole day.
fn edge(delay: Delay, anchor: Anchor, person: ReachId, diary: &mut Diary<'_>, edge: Edge) -> (Moment, bool) {
    let zone = diary.reach(person).zone;
    let of_day = |day: Day| match edge {
        Edge::Opening => (zone.start_of(day), true),
        Edge::Closing => (zone.start_of(day + 1), true),
    };
    match delay {
        Delay::AtOnce => (anchor.counted_from(zone), false),
        Delay::Minutes(minutes) => (anchor.counted_from(zone) + TimeDelta::minutes(minutes.into()), false),
        Delay::Days(days) => of_day(anchor.date + in_a_guide(days)),
        Delay::WorkingDays(days) => of_day(working_day(anchor.date, in_a_guide(days), person, diary)),
    }
}

/// The `count`th day after another on which the person is open at all; a calendar day where they never are.
fn working_day(day: Day, count: i32, person: ReachId, diary: &mut Diary<'_>) -> Day {
    if count == 0 {
        return day;
    }
    let mut left = count;
    for after in (day + 1).through(day + FURTHEST) {
        left -= i32::from(diary.works_on(person, after));
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
