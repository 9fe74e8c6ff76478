//! What no text shows: it is taken out of every form.

/// Whether a character is shown nowhere: control characters other than the tab and line breaks, byte order marks, and
/// what XML cannot hold, for a calendar that a server sends is held in XML.
pub(crate) fn is_never_shown(character: char) -> bool {
    match character {
        '\t' | '\n' => false,
        '\u{feff}' | '\u{fffe}' | '\u{ffff}' => true,
        _ => character.is_control(),
    }
}

/// Whether a text is printable ASCII, in which nothing is to be taken out, and nothing is left open.
pub(crate) fn is_printable(text: &str) -> bool {
    text.bytes().fold(true, |all, byte| all & matches!(byte, b' '..=b'~'))
}
