//! What a reminder says: its summary, and the description that a calendar shows below it.

mod description;
mod scene;
mod wording;

use chrono::TimeDelta;

use crate::guide::{Field, Guideline};
use crate::interview::{Interview, InterviewId, Person};
use crate::plan::{Medium, Pair, Plan, Reminder};
use crate::prose::Prose;
pub use description::Description;

/// One reminder and all that its text speaks of.
pub struct Message<'p> {
    plan: &'p Plan<'p>,
    id: InterviewId,
    index: usize,
    reminder: &'p Reminder,
    interview: &'p Interview,
    guideline: &'p Guideline,
    person: Option<Person<'p>>,
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
    pub fn summary(&self, out: &mut impl Prose) {
        if self.reminder.medium == Medium::EmailInsteadOfCall {
            out.plain("Write to ");
            out.text(self.person.map_or("yourself", Person::called));
            out.plain(" at ");
            out.text(self.plan.roster.company(self.interview));
            out.plain(" instead of calling");
        } else {
            self.guideline.texts.summary.render(out, |field, out| self.field(field, out));
        }
    }

    /// `mailto:` or `tel:`, where the medium has an address and the person gave it.
    #[must_use]
    pub fn link(&self) -> Option<String> {
        let person = self.person?;
        match self.reminder.medium {
            Medium::Email | Medium::EmailInsteadOfCall => Some(["mailto:", person.email.as_deref()?].concat()),
            Medium::Call | Medium::Message => person.telephone_link(),
            Medium::Letter | Medium::Visit | Medium::Myself => None,
        }
    }

    fn field(&self, field: Field, out: &mut impl Prose) {
        match field {
            Field::Person => out.text(self.person.map_or("yourself", Person::called)),
            Field::Company => out.text(self.plan.roster.company(self.interview)),
            Field::Role => role(self.plan.roster.role(self.interview), out),
            Field::Stage => out.text(stage(self.plan.roster.stage(self.interview))),
            Field::Day => out.day(self.interview.local_start().date()),
            Field::AnswerBy => match self.interview.answer_by {
                Some(day) => out.day(day),
                None => out.plain("the day they named"),
            },
            Field::Arrival => {
                let early = self.guideline.arrive_early.unwrap_or_default();
                out.time((self.interview.local_start() - TimeDelta::minutes(early.into())).time());
            }
        }
    }
}

/// "the Data Engineer position".
fn role(role: Option<&str>, out: &mut impl Prose) {
    out.plain("the ");
    if let Some(role) = role {
        out.text(role);
        out.plain(" ");
    }
    out.plain("position");
}

fn stage(stage: Option<&str>) -> &str {
    stage.unwrap_or("interview")
}
