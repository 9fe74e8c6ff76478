//! The prose of a guide in the form that it has in a calendar, prepared once for all reminders.

use crate::calendar::Escaped;
use crate::guide::{Field, Guideline, Piece, Template};
use crate::plan::{Labels, Plan};

/// What stands below the reasons of every reminder of one guideline, but for the fields in it.
#[derive(Debug)]
pub struct Wording {
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
        let guidelines = plan.guide.guidelines.iter().zip(plan.all_labels());
        guidelines.map(|(guideline, labels)| Wording::of_guideline(guideline, labels)).collect()
    }

    fn of_guideline(guideline: &Guideline, labels: &Labels) -> Wording {
        let in_writing = Template::literal("Write what you would have said.");
        let pieces = |advice| sections(guideline, labels, advice);
        Wording { pieces: pieces(&guideline.texts.advice), instead_of_call: pieces(&in_writing) }
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
    let filled = sections.into_iter().filter(|(_, text)| !text.is_empty());
    filled.flat_map(|(title, text)| section(title, text)).collect()
}

fn section(title: &str, text: &Template) -> impl Iterator<Item = Prepared> {
    let title = Prepared::Literal(Escaped::of(&format!("\n\n{title}: ")));
    let pieces = text.pieces().iter().map(|piece| match piece {
        Piece::Literal(text) => Prepared::Literal(Escaped::of(text)),
        Piece::Field(field) => Prepared::Field(*field),
    });
    std::iter::once(title).chain(pieces)
}
