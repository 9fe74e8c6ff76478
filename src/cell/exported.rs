//! What programs write for a stretch of time: `start: … end: …`, `… → …`, two moments with a mark between
//! them.

use crate::cell::names::{WordRole, of};
use crate::cell::{is_blank, is_dash, is_space, trimmed};

/// What stands around the parts of such a cell.
const AROUND: &[char] = &['{', '}', '[', ']', '(', ')', '"', '\'', ',', ';', ' ', '\n', '\r', '\t'];

/// What stands between a start and an end.
const ARROWS: [&str; 3] = ["→", "->", "=>"];

/// The longest cell that is looked at, in bytes.
const LONGEST: usize = 200;

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

/// Reads `start: … end: …`, with whatever brackets and quotation marks around it.
fn labelled(text: &str) -> Option<Ends<'_>> {
    let start = behind(text, "start")?;
    let (start, end) = match find(start, "end") {
        Some(at) => (&start[..at], behind(&start[at..], "end")),
        None => (start, None),
    };
    Some(Ends { start: said(first(start))?, end: end.map(first).and_then(said) })
}

/// A value without the labels behind it.
fn first(values: &str) -> &str {
    let end = [", '", ", \""].iter().filter_map(|next| values.find(next)).min();
    &values[..end.unwrap_or(values.len())]
}

/// What follows a label and its colon.
fn behind<'t>(text: &'t str, label: &str) -> Option<&'t str> {
    let rest = text[find(text, label)? + label.len()..].trim_start_matches(['"', '\'', ' ']);
    rest.strip_prefix([':', '='])
}

/// Where an ASCII word stands, letter case aside, with no letter before or behind it.
fn find(text: &str, word: &str) -> Option<usize> {
    let is_letter = |octet: Option<&u8>| octet.is_some_and(u8::is_ascii_alphanumeric);
    let octets = text.as_bytes();
    let mut windows =
        octets.windows(word.len()).enumerate().filter(|(_, found)| found.eq_ignore_ascii_case(word.as_bytes()));
    let is_apart = |at: usize| !at.checked_sub(1).is_some_and(|before| is_letter(octets.get(before)));
    windows.find(|(at, _)| is_apart(*at) && !is_letter(octets.get(at + word.len()))).map(|(at, _)| at)
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
