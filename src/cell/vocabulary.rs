//! The phrases of a column of words, each with its value.

use std::borrow::Cow;

use crate::cell::fullwidth::narrowed;
use crate::cell::is_space;
use crate::lexicon::{Languages, LexiconEntry, LexiconPage, WordMap, entries_with, folded, value_of};

/// The longest text that may be a phrase, in bytes.
const LONGEST: usize = 60;

/// A text that is none of the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordError {
    /// A word for each value, to choose from.
    pub accepted: &'static [&'static str],
    /// The word or phrase that the text is a slip of, if it looks like one.
    pub nearest: Option<&'static str>,
}

/// The values of a column, and what people write for them.
pub(super) struct Vocabulary<T> {
    /// One word for each value: what to write.
    accepted: &'static [&'static str],
    /// All phrases in the form that [`plain`] gives.
    phrases: WordMap<T>,
}

impl<T: Copy + PartialEq> Vocabulary<T> {
    /// The phrases of a page, whose keys have these meanings.
    pub(super) fn of(page: LexiconPage, meanings: &[(&str, T)], accepted: &'static [&'static str]) -> Vocabulary<T> {
        Vocabulary { accepted, phrases: WordMap::from_entries(meant(page, meanings)) }
    }

    /// The value of a text, or else the phrase of these languages that was probably meant.
    pub(super) fn read(&self, text: &str, languages: impl FnOnce() -> Languages) -> Result<T, WordError> {
        let suggested = || self.phrases.nearest(&plain(text), languages());
        self.value(text).ok_or_else(|| WordError { accepted: self.accepted, nearest: suggested() })
    }

    /// The value of a text, if it has one: to look for what was probably meant takes far longer.
    pub(super) fn value(&self, text: &str) -> Option<T> {
        self.known(&plain(text)).or_else(|| self.in_parts(text))
    }

    pub(super) fn known(&self, plain: &str) -> Option<T> {
        self.phrases.get(plain)
    }

    /// The value of a phrase with a number or a date beside it, or of several that mean the same: `Rejected (3/12)`,
    /// `Closed - position filled`.
    fn in_parts(&self, text: &str) -> Option<T> {
        if text.len() > LONGEST {
            return None;
        }
        let parts = text.split(['(', ')', '[', ']', ':', ',', ';', '|', '/', '\n', '–', '—']);
        let parts = parts.flat_map(|part| part.split(" - ")).map(without_numbers);
        let mut values = parts.map(plain).filter(|part| !part.is_empty()).map(|part| self.known(&part));
        let first = values.next()??;
        values.all(|value| value == Some(first)).then_some(first)
    }
}

/// The entries of a page that have a meaning.
fn meant<T: Copy>(page: LexiconPage, meanings: &[(&str, T)]) -> impl Iterator<Item = (LexiconEntry, T)> {
    entries_with(page, |key| value_of(meanings, key))
}

/// A text without the numbers at its ends, such as a date, or the place of a column on a board: `3. Interview`.
fn without_numbers(text: &str) -> &str {
    let is_number = |next: char| next.is_ascii_digit() || is_separator(next);
    let front = text.trim_start_matches(is_number);
    let is_apart = |rest: &str| rest.len() == text.len() || text[..text.len() - rest.len()].ends_with(is_separator);
    (if is_apart(front) { front } else { text }).trim_end_matches(is_number)
}

/// The text in lower case, with one blank for each run of blanks and punctuation between words,
/// without apostrophes and, where it has letters, without symbols; empty if it is too long to be a phrase.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    let text = text.trim_matches(is_separator);
    if text.len() > LONGEST {
        return "".into();
    }
    if text.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return text.into();
    }
    let text = narrowed(text);
    let has_letters = text.contains(char::is_alphabetic);
    let is_apart = |next: char| is_separator(next) || has_letters && is_symbol(next);
    let words = text
        .split(is_apart)
        .filter(|word| !word.is_empty())
        .map(|word| folded(&word.replace(['\'', '’'], "")).into_owned());
    words.collect::<Vec<_>>().join(" ").into()
}

/// Whether a character says nothing in a phrase. Variation selectors colour a tick.
fn is_separator(character: char) -> bool {
    is_space(character)
        || matches!(character, '\u{fe00}'..='\u{fe0f}' | '\u{2010}'..='\u{2015}' | '…' | '·' | '•' | '。' | '、' | '~' | '*')
        || "-_/.,;:!()[]".contains(character)
}

/// A picture: arrows, boxes, ticks, emoji, and what joins them.
fn is_symbol(character: char) -> bool {
    matches!(
        character,
        '\u{200d}' | '\u{20e3}' | '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}'
    )
}

#[cfg(test)]
impl<T: Copy + PartialEq + std::fmt::Debug> Vocabulary<T> {
    /// Holds its page to the rules.
    pub(super) fn check(&self, page: LexiconPage, meanings: &[(&str, T)]) {
        for (LexiconEntry { key, word, .. }, value) in meant(page, meanings) {
            assert_eq!(plain(word), folded(word), "{key} is not in its plain form");
            assert_eq!(self.known(&folded(word)), Some(value), "{key}: {word} means two things");
        }
        for accepted in self.accepted {
            let own = meant(page, meanings).find(|(entry, _)| entry.key.ends_with(accepted));
            assert_eq!(self.known(accepted), own.map(|(_, value)| value), "{accepted}");
        }
    }
}
