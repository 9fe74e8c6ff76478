//! Where the tables of public holidays end.

use crate::plan::Plan;
use crate::problem::{Problem, ReachCause};

/// One warning for each interview with a reminder on a day whose public holidays are not known yet.
#[must_use]
pub fn beyond_holidays(plan: &Plan) -> Vec<Problem> {
    if plan.lies_within(plan.availability().holidays_known_to_all()) {
        return Vec::new();
    }
    let mut warned = None;
    let mut problems = Vec::new();
    for (id, _, pair, reminder) in plan.reminders() {
        if pair.person.is_none() || warned == Some(id) {
            continue;
        }
        let them = plan.reach(id, pair.person);
        let availability = plan.availability();
        let day = availability.day_at(them, reminder.moment);
        let (Some(region), false) = (availability.reach(them).region, availability.knows_holidays(them, day)) else {
            continue;
        };
        warned = Some(id);
        let origin = plan.roster.interview(id).origin;
        let file = &plan.roster.files[usize::from(origin.file)];
        problems.push(Problem::at(file, origin.line, ReachCause::BeyondHolidays { day: day.into(), region }));
    }
    problems
}
