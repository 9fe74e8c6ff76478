//! When an interview takes place, and whether it does.

mod end;
mod hour;
mod named_clock;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use super::cells::Cells;
use super::context::Context;
use crate::cell::called_off::{CalledOff, read_called_off};
use crate::cell::choice::{InterviewStatus, RowStanding, read_yes_no};
use crate::cell::date::{DateCell, read_date};
use crate::column::{Column, RoundHeader};
use crate::problem::{Cause, Near, RowCause, WhenCause};
use crate::zone::{Wall, Zone};
use named_clock::RowZones;

/// A year is perhaps not the one that is meant if it is further ahead than this, or further back.
const AHEAD: TimeDelta = TimeDelta::days(3 * 365 + 1);
const BACK: TimeDelta = TimeDelta::days(20 * 365 + 5);

/// Start and end of an interview, and how it stands.
pub(super) struct When {
    pub(super) start: DateTime<Utc>,
    pub(super) end: DateTime<Utc>,
    pub(super) hour_known: bool,
    pub(super) year_known: bool,
    pub(super) status: Option<InterviewStatus>,
}

/// The day of an interview.
struct Day {
    /// Where it stands.
    column: Column,
    cell: DateCell,
    is_called_off: bool,
}

impl When {
    /// Reads status, date, time, start, end and duration; `None` where the times can't be read, which is reported.
    pub(super) fn of(cells: &mut Cells<'_>, zone: Zone, context: &mut Context<'_>) -> Option<When> {
        let standing = cells.read_aside(Column::Status, |text| context.standings.read(text, context.roster));
        let Day { column, cell: day, is_called_off } = Day::of(cells, standing, zone, context)?;
        if let Some(cause) = context.clocks.told_of_day(day) {
            cells.report(column, cause);
        }
        let (column, day) = hour::timed(cells, column, day, zone, context)?;
        let assumed = context.defaults.assumed_time;
        if day.tells_part_of_day() {
            cells.report(column, WhenCause::HourAssumed { time: assumed });
        }
        let wall = day.date.and_time(day.time.unwrap_or(assumed));
        let start = match day.offset {
            Some(offset) => Some((wall - offset).and_utc()),
            None => on_the_clock(cells, column, zone, wall),
        }?;
        hour::tell_of_night(cells, column, day, start, zone);
        let end = end::of(cells, column, zone, start, day, context)?;
        let status = match standing {
            _ if is_called_off => Some(InterviewStatus::CalledOff),
            Some(RowStanding::Process(status)) => Some(status),
            Some(RowStanding::Application | RowStanding::Postponed) | None => None,
        };
        Some(When { start, end, hour_known: day.time.is_some(), year_known: !day.year_assumed, status })
    }
}

impl Day {
    /// Reads the day; `None` where there is none, which was reported.
    fn of(cells: &mut Cells<'_>, standing: Option<RowStanding>, zone: Zone, context: &mut Context<'_>) -> Option<Day> {
        if standing == Some(RowStanding::Postponed) {
            cells.report(Column::Status, RowCause::Postponed);
            return None;
        }
        let column = if cells.text(Column::Start).is_some() { Column::Start } else { Column::Date };
        let Some(text) = cells.text(column) else {
            report_missing(cells, standing);
            return None;
        };
        let mut day = Day::in_cell(cells, column, text, zone, context)?;
        if column == Column::Date {
            day.cell = hour::without_midnight(day.cell, zone);
        }
        if cells.text(Column::AllDay).is_some_and(|text| read_yes_no(text) == Ok(true)) {
            day.cell = hour::without_hour(day.cell, zone);
        }
        let ahead = day.cell.date - context.orders.today;
        if ahead > AHEAD || ahead < -BACK {
            cells.report(column, WhenCause::YearFarAway { date: day.cell.date });
        }
        if column == Column::Start
            && let Some(text) = cells.text(Column::Date)
        {
            let date = cells.read(Column::Date, |_| context.orders.read(Column::Date, text, read_date))?;
            if hour::without_midnight(date, zone).date != day.cell.date {
                report_other_day(cells, column, day.cell.date, cells.index(Column::Date));
            }
        }
        for index in &context.other_days {
            let text = cells.row.cell(*index);
            let date = context.orders.read(column, text, read_date).ok();
            if date.is_some_and(|date| hour::without_midnight(date, zone).date != day.cell.date) {
                report_other_day(cells, column, day.cell.date, Some(*index));
            }
        }
        Some(day)
    }

