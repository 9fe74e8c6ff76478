//! A content line, folded where it would become too long (RFC 5545 section 3.1).

/// The most bytes of a line, its line break not counted.
const WIDTH: usize = 75;

/// Ends a line and starts its continuation; the space is a part of the width of the new one.
const FOLD: &[u8] = b"\r\n ";

/// The most bytes of a line that continues one, without that space.
const CONTINUED: usize = WIDTH - 1;

/// Appends a line: a property's name and its colon, shorter than a line, and a value in UTF-8 without control characters.
/// It is folded between characters, and never within an escape, which readers that unfold late need in one piece.
pub(super) fn content_line<const HEAD: usize>(out: &mut Vec<u8>, head: &'static [u8; HEAD], value: &[u8]) {
    out.extend_from_slice(head);
    fold(out, value, WIDTH - HEAD);
}

/// Appends a value and the line break behind it, where the line has room for so many more bytes.
fn fold(out: &mut Vec<u8>, value: &[u8], mut room: usize) {
    let mut rest = value;
    while rest.len() > room {
        let (fitting, behind) = rest.split_at(boundary(rest, room));
        out.extend_from_slice(fitting);
        out.extend_from_slice(FOLD);
        (rest, room) = (full_lines(out, behind), CONTINUED);
    }
    out.extend_from_slice(rest);
    out.extend_from_slice(b"\r\n");
}

/// Appends as many full lines as there are, each with a fold behind it, and returns the rest. Most lines are full, and a
/// copy of known length is a few instructions: without it, an export takes 2.6 % more.
fn full_lines<'o>(out: &mut Vec<u8>, mut bytes: &'o [u8]) -> &'o [u8] {
    while let Some((line, rest)) = bytes.split_first_chunk::<CONTINUED>()
        && let Some(next) = rest.first()
        && !is_continuation(*next)
        && line[CONTINUED - 1] != b'\\'
    {
        out.extend_from_slice(line);
        out.extend_from_slice(FOLD);
        bytes = rest;
    }
    bytes
}

/// The last place up to `limit` at which UTF-8 can be split, and no escape is.
fn boundary(bytes: &[u8], limit: usize) -> usize {
    let mut place = limit;
    while is_continuation(bytes[place]) {
        place -= 1;
    }
    let backslashes = bytes[..place].iter().rev().take_while(|byte| **byte == b'\\');
    place - backslashes.count() % 2
}

/// Whether a byte goes on with a character of UTF-8.
fn is_continuation(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}
