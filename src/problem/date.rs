//! What is wrong with one date, time or duration.

use chrono::NaiveDate;

use super::Severity::Problem;
use super::declared::{Declared, plain, quoting};
use super::words::{SHEET_SETTINGS, alternatives, within};
use crate::cell::date::{DateError, Readings};
use crate::cell::duration::DurationError;
use crate::cell::time::TimeError;
use crate::guide::FixedWord;
use crate::prose::{Prose, weekday};
use crate::zone::{Zone, ZoneError};

/// Not a date.
pub(super) fn date<'c>(error: &'c DateError, found: &'c str) -> Declared<'c> {
    let severity = Problem;
    match error {
        DateError::Unreadable => Declared {
            kind: "date-unreadable",
            severity,
            title: quoting(move || format!("{found} is no date")),
            advice: plain("write the year first, as in 2026-03-09"),
        },
        DateError::Impossible { year, month, day } => Declared {
            kind: "date-impossible",
            severity,
            title: quoting(move || {
                format!("{found} is a day that no calendar has: year {year}, month {month}, day {day}")
            }),
            advice: plain(match month {
                1..=12 => "correct the day",
                _ => "correct the month, or the order: year, month, day",
            }),
        },
        DateError::Ambiguous(readings) => Declared {
            kind: "date-ambiguous",
            severity,
            title: quoting(move || format!("{found} can be {}", either(readings))),
            advice: quoting(move || which_order(readings)),
        },
        DateError::Several => Declared {
            kind: "date-several",
            severity,
            title: quoting(move || format!("{found} is several dates, where one is wanted")),
            advice: plain("leave one of them; each interview has a row of its own"),
        },
        DateError::NoYear => Declared {
            kind: "date-without-year",
            severity,
            title: quoting(move || format!("{found} has no year")),
            advice: plain("write the year too, as in 2026-03-09"),
        },
        DateError::YearUnclear { before, after } => Declared {
            kind: "date-without-year",
            severity,
            title: quoting(move || {
                format!("{found} has no year: it can be {} or {}", in_words(*before), in_words(*after))
            }),
            advice: quoting(move || format!("write the year too: {before} or {after}")),
        },
        DateError::WeekdayContradicts { written, actual, date } => Declared {
            kind: "date-weekday",
            severity,
            title: quoting(move || format!("{found} says {}, but {date} is a {}", weekday(*written), weekday(*actual))),
            advice: plain("correct the date or the weekday"),
        },
        DateError::OutOfRange { year } => Declared {
            kind: "date-out-of-range",
            severity,
            title: quoting(move || format!("{found} lies in the year {year}")),
            advice: plain("write a year from 1970 to 2199"),
        },
        DateError::Time(error) => Declared { kind: "date-time", ..time(error, found) },
        DateError::Behind { written } => Declared {
            kind: "date-time",
            severity,
            title: quoting(move || format!("{found}: “{written}” stands behind the date, and is no time of day")),
            advice: plain("write a time there, as in 14:30, and other things into another column, such as notes"),
        },
    }
}

