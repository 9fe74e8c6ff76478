//! What there is to know on the day of an interview.

use maud::{Markup, html};

use super::fact::{fact, facts};
use super::link::leading_text;
use super::renderer::Renderer;
use super::text::{line, lines};
use crate::guide::Template;
use crate::interview::{InterviewId, Person};
use crate::prose::Prose;
use crate::sentence::Story;

impl Renderer<'_> {
    /// When and where it is and with whom, and what the guide advises for it.
    pub(super) fn appointment(&self, id: InterviewId) -> Markup {
        let plan = self.plan();
        let pair = plan.pairs_of(id).find(|index| plan.guideline(plan.pair(*index)).is_appointment());
        let words = |template: fn(&crate::guide::Texts) -> &Template| {
            let mut text = String::new();
            if let Some(index) = pair {
                let story = Story::of(plan, id, index);
                let texts = &plan.guideline(plan.pair(index)).texts;
                template(texts).render(&mut text, |field, out| story.field(field, out));
            }
            text
        };
        let [advice, avoid, opening] =
            [words(|texts| &texts.advice), words(|texts| &texts.avoid), words(|texts| &texts.opening)];
        html! {
            div .do {
                @if !advice.is_empty() { p .advice { (line(&advice)) } }
                @if !avoid.is_empty() { p .avoid { (line(&avoid)) } }
                @if !opening.is_empty() {
                    figure .letter {
                        figcaption { span .label { "To say before you leave" } }
                        blockquote { (line(&opening)) }
                    }
                }
            }
            div .why { (self.facts_of(id)) p { a href=(format!("#i{}", id.index())) data-do="go" { "What follows it" } } }
        }
    }

    /// What the sheet says of an interview.
    pub(super) fn facts_of(&self, id: InterviewId) -> Markup {
        let roster = &*self.plan().roster;
        let interview = roster.interview(id);
        let people: Vec<Person<'_>> = interview.interviewers.iter().map(|person| roster.person(person)).collect();
        let mut when = String::new();
        when.moment_in(interview.start, interview.zone);
        if !interview.hour_known {
            when.push_str("; the hour is assumed");
        }
        let origin = format!("{}, line {}", roster.files[usize::from(interview.origin.file)], interview.origin.line);
        facts(&[
            Some(fact("When", &html! { (line(&when)) })),
            people.iter().any(|person| person.name().is_some()).then(|| fact("With", &names(&people))),
            interview.place.as_deref().map(|place| fact("Place", &leading_text(place))),
            interview.recruiter.map(|person| fact("Through", &names(&[roster.person(person)]))),
            interview.answer_by.map(|day| fact("Answer promised by", &html! { (in_words(day)) })),
            interview.notes.as_deref().map(|notes| fact("Notes", &html! { span .notes { (lines(notes)) } })),
            Some(fact("In the sheet", &html! { (line(&origin)) })),
        ])
    }
}

fn names(people: &[Person<'_>]) -> Markup {
    html! {
        @for (index, person) in people.iter().enumerate() {
            @if index > 0 { ", " }
            (line(person.called()))
        }
    }
}

/// "Thursday 12 March 2026".
pub(super) fn in_words(day: chrono::NaiveDate) -> String {
    let mut text = String::new();
    text.date(day);
    text
}
