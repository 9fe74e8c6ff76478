//! A time of day: `14:30`, `2:30 PM`, `14h30`, `14.30 Uhr`, `1430`, `noon`.

use chrono::NaiveTime;

use super::scanner::Scanner;
use super::{is_dash, trimmed};

mod clock;

pub(super) use clock::scan;

/// Words between the two ends of a span of time.
const UNTIL: [&str; 7] = ["to", "until", "till", "bis", "à", "hasta", "tot"];

/// Why a text is no time of day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimeError {
    /// Not a shape of a time that is read.
    Unreadable,
    /// The shape of a time, with numbers that no clock shows; `24:00` is one.
    Impossible {
        /// The hour as written.
        hour: u32,
        /// The minute as written, or 0.
        minute: u32,
        /// The second as written, or 0.
        second: u32,
    },
    /// A number alone, 0 to 23: `9` may be in the morning, in the evening, or no time at all.
    BareHour {
        /// The number.
        hour: u32,
    },
    /// An hour that the `AM`, `PM` or `noon` behind it does not go with: `14:30 AM`, `0:30 PM`.
    HalfDay {
        /// The hour as written.
        hour: u32,
    },
    /// A span of time, `14:00-15:00`, where its start is wanted.
    Span,
    /// A time with a zone or an offset that can't be taken from here: `2:30 PM EST`.
    Zone {
        /// The zone as written.
        written: String,
    },
}

/// Reads a time of day, in whole seconds: a fraction of a second is let go.
///
/// Four digits are hours and minutes, six have seconds; one or two alone are no time. `PM` behind
/// an hour past noon (`14:30 PM`) says nothing new. `midnight` is not read, since nobody can tell
/// of which day.
pub fn read_time(text: &str) -> Result<NaiveTime, TimeError> {
    let mut scanner = Scanner::new(text).ok_or(TimeError::Unreadable)?;
    let time = scan(&mut scanner)?;
    expect_end(scanner)?;
    Ok(time)
}

/// Refuses what is left behind a time, by what it looks like.
pub(super) fn expect_end(mut scanner: Scanner) -> Result<(), TimeError> {
    scanner.skip_space();
    if scanner.is_at_end() {
        return Ok(());
    }
    let zone = trimmed(scanner.rest().trim_matches(['(', ')']));
    Err(if is_span(scanner) {
        TimeError::Span
    } else if is_zone(zone) {
        TimeError::Zone { written: zone.to_owned() }
    } else {
        TimeError::Unreadable
    })
}

/// Whether what follows a time makes it the start of a span.
fn is_span(mut scanner: Scanner) -> bool {
    scanner.skip_space();
    let joined = scanner.eat(is_dash) || scanner.eat_word(&UNTIL);
    scanner.skip_space();
    joined && scanner.peek().is_some_and(|next| next.is_ascii_digit())
}

/// Whether this looks like an abbreviation (`EST`), an offset (`+02:00`, `GMT+1`) or an IANA name.
fn is_zone(text: &str) -> bool {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || "/_+-:".contains(letter);
    let after_capitals = text.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    let capitals = text.len() - after_capitals.len();
    let abbreviates = (1..=5).contains(&capitals) && !after_capitals.contains(char::is_alphabetic);
    text.chars().all(is_part) && (abbreviates || text.starts_with('+') || text.contains('/'))
}
