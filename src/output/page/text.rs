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

/// Letters and digits of a text in small, the rest as hyphens: for ids of elements.
pub(super) fn slug(text: &str) -> String {
    let letter = |letter: char| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' };
    text.chars().take(60).map(letter).collect()
}
