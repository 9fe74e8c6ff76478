//! The words of an everyday text of hours.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::Weekday::{self, Fri, Mon, Sat, Sun, Thu, Tue, Wed};

use super::clock::Time;
use crate::cell::time::{Clock, leading_clock};
use crate::lexicon::{Languages, Page, UNSPACED, Words, entries};

/// What a word means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Days(Days),
    Time(Time),
    Closed,
    To,
    /// The end of a part.
    Stop,
    /// What joins, or says nothing.
    Filler,
    Unknown,
}

/// Days that a word stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Days {
    Week { first: Weekday, last: Weekday },
    PublicHolidays,
}

/// A word, and where in the text it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) word: Word,
    pub(super) place: Range<usize>,
}

/// What the words on lines with these keys mean.
const MEANINGS: [(&str, Word); 24] = [
    ("monday", week(Mon, Mon)),
    ("tuesday", week(Tue, Tue)),
    ("wednesday", week(Wed, Wed)),
    ("thursday", week(Thu, Thu)),
    ("friday", week(Fri, Fri)),
    ("saturday", week(Sat, Sat)),
    ("sunday", week(Sun, Sun)),
    ("working-days", week(Mon, Fri)),
    ("weekend", week(Sat, Sun)),
    ("every-day", week(Mon, Sun)),
    ("holidays", Word::Days(Days::PublicHolidays)),
    ("midnight", Word::Time(Time::MIDNIGHT)),
    ("closed", Word::Closed),
    ("until", Word::To),
    ("through", Word::To),
    ("open", Word::Filler),
    ("and", Word::Filler),
    ("joint", Word::Filler),
    ("dated", Word::Filler),
    ("until-there", Word::Filler),
    ("of-the-day", Word::Filler),
    ("hour", Word::Filler),
    ("hours", Word::Filler),
    ("filler", Word::Filler),
];

/// What signs mean.
const SIGNS: [(&str, Word); 3] = [("-~", Word::To), (";。", Word::Stop), (" ,&+/:.()、・|", Word::Filler)];

/// What a word in words means comes before what it says as a filler.
static WORDS: LazyLock<Words<Word>> = LazyLock::new(|| {
    let of = |wanted: &str| MEANINGS.into_iter().find(|(key, _)| *key == wanted).map(|(_, word)| word);
    let all = || entries(Page::Dates).filter_map(|entry| Some((entry, of(entry.key)?)));
    let is_filler = |word: &Word| *word == Word::Filler;
    Words::from_entries(all().filter(|(_, word)| !is_filler(word)).chain(all().filter(|(_, word)| is_filler(word))))
});

/// No word for days or hours is longer, in bytes.
const LONGEST: usize = 30;

const fn week(first: Weekday, last: Weekday) -> Word {
    Word::Days(Days::Week { first, last })
}

/// The words for “to”, of which some mean a day in another language: “do”.
static UNTIL: LazyLock<Words<()>> = LazyLock::new(|| Words::of(Page::Dates, |key| (key == "until").then_some(())));

/// The words of a text, from the left, without fillers.
pub(super) fn words(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let (word, length) = first_word(rest);
        let place = at..at + length;
        at = place.end;
        if word != Word::Filler {
            tokens.push(Token { word, place });
        }
    }
    with_ends_of_spans(text, &tokens)
}

/// A word for “to” is one between two days or two times, and says nothing elsewhere: “à 9h”.
fn with_ends_of_spans(text: &str, tokens: &[Token]) -> Vec<Token> {
    let is_worded = |token: &Token| UNTIL.get(&text[token.place.clone()]).is_some();
    let is_between = |index: usize| {
        let sides =
            index.checked_sub(1).and_then(|before| Some([tokens.get(before)?.word, tokens.get(index + 1)?.word]));
        matches!(sides, Some([Word::Days(_), Word::Days(_)] | [Word::Time(_), Word::Time(_)]))
    };
    let word = |index: usize, token: &Token| match token.word {
        Word::To | Word::Days(_) if is_worded(token) && is_between(index) => Some(Word::To),
        Word::To if is_worded(token) => None,
        word => Some(word),
    };
    let kept = tokens
        .iter()
        .enumerate()
        .filter_map(|(index, token)| Some(Token { word: word(index, token)?, place: token.place.clone() }));
    kept.collect()
}

/// The known word that is nearest to an unknown piece of a text, in a language of which the text has other words.
pub(super) fn nearest(text: &str, unknown: &Range<usize>) -> Option<&'static str> {
    let apart = [&text[..unknown.start], &text[unknown.end..]];
    let known = apart.into_iter().flat_map(languages).fold(Languages::ALL, |all, word| all & word);
    let languages = if known.is_none() { Languages::ENGLISH } else { known };
    WORDS.nearest(&text[unknown.clone()], languages)
}

/// The languages of each word for days in a text.
fn languages(text: &str) -> impl Iterator<Item = Languages> {
    let words = text.split(|next: char| !next.is_alphabetic()).filter_map(|word| WORDS.known(word));
    words.filter(|known| matches!(known.value, Word::Days(_) | Word::Closed)).map(|known| known.languages)
}

/// The first word of a text that is not empty, and its length in bytes.
fn first_word(text: &str) -> (Word, usize) {
    leading_word(text)
        .or_else(|| leading_sign(text))
        .or_else(|| leading_time(text).map(|(time, length)| (Word::Time(time), length)))
        .unwrap_or_else(|| (Word::Unknown, length_of_unknown(text)))
}

fn leading_sign(text: &str) -> Option<(Word, usize)> {
    let first = text.chars().next()?;
    SIGNS.iter().find(|(signs, _)| signs.contains(first)).map(|(_, word)| (*word, first.len_utf8()))
}

/// The meaning of the longest word or phrase that a text begins with, and its length.
fn leading_word(text: &str) -> Option<(Word, usize)> {
    let ends = text.char_indices().map(|(at, next)| at + next.len_utf8()).take_while(|end| *end <= LONGEST);
    let words = ends.filter(|end| ends_word(text, *end)).filter_map(|end| Some((WORDS.known(&text[..end])?, end)));
    words.last().map(|(known, end)| (known.value, end))
}

/// Whether a word can end there: letters that go on do so only in scripts without blanks.
fn ends_word(text: &str, end: usize) -> bool {
    let (before, behind) = (text[..end].chars().next_back(), text[end..].chars().next());
    let is_letter = |next: Option<char>| next.is_some_and(|next| next.is_alphabetic() && next < UNSPACED);
    !(is_letter(before) && is_letter(behind))
}

/// The time that a text begins with, its half of the day included, and its length.
fn leading_time(text: &str) -> Option<(Time, usize)> {
    let (clock, length) = three_digits(text).or_else(|| leading_clock(text))?;
    let behind = text[length..].trim_start();
    match leading_word(behind) {
        Some((midnight @ Word::Time(_), letters)) if clock.is_twelve() && midnight == Word::Time(Time::MIDNIGHT) => {
            Some((Time::MIDNIGHT, text.len() - behind.len() + letters))
        }
        _ => Some((Time::of_clock(clock, text.starts_with('0'))?, length)),
    }
}

/// `930`.
fn three_digits(text: &str) -> Option<(Clock, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let padded = (digits == 3).then(|| format!("0{text}"))?;
    leading_clock(&padded).map(|(clock, length)| (clock, length - 1))
}

fn length_of_unknown(text: &str) -> usize {
    let first = text.chars().next().map_or(0, char::len_utf8);
    text[first..].find([' ', ',', ';', '-']).map_or(text.len(), |length| first + length)
}
