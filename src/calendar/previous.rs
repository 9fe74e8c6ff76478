//! An earlier output: what its events are known by, and which of them the program did not write like that.
//!
//! It is read once, from front to back, in pieces; an event takes less than a hundred bytes of memory. Any bytes may
//! stand there.

mod event_text;
mod heading;
mod joined;
mod read_window;

use std::io::{self, Read, Seek, SeekFrom};

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

pub use event_text::EventText;
pub use joined::{Joined, JoinedFile};

use super::RowMark;
use super::checksum::{Checksum, Sealed};
use super::event::CANCELLED_STANDING;
use heading::EarlierHeading;
use read_window::ReadWindow;

/// A calendar that was written before.
#[derive(Debug, Default)]
pub struct Previous {
    /// Its events that have a UID of the program's form, in the order of the file.
    pub events: Vec<Earlier>,
    /// What was done to it by hand.
    pub edits: Edits,
    /// The SEQUENCE of an event that is new: higher than that of any that once was there and is forgotten.
    pub first_sequence: u32,
    /// Which part of a calendar in several files it is, from 1.
    pub part: Option<u32>,
}

/// What is remembered of an event.
#[derive(Debug, Clone, Copy)]
pub struct Earlier {
    /// UID.
    pub uid: Uuid,
    /// SEQUENCE.
    pub sequence: u32,
    /// The interview that it belongs to.
    pub row: RowMark,
    /// Whether it was written by the program, whether it stands, and whether by hand.
    pub standing: EventStanding,
    /// Blank where the event is not as it was written.
    check: Checksum,
    // Seconds take less room than the moments that they stand for.
    revised: i64,
    start: i64,
    offset: u64,
    length: u32,
}

/// How an event stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventStanding {
    /// As it was written.
    Confirmed,
    /// As it was written, cancelled.
    Cancelled,
    /// Written by the program, and changed since.
    Edited,
    /// Not written by the program.
    Foreign,
}

/// What was done to a calendar by hand, or by another program.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Edits {
    /// Events that were changed.
    pub changed: u32,
    /// Events that were added.
    pub added: u32,
    /// Whether there is anything else that the program did not write.
    pub other: bool,
    /// The summaries of the first of these events.
    pub summaries: Vec<String>,
}

/// So many summaries of edited events are named.
const TOLD: usize = 3;

/// Why a file can't be continued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unusable {
    /// It is no calendar.
    NotACalendar,
    /// Another program wrote it.
    OtherProgram {
        /// The name by which that program goes (PRODID).
        product: String,
    },
    /// A later release wrote it, in a form that this one does not know.
    Newer,
    /// It breaks off.
    Truncated,
}

impl Unusable {
    /// Whether the program wrote the file all the same: then it may hold events that are known nowhere else.
    #[must_use]
    pub fn is_own(&self) -> bool {
        match self {
            Unusable::Newer | Unusable::Truncated => true,
            Unusable::NotACalendar | Unusable::OtherProgram { .. } => false,
        }
    }
}

impl Previous {
    /// Reads a calendar; nothing at all is one without events.
    pub fn read(from: impl Read) -> io::Result<Result<Previous, Unusable>> {
        let mut window = ReadWindow::over(from)?;
        if window.rest().is_empty() {
            return Ok(Ok(Previous::default()));
        }
        let heading = match EarlierHeading::read(window.rest()) {
            Ok(heading) => heading,
            Err(unusable) => return Ok(Err(unusable)),
        };
        let mut previous =
            Previous { first_sequence: heading.first_sequence, part: heading.part, ..Previous::default() };
        previous.edits.other = !heading.is_intact;
        window.pass(heading.length);
        let ended = previous.read_body(&mut window)?;
        Ok(if ended { Ok(previous) } else { Err(Unusable::Truncated) })
    }

    /// Which part of a calendar in several files a file is by its heading, whatever stands below it.
    pub fn part_by_heading(from: impl Read) -> io::Result<Result<Option<u32>, Unusable>> {
        let window = ReadWindow::over(from)?;
        Ok(if window.rest().is_empty() {
            Ok(None)
        } else {
            EarlierHeading::read(window.rest()).map(|heading| heading.part)
        })
    }

    /// Whether nothing was done to it by hand.
    #[must_use]
    pub fn is_intact(&self) -> bool {
        let Edits { changed, added, other, .. } = self.edits;
        changed == 0 && added == 0 && !other
    }

    /// Reads every event; returns whether the calendar has its end.
    fn read_body(&mut self, window: &mut ReadWindow<impl Read>) -> io::Result<bool> {
        let mut ended = false;
        while let Some(piece) = window.piece()? {
            match piece {
                Piece::Event(length) => {
                    self.event(&window.rest()[..length], window.offset());
                    ended = false;
                    window.pass(length);
                }
                Piece::Unfinished => return Ok(false),
                Piece::End(length) => {
                    self.edits.other |= ended;
                    ended = true;
                    window.pass(length);
                }
                Piece::Line(length) => {
                    let blank = window.rest()[..length].trim_ascii().is_empty();
                    self.edits.other |= !blank;
                    ended &= blank;
                    window.pass(length);
                }
            }
        }
        Ok(ended)
    }

