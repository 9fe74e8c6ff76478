//! Text in the form that it has in JSON.

use std::ops::Range;

use memchr::memchr;

use crate::prose::{Prose, ProseForm, Short, is_never_shown, left_open};
use crate::visible::is_visible;

/// Text as a string of JSON has it (RFC 8259 section 7), but for line breaks, which are escaped only as it is written.
#[derive(Debug, Clone, Default)]
pub(super) struct Json(Vec<u8>);

impl Json {
    /// Appends it in quotes.
    pub(super) fn write(&self, out: &mut Vec<u8>) {
        self.write_lines(out, b"\\n");
    }

    /// Appends its lines as the items of a list.
    pub(super) fn write_items(&self, out: &mut Vec<u8>) {
        self.write_lines(out, b"\",\"");
    }

    /// The first of its lines, in quotes.
    pub(super) fn write_first_line(&self, out: &mut Vec<u8>) {
        out.push(b'"');
        out.extend_from_slice(&self.0[..memchr(b'\n', &self.0).unwrap_or(self.0.len())]);
        out.push(b'"');
    }

    fn write_lines(&self, out: &mut Vec<u8>, between: &[u8]) {
        let breaks = self.0.iter().rev().take_while(|byte| **byte == b'\n').count();
        let mut lines = &self.0[..self.0.len() - breaks];
        out.push(b'"');
        while let Some(end) = memchr(b'\n', lines) {
            out.extend_from_slice(&lines[..end]);
            out.extend_from_slice(between);
            lines = &lines[end + 1..];
        }
        out.extend_from_slice(lines);
        out.push(b'"');
    }

    fn character(&mut self, character: char) {
        self.plain(character.encode_utf8(&mut [0; 4]));
    }

    /// A character that can't be seen, as the escape of each of its UTF-16 units.
    fn hidden(&mut self, character: char) {
        for unit in character.encode_utf16(&mut [0; 2]) {
            let digits = [12, 8, 4, 0].map(|shift| char::from_digit(u32::from(*unit >> shift) & 0xf, 16));
            self.plain("\\u");
            digits.into_iter().flatten().for_each(|digit| self.character(digit));
        }
    }
}

/// Whether a text is printable ASCII without anything to escape.
fn is_plain(text: &str) -> bool {
    text.bytes().fold(true, |all, byte| all & matches!(byte, b' ' | b'!' | b'#'..=b'[' | b']'..=b'~'))
}

impl Prose for Json {
    fn text(&mut self, text: &str) {
        if is_plain(text) {
            self.plain(text);
            return;
        }
        for character in text.chars().filter(|character| !is_never_shown(*character)).chain(left_open(text)) {
            match character {
                '"' => self.plain("\\\""),
                '\\' => self.plain("\\\\"),
                '\n' => self.line_break(),
                _ if is_visible(character) => self.character(character),
                _ => self.hidden(character),
            }
        }
    }

    fn plain(&mut self, text: &str) {
        self.0.extend_from_slice(text.as_bytes());
    }

    fn short<const ROOM: usize>(&mut self, words: &Short<ROOM>) {
        words.append_to(&mut self.0);
    }

    fn comma(&mut self) {
        self.plain(", ");
    }

    fn line_break(&mut self) {
        self.0.push(b'\n');
    }
}

impl ProseForm for Json {
    fn append_part(&mut self, other: &Json, part: Range<usize>) {
        self.0.extend_from_slice(&other.0[part]);
    }

    fn clear(&mut self) {
        self.0.clear();
    }

    fn length(&self) -> usize {
        self.0.len()
    }
}
