//! JSON in which nothing hides: what can't be seen is an escape, which every reader of JSON undoes.

use std::io::{self, Write};

use memchr::memchr;
use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

use super::is_visible;

/// Writes a value as JSON in a line.
pub fn write_json_line(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    write_json(out, value)?;
    out.write_all(b"\n")
}

/// Writes a value as JSON.
pub(crate) fn write_json(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    Ok(value.serialize(&mut Serializer::with_formatter(&mut *out, Escaping))?)
}

struct Escaping;

impl Formatter for Escaping {
    fn write_string_fragment<W: Write + ?Sized>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(place) = first_hidden(rest) {
            out.write_all(&rest.as_bytes()[..place])?;
            let mut hidden = rest[place..].chars();
            for unit in hidden.next().unwrap_or_default().encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
            rest = hidden.as_str();
        }
        out.write_all(rest.as_bytes())
    }
}

/// The place of the first character that can't be seen. Of ASCII, what is before the blank is an escape already.
fn first_hidden(fragment: &str) -> Option<usize> {
    if fragment.is_ascii() {
        return memchr(b'\x7f', fragment.as_bytes());
    }
    fragment.find(|character| !is_visible(character))
}
