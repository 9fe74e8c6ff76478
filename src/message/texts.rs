//! Summary, link and description of one event: everything that the reader needs on the day.

use super::Message;
use super::scene::Scene;
use super::wording::Wording;
use crate::calendar::Escaped;
use crate::guide::Field;
use crate::plan::{Base, Medium, Placing, Plan, Timing};
use crate::prose::Prose;
use crate::reach::Diary;
use crate::reason::{self, Story};

/// The texts of a plan's events, one event after the other; what these have in common is written once.
#[derive(Debug)]
pub struct Texts {
    summary: Escaped,
    link: String,
    description: Escaped,
    /// What the person of the message is called.
    person: Escaped,
    scene: Scene,
    wordings: Vec<Wording>,
}

impl Texts {
    /// No texts yet, for the events of a plan.
    #[must_use]
    pub fn of(plan: &Plan<'_>) -> Texts {
        let [summary, description, person] = <[Escaped; 3]>::default();
        Texts {
            summary,
            link: String::new(),
            description,
            person,
            scene: Scene::default(),
            wordings: Wording::of(plan),
        }
    }

    /// What to do, whom with, for which company: one line.
    #[must_use]
    pub fn summary(&self) -> &Escaped {
        &self.summary
    }

    /// What leads to the person; empty where nothing does.
    #[must_use]
    pub fn link(&self) -> &str {
        &self.link
    }

    /// All the rest, in paragraphs.
    #[must_use]
    pub fn description(&self) -> &Escaped {
        &self.description
    }

    /// Writes the texts of a message of the same plan.
    pub fn write(&mut self, message: &Message<'_>, diary: &mut Diary<'_>) {
        self.scene.change(message.plan, message.id);
        self.person.clear();
        message.field(Field::Person, &mut self.person);
        self.link.clear();
        message.link(&mut self.link);
        self.write_summary(message);
        self.write_description(message, diary);
    }

    fn write_summary(&mut self, message: &Message<'_>) {
        let Texts { summary, person, scene, wordings, .. } = self;
        summary.clear();
        let wording = &wordings[usize::from(message.pair().guideline)];
        wording.summary(message.is_instead_of_call()).append_to(summary, message, person, scene);
        if !summary.is_short() {
            let mut plain = String::new();
            message.summary(&mut plain);
            *summary = Escaped::one_line(&plain);
        }
    }

    fn write_description(&mut self, message: &Message<'_>, diary: &mut Diary<'_>) {
        let Texts { link, description: out, person, scene, wordings, .. } = self;
        let Message { plan, id, index, reminder, .. } = *message;
        let wording = &wordings[usize::from(message.pair().guideline)];
        let timing = plan.timing(id, message.pair(), reminder, diary);
        let story = Story::of(plan, id, index);
        out.clear();
        message.task(out, person, &timing);
        message.address(out, link);
        out.append(&scene.appointment);
        match reminder.base {
            Base::End => out.append(&scene.end),
            Base::Planned(step) => {
                out.append(&wordings[usize::from(step)].step);
                reason::planned_for(out, plan, id, step, timing.zone);
            }
            _ => story.base(out, &timing),
        }
        if reminder.placing != Placing::Appointment {
            out.append(wording.rule(reminder.base));
        }
        story.moment(out, diary, &timing);
        wording.advice(message.is_instead_of_call()).append_to(out, message, person, scene);
        message.companions(out);
        out.append(&scene.notes);
    }
}

impl Message<'_> {
    /// "E-mail to Dana Lee, by Friday 13 March at 15:00 (Europe/Berlin)."
    fn task(&self, out: &mut Escaped, person: &Escaped, timing: &Timing<'_>) {
        out.plain(match self.reminder.medium {
            Medium::Email | Medium::EmailInsteadOfCall => "E-mail to ",
            Medium::Call => "Call ",
            Medium::Message => "Text message to ",
            Medium::Letter => "Letter to ",
            Medium::Visit => "Visit to ",
            Medium::Myself => "Note to yourself",
        });
        if self.person.is_some() {
            out.append(person);
        }
        if self.reminder.placing != Placing::Appointment && self.reminder.moment <= timing.window.last() {
            out.comma();
            out.plain("by ");
            deadline(out, timing);
        }
        out.full_stop();
    }

    fn address(&self, out: &mut Escaped, link: &str) {
        let Some(person) = self.person else { return };
        match (self.reminder.medium, link) {
            (Medium::Email | Medium::EmailInsteadOfCall, "") => {
                out.plain("The sheet has no address: write only if they gave you one");
                out.full_stop();
            }
            (Medium::Call | Medium::Message, "") => {
                out.plain("The sheet has no number: use it only if they gave you one");
                out.full_stop();
            }
            (_, "") => {}
            (_, link) => {
                out.text(link);
                if let (Medium::Call | Medium::Message, Some(phone)) = (self.reminder.medium, person.phone()) {
                    out.plain(" (");
                    out.text(phone);
                    out.plain(")");
                }
                out.line_break();
            }
        }
        if let Some(page) = person.page() {
            out.plain("Their page: ");
            out.text(page);
            out.line_break();
        }
    }

    fn companions(&self, out: &mut Escaped) {
        for other in self.plan.companions(self.index) {
            let Ok(reminder) = self.plan.reminder(self.plan.pair(other)) else { continue };
            out.text("\n\nAt the same time: ");
            Message::of(self.plan, self.plan.interview_of(other), other, reminder).summary(out);
        }
    }
}

/// "Friday 13 March at 15:00 (Europe/Berlin)".
fn deadline(out: &mut Escaped, Timing { window, closes, zone, .. }: &Timing<'_>) {
    if window.ends_with_day {
        out.plain("the end of ");
        out.day(closes.date());
    } else {
        out.day_at(*closes);
    }
    out.zone(*zone);
}
