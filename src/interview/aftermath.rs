//! What came after an interview: the promised answer, the steps taken, what was heard. Of several interviews in a row,
//! it belongs to the last one before it.

use chrono::NaiveDate;

use super::Interview;
use super::cells::Cells;
use super::context::Context;
use super::when;
use crate::problem::Cause;

/// Reads what came after the one interview of a row.
pub(super) fn of_one(cells: &mut Cells<'_>, interview: &mut Interview, context: &mut Context<'_>) {
    let day = day_of(interview);
    interview.answer_by = when::answer_by(cells, day, context);
    interview.history = when::history(cells, day, interview.zone, context);
    interview.heard_back = when::heard_back(cells, day, context);
}

/// Reads what came after the interviews of a row, and gives each what is its own.
pub(super) fn of_several(cells: &mut Cells<'_>, interviews: &mut [Interview], context: &mut Context<'_>) {
    interviews.sort_by_key(|interview| interview.start);
    let Some(first) = interviews.first() else { return };
    let (first, zone) = (day_of(first), first.zone);
    let answer_by = when::answer_by(cells, first, context);
    let history = when::history(cells, first, zone, context);
    let days: Vec<NaiveDate> = interviews.iter().map(day_of).collect();
    for (interview, day) in interviews.iter_mut().zip(&days) {
        let next = days.iter().copied().find(|later| later > day).unwrap_or(NaiveDate::MAX);
        let is_own = |date: &NaiveDate| (*day..next).contains(date);
        interview.answer_by = answer_by.filter(is_own);
        interview.history = history.iter().filter(|contacted| is_own(&contacted.date)).copied().collect();
        // What lies before the first of them is told once; what lies before a later one is another's.
        let heard_back = if *day == first {
            when::heard_back(cells, *day, context)
        } else {
            cells.without(&Cause::HistoryBeforeInterview, |cells| when::heard_back(cells, *day, context))
        };
        interview.heard_back = heard_back.filter(is_own);
    }
}

fn day_of(interview: &Interview) -> NaiveDate {
    interview.local_start().date()
}
