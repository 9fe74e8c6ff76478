//! A part of a file that moves on, so that a large one is read in the memory of a small one.

use std::io::{self, Read};
use std::sync::LazyLock;

use memchr::{memchr, memmem};

use super::Piece;

/// So much is read at once.
const PIECE: usize = 1 << 20;
/// A longer event is none.
const LONGEST_EVENT: usize = 1 << 24;

static EVENT: LazyLock<memmem::Finder<'static>> = LazyLock::new(|| memmem::Finder::new(b"VEVENT"));

/// What was read and not yet passed.
pub(super) struct ReadWindow<R> {
    from: R,
    bytes: Vec<u8>,
    start: usize,
    end: usize,
    /// Where `bytes` begin in the file.
    offset: u64,
    at_end: bool,
}

impl<R: Read> ReadWindow<R> {
    /// The start of a file.
    pub(super) fn over(from: R) -> io::Result<ReadWindow<R>> {
        let mut window = ReadWindow { from, bytes: vec![0; PIECE], start: 0, end: 0, offset: 0, at_end: false };
        while window.end < window.bytes.len() && !window.at_end {
            window.read()?;
        }
        Ok(window)
    }

    /// What was read and not yet passed.
    pub(super) fn rest(&self) -> &[u8] {
        &self.bytes[self.start..self.end]
    }

    /// Where the rest begins in the file.
    pub(super) fn offset(&self) -> u64 {
        self.offset + self.start as u64
    }

    /// Goes on by so many bytes.
    pub(super) fn pass(&mut self, length: usize) {
        self.start += length;
    }

    /// What begins here, at the start of a line; nothing at the end of the file.
    pub(super) fn piece(&mut self) -> io::Result<Option<Piece>> {
        loop {
            if let Some(piece) = piece(self.rest(), self.at_end) {
                return Ok(Some(piece));
            }
            if self.at_end {
                return Ok(None);
            }
            if self.rest().len() >= LONGEST_EVENT {
                return Ok(Some(Piece::Unfinished));
            }
            self.fill()?;
        }
    }

    /// Reads on, keeping the rest.
    fn fill(&mut self) -> io::Result<()> {
        self.bytes.copy_within(self.start..self.end, 0);
        self.offset += self.start as u64;
        self.end -= self.start;
        self.start = 0;
        if self.end > self.bytes.len() / 2 {
            self.bytes.resize(self.bytes.len() * 2, 0);
        }
        while self.end < self.bytes.len() && !self.at_end {
            self.read()?;
        }
        Ok(())
    }

    fn read(&mut self) -> io::Result<()> {
        match self.from.read(&mut self.bytes[self.end..]) {
            Ok(0) => self.at_end = true,
            Ok(read) => self.end += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
        Ok(())
    }
}

/// What bytes begin with, if that is known without those that follow.
fn piece(rest: &[u8], at_end: bool) -> Option<Piece> {
    if rest.starts_with(b"BEGIN:VEVENT\r") || rest.starts_with(b"BEGIN:VEVENT\n") {
        return match event_end(rest) {
            Some(Boundary::End(place)) => line_end(rest, place, at_end).map(Piece::Event),
            Some(Boundary::NextStart(place)) => Some(Piece::Event(place)),
            None => at_end.then_some(Piece::Unfinished),
        };
    }
    let length = line_end(rest, 0, at_end)?;
    if length == 0 {
        return None;
    }
    let is_end = rest[..length].trim_ascii_end() == b"END:VCALENDAR";
    Some(if is_end { Piece::End(length) } else { Piece::Line(length) })
}

/// Where an event is over.
enum Boundary {
    /// Its last line begins here.
    End(usize),
    /// It has no last line, and the next event begins here.
    NextStart(usize),
}

fn event_end(event: &[u8]) -> Option<Boundary> {
    let first_line = b"BEGIN:VEVENT".len();
    EVENT.find_iter(&event[first_line..]).find_map(|place| {
        let before = &event[..first_line + place];
        let boundary = |line: &[u8], boundary: fn(usize) -> Boundary| {
            before.ends_with(line).then(|| boundary(before.len() + 1 - line.len()))
        };
        boundary(b"\nEND:", Boundary::End).or_else(|| boundary(b"\nBEGIN:", Boundary::NextStart))
    })
}

/// The place behind the line that goes on at `start`.
fn line_end(rest: &[u8], start: usize, at_end: bool) -> Option<usize> {
    match memchr(b'\n', &rest[start..]) {
        Some(place) => Some(start + place + 1),
        None => at_end.then_some(rest.len()),
    }
}
