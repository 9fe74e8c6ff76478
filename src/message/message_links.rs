//! What opens the message to send, already written.

use super::Message;
use super::guideline_texts::GuidelineTexts;
use super::interview_words::FieldWords;
use crate::calendar::{Encoded, Link};
use crate::interview::InterviewId;
use crate::plan::{Medium, Plan};
use crate::prose::{Prose, ProseForm};
use crate::sentence;

/// The links of a plan's messages, one after the other.
#[derive(Debug)]
pub(super) struct MessageLinks {
    interview: Option<InterviewId>,
    names: FieldWords<Encoded>,
    wordings: Vec<GuidelineTexts<Encoded>>,
    person: Encoded,
    part: Encoded,
    /// What opens the message that was drafted last; empty where nothing does.
    pub(super) link: Link,
}

impl MessageLinks {
    /// No draft yet, for the reminders of a plan.
    pub(super) fn of(plan: &Plan<'_>) -> MessageLinks {
        let [person, part] = <[Encoded; 2]>::default();
        let (names, wordings) = (FieldWords::default(), GuidelineTexts::of(plan));
        MessageLinks { interview: None, names, wordings, person, part, link: Link::default() }
    }

    /// Writes the link of a message: `mailto:` with subject and body, or `tel:`, where the person gave an address or a
    /// number.
    pub(super) fn write(&mut self, message: &Message<'_>) {
        self.link.clear();
        let Some(person) = message.person else { return };
        match message.reminder.medium {
            Medium::Email | Medium::EmailInsteadOfCall => {
                if let Some(email) = person.email() {
                    self.link.write_to(email);
                    self.write_mail(message);
                }
            }
            Medium::Call | Medium::Message => self.link.replace(person.telephone_link().unwrap_or_default()),
            Medium::Letter | Medium::Visit | Medium::Myself => {}
        }
    }

    fn write_mail(&mut self, message: &Message<'_>) {
        if self.interview.replace(message.id) != Some(message.id) {
            self.names.change(message.plan.roster, message.interview);
        }
        let MessageLinks { names, wordings, person, part, link, .. } = self;
        let sayings = wordings[usize::from(message.pair().guideline)].sayings(message.is_instead_of_call());
        person.clear();
        person.text(message.story.called());
        part.clear();
        sayings.subject.append_to(part, message, person, names);
        link.add("subject", part);
        if sayings.draft.is_empty() {
            return;
        }
        part.clear();
        sentence::greeting(part, message.person);
        blank_line(part);
        sayings.draft.append_to(part, message, person, names);
        if let Some(name) = message.candidate() {
            blank_line(part);
            part.text(name);
        }
        link.add("body", part);
    }
}

fn blank_line(out: &mut Encoded) {
    out.line_break();
    out.line_break();
}
