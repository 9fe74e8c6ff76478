//! A day as one text names it, in all the shapes of a date, perhaps with a time and an offset.

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use crate::cell::fullwidth::narrowed;
use crate::cell::scanner::Scanner;
use crate::cell::time::{self, HalfSaid, TimeCell, TimeContext, TimeError};
use crate::cell::trimmed;

mod clock;
mod parts;
mod plain;
mod readings;
mod serial;
mod unspaced;
mod written;
mod yearless;

use clock::Hour;
pub(super) use parts::WrittenDate;
pub use readings::{Mark, Readings};
pub(super) use written::{scan_day, take_introduction};

/// The years that are read; a date in another one is a slip of the finger.
const YEARS: std::ops::RangeInclusive<i32> = 1970..=2199;

/// A date at the beginning of a text is no longer than this, in bytes.
const LEADING: usize = 60;

/// The order of the numbers in a date, where they do not show it themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DateOrder {
    /// `dmy`: `9/3/2026` is 9 March.
    DayFirst,
    /// `mdy`: `3/9/2026` is 9 March.
    MonthFirst,
    /// `ymd`: `26/3/9` is 9 March. It says nothing of dates that end with a year of four digits.
    YearFirst,
}

/// From when a spreadsheet counts days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Epoch {
    /// From 30 December 1899, as nearly all do.
    #[default]
    Y1900,
    /// From 1 January 1904, as workbooks from an old Excel for the Mac do.
    Y1904,
}

/// What is known of a date beside its own cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DateContext {
    /// The order of the numbers, where the column or the user says it.
    pub order: Option<DateOrder>,
    /// The present, to which dates without a year are near.
    pub today: Option<NaiveDate>,
    /// The day of the interview that a date follows: without a year, it is near to that.
    pub interview: Option<NaiveDate>,
    /// From when serial numbers count.
    pub epoch: Epoch,
}

impl From<Option<DateOrder>> for DateContext {
    fn from(order: Option<DateOrder>) -> DateContext {
        DateContext { order, ..DateContext::default() }
    }
}

/// A date as a cell has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateCell {
    /// As written: no zone is applied to it.
    pub date: NaiveDate,
    /// Whether the year is not the cell's: it is the one that brings the day nearest to today, or to the interview.
    pub year_assumed: bool,
    /// The time of day, in whole seconds, if the cell has one.
    pub time: Option<NaiveTime>,
    /// The end of a span of time; only ever there with a time, and perhaps no later than it.
    pub until: Option<NaiveTime>,
    /// Whether that end is on the next day, as the cell says itself.
    pub ends_next_day: bool,
    /// The offset from UTC that makes the time an instant; only ever there with a time.
    pub offset: Option<FixedOffset>,
    /// What the cell says of the half of the day; it may name one without an hour: `afternoon`.
    pub half: HalfSaid,
}

impl DateCell {
    /// A day without a time.
    #[must_use]
    pub fn of(date: NaiveDate) -> DateCell {
        DateCell {
            date,
            year_assumed: false,
            time: None,
            until: None,
            ends_next_day: false,
            offset: None,
            half: HalfSaid::Nothing,
        }
    }

    /// When the span of time ends, as clocks at its place show it.
    #[must_use]
    pub fn end(self) -> Option<NaiveDateTime> {
        let day = if self.ends_next_day { self.date.succ_opt()? } else { self.date };
        Some(day.and_time(self.until?))
    }

    /// Whether the cell names a part of the day and no hour: `2026-03-09 afternoon`.
    #[must_use]
    pub fn names_part_of_day(self) -> bool {
        self.half == HalfSaid::Stated && self.time.is_none()
    }

    fn beside(self, hour: Hour) -> DateCell {
        match hour {
            Hour::Unsaid => self,
            Hour::PartOfDay => DateCell { half: HalfSaid::Stated, ..self },
            Hour::Stated(time) => self.at(time),
        }
    }

    /// The day with an hour.
    #[must_use]
    pub(crate) fn at(self, time: TimeCell) -> DateCell {
        let TimeCell { start, end, offset, half } = time;
        DateCell { time: Some(start), until: end, ends_next_day: false, offset, half, ..self }
    }
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
    /// Several dates, depending on an order that nobody has said: `03/04/2026`.
    Ambiguous(Readings),
    /// Several dates, one behind the other, where one is wanted.
    Several,
    /// A day and a month without a year, `9/19`, where nobody said which year it is now.
    NoYear,
    /// A day and a month without a year, and no such day is near.
    YearUnclear {
        /// The last one before today.
        before: NaiveDate,
        /// The first one after today.
        after: NaiveDate,
    },
    /// A weekday beside a date that falls on another one.
    WeekdayContradicts {
        /// The weekday as written.
        written: Weekday,
        /// The weekday of the date.
        actual: Weekday,
        /// The date as its numbers say.
        date: NaiveDate,
    },
    /// A year outside 1970–2199.
    OutOfRange {
        /// The year as read; one of two digits is in this century.
        year: i32,
    },
    /// A date, with a time behind it that can't be read.
    Time(TimeError),
    /// A date, with something behind it that is no time.
    Behind {
        /// What stands there.
        written: String,
    },
}

