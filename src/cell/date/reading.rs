//! From the numbers of a date to the day that they mean.

use chrono::{Datelike, NaiveDate, WeekdaySet};

use super::yearless::Yearless;
use super::{DateError, DateOrder, Known, YEARS};

/// The days that a date in numbers can be, depending on their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Readings {
    /// The day, if its number comes first.
    pub day_first: Option<NaiveDate>,
    /// The day, if the month comes first.
    pub month_first: Option<NaiveDate>,
    /// The day, if the year comes first; asked only of dates like `26-03-09`.
    pub year_first: Option<NaiveDate>,
}

impl Readings {
    /// The days with the orders that give them.
    pub(crate) fn iter(self) -> impl Iterator<Item = (DateOrder, NaiveDate)> {
        [
            (DateOrder::DayFirst, self.day_first),
            (DateOrder::MonthFirst, self.month_first),
            (DateOrder::YearFirst, self.year_first),
        ]
        .into_iter()
        .filter_map(|(order, date)| Some((order, date?)))
    }

    /// The readings that fall on one of these weekdays; all of them if none does.
    fn on(self, weekdays: WeekdaySet) -> Self {
        let keep = |date: Option<NaiveDate>| date.filter(|date| weekdays.contains(date.weekday()));
        let kept = Self {
            day_first: keep(self.day_first),
            month_first: keep(self.month_first),
            year_first: keep(self.year_first),
        };
        if kept.iter().next().is_some() { kept } else { self }
    }

    /// The one day that all readings are; `None` if there is no reading.
    pub(super) fn only_date(self) -> Option<Result<NaiveDate, DateError>> {
        let mut dates = self.iter().map(|(_, date)| date);
        let first = dates.next()?;
        Some(if dates.all(|date| date == first) { Ok(first) } else { Err(DateError::Ambiguous(self)) })
    }

    /// The one order that has a reading.
    pub(super) fn only_order(self) -> Option<DateOrder> {
        let mut orders = self.iter().map(|(order, _)| order);
        orders.next().filter(|_| orders.next().is_none())
    }
}

/// A date as numbers, the year in full; perhaps one that no calendar has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbers {
    pub(super) year: u32,
    pub(super) month: u32,
    pub(super) day: u32,
}

impl Numbers {
    fn date(self) -> Result<NaiveDate, DateError> {
        let Self { year, month, day } = self;
        let year = i32::try_from(year).unwrap_or(i32::MAX);
        if !YEARS.contains(&year) {
            return Err(DateError::OutOfRange { year });
        }
        NaiveDate::from_ymd_opt(year, month, day).ok_or(DateError::Impossible { year, month, day })
    }
}

/// The numbers of a date in each order that they may have.
#[derive(Debug, Clone, Copy)]
pub(super) struct OpenNumbers {
    pub(super) dmy: Numbers,
    pub(super) mdy: Numbers,
    /// `None` where the year, in four digits, comes last.
    pub(super) ymd: Option<Numbers>,
    /// Whether people write the year first in this way without being asked: `26-03-09`.
    pub(super) looks_ymd: bool,
}

impl OpenNumbers {
    /// Two numbers before a year of four digits.
    pub(super) fn new(first: u32, second: u32, year: u32) -> Self {
        let numbers = |month, day| Numbers { year, month, day };
        Self { dmy: numbers(second, first), mdy: numbers(first, second), ymd: None, looks_ymd: false }
    }

    /// The numbers in the order told, if they can have it.
    fn ordered(&self, order: DateOrder) -> Option<Numbers> {
        match order {
            DateOrder::DayFirst => Some(self.dmy),
            DateOrder::MonthFirst => Some(self.mdy),
            DateOrder::YearFirst => self.ymd,
        }
    }

    fn readings(&self, weekdays: Option<WeekdaySet>) -> Readings {
        let year_first = self.ymd.filter(|_| self.looks_ymd);
        let readings = Readings {
            day_first: self.dmy.date().ok(),
            month_first: self.mdy.date().ok(),
            year_first: year_first.and_then(|numbers| numbers.date().ok()),
        };
        weekdays.map_or(readings, |weekdays| readings.on(weekdays))
    }

    /// The one day that the numbers can be.
    fn only_date(&self, weekdays: Option<WeekdaySet>) -> Result<NaiveDate, DateError> {
        self.readings(weekdays).only_date().unwrap_or_else(|| self.likelier().date())
    }

    /// The numbers as they are probably meant, for a date that no order makes possible.
    fn likelier(&self) -> Numbers {
        if self.dmy.month > 12 && self.mdy.month <= 12 { self.mdy } else { self.dmy }
    }
}

/// What the parts of a date are known to be.
#[derive(Debug, Clone, Copy)]
pub(super) enum Parts {
    Certain(Numbers),
    Open(OpenNumbers),
    NoYear(Yearless),
}

/// A date as it is written, before it is known to be one.
#[derive(Debug, Clone, Copy)]
pub(in crate::cell) struct WrittenDate {
    /// The weekdays that the word beside the date can mean.
    pub(super) weekdays: Option<WeekdaySet>,
    pub(super) parts: Parts,
}

impl WrittenDate {
    /// The day that is meant.
    pub(in crate::cell) fn date(&self, known: Known) -> Result<NaiveDate, DateError> {
        let date = match &self.parts {
            Parts::Certain(numbers) => numbers.date(),
            Parts::Open(open) => match known.order.and_then(|order| open.ordered(order)) {
                Some(numbers) => numbers.date(),
                None => open.only_date(self.weekdays),
            },
            Parts::NoYear(yearless) => yearless.date(known, self.weekdays),
        }?;
        self.check_weekday(date)
    }

    /// Whether the year was left out.
    pub(in crate::cell) fn lacks_year(&self) -> bool {
        matches!(self.parts, Parts::NoYear(_))
    }

    /// The order that this date proves for others.
    pub(in crate::cell) fn order(&self) -> Option<DateOrder> {
        match &self.parts {
            Parts::Open(open) => open.readings(self.weekdays).only_order(),
            Parts::NoYear(yearless) => yearless.order(),
            Parts::Certain(_) => None,
        }
    }

    fn check_weekday(&self, date: NaiveDate) -> Result<NaiveDate, DateError> {
        let actual = date.weekday();
        let contradicts = |weekdays: &WeekdaySet| !weekdays.contains(actual);
        match self.weekdays.filter(contradicts).and_then(|weekdays| weekdays.iter(chrono::Weekday::Mon).next()) {
            Some(written) => Err(DateError::WeekdayContradicts { written, actual, date }),
            None => Ok(date),
        }
    }
}
