//! A date with its start and its end, as programs write them.

use chrono::{NaiveTime, TimeDelta, Timelike};

use crate::cell::day::{DateCell, DateContext, DateError, read_single};
use crate::cell::exported::{Ends, ends, halves};
use crate::cell::fullwidth::narrowed;
use crate::cell::named_clock::{NamedClock, apart};
use crate::cell::time::{HalfSaid, read_time};

/// Reads `start: 2026-03-09 14:30 end: 2026-03-09 15:30`, `March 9, 2026 2:30 PM (EST) → 3:30 PM`, or one date with the
/// name of its clocks beside it, where that alone says how far from UTC they are.
pub(super) fn read(text: &str, known: DateContext) -> Option<Result<DateCell, DateError>> {
    let text = narrowed(text);
    let Some((rest, name)) = apart(&text) else { return read_ends(&text, known).map(Ok) };
    let clock = NamedClock::named(name)?;
    let cell = match read_single(&rest, known) {
        Err(DateError::Unreadable | DateError::Time(_) | DateError::Behind { .. }) => read_ends(&rest, known)?,
        Err(error) => return Some(Err(error)),
        Ok(cell) => cell,
    };
    let is_hour_alone = cell.time.is_some() && cell.offset.is_none();
    let offset = clock.only_offset_on(cell.date).filter(|_| is_hour_alone)?;
    Some(Ok(DateCell { offset: Some(offset), ..cell }))
}

fn read_ends(text: &str, known: DateContext) -> Option<DateCell> {
    ends(text).and_then(|ends| read_both(ends, known)).or_else(|| {
        let mut both = halves(text).map(|(start, end)| Ends { start, end: Some(end) });
        both.find_map(|ends| read_both(ends, known)).filter(|cell| cell.time.is_some())
    })
}

fn read_both(Ends { start, end }: Ends<'_>, known: DateContext) -> Option<DateCell> {
    let cell = read_single(start, known).ok()?;
    let Some(end) = end else { return Some(cell) };
    if let (Some(_), None, Ok(time)) = (cell.time, cell.until, read_time(end)) {
        let half = cell.half.max(time.half);
        let until = in_half(cell, time.start, time.half);
        return (time.offset.is_none() && time.end.is_none()).then_some(DateCell { until: Some(until), half, ..cell });
    }
    let last = read_single(end, known).ok()?;
    let last = DateCell { time: last.time.map(|end| in_half(cell, end, last.half)), ..last };
    let is_one = last.offset == cell.offset && cell.until.is_none() && ends_one(cell, last);
    is_one.then_some(DateCell { until: last.time, ends_next_day: last.date != cell.date, ..cell })
}

/// The end of what starts at a time with a word for its half of the day: the first such hour behind it, unless the end
/// says its own half.
fn in_half(start: DateCell, end: NaiveTime, half: HalfSaid) -> NaiveTime {
    let is_before = start.time.is_some_and(|time| end <= time);
    let is_of_twelve = start.half != HalfSaid::Nothing && half == HalfSaid::Nothing && (1..=12).contains(&end.hour());
    if is_before && is_of_twelve { end.overflowing_add_signed(TimeDelta::hours(12)).0 } else { end }
}

/// Whether a second date is the end of what begins on the first: on the same day, or the next night.
fn ends_one(first: DateCell, last: DateCell) -> bool {
    let is_next = first.date.succ_opt() == Some(last.date)
        && last.time.is_some_and(|end| first.time.is_some_and(|start| end < start));
    first.time.is_some() == last.time.is_some() && (first.date == last.date || is_next)
}
