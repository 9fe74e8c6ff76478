//! The days that the numbers of a date can mean.

use chrono::{Datelike, NaiveDate, WeekdaySet};

use super::{DateError, DateOrder};

/// What stands between the numbers of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// `3/9/2026`.
    Slash,
    /// `9.3.2026`.
    Stop,
    /// `9-3-2026`, with any dash.
    Dash,
}

impl Mark {
    /// All marks.
    pub const ALL: [Mark; 3] = [Mark::Slash, Mark::Stop, Mark::Dash];
}

/// The days that a date in numbers can be, depending on their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Readings {
    /// The day, if its number comes first.
    pub day_first: Option<NaiveDate>,
    /// The day, if the month comes first.
    pub month_first: Option<NaiveDate>,
    /// The day, if the year comes first; asked only of dates like `26-03-09`.
    pub year_first: Option<NaiveDate>,
    /// What stands between the numbers.
    pub mark: Mark,
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
    pub(super) fn on(self, weekdays: WeekdaySet) -> Self {
        let keep = |date: Option<NaiveDate>| date.filter(|date| weekdays.contains(date.weekday()));
        let kept = Self {
            day_first: keep(self.day_first),
            month_first: keep(self.month_first),
            year_first: keep(self.year_first),
            ..self
        };
        if kept.iter().next().is_some() { kept } else { self }
    }

    /// The order that is meant where neither the column nor the user says: with full stops, people write the day first,
    /// unless the year is there: `26.03.09`.
    #[must_use]
    pub fn usual_order(self) -> Option<DateOrder> {
        (self.mark == Mark::Stop && self.day_first.is_some() && self.year_first.is_none())
            .then_some(DateOrder::DayFirst)
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
