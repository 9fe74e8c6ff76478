//! A date cell that says that the interview does not take place then: `CANCELLED`, `~~2026-03-09~~`, `verschoben auf
//! 16.3.2026`.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use crate::cell::day::leading;
use crate::cell::fullwidth::narrowed;
use crate::cell::{is_blank, is_dash, is_space, trimmed};
use crate::lexicon::{LexiconPage, UNSPACED, entries_with, folded, unaccented};

/// The phrases by their meaning, as data, in every spelling.
static PHRASES: LazyLock<Vec<(Meaning, Cow<'static, str>)>> = LazyLock::new(|| {
    let phrases = entries_with(LexiconPage::Words, Meaning::of_key);
    phrases.flat_map(|(entry, meaning)| spellings(entry.word).map(move |phrase| (meaning, phrase))).collect()
});

/// What a phrase says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Cancelled,
    /// Put off; perhaps to a day that follows.
    PutOff,
    /// Before the new day.
    To,
}

/// The longest cell that is looked at, in bytes.
const LONGEST: usize = 200;

/// So many characters behind the word for "to", a new date has its first digit.
const NEAR: usize = 20;

/// What strikes a text out in Markdown.
const STRIKE: &str = "~~";

/// What became of an interview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CalledOff {
    /// It does not take place.
    Cancelled {
        /// The rest of the cell, perhaps the day on which it would have been.
        date: Option<String>,
    },
    /// It takes place on a day that is not known.
    Postponed,
    /// It takes place on another day.
    Moved {
        /// The rest of the cell: the new day.
        to: String,
    },
}

impl Meaning {
    fn of_key(key: &str) -> Option<Meaning> {
        match key {
            "called-off" => Some(Meaning::Cancelled),
            "put-off" => Some(Meaning::PutOff),
            "to" => Some(Meaning::To),
            _ => None,
        }
    }
}

/// A word as its page has it, without a dotless ı, and without its accents.
fn spellings(word: &'static str) -> impl Iterator<Item = Cow<'static, str>> {
    let plain = folded(word);
    let bare = unaccented(&plain).map(Cow::from);
    [Some(word.into()), Some(plain).filter(|plain| plain != word), bare].into_iter().flatten()
}

/// Reads what became of an interview; `None` where a cell says nothing of the kind.
#[must_use]
pub fn read_called_off(text: &str) -> Option<CalledOff> {
    if text.len() > LONGEST {
        return None;
    }
    let (struck, left) = unstruck(&narrowed(text));
    let struck = struck.filter(|struck| !is_blank(bare(struck)));
    let worded = worded(&left);
    match (worded, struck) {
        (Some(CalledOff::Cancelled { date: None }), struck) => Some(CalledOff::Cancelled { date: struck }),
        (Some(worded), _) => Some(worded),
        (None, Some(struck)) if is_blank(bare(&left)) => {
            Some(self::worded(&struck).unwrap_or(CalledOff::Cancelled { date: Some(struck) }))
        }
        (None, Some(_)) => Some(CalledOff::Moved { to: bare(&left).to_owned() }),
        (None, None) => moved_from(&left),
    }
}

/// What became of a day that stands in front: `2026-03-10 → moved to 2026-03-17`.
fn moved_from(text: &str) -> Option<CalledOff> {
    if !text.starts_with(|next: char| next.is_ascii_digit()) {
        return None;
    }
    let (_, behind) = leading(text)?;
    let behind = behind.trim_start_matches(|next| matches!(next, '→' | '>' | '=') || is_space(next) || is_dash(next));
    worded(behind).filter(|became| matches!(became, CalledOff::Moved { .. }))
}

/// What is struck out, and the rest.
fn unstruck(text: &str) -> (Option<String>, String) {
    let mut parts = text.split(STRIKE);
    let mut left = parts.next().unwrap_or_default().to_owned();
    let mut struck = None;
    while let (Some(inside), Some(behind)) = (parts.next(), parts.next()) {
        struck.get_or_insert_with(|| trimmed(inside).to_owned());
        left.push(' ');
        left.push_str(behind);
    }
    (struck, left)
}

/// What the words at the beginning or the end of a text say.
fn worded(text: &str) -> Option<CalledOff> {
    let text = &*composed(bare(text));
    let lower_case: String = text.chars().map(lowered).collect();
    let phrases = PHRASES.iter().filter(|(meaning, _)| *meaning != Meaning::To);
    let found =
        phrases.filter_map(|(meaning, phrase)| Some((phrase.len(), *meaning, rest(text, &lower_case, phrase)?)));
    let (_, meaning, (behind, before)) = found.max_by_key(|(length, ..)| *length)?;
    let rest = Some(bare(behind)).filter(|rest| !is_blank(rest)).unwrap_or(bare(before));
    Some(match meaning {
        Meaning::Cancelled => CalledOff::Cancelled { date: (!is_blank(rest)).then(|| rest.to_owned()) },
        Meaning::PutOff | Meaning::To => {
            let to = new_date(behind).or_else(|| new_date(before));
            to.map_or(CalledOff::Postponed, |to| CalledOff::Moved { to: to.to_owned() })
        }
    })
}

/// A text with one character for each letter, and an `I` for a dotted one.
fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { text.into() } else { text.nfc().map(|next| if next == 'İ' { 'I' } else { next }).collect() }
}

