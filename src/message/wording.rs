//! The prose of a guide in the form that it has in an output, prepared once for all reminders.

use super::Message;
use super::scene::Names;
use crate::guide::{Field, Guideline, Piece, Template};
use crate::plan::{Base, Labels, Plan};
use crate::prose::Form;
use crate::sentence;

/// What every reminder of one guideline says.
#[derive(Debug)]
pub(super) struct Wording<F> {
    /// The rule that opens its window, in front of that window: counted as usual, and from a promised day.
    rules: [F; 2],
    /// Its name where it is the step before another.
    pub(super) step: F,
    /// Why at all.
    pub(super) reason: Prepared<F>,
    /// Whose advice it is.
    pub(super) advised_by: F,
    usual: Sayings<F>,
    instead_of_call: Sayings<F>,
}

/// What it says in one medium.
#[derive(Debug)]
pub(super) struct Sayings<F> {
    pub(super) summary: Prepared<F>,
    pub(super) subject: Prepared<F>,
    pub(super) draft: Prepared<F>,
    pub(super) advice: Prepared<F>,
    pub(super) avoid: Prepared<F>,
}

/// A text with fields, in one form.
#[derive(Debug, Default)]
pub(super) struct Prepared<F> {
    /// All of it but the fields.
    text: F,
    /// The fields, each with the place in the text before which it stands.
    fields: Vec<(usize, Field)>,
}

impl<F: Form> Prepared<F> {
    pub(super) fn of(template: &Template) -> Prepared<F> {
        let Prepared { mut text, mut fields } = Prepared::<F>::default();
        for piece in template.pieces() {
            match piece {
                Piece::Literal(literal) => text.text(literal),
                Piece::Field(field) => fields.push((text.length(), *field)),
            }
        }
        Prepared { text, fields }
    }

    /// Whether there is nothing to say.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty() && self.fields.is_empty()
    }

    /// Appends the text in a message's words, of which the person's name and the names of the interview are there
    /// already.
    pub(super) fn append_to(&self, out: &mut F, message: &Message<'_>, person: &F, names: &Names<F>) {
        let mut done = 0;
        for (place, field) in &self.fields {
            out.append_part(&self.text, done..*place);
            done = *place;
            match names.field(*field) {
                _ if *field == Field::Person => out.append(person),
                Some(words) => out.append(words),
                None => message.story.field(*field, out),
            }
        }
        out.append_part(&self.text, done..self.text.length());
    }
}

impl<F: Form> Wording<F> {
    /// The wordings of a plan's guidelines, in their order.
    pub(super) fn of(plan: &Plan<'_>) -> Vec<Wording<F>> {
        let guidelines = (0..).zip(&plan.guide.guidelines).zip(plan.all_labels());
        guidelines.map(|((place, guideline), labels)| Wording::of_guideline(plan, place, guideline, labels)).collect()
    }

    fn of_guideline(plan: &Plan<'_>, place: u8, guideline: &Guideline, labels: &Labels) -> Wording<F> {
        let written = |write: &dyn Fn(&mut F)| {
            let mut text = F::default();
            write(&mut text);
            text
        };
        Wording {
            rules: [Base::End, Base::Promised].map(|base| written(&|out| sentence::rule(out, plan, place, base))),
            step: written(&|out| sentence::step(out, plan, place)),
            reason: Prepared::of(&guideline.texts.reason),
            advised_by: written(&|out| sentence::advised_by(out, &labels.authors)),
            usual: Sayings::usual(guideline),
            instead_of_call: Sayings::instead_of_call(guideline),
        }
    }

    /// The rule, where the window is counted from this base.
    pub(super) fn rule(&self, base: Base) -> &F {
        &self.rules[usize::from(base == Base::Promised)]
    }

    /// What is said, in a call or in the e-mail that takes its place.
    pub(super) fn sayings(&self, instead_of_call: bool) -> &Sayings<F> {
        if instead_of_call { &self.instead_of_call } else { &self.usual }
    }
}

impl<F: Form> Sayings<F> {
    fn usual(guideline: &Guideline) -> Sayings<F> {
        let texts = &guideline.texts;
        let [summary, subject, draft, advice, avoid] =
            [&texts.summary, &texts.subject, &texts.opening, &texts.advice, &texts.avoid].map(Prepared::of);
        Sayings { summary, subject, draft, advice, avoid }
    }

    fn instead_of_call(guideline: &Guideline) -> Sayings<F> {
        let sentence::InsteadOfCall { summary, subject, advice } = sentence::instead_of_call();
        let own = &guideline.texts.subject;
        Sayings {
            summary: Prepared::of(&summary),
            subject: Prepared::of(if own.is_empty() { &subject } else { own }),
            advice: Prepared::of(&advice),
            avoid: Prepared::default(),
            ..Sayings::usual(guideline)
        }
    }
}
