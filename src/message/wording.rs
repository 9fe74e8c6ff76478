//! The prose of a guide in the form that it has in a calendar, prepared once for all reminders.

use crate::calendar::Escaped;
use crate::guide::{Field, Guideline, Piece, Template};
use crate::plan::{Base, Labels, Plan};
use crate::prose::Prose;
use crate::reason;

/// What every reminder of one guideline says, but for the fields in it.
#[derive(Debug)]
pub struct Wording {
    /// The rule that opens its window, in front of that window: counted as usual, and from a promised day.
    rules: [Escaped; 2],
    /// What stands below the reasons.
    pieces: Vec<Prepared>,
    instead_of_call: Vec<Prepared>,
}

#[derive(Debug)]
enum Prepared {
    Literal(Escaped),
    Field(Field),
}

impl Wording {
    /// The wordings of a plan's guidelines, in their order.
    #[must_use]
    pub fn of(plan: &Plan<'_>) -> Vec<Wording> {
        let guidelines = (0..).zip(&plan.guide.guidelines).zip(plan.all_labels());
        let wording = |((place, guideline), labels)| Wording {
            rules: [Base::End, Base::Promised].map(|base| {
                let mut rule = Escaped::default();
                reason::rule(&mut rule, plan, place, base);
                rule
            }),
            ..Wording::of_guideline(guideline, labels)
        };
        guidelines.map(wording).collect()
    }

    fn of_guideline(guideline: &Guideline, labels: &Labels) -> Wording {
        let in_writing = Template::literal("Write what you would have said.");
        let pieces = |advice| sections(guideline, labels, advice);
        let rules = <[Escaped; 2]>::default();
        Wording { rules, pieces: pieces(&guideline.texts.advice), instead_of_call: pieces(&in_writing) }
    }

    /// The rule, where the window is counted from this base.
    pub(super) fn rule(&self, base: Base) -> &Escaped {
        &self.rules[usize::from(base == Base::Promised)]
    }

    /// Appends the prose; `fill` appends what a field stands for.
    pub(super) fn append_to(
        &self,
        out: &mut Escaped,
        instead_of_call: bool,
        mut fill: impl FnMut(Field, &mut Escaped),
    ) {
        for piece in if instead_of_call { &self.instead_of_call } else { &self.pieces } {
            match piece {
                Prepared::Literal(text) => out.append(text),
                Prepared::Field(field) => fill(*field, out),
            }
        }
    }
}

fn sections(guideline: &Guideline, labels: &Labels, advice: &Template) -> Vec<Prepared> {
    let texts = &guideline.texts;
    let source = Template::literal(&labels.sources);
    let sections = [
        ("Why at all", &texts.reason),
        ("Advice", advice),
        ("Better not", &texts.avoid),
        ("Source", &source),
        ("Subject", &texts.subject),
        ("To start from", &texts.opening),
    ];
    let mut prepared = Vec::new();
    for (title, text) in sections.into_iter().filter(|(_, text)| !text.is_empty()) {
        push_literal(&mut prepared, &format!("\n\n{title}: "));
        for piece in text.pieces() {
            match piece {
                Piece::Literal(text) => push_literal(&mut prepared, text),
                Piece::Field(field) => prepared.push(Prepared::Field(*field)),
            }
        }
    }
    prepared
}

/// Adds a text, to the last one where no field stands between.
fn push_literal(prepared: &mut Vec<Prepared>, text: &str) {
    match prepared.last_mut() {
        Some(Prepared::Literal(last)) => last.text(text),
        _ => prepared.push(Prepared::Literal(Escaped::of(text))),
    }
}
