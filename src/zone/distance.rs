//! Distances from UTC, such as `UTC+2`: no zones, since they do not say when the clocks change.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::data::{self, Data};

/// No clock is further ahead of UTC or behind it, in hours.
const FURTHEST: i32 = 14;

/// How many seconds ahead of UTC a text puts the clocks: `UTC+2`, `gmt -05:30`, `+0200`.
pub(super) fn read(text: &str) -> Option<i32> {
    let named = text.get(..3).is_some_and(|start| ["UTC", "GMT"].iter().any(|name| start.eq_ignore_ascii_case(name)));
    let rest = if named { text[3..].trim_start() } else { text };
    let (sign, rest) = match rest.strip_prefix('+') {
        Some(ahead) => (1, ahead),
        None => (-1, rest.strip_prefix(['-', '−'])?),
    };
    let (hours, minutes) = match rest.split_once(':') {
        Some(parts) => parts,
        None if rest.len() > 2 => rest.split_at_checked(rest.len() - 2)?,
        None => (rest, "00"),
    };
    Some(sign * (number(hours, FURTHEST)? * 3600 + number(minutes, 59)? * 60))
}

fn number(text: &str, most: i32) -> Option<i32> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| digits && *number <= most)
}

/// Whether a zone's clocks are that many seconds ahead of UTC in the winter and the summer of the database's year.
pub(super) fn keeps(zone: &Data, seconds: i32) -> bool {
    [1, 7].into_iter().filter_map(midmonth).all(|at| zone.offset_at(at.timestamp()) == seconds)
}

fn midmonth(month: u32) -> Option<DateTime<Utc>> {
    let year = data::release().get(..4)?.parse().ok()?;
    Some(NaiveDate::from_ymd_opt(year, month, 15)?.and_time(NaiveTime::MIN).and_utc())
}
