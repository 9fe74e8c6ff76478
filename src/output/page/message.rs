//! The message of a reminder, already written.

use maud::{Markup, html};

use super::text::{line, lines};
use crate::interview::InterviewId;
use crate::message::ReminderText;
use crate::plan::{Medium, Plan, Reminder};
use crate::prose::Prose;
use crate::sentence;

/// How a message begins and ends.
pub(super) struct Letter<'p> {
    pub(super) medium: Medium,
    greeting: String,
    name: Option<&'p str>,
}

impl<'p> Letter<'p> {
    pub(super) fn of(plan: &'p Plan, id: InterviewId, index: usize, reminder: &Reminder) -> Letter<'p> {
        let roster = &*plan.roster;
        let mut greeting = String::new();
        let named = plan.pair(index).person.and_then(|person| roster.person(person).name());
        sentence::greeting(&mut greeting, named.map(|name| |out: &mut String| out.text(name)));
        let name = roster.candidate(roster.interview(id).candidate).name.as_deref();
        Letter { medium: reminder.medium, greeting, name }
    }

    fn is_written(&self) -> bool {
        matches!(
            self.medium,
            Medium::Email | Medium::EmailInsteadOfCall | Medium::Message | Medium::Letter | Medium::Visit
        )
    }

    /// The message, as it is sent or said; nothing where there is none.
    pub(super) fn written(&self, account: &ReminderText<'_, String>, index: usize) -> Markup {
        let id = format!("m{index}");
        html! {
            @if !account.draft.is_empty() {
                figure .letter {
                    @if !account.subject.is_empty() {
                        figcaption { span .label { "Subject" } " " strong id=(format!("s{index}")) { (line(account.subject)) } }
                    } @else if account.is_spoken {
                        figcaption { span .label { "To say" } }
                    }
                    blockquote id=(id) { (self.text(account)) }
                }
            }
        }
    }

    fn text(&self, account: &ReminderText<'_, String>) -> String {
        let mut text = String::new();
        let draft = lines(account.draft);
        if account.is_spoken || !self.is_written() {
            return draft;
        }
        text.push_str(&line(&self.greeting));
        text.line_break();
        text.line_break();
        text.push_str(&draft);
        if let Some(name) = self.name {
            text.line_break();
            text.line_break();
            text.push_str(&line(name));
        }
        text
    }
}
