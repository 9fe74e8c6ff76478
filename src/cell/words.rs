//! Cells with a word from a list: a status, a medium, a format, yes or no.
//!
//! Letter case, punctuation, blanks and a symbol before the words do not matter: `On-site`, `on site` and
//! `🏢 ONSITE.` are one. The words are data: one file a column, in the languages whose dates are read.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::fullwidth::narrowed;
use super::is_space;
use super::lexicon::entries;

/// The longest text that may be a phrase, in bytes.
const LONGEST: usize = 60;

/// How many letters may be wrong in a phrase that is offered instead.
const SLIPS: usize = 2;

/// Where an interview stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// It is to come, and nothing has been decided.
    Scheduled,
    /// It is over, and an answer is to come.
    Waiting,
    /// They made an offer.
    Offer,
    /// They said no.
    Rejected,
    /// The candidate stepped back.
    Withdrawn,
    /// The interview does not take place.
    CalledOff,
    /// It is over for another reason, or for one that the word does not tell.
    Closed,
}

/// What a cell says of how a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// The interview stands so.
    Process(Status),
    /// The interview was put off, and has no day yet.
    Postponed,
    /// There is an application, or will be one; the word says nothing of an interview.
    Application,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

static STATUS: LazyLock<Vocabulary<Standing>> = LazyLock::new(|| {
    Vocabulary::of(
        include_str!("words/status.txt"),
        &["scheduled", "waiting", "offer", "rejected", "withdrawn", "closed"],
        &[
            ("scheduled", Standing::Process(Status::Scheduled)),
            ("waiting", Standing::Process(Status::Waiting)),
            ("offer", Standing::Process(Status::Offer)),
            ("rejected", Standing::Process(Status::Rejected)),
            ("withdrawn", Standing::Process(Status::Withdrawn)),
            ("cancelled", Standing::Process(Status::CalledOff)),
            ("closed", Standing::Process(Status::Closed)),
            ("application", Standing::Application),
            ("postponed", Standing::Postponed),
        ],
    )
});

static MEDIUM: LazyLock<Vocabulary<Medium>> = LazyLock::new(|| {
    Vocabulary::of(
        include_str!("words/medium.txt"),
        &["email", "phone", "message"],
        &[("email", Medium::Email), ("phone", Medium::Phone), ("message", Medium::Message)],
    )
});

static FORMAT: LazyLock<Vocabulary<Format>> = LazyLock::new(|| {
    Vocabulary::of(
        include_str!("words/format.txt"),
        &["onsite", "video", "phone"],
        &[("onsite", Format::Onsite), ("video", Format::Video), ("phone", Format::Phone)],
    )
});

static YES_NO: LazyLock<Vocabulary<bool>> =
    LazyLock::new(|| Vocabulary::of(include_str!("words/yes_no.txt"), &["yes", "no"], &[("yes", true), ("no", false)]));

/// Reads a status.
pub fn read_status(text: &str) -> Result<Standing, WordError> {
    STATUS.read(text)
}

/// Reads a medium.
pub fn read_medium(text: &str) -> Result<Medium, WordError> {
    MEDIUM.read(text)
}

/// Whether a text is a word for a medium and nothing else.
pub(super) fn is_medium(text: &str) -> bool {
    MEDIUM.known(&plain(text)).is_some()
}

/// Reads a format.
pub fn read_format(text: &str) -> Result<Format, WordError> {
    FORMAT.read(text)
}

/// Whether a text is a word for a format and nothing else.
pub(super) fn is_format(text: &str) -> bool {
    FORMAT.known(&plain(text)).is_some()
}

/// Reads yes (true) or no (false), a ticked or an empty box included.
pub fn read_yes_no(text: &str) -> Result<bool, WordError> {
    YES_NO.read(text)
}

/// The values of a column, and what people write for them.
struct Vocabulary<T: 'static> {
    /// One word for each value: what to write.
    accepted: &'static [&'static str],
    /// Every key of its file, and what the phrases behind it mean.
    meanings: &'static [(&'static str, T)],
    /// All phrases in the form that [`plain`] gives.
    phrases: FxHashMap<&'static str, T>,
}

