//! Text in the form that it has in a calendar, for what is written again and again.

use super::text::{each_special, replacement};
use crate::prose::Prose;

/// A TEXT value: escaped, without control characters (RFC 5545 section 3.3.11), and not yet folded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Escaped(String);

impl Escaped {
    /// A text in that form.
    #[must_use]
    pub fn of(text: &str) -> Escaped {
        let mut escaped = Escaped::default();
        escaped.text(text);
        escaped
    }

    /// Appends what is in that form already.
    pub fn append(&mut self, other: &Escaped) {
        self.0.push_str(&other.0);
    }

    /// Empties it, and keeps its room.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The value.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Prose for Escaped {
    fn text(&mut self, text: &str) {
        let mut done = 0;
        each_special(text.as_bytes(), |place| {
            if let Some((escape, length)) = replacement(&text.as_bytes()[place..]) {
                self.0.push_str(&text[done..place]);
                if let Some([first, second]) = escape {
                    self.0.push(first.into());
                    self.0.push(second.into());
                }
                done = place + length;
            }
        });
        self.0.push_str(&text[done..]);
    }

    fn plain(&mut self, text: &str) {
        debug_assert_eq!(Escaped::of(text).as_str(), text, "this text has another form in a calendar");
        self.0.push_str(text);
    }

    fn comma(&mut self) {
        self.0.push_str(r"\, ");
    }

    fn line_break(&mut self) {
        self.0.push_str(r"\n");
    }
}

/// A text, as it is or in the form of a TEXT value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Text<'a> {
    /// As people read it.
    Plain(&'a str),
    /// In the form of a TEXT value.
    Escaped(&'a Escaped),
}

impl<'a> From<&'a str> for Text<'a> {
    fn from(text: &'a str) -> Text<'a> {
        Text::Plain(text)
    }
}

impl<'a> From<&'a Escaped> for Text<'a> {
    fn from(text: &'a Escaped) -> Text<'a> {
        Text::Escaped(text)
    }
}
