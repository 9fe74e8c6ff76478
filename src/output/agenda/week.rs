//! Weeks, which begin on Monday.

use chrono::{Datelike, NaiveDate};

use crate::moment::Day;

/// The Monday of a day's week.
pub(in crate::output) fn monday(day: Day) -> Day {
    let weekday = NaiveDate::from(day).weekday().num_days_from_monday();
    day - i32::try_from(weekday).unwrap_or_default()
}

/// How many weeks later one day's week is than another's.
pub(in crate::output) fn weeks_between(from: Day, to: Day) -> i32 {
    (monday(to).number() - monday(from).number()) / 7
}
