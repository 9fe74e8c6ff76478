//! A time of day with its offset, or a span between two times.

use chrono::{NaiveTime, TimeDelta};

use super::clock::{self, Clock};
use super::opening::{self, Opening};
use super::{TimeCell, TimeError};
use crate::cell::duration::read_length;
use crate::cell::names::{DayPart, WordRole};
use crate::cell::offset::{self, Hyphen};
use crate::cell::scanner::Scanner;
use crate::cell::{is_dash, is_space};

/// What is longer behind a time is no length of an interview.
const LONGEST: TimeDelta = TimeDelta::hours(10);

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
pub(in crate::cell) fn scan(
    scanner: &mut Scanner,
    style: TimeContext,
    opening: Opening,
) -> Result<TimeCell, TimeError> {
    let start = *scanner;
    let first = clock::scan(scanner).ok_or(TimeError::Unreadable)?;
    let may_have_comma = style == TimeContext::Alone || opening.is_clock;
    let first = with_minutes_apart(scanner, may_have_comma, first);
    let hyphen = match (style, start.until(*scanner).matches(':').count()) {
        (TimeContext::Iso, _) | (_, 2) => Hyphen::Minus,
        (TimeContext::Dated, 1) => Hyphen::MinusIfCompact,
        _ => Hyphen::Span,
    };
    if first.is_marked()
        && let Some(offset) = offset::scan(scanner, hyphen)
    {
        return Ok(TimeCell { start: first.time()?, end: None, offset: Some(offset), half: first.half_said() });
    }
    if let Some(last) = scanner.attempt(|ahead| scan_end(ahead, first, style, opening)) {
        let (start, end) = span(first, last)?;
        let half = first.half_said().max(last.half_said());
        return Ok(TimeCell { start, end: Some(end), offset: offset::scan(scanner, Hyphen::Span), half });
    }
    if first.is_marked() {
        scanner.attempt(scan_open_end);
    }
    let start = alone(first, style, opening, *scanner)?;
    let end = scanner.attempt(scan_length).map(|length| start.overflowing_add_signed(length).0);
    Ok(TimeCell { start, end, offset: None, half: first.half_said() })
}

/// A time without an end. An hour alone is only named so if nothing follows it; one past noon is taken as it is, and so is
/// any of a clock that goes to 24.
fn alone(clock: Clock, style: TimeContext, opening: Opening, rest: Scanner) -> Result<NaiveTime, TimeError> {
    match clock.time() {
        Err(TimeError::BareHour { .. }) if opening.is_clock => clock.time_in(None),
        Err(TimeError::BareHour { .. }) if !rest.is_at_end() => Err(TimeError::Unreadable),
        Err(TimeError::BareHour { hour: 13.. }) if style == TimeContext::Alone || opening.is_time => {
            clock.time_in(None)
        }
        result => result,
    }
}

/// An hour with its minutes behind a dash or a comma, where these can be nothing else: `14-30`, `14,30`.
fn with_minutes_apart(scanner: &mut Scanner, may_have_comma: bool, hour: Clock) -> Clock {
    let minute = scanner.attempt(|ahead| {
        let is_dashed = ahead.eat(is_dash);
        let is_apart = is_dashed || may_have_comma && ahead.eat_char(',');
        let minute = ahead.two_digits().filter(|_| is_apart && !hour.is_marked())?;
        let is_no_hour = minute == 0 || minute > 24 && hour.hour > 12 || minute > 31;
        (minute < 60 && (is_no_hour || !is_dashed) && !goes_on(*ahead)).then_some(minute)
    });
    if minute.is_some() { hour.with_minute(minute) } else { hour }
}

/// Takes the other end of a span: one of the two must be a time by itself, or stand where only times do.
fn scan_end(scanner: &mut Scanner, first: Clock, style: TimeContext, opening: Opening) -> Option<Clock> {
    scanner.skip_space();
    let is_worded = scanner.eat_role(WordRole::Until) || opening.is_between && scanner.eat_role(WordRole::And);
    let is_joined = is_worded || eat_arrow(scanner);
    opening::take(scanner);
    let last = clock::scan(scanner).filter(|_| is_joined)?;
    scanner.eat_spaced_role(WordRole::UntilThere);
    let is_of_clocks = opening.is_time || is_worded && style == TimeContext::Alone;
    // `von 9 bis 11` leaves nothing else for the two to be.
    let is_led = is_worded && opening.is_time && first.hour < 24 && last.hour <= 24;
    let is_past_noon = first.hour.max(last.hour) > 12;
    let is_time = first.is_marked() || last.is_marked() || opening.is_clock || is_of_clocks && (is_past_noon || is_led);
    (is_time && first.is_compact == last.is_compact && !goes_on(*scanner)).then_some(last)
}

/// Takes a mark or a word for “to” with nothing behind it: `14:00〜`, `14시부터`.
fn scan_open_end(scanner: &mut Scanner) -> Option<()> {
    scanner.skip_space();
    let is_open = eat_arrow(scanner) || scanner.eat_char('+') || scanner.eat_role(WordRole::Until);
    scanner.skip_space();
    (is_open && scanner.is_at_end()).then_some(())
}

/// Takes how long it takes: ` (1 h)`, `, 45 min`. What may be another time is none without brackets.
fn scan_length(scanner: &mut Scanner) -> Option<TimeDelta> {
    scanner.take_while(|next| is_space(next) || matches!(next, ',' | '/'));
    let is_bracketed = scanner.eat_char('(');
    let is_time = !is_bracketed && clock::is_clock(*scanner);
    let text = scanner.take_while(|next| next != ')');
    let is_closed = scanner.eat_char(')') == is_bracketed;
    let is_length = is_closed && !is_time && text.contains(char::is_alphabetic);
    read_length(text).filter(|length| is_length && *length <= LONGEST)
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
