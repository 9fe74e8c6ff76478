//! A time of day with its offset, or a span between two times.

use chrono::NaiveTime;

use super::clock::{self, Clock};
use super::{TimeCell, TimeError};
use crate::cell::is_dash;
use crate::cell::names::{DayPart, WordRole};
use crate::cell::offset::{self, Hyphen};
use crate::cell::scanner::Scanner;

/// Where a time stands, which decides what a hyphen behind it can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cell) enum TimeContext {
    /// In a cell of its own.
    Alone,
    /// Behind a date.
    Dated,
    /// Behind the `T` of ISO 8601.
    Iso,
}

/// Takes a time of day with what belongs to it: an offset, or the end of a span.
pub(in crate::cell) fn scan(scanner: &mut Scanner, style: TimeContext) -> Result<TimeCell, TimeError> {
    let start = *scanner;
    let first = clock::scan(scanner).ok_or(TimeError::Unreadable)?;
    let hyphen = match (style, start.until(*scanner).matches(':').count()) {
        (TimeContext::Iso, _) | (_, 2) => Hyphen::Minus,
        (TimeContext::Dated, 1) => Hyphen::MinusIfCompact,
        _ => Hyphen::Span,
    };
    if first.is_marked()
        && let Some(offset) = offset::scan(scanner, hyphen)
    {
        return Ok(TimeCell { start: first.time()?, end: None, offset: Some(offset), half_told: first.half.is_some() });
    }
    let Some(last) = scanner.attempt(|ahead| scan_end(ahead, first)) else {
        let start = alone(first, style, *scanner)?;
        return Ok(TimeCell { start, end: None, offset: None, half_told: first.half.is_some() });
    };
    let (start, end) = span(first, last)?;
    let half_told = first.half.or(last.half).is_some();
    Ok(TimeCell { start, end: Some(end), offset: offset::scan(scanner, Hyphen::Span), half_told })
}

/// A time without an end; an hour alone is only named so if nothing follows it, and one past noon is taken as it is.
fn alone(clock: Clock, style: TimeContext, rest: Scanner) -> Result<NaiveTime, TimeError> {
    match clock.time() {
        Err(TimeError::BareHour { .. }) if !rest.is_at_end() => Err(TimeError::Unreadable),
        Err(TimeError::BareHour { hour: 13.. }) if style == TimeContext::Alone => clock.time_in(None),
        result => result,
    }
}

/// Takes the other end of a span: one of the two must be a time by itself.
fn scan_end(scanner: &mut Scanner, first: Clock) -> Option<Clock> {
    scanner.skip_space();
    let is_joined = eat_arrow(scanner) || scanner.eat_role(WordRole::Until);
    scanner.skip_space();
    let last = clock::scan(scanner).filter(|_| is_joined)?;
    scanner.eat_spaced_role(WordRole::UntilThere);
    let is_time = (first.is_marked() || last.is_marked()) && first.is_compact == last.is_compact;
    (is_time && !goes_on(*scanner)).then_some(last)
}

/// Takes a dash, a tilde or an arrow.
fn eat_arrow(scanner: &mut Scanner) -> bool {
    let is_mark = |next| is_dash(next) || matches!(next, '~' | '→');
    let found = scanner.eat(is_mark);
    if found {
        scanner.eat_char('>');
    }
    found
}

/// Whether what looked like a time goes on as a date.
pub(super) fn goes_on(scanner: Scanner) -> bool {
    scanner.peek().is_some_and(|next| is_dash(next) || matches!(next, '/' | '.') || next.is_ascii_digit())
}

/// The two times. Where one of them lacks its half of the day, it is the other's, or the next.
fn span(first: Clock, last: Clock) -> Result<(NaiveTime, NaiveTime), TimeError> {
    match (first.half, last.half) {
        (None, Some(half)) if first.hour <= 12 => {
            let end = last.time_in(Some(half))?;
            let same = first.time_in(Some(half)).ok().filter(|start| *start < end);
            Ok((same.map_or_else(|| first.time_in(Some(DayPart::Morning)), Ok)?, end))
        }
        (Some(half), None) if last.hour <= 12 => {
            let start = first.time_in(Some(half))?;
            let same = last.time_in(Some(half)).ok().filter(|end| *end > start);
            Ok((start, same.map_or_else(|| last.time_in(Some(DayPart::Afternoon)), Ok)?))
        }
        _ => Ok((first.time_in(first.half)?, last.time_in(last.half)?)),
    }
}
