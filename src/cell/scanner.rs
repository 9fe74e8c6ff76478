//! A cursor over a short text, for dates, times and durations.

use crate::cell::names::{self, WordRole};
use crate::cell::{is_one_of, is_space, trimmed};
use crate::lexicon::{WordMap, letters};

/// The longest text worth reading, in bytes. Whatever is longer is prose, and is refused unread:
/// this keeps readers that look twice linear.
const LONGEST: usize = 120;

/// A number has so many signs at most where they are no digits.
const LONGEST_IN_WORDS: usize = 4;

/// What is left to read of a text. A copy is a place to look ahead from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scanner<'a> {
    rest: &'a str,
}

/// A run of ASCII digits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Digits {
    pub(super) value: u32,
    pub(super) digits: usize,
}

impl<'a> Scanner<'a> {
    /// Starts at the first character that is no blank. `None`: too long to be a value.
    pub(super) fn new(text: &'a str) -> Option<Self> {
        let rest = trimmed(text);
        (rest.len() <= LONGEST).then_some(Self { rest })
    }

    /// Starts at the first character of a text that may be of any length.
    pub(super) fn at(text: &'a str) -> Self {
        Self { rest: text }
    }

    /// What is left.
    pub(super) fn rest(&self) -> &'a str {
        self.rest
    }

    /// Whether nothing is left.
    pub(super) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// The next character.
    pub(super) fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    /// What lies between here and `later`.
    pub(super) fn until(&self, later: Self) -> &'a str {
        &self.rest[..self.rest.len() - later.rest.len()]
    }

    /// Moves on only if there is something to read.
    pub(super) fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut ahead = *self;
        let value = read(&mut ahead)?;
        *self = ahead;
        Some(value)
    }

    /// Takes the longest run of such characters, perhaps none.
    pub(super) fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|next| !wanted(next));
        let (taken, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        taken
    }

    /// Takes the next character if it is such a one.
    pub(super) fn eat(&mut self, wanted: impl Fn(char) -> bool) -> bool {
        let mut characters = self.rest.chars();
        let found = characters.next().is_some_and(wanted);
        if found {
            self.rest = characters.as_str();
        }
        found
    }

    /// Takes the next character if it is this one.
    pub(super) fn eat_char(&mut self, wanted: char) -> bool {
        self.eat(|next| next == wanted)
    }

    /// Skips blanks, and says whether there were any.
    pub(super) fn skip_space(&mut self) -> bool {
        !self.take_while(is_space).is_empty()
    }

    /// Takes a run of digits, perhaps none.
    pub(super) fn digits(&mut self) -> &'a str {
        self.take_while(|next| next.is_ascii_digit())
    }

    /// Takes a number of up to nine digits.
    pub(super) fn number(&mut self) -> Option<Digits> {
        self.attempt(|ahead| {
            let digits = ahead.digits();
            (digits.len() <= 9).then_some(Digits { value: digits.parse().ok()?, digits: digits.len() })
        })
    }

    /// Takes a number in signs of its own that stands before a word of this role: `三月`, `两点`, `열두 시`.
    pub(super) fn worded_number_before(&mut self, unit: WordRole) -> Option<Digits> {
        self.attempt(|ahead| {
            let number = ahead.worded_number()?;
            let is_next = |mut ahead: Self| ahead.eat_spaced_role(unit);
            is_next(*ahead).then_some(number)
        })
    }

    /// Takes `三`, `十二`, `二十三` or `二〇二六`.
    fn worded_number(&mut self) -> Option<Digits> {
        let (mut tens, mut rest, mut digits) = (0, None, 0);
        while let Some(value) = self.known_word(names::numbers()) {
            digits += 1;
            match (value, rest) {
                _ if digits > LONGEST_IN_WORDS => return None,
                (10, before) => (tens, rest) = (before.unwrap_or(1) * 10, None),
                (value, None) => rest = Some(value),
                (value, Some(before)) => rest = Some(before * 10 + value),
            }
        }
        let value = tens + rest.unwrap_or(0);
        (digits > 0).then_some(Digits { value, digits: if tens > 0 { 2 } else { digits } })
    }

    /// Takes a number of exactly two digits.
    pub(super) fn two_digits(&mut self) -> Option<u32> {
        self.attempt(|ahead| {
            let number = ahead.number()?;
            (number.digits == 2).then_some(number.value)
        })
    }

    /// Takes a run of letters of any script; one without blanks between words ends those of others.
    pub(super) fn word(&mut self) -> Option<&'a str> {
        let word = letters(self.rest);
        self.rest = &self.rest[word.len()..];
        (!word.is_empty()).then_some(word)
    }

    /// Takes a word that these know, and gives its value.
    pub(super) fn known_word<V: Copy>(&mut self, words: &WordMap<V>) -> Option<V> {
        self.known_word_of(words, 1)
    }

    /// The same, with at least so many characters where words stand without blanks.
    pub(super) fn known_word_of<V: Copy>(&mut self, words: &WordMap<V>, shortest: usize) -> Option<V> {
        if self.rest.as_bytes().first().is_none_or(u8::is_ascii_digit) {
            return None;
        }
        let (value, length) = words.leading(self.rest, shortest)?;
        self.rest = &self.rest[length..];
        Some(value)
    }

    /// Takes a word that these know with the blanks before it.
    pub(super) fn spaced_word<V: Copy>(&mut self, words: &WordMap<V>) -> Option<V> {
        self.attempt(|ahead| {
            ahead.skip_space();
            ahead.known_word(words)
        })
    }

    /// Takes a word of this role, and says whether there was one.
    pub(super) fn eat_role(&mut self, role: WordRole) -> bool {
        self.known_word(names::of(role)).is_some()
    }

    /// Takes a word of this role with the blanks before it.
    pub(super) fn eat_spaced_role(&mut self, role: WordRole) -> bool {
        self.spaced_word(names::of(role)).is_some()
    }

    /// Takes a word if it is one of these, letter case aside; these are in lower case.
    pub(super) fn eat_word(&mut self, lower_case: &[&str]) -> bool {
        self.attempt(|ahead| is_one_of(ahead.word()?, lower_case).then_some(())).is_some()
    }
}
