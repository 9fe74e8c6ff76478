//! An offset from UTC behind a time: `Z`, `UTC`, `+02:00`, `-0500`, `GMT+1`.

use chrono::FixedOffset;

use crate::cell::is_dash;
use crate::cell::named_clock::NamedClock;
use crate::cell::quoted::unbracketed;
use crate::cell::scanner::Scanner;

/// Where the clocks of the world stand, in minutes east of UTC.
const INHABITED: std::ops::RangeInclusive<i32> = -12 * 60..=14 * 60;

/// What a hyphen behind a time may be. In `10:00-11:00` it makes a span of time, although there
/// are clocks eleven hours behind UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hyphen {
    /// A minus in all shapes: the time has seconds, or follows the `T` of ISO 8601.
    Minus,
    /// A minus in ` -0500` alone, which does not look like the `14:30` before it.
    MinusIfCompact,
    /// Never a minus.
    Span,
}

/// Takes an offset with the blanks before it, and the comment that mail programs put behind it.
pub(super) fn scan(scanner: &mut Scanner, hyphen: Hyphen) -> Option<FixedOffset> {
    let minutes = scanner.attempt(|ahead| {
        let spaced = ahead.skip_space();
        if ahead.eat_word(&["z"]) {
            return Some(0);
        }
        if let Some(minutes) = ahead.attempt(scan_named).or_else(|| ahead.attempt(scan_bracketed)) {
            return Some(minutes);
        }
        let start = *ahead;
        let minutes = scan_signed(ahead)?;
        is_offset(start.until(*ahead), spaced, hyphen).then_some(minutes)
    })?;
    skip_comment(scanner);
    FixedOffset::east_opt(minutes * 60)
}

/// Takes `UTC`, `GMT+1` or `UTC +05:30`.
fn scan_named(scanner: &mut Scanner) -> Option<i32> {
    let is_named = scanner.eat_word(&["utc", "gmt"]);
    let signed = |ahead: &mut Scanner| {
        ahead.skip_space();
        scan_signed(ahead)
    };
    is_named.then(|| scanner.attempt(signed).unwrap_or(0))
}

/// Takes `(GMT+1)` or `(+01:00)`.
fn scan_bracketed(scanner: &mut Scanner) -> Option<i32> {
    let is_open = scanner.eat_char('(');
    let minutes = scanner.attempt(scan_named).or_else(|| scanner.attempt(scan_signed))?;
    (is_open && scanner.eat_char(')')).then_some(minutes)
}

/// Takes `+02:00`, `+0200`, `+02` or `+2`, in minutes east of UTC.
fn scan_signed(scanner: &mut Scanner) -> Option<i32> {
    let sign = match (scanner.eat_char('+'), scanner.eat(is_dash)) {
        (true, false) => 1,
        (false, true) => -1,
        _ => return None,
    };
    let number = scanner.number()?;
    let (hours, minutes) = match number.digits {
        4 => (number.value / 100, number.value % 100),
        1 | 2 if scanner.eat_char(':') => (number.value, scanner.two_digits()?),
        1 | 2 => (number.value, 0),
        _ => return None,
    };
    let east = sign * i32::try_from(hours * 60 + minutes).ok()?;
    (minutes < 60 && INHABITED.contains(&east)).then_some(east)
}

/// Whether a signed number behind a time is an offset there.
fn is_offset(written: &str, spaced: bool, hyphen: Hyphen) -> bool {
    let is_compact = written.chars().count() == 5 && !written.contains(':');
    written.starts_with('+')
        || match hyphen {
            Hyphen::Minus => true,
            Hyphen::MinusIfCompact => spaced && is_compact,
            Hyphen::Span => false,
        }
}

/// Skips a comment at the end, such as programs put behind an offset: ` (Central European Time)`, `[Europe/Berlin]`, ` UTC`.
fn skip_comment(scanner: &mut Scanner) {
    scanner.attempt(|ahead| {
        ahead.skip_space();
        let rest = ahead.rest();
        ahead.take_while(|_| true);
        (unbracketed(rest).is_some() || NamedClock::named(rest).is_some()).then_some(())
    });
}
