//! One row to its interviews: mostly one, several in a wide sheet or where a cell holds several dates.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::Origin;
use super::aftermath::share;
use super::cells::Cells;
use super::context::Context;
use super::occasions::Occasions;
use super::one::interview;
use super::several::read_several;
use crate::problem::Problem;
use crate::table::{Encoding, Row};

/// What a row turned out to be.
pub(super) enum RowIs {
    /// Plainly of something else, which is told.
    NoInterview,
    /// Of interviews; if of one, its start where that can be read, even where other cells can't.
    Of(Option<DateTime<Utc>>),
}

/// Reads a row into the roster.
pub(super) fn read_row(
    row: &Row,
    encoding: Encoding,
    file: &Arc<str>,
    origin: Origin,
    context: &mut Context<'_>,
    problems: &mut Vec<Problem>,
) -> RowIs {
    let mapping = context.orders.mapping;
    let mut start = None;
    let known = context.roster.interviews.len();
    let mut cells = Cells::of(row, mapping, file, problems);
    cells.report_damages(encoding);
    let is_sound = cells.are_sound();
    match Occasions::of(&mut cells, context) {
        Occasions::None => return RowIs::NoInterview,
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
    if !is_sound {
        context.roster.interviews.truncate(known);
    }
    RowIs::Of(start)
}
