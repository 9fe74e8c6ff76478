//! The day of an interview, and what its cell says beside it.

use chrono::NaiveDate;

use super::named_clock::{RowZones, is_clock};
use super::{AHEAD, BACK, hour, report_missing};
use crate::cell::called_off::{CalledOff, read_called_off};
use crate::cell::choice::{InterviewStatus, RowStanding, answer_said, format_said, read_yes_no, status_said};
use crate::cell::date::{DateCell, DateError, read_date};
use crate::cell::remarks::remarks_behind;
use crate::cell::time::read_time;
use crate::column::Column;
use crate::interview::row::cells::Cells;
use crate::interview::row::context::Context;
use crate::problem::{Cause, DayCause, RowCause, WhenCause};
use crate::zone::Zone;

/// The day of an interview.
pub(super) struct InterviewDay {
    /// Where it stands.
    pub(super) column: Column,
    pub(super) cell: DateCell,
    /// How the interview stands, as the same cell says: `2026-03-09 (done)`.
    pub(super) status: Option<InterviewStatus>,
}

impl InterviewDay {
    /// Reads the day, or that to which the interview was moved; `None` where there is none, which was reported.
    pub(super) fn of(
        cells: &mut Cells<'_>,
        standing: Option<RowStanding>,
        moved: Option<&str>,
        zone: Zone,
        context: &mut Context<'_>,
    ) -> Option<InterviewDay> {
        if standing == Some(RowStanding::Postponed) {
            cells.report(Column::Status, RowCause::Postponed);
            return None;
        }
        let column = if cells.text(Column::Start).is_some() { Column::Start } else { Column::Date };
        let Some(text) = cells.text(column).or(moved) else {
            report_missing(cells, standing);
            return None;
        };
        let mut day = InterviewDay::in_cell(cells, column, text, zone, context)?;
        if let Some(to) = moved {
            day.cell = on_moved_day(cells, to, &day, context)?;
        }
        if column == Column::Date {
            day.cell = hour::without_midnight(day.cell, zone);
        }
        if cells.text(Column::AllDay).is_some_and(|text| read_yes_no(text) == Ok(true)) {
            day.cell = hour::without_hour(day.cell, zone);
        }
        let ahead = day.cell.date - context.orders.today;
        if ahead > AHEAD || ahead < -BACK {
            cells.report(column, DayCause::YearFarAway { date: day.cell.date });
        }
        report_other_days(cells, &day, zone, context)?;
        Some(day)
    }

    fn in_cell(
        cells: &mut Cells<'_>,
        column: Column,
        text: &str,
        zone: Zone,
        context: &mut Context<'_>,
    ) -> Option<InterviewDay> {
        let zones = RowZones::of(cells, zone, context);
        let mut read = |text: &str| zones.read_date(text, |text| context.orders.read(column, text, read_date));
        let called_off = |read: Result<DateCell, Cause>| {
            (read.map_err(|_| Cause::Row(RowCause::CalledOff)), Some(InterviewStatus::CalledOff), None)
        };
        let (cell, status, remark) = match read(text) {
            Ok(cell) => (Ok(cell), None, None),
            Err(cause) => match read_called_off(text) {
                Some(CalledOff::Moved { to }) => (read(&to), None, None),
                Some(CalledOff::Cancelled { date: Some(date) }) => called_off(read(&date)),
                Some(CalledOff::Cancelled { date: None }) => called_off(Err(cause)),
                Some(CalledOff::Postponed) => (Err(Cause::Row(RowCause::Postponed)), None, None),
                None => match before_remark(text, &cause, &mut read) {
                    Some((cell, remark)) => (Ok(cell), status_of(remark), Some(remark)),
                    None => (Err(cause), None, None),
                },
            },
        };
        zones.report_other_season(cells, column);
        match cell {
            Ok(cell) => {
                if cell.year_assumed {
                    let near = context.orders.near(column);
                    cells.report(column, DayCause::YearAssumed { date: cell.date, near });
                }
                if let Some(cause) = context.orders.epoch_to_report(text) {
                    cells.report(column, cause);
                }
                if let Some(remark) = remark.filter(|remark| status.is_none() && !says_nothing_more(remark)) {
                    cells.report(column, DayCause::RemarkBesideDay { remark: remark.into() });
                }
                Some(InterviewDay { column, cell, status })
            }
            Err(cause) => {
                cells.report(column, cause);
                None
            }
        }
    }
}

