//! What stands beside a date and is none of it: `2026-02-27 (no reply)`, `2026-02-27 - done`.

use crate::cell::day::leading;
use crate::cell::{is_dash, is_space, trimmed};

/// A remark has so many words at most.
const WORDS: usize = 8;

/// A text without what stands in brackets; `None` where nothing does, or where that names another date.
#[must_use]
pub fn without_remarks(text: &str) -> Option<String> {
    let mut rest = text;
    let mut left = String::new();
    while let Some((before, behind)) = rest.split_once('(') {
        let (remark, behind) = behind.split_once(')')?;
        if has_date(remark) {
            return None;
        }
        left.push_str(before);
        rest = behind;
    }
    left.push_str(rest);
    (left.len() < text.len()).then_some(left)
}

/// A text in two, where its end may be a remark: what stands before it, and the remark, the shortest one first. A remark has
/// no numbers, which may be a day or an hour.
pub fn remarks_behind(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let starts = text.char_indices().rev().filter(|(_, next)| is_space(*next) || *next == '(').take(WORDS);
    let parts = starts.map(|(at, _)| text.split_at(at)).map(|(before, behind)| (bare(before), bare(behind)));
    parts.take_while(|(_, remark)| !remark.contains(char::is_numeric)).filter(|(_, remark)| !remark.is_empty())
}

/// A text without the marks that part a remark from what stands before it.
fn bare(text: &str) -> &str {
    trimmed(text).trim_matches(|next: char| is_space(next) || is_dash(next) || "()[],:;|".contains(next))
}

/// Whether a date stands at the beginning of a text.
#[must_use]
pub fn begins_with_date(text: &str) -> bool {
    leading(text).is_some()
}

fn has_date(remark: &str) -> bool {
    remark.split(is_space).any(|word| leading(word).is_some()) || leading(remark).is_some()
}
