//! What a run came to, in a few lines.

use super::Tally;
use crate::message::Message;
use crate::plan::Plan;
use crate::planned::Planned;
use crate::prose::Prose;
use crate::regenerate::ChangeCounts;
use crate::visible::Shown;

/// How many interviews became how many reminders (`whereto` stands behind that), what was left out and why, and what is
/// due next.
#[must_use]
pub fn text(planned: &Planned, whereto: &str) -> Shown {
    let tally = Tally::of(&planned.plan, planned.setup.now());
    let mut text = Shown::line(counts(planned, &tally, whereto));
    if !tally.absences.is_empty() {
        text.append(&Shown::line(left_out(&tally)));
    }
    if let Some(next) = next(&planned.plan, &tally) {
        text.append(&Shown::line(next));
    }
    text
}

/// How many interviews became how many reminders: all that is left to say below an agenda.
#[must_use]
pub fn short_text(planned: &Planned) -> Shown {
    Shown::line(counts(planned, &Tally::of(&planned.plan, planned.setup.now()), ""))
}

fn counts(planned: &Planned, tally: &Tally, whereto: &str) -> String {
    let rows_left_out = planned.reading.counts().left_out;
    let mut text = String::new();
    text.count(planned.plan.roster.interviews.len(), "interview");
    text.push_str(" became ");
    text.count(tally.reminders, "reminder");
    text.push_str(whereto);
    if tally.overdue > 0 {
        text.push_str(", of which ");
        text.number(tally.overdue);
        text.push_str(if tally.overdue == 1 { " lies in the past" } else { " lie in the past" });
    }
    if rows_left_out > 0 {
        text.push_str("; ");
        text.count(rows_left_out, "row");
        text.push_str(if rows_left_out == 1 { " left out for its problem" } else { " left out for their problems" });
    }
    text
}

fn left_out(tally: &Tally) -> String {
    let mut text = String::from("no reminder: ");
    tally.absences_in_words(&mut text);
    text.push_str(" (plan --why tells each)");
    text
}

fn next(plan: &Plan, tally: &Tally) -> Option<String> {
    let index = tally.next?;
    let id = plan.interview_of(index);
    let reminder = plan.reminder(plan.pair(index)).ok()?;
    let mut text = String::from("next: ");
    text.moment_in(reminder.at(), plan.zone(id, None));
    text.push_str(": ");
    Message::of(plan, id, index, reminder).summary(&mut text);
    Some(text)
}

/// "3 added and 1 cancelled"; what is said of `nothing` where no event changed.
#[must_use]
pub fn changes(changes: ChangeCounts, nothing: &str) -> String {
    let ChangeCounts { added, changed, cancelled, forgotten, kept, waiting } = changes;
    let counts =
        [(added, "added"), (changed, "changed"), (cancelled, "cancelled"), (forgotten, "long past and removed")];
    let counts: Vec<_> = counts.into_iter().filter(|(count, _)| *count > 0).collect();
    let mut text = String::new();
    text.list(counts.iter(), |text, (count, what)| {
        text.number(*count);
        text.push(' ');
        text.push_str(what);
    });
    if text.is_empty() {
        text.push_str(nothing);
    }
    if kept > 0 || waiting > 0 {
        text.push_str("; for rows with problems, ");
    }
    if kept > 0 {
        text.count(kept, "event");
        text.push_str(if kept == 1 { " stays as it was" } else { " stay as they were" });
    }
    if waiting > 0 {
        text.push_str(if kept > 0 { ", and " } else { "" });
        text.count(waiting, "new one");
        text.push_str(if waiting == 1 { " waits" } else { " wait" });
    }
    text
}
