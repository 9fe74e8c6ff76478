//! The reminders of an agenda, in the order of time.

use super::Agenda;
use crate::interview::{InterviewId, MeetingFormat};
use crate::message::Message;
use crate::moment::{Day, Moment};
use crate::plan::{Medium, Placing, Plan, Reminder};
use crate::prose::Prose;
use crate::visible::Visible;
use crate::zone::Zone;

/// A reminder at its moment.
#[derive(Debug, Clone, Copy)]
pub(in crate::output) struct AgendaEntry {
    pub moment: Moment,
    /// The day on the reader's calendar.
    pub day: Day,
    pub id: InterviewId,
    pub index: usize,
}

/// What an entry says, in its columns.
#[derive(Debug)]
pub(in crate::output) struct EntryColumns {
    /// "10:00", or "~10:00" where the interview's hour, from which it is counted, is assumed.
    pub hour: String,
    /// "email".
    pub medium: &'static str,
    /// What to do, whom with, for which company, and for which candidate.
    pub text: Visible,
    /// "15:00 in London": the other side's time, where it is another; else empty.
    pub elsewhere: String,
}

impl AgendaEntry {
    /// Every reminder that is asked for, but for interviews that are over: there is nothing to do for one.
    pub(in crate::output) fn all(plan: &Plan, agenda: &Agenda<'_>) -> Vec<AgendaEntry> {
        let asked = asked_for(plan, agenda).filter(|(_, _, reminder)| !is_over(reminder, agenda));
        let entry = |(id, index, reminder): (_, _, &Reminder)| {
            let moment = reminder.moment;
            AgendaEntry { moment, day: agenda.zone.day_at(moment), id, index }
        };
        let mut entries: Vec<AgendaEntry> = asked.map(entry).collect();
        entries.sort_by_key(|entry| entry.moment);
        entries
    }

    /// How many of the interviews that are asked for are over.
    pub(in crate::output) fn count_over(plan: &Plan, agenda: &Agenda<'_>) -> usize {
        asked_for(plan, agenda).filter(|(_, _, reminder)| is_over(reminder, agenda)).count()
    }

    /// What it says.
    pub(in crate::output) fn parts(&self, plan: &Plan, agenda: &Agenda<'_>) -> EntryColumns {
        let reminder = plan.reminder(plan.pair(self.index)).expect("an entry is of a reminder");
        let elsewhere = self.elsewhere(plan, agenda, reminder);
        let mut text = String::new();
        Message::of(plan, self.id, self.index, reminder).summary(&mut text);
        self.unsaid(&mut text, plan);
        self.candidate(&mut text, plan, agenda, &elsewhere);
        let text = Visible::of(&text);
        EntryColumns { hour: self.hour(plan, agenda), medium: self.medium(plan, reminder), text, elsewhere }
    }

    /// Whether its moment follows from an hour that the sheet does not give.
    pub(in crate::output) fn is_assumed(&self, plan: &Plan) -> bool {
        let interview = plan.roster.interview(self.id);
        !interview.hour_known && interview.zone.day_at(self.moment) == interview.zone.day_at(interview.start.into())
    }

    fn hour(&self, plan: &Plan, agenda: &Agenda<'_>) -> String {
        let mut hour = String::from(if self.is_assumed(plan) { "~" } else { "" });
        hour.time(agenda.zone.wall_at(self.moment).time());
        hour
    }

    /// How to reach the person; of an appointment, how it takes place.
    fn medium(&self, plan: &Plan, reminder: &Reminder) -> &'static str {
        match (reminder.placing, plan.roster.interview(self.id).format) {
            (Placing::Appointment, Some(MeetingFormat::Phone)) => "phone",
            (Placing::Appointment, Some(MeetingFormat::Video)) => "video",
            (Placing::Appointment, Some(MeetingFormat::Onsite)) => "onsite",
            (Placing::Appointment, None) => "meet",
            _ if reminder.medium == Medium::Myself => "note",
            _ => reminder.medium.word(),
        }
    }

    /// Appends the person and the company, where the guide's words name neither.
    fn unsaid(&self, text: &mut String, plan: &Plan) {
        let person = plan.pair(self.index).person.map(|person| plan.roster.person(person).called());
        let company = plan.roster.company(plan.roster.interview(self.id));
        for name in person.into_iter().chain(company) {
            if !text.contains(name) {
                text.comma();
                text.push_str(name);
            }
        }
    }

    /// Appends whose interview it is, and their time where it is neither the reader's nor said `elsewhere`.
    fn candidate(&self, text: &mut String, plan: &Plan, agenda: &Agenda<'_>, elsewhere: &str) {
        let interview = plan.roster.interview(self.id);
        let theirs = plan.zone(self.id, None);
        let time = time_elsewhere(self.moment, theirs, agenda.zone).filter(|time| time != elsewhere);
        let name = plan.roster.candidate(interview.candidate).name.as_deref();
        let about: Vec<&str> = name.into_iter().chain(time.as_deref()).collect();
        if !about.is_empty() {
            text.push_str(" (");
            text.push_str(&about.join(", "));
            text.push(')');
        }
    }

    /// The time of the person or, of an appointment, of the place, where it is not the reader's.
    fn elsewhere(&self, plan: &Plan, agenda: &Agenda<'_>, reminder: &Reminder) -> String {
        let pair = plan.pair(self.index);
        let zone = match (reminder.placing, pair.person) {
            (Placing::Appointment, _) => plan.roster.interview(self.id).zone,
            (_, None) => return String::new(),
            (_, person) => plan.zone(self.id, person),
        };
        time_elsewhere(self.moment, zone, agenda.zone).unwrap_or_default()
    }
}

/// The reminders that are asked for, with their interviews and their places in the plan.
fn asked_for<'p>(plan: &'p Plan, agenda: &Agenda<'_>) -> impl Iterator<Item = (InterviewId, usize, &'p Reminder)> {
    let asked = plan.reminders().filter(|(id, _, pair, reminder)| {
        agenda.selection.is_in_time(reminder) && agenda.selection.concerns(plan, *id, pair)
    });
    asked.map(|(id, index, _, reminder)| (id, index, reminder))
}

/// Whether it is an interview that has begun.
fn is_over(reminder: &Reminder, agenda: &Agenda<'_>) -> bool {
    reminder.placing == Placing::Appointment && reminder.moment < agenda.present()
}

/// "15:00 in London", "Tue 01:00 in Tokyo": what clocks show elsewhere, where it is not what they show here.
pub(in crate::output) fn time_elsewhere(moment: Moment, there: Zone, here: Zone) -> Option<String> {
    let (theirs, ours) = (there.wall_at(moment), here.wall_at(moment));
    if theirs == ours {
        return None;
    }
    let form = if theirs.date() == ours.date() { "%H:%M" } else { "%a %H:%M" };
    let place = match there.name().rsplit_once('/') {
        Some((area, city)) if area != "Etc" => format!(" in {}", city.replace('_', " ")),
        _ => there.in_brackets().to_owned(),
    };
    Some(format!("{}{place}", theirs.format(form)))
}
