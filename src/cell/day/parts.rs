//! From the numbers of a date to the day that they mean.

use chrono::{Datelike, NaiveDate, TimeDelta, WeekdaySet};

use super::readings::{Mark, Readings};
use super::yearless::{MonthDay, Yearless};
use super::{DateContext, DateError, DateOrder, YEARS};

/// A day so near to today is likelier than one that is not.
const NEAR: TimeDelta = TimeDelta::days(366);

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

impl DateContext {
    fn is_near(&self, date: NaiveDate) -> bool {
        self.today.is_some_and(|today| (date - today).abs() <= NEAR)
    }
}

/// The numbers of a date in each order that they may have.
#[derive(Debug, Clone, Copy)]
pub(super) struct OpenNumbers {
    pub(super) dmy: Numbers,
    pub(super) mdy: Numbers,
    /// `None` where the first number has not the two digits of a year, or the last has four.
    pub(super) ymd: Option<Numbers>,
    /// Whether people write the year first in this way without being asked: `26-03-09`.
    pub(super) looks_ymd: bool,
    pub(super) mark: Mark,
}

impl OpenNumbers {
    /// Two numbers before a year of four digits.
    pub(super) fn new(first: u32, second: u32, year: u32, mark: Mark) -> Self {
        let numbers = |month, day| Numbers { year, month, day };
        Self { dmy: numbers(second, first), mdy: numbers(first, second), ymd: None, looks_ymd: false, mark }
    }

    /// The numbers in the order given, if they can have it.
    fn ordered(&self, order: DateOrder) -> Option<Numbers> {
        match order {
            DateOrder::DayFirst => Some(self.dmy),
            DateOrder::MonthFirst => Some(self.mdy),
            DateOrder::YearFirst => self.ymd,
        }
    }

    fn readings(&self, known: DateContext, weekdays: Option<WeekdaySet>) -> Readings {
        let [day_first, month_first] = [self.dmy, self.mdy].map(|numbers| numbers.date().ok());
        let is_other_near = || [day_first, month_first].into_iter().flatten().any(|date| known.is_near(date));
        let year_first = self.ymd.and_then(|numbers| numbers.date().ok());
        // Hardly anybody writes `26/3/13` or `26.03.13` for March 2026, but in 2026 nobody means March 2013.
        let is_asked = |date: &NaiveDate| self.looks_ymd || self.is_rare() && known.is_near(*date) && !is_other_near();
        let readings = Readings { day_first, month_first, year_first: year_first.filter(is_asked), mark: self.mark };
        weekdays.map_or(readings, |weekdays| readings.on(weekdays))
    }

    /// Whether the year may come first, though hardly anybody writes it so.
    fn is_rare(&self) -> bool {
        self.ymd.is_some() && !self.looks_ymd
    }

    /// The order that the numbers prove. Where the year may come first and no day is near, that is none.
    fn order(&self, known: DateContext, weekdays: Option<WeekdaySet>) -> Option<DateOrder> {
        let readings = self.readings(known, weekdays);
        let is_sound = !self.is_rare()
            || self.mark == Mark::Stop
            || known.today.is_none()
            || readings.iter().any(|(_, date)| known.is_near(date));
        readings.only_order().filter(|_| is_sound)
    }

    /// The one day that the numbers can be.
    fn only_date(&self, known: DateContext, weekdays: Option<WeekdaySet>) -> Result<NaiveDate, DateError> {
        self.readings(known, weekdays).only_date().unwrap_or_else(|| self.likelier().date())
    }

    /// The numbers as they are probably meant, for a date that no order makes possible.
    fn likelier(&self) -> Numbers {
        if self.dmy.month > 12 && self.mdy.month <= 12 { self.mdy } else { self.dmy }
    }
}

/// What the parts of a date are known to be.
#[derive(Debug, Clone, Copy)]
pub(super) enum DateParts {
    Certain(Numbers),
    Open(OpenNumbers),
    NoYear(Yearless),
}

/// A date as it is written, before it is known to be one.
#[derive(Debug, Clone, Copy)]
pub(in crate::cell) struct WrittenDate {
    /// The weekdays that the word beside the date can mean.
    pub(super) weekdays: Option<WeekdaySet>,
    pub(super) parts: DateParts,
}

impl WrittenDate {
    /// The day that is meant.
    pub(in crate::cell) fn date(&self, known: DateContext) -> Result<NaiveDate, DateError> {
        let date = match &self.parts {
            DateParts::Certain(numbers) => numbers.date(),
            DateParts::Open(open) => match known.order.and_then(|order| open.ordered(order)) {
                Some(numbers) => numbers.date(),
                None => open.only_date(known, self.weekdays),
            },
            DateParts::NoYear(yearless) => yearless.date(known, self.weekdays),
        }?;
        self.check_weekday(date)
    }

    /// Whether the year was left out.
    pub(in crate::cell) fn lacks_year(&self) -> bool {
        matches!(self.parts, DateParts::NoYear(_))
    }

    /// The same date, whose year stands elsewhere.
    pub(super) fn in_year(self, year: u32) -> WrittenDate {
        match self.parts {
            DateParts::NoYear(Yearless { day_first: Some(MonthDay { month, day }), month_first, .. })
                if month_first == Some(MonthDay { month, day }) =>
            {
                WrittenDate { parts: DateParts::Certain(Numbers { year, month, day }), ..self }
            }
            _ => self,
        }
    }

    /// What stands between its numbers, where their order is open.
    pub(in crate::cell) fn mark(&self) -> Option<Mark> {
        match &self.parts {
            DateParts::Open(open) => Some(open.mark),
            DateParts::NoYear(yearless) => Some(yearless.mark),
            DateParts::Certain(_) => None,
        }
    }

    /// The order that this date proves for others with its mark.
    pub(in crate::cell) fn order(&self, known: DateContext) -> Option<(Mark, DateOrder)> {
        match &self.parts {
            DateParts::Open(open) => Some((open.mark, open.order(known, self.weekdays)?)),
            DateParts::NoYear(yearless) => Some((yearless.mark, yearless.order()?)),
            DateParts::Certain(_) => None,
        }
    }

    /// The mark, where the year can come first though it does not look so.
    pub(super) fn rare_mark(&self) -> Option<Mark> {
        match &self.parts {
            DateParts::Open(open) => (open.ymd.is_some() && !open.looks_ymd).then_some(open.mark),
            DateParts::NoYear(_) | DateParts::Certain(_) => None,
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
