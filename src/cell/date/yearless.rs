//! A date whose year was left out: `9/19`, `19 Sept`, `3月9日`.

use chrono::{Datelike, NaiveDate, WeekdaySet};

use super::reading::Readings;
use super::{DateError, DateOrder, Known};

/// How many years before and after this one a day may lie: 29 February comes every fourth year.
const LEAP: i32 = 4;

/// A leap year, in which every day of every year is.
const ANY_DAY: i32 = 2024;

/// A month and a day, perhaps such as no calendar has.
#[derive(Debug, Clone, Copy)]
pub(super) struct MonthDay {
    pub(super) month: u32,
    pub(super) day: u32,
}

impl MonthDay {
    fn exists(self) -> bool {
        self.in_year(ANY_DAY).is_some()
    }

    fn in_year(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }

    /// The day of that name nearest to `today`; of this year and those beside it the nearest that
    /// falls on one of the weekdays, if any does.
    fn nearest(self, today: NaiveDate, weekdays: Option<WeekdaySet>) -> Option<NaiveDate> {
        let days = |years: i32| {
            let days = (today.year() - years..=today.year() + years).filter_map(|year| self.in_year(year));
            days.filter(move |day| years > 1 || weekdays.is_none_or(|weekdays| weekdays.contains(day.weekday())))
        };
        let distance = |day: &NaiveDate| (*day - today).abs();
        days(1).min_by_key(distance).or_else(|| days(LEAP).min_by_key(distance))
    }
}

/// The month and the day in each order that they may have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Yearless {
    pub(super) day_first: Option<MonthDay>,
    pub(super) month_first: Option<MonthDay>,
}

impl Yearless {
    /// A month whose name is written.
    pub(super) fn named(month: u32, day: u32) -> Yearless {
        let date = Some(MonthDay { month, day });
        Yearless { day_first: date, month_first: date }
    }

    /// Two numbers, if one of them can be a month and the other one a day of it.
    pub(super) fn numbers(first: u32, second: u32) -> Option<Yearless> {
        let existing = |month, day| Some(MonthDay { month, day }).filter(|date| date.exists());
        let (day_first, month_first) = (existing(second, first), existing(first, second));
        (day_first.is_some() || month_first.is_some()).then_some(Yearless { day_first, month_first })
    }

    /// The day, in the year that brings it nearest to today.
    pub(super) fn date(self, known: Known, weekdays: Option<WeekdaySet>) -> Result<NaiveDate, DateError> {
        let today = known.today.ok_or(DateError::NoYear)?;
        let chosen = match known.order {
            Some(DateOrder::DayFirst) => self.day_first.or(self.month_first),
            Some(DateOrder::MonthFirst) => self.month_first.or(self.day_first),
            Some(DateOrder::YearFirst) | None => None,
        };
        let nearest = |date: Option<MonthDay>| date?.nearest(today, weekdays);
        let date = if chosen.is_some() {
            nearest(chosen).map(Ok)
        } else {
            let (day_first, month_first) = (nearest(self.day_first), nearest(self.month_first));
            Readings { day_first, month_first, year_first: None }.only_date()
        };
        let written = chosen.or(self.day_first).or(self.month_first).unwrap_or(MonthDay { month: 0, day: 0 });
        let impossible = DateError::Impossible { year: today.year(), month: written.month, day: written.day };
        date.unwrap_or(Err(impossible))
    }

    /// The order that numbers prove if they can have no other.
    pub(super) fn order(self) -> Option<DateOrder> {
        match (self.day_first, self.month_first) {
            (Some(_), None) => Some(DateOrder::DayFirst),
            (None, Some(_)) => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }
}
