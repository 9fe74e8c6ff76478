//! The prose of a guide in the form that it has in an output, prepared once for all reminders.

use super::Message;
use super::interview_words::FieldWords;
use crate::guide::{Field, Guideline, Piece, Template};
use crate::plan::{Labels, Plan, ResolvedAnchor};
use crate::prose::ProseForm;
use crate::sentence;

/// What every reminder of one guideline says.
#[derive(Debug)]
pub(super) struct GuidelineTexts<F> {
    /// The rule that opens its window, in front of that window: counted as usual, and from a promised day.
    rules: [F; 2],
    /// Its name where it is the step before another.
    pub(super) step: F,
    /// Why at all.
    pub(super) reason: PreparedTemplate<F>,
    /// Whose advice it is.
    pub(super) advised_by: F,
    usual: MediumTexts<F>,
    instead_of_call: MediumTexts<F>,
}

/// What it says in one medium.
#[derive(Debug)]
pub(super) struct MediumTexts<F> {
    pub(super) summary: PreparedTemplate<F>,
    pub(super) subject: PreparedTemplate<F>,
    pub(super) draft: PreparedTemplate<F>,
    pub(super) advice: PreparedTemplate<F>,
    pub(super) avoid: PreparedTemplate<F>,
}

/// A text with fields, in one form.
#[derive(Debug, Default)]
pub(super) struct PreparedTemplate<F> {
    /// All of it but the fields.
    text: F,
    /// The fields, each with the place in the text before which it stands.
    fields: Vec<(usize, Field)>,
}

impl<F: ProseForm> PreparedTemplate<F> {
    pub(super) fn of(template: &Template) -> PreparedTemplate<F> {
        let PreparedTemplate { mut text, mut fields } = PreparedTemplate::<F>::default();
        for piece in template.pieces() {
            match piece {
                Piece::Literal(literal) => text.text(literal),
                Piece::Field(field) => fields.push((text.length(), *field)),
            }
        }
        PreparedTemplate { text, fields }
    }

    /// The fields that it leaves open.
    pub(super) fn fields(&self) -> impl Iterator<Item = Field> {
        self.fields.iter().map(|(_, field)| *field)
    }

    /// Whether there is nothing to say.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty() && self.fields.is_empty()
    }

    /// The text in a message's words: as it was prepared where it leaves nothing open, else put together in `room`.
    pub(super) fn say<'t>(
        &'t self,
        room: &'t mut F,
        message: &Message<'_>,
        person: &F,
        names: &FieldWords<F>,
    ) -> &'t F {
        if self.fields.is_empty() {
            return &self.text;
        }
        room.clear();
        self.append_to(room, message, person, names);
        room
    }

    /// Appends the text in a message's words, of which the person's name and the names of the interview are there
    /// already.
    pub(super) fn append_to(&self, out: &mut F, message: &Message<'_>, person: &F, names: &FieldWords<F>) {
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

impl<F: ProseForm> GuidelineTexts<F> {
    /// The wordings of a plan's guidelines, in their order.
    pub(super) fn of(plan: &Plan) -> Vec<GuidelineTexts<F>> {
        let guidelines = (0..).zip(&plan.guide.guidelines).zip(plan.all_labels());
        guidelines
            .map(|((place, guideline), labels)| GuidelineTexts::of_guideline(plan, place, guideline, labels))
            .collect()
    }

    fn of_guideline(plan: &Plan, place: u8, guideline: &Guideline, labels: &Labels) -> GuidelineTexts<F> {
        let written = |write: &dyn Fn(&mut F)| {
            let mut text = F::default();
            write(&mut text);
            text
        };
        GuidelineTexts {
            rules: [ResolvedAnchor::End, ResolvedAnchor::Promised]
                .map(|base| written(&|out| sentence::rule(out, plan, place, base))),
            step: written(&|out| sentence::step(out, plan, place)),
            reason: PreparedTemplate::of(&guideline.texts.reason),
            advised_by: written(&|out| sentence::advised_by(out, &labels.authors)),
            usual: MediumTexts::usual(guideline),
            instead_of_call: MediumTexts::instead_of_call(guideline),
        }
    }

    /// All its texts that may leave something open.
    pub(super) fn templates(&self) -> impl Iterator<Item = &PreparedTemplate<F>> {
        [&self.usual, &self.instead_of_call].into_iter().flat_map(MediumTexts::templates).chain([&self.reason])
    }

    /// Those of a message to send.
    pub(super) fn message_templates(&self) -> impl Iterator<Item = &PreparedTemplate<F>> {
        [&self.usual, &self.instead_of_call].into_iter().flat_map(|texts| [&texts.subject, &texts.draft])
    }

    /// The rule, where the window is counted from this base.
    pub(super) fn rule(&self, base: ResolvedAnchor) -> &F {
        &self.rules[usize::from(base == ResolvedAnchor::Promised)]
    }

    /// What is said, in a call or in the e-mail that takes its place.
    pub(super) fn sayings(&self, instead_of_call: bool) -> &MediumTexts<F> {
        if instead_of_call { &self.instead_of_call } else { &self.usual }
    }
}

impl<F: ProseForm> MediumTexts<F> {
    fn templates(&self) -> [&PreparedTemplate<F>; 5] {
        let MediumTexts { summary, subject, draft, advice, avoid } = self;
        [summary, subject, draft, advice, avoid]
    }

    fn usual(guideline: &Guideline) -> MediumTexts<F> {
        let texts = &guideline.texts;
        let [summary, subject, draft, advice, avoid] =
            [&texts.summary, &texts.subject, &texts.opening, &texts.advice, &texts.avoid].map(PreparedTemplate::of);
        MediumTexts { summary, subject, draft, advice, avoid }
    }

    fn instead_of_call(guideline: &Guideline) -> MediumTexts<F> {
        let sentence::InsteadOfCall { summary, subject, advice } = &*sentence::INSTEAD_OF_CALL;
        let own = &guideline.texts.subject;
        MediumTexts {
            summary: PreparedTemplate::of(summary),
            subject: PreparedTemplate::of(if own.is_empty() { subject } else { own }),
            advice: PreparedTemplate::of(advice),
            avoid: PreparedTemplate::default(),
            ..MediumTexts::usual(guideline)
        }
    }
}
