//! A date whose year was left out: `9/19`, `19 Sept`, `3月9日`.

use chrono::{Datelike, NaiveDate, TimeDelta, WeekdaySet};

use super::readings::{Mark, Readings};
use super::{DateContext, DateError, DateOrder};

/// How many years before and after another day a day may lie: 29 February comes every fourth year, but not in 2100.
const LEAP: i32 = 8;

/// The year of a day so near is plain. Further away, it would be another one before long.
const PLAIN: TimeDelta = TimeDelta::days(150);

/// A leap year, in which every day of every year is.
const ANY_DAY: i32 = 2024;

/// A month and a day, perhaps such as no calendar has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

    /// The days of that name around another day.
    fn around(self, day: NaiveDate) -> impl DoubleEndedIterator<Item = NaiveDate> {
        (day.year() - LEAP..=day.year() + LEAP).filter_map(move |year| self.in_year(year))
    }

    /// The last day of that name before another day, and the first one on it or after it.
    fn beside(self, day: NaiveDate) -> Option<[NaiveDate; 2]> {
        Some([self.around(day).rfind(|date| *date < day)?, self.around(day).find(|date| *date >= day)?])
    }

    /// The day of that name nearest to another day.
    fn nearest(self, day: NaiveDate) -> Option<NaiveDate> {
        self.beside(day)?.into_iter().min_by_key(|date| (*date - day).abs())
    }

    /// The day of that name that follows an interview: the nearest, if its year is plain, else the first one since.
    fn since(self, interview: NaiveDate) -> Option<NaiveDate> {
        let [before, after] = self.beside(interview)?;
        Some(if interview - before <= PLAIN { before } else { after })
    }
}

/// The month and the day in each order that they may have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Yearless {
    pub(super) day_first: Option<MonthDay>,
    pub(super) month_first: Option<MonthDay>,
    pub(super) mark: Mark,
}

impl Yearless {
    /// A month whose name is written.
    pub(super) fn named(month: u32, day: u32) -> Yearless {
        let date = Some(MonthDay { month, day });
        Yearless { day_first: date, month_first: date, mark: Mark::Stop }
    }

    /// Two numbers, if one of them can be a month and the other one a day of it.
    pub(super) fn numbers(first: u32, second: u32, mark: Mark) -> Option<Yearless> {
        let existing = |month, day| Some(MonthDay { month, day }).filter(|date| date.exists());
        let (day_first, month_first) = (existing(second, first), existing(first, second));
        (day_first.is_some() || month_first.is_some()).then_some(Yearless { day_first, month_first, mark })
    }

    /// The day, in the year that brings it near to the interview, or else to today.
    pub(super) fn date(self, known: DateContext, weekdays: Option<WeekdaySet>) -> Result<NaiveDate, DateError> {
        let today = known.today.ok_or(DateError::NoYear)?;
        let likely = |date: MonthDay| match known.interview {
            Some(interview) => date.since(interview),
            None => date.nearest(today),
        };
        let (day_first, month_first) = match known.order {
            Some(DateOrder::DayFirst) => (self.day_first.or(self.month_first), None),
            Some(DateOrder::MonthFirst) => (None, self.month_first.or(self.day_first)),
            Some(DateOrder::YearFirst) | None => (self.day_first, self.month_first),
        };
        let [on_day_first, on_month_first] = [day_first, month_first].map(|date| date.and_then(likely));
        let readings =
            Readings { day_first: on_day_first, month_first: on_month_first, year_first: None, mark: self.mark };
        let readings = weekdays.map_or(readings, |weekdays| readings.on(weekdays));
        let written = day_first.or(month_first).unwrap_or(MonthDay { month: 0, day: 0 });
        let impossible = DateError::Impossible { year: today.year(), month: written.month, day: written.day };
        let date = readings.only_date().unwrap_or(Err(impossible))?;
        if known.interview.is_some() { Ok(date) } else { plain(date, today, weekdays) }
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

/// The day nearest to today, if its year is plain; else, of those beside today, the one on the weekday that is given.
fn plain(date: NaiveDate, today: NaiveDate, weekdays: Option<WeekdaySet>) -> Result<NaiveDate, DateError> {
    if (date - today).abs() <= PLAIN {
        return Ok(date);
    }
    let name = MonthDay { month: date.month(), day: date.day() };
    let Some([before, after]) = name.beside(today) else { return Ok(date) };
    let Some(weekdays) = weekdays else { return Err(DateError::YearUnclear { before, after }) };
    Ok([before, after].into_iter().find(|date| weekdays.contains(date.weekday())).unwrap_or(date))
}
