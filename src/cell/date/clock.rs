//! What stands behind a date: how it is joined to it, a time, an offset.

use chrono::{FixedOffset, NaiveTime};

use super::DateError;
use crate::cell::offset::{self, Hyphen};
use crate::cell::scanner::Scanner;
use crate::cell::time;
use crate::cell::{is_dash, is_space};

/// Words between a date and its time, in the languages whose months are read.
const JOINTS: [&str; 9] = ["at", "um", "à", "a", "las", "às", "as", "om", "kl"];

/// A time with what makes it an instant, or neither.
type Clock = (Option<NaiveTime>, Option<FixedOffset>);

/// Reads the rest of a cell behind its date.
pub(super) fn read(mut scanner: Scanner) -> Result<Clock, DateError> {
    let is_iso = scanner.attempt(scan_t).is_some();
    if !is_iso {
        scan_joint(&mut scanner)?;
        if scanner.is_at_end() {
            return Ok((None, None));
        }
    }
    read_clock(scanner, is_iso).map_err(DateError::Time)
}

fn read_clock(mut scanner: Scanner, is_iso: bool) -> Result<Clock, time::TimeError> {
    let start = scanner;
    let time = time::scan(&mut scanner)?;
    let hyphen = match start.until(scanner).matches(':').count() {
        _ if is_iso => Hyphen::Minus,
        2 => Hyphen::Minus,
        1 => Hyphen::MinusIfCompact,
        _ => Hyphen::Span,
    };
    let offset = offset::scan(&mut scanner, hyphen);
    time::expect_end(scanner)?;
    Ok((Some(time), offset))
}

/// Takes the `T` of ISO 8601.
fn scan_t(scanner: &mut Scanner) -> Option<()> {
    let is_t = scanner.eat(|next| matches!(next, 'T' | 't'));
    let is_time = scanner.peek().is_some_and(|next| next.is_ascii_digit());
    (is_t && is_time).then_some(())
}

/// Takes blanks, marks and words up to the time; a dash only with blanks on both sides.
fn scan_joint(scanner: &mut Scanner) -> Result<(), DateError> {
    let is_mark = |next| is_space(next) || matches!(next, ',' | '.' | '@' | '&' | '|');
    let is_joined = !scanner.take_while(is_mark).is_empty() || scanner.is_at_end();
    scanner.attempt(|ahead| (ahead.eat(is_dash) && ahead.skip_space()).then_some(()));
    while scanner.eat_spaced_word(&JOINTS) {}
    scanner.take_while(is_mark);
    is_joined.then_some(()).ok_or(DateError::Unreadable)
}
