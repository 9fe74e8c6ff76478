//! Times of day as people write them, and what a range of them means.

use std::fmt;

use super::Minute;
use crate::cell::time::{Clock, DayPart};

const NOON: u16 = 12 * 60;
const DAY: u16 = 24 * 60;

/// The half of a day that a time was written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HalfDay {
    Morning,
    Afternoon,
}

/// A time as written: an hour of 0 to 24 and a minute of 0 to 59.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Time {
    hour: u16,
    minute: u16,
    half: Option<HalfDay>,
    /// Written with a leading zero, as only a 24-hour clock is.
    padded: bool,
}

/// Open time from a minute to another; over midnight where that is not later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ClockSpan {
    pub(super) from: Minute,
    pub(super) to: Minute,
}

/// What a range of two times can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RangeMeaning {
    Plain(ClockSpan),
    Ambiguous([ClockSpan; 2]),
}

impl HalfDay {
    /// The half in which an hour of twelve is that was written with a part of the day; `None` where nobody says so.
    fn of(part: DayPart, hour: u32) -> Option<HalfDay> {
        let is_morning = match (part, hour) {
            // Hours end at midnight, of which nobody asks of which day it is.
            (DayPart::Night, 12) => true,
            // `1 tot 5 uur middag`: whoever is open calls the afternoon so.
            (DayPart::Noon, 3..=6) => false,
            (part, hour) => part.hour(hour).ok()? < 12,
        };
        Some(if is_morning { HalfDay::Morning } else { HalfDay::Afternoon })
    }
}

impl Time {
    pub(super) const MIDNIGHT: Time = Time { hour: 12, minute: 0, half: Some(HalfDay::Morning), padded: false };

    /// The time that a clock shows; `None` where none does.
    pub(super) fn of_clock(clock: Clock, padded: bool) -> Option<Time> {
        let half = match clock.half {
            Some(part) => Some(HalfDay::of(part, clock.hour)?),
            None => None,
        };
        let (hour, minute) = (u16::try_from(clock.hour).ok()?, u16::try_from(clock.minute.unwrap_or(0)).ok()?);
        let time = Time { hour, minute, half, padded };
        let is_shown = half.is_none() || (1..=12).contains(&hour);
        (is_shown && minute < 60 && time.literal() <= DAY).then_some(time)
    }

    fn literal(self) -> u16 {
        self.hour * 60 + self.minute
    }

    fn minutes_in(self, half: HalfDay) -> u16 {
        let minutes = self.literal() % NOON;
        match half {
            HalfDay::Morning => minutes,
            HalfDay::Afternoon => minutes + NOON,
        }
    }

    /// Its minute after midnight, unless that depends on the half of the day.
    fn fixed(self) -> Option<u16> {
        match self.half {
            Some(half) => Some(self.minutes_in(half)),
            None => (!(1..=12).contains(&self.hour)).then(|| self.literal()),
        }
    }

    /// Its first minute of the day after `start`, of both halves; the next day's where there is none.
    fn next_after(self, start: u16) -> u16 {
        let mut candidates = [self.literal(), self.literal() + NOON].into_iter();
        candidates.find(|minutes| (start + 1..=DAY).contains(minutes)).unwrap_or(self.literal())
    }
}

impl ClockSpan {
    fn new(from: u16, to: u16) -> ClockSpan {
        let to = if to == 0 { DAY } else { to };
        ClockSpan { from: Minute::after_midnight(from % DAY), to: Minute::after_midnight(to) }
    }
}

impl fmt::Display for ClockSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.from, self.to)
    }
}

/// What `from` to `to` means, on a day that was last open until `before`.
pub(super) fn meaning(from: Time, to: Time, before: Option<Minute>) -> RangeMeaning {
    match (from.fixed(), to.fixed()) {
        (Some(start), Some(end)) => RangeMeaning::Plain(ClockSpan::new(start, end)),
        (Some(start), None) if from.half.is_some() => RangeMeaning::Plain(ClockSpan::new(start, to.next_after(start))),
        (Some(start), None) => from_24_hours(start, to),
        (None, Some(end)) => until(from, end, to.half),
        (None, None) => without_halves(from, to, before),
    }
}

/// `22-6`, `0-8`, and `13-5`, which ends on the same day or the next.
fn from_24_hours(start: u16, to: Time) -> RangeMeaning {
    let [next, literal] = [to.next_after(start), to.literal()].map(|end| ClockSpan::new(start, end));
    if next == literal || to.padded { RangeMeaning::Plain(literal) } else { RangeMeaning::Ambiguous([next, literal]) }
}

/// `9-5pm`, `9-17`, `5-midnight`: the half of the end holds for the start as well where that comes before it.
fn until(from: Time, end: u16, half: Option<HalfDay>) -> RangeMeaning {
    let [morning, afternoon] =
        [HalfDay::Morning, HalfDay::Afternoon].map(|half| ClockSpan::new(from.minutes_in(half), end));
    match half {
        None => RangeMeaning::Plain(ClockSpan::new(from.literal(), end)),
        Some(_) if end == 0 => RangeMeaning::Ambiguous([morning, afternoon]),
        Some(HalfDay::Morning) if morning.from < morning.to => RangeMeaning::Plain(morning),
        Some(HalfDay::Afternoon) if afternoon.from >= afternoon.to => RangeMeaning::Plain(morning),
        Some(_) => RangeMeaning::Plain(afternoon),
    }
}

/// `9-5`, `9-12`, and `1-5`, which is the afternoon after a morning and else could be either.
fn without_halves(from: Time, to: Time, before: Option<Minute>) -> RangeMeaning {
    let [early, late] =
        [from.literal(), from.literal() % NOON + NOON].map(|start| ClockSpan::new(start, to.next_after(start)));
    if from.padded || to.padded {
        RangeMeaning::Plain(early)
    } else if before.is_some_and(|closed| early.from < closed) {
        RangeMeaning::Plain(late)
    } else if from.hour < 6 {
        RangeMeaning::Ambiguous([early, late])
    } else {
        RangeMeaning::Plain(early)
    }
}
