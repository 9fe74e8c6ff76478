//! What stands in brackets beside a date: `2026-02-27 (no reply)`.

use crate::cell::day::leading;
use crate::cell::is_space;

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

fn has_date(remark: &str) -> bool {
    remark.split(is_space).any(|word| leading(word).is_some()) || leading(remark).is_some()
}
