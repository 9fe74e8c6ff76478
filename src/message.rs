//! What a reminder says: its summary, and the description that a calendar shows below it.

mod scene;
mod texts;
mod wording;

use chrono::TimeDelta;

use crate::guide::{Field, Guideline};
use crate::interview::{Interview, InterviewId, Person};
use crate::plan::{Medium, Pair, Plan, Reminder};
use crate::prose::Prose;
pub use texts::Texts;

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
        if self.is_instead_of_call() {
            wording::instead_of_call().render(out, |field, out| self.field(field, out));
        } else {
            self.guideline.texts.summary.render(out, |field, out| self.field(field, out));
        }
    }

    fn pair(&self) -> &'p Pair {
        self.plan.pair(self.index)
    }

    fn is_instead_of_call(&self) -> bool {
        self.reminder.medium == Medium::EmailInsteadOfCall
    }

    /// Writes `mailto:` or `tel:`, where the medium has an address and the person gave it; else nothing.
    pub fn link(&self, out: &mut String) {
        let Some(person) = self.person else { return };
        match self.reminder.medium {
            Medium::Email | Medium::EmailInsteadOfCall => {
                if let Some(email) = person.email() {
                    out.push_str("mailto:");
                    out.push_str(email);
                }
            }
            Medium::Call | Medium::Message => out.push_str(person.telephone_link().unwrap_or_default()),
            Medium::Letter | Medium::Visit | Medium::Myself => {}
        }
    }

    fn field(&self, field: Field, out: &mut impl Prose) {
        match field {
            Field::Person => out.text(self.person.map_or("yourself", Person::called)),
            Field::Company => company(self.plan.roster.company(self.interview), out),
            Field::AtCompany => at_company(self.plan.roster.company(self.interview), out),
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

fn company(company: Option<&str>, out: &mut impl Prose) {
    out.text(company.unwrap_or("the company"));
}

/// " at Acme"; nothing where no company is known.
fn at_company(company: Option<&str>, out: &mut impl Prose) {
    if let Some(company) = company {
        out.plain(" at ");
        out.text(company);
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
