//! What was done and heard since an interview: in columns of their own, and in the notes.

use chrono::NaiveDate;

use super::cells::Cells;
use super::context::Context;
use super::when::moment_of;
use super::{Contacted, Heard};
use crate::cell::date::DateCell;
use crate::cell::dates::read_dates;
use crate::cell::notes::{Deed, read_notes};
use crate::column::Column;
use crate::guide::Step;
use crate::problem::{Cause, Near};
use crate::zone::Zone;

const HISTORY: [(Column, Step); 6] = [
    (Column::ThankedOn, Step::Thanked),
    (Column::DebriefedOn, Step::Debriefed),
    (Column::ReferencesSentOn, Step::ReferencesSent),
    (Column::FollowedUpOn, Step::FollowedUp),
    (Column::CalledOn, Step::Called),
    (Column::FinalFollowUpOn, Step::FinalFollowUp),
];

/// What happened since an interview.
pub(super) struct Past {
    /// What was done, by date.
    pub(super) history: Box<[Contacted]>,
    /// The first day on which they answered.
    pub(super) heard_back: Option<Heard>,
}

impl Past {
    /// Reads what happened on or after the day of the interview. What was done before does not follow it up: it is left
    /// out, with a warning where a column of its own has it.
    pub(super) fn of(cells: &mut Cells<'_>, interview: NaiveDate, zone: Zone, context: &mut Context<'_>) -> Past {
        let mut history = Vec::new();
        for (column, step) in HISTORY {
            let Some(text) = cells.text(column) else { continue };
            for cell in dates_since(cells, column, text, interview, context) {
                let at = moment_of(cells, column, zone, cell);
                history.push(Contacted { date: cell.date, at, step, noted: false });
            }
        }
        let mut heard_back = None;
        if let Some(text) = cells.text(Column::HeardBackOn) {
            let answers = dates_since(cells, Column::HeardBackOn, text, interview, context);
            heard_back = answers.iter().map(|cell| Heard { on: cell.date, noted: false }).min();
        }
        for (deed, date) in noted(cells, interview, context).into_iter().filter(|(_, date)| *date >= interview) {
            match step_of(deed) {
                Some(step) if history.iter().any(|known| known.step == step && known.date == date) => {}
                Some(step) => history.push(Contacted { date, at: None, step, noted: true }),
                None => heard_back = heard_back.into_iter().chain([Heard { on: date, noted: true }]).min(),
            }
        }
        history.sort_unstable();
        Past { history: history.into(), heard_back }
    }
}

/// What the notes tell, of any day.
fn noted(cells: &mut Cells<'_>, interview: NaiveDate, context: &mut Context<'_>) -> Vec<(Deed, NaiveDate)> {
    let Some(text) = cells.text(Column::Notes) else { return Vec::new() };
    let dates = if cells.mapping.index(Column::Date).is_some() { Column::Date } else { Column::Start };
    match context.orders.read_since(interview, dates, text, read_notes) {
        Ok(deeds) => deeds,
        Err(Cause::DateInList { piece, error }) => {
            cells.report(Column::Notes, Cause::DateInNotes { piece, error });
            Vec::new()
        }
        Err(cause) => {
            cells.report(Column::Notes, cause);
            Vec::new()
        }
    }
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
    let read = |_| context.orders.read_since(interview, column, text, read_dates);
    let mut dates = cells.read(column, read).unwrap_or_default();
    if let Some(cell) = dates.iter().find(|cell| cell.year_assumed) {
        cells.report(column, Cause::YearAssumed { date: cell.date, near: Near::Interview });
    }
    let recorded = dates.len();
    dates.retain(|cell| cell.date >= interview);
    if dates.len() < recorded {
        cells.report(column, Cause::HistoryBeforeInterview);
    }
    dates
}
