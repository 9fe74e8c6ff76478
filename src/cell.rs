//! One cell of a spreadsheet, read into a value.
//!
//! Every reader takes the cell as people typed it, in any case and with any blanks around it, and
//! gives a typed value or a typed error: data for a message, never the message. None of them
//! guesses. What can be read in two ways is an error that names both, unless the caller says which
//! one is meant. Each runs in time linear in the length of the text, and none panics.
//!
//! Each room knows only those before it in this list:
//!
//! - `fullwidth`: characters that are as wide as two.
//! - `quoted`: what programs put around a value.
//! - `company`: words in the names of companies.
//! - `day_fraction`: a time as a part of a day.
//! - `names`: the words of dates and times, by what they mean.
//! - `name_words`: the words beside names.
//! - `scanner`: a cursor over a short text.
//! - `vocabulary`: phrases with a value each.
//! - `choice`: a status, a medium, a format, yes or no.
//! - `exported`: starts and ends as programs write them.
//! - `named_clock`: clocks by their name.
//! - `offset`: how far from UTC.
//! - `duration`: how long something takes.
//! - `time`: a time of day.
//! - `day`: a date in one piece.
//! - `called_off`: that an interview does not take place.
//! - `dates`: a list of dates.
//! - `date`: a date, or a start and an end.
//! - `remarks`: what stands in brackets beside a date.
//! - `notes`: what was done, as notes say.
//! - `phone`: a telephone number.
//! - `people`: people with their addresses.

use std::sync::LazyLock;

pub mod called_off;
pub mod choice;
pub(crate) mod company;
pub mod date;
pub mod dates;
pub mod duration;
pub(crate) mod name_words;
pub mod named_clock;
pub mod notes;
pub mod people;
pub mod phone;
pub mod remarks;
pub mod time;

mod day;
mod day_fraction;
mod exported;
mod fullwidth;
mod names;
mod offset;
mod quoted;
mod scanner;
mod vocabulary;

use crate::lexicon::{LexiconPage, WordMap};
pub(crate) use crate::lexicon::{is_dash, is_space};
pub(crate) use fullwidth::narrowed;

/// What people write where they have nothing to say, as data.
static NOTHING: LazyLock<WordMap<()>> =
    LazyLock::new(|| WordMap::of(LexiconPage::Words, |key| (key == "nothing").then_some(())));

/// Whether a text is a word for nothing.
fn is_nothing(text: &str) -> bool {
    NOTHING.may_have(text) && NOTHING.get(text).is_some()
}

/// Whether the cell says nothing: blanks, dashes, question marks, or a word for "nothing" such as `N/A` or `TBD`.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    said(text).is_empty()
}

/// What the cell says, without the blanks around it; nothing where it [is blank](is_blank).
#[inline]
pub(crate) fn said(text: &str) -> &str {
    let text = trimmed(text);
    let is_nothing = match text.as_bytes().first() {
        Some(first) if first.is_ascii_digit() => false,
        Some(first) if first.is_ascii_alphabetic() => is_nothing(text),
        Some(_) => is_nothing(text) || text.chars().all(|next| is_dash(next) || matches!(next, '?' | '？')),
        None => true,
    };
    if is_nothing { "" } else { text }
}

/// The text without the blanks around it, those that nobody sees included.
#[inline]
#[must_use]
pub fn trimmed(text: &str) -> &str {
    let is_plain = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_graphic);
    let bytes = text.as_bytes();
    if is_plain(bytes.first()) && is_plain(bytes.last()) { text } else { text.trim_matches(is_space) }
}

/// Whether the word is one of these, letter case aside; these are in lower case.
fn is_one_of(text: &str, lower_case: &[&str]) -> bool {
    if text.is_ascii() {
        return lower_case.iter().any(|word| text.eq_ignore_ascii_case(word));
    }
    let letters = || text.chars().flat_map(char::to_lowercase);
    lower_case.iter().any(|word| letters().eq(word.chars()))
}

/// What follows this ASCII prefix, whose letter case does not matter.
fn strip_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}
