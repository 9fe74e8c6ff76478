//! The hour of an interview: beside its day, in a cell of its own, or in both, which then have to say the same.

use chrono::{DateTime, FixedOffset, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};

use super::named_clock::RowZones;
use crate::cell::date::{DateCell, read_date};
use crate::cell::time::{HalfSaid, TimeCell, TimeError};
use crate::column::Column;
use crate::interview::row::cells::Cells;
use crate::interview::row::context::Context;
use crate::interview::sheet::clocks::Clocks;
use crate::problem::WhenCause;
use crate::zone::Zone;

/// Before this hour it is night: whoever writes an earlier one mostly means the afternoon.
const MORNING: u32 = 6;

/// The day with its hour, and the column that says the hour; `None` where two cells say different ones.
pub(super) fn timed(
    cells: &mut Cells<'_>,
    column: Column,
    day: DateCell,
    zone: Zone,
    context: &mut Context<'_>,
) -> Option<(Column, DateCell)> {
    let zones = RowZones::of(cells, zone, context);
    let (round, clocks) = (cells.round, &mut context.clocks);
    let read = |text: &str| match zones.read_time(day.date, text) {
        Err(TimeError::PartOfDay) => Ok(None),
        result => result.or_else(|error| number_as_hour(clocks, round, error)).map(Some),
    };
    let written = cells.read(Column::Time, read);
    zones.report_other_season(cells, Column::Time);
    let written = match written {
        Some(Some(written)) => written,
        Some(None) if day.time.is_none() => return Some((Column::Time, DateCell { half: HalfSaid::Stated, ..day })),
        Some(None) | None => return Some((column, day)),
    };
    let time = if day.time == Some(written.start) { written } else { context.clocks.in_half(cells.round, written) };
    if let Some(cause) = context.clocks.unreported(written, time) {
        cells.report(Column::Time, cause);
    }
    let Some(start) = day.time else { return Some((Column::Time, day.at(time))) };
    let wall = day.date.and_time(start);
    let same = same_moment((wall, day.offset), time, zone).map(|(wall, offset)| DateCell {
        date: wall.date(),
        offset,
        ..day.at(time)
    });
    let length = |start: NaiveTime, end: NaiveTime| (end - start + TimeDelta::days(1)).num_seconds() % 86_400;
    match (same, day.until, time.end) {
        (Some(_), Some(_), None) => Some((column, day)),
        (Some(cell), Some(until), Some(end)) if length(start, until) == length(time.start, end) => {
            let is_ordered = day.ends_next_day || start < until;
            Some((Column::Time, DateCell { ends_next_day: is_ordered && end < time.start, ..cell }))
        }
        (Some(cell), None, _) => Some((Column::Time, cell)),
        (None, ..) | (Some(_), Some(_), Some(_)) => {
            let shown = day.offset.map_or(start, |offset| zone.local((wall - offset).and_utc()).time());
            let until = day.until.map(|until| shown + (until - start));
            cells.report(Column::Time, WhenCause::HoursDiffer { start: shown, until, zone });
            None
        }
    }
}

/// A day with its hour in the half of the day that its column shows; an hour in a cell of its own says it itself.
pub(super) fn day_in_half(cells: &Cells<'_>, column: Column, day: DateCell, context: &mut Context<'_>) -> DateCell {
    let is_open = Clocks::is_open(day) && cells.text(Column::Time).is_none();
    let Some(text) = cells.text(column).filter(|_| is_open) else { return day };
    let columns = cells.mapping.written_alike(cells.round, column);
    let orders = &mut context.orders;
    context.clocks.day_in_half((text, &columns), day, |text| orders.read(column, text, read_date).ok())
}

/// The hour that a number alone is, where the other times of the sheet decide it.
pub(super) fn number_as_hour(
    clocks: &mut Clocks<'_>,
    round: Option<usize>,
    error: TimeError,
) -> Result<TimeCell, TimeError> {
    match error {
        TimeError::BareHour { hour } => clocks.hour(round, hour).ok_or(error),
        error => Err(error),
    }
}

/// What clocks show at a moment and how far from UTC they are, if it is at the time of a cell.
fn same_moment(
    (wall, offset): (NaiveDateTime, Option<FixedOffset>),
    time: TimeCell,
    zone: Zone,
) -> Option<(NaiveDateTime, Option<FixedOffset>)> {
    let Some(offset) = offset else {
        let is_alike = wall.time() == time.start;
        return if is_alike { Some((wall, time.offset)) } else { moment_elsewhere(wall, time, zone) };
    };
    let at = (wall - offset).and_utc();
    let clock = time.offset.unwrap_or_else(|| zone.offset_at(at));
    let shown = at.naive_utc() + clock;
    (shown.time() == time.start).then_some((shown, Some(clock)))
}

/// What clocks elsewhere show when those of the zone show a time: their day may be another.
fn moment_elsewhere(wall: NaiveDateTime, time: TimeCell, zone: Zone) -> Option<(NaiveDateTime, Option<FixedOffset>)> {
    let offset = time.offset?;
    let days = [-1, 0, 1].map(|days| (wall.date() + TimeDelta::days(days)).and_time(time.start));
    let shown = days.into_iter().find(|shown| zone.local((*shown - offset).and_utc()) == wall)?;
    Some((shown, Some(offset)))
}

/// A day whose midnight stands for it: programs that know only moments export it so, in the row's zone or in UTC.
pub(super) fn without_midnight(day: DateCell, zone: Zone) -> DateCell {
    let DateCell { date, time: Some(time), until: None, offset, .. } = day else { return day };
    let wall = date.and_time(time);
    let shown = [Some(wall), offset.map(|offset| zone.local((wall - offset).and_utc()))];
    match shown.into_iter().flatten().find(|shown| shown.time() == NaiveTime::MIN) {
        Some(midnight) => DateCell { date: midnight.date(), time: None, offset: None, half: HalfSaid::Nothing, ..day },
        None => day,
    }
}

/// A day alone.
pub(super) fn without_hour(day: DateCell, zone: Zone) -> DateCell {
    let DateCell { date, year_assumed, .. } = without_midnight(day, zone);
    DateCell { year_assumed, ..DateCell::of(date) }
}

/// Reports a start at night on the clock that the cell is about, unless it is plainly meant. UTC is no clock that
/// people are about: it is what programs write.
pub(super) fn report_night(cells: &mut Cells<'_>, column: Column, day: DateCell, start: DateTime<Utc>, zone: Zone) {
    let Some(time) = day.time else { return };
    let is_utc = day.offset.is_some_and(|offset| offset.local_minus_utc() == 0);
    let time = if is_utc { zone.local(start).time() } else { time };
    if time.hour() < MORNING && (day.half != HalfSaid::Stated || time == NaiveTime::MIN) {
        cells.report(column, WhenCause::AtNight { time });
    }
}