    fn event(&mut self, bytes: &[u8], offset: u64) {
        let Some((sealed, standing)) = sealed(bytes) else {
            self.edited(bytes, offset);
            return;
        };
        self.events.push(Earlier {
            uid: sealed.uid,
            sequence: sealed.sequence,
            row: sealed.row,
            standing,
            check: sealed.check,
            revised: sealed.revised.timestamp(),
            start: sealed.start.timestamp(),
            offset,
            length: length_of(bytes),
        });
    }

    fn edited(&mut self, bytes: &[u8], offset: u64) {
        let text = EventText::of(bytes);
        let standing = if text.has_check { EventStanding::Edited } else { EventStanding::Foreign };
        *(if text.has_check { &mut self.edits.changed } else { &mut self.edits.added }) += 1;
        if self.edits.summaries.len() < TOLD && !text.summary.is_empty() {
            self.edits.summaries.push(text.summary.clone());
        }
        let Some(uid) = text.uid else { return };
        self.events.push(Earlier {
            uid,
            sequence: text.sequence,
            row: RowMark(text.row),
            standing,
            check: Checksum::default(),
            revised: 0,
            start: text.start.map_or(i64::MIN, |start| start.timestamp()),
            offset,
            length: length_of(bytes),
        });
    }
}

impl Earlier {
    /// Whether an event with this check, the same UID, SEQUENCE and DTSTAMP is the same to the byte.
    #[must_use]
    pub fn is_the_same(&self, check: Checksum) -> bool {
        self.is_intact() && self.check == check
    }

    /// Whether it is as the program wrote it.
    #[must_use]
    pub fn is_intact(&self) -> bool {
        matches!(self.standing, EventStanding::Confirmed | EventStanding::Cancelled)
    }

    /// Whether the program wrote it, be it changed since or not.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.standing != EventStanding::Foreign
    }

    /// DTSTAMP.
    #[must_use]
    pub fn revised(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.revised, 0).unwrap_or_default()
    }

    /// DTSTART; long past where it can't be understood.
    #[must_use]
    pub fn start(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.start, 0).unwrap_or(DateTime::<Utc>::MIN_UTC)
    }

    /// Reads its bytes again, from the file in which they were found; their line breaks are CRLF.
    ///
    /// An error of the kind [`io::ErrorKind::InvalidData`] says that the file was changed meanwhile.
    pub fn bytes(&self, from: &mut (impl Read + Seek)) -> io::Result<Vec<u8>> {
        from.seek(SeekFrom::Start(self.offset))?;
        let mut bytes = vec![0; self.length as usize];
        from.read_exact(&mut bytes)?;
        if !self.is_intact() {
            return Ok(bytes);
        }
        let bytes = if Sealed::read(&bytes).is_some() { bytes } else { with_crlf(&bytes) };
        match Sealed::read(&bytes) {
            Some(sealed) if sealed.check == self.check => Ok(bytes),
            _ => Err(io::Error::new(io::ErrorKind::InvalidData, "the earlier calendar changed while it was read")),
        }
    }

    /// The moment from which on nobody needs to hear of it any more, `keep` after its time.
    #[must_use]
    pub fn forgotten_from(&self, keep: TimeDelta) -> DateTime<Utc> {
        self.start().checked_add_signed(keep).unwrap_or(DateTime::<Utc>::MAX_UTC)
    }
}

/// The SEQUENCE that follows another; it is an INTEGER (RFC 5545 section 3.3.8).
pub(crate) fn sequence_after(sequence: u32) -> u32 {
    sequence.saturating_add(1).min(i32::MAX.unsigned_abs())
}

/// What comes next in a file.
enum Piece {
    /// An event, to the end of its last line: so many bytes.
    Event(usize),
    /// An event, and the file ends before it does.
    Unfinished,
    /// The last line of a calendar: so many bytes.
    End(usize),
    /// Any other line: so many bytes.
    Line(usize),
}

/// An untouched event, but for its line breaks.
fn sealed(bytes: &[u8]) -> Option<(Sealed, EventStanding)> {
    let standing = |bytes: &[u8]| {
        let end = bytes.strip_suffix(b"END:VEVENT\r\n".as_slice()).unwrap_or(bytes);
        if end.ends_with(CANCELLED_STANDING) { EventStanding::Cancelled } else { EventStanding::Confirmed }
    };
    if let Some(sealed) = Sealed::read(bytes) {
        return Some((sealed, standing(bytes)));
    }
    let bytes = with_crlf(bytes);
    Sealed::read(&bytes).map(|sealed| (sealed, standing(&bytes)))
}

/// Text with each of its line breaks, LF or CRLF, as CRLF.
fn with_crlf(bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(bytes.len() + bytes.len() / 32);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        match line.strip_suffix(b"\n") {
            Some(line) => {
                text.extend_from_slice(line.strip_suffix(b"\r").unwrap_or(line));
                text.extend_from_slice(b"\r\n");
            }
            None => text.extend_from_slice(line),
        }
    }
    text
}

fn length_of(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}
