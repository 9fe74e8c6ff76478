//! What stands behind a date: how it is joined to it, a time, the end of a span, an offset.

use super::DateError;
use crate::cell::choice::is_format;
use crate::cell::quoted::unbracketed;
use crate::cell::scanner::Scanner;
use crate::cell::time::{self, Opening, TimeCell, TimeContext, TimeError};
use crate::cell::{is_blank, is_dash, is_space};
use crate::lexicon::UNSPACED;

/// What stands of an hour beside a day.
#[derive(Clone, Copy)]
pub(super) enum Hour {
    /// Nothing.
    Unsaid,
    /// The part of the day alone.
    PartOfDay,
    /// A time.
    Stated(TimeCell),
}

/// Reads the rest of a cell behind its date; a word for nothing there is no time, nor is one
/// for how people meet. Where words stand
/// without blanks, none is needed before the time: `2026年3月9日下午2:30`.
pub(super) fn read(before: &str, mut scanner: Scanner) -> Result<Hour, DateError> {
    let is_iso = scanner.attempt(scan_t).is_some();
    let mut opening = Opening::default();
    if !is_iso {
        let is_closed = |last| matches!(last, ')' | '.') || last >= UNSPACED;
        let needs_joint = !before.ends_with(is_closed) && scanner.peek().is_none_or(|next| next < UNSPACED);
        let is_joined = scan_joint(&mut scanner);
        opening = time::take_opening(&mut scanner);
        scanner.take_while(is_mark);
        if needs_joint && !is_joined {
            return Err(DateError::Unreadable);
        }
        let rest = scanner.rest().trim_matches(['(', ')']);
        if scanner.is_at_end() || is_blank(rest) || is_format(rest) {
            return Ok(Hour::Unsaid);
        }
    }
    let behind = scanner.rest();
    if let Some(time) = unbracketed(behind).and_then(Scanner::new) {
        scanner = time;
        opening = time::take_opening(&mut scanner);
    }
    let start = scanner;
    let time = time::scan(&mut scanner, if is_iso { TimeContext::Iso } else { TimeContext::Dated }, opening);
    let time = time.and_then(|time| time::expect_end(scanner).map(|()| time));
    match time {
        Ok(time) => Ok(Hour::Stated(time)),
        Err(_) if time::is_part_of_day(start) => Ok(Hour::PartOfDay),
        Err(TimeError::Unreadable) => Err(DateError::Behind { written: behind.to_owned() }),
        Err(error) => Err(DateError::Time(error)),
    }
}

/// Reads the time between a day and its year, and the year, as programs write them: `Mon Mar  9 14:00:00 2026`.
pub(super) fn read_before_year(before: &str, mut scanner: Scanner) -> Option<(TimeCell, u32)> {
    if !before.ends_with(is_space) && !scanner.skip_space() {
        return None;
    }
    let time = time::scan(&mut scanner, TimeContext::Iso, Opening::default()).ok()?;
    let is_apart = scanner.skip_space();
    let year = scanner.number().filter(|_| is_apart)?;
    (year.digits == 4 && scanner.is_at_end() && time.end.is_none()).then_some((time, year.value))
}

/// Takes the `T` of ISO 8601.
fn scan_t(scanner: &mut Scanner) -> Option<()> {
    let is_t = scanner.eat(|next| matches!(next, 'T' | 't'));
    let is_time = scanner.peek().is_some_and(|next| next.is_ascii_digit());
    (is_t && is_time).then_some(())
}

/// Takes blanks and marks up to the time, and says whether there was any, or the end; a dash or a slash only with blanks
/// on both sides.
fn scan_joint(scanner: &mut Scanner) -> bool {
    let is_joined = !scanner.take_while(is_mark).is_empty() || scanner.is_at_end();
    let is_apart = |next| is_dash(next) || next == '/';
    scanner.attempt(|ahead| (ahead.eat(is_apart) && ahead.skip_space()).then_some(()));
    is_joined
}

/// A blank, or a mark that may stand between a date and its time.
fn is_mark(character: char) -> bool {
    is_space(character) || matches!(character, ',' | '.' | '@' | '&' | '|' | ';' | '、' | '·' | '⋅' | '•')
}
