//! A plan for a person to read.

use std::io::{self, Write};

use chrono::{DateTime, Utc};

use crate::interview::{Interview, InterviewId};
use crate::message::Message;
use crate::plan::{Medium, Pair, Placing, Plan, Reminder};
use crate::prose::Prose;
use crate::sentence;
use crate::visible::{Screen, Shown};

use super::agenda::Selection;

/// Writes a plan: each interview with its reminders in the candidate's own time; `why` adds every reason, and what is
/// absent. Of an interview that is not asked for there is nothing; where nobody is called as it is asked for, that is all.
pub fn write(
    out: &mut Screen<impl Write>,
    plan: &Plan,
    now: DateTime<Utc>,
    why: bool,
    selection: &Selection,
) -> io::Result<()> {
    let mut text = Shown::default();
    let mut current = None;
    for (id, index, pair) in plan.iter().filter(|(id, _, pair)| selection.takes(plan, *id, pair)) {
        if current != Some(id) {
            if current.is_some() {
                text.end_line();
            }
            current = Some(id);
            heading(&mut text, plan, id);
        }
        match plan.reminder(pair) {
            Ok(reminder) => reminder_line(&mut text, plan, id, index, reminder, now),
            Err(_) if !why => continue,
            Err(_) => absence_start(&mut text, plan, pair),
        }
        if why {
            reasons(&mut text, plan, id, index);
        }
        out.show(&text)?;
        text.clear();
    }
    if let Some(unknown) = selection.unknown(plan) {
        text.append(&Shown::line(unknown));
    }
    out.show(&text)?;
    out.flush()
}

/// `Acme, Engineer, Onsite: Thursday 12 March 2026 at 14:00 (America/New_York)`; which time is assumed, and in which zone
/// the lines below are where that is another.
pub(super) fn heading(text: &mut Shown, plan: &Plan, id: InterviewId) {
    let interview: &Interview = plan.roster.interview(id);
    let parts = [plan.roster.company(interview), plan.roster.role(interview), plan.roster.stage(interview)];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    text.push(if parts.is_empty() { "Interview" } else { "" });
    text.push(parts.join(", "));
    if let Some(name) = &plan.roster.candidate(interview.candidate).name {
        text.push(" (");
        text.push(name);
        text.push(")");
    }
    text.push(": ");
    let start = interview.local_start();
    if interview.hour_known {
        text.moment(start);
    } else {
        text.date(start.date());
        text.push(", ");
        text.time(start.time());
        text.push(" assumed");
    }
    text.zone(interview.zone);
    let mine = plan.zone(id, None);
    if mine != interview.zone {
        text.push(", reminders in ");
        text.push(mine.name());
    }
    text.end_line();
}

fn reminder_line(
    text: &mut Shown,
    plan: &Plan,
    id: InterviewId,
    index: usize,
    reminder: &Reminder,
    now: DateTime<Utc>,
) {
    let mine = plan.zone(id, None).local(reminder.at());
    text.push(mine.format("  %a %-d %b %Y %H:%M  "));
    medium(text, reminder);
    Message::of(plan, id, index, reminder).summary(text);
    if reminder.at() < now {
        text.push("  [overdue]");
    }
    text.end_line();
}

/// `email: `, `note: `; nothing for an appointment.
pub(super) fn medium(text: &mut Shown, reminder: &Reminder) {
    if reminder.placing != Placing::Appointment {
        text.push(if reminder.medium == Medium::Myself { "note" } else { reminder.medium.word() });
        text.push(": ");
    }
}

/// The start of a line that its one reason completes.
pub(super) fn absence_start(text: &mut Shown, plan: &Plan, pair: &Pair) {
    text.push("  no ");
    text.push(&plan.guideline(pair).id);
    if let Some(person) = pair.person {
        text.push(" for ");
        text.push(plan.roster.person(person).called());
    }
    text.push(": ");
}

fn reasons(text: &mut Shown, plan: &Plan, id: InterviewId, index: usize) {
    let mut sentences = String::new();
    sentence::explain_with_ids(&mut sentences, plan, id, index);
    for sentence in sentences.lines() {
        if text.as_str().ends_with('\n') {
            text.push("      ");
        }
        text.push(sentence);
        text.end_line();
    }
}
