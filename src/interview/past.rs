//! What was done and heard since an interview: in columns of their own, and in the notes.

use std::cell::Cell;
use std::ops::Range;

use chrono::NaiveDate;

use super::cells::Cells;
use super::context::Context;
use super::when::moment_of;
use super::{Contacted, Heard, Interview};
use crate::cell::date::DateCell;
use crate::cell::dates::read_dates;
use crate::cell::notes::{Deed, read_notes};
use crate::column::Column;
use crate::guide::Step;
use crate::problem::Cause;

/// What each column tells of.
const HISTORY: [(Column, Deed); 7] = [
    (Column::ThankedOn, Deed::Thanked),
    (Column::DebriefedOn, Deed::Debriefed),
    (Column::ReferencesSentOn, Deed::ReferencesSent),
    (Column::FollowedUpOn, Deed::FollowedUp),
    (Column::CalledOn, Deed::Called),
    (Column::FinalFollowUpOn, Deed::FinalFollowUp),
    (Column::HeardBackOn, Deed::HeardBack),
];

/// What the cells of a row tell of what happened since a day: the columns first, then the notes.
pub(super) struct Past(Vec<Event>);

struct Event {
    deed: Deed,
    column: Column,
    cell: DateCell,
}

impl Past {
    /// Reads what happened on or after the day of an interview. What was done before does not follow it up: it is left
    /// out, with a warning where a column of its own has it.
    pub(super) fn of(cells: &mut Cells<'_>, interview: NaiveDate, context: &mut Context<'_>) -> Past {
        let mut events = Vec::new();
        for (column, deed) in HISTORY {
            if let Some(text) = cells.text(column) {
                let dates = dates_since(cells, column, text, interview, context);
                events.extend(dates.into_iter().map(|cell| Event { deed, column, cell }));
            }
        }
        let noted = noted(cells, context).into_iter().filter(|(_, date)| *date >= interview);
        events.extend(noted.map(|(deed, date)| Event { deed, column: Column::Notes, cell: DateCell::of(date) }));
        Past(events)
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

/// What the notes tell, of any day.
fn noted(cells: &mut Cells<'_>, context: &mut Context<'_>) -> Vec<(Deed, NaiveDate)> {
    let Some(text) = cells.text(Column::Notes) else { return Vec::new() };
    let has = |column| cells.mapping.index(column).is_some();
    let dates = if has(Column::Start) && !has(Column::Date) { Column::Start } else { Column::Date };
    let deeds = Cell::new(Vec::new());
    let read = context.orders.read(dates, text, |text, known| {
        let noted = read_notes(text, known);
        deeds.set(noted.deeds);
        noted.unread.map_or(Ok(()), Err)
    });
    // A date that can't be read takes nothing from those that can.
    match read {
        Ok(()) => {}
        Err(Cause::DateInList { piece, error }) => cells.report(Column::Notes, Cause::DateInNotes { piece, error }),
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

fn dates_since(
    cells: &mut Cells<'_>,
    column: Column,
    text: &str,
    interview: NaiveDate,
    context: &mut Context<'_>,
) -> Vec<DateCell> {
    let read = |_| context.orders.read(column, text, read_dates);
    let mut dates = cells.read(column, read).unwrap_or_default();
    let recorded = dates.len();
    dates.retain(|cell| cell.date >= interview);
    if dates.len() < recorded {
        cells.report(column, Cause::HistoryBeforeInterview);
    }
    if let Some(cell) = dates.iter().find(|cell| cell.year_assumed) {
        cells.report(column, Cause::YearAssumed { date: cell.date });
    }
    dates
}
