//! A telephone number, as people write it.

use std::ops::RangeInclusive;

use super::{is_dash, is_space, strip_prefix, trimmed};

/// How many digits a number has: fewer reach nobody, and E.164 allows no more.
const DIGITS: RangeInclusive<usize> = 5..=15;

/// How many digits an extension has.
const EXTENSION_DIGITS: RangeInclusive<usize> = 1..=8;

/// What announces an extension, in lower case; a mark comes before its own beginning.
const EXTENSION_MARKS: [&str; 6] = [";ext=", "extension", "extn", "ext", "x", "#"];

/// The zero in `+44 (0)20…` that is dialled inside the country alone.
const TRUNK_ZERO: &str = "(0)";

/// From how many digits on what stands before a `/` is a number of its own, not an area's.
const WHOLE_NUMBER: usize = 7;

/// A telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Phone<'a> {
    written: &'a str,
    number: &'a str,
    extension: Option<&'a str>,
}

/// Why a text is no telephone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhoneError {
    /// A character that no number has: a letter, or a mark between several numbers.
    Unexpected {
        /// The character.
        character: char,
    },
    /// Fewer than 5 digits or more than 15, the extension aside.
    DigitCount {
        /// How many there are.
        digits: usize,
    },
    /// An extension without digits, or with more than 8.
    Extension {
        /// The extension as written, without its mark.
        written: String,
    },
    /// Two numbers with a `/` between them.
    Several,
}

/// Reads one telephone number, with its extension (`ext. 5`, `x5`, `#5`, `;ext=5`) if it has one.
pub fn read_phone(text: &str) -> Result<Phone<'_>, PhoneError> {
    let text = trimmed(text);
    let written = trimmed(strip_prefix(text, "tel:").unwrap_or(text));
    let (number, extension) = split_extension(written)?;
    if is_several(number) {
        return Err(PhoneError::Several);
    }
    if let Some(character) = unexpected(number) {
        return Err(PhoneError::Unexpected { character });
    }
    let digits = count_digits(&dialled(number));
    if !DIGITS.contains(&digits) {
        return Err(PhoneError::DigitCount { digits });
    }
    Ok(Phone { written, number, extension })
}

impl<'a> Phone<'a> {
    /// The number as written, its extension included.
    #[must_use]
    pub fn written(&self) -> &'a str {
        self.written
    }

    /// What a `tel:` URI has behind its scheme (RFC 3966, section 3): the plus sign, if one is
    /// written, the digits, and `;ext=` with the extension. The zero of `+44 (0)20…` is left out.
    #[must_use]
    pub fn tel(&self) -> String {
        let mut tel = dialled(self.number);
        if let Some(extension) = self.extension {
            tel.push_str(";ext=");
            tel.push_str(extension);
        }
        tel
    }
}

/// The number before the mark of an extension, and the extension behind it.
fn split_extension(written: &str) -> Result<(&str, Option<&str>), PhoneError> {
    let is_mark = |next: char| next.is_alphabetic() || matches!(next, '#' | ';');
    let Some(at) = written.find(is_mark) else {
        return Ok((written, None));
    };
    let (number, marked) = written.split_at(at);
    let extension = EXTENSION_MARKS
        .iter()
        .find_map(|mark| strip_prefix(marked, mark))
        .ok_or_else(|| PhoneError::Unexpected { character: marked.chars().next().unwrap_or_default() })?;
    let extension = extension.trim_matches(|next| is_space(next) || matches!(next, '.' | ':' | ')'));
    if !EXTENSION_DIGITS.contains(&extension.len()) || count_digits(extension) != extension.len() {
        return Err(PhoneError::Extension { written: extension.to_owned() });
    }
    let number = number.trim_end_matches(|next| is_space(next) || matches!(next, ',' | '('));
    Ok((number, Some(extension)))
}

/// The first character that no number has there; a plus sign stands before all digits.
fn unexpected(number: &str) -> Option<char> {
    let mut may_be_plus = true;
    number.chars().find(|&next| {
        let is_expected = match next {
            '+' => may_be_plus,
            '(' | ')' | '.' | '/' => true,
            _ => next.is_ascii_digit() || is_dash(next) || is_space(next),
        };
        may_be_plus &= next != '+' && !next.is_ascii_digit();
        !is_expected
    })
}

/// Whether a `/` stands between two numbers: if the first has a plus sign, then so has the second.
fn is_several(number: &str) -> bool {
    number.split_once('/').is_some_and(|(before, behind)| {
        count_digits(before) >= WHOLE_NUMBER && (behind.contains('+') || !before.contains('+'))
    })
}

/// The plus sign and the digits.
fn dialled(number: &str) -> String {
    let is_global = number.contains('+');
    let (before, behind) = match number.split_once(TRUNK_ZERO) {
        Some(parts) if is_global => parts,
        _ => (number, ""),
    };
    let is_dialled = |next: &char| *next == '+' || next.is_ascii_digit();
    before.chars().chain(behind.chars()).filter(is_dialled).collect()
}

fn count_digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}
