//! What programs put around the values of a cell: `['2026-03-09', '2026-03-12']`, `"2026-03-09"`, `'2026-03-09`.

use crate::cell::trimmed;

/// Brackets around a list, with those that close them.
const BRACKETS: [(char, char); 3] = [('[', ']'), ('{', '}'), ('(', ')')];

/// Quotation marks around a value, with those that close them.
const MARKS: [(char, char); 4] = [('"', '"'), ('\'', '\''), ('“', '”'), ('`', '`')];

/// What stands in brackets that are around all of a text.
pub(super) fn unbracketed(text: &str) -> Option<&str> {
    let text = trimmed(text);
    BRACKETS.into_iter().find_map(|(open, close)| {
        let inside = text.strip_prefix(open)?.strip_suffix(close)?;
        (!inside.contains([open, close])).then_some(trimmed(inside))
    })
}

/// A value without the quotation marks around it; the one before it alone is how a spreadsheet marks a text.
pub(super) fn unquoted(text: &str) -> Option<&str> {
    let text = trimmed(text);
    MARKS.into_iter().find_map(|(open, close)| {
        let rest = text.strip_prefix(open)?;
        let inside = rest.strip_suffix(close).or_else(|| (open == '\'').then_some(rest))?;
        (!inside.contains([open, close])).then_some(trimmed(inside))
    })
}
