//! A list of people in pieces, one for each.

use crate::cell::is_space;

/// Cuts a list where one person ends: at semicolons and line ends, and at commas behind an
/// address; nowhere inside double quotes that open a piece.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = end(text) else {
            return rest.take();
        };
        let (piece, behind) = text.split_at(end);
        rest = behind.get(1..);
        Some(piece)
    })
}

/// Where the first piece ends, if there is another one.
fn end(text: &str) -> Option<usize> {
    let quoted = quoted_length(text);
    let mut has_address = false;
    text[quoted..]
        .bytes()
        .position(|byte| {
            has_address |= byte == b'@';
            matches!(byte, b';' | b'\n' | b'\r') || (byte == b',' && has_address)
        })
        .map(|position| quoted + position)
}

/// The length of the quoted text that the piece begins with, blanks before it included; 0 if it
/// begins without one, or with one that nothing closes.
fn quoted_length(text: &str) -> usize {
    let start = text.trim_start_matches(|next| is_space(next) && !matches!(next, '\n' | '\r'));
    let Some(inside) = start.strip_prefix('"') else {
        return 0;
    };
    let mut is_escaped = false;
    let close = inside.bytes().position(|byte| {
        let closes = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        closes
    });
    close.map_or(0, |close| text.len() - inside.len() + close + 1)
}
