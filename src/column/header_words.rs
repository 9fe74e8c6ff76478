//! The words of which people make the headers of rounds (`Date Phone Screen`) and the titles of events
//! (`Interview with Acme`).

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::names::bare;
use super::pages;

/// What a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HeaderWord {
    /// An interview: "interview", "Vorstellungsgespräch".
    Interview,
    /// One of several: "round".
    Turn,
    /// A round by its kind: "screening", "Erstgespräch".
    Screen,
    /// A step at which nobody is met: a written test, or the choice by documents: "OA", "笔试", "書類選考".
    Test,
    /// Which interview: "technical", "final".
    Stage,
    /// Which interview, as a number.
    Number(u32),
    /// Its day: "date", "on".
    Date,
    /// Nothing of its own: "of", "the".
    Small,
    /// In front of whom the interview is with: "with".
    With,
    /// In front of where it is: "at", "bei", "chez".
    At,
    /// In front of what it is for: "for", "als".
    For,
    /// An application: "applied", "salary".
    Application,
    /// Anything else.
    Other,
}

/// A word of a text, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeaderToken<'t> {
    /// The word as written.
    pub text: &'t str,
    /// Its place, in bytes.
    pub place: Range<usize>,
    /// What it says.
    pub word: HeaderWord,
}

/// Every word of every language.
#[derive(Default)]
struct Words {
    known: FxHashMap<Cow<'static, str>, HeaderWord>,
    phrases: FxHashSet<Cow<'static, str>>,
    numbers: FxHashSet<Cow<'static, str>>,
    questions: FxHashSet<Cow<'static, str>>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words::default();
    for (key, texts) in pages::lines() {
        match word_of_key(key) {
            Some(word) => words.known.extend(texts.map(|text| (bare(text), word))),
            None if key == PHRASES => words.phrases.extend(texts.map(bare)),
            None if key == OF_NUMBERS => words.numbers.extend(texts.map(bare)),
            None if key == OF_QUESTIONS => words.questions.extend(texts.map(bare)),
            None => {}
        }
    }
    words
});

/// The key of what in a title makes it an interview's, besides an interview word.
const PHRASES: &str = "title-phrases";

/// The key of what a number for somebody is called.
const OF_NUMBERS: &str = "words-of-numbers";

/// The key of words that ask.
const OF_QUESTIONS: &str = "words-of-questions";

/// Words of scripts without spaces are no longer than this, in characters.
const LONGEST: usize = 8;

fn word_of_key(key: &str) -> Option<HeaderWord> {
    Some(match key {
        "words-interview" => HeaderWord::Interview,
        "words-turn" => HeaderWord::Turn,
        "words-screen" => HeaderWord::Screen,
        "words-test" => HeaderWord::Test,
        "words-stage" => HeaderWord::Stage,
        "words-date" => HeaderWord::Date,
        "words-small" => HeaderWord::Small,
        "words-with" => HeaderWord::With,
        "words-at" => HeaderWord::At,
        "words-for" => HeaderWord::For,
        "words-application" => HeaderWord::Application,
        _ => HeaderWord::Number(key.strip_prefix("number-")?.parse().ok()?),
    })
}

/// Whether a line of a page with this key holds words.
#[cfg(test)]
pub(super) fn is_key(key: &str) -> bool {
    word_of_key(key).is_some() || [PHRASES, OF_NUMBERS, OF_QUESTIONS].contains(&key)
}

/// Whether these words together make a title an interview's: "phone screen".
#[must_use]
pub fn is_phrase_of_titles(words: &[HeaderToken<'_>]) -> bool {
    let text: String = words.iter().map(|token| token.text).collect();
    WORDS.phrases.contains(&*bare(&text))
}

/// Whether a word is what a number for somebody is called, or ends so where words stand without blanks: `no`, `番号`.
#[must_use]
pub fn is_word_for_number(word: &str) -> bool {
    let word = bare(word);
    let ends = || WORDS.numbers.iter().any(|end| end.starts_with(is_unspaced) && word.ends_with(&**end));
    WORDS.numbers.contains(&*word) || word.ends_with(is_unspaced) && ends()
}

/// Whether a word asks: "which".
pub(super) fn is_word_of_question(word: &str) -> bool {
    WORDS.questions.contains(&bare(word))
}

/// The words of a text: between anything but letters and digits, between `phoneScreen`'s two, and between letters and
/// the digits behind them.
#[must_use]
pub fn tokens(text: &str) -> Vec<HeaderToken<'_>> {
    let mut tokens = Vec::new();
    let mut run: Option<Range<usize>> = None;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let joins = is_of_word(c) && is_of_word(before) && !divides(before, c);
        match &mut run {
            Some(run) if joins => run.end = at + c.len_utf8(),
            _ => {
                tokens.extend(run.take().into_iter().flat_map(|run| words_in(text, run)));
                run = is_of_word(c).then(|| at..at + c.len_utf8());
            }
        }
        before = c;
    }
    tokens.extend(run.into_iter().flat_map(|run| words_in(text, run)));
    tokens
}

/// Accents may stand behind their letter, as characters of their own.
fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}')
}

fn divides(before: char, c: char) -> bool {
    let is_digit = |c: char| c.is_numeric();
    before.is_lowercase() && c.is_uppercase()
        || !is_digit(before) && is_digit(c)
        || is_digit(before) && (c.is_uppercase() || is_unspaced(c))
        || is_unspaced(before) != is_unspaced(c) && !is_digit(before) && !is_digit(c)
}

/// Whether a character is of a script that sets no spaces between words, or need not: Korean joins them as well.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn words_in(text: &str, run: Range<usize>) -> Vec<HeaderToken<'_>> {
    let written = &text[run.clone()];
    let word = meaning(written);
    if word != HeaderWord::Other || !written.starts_with(is_unspaced) {
        return vec![HeaderToken { text: written, place: run, word }];
    }
    let mut tokens: Vec<HeaderToken<'_>> = Vec::new();
    let mut at = run.start;
    while at < run.end {
        let (end, word) = longest_word(&text[at..run.end]);
        let end = at + end;
        match tokens.last_mut() {
            // What is not known stays in one piece.
            Some(last) if word == HeaderWord::Other && last.word == HeaderWord::Other => {
                last.place.end = end;
                last.text = &text[last.place.clone()];
            }
            _ => tokens.push(HeaderToken { text: &text[at..end], place: at..end, word }),
        }
        at = end;
    }
    tokens
}

/// The longest known word at the start of a text, and where it ends; one character where none is known.
fn longest_word(text: &str) -> (usize, HeaderWord) {
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).take(LONGEST).collect::<Vec<_>>();
    let known =
        ends.iter().rev().map(|end| (*end, meaning(&text[..*end]))).find(|(_, word)| *word != HeaderWord::Other);
    known.unwrap_or((ends[0], HeaderWord::Other))
}

fn meaning(written: &str) -> HeaderWord {
    let bare = bare(written);
    if let Some(word) = WORDS.known.get(&*bare) {
        return *word;
    }
    bare.parse().map_or(HeaderWord::Other, HeaderWord::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_says_two_things() {
        let mut seen: FxHashMap<Cow<'_, str>, HeaderWord> = FxHashMap::default();
        let mut twice = Vec::new();
        for (key, texts) in pages::lines() {
            let Some(word) = word_of_key(key) else { continue };
            for text in texts {
                if *seen.entry(bare(text)).or_insert(word) != word {
                    twice.push((text, word));
                }
            }
        }
        assert!(twice.is_empty(), "{twice:?}");
    }
}
