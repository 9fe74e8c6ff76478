//! A date, perhaps with a time and an offset: `2026-03-09`, `Mon, 9 March 2026`,
//! `03/09/2026 2:30 PM`, `2026-03-09T14:30:00Z`, a spreadsheet's serial number.

use chrono::{FixedOffset, NaiveDate, NaiveTime, Weekday};

use super::scanner::Scanner;
use super::time::TimeError;

mod clock;
mod reading;
mod serial;
mod written;

pub use reading::Readings;

/// The years that are read; a date in another one is a slip of the finger.
const YEARS: std::ops::RangeInclusive<i32> = 1970..=2199;

/// The order of the numbers in a date, where they do not tell it themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DateOrder {
    /// `dmy`: `9/3/2026` is 9 March.
    DayFirst,
    /// `mdy`: `3/9/2026` is 9 March.
    MonthFirst,
    /// `ymd`: `26/3/9` is 9 March. It says nothing of dates that end with a year of four digits.
    YearFirst,
}

/// A date as a cell has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateCell {
    /// The day.
    pub date: NaiveDate,
    /// The time of day, in whole seconds, if the cell has one.
    pub time: Option<NaiveTime>,
    /// The offset from UTC that makes the time an instant; only ever there with a time.
    pub offset: Option<FixedOffset>,
}

/// Why a text is no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateError {
    /// Not a shape of a date that is read.
    Unreadable,
    /// The shape of a date, with numbers that no calendar has, perhaps only in the order asked
    /// for: `31/02/2026`, or `13/02/2026` with the month first.
    Impossible {
        /// The year, in full.
        year: i32,
        /// The month as written.
        month: u32,
        /// The day as written.
        day: u32,
    },
    /// Several dates, depending on an order that nobody has told: `03/04/2026`.
    Ambiguous(Readings),
    /// A day and a month without a year: `9/19`, `19 Sep`.
    NoYear,
    /// A weekday beside a date that falls on another one.
    WeekdayContradicts {
        /// The weekday as written.
        written: Weekday,
        /// The weekday of the date.
        actual: Weekday,
        /// The date.
        date: NaiveDate,
    },
    /// A year outside 1970–2199.
    OutOfRange {
        /// The year.
        year: i32,
    },
    /// A date, with something behind it that is no time, or none that is read.
    Time(TimeError),
}

/// Reads a date, with the time and the offset behind it if there are any.
///
/// `order` is what is known of the column. Without it, a date in numbers that has several readings
/// is [`DateError::Ambiguous`], unless a weekday beside it decides. A year of two digits is in this
/// century. Offsets are those of RFC 3339 and RFC 5322; `-05:00` counts as one behind seconds or in
/// an ISO 8601 date with `T`, since `10:00-11:00` is a span of time.
pub fn read_date(text: &str, order: Option<DateOrder>) -> Result<DateCell, DateError> {
    let mut scanner = Scanner::new(text).ok_or(DateError::Unreadable)?;
    if let Some(cell) = serial::read(scanner.rest()) {
        return Ok(cell);
    }
    let written = written::scan(&mut scanner).ok_or(DateError::Unreadable)?;
    let clock = clock::read(scanner);
    let date = match written.date(order) {
        Err(DateError::NoYear) if clock.is_err() => Err(DateError::Unreadable),
        date => date,
    }?;
    let (time, offset) = clock?;
    Ok(DateCell { date, time, offset })
}

/// The order of day, month and year that this cell alone proves for its column.
///
/// Only numbers whose order is open prove something: one of them is too great for a month
/// (`13/02/2026`) or for a day, or a weekday beside them fits one reading alone.
#[must_use]
pub fn order_shown(text: &str) -> Option<DateOrder> {
    let mut scanner = Scanner::new(text)?;
    written::scan(&mut scanner)?.order()
}
