//! When an interview ends.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::hour::number_as_hour;
use super::moment_of;
use super::named_clock::RowZones;
use crate::cell::date::{DateCell, read_date};
use crate::cell::time::TimeCell;
use crate::column::Column;
use crate::interview::row::cells::Cells;
use crate::interview::row::context::Context;
use crate::problem::{Cause, WhenCause};
use crate::zone::Zone;

const USUAL_DURATION: TimeDelta = TimeDelta::minutes(60);

/// No interview takes longer: an end so far behind is of another month or year.
const LONGEST: TimeDelta = TimeDelta::days(7);

/// When it ends: as its own cell says, else as the span of its time, else as its duration.
pub(super) fn of(
    cells: &mut Cells<'_>,
    column: Column,
    zone: Zone,
    start: DateTime<Utc>,
    day: DateCell,
    context: &mut Context<'_>,
) -> Option<DateTime<Utc>> {
    let (end_column, end) = match (cells.text(Column::End), day.end()) {
        (Some(text), _) => (Column::End, written(cells, zone, day, text, context)?),
        (None, Some(end)) => {
            (column, moment_of(cells, column, zone, DateCell { date: end.date(), time: Some(end.time()), ..day })?)
        }
        (None, None) => {
            let duration = cells.read(Column::Duration, |text| context.durations.read(text, context.roster));
            return Some(start + duration.unwrap_or(USUAL_DURATION));
        }
    };
    if end <= start {
        cells.report(end_column, WhenCause::EndBeforeStart);
        return None;
    }
    if end - start > LONGEST {
        cells.report(end_column, WhenCause::LastsTooLong { days: (end - start).num_days() });
        return None;
    }
    report_others(cells, column, zone, (start, end), day, context);
    Some(end)
}

/// The end in a cell of its own: a time on the day of the start, or on that of another cell, or a moment.
fn written(
    cells: &mut Cells<'_>,
    zone: Zone,
    day: DateCell,
    text: &str,
    context: &mut Context<'_>,
) -> Option<DateTime<Utc>> {
    let zones = RowZones::of(cells, zone, context);
    let written = zones.read_time(day.date, text);
    zones.report_other_season(cells, Column::End);
    let end = match written.or_else(|error| number_as_hour(&mut context.clocks, cells.round, error)) {
        Ok(written @ TimeCell { end: None, .. }) => {
            // Whoever gives the start by its half of the day, or beside the day, counts on in its clock.
            let taken = match day.time {
                Some(start) if day.offset.is_none() => context.clocks.end_in_half(cells.round, start, written),
                _ => written,
            };
            if let Some(cause) = context.clocks.unreported(written, taken) {
                cells.report(Column::End, cause);
            }
            let TimeCell { start: time, offset, .. } = taken;
            DateCell { date: day_of(cells, day, context)?, time: Some(time), offset: offset.or(day.offset), ..day }
        }
        _ => {
            cells.read(Column::End, |_| match context.orders.read_since(day.date, Column::End, text, read_date)? {
                DateCell { time: None, .. } => Err(Cause::When(WhenCause::NoHour)),
                moment => Ok(moment),
            })?
        }
    };
    moment_of(cells, Column::End, zone, end)
}

/// The day on which it ends: calendars write it beside the hour.
fn day_of(cells: &mut Cells<'_>, day: DateCell, context: &mut Context<'_>) -> Option<NaiveDate> {
    let start = [Column::Start, Column::Date].into_iter().find_map(|column| cells.text(column));
    match cells.text(Column::EndDate) {
        Some(text) if Some(text) != start => {
            let read = |text| context.orders.read_since(day.date, Column::EndDate, text, read_date);
            cells.read(Column::EndDate, read).map(|cell| cell.date)
        }
        _ => Some(day.date),
    }
}

/// Reports cells that give another end than the one that is taken.
fn report_others(
    cells: &mut Cells<'_>,
    column: Column,
    zone: Zone,
    (start, end): (DateTime<Utc>, DateTime<Utc>),
    day: DateCell,
    context: &mut Context<'_>,
) {
    let shown = day.offset.map_or_else(|| zone.local(end), |offset| end.naive_utc() + offset);
    if day.until.is_some_and(|until| until != shown.time()) {
        cells.report(column, WhenCause::EndContradicts { end, zone });
    }
    let Some(text) = cells.text(Column::Duration) else { return };
    // What can't be read is not needed.
    if context.durations.read(text, context.roster).is_ok_and(|duration| start + duration != end) {
        cells.report(Column::Duration, WhenCause::EndContradicts { end, zone });
    }
}