/// Reads a date, without a look at what else the text could be.
pub(super) fn read_single(text: &str, known: DateContext) -> Result<DateCell, DateError> {
    let text = trimmed(text);
    if let Some(cell) = plain::read(text) {
        return Ok(cell);
    }
    let text = &*narrowed(text);
    if let Some(serial) = serial::read(text) {
        return serial.cell(known.epoch).ok_or(DateError::Unreadable);
    }
    if let Some(cell) = plain::read_digits(text) {
        return Ok(cell);
    }
    match read_dated(text, known) {
        Err(DateError::Unreadable) => read_timed(text, known).unwrap_or(Err(DateError::Unreadable)),
        result => result,
    }
}

/// Reads a date with its time behind it.
fn read_dated(text: &str, known: DateContext) -> Result<DateCell, DateError> {
    let start = Scanner::new(text).ok_or(DateError::Unreadable)?;
    let mut scanner = start;
    let written = scanner.attempt(written::scan).or_else(|| scanner.attempt(scan_introduced));
    let mut written = written.ok_or(DateError::Unreadable)?;
    let mut time = clock::read(start.until(scanner), scanner);
    if written.lacks_year() && time.is_err() {
        let (year, year_written) =
            clock::read_before_year(start.until(scanner), scanner).ok_or(DateError::Unreadable)?;
        time = Ok(Hour::Stated(year));
        written = written.in_year(year_written);
    }
    let date = written.date(known)?;
    Ok(DateCell { year_assumed: written.lacks_year(), ..DateCell::of(date) }.beside(time?))
}

/// Takes a date with words before it: `dnia 9 marca 2026`, `el día 9 de marzo`.
fn scan_introduced(scanner: &mut Scanner) -> Option<WrittenDate> {
    let is_introduced = take_introduction(scanner);
    written::scan(scanner).filter(|_| is_introduced)
}

/// Reads a date with its time before it: `14:30, 9 March 2026`.
fn read_timed(text: &str, known: DateContext) -> Option<Result<DateCell, DateError>> {
    let mut scanner = Scanner::new(text)?;
    let opening = time::take_opening(&mut scanner);
    let time = time::scan(&mut scanner, TimeContext::Alone, opening).ok()?;
    scanner.take_while(|next| crate::cell::is_space(next) || next == ',');
    take_introduction(&mut scanner);
    let written = written::scan(&mut scanner)?;
    let cell = |date| DateCell { year_assumed: written.lacks_year(), ..DateCell::of(date) }.at(time);
    scanner.is_at_end().then(|| written.date(known).map(cell))
}

/// The date with which a text begins, before it is known to be one, with what follows it.
pub(super) fn leading(text: &str) -> Option<(WrittenDate, &str)> {
    let window = &text[..text.floor_char_boundary(LEADING)];
    let start = Scanner::new(window)?;
    let mut scanner = start;
    let written = written::scan(&mut scanner)?;
    let behind =
        &text[window.len() - window.trim_start_matches(crate::cell::is_space).len() + start.until(scanner).len()..];
    let goes_on = |next: char| next.is_ascii_alphanumeric() || next == '/';
    (!behind.starts_with(goes_on)).then_some((written, behind))
}

/// Whether a text is the serial number of a day, whose meaning depends on its [`Epoch`].
#[must_use]
pub fn is_serial(text: &str) -> bool {
    text.as_bytes().first_chunk().is_some_and(|first: &[u8; 5]| first.iter().all(u8::is_ascii_digit))
        && serial::read(trimmed(text)).is_some()
}

/// The order of day, month and year that this cell alone proves for its column, where numbers have this mark between
/// them.
///
/// Only numbers whose order is open prove something: one of them is too great for a month
/// (`13/02/2026`) or for a day, or a weekday beside them fits one reading alone.
#[must_use]
pub fn order_shown(text: &str, known: impl Into<DateContext>) -> Option<(Mark, DateOrder)> {
    let text = trimmed(text);
    if plain::read(text).is_some() {
        return None;
    }
    let text = narrowed(text);
    let mut scanner = Scanner::new(&text)?;
    let written = written::scan(&mut scanner)?;
    let is_date = !written.lacks_year() || clock::read("", scanner).is_ok();
    written.order(known.into()).filter(|_| is_date)
}

/// The mark of a date that can begin with a year of two digits, though hardly anybody writes it so: `26/3/13`.
#[must_use]
pub fn rare_mark(text: &str) -> Option<Mark> {
    let [first, second, b'/' | b'.', ..] = *text.as_bytes() else { return None };
    if !(first.is_ascii_digit() && second.is_ascii_digit()) {
        return None;
    }
    written::scan(&mut Scanner::new(text)?)?.rare_mark()
}
