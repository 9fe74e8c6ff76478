//! Text as it may be shown.

use crate::visible::{Shown, Visible};

/// A text on one line.
pub(super) fn line(text: &str) -> Visible {
    Visible::of(text)
}

/// A text of several lines.
pub(super) fn lines(text: &str) -> String {
    let mut shown = Shown::default();
    shown.lines(&text.replace("\r\n", "\n").replace('\r', "\n"));
    shown.as_str().trim_end().to_owned()
}

/// A text as a part of an element's id, which no other text becomes: letters and digits as they are, the rest by number.
pub(super) fn slug(text: &str) -> String {
    let mut id = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_alphanumeric() {
            id.push(letter);
        } else {
            id.extend(["_", &format!("{:x}", u32::from(letter)), "_"]);
        }
    }
    id
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn no_two_texts_become_one_id() {
        let texts = ["a b", "a-b", "a_b", "A b", "a_20_b", "\u{2011}", " 11", "Дата", "日期", ""];
        let ids: std::collections::BTreeSet<String> = texts.map(slug).into();
        assert_eq!(ids.len(), texts.len());
        assert!(ids.iter().all(|id| !id.contains(char::is_whitespace)));
    }
}
