//! Quotes that are opened and never closed, or closed in the middle of another cell's text.

use memchr::{memchr, memchr3};

/// Where in a row that spans lines, or ends the file, a quote opens that is not soundly closed; `None` where all are.
///
/// A quote that is never closed swallows every row below. One that the next quote of another row closes swallows the
/// rows between; it is known by the text that goes on right behind the closing quote.
pub(super) fn runaway(row: &[u8], delimiter: u8) -> Option<usize> {
    let mut at = 0;
    while at < row.len() {
        if row[at] == b'"' {
            let Some(closed) = closing(row, at + 1) else { return Some(at) };
            let behind = row[closed + 1..].iter().find(|byte| !matches!(byte, b' ' | b'\t') || **byte == delimiter);
            let is_sound = behind.is_none_or(|byte| *byte == delimiter || is_break(*byte));
            if !is_sound && spans_lines(&row[at..closed]) {
                return Some(at);
            }
            at = closed + 1;
        }
        at += memchr3(delimiter, b'\n', b'\r', &row[at..]).map_or(row.len(), |found| found + 1);
    }
    None
}

/// Where a quote closes; a doubled one stands for itself.
fn closing(row: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += memchr(b'"', row.get(at..)?)?;
        if row.get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        at += 2;
    }
}

fn spans_lines(text: &[u8]) -> bool {
    text.iter().any(|byte| is_break(*byte))
}

fn is_break(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}
