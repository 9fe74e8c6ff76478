//! What a guideline is called: the title of its reminders, of nobody in particular.

use crate::guide::{Field, Guideline, Recipient};
use crate::prose::Prose;

/// "Thank your interviewer", or "The interview itself".
pub(super) fn title(guideline: &Guideline) -> String {
    if guideline.is_appointment() {
        return "The interview itself".to_owned();
    }
    let mut title = String::new();
    guideline.texts.summary.render(&mut title, |field, title| title.text(in_general(field, guideline.to)));
    title
}

fn in_general(field: Field, to: Recipient) -> &'static str {
    match field {
        Field::Person => called(to),
        Field::Company => "the company",
        Field::AtCompany => "",
        Field::Role => "the position",
        Field::Stage => "interview",
        Field::Day => "that day",
        Field::AnswerBy => "the day they named",
        Field::Arrival => "the right time",
    }
}

fn called(to: Recipient) -> &'static str {
    match to {
        Recipient::Interviewers => "your interviewer",
        Recipient::Contact => "your contact",
        Recipient::Recruiter => "your recruiter",
        Recipient::WhoeverAnswers => "whoever answers",
        Recipient::AsBefore => "them",
        Recipient::Me => "yourself",
    }
}
