//! What programs write for a stretch of time: `start: … end: …`, `… → …`, two moments with a mark between
//! them.

use std::iter::successors;
use std::ops::Range;

use crate::cell::names::{WordRole, of};
use crate::cell::{is_blank, is_dash, is_space, trimmed};

/// What stands around the parts of such a cell.
const AROUND: &[char] = &['{', '}', '[', ']', '(', ')', '"', '\'', ',', ';', ' ', '\n', '\r', '\t'];

/// What stands between a start and an end.
const ARROWS: [&str; 3] = ["→", "->", "=>"];

/// The longest cell that is looked at, in bytes.
const LONGEST: usize = 200;

/// A label has no more words.
const MOST_WORDS: usize = 3;

/// At so many places a text is cut in two.
const MOST_PLACES: usize = 4;

/// The start and the end that a program has written.
pub(super) struct Ends<'t> {
    pub(super) start: &'t str,
    pub(super) end: Option<&'t str>,
}

/// Finds the start and the end in a cell.
pub(super) fn ends(text: &str) -> Option<Ends<'_>> {
    if text.len() > LONGEST {
        return None;
    }
    labelled(text).or_else(|| {
        let (start, end) = ARROWS.iter().find_map(|arrow| text.split_once(arrow))?;
        Some(Ends { start: trimmed(start), end: said(end) })
    })
}

/// Reads `start: … end: …` in any language, with whatever brackets and quotation marks around it.
fn labelled(text: &str) -> Option<Ends<'_>> {
    let start = label(text, WordRole::StartLabel)?;
    let values = &text[start.end..];
    let (start, end) = match label(values, WordRole::EndLabel) {
        Some(label) => (&values[..label.start], Some(&values[label.end..])),
        None => (values, None),
    };
    Some(Ends { start: said(first(start))?, end: end.map(first).and_then(said) })
}

/// A value without the labels behind it.
fn first(values: &str) -> &str {
    let end = [", '", ", \""].iter().filter_map(|next| values.find(next)).min();
    &values[..end.unwrap_or(values.len())]
}

/// Where a label stands with its colon.
fn label(text: &str, role: WordRole) -> Option<Range<usize>> {
    let colons = text.match_indices([':', '=', '：']);
    colons.map(|(at, colon)| (at, at + colon.len())).find_map(|(at, end)| {
        let before = text[..at].trim_end_matches(['"', '\'', ' ']);
        Some(label_at_end(before, role)?..end)
    })
}

/// Where the label begins with which a text ends.
fn label_at_end(text: &str, role: WordRole) -> Option<usize> {
    let is_apart = |next: char| !next.is_alphanumeric();
    let before = |text: &str| text.trim_end_matches(is_apart).trim_end_matches(char::is_alphanumeric).len();
    let starts = successors(Some(before(text)), |start| (*start > 0).then(|| before(&text[..*start])));
    starts.take(MOST_WORDS).filter(|start| of(role).get(&text[*start..]).is_some()).last()
}

/// What a part says; nothing where it is `None`.
fn said(part: &str) -> Option<&str> {
    let part = part.trim_matches(AROUND);
    (!is_blank(part)).then_some(part)
}

/// The places at which a text may be two, with a dash, an arrow or a word for “to” between blanks, or a slash.
pub(super) fn halves(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let starts = text.char_indices().filter(|(_, next)| is_space(*next)).map(|(at, next)| at + next.len_utf8());
    let joints = starts.filter_map(|start| {
        let length = text[start..].find(is_space)?;
        let joint = &text[start..start + length];
        let is_joint = joint.chars().all(|next| is_dash(next) || matches!(next, '→' | '~')) || is_until(joint);
        (is_joint && length > 0).then_some((start, start + length))
    });
    let slashes = text.match_indices('/').map(|(at, slash)| (at, at + slash.len()));
    joints
        .take(MOST_PLACES)
        .chain(slashes.take(MOST_PLACES))
        .map(|(end, start)| (trimmed(&text[..end]), trimmed(&text[start..])))
}

fn is_until(word: &str) -> bool {
    of(WordRole::Until).get(word).is_some()
}
