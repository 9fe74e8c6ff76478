//! When an interview takes place, and whether it does.

mod day;
mod end;
mod hour;
mod named_clock;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use crate::cell::called_off::{CalledOff, read_called_off};
use crate::cell::choice::{InterviewStatus, RowStanding, status_said};
use crate::cell::date::{DateCell, DateError, read_date};
use crate::cell::time::read_time;
use crate::column::{Column, RoundHeader};
use crate::interview::row::cells::Cells;
use crate::interview::row::context::Context;
use crate::problem::{DayCause, HistoryCause, Near, RowCause, WhenCause};
use crate::zone::{Wall, Zone};
use day::InterviewDay;

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

impl When {
    /// Reads status, date, time, start, end and duration; `None` where the times can't be read, which is reported.
    pub(super) fn of(cells: &mut Cells<'_>, zone: Zone, context: &mut Context<'_>) -> Option<When> {
        let (standing, moved) = standing(cells, context);
        let InterviewDay { column, cell: day, status: beside } =
            InterviewDay::of(cells, standing, moved.as_deref(), zone, context)?;
        let day = hour::day_in_half(cells, column, day, context);
        if let Some(cause) = context.clocks.unreported_of_day(day) {
            cells.report(column, cause);
        }
        let (column, day) = hour::timed(cells, column, day, zone, context)?;
        let assumed = context.defaults.assumed_time;
        if day.names_part_of_day() {
            cells.report(column, WhenCause::HourAssumed { time: assumed });
        }
        let wall = day.date.and_time(day.time.unwrap_or(assumed));
        let start = match day.offset {
            Some(offset) => Some((wall - offset).and_utc()),
            None => on_the_clock(cells, column, zone, wall),
        }?;
        hour::report_night(cells, column, day, start, zone);
        let end = end::of(cells, column, zone, start, day, context)?;
        let status = match standing {
            _ if beside == Some(InterviewStatus::CalledOff) => beside,
            Some(RowStanding::Process(status)) => Some(status),
            Some(RowStanding::Application | RowStanding::Postponed) | None => beside,
        };
        Some(When { start, end, hour_known: day.time.is_some(), year_known: !day.year_assumed, status })
    }
}

/// How the row stands by its status, and the day or hour to which that says the interview was moved.
fn standing(cells: &mut Cells<'_>, context: &mut Context<'_>) -> (Option<RowStanding>, Option<String>) {
    let moved = cells.text(Column::Status).and_then(moved_to);
    if moved.is_some() {
        return (None, moved);
    }
    let standing = cells.read_aside(Column::Status, |text| {
        context.standings.read(text, context.roster).or_else(|unknown| match read_called_off(text) {
            Some(CalledOff::Cancelled { .. }) => Ok(RowStanding::Process(InterviewStatus::CalledOff)),
            Some(CalledOff::Postponed) => Ok(RowStanding::Postponed),
            Some(CalledOff::Moved { .. }) | None => Err(unknown),
        })
    });
    (standing, None)
}

/// The day or the hour to which a status says that an interview was moved; not the round.
fn moved_to(status: &str) -> Option<String> {
    let to = match Some(status).filter(|status| status.contains(char::is_numeric)).and_then(read_called_off)? {
        CalledOff::Moved { to } => to,
        CalledOff::Cancelled { .. } | CalledOff::Postponed => return None,
    };
    let is_day = !matches!(read_date(&to, None), Err(DateError::Unreadable | DateError::Behind { .. }));
    (is_day || read_time(&to).is_ok()).then_some(to)
}

/// A row without a date is a mistake, unless its status goes without an interview, or it says that there is no day yet.
fn report_missing(cells: &mut Cells<'_>, standing: Option<RowStanding>) {
    match standing {
        None | Some(RowStanding::Process(InterviewStatus::Waiting)) if is_of_application(cells) => {
            cells.report(Column::Status, RowCause::NoInterview);
        }
        None if cells.text(Column::Stage).and_then(status_said) == Some(RowStanding::Application) => {
            cells.report(Column::Stage, RowCause::NoInterview);
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

/// The moment of a wall time; a skipped one is a problem, of a repeated one the earlier is used, with a warning.
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
        cells.report(Column::AnswerBy, HistoryCause::AnswerBeforeInterview);
    } else if cell.year_assumed {
        cells.report(Column::AnswerBy, DayCause::YearAssumed { date: cell.date, near: Near::Interview });
    }
    Some(cell.date)
}
