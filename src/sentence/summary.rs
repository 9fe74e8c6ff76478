//! What to do, whom with, for which company: one line; and what the fields of a guide's texts stand for.

use std::sync::LazyLock;

use chrono::TimeDelta;

use super::Story;
use crate::guide::{Field, Template};
use crate::interview::{Interview, Person, Roster};
use crate::plan::Medium;
use crate::prose::Prose;

impl Story<'_> {
    /// The summary of a pair's reminder.
    pub(crate) fn summary(&self, out: &mut impl Prose) {
        let reminder = self.plan.reminder(self.pair);
        if reminder.is_ok_and(|reminder| reminder.medium == Medium::EmailInsteadOfCall) {
            INSTEAD_OF_CALL.summary.render(out, |field, out| self.field(field, out));
        } else {
            self.plan.guideline(self.pair).texts.summary.render(out, |field, out| self.field(field, out));
        }
    }

    /// What the person is called.
    pub(crate) fn called(&self) -> &str {
        self.pair.person.map_or("yourself", |person| Person::called(self.plan.roster.person(person)))
    }

    /// What a field of a text stands for.
    pub(crate) fn field(&self, field: Field, out: &mut impl Prose) {
        match field {
            Field::Person => out.text(self.called()),
            Field::AnswerBy => match self.interview.answer_by {
                Some(day) => out.day(day),
                None => out.plain("the day they named"),
            },
            Field::Arrival => {
                let early = self.plan.guideline(self.pair).arrive_early.unwrap_or_default();
                out.time((self.interview.local_start() - TimeDelta::minutes(early.into())).time());
            }
            Field::Company | Field::AtCompany | Field::Role | Field::Stage | Field::Day => {
                field_of_interview(field, &self.plan.roster, self.interview, out);
            }
        }
    }
}

/// What a field stands for that is the same in all texts about one interview; nothing for another.
pub(crate) fn field_of_interview(field: Field, roster: &Roster, interview: &Interview, out: &mut impl Prose) {
    match field {
        Field::Company => company(roster.company(interview), out),
        Field::AtCompany => at_company(roster.company(interview), out),
        Field::Role => role(roster.role(interview), out),
        Field::Stage => out.text(roster.stage(interview).unwrap_or("interview")),
        Field::Day => out.day(interview.local_start().date()),
        Field::Person | Field::AnswerBy | Field::Arrival => {}
    }
}

/// The company's name, or "the company".
fn company(company: Option<&str>, out: &mut impl Prose) {
    out.text(company.unwrap_or("the company"));
}

/// Between what is done or who it is and the company.
const AT: &str = " at ";

/// " at Acme"; nothing where no company is known.
fn at_company(company: Option<&str>, out: &mut impl Prose) {
    if let Some(company) = company {
        out.plain(AT);
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

/// What an e-mail says that takes the place of a call.
pub(crate) struct InsteadOfCall {
    pub(crate) summary: Template,
    pub(crate) subject: Template,
    pub(crate) advice: Template,
}

/// The same.
pub(crate) static INSTEAD_OF_CALL: LazyLock<InsteadOfCall> = LazyLock::new(|| {
    let text = |text| Template::parse(text).expect("its fields are known");
    InsteadOfCall {
        summary: text("Write to {person} at {company} instead of calling"),
        subject: text("My interview for {role} on {day}"),
        advice: text("Write what you would have said."),
    }
});
