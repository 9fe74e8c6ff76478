//! A telephone number, as people write it.

use std::cmp::Reverse;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use crate::cell::date::{DateError, read_date};
use crate::cell::name_words::{NameWord, is};
use crate::cell::names::{WordRole, of};
use crate::cell::{is_dash, is_space, strip_prefix, trimmed};
use crate::lexicon::{LexiconPage, entries_with};

/// How many digits a number has: fewer reach nobody, and E.164 allows no more.
const DIGITS: RangeInclusive<usize> = 5..=15;

/// How many digits an extension has.
const EXTENSION_DIGITS: RangeInclusive<usize> = 1..=8;

/// What announces an extension besides words.
const EXTENSION_MARKS: [&str; 2] = [";ext=", "#"];

/// What announces an extension, the longest first: a mark comes before its own beginning.
static EXTENSIONS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let words =
        entries_with(LexiconPage::People, |key| (key == "extension").then_some(())).map(|(entry, ())| entry.word);
    let mut marks: Vec<&str> = EXTENSION_MARKS.into_iter().chain(words).collect();
    marks.sort_by_key(|mark| Reverse(mark.len()));
    marks
});

/// The longest text that is looked through for several numbers, in bytes.
const LONGEST: usize = 200;

/// The zero in `+44 (0)20…` that is dialled inside the country alone.
const TRUNK_ZERO: &str = "(0)";

/// From how many digits on what stands before a `/` is a number of its own, not an area's.
const WHOLE_NUMBER: usize = 7;

/// A telephone number of 5 to 15 digits, with an extension of up to 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Phone<'a> {
    written: &'a str,
    number: &'a str,
    extension: Option<&'a str>,
    remark: Option<&'a str>,
}

/// Why a text is no telephone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhoneError {
    /// A character that no number has: a letter, or a mark between several numbers.
    Unexpected {
        /// The first of them.
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
    /// A date, whose digits would make a number: `2026-03-09`.
    Date,
}

/// Reads one telephone number, with its extension (`ext. 5`, `x5`, `#5`, `;ext=5`) if it has one. What else stands
/// behind it, as in `212 555 0100 after 5pm`, is a remark.
pub fn read_phone(text: &str) -> Result<Phone<'_>, PhoneError> {
    let text = trimmed(text);
    let written = without_fraction(without_label(trimmed(strip_prefix(text, "tel:").unwrap_or(text))));
    let dialled_part = without_comment(written);
    if are_apart(dialled_part) {
        return Err(PhoneError::Several);
    }
    if is_date(written) {
        return Err(PhoneError::Date);
    }
    let remarked = split_remark(dialled_part)?;
    let remark = remarked.map(|(_, remark)| remark);
    let (number, extension) = match remarked {
        Some((number, _)) => (number, None),
        None => split_extension(dialled_part)?,
    };
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
    Ok(Phone { written, number, extension, remark })
}

impl<'a> Phone<'a> {
    /// The number as written, its extension included.
    #[must_use]
    pub fn written(&self) -> &'a str {
        self.written
    }

    /// What stands behind the number and is neither an extension nor a word in brackets.
    #[must_use]
    pub fn remark(&self) -> Option<&'a str> {
        self.remark
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

/// The number without a word for it before it: `Tel.: 212 555 0100`.
fn without_label(text: &str) -> &str {
    let rest = text.trim_start_matches(char::is_alphabetic);
    let label = &text[..text.len() - rest.len()];
    let is_mark = |next| is_space(next) || matches!(next, '.' | ':' | '：');
    let number = rest.trim_start_matches(is_mark);
    let begins = number.starts_with(|next: char| next.is_ascii_digit() || matches!(next, '+' | '('));
    if begins && is(NameWord::Phone, label) { number } else { text }
}

/// The number as it was before a spreadsheet took it for one to count with: `12125550100.0`.
fn without_fraction(text: &str) -> &str {
    text.strip_suffix(".0").filter(|number| count_digits(number) == number.len()).unwrap_or(text)
}

/// Whether three numbers, one of them a year, are a day: `2026-03-12`.
fn is_date(text: &str) -> bool {
    let mut numbers = text.split(|next| is_dash(next) || matches!(next, '.' | '/'));
    let lengths = [(); 3].map(|()| numbers.next().filter(|number| count_digits(number) == number.len()).map(str::len));
    matches!(lengths, [Some(4), Some(1 | 2), Some(1 | 2)] | [Some(1 | 2), Some(1 | 2), Some(4)])
        && numbers.next().is_none()
        && matches!(read_date(text, None), Ok(_) | Err(DateError::Ambiguous(_)))
}

/// A number with something in words behind it that is neither an extension nor another number.
fn split_remark(text: &str) -> Result<Option<(&str, &str)>, PhoneError> {
    let Some(at) = text.find(char::is_alphabetic) else { return Ok(None) };
    let is_mark = |next| is_space(next) || is_dash(next) || matches!(next, ',' | ';' | ':' | '(' | ')' | '/' | '.');
    let number = text[..at].trim_end_matches(is_mark);
    let remark = &text[at..];
    let is_extension = behind_extension_mark(remark).is_some();
    if number.len() == at || count_digits(number) < WHOLE_NUMBER || is_extension {
        return Ok(None);
    }
    if count_digits(remark) >= WHOLE_NUMBER {
        return Err(PhoneError::Several);
    }
    Ok(Some((number, remark.trim_end_matches(is_mark))))
}

/// The number without a word in brackets behind it: `212 555 0100 (mobile)`.
fn without_comment(text: &str) -> &str {
    let comment = text.strip_suffix([')', '）']).and_then(|open| open.rsplit_once(['(', '（']));
    let is_word =
        |comment: &str| !comment.is_empty() && comment.chars().all(|next| next.is_alphabetic() || is_space(next));
    comment.filter(|(_, comment)| is_word(comment)).map_or(text, |(number, _)| trimmed(number))
}

/// Whether a mark or a word stands between two numbers.
fn are_apart(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let is_number = |text: &str| count_digits(text) >= *DIGITS.start() && unexpected(trimmed(text)).is_none();
    let by_marks = text.split([';', ',', '\n', '\r']);
    let mut by_words = text.char_indices().filter(|(_, next)| is_space(*next)).filter_map(|(at, _)| {
        let (word, rest) = text[at..].trim_start_matches(is_space).split_once(is_space)?;
        is_joint(word).then_some((&text[..at], rest))
    });
    by_marks.filter(|number| is_number(number)).count() > 1
        || by_words.any(|(first, second)| is_number(first) && is_number(second))
}

/// Whether a word stands between two values: “and” or “or”.
fn is_joint(word: &str) -> bool {
    [WordRole::And, WordRole::Or].into_iter().any(|role| of(role).get(word).is_some())
}

/// What follows the mark of an extension with which a text begins.
fn behind_extension_mark(text: &str) -> Option<&str> {
    let mut behind = EXTENSIONS.iter().filter_map(|mark| strip_prefix(text, mark));
    behind.find(|rest| !rest.starts_with(char::is_alphabetic))
}

/// The number before the mark of an extension, and the extension behind it.
fn split_extension(written: &str) -> Result<(&str, Option<&str>), PhoneError> {
    let is_mark = |next: char| next.is_alphabetic() || matches!(next, '#' | ';');
    let Some(at) = written.find(is_mark) else {
        return Ok((written, None));
    };
    let (number, marked) = written.split_at(at);
    let extension = behind_extension_mark(marked)
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
