//! Text in the form that it has in a calendar, for what is written again and again.

use std::borrow::Cow;
use std::ops::Range;

use super::text::{escape, is_plain};
use crate::prose::{Prose, ProseForm, Short, left_open};

/// A TEXT value: escaped, without control characters (RFC 5545 section 3.3.11), and not yet folded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Escaped(Vec<u8>);

impl Escaped {
    /// A text in that form.
    #[must_use]
    pub fn of(text: &str) -> Escaped {
        let mut escaped = Escaped::default();
        escaped.text(text);
        escaped
    }

    /// The value, in UTF-8.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl Prose for Escaped {
    fn text(&mut self, text: &str) {
        if is_plain(text.as_bytes()) {
            self.0.extend_from_slice(text.as_bytes());
        } else {
            escape(text.as_bytes(), &mut self.0);
            for closing in left_open(text) {
                self.0.extend_from_slice(closing.encode_utf8(&mut [0; 4]).as_bytes());
            }
        }
    }

    fn plain(&mut self, text: &str) {
        debug_assert_eq!(Escaped::of(text).bytes(), text.as_bytes(), "{text} has another form in a calendar");
        self.0.extend_from_slice(text.as_bytes());
    }

    fn short<const ROOM: usize>(&mut self, words: &Short<ROOM>) {
        words.append_to(&mut self.0);
    }

    fn comma(&mut self) {
        self.0.extend_from_slice(br"\, ");
    }

    fn line_break(&mut self) {
        self.0.extend_from_slice(br"\n");
    }
}

impl ProseForm for Escaped {
    fn append_part(&mut self, other: &Escaped, part: Range<usize>) {
        self.0.extend_from_slice(&other.0[part]);
    }

    fn clear(&mut self) {
        self.0.clear();
    }

    fn length(&self) -> usize {
        self.0.len()
    }
}

/// A text in that form, for once.
pub(super) fn escaped(text: &str) -> Cow<'_, [u8]> {
    if is_plain(text.as_bytes()) { Cow::Borrowed(text.as_bytes()) } else { Cow::Owned(Escaped::of(text).0) }
}

/// A text, as it is or in the form of a TEXT value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextValue<'a> {
    /// As people read it.
    Plain(&'a str),
    /// In the form of a TEXT value.
    Escaped(&'a Escaped),
}

impl<'a> From<&'a str> for TextValue<'a> {
    fn from(text: &'a str) -> TextValue<'a> {
        TextValue::Plain(text)
    }
}

impl<'a> From<&'a Escaped> for TextValue<'a> {
    fn from(text: &'a Escaped) -> TextValue<'a> {
        TextValue::Escaped(text)
    }
}

impl<'a> TextValue<'a> {
    /// The TEXT value, in UTF-8.
    pub(super) fn value(self) -> Cow<'a, [u8]> {
        match self {
            TextValue::Plain(text) => escaped(text),
            TextValue::Escaped(text) => Cow::Borrowed(text.bytes()),
        }
    }
}
