//! Everything that the reader needs on the day, in paragraphs.

use super::Message;
use super::scene::Scene;
use super::wording::Wording;
use crate::calendar::Escaped;
use crate::guide::Field;
use crate::plan::{Base, Medium, Placing, Plan, Timing, Window};
use crate::prose::Prose;
use crate::reach::Diary;
use crate::reason::Story;
use crate::zone::Zone;

/// The descriptions of a plan's reminders, one after the other; what they have in common is written once.
#[derive(Debug)]
pub struct Description {
    text: Escaped,
    /// What the person of the message is called.
    person: Escaped,
    scene: Scene,
    wordings: Vec<Wording>,
}

impl Description {
    /// No description yet, for the reminders of a plan.
    #[must_use]
    pub fn of(plan: &Plan<'_>) -> Description {
        let [text, person] = <[Escaped; 2]>::default();
        Description { text, person, scene: Scene::default(), wordings: Wording::of(plan) }
    }

    /// The description that was written last.
    #[must_use]
    pub fn text(&self) -> &Escaped {
        &self.text
    }

    /// Writes that of a message of the same plan; `link` is the message's own, or empty.
    pub fn write(&mut self, message: &Message<'_>, link: &str, diary: &mut Diary<'_>) {
        let Description { text, person, scene, wordings } = self;
        let Message { plan, id, index, reminder, .. } = *message;
        let pair = plan.pair(index);
        let timing = plan.timing(id, pair, reminder, diary);
        let wording = &wordings[usize::from(pair.guideline)];
        text.clear();
        person.clear();
        message.field(Field::Person, person);
        scene.change(plan, id);
        message.task(text, person, &timing);
        message.address(text, link);
        text.append(&scene.appointment);
        let story = Story::of(plan, id, index);
        match reminder.base {
            Base::End => text.append(&scene.end),
            _ => story.base(text, &timing),
        }
        if reminder.placing != Placing::Appointment {
            text.append(wording.rule(reminder.base));
        }
        story.moment(text, diary, &timing);
        let instead_of_call = reminder.medium == Medium::EmailInsteadOfCall;
        wording.append_to(text, instead_of_call, |field, text| match (field, scene.field(field)) {
            (Field::Person, _) => text.append(person),
            (_, Some(words)) => text.append(words),
            (_, None) => message.field(field, text),
        });
        message.companions(text);
        text.append(&scene.notes);
    }
}

impl Message<'_> {
    /// "E-mail to Dana Lee, at the latest on Friday 13 March at 15:00 (Europe/Berlin)."
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
        if self.reminder.placing != Placing::Appointment && self.reminder.at <= timing.window.last() {
            out.comma();
            out.plain("by ");
            deadline(out, timing.window, timing.zone);
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
                if let (Medium::Call | Medium::Message, Some(phone)) = (self.reminder.medium, &person.phone) {
                    out.plain(" (");
                    out.text(phone);
                    out.plain(")");
                }
                out.line_break();
            }
        }
        if let Some(page) = &person.link {
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
fn deadline(out: &mut Escaped, window: Window, zone: Zone) {
    let last = zone.local(window.last());
    if window.ends_with_day {
        out.plain("the end of ");
        out.day(last.date());
    } else {
        out.day(last.date());
        out.plain(" at ");
        out.time(last.time());
    }
    out.zone(zone);
}
