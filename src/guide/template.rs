//! Texts with fields: `Thank {person} at {company}`, read once and filled in
//! for every reminder.

use super::fixed_word::FixedWord;
use crate::prose::Prose;

/// What a text can leave open. Each has words for a row that does not say, so
/// that a sentence stays whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The recipient's name; or "your interviewer", "your contact", "your recruiter".
    Person,
    /// The company's name; or "the company".
    Company,
    /// " at " with the company's name; or nothing. No text names it: it is what `… at {company}` is read as.
    AtCompany,
    /// "the Data Engineer position"; or "the position".
    Role,
    /// The stage as the sheet has it; or "interview".
    Stage,
    /// The interview's day in words, "Thursday 12 March".
    Day,
    /// The promised day in words; or "the day they named".
    AnswerBy,
    /// The time of day to be there.
    Arrival,
}

impl FixedWord for Field {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("person", Self::Person),
        ("company", Self::Company),
        ("role", Self::Role),
        ("stage", Self::Stage),
        ("day", Self::Day),
        ("answer_by", Self::AnswerBy),
        ("arrival", Self::Arrival),
    ];
}

/// A text of one paragraph with fields in it. The default is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Template {
    pieces: Vec<Piece>,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// What is always the same.
    Literal(String),
    /// What a row fills in.
    Field(Field),
}

/// Why a text is no template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemplateError<'t> {
    /// No field has this name.
    UnknownField(&'t str),
    /// This `{` and what follows it is never closed.
    Unclosed(&'t str),
}

impl Template {
    /// Reads a text; every run of white space in it is one space.
    pub fn parse(text: &str) -> Result<Self, TemplateError<'_>> {
        let mut pieces = Vec::new();
        let mut rest = text.trim();
        while let Some((literal, from_brace)) = split_at_brace(rest) {
            let inner = &from_brace[1..];
            let (name, after) = inner.split_once('}').ok_or(TemplateError::Unclosed(from_brace))?;
            let field = Field::from_word(name).ok_or(TemplateError::UnknownField(name))?;
            let (literal, field) = with_preposition(literal, field);
            push_literal(&mut pieces, literal);
            pieces.push(Piece::Field(field));
            rest = after;
        }
        push_literal(&mut pieces, rest);
        Ok(Self { pieces })
    }

    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The fields that the text uses, in order.
    pub fn fields(&self) -> impl Iterator<Item = Field> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Field(Field::AtCompany) => Some(Field::Company),
            Piece::Field(field) => Some(*field),
            Piece::Literal(_) => None,
        })
    }

    /// The literal texts and the fields between them, in order.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// Appends the text to `out`; `fill` appends what a field stands for.
    pub fn render<P: Prose>(&self, out: &mut P, mut fill: impl FnMut(Field, &mut P)) {
        for piece in &self.pieces {
            match piece {
                Piece::Literal(text) => out.text(text),
                Piece::Field(field) => fill(*field, out),
            }
        }
    }
}

fn split_at_brace(text: &str) -> Option<(&str, &str)> {
    text.find('{').map(|brace| text.split_at(brace))
}

/// A field with the word before it that stands and falls with it: `Thank Ana` where no company is known. Of people who are
/// said by it alone, "the people at", it is no part.
fn with_preposition(literal: &str, field: Field) -> (&str, Field) {
    match literal.trim_end().strip_suffix(" at") {
        Some(before) if field == Field::Company && !before.ends_with("people") => (before.trim_end(), Field::AtCompany),
        _ => (literal, field),
    }
}

/// Adds a text between fields, with one space for every run of white space.
fn push_literal(pieces: &mut Vec<Piece>, text: &str) {
    let mut literal = String::with_capacity(text.len());
    for character in text.chars() {
        let space = character.is_whitespace();
        if !space {
            literal.push(character);
        } else if !literal.ends_with(' ') {
            literal.push(' ');
        }
    }
    if !literal.is_empty() {
        pieces.push(Piece::Literal(literal));
    }
}
