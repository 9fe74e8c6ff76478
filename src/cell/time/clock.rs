//! The shapes of a time of day.

use chrono::{NaiveTime, TimeDelta};

use super::{TimeError, is_span};
use crate::cell::scanner::Scanner;

/// Words for the hour that may stand for the colon: `14h30`, `14 Uhr`.
const BETWEEN: [&str; 4] = ["h", "uhr", "uur", "u"];

/// Words for the hour that may follow hours and minutes: `1400 hrs`.
const BEHIND: [&str; 7] = ["h", "hr", "hrs", "hours", "uhr", "uur", "u"];

/// Words for the middle of the day.
const NOON: [&str; 2] = ["noon", "midday"];

/// What a clock shows, before anything is known of its half of the day.
struct Clock {
    hour: u32,
    /// `None` where the hour stands alone.
    minute: Option<u32>,
    second: u32,
}

/// What may stand behind a clock of twelve hours.
enum Half {
    Morning,
    Noon,
    Afternoon,
}

/// Takes a time of day.
pub(in crate::cell) fn scan(scanner: &mut Scanner) -> Result<NaiveTime, TimeError> {
    if scanner.eat_word(&NOON) {
        return Ok(NaiveTime::MIN + TimeDelta::hours(12));
    }
    let clock = scan_clock(scanner).ok_or(TimeError::Unreadable)?;
    let hour = match (scan_half(scanner), clock.minute) {
        (Some(half), _) => half.hour(clock.hour)?,
        (None, Some(_)) => clock.hour,
        (None, None) => return Err(bare(clock.hour, *scanner)),
    };
    let minute = clock.minute.unwrap_or(0);
    NaiveTime::from_hms_opt(hour, minute, clock.second).ok_or(TimeError::Impossible {
        hour: clock.hour,
        minute,
        second: clock.second,
    })
}

/// What is wrong with an hour that stands alone before this rest.
fn bare(hour: u32, rest: Scanner) -> TimeError {
    if is_span(rest) {
        TimeError::Span
    } else if rest.is_at_end() && hour < 24 {
        TimeError::BareHour { hour }
    } else {
        TimeError::Unreadable
    }
}

fn scan_clock(scanner: &mut Scanner) -> Option<Clock> {
    let first = scanner.number()?;
    let (hour, minute, second) = match (first.digits, first.value) {
        (1 | 2, hour) => {
            let (minute, second) = scan_minutes(scanner).unzip();
            (hour, minute, second.unwrap_or(0))
        }
        (4, digits) => (digits / 100, Some(digits % 100), 0),
        (6, digits) => (digits / 10_000, Some(digits / 100 % 100), digits % 100),
        _ => return None,
    };
    if minute.is_some() {
        scanner.eat_spaced_word(&BEHIND);
    }
    Some(Clock { hour, minute, second })
}

/// Takes minutes and seconds with what comes before them.
fn scan_minutes(scanner: &mut Scanner) -> Option<(u32, u32)> {
    scan_marked(scanner, ':').or_else(|| scan_marked(scanner, '.')).or_else(|| scan_worded(scanner))
}

/// Takes `:30`, `:30:00` or `:30:00.000`, with this mark for the colon.
fn scan_marked(scanner: &mut Scanner, mark: char) -> Option<(u32, u32)> {
    let minute = scan_part(scanner, mark)?;
    let second = scan_part(scanner, mark);
    if second.is_some() {
        skip_fraction(scanner);
    }
    Some((minute, second.unwrap_or(0)))
}

/// Takes the mark and two digits.
fn scan_part(scanner: &mut Scanner, mark: char) -> Option<u32> {
    scanner.attempt(|ahead| {
        let marked = ahead.eat_char(mark);
        ahead.two_digits().filter(|_| marked)
    })
}

/// Skips the decimals of a second.
fn skip_fraction(scanner: &mut Scanner) {
    scanner.attempt(|ahead| {
        let marked = ahead.eat(|next| next == '.' || next == ',');
        (marked && !ahead.digits().is_empty()).then_some(())
    });
}

/// Takes `h30`, ` h 30` or ` Uhr`.
fn scan_worded(scanner: &mut Scanner) -> Option<(u32, u32)> {
    scanner.eat_spaced_word(&BETWEEN).then(|| {
        let minute = scanner.attempt(|ahead| {
            ahead.skip_space();
            ahead.two_digits()
        });
        (minute.unwrap_or(0), 0)
    })
}

/// Takes ` PM`, `pm`, ` p.m.`, ` p. m.`, `p` or ` noon`.
fn scan_half(scanner: &mut Scanner) -> Option<Half> {
    scanner.attempt(|ahead| {
        ahead.skip_space();
        let word = ahead.word()?.to_lowercase();
        let half = match word.as_str() {
            "am" | "a" => Half::Morning,
            "pm" | "p" => Half::Afternoon,
            "noon" | "midday" => Half::Noon,
            _ => return None,
        };
        if ahead.eat_char('.') && word.len() == 1 && ahead.eat_spaced_word(&["m"]) {
            ahead.eat_char('.');
        }
        Some(half)
    })
}

impl Half {
    /// The hour of the day, 0 to 23, for the hour as written; an hour past 23 stays as it is.
    fn hour(&self, written: u32) -> Result<u32, TimeError> {
        match (self, written) {
            (Self::Morning, 0..=12) => Ok(written % 12),
            (Self::Afternoon, 1..=12) => Ok(written % 12 + 12),
            (Self::Afternoon, 13..) | (Self::Noon, 12) | (_, 24..) => Ok(written),
            _ => Err(TimeError::HalfDay { hour: written }),
        }
    }
}
