//! When an interview takes place, and whether it does.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::Status;
use super::cells::Cells;
use super::context::Context;
use crate::cell::called_off::{CalledOff, read_called_off};
use crate::cell::date::{DateCell, read_date};
use crate::cell::time::{TimeCell, read_time};
use crate::cell::words::Standing;
use crate::column::Column;
use crate::problem::Cause;
use crate::zone::{Wall, Zone};

const USUAL_DURATION: TimeDelta = TimeDelta::minutes(60);

/// Start and end of an interview, and how it stands.
pub(super) struct When {
    pub(super) start: DateTime<Utc>,
    pub(super) end: DateTime<Utc>,
    pub(super) hour_known: bool,
    pub(super) year_known: bool,
    pub(super) status: Option<Status>,
}

/// The day of an interview.
struct Day {
    /// Where it stands.
    column: Column,
    cell: DateCell,
    is_called_off: bool,
}

impl When {
    /// Reads status, date, time, start, end and duration; `None` where something was reported.
    pub(super) fn of(cells: &mut Cells<'_>, zone: Zone, context: &mut Context<'_>) -> Option<When> {
        let standing = cells.read(Column::Status, |text| context.standings.read(text, context.roster));
        let Day { column, cell: day, is_called_off } = Day::of(cells, standing, context)?;
        let time = cells.read(Column::Time, read_time);
        if !cells.are_sound() {
            return None;
        }
        let (column, day) = timed(column, day, time);
        let wall = day.date.and_time(day.time.unwrap_or(context.defaults.assumed_time));
        let start = match day.offset {
            Some(offset) => Some((wall - offset).and_utc()),
            None => on_the_clock(cells, column, zone, wall),
        }?;
        let end = end_of(cells, column, zone, (start, wall), day, context)?;
        let status = match standing {
            _ if is_called_off => Some(Status::CalledOff),
            Some(Standing::Process(status)) => Some(status),
            Some(Standing::Application | Standing::Postponed) | None => None,
        };
        Some(When { start, end, hour_known: day.time.is_some(), year_known: !day.year_assumed, status })
    }
}

/// The day with the time of its own cell, or else that of the column beside it; and which of them has it.
fn timed(column: Column, day: DateCell, time: Option<TimeCell>) -> (Column, DateCell) {
    match time {
        Some(TimeCell { start, end, offset }) if day.time.is_none() => {
            (Column::Time, DateCell { time: Some(start), until: end, offset, ..day })
        }
        _ => (column, day),
    }
}

impl Day {
    /// Reads the day; `None` where there is none, which was reported.
    fn of(cells: &mut Cells<'_>, standing: Option<Standing>, context: &mut Context<'_>) -> Option<Day> {
        if standing == Some(Standing::Postponed) {
            cells.report(Column::Status, Cause::Postponed);
            return None;
        }
        let column = if cells.text(Column::Start).is_some() { Column::Start } else { Column::Date };
        let Some(text) = cells.text(column) else {
            report_missing(cells, standing);
            return None;
        };
        let mut day = Day::in_cell(cells, column, text, context)?;
        if column == Column::Date && day.cell.time == Some(NaiveTime::MIN) {
            // Programs that know only moments export a plain day as its midnight.
            day.cell = DateCell { time: None, until: None, offset: None, ..day.cell };
        }
        if column == Column::Start
            && let Some(text) = cells.text(Column::Date)
        {
            let date = cells.read(Column::Date, |_| context.orders.read(Column::Date, text, read_date))?.date;
            if date != day.cell.date {
                cells.report(Column::Date, Cause::StartContradicts { start: day.cell.date });
            }
        }
        Some(day)
    }

    fn in_cell(cells: &mut Cells<'_>, column: Column, text: &str, context: &mut Context<'_>) -> Option<Day> {
        let mut read = |text: &str| context.orders.read(column, text, read_date);
        let (cell, is_called_off) = match read(text) {
            Ok(cell) => (Ok(cell), false),
            Err(cause) => match read_called_off(text) {
                Some(CalledOff::Moved { to }) => (read(&to), false),
                Some(CalledOff::Cancelled { date: Some(date) }) => (read(&date), true),
                Some(CalledOff::Cancelled { date: None }) => (Err(Cause::CalledOff), true),
                Some(CalledOff::Postponed) => (Err(Cause::Postponed), false),
                None => (Err(cause), false),
            },
        };
        match cell {
            Ok(cell) => {
                if cell.year_assumed {
                    cells.report(column, Cause::YearAssumed { date: cell.date });
                }
                if let Some(cause) = context.orders.told_of_epoch(text) {
                    cells.report(column, cause);
                }
                Some(Day { column, cell, is_called_off })
            }
            Err(_) if is_called_off => {
                cells.report(column, Cause::CalledOff);
                None
            }
            Err(cause) => {
                cells.report(column, cause);
                None
            }
        }
    }
}

