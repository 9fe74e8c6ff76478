//! A part of a day, as spreadsheets write a time: `0.604166`.

use chrono::{NaiveTime, TimeDelta};

/// Decimals that are read of a day: a picosecond's worth, and no overflow.
const DECIMALS: usize = 12;

/// Reads `0.604166` as a time of day: one decimal, or three and more, since `0.30` looks like a clock.
pub(super) fn time_of_fraction(text: &str) -> Option<NaiveTime> {
    let fraction = text.strip_prefix("0.").or_else(|| text.strip_prefix("0,"))?;
    if fraction.len() == 2 || !is_number(fraction) {
        return None;
    }
    let seconds = u32::try_from(of_day(fraction)?.num_seconds()).ok()?;
    NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)
}

/// The decimals of a day as a time.
pub(super) fn of_day(fraction: &str) -> Option<TimeDelta> {
    let decimals = &fraction[..fraction.len().min(DECIMALS)];
    let scale = 10_i64.pow(u32::try_from(decimals.len()).ok()?);
    let seconds = (decimals.parse::<i64>().ok()? * 86_400 + scale / 2) / scale;
    Some(TimeDelta::seconds(seconds))
}

pub(super) fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