/// A letter in lower case, where that is as long: each place of a text is that of its lower case as well.
fn lowered(letter: char) -> char {
    let mut lower_case = letter.to_lowercase();
    match (lower_case.next(), lower_case.next()) {
        (Some(lower), None) if lower.len_utf8() == letter.len_utf8() => lower,
        _ => letter,
    }
}

/// What stands behind a phrase with which a text begins, or before one with which it ends.
fn rest<'t>(text: &'t str, lower_case: &str, phrase: &str) -> Option<(&'t str, &'t str)> {
    let is_apart = |text: &str, next: Option<char>| next.is_none_or(|next| !next.is_alphanumeric() || !text.is_ascii());
    if lower_case.starts_with(phrase) {
        let behind = &text[phrase.len()..];
        return is_apart(phrase, behind.chars().next()).then_some((behind, ""));
    }
    let before = &text[..lower_case.strip_suffix(phrase)?.len()];
    is_apart(phrase, before.chars().next_back()).then_some(("", before))
}

/// The new date: behind the first word for "to" that has one, `vom 9.3. auf den 16.3.`, or before one that is an ending,
/// `3월 16일로`.
fn new_date(text: &str) -> Option<&str> {
    let words = || PHRASES.iter().filter(|(meaning, _)| *meaning == Meaning::To).map(|(_, word)| &**word);
    let places = words().flat_map(|word| text.match_indices(word).map(|(at, word)| (at, at + word.len())));
    let has_date = |(_, end): &(usize, usize)| text[*end..].chars().take(NEAR).any(|next| next.is_ascii_digit());
    let behind = places
        .filter(|(at, end)| is_apart(text, *at, *end))
        .filter(has_date)
        .min_by_key(|(at, end)| (*at, Reverse(*end)));
    behind.map(|(_, end)| &text[end..]).or_else(|| before_ending(text, words())).map(bare)
}

/// Whether a word has no other letters around it where words have blanks, and a mark no digit before it.
fn is_apart(text: &str, start: usize, end: usize) -> bool {
    let (before, behind) = (text[..start].chars().next_back(), text[end..].chars().next());
    let is_letter = |next: Option<char>| next.is_some_and(char::is_alphabetic);
    match text[start..end].chars().next() {
        Some(first) if first >= UNSPACED => true,
        Some(first) if first.is_alphabetic() => !is_letter(before) && !is_letter(behind),
        _ => !before.is_some_and(|before| before.is_ascii_digit()),
    }
}

/// What stands before one of these words at the end of a text, where it may be an ending of what has a number.
fn before_ending<'t, 'w>(text: &'t str, words: impl Iterator<Item = &'w str>) -> Option<&'t str> {
    let text = text.trim_end_matches(is_space);
    let endings = words.filter(|word| word.starts_with(|first| first == '\'' || first >= UNSPACED));
    let before = endings.filter_map(|ending| text.strip_suffix(ending)).min_by_key(|before| before.len())?;
    before.contains(|next: char| next.is_ascii_digit()).then_some(before)
}

/// A text without the marks around it.
fn bare(text: &str) -> &str {
    let is_mark = |next: char| is_space(next) || is_dash(next) || "()[]:;,.!*_/|".contains(next);
    text.trim_matches(|next| is_mark(next) || ('\u{2600}'..='\u{27bf}').contains(&next) || next >= '\u{1f000}')
}
