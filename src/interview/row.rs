//! One row to its interviews: mostly one, several in a wide sheet or where a cell holds several dates.

mod cache;
mod cells;
pub(crate) mod context;
mod history;
mod interview_of_row;
mod interviews_of_row;
mod locality;
mod occasion;
mod occasions;
mod print;
mod shared_history;
pub(crate) mod unread_row;
mod when;
mod who;

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::cell::choice::is_cross;
use crate::column::Column;
use crate::interview::roster::interview::Origin;
use crate::problem::{Problem, RowCause, Severity};
use crate::table::{Encoding, Row};

use cells::Cells;
use context::Context;
use interview_of_row::interview;
use interviews_of_row::read_several;
use occasions::Occasions;
use shared_history::share;

/// What a row turned out to be.
pub(crate) enum RowIs {
    /// Of interviews: each is in the roster, or was reported as none to plan.
    Interviews,
    /// Of what nobody knows for sure, since a cell has a mistake; if of one interview, its start where that can be read.
    Mistaken(Option<DateTime<Utc>>),
    /// Plainly of no interview: reported, unless it is of an application to which nobody has answered yet, or no text of it
    /// speaks of an interview.
    SomethingElse,
}

/// Reads a row into the roster.
pub(crate) fn read_row(
    row: &Row,
    encoding: Encoding,
    file: &Arc<str>,
    origin: Origin,
    context: &mut Context<'_>,
    problems: &mut Vec<Problem>,
) -> RowIs {
    let mapping = context.orders.mapping;
    let reported = problems.len();
    let mut start = None;
    let known = context.roster.interviews.len();
    let joined = mapping.joined_names(row);
    let mut cells = Cells::of(row, mapping, &joined, file, problems);
    cells.report_damages(encoding);
    let says_none = says_none(&mut cells, context);
    if says_none && cells.are_sound() && has_no_day(&mut cells) {
        cells.report(Column::Interviewed, RowCause::NotInterviewed);
        return RowIs::SomethingElse;
    }
    if mapping.has_open_slots() && is_open_slot(&mut cells) {
        cells.report(Column::Candidate, RowCause::OpenSlot);
        return RowIs::SomethingElse;
    }
    if cells.are_sound() && context.days_from.is_empty() && is_application_alone(&mut cells) {
        return RowIs::SomethingElse;
    }
    let is_sound = cells.are_sound();
    let occasions = Occasions::of(&mut cells, context);
    let mut is_something_else = matches!(occasions, Occasions::None);
    match occasions {
        Occasions::None => {}
        Occasions::One(occasion) if occasion.round.is_none() => {
            cells.begin(&occasion);
            let mut interview = interview(&mut cells, context, origin);
            start = interview.as_ref().map(|interview| interview.start);
            if let Some(interview) = &mut interview {
                share(&mut cells, &mut [interview], context);
            }
            context.roster.interviews.extend(interview.filter(|_| cells.are_sound()));
        }
        Occasions::One(occasion) => read_several(row, file, origin, &[occasion], context, problems),
        Occasions::Several(occasions) => read_several(row, file, origin, &occasions, context, problems),
    }
    if let Some((column, cause)) = context.orders.order_to_report() {
        let mut cells = Cells::of(row, mapping, &joined, file, problems);
        cells.turn_to(context.orders.round);
        cells.report(column, cause);
    }
    if !is_sound {
        context.roster.interviews.truncate(known);
    }
    if says_none && drop_past(known, context) {
        Cells::of(row, mapping, &joined, file, problems).report(Column::Interviewed, RowCause::NotInterviewed);
        is_something_else = context.roster.interviews.len() == known;
    }
    let is_mistaken = problems[reported..].iter().any(|problem| problem.severity() == Severity::Problem);
    match is_something_else {
        _ if is_mistaken => RowIs::Mistaken(start),
        true => RowIs::SomethingElse,
        false => RowIs::Interviews,
    }
}

/// Whether the row says that it has had no interview.
fn says_none(cells: &mut Cells<'_>, context: &mut Context<'_>) -> bool {
    cells.read_aside(Column::Interviewed, |text| context.answers.read(text, context.roster)) == Some(false)
}

/// Whether a cross stands where the candidate would.
fn is_open_slot(cells: &mut Cells<'_>) -> bool {
    cells.are_sound() && cells.text(Column::Candidate).is_some_and(is_cross)
}

/// Whether the row is of an application to which nobody has answered yet: where such a sheet has no day of an interview, there
/// is none.
fn is_application_alone(cells: &mut Cells<'_>) -> bool {
    const OF_INTERVIEWS: [Column; 5] =
        [Column::Status, Column::Time, Column::End, Column::Interviewers, Column::Subject];
    let says_none = OF_INTERVIEWS.into_iter().all(|column| cells.text(column).is_none());
    says_none && cells.mapping.is_of_application(cells.row) && has_no_day(cells)
}

fn has_no_day(cells: &mut Cells<'_>) -> bool {
    let mapping = cells.mapping;
    let has_day = mapping.occasions().any(|round| {
        cells.turn_to(round);
        [Column::Date, Column::Start].into_iter().any(|column| cells.text(column).is_some())
    });
    cells.turn_to(None);
    !has_day
}

/// Drops the interviews, from this one on, whose day is past; whether there was one.
fn drop_past(first: usize, context: &mut Context<'_>) -> bool {
    let (now, interviews) = (context.defaults.now, &mut context.roster.interviews);
    let to_come: Vec<_> = interviews.drain(first..).collect();
    let count = to_come.len();
    interviews.extend(to_come.into_iter().filter(|interview| interview.start > now));
    interviews.len() < first + count
}
