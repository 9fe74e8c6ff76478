//! Full-width forms, as Chinese and Japanese keyboards make them.

use std::borrow::Cow;

/// How far a full-width form of U+FF01–U+FF5E is from its ASCII character.
const FAR: u32 = 0xfee0;

/// The text with full-width digits, letters and marks in their usual width: `１４：３０` is `14:30`.
pub(super) fn narrowed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.chars().any(|next| narrow(next) != next) {
        return Cow::Borrowed(text);
    }
    text.chars().map(narrow).collect()
}

fn narrow(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - FAR).unwrap_or(character),
        '\u{3000}' => ' ',
        '\u{301c}' => '~',
        _ => character,
    }
}
