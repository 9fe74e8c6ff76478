//! The words of an everyday text of hours.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::Weekday::{self, Fri, Mon, Sat, Sun, Thu, Tue, Wed};

use super::clock_span::Time;
use crate::cell::time::{Clock, leading_clock};
use crate::lexicon::{Languages, LexiconPage, WordMap, entries_with, value_of};

/// What a word means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HoursWord {
    Days(OpenDays),
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
pub(super) enum OpenDays {
    Week { first: Weekday, last: Weekday },
    PublicHolidays,
}

/// A word, and where in the text it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct HoursToken {
    pub(super) word: HoursWord,
    pub(super) place: Range<usize>,
}

/// What the words on lines with these keys mean.
const MEANINGS: [(&str, HoursWord); 15] = [
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
    ("holidays", HoursWord::Days(OpenDays::PublicHolidays)),
    ("midnight", HoursWord::Time(Time::MIDNIGHT)),
    ("closed", HoursWord::Closed),
    ("until", HoursWord::To),
    ("through", HoursWord::To),
];

/// The keys of words that join, or say nothing.
const FILLERS: [&str; 12] = [
    "open",
    "and",
    "joint",
    "clock",
    "between",
    "behind",
    "dated",
    "until-there",
    "of-the-day",
    "hour",
    "hours",
    "filler",
];

/// What signs mean.
const SIGNS: [(&str, HoursWord); 3] =
    [("-~", HoursWord::To), (";。", HoursWord::Stop), (" ,&+/:.()、・|", HoursWord::Filler)];

/// What a word in words means comes before what it says as a filler.
static WORDS: LazyLock<WordMap<HoursWord>> = LazyLock::new(|| {
    let meant = entries_with(LexiconPage::Dates, |key| value_of(&MEANINGS, key));
    let fillers = entries_with(LexiconPage::Dates, |key| FILLERS.contains(&key).then_some(HoursWord::Filler));
    WordMap::from_entries(meant.chain(fillers))
});

const fn week(first: Weekday, last: Weekday) -> HoursWord {
    HoursWord::Days(OpenDays::Week { first, last })
}

/// The words for “to”, of which some mean a day in another language: “do”.
static UNTIL: LazyLock<WordMap<()>> =
    LazyLock::new(|| WordMap::of(LexiconPage::Dates, |key| (key == "until").then_some(())));

/// The words of a text, from the left, without fillers.
pub(super) fn words(text: &str) -> Vec<HoursToken> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let (word, length) = first_word(rest);
        let place = at..at + length;
        at = place.end;
        if word != HoursWord::Filler {
            tokens.push(HoursToken { word, place });
        }
    }
    with_ends_of_spans(text, &tokens)
}

/// A word for “to” is one between two days or two times, and says nothing elsewhere: “à 9h”.
fn with_ends_of_spans(text: &str, tokens: &[HoursToken]) -> Vec<HoursToken> {
    let is_worded = |token: &HoursToken| UNTIL.get(&text[token.place.clone()]).is_some();
    let is_between = |index: usize| {
        let sides =
            index.checked_sub(1).and_then(|before| Some([tokens.get(before)?.word, tokens.get(index + 1)?.word]));
        matches!(sides, Some([HoursWord::Days(_), HoursWord::Days(_)] | [HoursWord::Time(_), HoursWord::Time(_)]))
    };
    let word = |index: usize, token: &HoursToken| match token.word {
        HoursWord::To | HoursWord::Days(_) if is_worded(token) && is_between(index) => Some(HoursWord::To),
        HoursWord::To if is_worded(token) => None,
        word => Some(word),
    };
    let kept = tokens
        .iter()
        .enumerate()
        .filter_map(|(index, token)| Some(HoursToken { word: word(index, token)?, place: token.place.clone() }));
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
    words.filter(|known| matches!(known.value, HoursWord::Days(_) | HoursWord::Closed)).map(|known| known.languages)
}

/// The first word of a text that is not empty, and its length in bytes.
fn first_word(text: &str) -> (HoursWord, usize) {
    leading_word(text)
        .or_else(|| leading_sign(text))
        .or_else(|| leading_time(text).map(|(time, length)| (HoursWord::Time(time), length)))
        .unwrap_or_else(|| (HoursWord::Unknown, length_of_unknown(text)))
}

fn leading_sign(text: &str) -> Option<(HoursWord, usize)> {
    let first = text.chars().next()?;
    SIGNS.iter().find(|(signs, _)| signs.contains(first)).map(|(_, word)| (*word, first.len_utf8()))
}

/// The meaning of the longest word or phrase that a text begins with, and its length.
fn leading_word(text: &str) -> Option<(HoursWord, usize)> {
    WORDS.leading(text, 1)
}

/// The time that a text begins with, its half of the day included, and its length.
fn leading_time(text: &str) -> Option<(Time, usize)> {
    let (clock, length) = three_digits(text).or_else(|| leading_clock(text))?;
    let behind = text[length..].trim_start();
    match leading_word(behind) {
        Some((midnight @ HoursWord::Time(_), letters))
            if clock.is_twelve() && midnight == HoursWord::Time(Time::MIDNIGHT) =>
        {
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
