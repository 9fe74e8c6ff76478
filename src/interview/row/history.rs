//! What was done and heard since an interview: in columns of their own, and in the notes.

use std::cell::Cell;
use std::ops::Range;

use chrono::NaiveDate;

use super::cells::Cells;
use super::context::Context;
use super::when::moment_of;
use crate::cell::choice::answer_said;
use crate::cell::date::{DateCell, DateContext};
use crate::cell::dates::{DatesError, read_dates};
use crate::cell::notes::{Deed, read_notes};
use crate::cell::remarks::without_remarks;
use crate::column::Column;
use crate::guide::Step;
use crate::interview::roster::interview::{Contacted, Heard, Interview};
use crate::problem::{Cause, DayCause, HistoryCause, Near};
use crate::zone::Zone;

/// What each column is about.
const HISTORY: [(Column, Deed); 7] = [
    (Column::ThankedOn, Deed::Thanked),
    (Column::DebriefedOn, Deed::Debriefed),
    (Column::ReferencesSentOn, Deed::ReferencesSent),
    (Column::FollowedUpOn, Deed::FollowedUp),
    (Column::CalledOn, Deed::Called),
    (Column::FinalFollowUpOn, Deed::FinalFollowUp),
    (Column::HeardBackOn, Deed::HeardBack),
];

/// What the cells of a row say of what happened since a day: the columns first, then the notes.
pub(super) struct History(Vec<Event>);

struct Event {
    deed: Deed,
    column: Column,
    cell: DateCell,
}

impl History {
    /// Reads what happened since the first of these interviews. What was done before does not follow it up: it is left out,
    /// with a warning where a column of its own has it. A day that has not come gets a warning too.
    pub(super) fn of(cells: &mut Cells<'_>, interviews: &[&mut Interview], context: &mut Context<'_>) -> History {
        let mut events = Vec::new();
        for (column, deed) in HISTORY {
            if let Some(text) = cells.text(column) {
                let dates = recorded(cells, column, text, interviews, context);
                events.extend(dates.into_iter().map(|cell| Event { deed, column, cell }));
            }
        }
        let noted = interviews.first().map(|first| noted(cells, first.day(), context)).unwrap_or_default().into_iter();
        events.extend(noted.map(|(deed, date)| Event { deed, column: Column::Notes, cell: DateCell::of(date) }));
        History(events)
    }

    /// Gives an interview what happened on these days.
    pub(super) fn give(&self, interview: &mut Interview, days: &Range<NaiveDate>, cells: &mut Cells<'_>) {
        if self.0.is_empty() {
            return;
        }
        let mut history = std::mem::take(&mut interview.history).into_vec();
        for Event { deed, column, cell } in self.0.iter().filter(|event| days.contains(&event.cell.date)) {
            let (date, noted) = (cell.date, *column == Column::Notes);
            let Some(step) = step_of(*deed) else {
                interview.heard_back = interview.heard_back.into_iter().chain([Heard { on: date, noted }]).min();
                continue;
            };
            let at = moment_of(cells, *column, interview.zone, *cell);
            let is_known = |known: &Contacted| known.step == step && known.date == date && (noted || known.at == at);
            if !history.iter().any(is_known) {
                history.push(Contacted { date, at, step, noted });
            }
        }
        history.sort_unstable();
        interview.history = history.into();
    }
}

/// The days of a column that follow an interview.
fn recorded(
    cells: &mut Cells<'_>,
    column: Column,
    text: &str,
    interviews: &[&mut Interview],
    context: &mut Context<'_>,
) -> Vec<DateCell> {
    let Some((first, zone)) = interviews.first().map(|first| (first.day(), first.zone)) else { return Vec::new() };
    let mut dates = match context.orders.read_since(first, column, text, read_history) {
        Ok(dates) => dates,
        Err(cause) => {
            return match says_yes(text) {
                Some(true) => on_an_unknown_day(cells, column, interviews, context).into_iter().collect(),
                Some(false) => Vec::new(),
                None => {
                    cells.report(column, cause);
                    Vec::new()
                }
            };
        }
    };
    let recorded = dates.len();
    dates.retain(|cell| cell.date >= first);
    if dates.len() < recorded {
        cells.report(column, HistoryCause::BeforeInterview);
    }
    // It is used all the same: what the clock decides today it would decide otherwise tomorrow.
    if dates.iter().any(|cell| is_to_come(cell, zone, context)) {
        cells.report(column, HistoryCause::InFuture);
    }
    if let Some(cell) = dates.iter().find(|cell| cell.year_assumed) {
        cells.report(column, DayCause::YearAssumed { date: cell.date, near: Near::Interview });
    }
    dates
}

