//! What is wrong with a date, a time or a duration, and with several of them together.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::cell::date::{DateError, Readings};
use crate::cell::duration::DurationError;
use crate::cell::time::TimeError;
use crate::problem::Near;
use crate::prose::{Prose, weekday};
use crate::zone::Zone;

pub(super) fn year_assumed(found: &str, date: NaiveDate, near: Near) -> String {
    let taken = in_words(date);
    match near {
        Near::Today => format!("{found} has no year: the nearest to today is taken, {taken}"),
        Near::Interview => format!("{found} has no year: measured by the interview, {taken} is taken"),
    }
}

pub(super) fn skipped_hour(found: &str, zone: Zone) -> String {
    format!("{found} does not exist on that day: the clocks of {} skip it", zone.name())
}

pub(super) fn repeated_hour(found: &str, zone: Zone, earlier: DateTime<Utc>) -> String {
    let mut text = format!("{found} comes twice on that day in {}; the earlier is taken, ", zone.name());
    text.instant(earlier, zone);
    text
}

pub(super) fn hours_differ(found: &str, (start, until): (NaiveTime, Option<NaiveTime>), zone: Zone) -> String {
    let mut text = format!("{found} is another time than the day's cell tells: ");
    text.time(start);
    if let Some(until) = until {
        text.push('–');
        text.time(until);
    }
    text.zone(zone);
    text
}

pub(super) fn at_night(found: &str, time: NaiveTime) -> String {
    let mut text = format!("{found}: ");
    text.time(time);
    text.push_str(" is at night");
    text
}

pub(super) fn end_contradicts(found: &str, end: DateTime<Utc>, zone: Zone) -> String {
    let mut text = format!("{found} does not go with the end that is taken, ");
    text.moment_in(end, zone);
    text
}

pub(super) fn in_words(date: NaiveDate) -> String {
    let mut text = String::new();
    text.date(date);
    text
}

pub(super) fn date(error: &DateError, found: &str) -> String {
    match error {
        DateError::Unreadable => format!("{found} is no date"),
        DateError::Impossible { year, month, day } => {
            format!("{found} is a day that no calendar has: year {year}, month {month}, day {day}")
        }
        DateError::Ambiguous(readings) => format!("{found} can be {}", either(readings)),
        DateError::Several => format!("{found} is several dates, where one is wanted"),
        DateError::NoYear => format!("{found} has no year"),
        DateError::YearUnclear { before, after } => {
            format!("{found} has no year: it can be {} or {}", in_words(*before), in_words(*after))
        }
        DateError::WeekdayContradicts { written, actual, date } => {
            let mut text = format!("{found} says {}, but ", weekday(*written));
            text.push_str(&date.to_string());
            text.push_str(" is a ");
            text.push_str(weekday(*actual));
            text
        }
        DateError::OutOfRange { year } => format!("{found} lies in the year {year}"),
        DateError::Time(error) => time(error, found),
        DateError::Behind { written } => format!("{found}: “{written}” stands behind the date, and is no time of day"),
    }
}

/// "9 March 2026 or 3 September 2026".
pub(super) fn either(readings: &Readings) -> String {
    let days: Vec<_> = [readings.day_first, readings.month_first, readings.year_first].into_iter().flatten().collect();
    let mut text = String::new();
    for (index, day) in days.iter().enumerate() {
        text.push_str(if index == 0 { "" } else { " or " });
        text.date(*day);
    }
    text
}

pub(super) fn time(error: &TimeError, found: &str) -> String {
    match error {
        TimeError::Unreadable => format!("{found} is no time of day"),
        TimeError::Impossible { hour, minute, .. } => format!("{found}: no clock shows {hour}:{minute:02}"),
        TimeError::BareHour { hour: 0 } => format!("{found}: 0 may be midnight, or no hour at all"),
        TimeError::BareHour { hour: 12 } => format!("{found}: 12 may be noon or midnight"),
        TimeError::BareHour { hour: hour @ 13.. } => format!("{found}: {hour} may be an hour, or something else"),
        TimeError::BareHour { hour } => format!("{found}: {hour} may be in the morning or in the evening"),
        TimeError::HalfDay { hour } => format!("{found}: {hour} does not go with AM or PM"),
        TimeError::Zone { written } => format!("{found} has a zone beside the time: {written}"),
        TimeError::PartOfDay => format!("{found} gives a part of the day, and no hour"),
        TimeError::Several => format!("{found} is several times, where one is wanted"),
        TimeError::Script => {
            format!("{found} is an hour as scripts write it, and does not tell of which zone's clocks")
        }
    }
}

pub(super) fn duration(error: &DurationError, found: &str) -> String {
    match error {
        DurationError::Unreadable => format!("{found} is no duration"),
        DurationError::Bare { number } => format!("{found}: {number} may be hours or minutes"),
        DurationError::OutOfRange { .. } => format!("{found} is shorter than a minute or longer than a day"),
    }
}

/// A history that says yes.
pub(super) fn without_day(day: Option<NaiveDate>, found: &str) -> String {
    match day {
        Some(day) => format!("{found} gives no day; that of the interview is taken, {}", in_words(day)),
        None => format!("{found} gives no day, and the interview is yet to come; it is not counted"),
    }
}

/// "“afternoon” gives a part of the day, and no hour; 12:00 is assumed".
pub(super) fn hour_assumed(found: &str, time: NaiveTime) -> String {
    format!("{}; {} is assumed", self::time(&TimeError::PartOfDay, found), time.format("%H:%M"))
}

/// "“2:30” is read as 14:30, as …".
pub(super) fn in_the_afternoon(found: &str, time: NaiveTime, until: Option<NaiveTime>) -> String {
    let clock = |time: NaiveTime| time.format("%H:%M").to_string();
    let until = until.map(|until| format!(" to {}", clock(until))).unwrap_or_default();
    let time = clock(time);
    format!("{found} is read as {time}{until}: hours from 1 to 6 are in the afternoon, since none here is past 12:59")
}