    fn in_cell(
        cells: &mut Cells<'_>,
        column: Column,
        text: &str,
        zone: Zone,
        context: &mut Context<'_>,
    ) -> Option<Day> {
        let zones = RowZones::of(cells, zone, context);
        let mut read = |text: &str| zones.read_date(text, |text| context.orders.read(column, text, read_date));
        let (cell, is_called_off) = match read(text) {
            Ok(cell) => (Ok(cell), false),
            Err(cause) => match read_called_off(text) {
                Some(CalledOff::Moved { to }) => (read(&to), false),
                Some(CalledOff::Cancelled { date: Some(date) }) => (read(&date), true),
                Some(CalledOff::Cancelled { date: None }) => (Err(Cause::Row(RowCause::CalledOff)), true),
                Some(CalledOff::Postponed) => (Err(Cause::Row(RowCause::Postponed)), false),
                None => (Err(cause), false),
            },
        };
        zones.tell_of_season(cells, column);
        match cell {
            Ok(cell) => {
                if cell.year_assumed {
                    let near = context.orders.near(column);
                    cells.report(column, WhenCause::YearAssumed { date: cell.date, near });
                }
                if let Some(cause) = context.orders.told_of_epoch(text) {
                    cells.report(column, cause);
                }
                Some(Day { column, cell, is_called_off })
            }
            Err(_) if is_called_off => {
                cells.report(column, RowCause::CalledOff);
                None
            }
            Err(cause) => {
                cells.report(column, cause);
                None
            }
        }
    }
}

/// Tells that a column names another day than the one that is taken.
fn report_other_day(cells: &mut Cells<'_>, taken: Column, day: NaiveDate, index: Option<usize>) {
    let header = cells.index(taken).map_or(taken.name(), |index| cells.mapping.header_at(index)).into();
    let found = index.map_or("", |index| cells.row.cell(index));
    cells.report_at(index, Column::Date, found, Cause::When(WhenCause::StartContradicts { start: day, header }));
}

/// A row without a date is a mistake, unless its status goes without an interview, or it says that there is no day yet.
fn report_missing(cells: &mut Cells<'_>, standing: Option<RowStanding>) {
    match standing {
        None | Some(RowStanding::Process(InterviewStatus::Waiting)) if is_of_application(cells) => {
            cells.report(Column::Status, RowCause::NoInterview);
        }
        None
        | Some(RowStanding::Process(InterviewStatus::Scheduled | InterviewStatus::Waiting) | RowStanding::Postponed) => {
            let is_start = !cells.has(Column::Date) && cells.has(Column::Start);
            let column = if is_start { Column::Start } else { Column::Date };
            let is_to_come = !cells.written(column).trim().is_empty();
            cells.report(column, if is_to_come { RowCause::NoDayYet } else { RowCause::MissingCell });
        }
        Some(RowStanding::Process(InterviewStatus::CalledOff)) => cells.report(Column::Status, RowCause::CalledOff),
        Some(RowStanding::Application | RowStanding::Process(_)) => cells.report(Column::Status, RowCause::NoInterview),
    }
}

/// Whether a row of an application has a status that says nothing of an interview, and neither has another cell: they have
/// yet to answer.
fn is_of_application(cells: &Cells<'_>) -> bool {
    const OF_INTERVIEWS: [Column; 3] = [Column::Time, Column::End, Column::Interviewers];
    let says_nothing = OF_INTERVIEWS.into_iter().all(|column| cells.text(column).is_none());
    let status = cells.text(Column::Status).filter(|status| !RoundHeader::speaks_of_interview(status));
    status.is_some() && says_nothing && cells.mapping.is_of_application(cells.row)
}

/// The moment of a wall time; a skipped one is a problem, of a repeated one the earlier counts, with a warning.
fn on_the_clock(cells: &mut Cells<'_>, column: Column, zone: Zone, wall: NaiveDateTime) -> Option<DateTime<Utc>> {
    match zone.resolve(wall) {
        Wall::Once(at) => Some(at),
        Wall::Repeated { earlier, later } => {
            cells.report(column, WhenCause::RepeatedHour { zone, earlier, later });
            Some(earlier)
        }
        Wall::Skipped { after, .. } => {
            cells.report(column, WhenCause::SkippedHour { zone, next: after });
            None
        }
    }
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
    let column = Column::AnswerBy;
    let cell = cells.read(column, |text| context.orders.read_since(interview, column, text, read_date))?;
    if cell.date < interview {
        cells.report(Column::AnswerBy, WhenCause::AnswerBeforeInterview);
    } else if cell.year_assumed {
        cells.report(Column::AnswerBy, WhenCause::YearAssumed { date: cell.date, near: Near::Interview });
    }
    Some(cell.date)
}