impl<T: Copy + PartialEq> Vocabulary<T> {
    fn of(
        text: &'static str,
        accepted: &'static [&'static str],
        meanings: &'static [(&'static str, T)],
    ) -> Vocabulary<T> {
        let mut vocabulary = Vocabulary { accepted, meanings, phrases: FxHashMap::default() };
        let phrases = entries(text).filter_map(|(key, phrase)| Some((phrase, vocabulary.meaning(key)?)));
        vocabulary.phrases = phrases.collect();
        vocabulary
    }

    /// What the phrases behind a key mean.
    fn meaning(&self, key: &str) -> Option<T> {
        self.meanings.iter().find(|(name, _)| *name == key).map(|(_, meaning)| *meaning)
    }

    fn read(&self, text: &str) -> Result<T, WordError> {
        let plain = plain(text);
        self.known(&plain)
            .or_else(|| self.in_parts(text))
            .ok_or_else(|| WordError { accepted: self.accepted, nearest: self.nearest(&plain) })
    }

    fn known(&self, plain: &str) -> Option<T> {
        self.phrases.get(plain).copied()
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

    /// The phrase that differs least, by a slip or two and in less than half of its letters; of
    /// several the longest, since letters get lost more often than they are added. Only phrases
    /// with the same first letter are compared, for speed.
    fn nearest(&self, plain: &str) -> Option<&'static str> {
        let phrases = self.phrases.keys().copied();
        phrases
            .filter(|phrase| phrase.chars().next() == plain.chars().next())
            .filter(|phrase| phrase.len().abs_diff(plain.len()) <= SLIPS)
            .map(|phrase| (strsim::osa_distance(phrase, plain), phrase))
            .filter(|(slips, phrase)| *slips <= SLIPS && slips * 2 < phrase.chars().count())
            .min_by_key(|(slips, phrase)| (*slips, Reverse(phrase.len()), *phrase))
            .map(|(_, phrase)| phrase)
    }
}

/// A text without the numbers at its ends, such as a date, or the place of a column on a board: `3. Interview`.
fn without_numbers(text: &str) -> &str {
    let is_number = |next: char| next.is_ascii_digit() || is_separator(next);
    let front = text.trim_start_matches(is_number);
    let is_apart = |rest: &str| rest.len() == text.len() || text[..text.len() - rest.len()].ends_with(is_separator);
    (if is_apart(front) { front } else { text }).trim_end_matches(is_number)
}

/// Whether a line of the words of a column may have this key.
#[cfg(test)]
pub(super) fn is_key(key: &str, file: &str) -> bool {
    match file {
        "status" => STATUS.meaning(key).is_some(),
        "medium" => MEDIUM.meaning(key).is_some(),
        "format" => FORMAT.meaning(key).is_some(),
        "yes_no" => YES_NO.meaning(key).is_some(),
        _ => false,
    }
}

/// The text in lower case, with one blank for each run of blanks and punctuation between words,
/// without apostrophes and, where it has letters, without symbols; empty if it is too long to be a phrase.
fn plain(text: &str) -> Cow<'_, str> {
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
    let words =
        text.split(is_apart).filter(|word| !word.is_empty()).map(|word| word.replace(['\'', '’'], "").to_lowercase());
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
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn check<T: Copy + PartialEq + std::fmt::Debug>(file: &'static str, vocabulary: &Vocabulary<T>) {
        let mut seen = HashSet::new();
        for (key, phrase) in entries(file) {
            assert_eq!(plain(phrase), phrase, "is not in its plain form");
            assert!(seen.insert(phrase), "{phrase} is there twice");
            assert_eq!(vocabulary.known(phrase), vocabulary.meaning(key), "{key}: {phrase}");
        }
        for accepted in vocabulary.accepted {
            let value = vocabulary.known(accepted).expect("each value has its word");
            assert!(
                entries(file).any(|(meaning, phrase)| meaning == *accepted && vocabulary.known(phrase) == Some(value))
            );
        }
    }

    #[test]
    fn phrases_are_plain_and_unique_and_each_value_has_its_word() {
        check(include_str!("words/status.txt"), &STATUS);
        check(include_str!("words/medium.txt"), &MEDIUM);
        check(include_str!("words/format.txt"), &FORMAT);
        check(include_str!("words/yes_no.txt"), &YES_NO);
    }
}
