//! A text for a place that has one line and little room.

use std::borrow::Cow;

use super::text::is_plain;
use crate::prose::left_open;

/// The most UTF-16 code units of a SUMMARY or a LOCATION: Outlook cuts what is longer.
pub(crate) const LIMIT: usize = 255;

const LINE_BREAKS: [char; 4] = ['\n', '\r', '\u{2028}', '\u{2029}'];

/// A text as one line of at most 255 UTF-16 units: its lines are joined by spaces, and what is too long ends in `…`,
/// after a word where there is one.
pub(crate) fn one_line(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.len() <= LIMIT && (is_plain(text.as_bytes()) || !text.contains(LINE_BREAKS)) {
        return Cow::Borrowed(text);
    }
    let lines = text.split(LINE_BREAKS).map(str::trim);
    let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
    Cow::Owned(cut(lines.join(" ")))
}

/// Cuts a text that is too long: behind a word of its second half, where no character loses its accent, or failing that
/// behind a character. What closes the marks of direction that are left of it has its room as well.
fn cut(text: String) -> String {
    if text.encode_utf16().count() <= LIMIT {
        return text;
    }
    let most = LIMIT - '…'.len_utf16();
    let mut end = units_boundary(&text, most);
    // Less text leaves no more open: the second cut has all the room that it asks for.
    end = units_boundary(&text, most.saturating_sub(left_open(&text[..end]).count()));
    let word_end = text[..end].rfind(' ').filter(|place| *place > end / 2);
    let kept = text[..word_end.unwrap_or(end)].trim_end();
    kept.chars().chain(['…']).chain(left_open(kept)).collect()
}

/// The last place in a text up to which it has at most `limit` UTF-16 units.
fn units_boundary(text: &str, limit: usize) -> usize {
    let mut units = 0;
    let fitting = text.chars().take_while(|character| {
        units += character.len_utf16();
        units <= limit
    });
    fitting.map(char::len_utf8).sum()
}
