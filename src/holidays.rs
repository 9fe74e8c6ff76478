//! Public holidays: which days are one in a country or a part of it, and what they are called.
//!
//! The tables are text in the program, one file a country (see `src/holidays/README.md` for their notation). Only
//! the table of a region that is asked for is read. Users bring further holidays as iCalendar files.

mod extra;
mod holiday_event;
mod occurrences;
mod recurrence;
mod region;
mod section;
mod table;

pub use extra::{ExtraError, ExtraHolidays, ExtraProblem, ExtraProblemKind};
pub use region::{Region, RegionError};

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

use section::Section;

/// The years that the tables cover, for nearly every country: see [`Holidays::covers`].
pub const YEARS: RangeInclusive<i32> = 2024..=2036;

/// The public holidays of one region, by date.
///
/// A value to keep: [`Holidays::of`] reads the region's table each time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holidays {
    /// In order.
    days: Vec<(NaiveDate, Cow<'static, str>)>,
    known: RangeInclusive<i32>,
}

impl Holidays {
    /// The holidays of a region, those of its country included.
    #[must_use]
    pub fn of(region: Region) -> Self {
        let mut days: BTreeMap<_, _> = region.country_section().days().collect();
        let last_year = days.last_key_value().map_or(*YEARS.end(), |(date, _)| date.year());
        days.extend(region.own_section().into_iter().flat_map(Section::days));
        Self {
            days: days.into_iter().filter_map(|(date, name)| Some((date, Cow::Borrowed(name?)))).collect(),
            known: *YEARS.start()..=last_year,
        }
    }

    /// No holiday at all, and that for certain: every date is covered.
    #[must_use]
    pub const fn none() -> Self {
        Self { days: Vec::new(), known: i32::MIN..=i32::MAX }
    }

    /// These holidays and a user's own. A day that is in both has both names, unless they are the same.
    #[must_use]
    pub fn with(mut self, extra: &ExtraHolidays) -> Self {
        let mut days: BTreeMap<_, _> = self.days.into_iter().collect();
        for (date, name) in extra.days() {
            days.entry(date)
                .and_modify(|names| join(names.to_mut(), name))
                .or_insert_with(|| Cow::Owned(name.to_owned()));
        }
        self.days = days.into_iter().collect();
        self
    }

    /// What the day is called, several names joined by "; ", if it is a holiday.
    #[must_use]
    pub fn name_on(&self, date: NaiveDate) -> Option<&str> {
        let place = self.days.binary_search_by_key(&date, |(date, _)| *date).ok()?;
        Some(&self.days[place].1)
    }

    /// Every holiday, in order.
    pub fn dates(&self) -> impl Iterator<Item = NaiveDate> {
        self.days.iter().map(|(date, _)| *date)
    }

    /// Whether the region's table knows this date's year. Where it does not, a date without a name may be a holiday
    /// all the same. Some countries announce their holidays late, and their tables end before [`YEARS`] does.
    #[must_use]
    pub fn covers(&self, date: NaiveDate) -> bool {
        self.covered().contains(&date)
    }

    /// The dates that the region's table knows.
    #[must_use]
    pub fn covered(&self) -> RangeInclusive<NaiveDate> {
        let [first, last] = [(self.known.start(), 1, 1), (self.known.end(), 12, 31)]
            .map(|(year, month, day)| NaiveDate::from_ymd_opt(*year, month, day));
        first.unwrap_or(NaiveDate::MIN)..=last.unwrap_or(NaiveDate::MAX)
    }
}

/// Adds the names to those that a day has already; none is there twice.
fn join(names: &mut String, more: &str) {
    for name in more.split("; ") {
        if names.split("; ").all(|known| known != name) {
            names.push_str("; ");
            names.push_str(name);
        }
    }
}
