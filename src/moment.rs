//! Moments and days as numbers: planning compares and shifts millions of them. Where they are read, shown or handed on,
//! chrono's stand instead.

use std::ops::{Add, Sub};
use std::sync::LazyLock;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};

/// The first of January 1970, counted as chrono counts days, from the first of January of the year 1.
const FIRST_DAY: i32 = 719_163;

/// Seconds of a day on a wall clock that shows each hour once.
const SECONDS_PER_DAY: i64 = 24 * 60 * 60;

/// The first of January 2000.
const FIRST_LISTED: i32 = 10_957;

/// The dates of all days from 2000 to 2059, which are nearly all that are met: to work each out takes 2.2 %
/// more instructions of an export.
static DATES: LazyLock<Vec<NaiveDate>> = LazyLock::new(|| {
    let days = NaiveDate::from_epoch_days(FIRST_LISTED).into_iter().flat_map(|first| first.iter_days());
    days.take_while(|date| date.year() < 2060).collect()
});

/// A moment, to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

/// A day of somebody's calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Moment {
    /// The moment so many seconds after the start of 1970 in UTC.
    #[must_use]
    #[inline]
    pub const fn at_second(second: i64) -> Moment {
        Moment(second)
    }

    /// The first at or after an instant.
    #[must_use]
    pub fn at_or_after(instant: DateTime<Utc>) -> Moment {
        Moment(instant.timestamp() + i64::from(instant.timestamp_subsec_nanos() > 0))
    }

    /// How many seconds after the start of 1970 in UTC it is.
    #[must_use]
    #[inline]
    pub const fn second(self) -> i64 {
        self.0
    }
}

impl From<DateTime<Utc>> for Moment {
    #[inline]
    fn from(at: DateTime<Utc>) -> Moment {
        Moment(at.timestamp())
    }
}

impl From<Moment> for DateTime<Utc> {
    #[inline]
    fn from(Moment(second): Moment) -> DateTime<Utc> {
        let day = Day::of_shown(second);
        let time = u32::try_from(second - day.shown(0)).ok();
        let time = time.and_then(|second| NaiveTime::from_num_seconds_from_midnight_opt(second, 0)).unwrap_or_default();
        NaiveDate::from(day).and_time(time).and_utc()
    }
}

impl Add<TimeDelta> for Moment {
    type Output = Moment;

    #[inline]
    fn add(self, time: TimeDelta) -> Moment {
        Moment(self.0 + time.num_seconds())
    }
}

impl Sub<TimeDelta> for Moment {
    type Output = Moment;

    #[inline]
    fn sub(self, time: TimeDelta) -> Moment {
        Moment(self.0 - time.num_seconds())
    }
}

impl Day {
    /// The day so many days after the first of January 1970.
    #[must_use]
    #[inline]
    pub const fn numbered(number: i32) -> Day {
        Day(number)
    }

    /// How many days after the first of January 1970 it is.
    #[must_use]
    #[inline]
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The day on which a wall clock shows a time, counted in seconds since it showed the start of 1970.
    #[must_use]
    #[inline]
    pub(crate) fn of_shown(second: i64) -> Day {
        let day = second.div_euclid(SECONDS_PER_DAY);
        Day(i32::try_from(day).unwrap_or(if day < 0 { i32::MIN } else { i32::MAX }))
    }

    /// A time of the day, so many seconds after its midnight, as a wall clock counts since it showed the start of 1970.
    #[must_use]
    #[inline]
    pub(crate) fn shown(self, second: u32) -> i64 {
        i64::from(self.0) * SECONDS_PER_DAY + i64::from(second)
    }

    /// This day and each one after it up to and with `last`.
    #[inline]
    pub fn through(self, last: Day) -> impl DoubleEndedIterator<Item = Day> + use<> {
        (self.0..=last.0).map(Day)
    }
}

impl From<NaiveDate> for Day {
    #[inline]
    fn from(date: NaiveDate) -> Day {
        Day(date.num_days_from_ce() - FIRST_DAY)
    }
}

impl From<Day> for NaiveDate {
    #[inline]
    fn from(Day(number): Day) -> NaiveDate {
        let place = usize::try_from(number.wrapping_sub(FIRST_LISTED)).ok();
        let known = place.and_then(|place| DATES.get(place));
        known.copied().unwrap_or_else(|| {
            let beyond = if number < 0 { NaiveDate::MIN } else { NaiveDate::MAX };
            NaiveDate::from_epoch_days(number).unwrap_or(beyond)
        })
    }
}

impl Add<i32> for Day {
    type Output = Day;

    /// The day so many days later.
    #[inline]
    fn add(self, days: i32) -> Day {
        Day(self.0.saturating_add(days))
    }
}

impl Sub<i32> for Day {
    type Output = Day;

    /// The day so many days earlier.
    #[inline]
    fn sub(self, days: i32) -> Day {
        Day(self.0.saturating_sub(days))
    }
}
