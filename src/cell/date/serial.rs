//! A spreadsheet's serial number: days since 30 December 1899, the time as a fraction of a day.
//!
//! This is how Excel, `LibreOffice` and Google Sheets count from March 1900 on. (Excel starts a day
//! later and takes 1900 for a leap year; the one makes up for the other.)

use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta};

use super::{DateCell, YEARS};

/// Decimals that are read of a day: a picosecond's worth, and no overflow.
const DECIMALS: usize = 12;

/// Reads `46090` or `46090.604166`, to the nearest second; midnight is no time.
pub(super) fn read(text: &str) -> Option<DateCell> {
    let (days, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let is_serial = matches!(days.len(), 5 | 6) && is_number(days) && is_number(fraction);
    if !is_serial {
        return None;
    }
    let midnight = NaiveDate::from_ymd_opt(1899, 12, 30)?.and_time(NaiveTime::MIN);
    let instant = midnight + TimeDelta::days(days.parse().ok()?) + of_day(fraction)?;
    YEARS.contains(&instant.year()).then_some(DateCell {
        date: instant.date(),
        time: Some(instant.time()).filter(|time| *time != NaiveTime::MIN),
        offset: None,
    })
}

/// The decimals of a day as a time.
fn of_day(fraction: &str) -> Option<TimeDelta> {
    let decimals = &fraction[..fraction.len().min(DECIMALS)];
    let scale = 10_i64.pow(u32::try_from(decimals.len()).ok()?);
    let seconds = (decimals.parse::<i64>().ok()? * 86_400 + scale / 2) / scale;
    Some(TimeDelta::seconds(seconds))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
