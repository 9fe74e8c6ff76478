//! Text in the form that it has in JSON.

use std::ops::Range;

use memchr::memchr;

use crate::prose::{Prose, ProseForm, is_never_shown, is_printable, left_open};
use crate::visible::is_visible;

/// Text as a string of JSON has it (RFC 8259 section 7), but for line breaks, which are escaped only as it is written.
#[derive(Debug, Clone, Default)]
pub(super) struct Json(String);

impl Json {
    /// Appends it in quotes.
    pub(super) fn write(&self, out: &mut Vec<u8>) {
        out.push(b'"');
        write_lines(out, self.0.trim_end_matches('\n').as_bytes(), b"\\n");
        out.push(b'"');
    }

    /// Appends its lines as the items of a list.
    pub(super) fn write_items(&self, out: &mut Vec<u8>) {
        out.push(b'"');
        write_lines(out, self.0.trim_end_matches('\n').as_bytes(), b"\",\"");
        out.push(b'"');
    }

    /// The first of its lines, in quotes.
    pub(super) fn write_first_line(&self, out: &mut Vec<u8>) {
        out.push(b'"');
        out.extend_from_slice(self.0.lines().next().unwrap_or_default().as_bytes());
        out.push(b'"');
    }
}

fn write_lines(out: &mut Vec<u8>, mut lines: &[u8], between: &[u8]) {
    while let Some(end) = memchr(b'\n', lines) {
        out.extend_from_slice(&lines[..end]);
        out.extend_from_slice(between);
        lines = &lines[end + 1..];
    }
    out.extend_from_slice(lines);
}

impl Json {
    /// A character that can't be seen, as the escape of each of its UTF-16 units.
    fn hidden(&mut self, character: char) {
        for unit in character.encode_utf16(&mut [0; 2]) {
            let digits = [12, 8, 4, 0].map(|shift| char::from_digit(u32::from(*unit >> shift) & 0xf, 16));
            self.0.push_str("\\u");
            self.0.extend(digits.into_iter().flatten());
        }
    }
}

impl Prose for Json {
    fn text(&mut self, text: &str) {
        if is_printable(text) && !text.contains(['"', '\\']) {
            self.0.push_str(text);
            return;
        }
        for character in text.chars().filter(|character| !is_never_shown(*character)).chain(left_open(text)) {
            match character {
                '"' => self.0.push_str("\\\""),
                '\\' => self.0.push_str("\\\\"),
                '\n' => self.line_break(),
                _ if is_visible(character) => self.0.push(character),
                _ => self.hidden(character),
            }
        }
    }

    fn plain(&mut self, text: &str) {
        self.0.push_str(text);
    }

    fn comma(&mut self) {
        self.0.push_str(", ");
    }

    fn line_break(&mut self) {
        self.0.push('\n');
    }
}

impl ProseForm for Json {
    fn append_part(&mut self, other: &Json, part: Range<usize>) {
        self.0.push_str(&other.0[part]);
    }

    fn clear(&mut self) {
        self.0.clear();
    }

    fn length(&self) -> usize {
        self.0.len()
    }
}