/// A row without a date is a mistake, unless its status goes without an interview.
fn report_missing(cells: &mut Cells<'_>, standing: Option<Standing>) {
    match standing {
        None | Some(Standing::Process(Status::Scheduled | Status::Waiting) | Standing::Postponed) => {
            cells.report(Column::Date, Cause::MissingCell);
        }
        Some(Standing::Process(Status::CalledOff)) => cells.report(Column::Status, Cause::CalledOff),
        Some(Standing::Application | Standing::Process(_)) => cells.report(Column::Status, Cause::NoInterview),
    }
}

/// The moment of a wall time; a skipped one is a problem, of a repeated one the earlier counts, with a warning.
fn on_the_clock(cells: &mut Cells<'_>, column: Column, zone: Zone, wall: NaiveDateTime) -> Option<DateTime<Utc>> {
    match zone.resolve(wall) {
        Wall::Once(at) => Some(at),
        Wall::Repeated { earlier, later } => {
            cells.report(column, Cause::RepeatedHour { zone, earlier, later });
            Some(earlier)
        }
        Wall::Skipped { after, .. } => {
            cells.report(column, Cause::SkippedHour { zone, wall, next: after });
            None
        }
    }
}

/// When it ends: as its own cell says, else as the span of its time, else as its duration.
fn end_of(
    cells: &mut Cells<'_>,
    column: Column,
    zone: Zone,
    (start, wall): (DateTime<Utc>, NaiveDateTime),
    day: DateCell,
    context: &mut Context<'_>,
) -> Option<DateTime<Utc>> {
    let day = DateCell { date: wall.date(), ..day };
    let (column, end) = match (cells.text(Column::End), day.until) {
        (Some(text), _) => (Column::End, written_end(cells, zone, day, text, context)?),
        (None, Some(until)) => (column, moment_of(cells, column, zone, DateCell { time: Some(until), ..day })?),
        (None, None) => {
            let duration = cells.read(Column::Duration, |text| context.durations.read(text, context.roster));
            return Some(start + duration.unwrap_or(USUAL_DURATION));
        }
    };
    if end <= start {
        cells.report(column, Cause::EndBeforeStart);
        return None;
    }
    Some(end)
}

/// The end in a cell of its own: a time on the day of the start, or a moment.
fn written_end(
    cells: &mut Cells<'_>,
    zone: Zone,
    day: DateCell,
    text: &str,
    context: &mut Context<'_>,
) -> Option<DateTime<Utc>> {
    let end = match read_time(text) {
        Ok(TimeCell { start: time, end: None, offset }) => {
            DateCell { time: Some(time), offset: offset.or(day.offset), ..day }
        }
        _ => cells.read(Column::End, |_| match context.orders.read(Column::End, text, read_date)? {
            DateCell { time: None, .. } => Err(Cause::NoHour),
            moment => Ok(moment),
        })?,
    };
    moment_of(cells, Column::End, zone, end)
}

/// The moment of a cell that has a time.
pub(super) fn moment_of(cells: &mut Cells<'_>, column: Column, zone: Zone, cell: DateCell) -> Option<DateTime<Utc>> {
    let wall = cell.date.and_time(cell.time?);
    match cell.offset {
        Some(offset) => Some((wall - offset).and_utc()),
        None => on_the_clock(cells, column, zone, wall),
    }
}

/// The day by which an answer was promised: not before the interview.
pub(super) fn answer_by(cells: &mut Cells<'_>, interview: NaiveDate, context: &mut Context<'_>) -> Option<NaiveDate> {
    let cell = cells.read(Column::AnswerBy, |text| context.orders.read(Column::AnswerBy, text, read_date))?;
    if cell.date < interview {
        cells.report(Column::AnswerBy, Cause::AnswerBeforeInterview);
    } else if cell.year_assumed {
        cells.report(Column::AnswerBy, Cause::YearAssumed { date: cell.date });
    }
    Some(cell.date)
}
