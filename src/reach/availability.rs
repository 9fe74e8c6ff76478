//! When everybody can be reached, day by day.

use std::cell::RefCell;
use std::fmt;
use std::sync::Arc;

use chrono::TimeDelta;

use super::cache::{AvailabilityCache, days_of};
use super::{Reach, ReachId, TimeSpan, TimeSpans};
use crate::holidays::ExtraHolidays;
use crate::moment::{Day, Moment};

/// When the people of a run can be reached. What was worked out is kept, so that whoever asks again waits for a look-up.
pub struct Availability {
    reaches: Arc<[Reach]>,
    length: TimeDelta,
    cache: RefCell<AvailabilityCache>,
}

/// Somebody, and who is to reach them.
#[derive(Debug, Clone, Copy)]
pub struct Parties {
    /// Who is to be reached.
    pub(crate) them: ReachId,
    /// By whom.
    pub(crate) me: ReachId,
    /// Their line among the moments at which a reminder can start.
    pub(super) line: u32,
}

/// Why nobody can be reached on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayOff {
    /// A public holiday, with its name.
    Holiday(String),
    /// Their hours leave the day out.
    Closed,
    /// They are open, but never while the other is.
    Apart,
}

impl Availability {
    /// The availability for reminders of one `length`, in which `extra` holidays hold for everybody on the other side.
    #[must_use]
    pub fn of(reaches: Arc<[Reach]>, extra: Arc<ExtraHolidays>, length: TimeDelta) -> Availability {
        let cache = RefCell::new(AvailabilityCache::of(Arc::clone(&reaches), extra, length));
        Availability { reaches, length, cache }
    }

    /// How long a reminder takes.
    #[must_use]
    pub fn length(&self) -> TimeDelta {
        self.length
    }

    /// How somebody can be reached.
    #[must_use]
    #[inline]
    pub fn reach(&self, id: ReachId) -> &Reach {
        &self.reaches[id.0 as usize]
    }

    /// The day on somebody's wall calendar at a moment.
    #[must_use]
    pub fn day_at(&self, id: ReachId, at: Moment) -> Day {
        self.reach(id).zone.day_at(at)
    }

    /// Some days in a row of somebody's calendar as a stretch of time.
    #[must_use]
    pub fn days(&self, id: ReachId, first: Day, last: Day) -> TimeSpan {
        days_of(self.reach(id).zone, first, last)
    }

    /// Whether somebody is open at any time of a day.
    #[must_use]
    pub fn works_on(&self, id: ReachId, day: Day) -> bool {
        self.cache.borrow_mut().works_on(id, day)
    }

    /// Whether the public holidays that somebody keeps are known for a day.
    #[must_use]
    pub fn knows_holidays(&self, id: ReachId, day: Day) -> bool {
        self.cache.borrow_mut().knows_holidays(id, day)
    }

    /// A stretch of time in which the public holidays that anybody keeps are known.
    #[must_use]
    pub fn holidays_known_to_all(&self) -> TimeSpan {
        self.cache.borrow_mut().holidays_known_to_all()
    }

    /// When somebody is open on a day, in order.
    #[must_use]
    pub fn open_on(&self, id: ReachId, day: Day) -> Vec<TimeSpan> {
        self.cache.borrow_mut().open_on(id, day).iter().collect()
    }

    /// When somebody closes on a day.
    #[must_use]
    pub fn closing(&self, id: ReachId, day: Day) -> Option<Moment> {
        self.cache.borrow_mut().closing(id, day)
    }

    /// Somebody and who is to reach them.
    #[must_use]
    #[inline]
    pub fn parties(&self, them: ReachId, me: ReachId) -> Parties {
        self.cache.borrow_mut().parties(them, me)
    }

    /// Looks at the moments of a day of the one who is to be reached at which a reminder can start, so that both are open
    /// until it ends. Whoever looks asks for nothing else meanwhile.
    #[inline]
    pub(crate) fn starts_on<T>(&self, parties: Parties, day: Day, look: impl FnOnce(TimeSpans<'_>) -> T) -> T {
        look(self.cache.borrow_mut().starts_on(parties, day))
    }

    /// Why a reminder can't start on a day; none where it can.
    #[must_use]
    pub fn day_off(&self, parties: Parties, day: Day) -> Option<DayOff> {
        self.cache.borrow_mut().day_off(parties, day)
    }

    /// The first moment from `from` to `last` at which a reminder can start.
    #[must_use]
    pub fn first_start(&self, parties: Parties, from: Moment, last: Moment) -> Option<Moment> {
        self.cache.borrow_mut().first_start(parties, from, last)
    }

    /// The last moment from `from` and before `end` at which somebody alone is free for a reminder.
    #[must_use]
    pub fn last_free(&self, alone: Parties, from: Moment, end: Moment) -> Option<Moment> {
        self.cache.borrow_mut().last_free(alone, from, end)
    }
}

/// Says nothing of what is known so far, which says more of the questions than of the answers.
impl fmt::Debug for Availability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Availability { reaches, length, .. } = self;
        f.debug_struct("Availability").field("reaches", reaches).field("length", length).finish_non_exhaustive()
    }
}
