//! What stands behind a date: how it is joined to it, a time, the end of a span, an offset.

use super::DateError;
use crate::cell::choice::is_format;
use crate::cell::names::WordRole;
use crate::cell::scanner::Scanner;
use crate::cell::time::{self, TimeCell, TimeContext, TimeError};
use crate::cell::{is_blank, is_dash, is_space};
use crate::lexicon::UNSPACED;

/// Reads the rest of a cell behind its date; a word for nothing there is no time, nor is one
/// for how people meet. Where words stand
/// without blanks, none is needed before the time: `2026年3月9日下午2:30`.
pub(super) fn read(before: &str, mut scanner: Scanner) -> Result<Option<TimeCell>, DateError> {
    let is_iso = scanner.attempt(scan_t).is_some();
    if !is_iso {
        let is_closed = |last| matches!(last, ')' | '.') || last >= UNSPACED;
        let needs_joint = !before.ends_with(is_closed) && scanner.peek().is_none_or(|next| next < UNSPACED);
        let is_joined = scan_joint(&mut scanner);
        if needs_joint && !is_joined {
            return Err(DateError::Unreadable);
        }
        let rest = scanner.rest().trim_matches(['(', ')']);
        if scanner.is_at_end() || is_blank(rest) || is_format(rest) {
            return Ok(None);
        }
    }
    let behind = scanner.rest();
    let time = time::scan(&mut scanner, if is_iso { TimeContext::Iso } else { TimeContext::Dated });
    let time = time.and_then(|time| time::expect_end(scanner).map(|()| time));
    time.map(Some).map_err(|error| match error {
        TimeError::Unreadable => DateError::Behind { written: behind.to_owned() },
        error => DateError::Time(error),
    })
}

/// Takes the `T` of ISO 8601.
fn scan_t(scanner: &mut Scanner) -> Option<()> {
    let is_t = scanner.eat(|next| matches!(next, 'T' | 't'));
    let is_time = scanner.peek().is_some_and(|next| next.is_ascii_digit());
    (is_t && is_time).then_some(())
}

/// Takes blanks, marks and words up to the time, and says whether there was any, or the end; a dash
/// only with blanks on both sides.
fn scan_joint(scanner: &mut Scanner) -> bool {
    let is_mark = |next| is_space(next) || matches!(next, ',' | '.' | '@' | '&' | '|' | ';' | '、');
    let is_joined = !scanner.take_while(is_mark).is_empty() || scanner.is_at_end();
    scanner.attempt(|ahead| (ahead.eat(is_dash) && ahead.skip_space()).then_some(()));
    while scanner.eat_spaced_role(WordRole::Joint) {
        scanner.eat(|next| matches!(next, '.' | ':'));
    }
    scanner.take_while(is_mark);
    is_joined
}