/// Dates, perhaps with remarks in brackets, or behind a word for yes.
fn read_history(text: &str, known: DateContext) -> Result<Vec<DateCell>, DatesError> {
    read_dates(text, known).or_else(|error| {
        let behind_yes = || text.find(|next: char| next.is_ascii_digit()).map(|at| text[at..].trim_end_matches(')'));
        match without_remarks(text) {
            Some(bare) if may_have_day(&bare) => read_dates(&bare, known),
            _ if may_have_day(text) && answer_said(text) == Some(true) => {
                behind_yes().map_or(Err(error), |dates| read_dates(dates, known))
            }
            _ => Err(error),
        }
    })
}

/// Whether something was done, where a cell says that and no day.
fn says_yes(text: &str) -> Option<bool> {
    if may_have_day(text) { None } else { answer_said(text) }
}

/// Whether a text has digits in it, and is not a one or a zero for yes or no.
fn may_have_day(text: &str) -> bool {
    text.len() > 1 && text.contains(char::is_numeric)
}

/// Whether a day has not come: in the candidate's calendar, or at the hour that it gives.
fn is_to_come(cell: &DateCell, zone: Zone, context: &Context<'_>) -> bool {
    let now = context.defaults.now;
    match (cell.time, cell.offset) {
        (Some(time), Some(offset)) => (cell.date.and_time(time) - offset).and_utc() > now,
        (Some(time), None) => cell.date.and_time(time) > zone.local(now),
        (None, _) => cell.date > context.today(),
    }
}

/// Where a cell says that something was done and not when: on the day of the last interview that has been.
fn on_an_unknown_day(
    cells: &mut Cells<'_>,
    column: Column,
    interviews: &[&mut Interview],
    context: &Context<'_>,
) -> Option<DateCell> {
    let today = context.today();
    let day = interviews.iter().map(|interview| interview.day()).filter(|day| *day <= today).max();
    cells.report(column, HistoryCause::WithoutDay { day });
    day.map(DateCell::of)
}

/// What the notes say, of any day.
fn noted(cells: &mut Cells<'_>, interview: NaiveDate, context: &mut Context<'_>) -> Vec<(Deed, NaiveDate)> {
    let Some(text) = cells.text(Column::Notes) else { return Vec::new() };
    let has = |column| cells.mapping.index(column).is_some();
    let dates = if has(Column::Start) && !has(Column::Date) { Column::Start } else { Column::Date };
    let deeds = Cell::new(Vec::new());
    let today = Some(context.today());
    let read = context.orders.read_since(interview, dates, text, |text, known| {
        let noted = read_notes(text, DateContext { today, ..known });
        deeds.set(noted.deeds);
        noted.unread.map_or(Ok(()), Err)
    });
    // A date that can't be read takes nothing from those that can.
    match read {
        Ok(()) => {}
        Err(Cause::Day(DayCause::DateInList { piece, error })) => {
            cells.report(Column::Notes, HistoryCause::DateInNotes { piece, error });
        }
        Err(cause) => cells.report(Column::Notes, cause),
    }
    deeds.into_inner()
}

/// The step that a deed is; an answer of theirs is none.
fn step_of(deed: Deed) -> Option<Step> {
    match deed {
        Deed::FollowedUp => Some(Step::FollowedUp),
        Deed::FinalFollowUp => Some(Step::FinalFollowUp),
        Deed::Thanked => Some(Step::Thanked),
        Deed::Called => Some(Step::Called),
        Deed::Debriefed => Some(Step::Debriefed),
        Deed::ReferencesSent => Some(Step::ReferencesSent),
        Deed::HeardBack => None,
    }
}
