//! How long something takes: `45`, `45 min`, `1h30m`, `1.5 h`, `1:30`, `PT1H30M`.

use chrono::TimeDelta;

use crate::cell::fullwidth::narrowed;
use crate::cell::is_dash;
use crate::cell::names::{WordRole, lengths};
use crate::cell::scanner::Scanner;

/// Signs for parts of an hour, in minutes.
const SIGNS: [(char, u64); 3] = [('¼', 15), ('½', 30), ('¾', 45)];

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
        /// The number as written.
        number: u64,
    },
    /// Shorter than a minute or longer than 24 hours.
    OutOfRange {
        /// What was read, in minutes.
        minutes: u64,
    },
}

/// Reads a duration of 1 minute to 24 hours, in whole minutes, in any language: `45 min`, `eine halbe Stunde`, `1小时30分钟`.
///
/// A number alone is minutes, and below 10 unclear; numbers with a colon are hours and minutes (`1:30`, `1:30:00`).
/// Decimals are for hours alone, and are rounded to the minute. Of `45-60 min`, the longer is used.
pub fn read_duration(text: &str) -> Result<TimeDelta, DurationError> {
    let text = narrowed(text);
    let mut scanner = Scanner::new(&text).ok_or(DurationError::Unreadable)?;
    scanner.attempt(scan_shorter);
    read(scanner)
}

/// The same, of one length alone.
pub(super) fn read_length(text: &str) -> Option<TimeDelta> {
    read(Scanner::new(text)?).ok()
}

fn read(scanner: Scanner) -> Result<TimeDelta, DurationError> {
    let minutes = scan(scanner).ok_or(DurationError::Unreadable)?;
    if (1..CLEAR).contains(&minutes) && scanner.rest().bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(DurationError::Bare { number: minutes });
    }
    i64::try_from(minutes)
        .ok()
        .filter(|_| (1..=LONGEST).contains(&minutes))
        .map(TimeDelta::minutes)
        .ok_or(DurationError::OutOfRange { minutes })
}

/// Takes the shorter of two lengths with what is between them: `45-` of `45-60 min`.
fn scan_shorter(scanner: &mut Scanner) -> Option<()> {
    scanner.number()?;
    scanner.skip_space();
    let is_joined = scanner.eat(|next| is_dash(next) || next == '~') || scanner.eat_role(WordRole::Until);
    scanner.skip_space();
    let mut longer = *scanner;
    let has_unit =
        longer.number().is_some() && (eat_unit(&mut longer, WordRole::LengthMinutes) || eat_hours(&mut longer));
    (is_joined && has_unit).then_some(())
}

/// The whole text, in minutes.
fn scan(mut scanner: Scanner) -> Option<u64> {
    skip_about(&mut scanner);
    scanner.eat_word(&["pt"]);
    let minutes = scanner
        .attempt(scan_colon)
        .or_else(|| scanner.attempt(scan_hours))
        .or_else(|| scanner.attempt(scan_minutes))
        .or_else(|| scanner.attempt(scan_named))?;
    eat_unit(&mut scanner, WordRole::Behind);
    scanner.is_at_end().then_some(minutes)
}

/// Skips what says that a length is not exact: `ca.`, `~`.
fn skip_about(scanner: &mut Scanner) {
    scanner.take_while(|next| matches!(next, '~' | '≈'));
    while scanner.eat_spaced_role(WordRole::Joint) {
        scanner.eat(|next| matches!(next, '.' | ':'));
    }
    scanner.skip_space();
}

/// Takes a word with the blanks before it and a full stop behind it.
fn eat_unit(scanner: &mut Scanner, unit: WordRole) -> bool {
    let is_unit = scanner.eat_spaced_role(unit);
    if is_unit {
        scanner.eat_char('.');
    }
    is_unit
}

fn eat_hours(scanner: &mut Scanner) -> bool {
    eat_unit(scanner, WordRole::LengthHours)
}

/// Takes `1:30`, `1:30 h` or `1:30:00`.
fn scan_colon(scanner: &mut Scanner) -> Option<u64> {
    let hours = scanner.number()?.value;
    let has_minutes = scanner.eat_char(':');
    let minutes = scanner.two_digits().filter(|minutes| *minutes < 60)?;
    let has_seconds = scanner.eat_char(':');
    let is_whole = !has_seconds || scanner.two_digits() == Some(0);
    eat_hours(scanner);
    (has_minutes && is_whole).then_some(u64::from(hours) * 60 + u64::from(minutes))
}

/// Takes `1h`, `1.5 h`, `1½ h`, `1h30`, `1 hour and 30 minutes` or `一个半小时`.
fn scan_hours(scanner: &mut Scanner) -> Option<u64> {
    let number = scanner.number().or_else(|| scanner.worded_number_before(WordRole::LengthHours));
    let number = number.or_else(|| scanner.worded_number_before(WordRole::LengthHalf));
    let part = scanner.attempt(scan_decimals).or_else(|| scanner.attempt(scan_sign)).or_else(|| scan_half(scanner));
    if number.is_none() && part.is_none() || !eat_hours(scanner) {
        return None;
    }
    let part = part.or_else(|| scan_half(scanner)).or_else(|| scanner.attempt(scan_minutes_behind_hours));
    Some(number.map_or(0, |number| u64::from(number.value) * 60) + part.unwrap_or(0))
}

/// Takes what has a name: `half an hour`, `une heure et demie`.
fn scan_named(scanner: &mut Scanner) -> Option<u64> {
    let minutes = scanner.known_word(lengths())?;
    Some(minutes + scan_half(scanner).unwrap_or(0))
}

/// Takes a word for half an hour more.
fn scan_half(scanner: &mut Scanner) -> Option<u64> {
    scanner.eat_spaced_role(WordRole::LengthHalf).then_some(30)
}

/// Takes `½` or ` 1/2`, as minutes.
fn scan_sign(scanner: &mut Scanner) -> Option<u64> {
    scanner.skip_space();
    if let Some((_, minutes)) = SIGNS.iter().find(|(sign, _)| scanner.eat_char(*sign)) {
        return Some(*minutes);
    }
    let parts = scanner.number()?.value;
    let of = scanner.eat_char('/').then(|| scanner.number())??.value;
    (matches!(of, 2 | 4) && parts < of).then(|| u64::from(parts * 60 / of))
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
    scanner.eat_spaced_role(WordRole::And);
    scanner.skip_space();
    scan_minutes(scanner).filter(|minutes| *minutes < 60)
}

/// Takes `45`, `45 min.` or `45'`.
fn scan_minutes(scanner: &mut Scanner) -> Option<u64> {
    let number = scanner.number().or_else(|| scanner.worded_number_before(WordRole::LengthMinutes))?;
    if !eat_unit(scanner, WordRole::LengthMinutes) {
        scanner.eat(|next| matches!(next, '\'' | '′' | '’'));
    }
    Some(u64::from(number.value))
}
