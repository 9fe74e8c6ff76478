//! Everything that the reader needs on the day, in paragraphs.

use super::Message;
use super::scene::Scene;
use super::wording::Wording;
use crate::calendar::Escaped;
use crate::plan::{Medium, Placing, Plan, Timing, Window};
use crate::prose::Prose;
use crate::reach::Diary;
use crate::reason;
use crate::zone::Zone;

/// The descriptions of a plan's reminders, one after the other; what they have in common is written once.
#[derive(Debug)]
pub struct Description {
    text: Escaped,
    scene: Scene,
    wordings: Vec<Wording>,
}

impl Description {
    /// No description yet, for the reminders of a plan.
    #[must_use]
    pub fn of(plan: &Plan<'_>) -> Description {
        Description { text: Escaped::default(), scene: Scene::default(), wordings: Wording::of(plan) }
    }

    /// The description that was written last.
    #[must_use]
    pub fn text(&self) -> &Escaped {
        &self.text
    }

    /// Writes that of a message of the same plan; `link` is the message's own.
    pub fn write(&mut self, message: &Message<'_>, link: Option<&str>, diary: &mut Diary<'_>) {
        let Description { text, scene, wordings } = self;
        let Message { plan, id, index, reminder, .. } = *message;
        let pair = plan.pair(index);
        let timing = plan.timing(id, pair, reminder, diary);
        text.clear();
        scene.change(plan, id);
        message.task(text, &timing);
        message.address(text, link);
        text.append(&scene.appointment);
        text.line_break();
        text.plain("Why now:");
        text.line_break();
        reason::explain_reminder(text, plan, diary, (id, index), &timing);
        let instead_of_call = reminder.medium == Medium::EmailInsteadOfCall;
        wordings[usize::from(pair.guideline)].append_to(text, instead_of_call, |field, text| {
            match scene.field(field) {
                Some(words) => text.append(words),
                None => message.field(field, text),
            }
        });
        message.companions(text);
        text.append(&scene.notes);
    }
}

impl Message<'_> {
    /// "E-mail to Dana Lee, at the latest on Friday 13 March at 15:00 (Europe/Berlin)."
    fn task(&self, out: &mut Escaped, timing: &Timing<'_>) {
        out.plain(match self.reminder.medium {
            Medium::Email | Medium::EmailInsteadOfCall => "E-mail to ",
            Medium::Call => "Call ",
            Medium::Message => "Text message to ",
            Medium::Letter => "Letter to ",
            Medium::Visit => "Visit to ",
            Medium::Myself => "Note to yourself",
        });
        if let Some(person) = self.person {
            out.text(person.called());
        }
        if self.reminder.placing != Placing::Appointment && self.reminder.at <= timing.window.last() {
            out.comma();
            out.plain("by ");
            deadline(out, timing.window, timing.zone);
        }
        out.full_stop();
    }

    fn address(&self, out: &mut Escaped, link: Option<&str>) {
        let Some(person) = self.person else { return };
        match (self.reminder.medium, link) {
            (_, Some(link)) => {
                out.text(link);
                if let (Medium::Call | Medium::Message, Some(phone)) = (self.reminder.medium, &person.phone) {
                    out.plain(" (");
                    out.text(phone);
                    out.plain(")");
                }
                out.line_break();
            }
            (Medium::Email | Medium::EmailInsteadOfCall, None) => {
                out.plain("The sheet has no address: write only if they gave you one");
                out.full_stop();
            }
            (Medium::Call | Medium::Message, None) => {
                out.plain("The sheet has no number: use it only if they gave you one");
                out.full_stop();
            }
            _ => {}
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
