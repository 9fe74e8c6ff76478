//! A plan for a person to read.

use std::io::{self, Write};

use chrono::{DateTime, Utc};

use crate::interview::{Interview, InterviewId};
use crate::message::Message;
use crate::plan::{Medium, Pair, Placing, Plan, Reminder};
use crate::prose::Prose;
use crate::reach::Availability;
use crate::sentence;

use super::agenda::Selection;

/// Writes a plan: each interview with its reminders in the candidate's own time; `why` adds every reason, and what is
/// absent. Of an interview that is not asked for there is nothing.
pub fn write(
    out: &mut impl Write,
    plan: &Plan<'_>,
    availability: &mut Availability<'_>,
    now: DateTime<Utc>,
    why: bool,
    selection: &Selection,
) -> io::Result<()> {
    let mut text = String::new();
    let mut current = None;
    for (id, index, pair) in plan.iter().filter(|(id, _, pair)| selection.takes(plan, *id, pair)) {
        if current != Some(id) {
            if current.is_some() {
                text.push('\n');
            }
            current = Some(id);
            heading(&mut text, plan, availability, id);
        }
        match plan.reminder(pair) {
            Ok(reminder) => reminder_line(&mut text, plan, availability, id, index, reminder, now),
            Err(_) if !why => continue,
            Err(_) => absence_start(&mut text, plan, pair),
        }
        if why {
            reasons(&mut text, plan, availability, id, index);
        }
        out.write_all(text.as_bytes())?;
        text.clear();
    }
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// `Acme, Engineer, Onsite: Thursday 12 March 2026 at 14:00 (America/New_York)`; which time is assumed, and in which zone
/// the lines below are where that is another.
pub(super) fn heading(text: &mut String, plan: &Plan<'_>, availability: &Availability<'_>, id: InterviewId) {
    let interview: &Interview = plan.roster.interview(id);
    let parts = [plan.roster.company(interview), plan.roster.role(interview), plan.roster.stage(interview)];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    text.push_str(if parts.is_empty() { "Interview" } else { "" });
    text.push_str(&parts.join(", "));
    if let Some(name) = &plan.roster.candidate(interview.candidate).name {
        text.push_str(" (");
        text.push_str(name);
        text.push(')');
    }
    text.push_str(": ");
    let start = interview.local_start();
    if interview.hour_known {
        text.moment(start);
    } else {
        text.date(start.date());
        text.push_str(", ");
        text.time(start.time());
        text.push_str(" assumed");
    }
    text.zone(interview.zone);
    let mine = availability.reach(plan.reach(id, None)).zone;
    if mine != interview.zone {
        text.push_str(", reminders in ");
        text.push_str(mine.name());
    }
    text.push('\n');
}

fn reminder_line(
    text: &mut String,
    plan: &Plan<'_>,
    availability: &Availability<'_>,
    id: InterviewId,
    index: usize,
    reminder: &Reminder,
    now: DateTime<Utc>,
) {
    let mine = availability.reach(plan.reach(id, None)).zone.local(reminder.at());
    text.push_str(&mine.format("  %a %-d %b %Y %H:%M  ").to_string());
    medium(text, reminder);
    Message::of(plan, id, index, reminder).summary(text);
    if reminder.at() < now {
        text.push_str("  [overdue]");
    }
    text.push('\n');
}

/// `email: `, `note: `; nothing for an appointment.
pub(super) fn medium(text: &mut String, reminder: &Reminder) {
    if reminder.placing != Placing::Appointment {
        text.push_str(if reminder.medium == Medium::Myself { "note" } else { reminder.medium.word() });
        text.push_str(": ");
    }
}

/// The start of a line that its one reason completes.
pub(super) fn absence_start(text: &mut String, plan: &Plan<'_>, pair: &Pair) {
    text.push_str("  no ");
    text.push_str(&plan.guideline(pair).id);
    if let Some(person) = pair.person {
        text.push_str(" for ");
        text.push_str(plan.roster.person(person).called());
    }
    text.push_str(": ");
}

fn reasons(text: &mut String, plan: &Plan<'_>, availability: &mut Availability<'_>, id: InterviewId, index: usize) {
    let mut sentences = String::new();
    sentence::explain_with_ids(&mut sentences, plan, availability, id, index);
    for sentence in sentences.lines() {
        if text.ends_with('\n') {
            text.push_str("      ");
        }
        text.push_str(sentence);
        text.push('\n');
    }
}
