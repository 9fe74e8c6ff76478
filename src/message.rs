//! What a reminder says: its summary, and the description that a calendar shows below it.

mod wording;

use chrono::TimeDelta;

use crate::calendar::Escaped;
use crate::guide::{Field, Guideline, Template};
use crate::interview::{Interview, InterviewId, Person};
use crate::plan::{Medium, Pair, Placing, Plan, Reminder, Window};
use crate::prose::Prose;
use crate::reach::Diary;
use crate::reason;
use crate::zone::Zone;
pub use wording::Wording;

/// Notes longer than this many bytes are cut in a description: some calendars refuse longer ones whole.
const LONGEST_NOTES: usize = 4_000;

/// A description in the making; its room is used again for the next.
#[derive(Debug, Default)]
pub struct Description {
    text: Escaped,
    draft: String,
}

impl Description {
    /// The description, in the form that it has in a calendar.
    #[must_use]
    pub fn text(&self) -> &Escaped {
        &self.text
    }
}

/// One reminder and all that its text speaks of.
pub struct Message<'p> {
    plan: &'p Plan<'p>,
    id: InterviewId,
    index: usize,
    reminder: &'p Reminder,
    interview: &'p Interview,
    guideline: &'p Guideline,
    person: Option<&'p Person>,
}

impl<'p> Message<'p> {
    /// The message of a pair's reminder.
    #[must_use]
    pub fn of(plan: &'p Plan<'p>, id: InterviewId, index: usize, reminder: &'p Reminder) -> Message<'p> {
        let pair: &Pair = plan.pair(index);
        let person = pair.person.map(|person| plan.roster.person(person));
        let interview = plan.roster.interview(id);
        Message { plan, id, index, reminder, interview, guideline: plan.guideline(pair), person }
    }

    /// What to do, whom with, for which company: one line.
    pub fn summary(&self, out: &mut String) {
        if self.reminder.medium == Medium::EmailInsteadOfCall {
            out.push_str("Write to ");
            out.push_str(self.person.map_or("yourself", Person::called));
            out.push_str(" at ");
            out.push_str(&self.interview.company);
            out.push_str(" instead of calling");
        } else {
            self.render(out, &self.guideline.texts.summary);
        }
    }

    /// Everything that the reader needs on the day, in paragraphs; `wordings` are those of the plan.
    pub fn description(&self, out: &mut Description, wordings: &[Wording], diary: &mut Diary<'_>) {
        let Description { text, draft } = out;
        text.clear();
        draft.clear();
        let pair = self.plan.pair(self.index);
        let window = self.plan.window_of(self.id, pair, self.reminder, diary);
        self.task(draft, diary, window);
        self.address(draft);
        self.appointment(draft);
        draft.push_str("\nWhy now:\n");
        reason::explain_reminder(draft, self.plan, diary, (self.id, self.index), self.reminder, window);
        text.push(draft.trim_end());
        let wording = &wordings[usize::from(pair.guideline)];
        let instead_of_call = self.reminder.medium == Medium::EmailInsteadOfCall;
        wording.append_to(text, instead_of_call, |field, text| {
            draft.clear();
            self.field(field, draft);
            text.push(draft);
        });
        draft.clear();
        self.companions(draft);
        self.notes(draft);
        text.push(draft);
    }

    /// `mailto:` or `tel:`, where the medium has an address and the person gave it.
    #[must_use]
    pub fn link(&self) -> Option<String> {
        let person = self.person?;
        match self.reminder.medium {
            Medium::Email | Medium::EmailInsteadOfCall => {
                person.email.as_deref().map(|email| format!("mailto:{email}"))
            }
            Medium::Call | Medium::Message => person.telephone_link(),
            Medium::Letter | Medium::Visit | Medium::Myself => None,
        }
    }

    /// "E-mail to Dana Lee, at the latest on Friday 13 March at 15:00 (Europe/Berlin)."
    fn task(&self, out: &mut String, diary: &Diary<'_>, window: Window) {
        let them = self.plan.reach(self.id, self.plan.pair(self.index).person);
        let zone = diary.reach(them).zone;
        out.push_str(match self.reminder.medium {
            Medium::Email | Medium::EmailInsteadOfCall => "E-mail to ",
            Medium::Call => "Call ",
            Medium::Message => "Text message to ",
            Medium::Letter => "Letter to ",
            Medium::Visit => "Visit to ",
            Medium::Myself => "Note to yourself",
        });
        if let Some(person) = self.person {
            out.push_str(person.called());
        }
        if self.reminder.placing != Placing::Appointment && self.reminder.at <= window.last() {
            out.push_str(", by ");
            deadline(out, window, zone);
        }
        out.push_str(".\n");
    }

    fn address(&self, out: &mut String) {
        let Some(person) = self.person else { return };
        let link = self.link();
        match (self.reminder.medium, &link) {
            (_, Some(link)) => {
                out.push_str(link);
                if let (Medium::Call | Medium::Message, Some(phone)) = (self.reminder.medium, &person.phone) {
                    out.push_str(" (");
                    out.push_str(phone);
                    out.push(')');
                }
                out.push('\n');
            }
            (Medium::Email | Medium::EmailInsteadOfCall, None) => {
                out.push_str("The sheet has no address: write only if they gave you one.\n");
            }
            (Medium::Call | Medium::Message, None) => {
                out.push_str("The sheet has no number: use it only if they gave you one.\n");
            }
            _ => {}
        }
        if let Some(page) = &person.link {
            out.push_str("Their page: ");
            out.push_str(page);
            out.push('\n');
        }
    }

    fn appointment(&self, out: &mut String) {
        out.push_str("Interview: ");
        out.push_str(&self.interview.company);
        for part in [&self.interview.role, &self.interview.stage].into_iter().flatten() {
            out.push_str(", ");
            out.push_str(part);
        }
        out.push_str(", ");
        out.moment_in(self.interview.start, self.interview.zone);
        out.push('\n');
        if let Some(place) = &self.interview.place {
            out.push_str("Place: ");
            out.push_str(place);
            out.push('\n');
        }
    }

    fn companions(&self, out: &mut String) {
        for other in self.plan.companions(self.index) {
            let Ok(reminder) = self.plan.reminder(self.plan.pair(other)) else { continue };
            out.push_str("\n\nAt the same time: ");
            Message::of(self.plan, self.plan.interview_of(other), other, reminder).summary(out);
        }
    }

    fn notes(&self, out: &mut String) {
        let Some(notes) = &self.interview.notes else { return };
        out.push_str("\n\nNotes: ");
        let end = notes.floor_char_boundary(LONGEST_NOTES);
        out.push_str(&notes[..end]);
        if end < notes.len() {
            out.push('…');
        }
    }

    fn render(&self, out: &mut String, template: &Template) {
        template.render(out, |field, out| self.field(field, out));
    }

    fn field(&self, field: Field, out: &mut String) {
        match field {
            Field::Person => out.push_str(self.person.map_or("yourself", Person::called)),
            Field::Company => out.push_str(&self.interview.company),
            Field::Role => self.role(out),
            Field::Stage => out.push_str(self.interview.stage.as_deref().unwrap_or("interview")),
            Field::Day => out.day(self.interview.local_start().date()),
            Field::AnswerBy => match self.interview.answer_by {
                Some(day) => out.day(day),
                None => out.push_str("the day they named"),
            },
            Field::Arrival => {
                let early = self.guideline.arrive_early.unwrap_or_default();
                out.time((self.interview.local_start() - TimeDelta::minutes(early.into())).time());
            }
        }
    }
}

impl Message<'_> {
    /// "the Data Engineer position".
    fn role(&self, out: &mut String) {
        out.push_str("the ");
        if let Some(role) = &self.interview.role {
            out.push_str(role);
            out.push(' ');
        }
        out.push_str("position");
    }
}

/// "Friday 13 March at 15:00 (Europe/Berlin)".
fn deadline(out: &mut String, window: Window, zone: Zone) {
    let last = zone.local(window.last());
    if window.ends_with_day {
        out.push_str("the end of ");
        out.day(last.date());
    } else {
        out.day(last.date());
        out.push_str(" at ");
        out.time(last.time());
    }
    out.push_str(" (");
    out.push_str(zone.name());
    out.push(')');
}
