//! The prose of a guide in the form that it has in a calendar, prepared once for all reminders.

use super::Message;
use super::scene::Scene;
use crate::calendar::Escaped;
use crate::guide::{Field, Guideline, Piece, Template};
use crate::plan::{Base, Labels, Plan};
use crate::prose::Prose;
use crate::reason;

/// What every reminder of one guideline says.
#[derive(Debug)]
pub(super) struct Wording {
    /// The rule that opens its window, in front of that window: counted as usual, and from a promised day.
    rules: [Escaped; 2],
    /// Its name where it is the step before another.
    pub(super) step: Escaped,
    usual: Sayings,
    instead_of_call: Sayings,
}

/// What it says in one medium.
#[derive(Debug)]
struct Sayings {
    summary: Prepared,
    /// All that stands below the reasons.
    advice: Prepared,
}

/// A text with fields, in the form that it has in a calendar.
#[derive(Debug, Default)]
pub(super) struct Prepared {
    /// All of it but the fields.
    text: Escaped,
    /// The fields, each with the place in the text before which it stands.
    fields: Vec<(usize, Field)>,
}

impl Prepared {
    /// The texts, each behind its title if it has one; those that are empty are left out.
    fn of<'t>(texts: impl IntoIterator<Item = (&'static str, &'t Template)>) -> Prepared {
        let Prepared { mut text, mut fields } = Prepared::default();
        for (title, template) in texts.into_iter().filter(|(_, template)| !template.is_empty()) {
            if !title.is_empty() {
                text.text(&format!("\n\n{title}: "));
            }
            for piece in template.pieces() {
                match piece {
                    Piece::Literal(literal) => text.text(literal),
                    Piece::Field(field) => fields.push((text.octets().len(), *field)),
                }
            }
        }
        Prepared { text, fields }
    }

    /// Appends the text in a message's words, of which the person's name and the scene are there already.
    pub(super) fn append_to(&self, out: &mut Escaped, message: &Message<'_>, person: &Escaped, scene: &Scene) {
        let mut done = 0;
        for (place, field) in &self.fields {
            out.append_part(&self.text, done..*place);
            done = *place;
            match scene.field(*field) {
                _ if *field == Field::Person => out.append(person),
                Some(words) => out.append(words),
                None => message.field(*field, out),
            }
        }
        out.append_part(&self.text, done..self.text.octets().len());
    }
}

impl Wording {
    /// The wordings of a plan's guidelines, in their order.
    pub(super) fn of(plan: &Plan<'_>) -> Vec<Wording> {
        let guidelines = (0..).zip(&plan.guide.guidelines).zip(plan.all_labels());
        guidelines.map(|((place, guideline), labels)| Wording::of_guideline(plan, place, guideline, labels)).collect()
    }

    fn of_guideline(plan: &Plan<'_>, place: u8, guideline: &Guideline, labels: &Labels) -> Wording {
        let rule = |base| {
            let mut rule = Escaped::default();
            reason::rule(&mut rule, plan, place, base);
            rule
        };
        let mut step = Escaped::default();
        reason::step(&mut step, plan, place);
        let sources = Template::literal(&labels.sources);
        let sayings = |summary: &Template, advice: &Template| Sayings {
            summary: Prepared::of([("", summary)]),
            advice: Prepared::of(paragraphs(guideline, &sources, advice)),
        };
        Wording {
            rules: [Base::End, Base::Promised].map(rule),
            step,
            usual: sayings(&guideline.texts.summary, &guideline.texts.advice),
            instead_of_call: sayings(&instead_of_call(), &Template::literal("Write what you would have said.")),
        }
    }

    /// The rule, where the window is counted from this base.
    pub(super) fn rule(&self, base: Base) -> &Escaped {
        &self.rules[usize::from(base == Base::Promised)]
    }

    /// The summary.
    pub(super) fn summary(&self, instead_of_call: bool) -> &Prepared {
        &self.sayings(instead_of_call).summary
    }

    /// What stands below the reasons.
    pub(super) fn advice(&self, instead_of_call: bool) -> &Prepared {
        &self.sayings(instead_of_call).advice
    }

    fn sayings(&self, instead_of_call: bool) -> &Sayings {
        if instead_of_call { &self.instead_of_call } else { &self.usual }
    }
}

/// The summary of an e-mail that takes the place of a call.
pub(super) fn instead_of_call() -> Template {
    Template::parse("Write to {person} at {company} instead of calling").expect("its fields are known")
}

/// The paragraphs below the reasons, each with its title.
fn paragraphs<'g>(
    guideline: &'g Guideline,
    sources: &'g Template,
    advice: &'g Template,
) -> [(&'static str, &'g Template); 6] {
    let texts = &guideline.texts;
    [
        ("Why at all", &texts.reason),
        ("Advice", advice),
        ("Better not", &texts.avoid),
        ("Source", sources),
        ("Subject", &texts.subject),
        ("To start from", &texts.opening),
    ]
}
