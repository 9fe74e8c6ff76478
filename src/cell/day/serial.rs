//! A spreadsheet's serial number: days since an epoch, the time as a fraction of a day.
//!
//! Excel, `LibreOffice` and Google Sheets count from 30 December 1899. (Excel starts a day later and
//! takes 1900 for a leap year; the one makes up for the other from March 1900 on.) Workbooks that
//! were begun in an old Excel for the Mac count from 1 January 1904.

use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta};

use super::{DateCell, Epoch, YEARS};
use crate::cell::day_fraction::{is_number, of_day};

/// What a serial number says, before its epoch is known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Serial {
    days: i64,
    time: TimeDelta,
}

impl Serial {
    /// The moment, to the nearest second; midnight is no time.
    pub(super) fn cell(self, epoch: Epoch) -> Option<DateCell> {
        let midnight = epoch.day_zero()?.and_time(NaiveTime::MIN);
        let instant = midnight + TimeDelta::days(self.days) + self.time;
        let time = Some(instant.time()).filter(|time| *time != NaiveTime::MIN);
        YEARS.contains(&instant.year()).then_some(DateCell { time, ..DateCell::of(instant.date()) })
    }
}

impl Epoch {
    fn day_zero(self) -> Option<NaiveDate> {
        match self {
            Epoch::Y1900 => NaiveDate::from_ymd_opt(1899, 12, 30),
            Epoch::Y1904 => NaiveDate::from_ymd_opt(1904, 1, 1),
        }
    }
}

/// Reads `46090` or `46090.604166`.
pub(super) fn read(text: &str) -> Option<Serial> {
    let (days, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let is_serial = matches!(days.len(), 5 | 6) && is_number(days) && is_number(fraction);
    Some(Serial { days: days.parse().ok().filter(|_| is_serial)?, time: of_day(fraction)? })
}