/// Not a time.
pub(super) fn time<'c>(error: &'c TimeError, found: &'c str) -> Declared<'c> {
    const AS_IN: &str = "write it as in 14:30 or 2:30 PM";
    let severity = Problem;
    match error {
        TimeError::Unreadable => Declared {
            kind: "time-unreadable",
            severity,
            title: quoting(move || format!("{found} is no time of day")),
            advice: plain(AS_IN),
        },
        TimeError::Impossible { hour, minute, .. } => Declared {
            kind: "time-impossible",
            severity,
            title: quoting(move || format!("{found}: no clock shows {hour}:{minute:02}")),
            advice: plain(AS_IN),
        },
        TimeError::BareHour { hour } => Declared {
            kind: "time-bare-hour",
            severity,
            title: quoting(move || bare_hour(*hour, found).0),
            advice: quoting(move || bare_hour(*hour, found).1),
        },
        TimeError::HalfDay { hour } => Declared {
            kind: "time-half-day",
            severity,
            title: quoting(move || format!("{found}: {hour} does not go with AM or PM")),
            advice: plain(AS_IN),
        },
        TimeError::Zone { written } => Declared {
            kind: "time-zone",
            severity,
            title: quoting(move || format!("{found} has a zone beside the time, “{written}”")),
            advice: quoting(move || beside(written)),
        },
        TimeError::PartOfDay => Declared {
            kind: "hour-assumed",
            severity,
            title: quoting(move || format!("{found} gives a part of the day, and no hour")),
            advice: plain(AS_IN),
        },
        TimeError::Several => Declared {
            kind: "time-several",
            severity,
            title: quoting(move || format!("{found} is several times, where one is wanted")),
            advice: plain("leave one of them, or write from when to when: 14:00-15:30"),
        },
        TimeError::Script => Declared {
            kind: "time-of-script",
            severity,
            title: quoting(move || {
                format!("{found} is an hour as scripts write it, and does not tell of which zone's clocks")
            }),
            advice: plain("write the hour as the sheet shows it, as in 14:30"),
        },
    }
}

/// Where the clocks beside an hour are named: a name that several have needs a zone that they do not.
fn beside(written: &str) -> String {
    match Zone::named(written) {
        Err(ZoneError::Abbreviation { meanings }) => {
            format!("write whose clocks these are in a column “timezone”: {}", alternatives(meanings))
        }
        _ => "write the zone in its own column, “timezone”, as in America/New_York".to_owned(),
    }
}

/// What an hour alone may be, and how to write it so that it is one thing.
fn bare_hour(hour: u32, found: &str) -> (String, String) {
    match hour {
        0 => (
            format!("{} may be midnight, or no hour at all", within(found, 0)),
            "write 00:00, or leave the cell empty".to_owned(),
        ),
        12 => (format!("{} may be noon or midnight", within(found, 12)), "write 12:00, or 12 am".to_owned()),
        13.. => {
            let title = format!("{} may be an hour, or something else", within(found, hour));
            (title, format!("write {hour}:00 if it is the hour"))
        }
        _ => (
            format!("{} may be in the morning or in the evening", within(found, hour)),
            format!("write {hour:02}:00, or {hour} am, or {hour} pm"),
        ),
    }
}

/// Not a duration.
pub(super) fn duration<'c>(error: &'c DurationError, found: &'c str) -> Declared<'c> {
    let severity = Problem;
    match error {
        DurationError::Unreadable => Declared {
            kind: "duration",
            severity,
            title: quoting(move || format!("{found} is no duration")),
            advice: plain("write minutes, or hours and minutes: 45, 45m, 1h30m"),
        },
        DurationError::Bare { number } => Declared {
            kind: "duration-bare",
            severity,
            title: quoting(move || format!("{} may be hours or minutes", within(found, number))),
            advice: quoting(move || format!("write {number}h, or {number}m")),
        },
        DurationError::OutOfRange { .. } => Declared {
            kind: "duration",
            severity,
            title: quoting(move || format!("{found} is shorter than a minute or longer than a day")),
            advice: plain("write a duration from 1m to 24h"),
        },
    }
}

/// "9 March 2026".
pub(super) fn in_words(date: NaiveDate) -> String {
    let mut text = String::new();
    text.date(date);
    text
}

/// "9 March 2026 or 3 September 2026".
pub(super) fn either(readings: &Readings) -> String {
    let days = [readings.day_first, readings.month_first, readings.year_first].into_iter().flatten();
    days.map(in_words).collect::<Vec<_>>().join(" or ")
}

/// The settings of which one settles a column's order.
fn which_order(readings: &Readings) -> String {
    let places = ["first", "second", "third"];
    let settings: Vec<String> = readings
        .iter()
        .zip(places)
        .map(|((order, _), place)| format!("\"{}\" for the {place}", order.word()))
        .collect();
    let settings: Vec<&str> = settings.iter().map(String::as_str).collect();
    let settings = alternatives(&settings);
    format!("no cell of the column that is written like it tells which; {SHEET_SETTINGS}: dates = {settings}")
}
