//! Cells with a word from a list: a status, a medium, a format, yes or no.
//!
//! Letter case, punctuation and blanks do not matter: `On-site`, `on site` and `ONSITE.` are one.

use std::borrow::Cow;
use std::cmp::Reverse;

use super::is_space;

mod phrases;

use phrases::{FORMAT, MEDIUM, STATUS, YES_NO};

/// The longest text that may be a phrase, in bytes.
const LONGEST: usize = 60;

/// How many letters may be wrong in a phrase that is offered instead.
const SLIPS: usize = 2;

/// Where an interview stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// It is to come, and nothing has been decided.
    Scheduled,
    /// It is over, and an answer is to come.
    Waiting,
    /// They made an offer.
    Offer,
    /// They said no.
    Rejected,
    /// The candidate stepped back, or the interview was called off.
    Withdrawn,
    /// It is over for another reason, or for one that the word does not tell.
    Closed,
}

/// How a person likes to be contacted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Medium {
    /// By e-mail.
    Email,
    /// By telephone.
    Phone,
    /// By a written message in a service of any kind.
    Message,
}

/// How the people of an interview meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// In one place.
    Onsite,
    /// In a video call.
    Video,
    /// On the telephone.
    Phone,
}

/// A text that is none of the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordError {
    /// A word for each value, to choose from.
    pub accepted: &'static [&'static str],
    /// The word or phrase that the text is a slip of, if it looks like one.
    pub nearest: Option<&'static str>,
}

/// Reads a status.
pub fn read_status(text: &str) -> Result<Status, WordError> {
    STATUS.read(text)
}

/// Reads a medium.
pub fn read_medium(text: &str) -> Result<Medium, WordError> {
    MEDIUM.read(text)
}

/// Reads a format.
pub fn read_format(text: &str) -> Result<Format, WordError> {
    FORMAT.read(text)
}

/// Reads yes (true) or no (false), a ticked or an empty box included.
pub fn read_yes_no(text: &str) -> Result<bool, WordError> {
    YES_NO.read(text)
}

/// The values of a column, and what people write for them.
struct Vocabulary<T: 'static> {
    /// One word for each value: what to write.
    accepted: &'static [&'static str],
    /// All phrases in the form that [`plain`] gives, each of them once.
    phrases: &'static [(T, &'static [&'static str])],
}

impl<T: Copy> Vocabulary<T> {
    fn read(&self, text: &str) -> Result<T, WordError> {
        let plain = plain(text);
        let found = self.all().find(|(_, phrase)| *phrase == plain);
        found
            .map(|(value, _)| value)
            .ok_or_else(|| WordError { accepted: self.accepted, nearest: self.nearest(&plain) })
    }

    fn all(&self) -> impl Iterator<Item = (T, &'static str)> {
        self.phrases.iter().flat_map(|(value, phrases)| phrases.iter().map(|phrase| (*value, *phrase)))
    }

    /// The phrase that differs least, by a slip or two and in less than half of its letters; of
    /// several the longest, since letters get lost more often than they are added. Only phrases
    /// with the same first letter are compared, for speed.
    fn nearest(&self, plain: &str) -> Option<&'static str> {
        self.all()
            .map(|(_, phrase)| phrase)
            .filter(|phrase| phrase.chars().next() == plain.chars().next())
            .filter(|phrase| phrase.len().abs_diff(plain.len()) <= SLIPS)
            .map(|phrase| (strsim::osa_distance(phrase, plain), phrase))
            .filter(|(slips, phrase)| *slips <= SLIPS && slips * 2 < phrase.len())
            .min_by_key(|(slips, phrase)| (*slips, Reverse(phrase.len())))
            .map(|(_, phrase)| phrase)
    }
}

/// The text in lower case, with one blank for each run of blanks and punctuation between words,
/// and without apostrophes; empty if it is too long to be a phrase.
fn plain(text: &str) -> Cow<'_, str> {
    let text = text.trim_matches(is_separator);
    if text.len() > LONGEST {
        return "".into();
    }
    if text.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return text.into();
    }
    let words = text
        .split(is_separator)
        .filter(|word| !word.is_empty())
        .map(|word| word.replace(['\'', '’'], "").to_lowercase());
    words.collect::<Vec<_>>().join(" ").into()
}

/// Whether a character says nothing in a phrase. Variation selectors colour a tick.
fn is_separator(character: char) -> bool {
    is_space(character)
        || matches!(character, '\u{fe00}'..='\u{fe0f}' | '\u{2010}'..='\u{2015}' | '…')
        || "-_/.,;:!()[]".contains(character)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn check<T: Copy + PartialEq + std::fmt::Debug>(vocabulary: &Vocabulary<T>) {
        let mut seen = HashSet::new();
        for (value, phrase) in vocabulary.all() {
            assert_eq!(plain(phrase), phrase, "is not in its plain form");
            assert!(seen.insert(phrase), "{phrase} is there twice");
            assert_eq!(vocabulary.read(phrase), Ok(value));
        }
        let values: Vec<T> = vocabulary.phrases.iter().map(|(value, _)| *value).collect();
        let accepted = vocabulary.accepted.iter().map(|word| vocabulary.read(word));
        assert!(accepted.eq(values.into_iter().map(Ok)));
    }

    #[test]
    fn phrases_are_plain_and_unique_and_each_value_has_its_word() {
        check(&STATUS);
        check(&MEDIUM);
        check(&FORMAT);
        check(&YES_NO);
    }
}
