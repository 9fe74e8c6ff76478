//! Signs that look alike, and are taken for one another.

/// White space of any width, none included: spreadsheets copy zero-width spaces, marks of writing
/// direction and byte order marks along with the text.
pub(crate) fn is_space(character: char) -> bool {
    if character.is_ascii() {
        return matches!(character, ' ' | '\t'..='\r');
    }
    character.is_whitespace()
        || matches!(
            character,
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        )
}

/// A hyphen, dash or minus, as keyboards and word processors make them.
pub(crate) fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}
