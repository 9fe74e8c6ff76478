//! A content line as it grows, folded where it would become too long (RFC 5545 section 3.1).

use super::escaped::Text;
use super::text::{each_special, replacement};

/// The most octets of a line, its line break not counted.
const WIDTH: usize = 75;

/// Ends a line and starts its continuation; the space counts towards the width of the new one.
const FOLD: &[u8] = b"\r\n ";

/// A content line being appended to a buffer.
#[must_use = "a content line lacks its line break until it is ended"]
pub(super) struct ContentLine<'out> {
    out: &'out mut Vec<u8>,
    /// The octets that the line can still take before it must be folded.
    room: usize,
}

impl<'out> ContentLine<'out> {
    /// Starts a line with a property's name and its colon, shorter than a line.
    pub(super) fn start(out: &'out mut Vec<u8>, head: &'static [u8]) -> Self {
        out.extend_from_slice(head);
        let room = WIDTH - head.len();
        Self { out, room }
    }

    /// Appends a text as a TEXT value: escaped, without control characters (RFC 5545 section 3.3.11).
    pub(super) fn text(mut self, text: &str) -> Self {
        let octets = text.as_bytes();
        let mut done = 0;
        each_special(octets, |place| {
            if let Some((escape, length)) = replacement(&octets[place..]) {
                self.append(&octets[done..place]);
                self.append_escape(escape);
                done = place + length;
            }
        });
        self.append(&octets[done..]);
        self
    }

    /// Appends a TEXT value.
    pub(super) fn value(self, text: Text<'_>) -> Self {
        match text {
            Text::Plain(text) => self.text(text),
            Text::Escaped(text) => self.raw(text.as_str()),
        }
    }

    /// Appends a value as it is; it must hold no control character.
    pub(super) fn raw(mut self, value: &str) -> Self {
        self.append(value.as_bytes());
        self
    }

    /// Ends the line.
    pub(super) fn end(self) {
        self.out.extend_from_slice(b"\r\n");
    }

    /// Appends UTF-8, folded between characters.
    fn append(&mut self, mut octets: &[u8]) {
        while octets.len() > self.room {
            let (fitting, rest) = octets.split_at(character_boundary(octets, self.room));
            // Most lines are full, and a copy of known length is a few instructions.
            match <&[u8; WIDTH - 1]>::try_from(fitting) {
                Ok(full) => self.out.extend_from_slice(full),
                Err(_) => self.out.extend_from_slice(fitting),
            }
            self.fold();
            octets = rest;
        }
        self.out.extend_from_slice(octets);
        self.room -= octets.len();
    }

    /// Appends an escape, which readers that unfold late need in one piece.
    fn append_escape(&mut self, escape: Option<[u8; 2]>) {
        if let Some(escape) = escape {
            if self.room < escape.len() {
                self.fold();
            }
            self.out.extend_from_slice(&escape);
            self.room -= escape.len();
        }
    }

    fn fold(&mut self) {
        self.out.extend_from_slice(FOLD);
        self.room = WIDTH - 1;
    }
}

/// The last place up to `limit` at which UTF-8 can be split, and no escape is.
fn character_boundary(octets: &[u8], limit: usize) -> usize {
    let is_continuation = |octet: u8| octet & 0b1100_0000 == 0b1000_0000;
    let mut place = limit;
    while is_continuation(octets[place]) {
        place -= 1;
    }
    let before = &octets[..place];
    match before.last() {
        Some(b'\\') => place - before.iter().rev().take_while(|octet| **octet == b'\\').count() % 2,
        _ => place,
    }
}
