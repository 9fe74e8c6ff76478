//! Names as they are written: on one line, and alike where only case and spaces differ.

use std::borrow::{Borrow, Cow};

use crate::cell::name_words::{NameWord, is};

/// A text without what makes no difference between two spellings of one name: case, and spaces beyond one.
pub(crate) fn folded(text: &str) -> Cow<'_, str> {
    if is_plain(text) && !text.starts_with(' ') && !text.ends_with(' ') && !text.contains("  ") {
        let is_folded = !text.bytes().any(|byte| byte.is_ascii_uppercase());
        return if is_folded { text.into() } else { text.to_ascii_lowercase().into() };
    }
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase));
    }
    folded.into()
}

/// A name as it is called, folded and without titles: `Dana Lee` for `Lee, Dr. Dana`.
pub(crate) fn called(name: &str) -> String {
    let turned = name.split_once(',').filter(|(_, first)| !first.contains(','));
    let words = turned.map_or([name, ""], |(last, first)| [first, last]);
    let words = words.into_iter().flat_map(str::split_whitespace);
    let words: Vec<&str> = words.filter(|word| !is(NameWord::Title, word.trim_end_matches('.'))).collect();
    folded(&words.join(" ")).into_owned()
}

/// Whether a text is printable ASCII, which needs no second look.
fn is_plain(text: &str) -> bool {
    text.bytes().fold(true, |all, byte| all & matches!(byte, b' '..=b'~'))
}

/// A text on one line: line breaks and other control characters in it become single spaces.
pub(crate) fn one_line(text: &str) -> Cow<'_, str> {
    let is_break = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    if is_plain(text) || !text.contains(is_break) {
        return Cow::Borrowed(text);
    }
    let words: Vec<&str> = text.split(is_break).map(str::trim).filter(|word| !word.is_empty()).collect();
    Cow::Owned(words.join(" "))
}

/// The key that company, role and stage make, each folded; a row that says none of them has one all the same.
pub(crate) fn key_of(parts: &[impl Borrow<str>]) -> String {
    if parts.is_empty() { "interview".to_owned() } else { parts.join(" / ") }
}
