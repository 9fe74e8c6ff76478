//! What came after interviews: the promised answer, the steps taken, what was heard. Of several interviews that share a
//! cell, it belongs to the last one before it.

use chrono::NaiveDate;

use super::cells::Cells;
use super::context::Context;
use super::history::History;
use super::when;
use crate::interview::roster::interview::Interview;

/// Reads what came after interviews, which stand in their order, and gives each what is its own.
pub(super) fn share(cells: &mut Cells<'_>, interviews: &mut [&mut Interview], context: &mut Context<'_>) {
    let Some(first) = interviews.first().map(|first| first.day()) else { return };
    let answer_by = when::answer_by(cells, first, context);
    let history = History::of(cells, interviews, context);
    for index in 0..interviews.len() {
        let day = interviews[index].day();
        let mut later = interviews[index + 1..].iter().map(|later| later.day()).skip_while(|later| *later == day);
        let days = day..later.next().unwrap_or(NaiveDate::MAX);
        let interview = &mut *interviews[index];
        interview.answer_by = interview.answer_by.or(answer_by.filter(|date| days.contains(date)));
        history.give(interview, &days, cells);
    }
}
