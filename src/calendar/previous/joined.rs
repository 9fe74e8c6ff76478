//! Several earlier files, read as one: an event may move from one into another.

use std::ops::Range;

use super::Previous;

/// Earlier files in their order, as if each stood behind the one before it.
#[derive(Debug, Default)]
pub struct Joined {
    /// All of them.
    pub all: Previous,
    /// How many bytes they have.
    length: u64,
}

/// One of several earlier files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinedFile {
    /// The places of its events among all.
    pub events: Range<usize>,
    /// Its bytes' places among all.
    pub bytes: Range<u64>,
    /// The SEQUENCE that it names for new events.
    pub first_sequence: u32,
}

impl Joined {
    /// Takes in one more file of `length` bytes; what was done by hand to it is not counted.
    pub fn push(&mut self, previous: Previous, length: u64) -> JoinedFile {
        let (first_event, first_byte) = (self.all.events.len(), self.length);
        self.length += length;
        self.all.first_sequence = self.all.first_sequence.max(previous.first_sequence);
        let mut events = previous.events;
        for event in &mut events {
            event.offset += first_byte;
        }
        self.all.events.append(&mut events);
        JoinedFile {
            events: first_event..self.all.events.len(),
            bytes: first_byte..self.length,
            first_sequence: previous.first_sequence,
        }
    }
}
