//! How long something takes: `45`, `45 min`, `1h30m`, `1.5 h`, `1:30`, `PT1H30M`.

use chrono::TimeDelta;

use super::scanner::Scanner;

/// Words for an hour.
const HOURS: [&str; 12] =
    ["h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "heure", "heures", "hora", "horas"];

/// Words for a minute.
const MINUTES: [&str; 9] = ["m", "min", "mins", "minute", "minutes", "minuten", "minuto", "minutos", "mn"];

/// Words between hours and minutes.
const AND: [&str; 4] = ["and", "und", "et", "y"];

/// From here on, a number alone is minutes.
const CLEAR: u64 = 10;

/// The longest duration, in minutes.
const LONGEST: u64 = 24 * 60;

/// Decimals that are read of an hour.
const DECIMALS: usize = 9;

/// Why a text is no duration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DurationError {
    /// Not a shape of a duration that is read.
    Unreadable,
    /// A number alone that may be hours or minutes: `2`.
    Bare {
        /// The number.
        number: u64,
    },
    /// Shorter than a minute or longer than 24 hours.
    OutOfRange {
        /// What was read, in minutes.
        minutes: u64,
    },
}

/// Reads a duration of 1 minute to 24 hours, in whole minutes.
///
/// A number alone is minutes, and below 10 unclear; numbers with a colon are hours and minutes (`1:30`, `1:30:00`).
/// Decimals are for hours alone, and are rounded to the minute.
pub fn read_duration(text: &str) -> Result<TimeDelta, DurationError> {
    let scanner = Scanner::new(text).ok_or(DurationError::Unreadable)?;
    let minutes = scan(scanner).ok_or(DurationError::Unreadable)?;
    if (1..CLEAR).contains(&minutes) && scanner.rest().bytes().all(|octet| octet.is_ascii_digit()) {
        return Err(DurationError::Bare { number: minutes });
    }
    i64::try_from(minutes)
        .ok()
        .filter(|_| (1..=LONGEST).contains(&minutes))
        .map(TimeDelta::minutes)
        .ok_or(DurationError::OutOfRange { minutes })
}

/// The whole text, in minutes.
fn scan(mut scanner: Scanner) -> Option<u64> {
    scanner.eat_word(&["pt"]);
    let minutes = scanner
        .attempt(scan_colon)
        .or_else(|| scanner.attempt(scan_hours))
        .or_else(|| scanner.attempt(scan_minutes))?;
    scanner.is_at_end().then_some(minutes)
}

/// Takes `1:30`, `1:30 h` or `1:30:00`.
fn scan_colon(scanner: &mut Scanner) -> Option<u64> {
    let hours = scanner.number()?.value;
    let has_minutes = scanner.eat_char(':');
    let minutes = scanner.two_digits().filter(|minutes| *minutes < 60)?;
    let has_seconds = scanner.eat_char(':');
    let is_whole = !has_seconds || scanner.two_digits() == Some(0);
    scanner.eat_spaced_word(&HOURS);
    (has_minutes && is_whole).then_some(u64::from(hours) * 60 + u64::from(minutes))
}

/// Takes `1h`, `1.5 h`, `1h30` or `1 hour and 30 minutes`.
fn scan_hours(scanner: &mut Scanner) -> Option<u64> {
    let whole = u64::from(scanner.number()?.value) * 60;
    let decimals = scanner.attempt(scan_decimals);
    if !scanner.eat_spaced_word(&HOURS) {
        return None;
    }
    scanner.eat_char('.');
    let part = decimals.or_else(|| scanner.attempt(scan_minutes_behind_hours));
    Some(whole + part.unwrap_or(0))
}

/// Takes the decimals of an hour, as minutes.
fn scan_decimals(scanner: &mut Scanner) -> Option<u64> {
    if !scanner.eat(|next| next == '.' || next == ',') {
        return None;
    }
    let digits = scanner.digits();
    let digits = &digits[..digits.len().min(DECIMALS)];
    let scale = 10_u64.pow(u32::try_from(digits.len()).ok()?);
    Some((digits.parse::<u64>().ok()? * 60 + scale / 2) / scale)
}

/// Takes `30`, `, 30 min` or ` and 30 minutes`.
fn scan_minutes_behind_hours(scanner: &mut Scanner) -> Option<u64> {
    scanner.eat_char(',');
    scanner.eat_spaced_word(&AND);
    scanner.skip_space();
    scan_minutes(scanner).filter(|minutes| *minutes < 60)
}

/// Takes `45` or `45 min.`.
fn scan_minutes(scanner: &mut Scanner) -> Option<u64> {
    let minutes = scanner.number()?.value;
    if scanner.eat_spaced_word(&MINUTES) {
        scanner.eat_char('.');
    }
    Some(u64::from(minutes))
}
