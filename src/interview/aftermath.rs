//! What came after an interview: the promised answer, the steps taken, what was heard. Of several interviews in a row,
//! it belongs to the last one before it.

use chrono::NaiveDate;

use super::Interview;
use super::cells::Cells;
use super::context::Context;
use super::past::Past;
use super::when;

/// Reads what came after the one interview of a row.
pub(super) fn of_one(cells: &mut Cells<'_>, interview: &mut Interview, context: &mut Context<'_>) {
    let day = day_of(interview);
    interview.answer_by = when::answer_by(cells, day, context);
    Past { history: interview.history, heard_back: interview.heard_back } =
        Past::of(cells, day, interview.zone, context);
}

/// Reads what came after the interviews of a row, and gives each what is its own.
pub(super) fn of_several(cells: &mut Cells<'_>, interviews: &mut [Interview], context: &mut Context<'_>) {
    interviews.sort_by_key(|interview| interview.start);
    let Some(first) = interviews.first() else { return };
    let (first, zone) = (day_of(first), first.zone);
    let answer_by = when::answer_by(cells, first, context);
    let past = Past::of(cells, first, zone, context);
    let days: Vec<NaiveDate> = interviews.iter().map(day_of).collect();
    for (interview, day) in interviews.iter_mut().zip(&days) {
        let next = days.iter().copied().find(|later| later > day).unwrap_or(NaiveDate::MAX);
        let is_own = |date: &NaiveDate| (*day..next).contains(date);
        interview.answer_by = answer_by.filter(is_own);
        interview.history = past.history.iter().filter(|contacted| is_own(&contacted.date)).copied().collect();
        // What is wrong was told with the first of them; what lies before a later one is another's.
        let since = cells.quietly(|cells| Past::of(cells, *day, zone, context));
        interview.heard_back = since.heard_back.filter(|heard| is_own(&heard.on));
    }
}

fn day_of(interview: &Interview) -> NaiveDate {
    interview.zone.day_at(interview.start.into()).into()
}