/// Reads a date with a remark behind it. One that nobody knows may be a name for clocks, so it stands behind no hour.
fn before_remark<'t>(
    text: &'t str,
    cause: &Cause,
    mut read: impl FnMut(&str) -> Result<DateCell, Cause>,
) -> Option<(DateCell, &'t str)> {
    if !matches!(cause, Cause::Date(DateError::Time(_) | DateError::Behind { .. } | DateError::Unreadable)) {
        return None;
    }
    let (cell, remark) = remarks_behind(text).find_map(|(before, remark)| Some((read(before).ok()?, remark)))?;
    let is_known = || status_of(remark).is_some() || says_nothing_more(remark);
    (is_known() || cell.time.is_none() && !is_clock(remark)).then_some((cell, remark))
}

/// The day to which the status says an interview was moved, at the same hour unless it says another, or the other hour.
fn on_moved_day(cells: &mut Cells<'_>, to: &str, day: &InterviewDay, context: &mut Context<'_>) -> Option<DateCell> {
    let moved = match (context.orders.read(day.column, to, read_date), read_time(to)) {
        (Ok(cell), _) => cell,
        (Err(_), Ok(time)) => day.cell.at(time),
        (Err(cause), Err(_)) => {
            cells.report(Column::Status, cause);
            return None;
        }
    };
    if moved.year_assumed && moved.date != day.cell.date {
        let near = context.orders.near(day.column);
        cells.report(Column::Status, DayCause::YearAssumed { date: moved.date, near });
    }
    if moved.time.is_none() {
        return Some(DateCell { date: moved.date, year_assumed: moved.year_assumed, ..day.cell });
    }
    for of_the_former in [Column::Time, Column::End, Column::EndDate] {
        cells.pass_over(of_the_former);
    }
    Some(moved)
}

/// Whether a remark says how people meet, as a column of its own does, or but that it is so: `2026-03-09 ✓`.
fn says_nothing_more(remark: &str) -> bool {
    format_said(remark).is_some() || answer_said(remark) == Some(true)
}

/// How an interview stands, as a remark says.
fn status_of(remark: &str) -> Option<InterviewStatus> {
    match status_said(remark)? {
        RowStanding::Process(status) => Some(status),
        RowStanding::Application | RowStanding::Postponed => None,
    }
}

/// Reports the columns that name another day than the one that is taken; `None` where one of them has a mistake.
fn report_other_days(cells: &mut Cells<'_>, day: &InterviewDay, zone: Zone, context: &mut Context<'_>) -> Option<()> {
    let InterviewDay { column, cell: DateCell { date: taken, .. }, .. } = *day;
    if column == Column::Start
        && let Some(text) = cells.text(Column::Date)
    {
        let date = cells.read(Column::Date, |_| context.orders.read(Column::Date, text, read_date))?;
        if hour::without_midnight(date, zone).date != taken {
            report_other_day(cells, column, taken, cells.index(Column::Date));
        }
    }
    for index in &context.other_days {
        let text = cells.row.cell(*index);
        let date = context.orders.read(column, text, read_date).ok();
        if date.is_some_and(|date| hour::without_midnight(date, zone).date != taken) {
            report_other_day(cells, column, taken, Some(*index));
        }
    }
    Some(())
}

/// Reports that a column names another day than the one that is taken.
fn report_other_day(cells: &mut Cells<'_>, taken: Column, day: NaiveDate, index: Option<usize>) {
    let header = cells.index(taken).map_or(taken.name(), |index| cells.mapping.header_at(index)).into();
    let found = index.map_or("", |index| cells.row.cell(index));
    cells.report_at(index, Column::Date, found, Cause::When(WhenCause::StartContradicts { start: day, header }));
}
