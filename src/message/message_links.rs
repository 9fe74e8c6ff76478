//! What opens the message to send, already written.

use super::guideline_texts::GuidelineTexts;
use super::interview_words::FieldWords;
use super::{ByPerson, Message};
use crate::calendar::{Encoded, Link};
use crate::interview::{InterviewId, Person};
use crate::plan::{Medium, Plan};
use crate::prose::{Prose, ProseForm};
use crate::sentence;

/// The links of a plan's messages, one after the other.
#[derive(Debug)]
pub(super) struct MessageLinks {
    interview: Option<InterviewId>,
    names: FieldWords<Encoded>,
    /// What ends a message: who sends it.
    sender: Encoded,
    addressees: ByPerson<Addressee>,
    wordings: Vec<GuidelineTexts<Encoded>>,
    /// What opens the message that was drafted last; empty where nothing does.
    pub(super) link: Link,
}

/// What the messages to one person have in common.
#[derive(Debug, Default)]
struct Addressee {
    /// What opens a message to them, without anything in it yet.
    link: Link,
    called: Encoded,
    /// The first line of a message, and the blank one behind it.
    greeting: Encoded,
}

impl MessageLinks {
    /// No draft yet, for the reminders of a plan.
    pub(super) fn of(plan: &Plan) -> MessageLinks {
        let wordings = GuidelineTexts::of(plan);
        MessageLinks {
            interview: None,
            names: FieldWords::of(wordings.iter().flat_map(GuidelineTexts::message_templates)),
            sender: Encoded::default(),
            addressees: ByPerson::default(),
            wordings,
            link: Link::default(),
        }
    }

    /// Writes the link of a message: `mailto:` with subject and body, or `tel:`, where the person gave an address or a
    /// number.
    pub(super) fn write(&mut self, message: &Message<'_>) {
        self.link.clear();
        let Some(person) = message.person else { return };
        match message.reminder.medium {
            Medium::Email | Medium::EmailInsteadOfCall => {
                if let Some(email) = person.email() {
                    self.write_mail(message, email);
                }
            }
            Medium::Call | Medium::Message => self.link.replace(person.telephone_link().unwrap_or_default()),
            Medium::Letter | Medium::Visit | Medium::Myself => {}
        }
    }

    fn write_mail(&mut self, message: &Message<'_>, email: &str) {
        self.change_interview(message);
        let MessageLinks { names, sender, addressees, wordings, link, .. } = self;
        let addressee = addressees.of(message.pair().person, |addressee| addressee.change(message, email));
        let Addressee { link: empty, called, greeting } = addressee;
        let sayings = wordings[usize::from(message.pair().guideline)].sayings(message.is_instead_of_call());
        link.continue_from(empty);
        link.add("subject", |part| sayings.subject.append_to(part, message, called, names));
        if !sayings.draft.is_empty() {
            link.add("body", |part| {
                part.append(greeting);
                sayings.draft.append_to(part, message, called, names);
                part.append(sender);
            });
        }
    }

    fn change_interview(&mut self, message: &Message<'_>) {
        if self.interview.replace(message.id) == Some(message.id) {
            return;
        }
        self.names.change(&message.plan.roster, message.interview);
        self.addressees.clear();
        self.sender.clear();
        if let Some(name) = message.candidate() {
            blank_line(&mut self.sender);
            self.sender.text(name);
        }
    }
}

impl Addressee {
    /// Changes to the person of a message.
    fn change(&mut self, message: &Message<'_>, email: &str) {
        let Addressee { link, called, greeting } = self;
        link.write_to_sure(email);
        called.clear();
        called.text(message.story.called());
        greeting.clear();
        let named = message.person.and_then(Person::name).map(|_| |out: &mut Encoded| out.append(called));
        sentence::greeting(greeting, named);
        blank_line(greeting);
    }
}

fn blank_line(out: &mut Encoded) {
    out.line_break();
    out.line_break();
}
