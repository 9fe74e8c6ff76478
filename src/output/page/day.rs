//! A day and what is due on it.

use std::ops::Range;

use chrono::NaiveDate;
use maud::{Markup, html};

use super::due::{Due, What};
use super::lazy::LazyPiece;
use super::renderer::Renderer;
use super::text::line;
use crate::interview::{InterviewId, MeetingFormat};
use crate::moment::{Day, Moment};
use crate::output::agenda::entry::{EntryColumns, time_elsewhere};
use crate::prose::Prose;
use crate::zone::Zone;

impl Renderer<'_> {
    /// The days of a stretch of what is due.
    pub(super) fn days(&mut self, due: &[Due], range: Range<usize>) -> Markup {
        let continues =
            range.start > 0 && due.get(range.start).is_some_and(|first| first.day == due[range.start - 1].day);
        let days = due[range].chunk_by(|left, right| left.day == right.day);
        html! {
            @for (place, on_day) in days.enumerate() { (self.day(on_day, place > 0 || !continues)) }
        }
    }

    fn day(&mut self, due: &[Due], begins: bool) -> Markup {
        let Some(day) = due.first().map(|due| due.day) else { return html! {} };
        let id = format!("day-{}", NaiveDate::from(day));
        html! {
            section .day id=[begins.then_some(&id)] .today[day == self.view.today()] {
                (date(day))
                ol .entries { @for due in due { li { (self.entry(due)) } } }
            }
        }
    }

    fn entry(&mut self, due: &Due) -> Markup {
        match due.what {
            What::Reminder(index) => {
                let parts = due.entry().map(|entry| entry.parts(self.plan(), &self.view.agenda()));
                let Some(parts) = parts else { return html! {} };
                let summary = reminder_line(&parts, due.moment, self.view.zone);
                let class = if due.moment < self.view.present() { "entry late" } else { "entry" };
                self.folded(LazyPiece::Reminder(index), &format!("r{index}"), class, &summary)
            }
            What::Appointment => {
                let summary = self.appointment_line(due.id, due.moment);
                let index = due.id.index();
                self.folded(LazyPiece::Appointment(index), &format!("a{index}"), "entry appointment", &summary)
            }
        }
    }

    /// An interview that is to come, on one line.
    fn appointment_line(&self, id: InterviewId, moment: Moment) -> Markup {
        let roster = &*self.plan().roster;
        let interview = roster.interview(id);
        let here = self.view.zone;
        let there = time_elsewhere(moment, interview.zone, here);
        let medium = match interview.format {
            Some(MeetingFormat::Phone) => "phone",
            Some(MeetingFormat::Video) => "video",
            Some(MeetingFormat::Onsite) => "on site",
            None => "",
        };
        html! {
            (hour(moment, here, !interview.hour_known))
            span .what { "Interview: " (line(&self.title_of(id))) @if let Some(there) = there { " " span .there { (there) } } }
            span .medium { (medium) }
        }
    }

    /// Company, role and stage of an interview, as far as they are known, and whose it is.
    pub(super) fn title_of(&self, id: InterviewId) -> String {
        let roster = &*self.plan().roster;
        let interview = roster.interview(id);
        let parts = [roster.company(interview), roster.role(interview), roster.stage(interview)];
        let parts: Vec<&str> = parts.into_iter().flatten().collect();
        let mut title = if parts.is_empty() { "Interview".to_owned() } else { parts.join(", ") };
        let candidate = roster.candidate(interview.candidate);
        if let Some(name) = candidate.name.as_deref().filter(|_| !candidate.identity.is_empty()) {
            title.push_str(" (");
            title.push_str(name);
            title.push(')');
        }
        title
    }
}

/// "Thu 12 March", in three parts, of which the number stands out.
pub(super) fn date(day: Day) -> Markup {
    let date = NaiveDate::from(day);
    html! {
        h4 .date {
            time datetime=(date) {
                span .weekday { (date.format("%a")) } " "
                span .number { (date.format("%-d")) } " "
                span .month { (date.format("%b")) }
            }
        }
    }
}

fn reminder_line(parts: &EntryColumns, moment: Moment, zone: Zone) -> Markup {
    let medium = match parts.medium {
        "email" => "e-mail",
        other => other,
    };
    html! {
        (hour(moment, zone, parts.hour.starts_with('~')))
        span .what {
            (parts.text)
            @if !parts.elsewhere.is_empty() { " " span .there { (line(&parts.elsewhere)) } }
        }
        span .medium { (medium) }
    }
}

/// "10:00", or "~10:00" where it is assumed.
pub(super) fn hour(moment: Moment, zone: Zone, assumed: bool) -> Markup {
    let mut text = String::new();
    text.time(zone.wall_at(moment).time());
    html! {
        time .hour datetime=(machine(moment, zone)) {
            @if assumed { span aria-hidden="true" { "~" } span .hidden { "about " } }
            (text)
        }
    }
}

/// RFC 3339.
pub(super) fn machine(moment: Moment, zone: Zone) -> String {
    let mut text = String::new();
    text.instant(moment.into(), zone);
    text
}
