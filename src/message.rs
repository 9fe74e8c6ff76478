//! What a reminder says: one account of it, from which the calendar, the terminal and scripts take what they show.

mod by_person;
mod description;
mod guideline_texts;
mod interview_words;
mod message_links;
mod reminder_text;

use crate::interview::{Interview, InterviewId, Person};
use crate::plan::{Medium, Pair, Plan, Reminder};
use crate::prose::Prose;
use crate::sentence::Story;
pub(crate) use by_person::ByPerson;
pub use reminder_text::{ReminderText, ReminderTexts};

/// One reminder and all that its text speaks of.
pub struct Message<'p> {
    plan: &'p Plan,
    id: InterviewId,
    index: usize,
    reminder: &'p Reminder,
    interview: &'p Interview,
    person: Option<Person<'p>>,
    story: Story<'p>,
}

impl<'p> Message<'p> {
    /// The message of a pair's reminder.
    #[must_use]
    pub fn of(plan: &'p Plan, id: InterviewId, index: usize, reminder: &'p Reminder) -> Message<'p> {
        let pair: &Pair = plan.pair(index);
        let person = pair.person.map(|person| plan.roster.person(person));
        let story = Story::of(plan, id, index);
        Message { plan, id, index, reminder, interview: plan.roster.interview(id), person, story }
    }

    /// What to do, whom with, for which company: one line.
    pub fn summary(&self, out: &mut impl Prose) {
        self.story.summary(out);
    }

    fn pair(&self) -> &'p Pair {
        self.plan.pair(self.index)
    }

    fn is_instead_of_call(&self) -> bool {
        self.reminder.medium == Medium::EmailInsteadOfCall
    }

    /// The name of whose interview it is.
    fn candidate(&self) -> Option<&'p str> {
        self.plan.roster.candidate(self.interview.candidate).name.as_deref()
    }

    fn is_mail(&self) -> bool {
        matches!(self.reminder.medium, Medium::Email | Medium::EmailInsteadOfCall)
    }
}
