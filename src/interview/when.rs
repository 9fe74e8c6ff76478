//! When an interview takes place.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::Contacted;
use super::cells::Cells;
use super::context::Context;
use crate::cell::date::{DateCell, read_date};
use crate::cell::dates::read_dates;
use crate::cell::duration::read_duration;
use crate::cell::time::read_time;
use crate::column::Column;
use crate::guide::Step;
use crate::problem::Cause;
use crate::zone::{Wall, Zone};

const USUAL_DURATION: TimeDelta = TimeDelta::minutes(60);

/// Start and end of an interview.
pub(super) struct When {
    pub(super) start: DateTime<Utc>,
    pub(super) end: DateTime<Utc>,
    pub(super) hour_known: bool,
}

impl When {
    /// Reads date, time, start, end and duration; `None` where something was reported.
    pub(super) fn of(cells: &mut Cells<'_>, zone: Zone, context: &mut Context<'_>) -> Option<When> {
        let (column, day) = day_of(cells, context)?;
        let time = cells.read(Column::Time, read_time);
        if !cells.are_sound() {
            return None;
        }
        let time = day.time.or(time);
        let wall = day.date.and_time(time.unwrap_or(context.defaults.assumed_time));
        let column = if day.time.is_none() && time.is_some() { Column::Time } else { column };
        let start = match day.offset {
            Some(offset) => Some((wall - offset).and_utc()),
            None => on_the_clock(cells, column, zone, wall),
        }?;
        let end = end_of(cells, zone, start, wall, context)?;
        Some(When { start, end, hour_known: time.is_some() })
    }
}

fn day_of(cells: &mut Cells<'_>, context: &mut Context<'_>) -> Option<(Column, DateCell)> {
    let column = if cells.text(Column::Start).is_some() { Column::Start } else { Column::Date };
    if cells.text(column).is_none() {
        cells.report(Column::Date, Cause::MissingCell);
        return None;
    }
    let mut day = cells.read(column, |text| context.orders.read(column, |order| read_date(text, order)))?;
    if column == Column::Date && day.time == Some(NaiveTime::MIN) {
        // Programs that know only moments export a plain day as its midnight.
        day = DateCell { time: None, offset: None, ..day };
    }
    if column == Column::Start && cells.text(Column::Date).is_some() {
        let read = |text| context.orders.read(Column::Date, |order| read_date(text, order));
        if cells.read(Column::Date, read)?.date != day.date {
            cells.report(Column::Date, Cause::StartContradicts { start: day.date });
        }
    }
    Some((column, day))
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

fn end_of(
    cells: &mut Cells<'_>,
    zone: Zone,
    start: DateTime<Utc>,
    start_wall: NaiveDateTime,
    context: &mut Context<'_>,
) -> Option<DateTime<Utc>> {
    let Some(text) = cells.text(Column::End) else {
        let duration = cells.read(Column::Duration, read_duration).unwrap_or(USUAL_DURATION);
        return Some(start + duration);
    };
    let end = match read_time(text) {
        Ok(time) => on_the_clock(cells, Column::End, zone, start_wall.date().and_time(time)),
        Err(_) => cells
            .read(Column::End, |text| match context.orders.read(Column::End, |order| read_date(text, order))? {
                DateCell { time: None, .. } => Err(Cause::NoHour),
                moment => Ok(moment),
            })
            .and_then(|moment| moment_of(cells, Column::End, zone, moment)),
    }?;
    if end <= start {
        cells.report(Column::End, Cause::EndBeforeStart);
        return None;
    }
    Some(end)
}

fn moment_of(cells: &mut Cells<'_>, column: Column, zone: Zone, cell: DateCell) -> Option<DateTime<Utc>> {
    let wall = cell.date.and_time(cell.time?);
    match cell.offset {
        Some(offset) => Some((wall - offset).and_utc()),
        None => on_the_clock(cells, column, zone, wall),
    }
}

/// The day by which an answer was promised: not before the interview.
pub(super) fn answer_by(cells: &mut Cells<'_>, interview: NaiveDate, context: &mut Context<'_>) -> Option<NaiveDate> {
    let read = |text| context.orders.read(Column::AnswerBy, |order| read_date(text, order));
    let date = cells.read(Column::AnswerBy, read)?.date;
    if date < interview {
        cells.report(Column::AnswerBy, Cause::AnswerBeforeInterview);
    }
    Some(date)
}

const HISTORY: [(Column, Step); 6] = [
    (Column::ThankedOn, Step::Thanked),
    (Column::DebriefedOn, Step::Debriefed),
    (Column::ReferencesSentOn, Step::ReferencesSent),
    (Column::FollowedUpOn, Step::FollowedUp),
    (Column::CalledOn, Step::Called),
    (Column::FinalFollowUpOn, Step::FinalFollowUp),
];

/// What was done, by date. What was done before the interview does not follow it up: it is left out, with a warning.
pub(super) fn history(
    cells: &mut Cells<'_>,
    interview: NaiveDate,
    zone: Zone,
    context: &mut Context<'_>,
) -> Box<[Contacted]> {
    let mut history = Vec::new();
    for (column, step) in HISTORY {
        for cell in dates_since(cells, column, interview, context) {
            let at = moment_of(cells, column, zone, cell);
            history.push(Contacted { date: cell.date, at, step });
        }
    }
    history.sort_unstable();
    history.into()
}

/// The first day on or after the interview on which they answered.
pub(super) fn heard_back(cells: &mut Cells<'_>, interview: NaiveDate, context: &mut Context<'_>) -> Option<NaiveDate> {
    dates_since(cells, Column::HeardBackOn, interview, context).into_iter().map(|cell| cell.date).min()
}

fn dates_since(
    cells: &mut Cells<'_>,
    column: Column,
    interview: NaiveDate,
    context: &mut Context<'_>,
) -> Vec<DateCell> {
    if cells.text(column).is_none() {
        return Vec::new();
    }
    let read = |text| context.orders.read(column, |order| read_dates(text, order));
    let mut dates = cells.read(column, read).unwrap_or_default();
    let recorded = dates.len();
    dates.retain(|cell| cell.date >= interview);
    if dates.len() < recorded {
        cells.report(column, Cause::HistoryBeforeInterview);
    }
    dates
}
