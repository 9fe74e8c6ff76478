//! The forms that prose has: for people, in a calendar, in JSON, in a link.

use std::ops::Range;

use super::Prose;

/// Prose in one form, of which parts can be used again.
pub trait ProseForm: Prose + Default {
    /// Appends a part of what is in that form already; it must begin and end between characters and escapes.
    fn append_part(&mut self, other: &Self, part: Range<usize>);

    /// Empties it, and keeps its room.
    fn clear(&mut self);

    /// How long it is, in bytes of its form.
    fn length(&self) -> usize;

    /// Appends what is in that form already.
    fn append(&mut self, other: &Self) {
        self.append_part(other, 0..other.length());
    }

    /// Whether it says nothing.
    fn is_empty(&self) -> bool {
        self.length() == 0
    }
}

impl ProseForm for String {
    fn append_part(&mut self, other: &Self, part: Range<usize>) {
        self.push_str(&other[part]);
    }

    fn clear(&mut self) {
        String::clear(self);
    }

    fn length(&self) -> usize {
        self.len()
    }
}
