//! iCalendar bytes: a calendar's frame here, one event in [`Event`], its lasting name in [`Identity`].
//!
//! All is appended to a buffer that the caller keeps, so that any number of events needs the memory of one. The bytes
//! are UTF-8 without a byte order mark; every line ends in CRLF and has at most 75 bytes (RFC 5545 section 3.1); no
//! text, whatever it holds, can add a line or end one.
//!
//! There is no METHOD: PUBLISH would need an organiser, and calendar servers refuse any (RFC 4791 section 4.1).

mod checksum;
mod digits;
mod escaped;
mod event;
mod identity;
mod line;
mod link;
mod one_line;
pub mod previous;
mod text;
mod uri;

pub use checksum::Checksum;
pub use escaped::{Escaped, TextValue};
pub use event::{Event, EventStatus};
pub use identity::{Identity, InterviewIdentity, RowMark};
pub use link::{Encoded, Link, Url};

use escaped::escaped;
use line::content_line;
pub(crate) use one_line::{LIMIT as LONGEST_LINE, one_line};

/// What a calendar is for; only its own properties differ, never its events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flavor {
    /// A file to import. It has no name: Outlook opens a new calendar for a file that has one.
    Import,
    /// A file to subscribe to, with a name and the interval at which to look again (RFC 7986 sections 5.1 and 5.7).
    Feed,
}

/// The program's name as PRODID, with its property.
const PRODUCT: (&str, &str) = ("PRODID:", "-//interview-reminders//interview-reminders//EN");

/// In which form the program's own properties are, so that an older release lets a newer one's file alone.
const FORMAT: &str = "X-INTERVIEW-REMINDERS-FORMAT:";
const FORMAT_VERSION: u32 = 1;

/// The SEQUENCE of new events, where some were forgotten whose UID may come back.
const FIRST_SEQUENCE: &str = "X-INTERVIEW-REMINDERS-SEQUENCE:";

/// Which part of a calendar in several files a file is, so that no other calendar is taken for one.
const PART: &str = "X-INTERVIEW-REMINDERS-PART:";

/// The check over what stands before it in the heading.
const CHECK: &str = "X-INTERVIEW-REMINDERS-CHECK:";

/// PRODID has no release number, which would change every file with every release.
const HEAD: &[u8] = b"BEGIN:VCALENDAR\r\n\
    VERSION:2.0\r\n\
    PRODID:-//interview-reminders//interview-reminders//EN\r\n\
    CALSCALE:GREGORIAN\r\n";

/// The interval in the standard's words, then in Outlook's.
const REFRESH: &[u8] = b"REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n\
    X-PUBLISHED-TTL:PT12H\r\n";

/// Appends the opening of a calendar. Its `name`, made one line of at most 255 UTF-16 units, is for a [`Flavor::Feed`]
/// alone; `first_sequence` is the SEQUENCE of new events.
pub fn open(out: &mut Vec<u8>, flavor: Flavor, name: &str, first_sequence: u32) {
    open_part(out, flavor, name, first_sequence, None);
}

/// Appends the opening of a calendar as [`open`] does; one in several files says which `part` of it this is, from 1.
pub fn open_part(out: &mut Vec<u8>, flavor: Flavor, name: &str, first_sequence: u32, part: Option<u32>) {
    let start = out.len();
    out.extend_from_slice(HEAD);
    if flavor == Flavor::Feed {
        let name = one_line(name);
        content_line(out, b"NAME:", &escaped(&name));
        content_line(out, b"X-WR-CALNAME:", &escaped(&name));
        out.extend_from_slice(REFRESH);
    }
    number(out, FORMAT, FORMAT_VERSION);
    if first_sequence > 0 {
        number(out, FIRST_SEQUENCE, first_sequence);
    }
    if let Some(part) = part {
        number(out, PART, part);
    }
    let check = Checksum::of_heading(&out[start..]);
    out.extend_from_slice(CHECK.as_bytes());
    out.extend_from_slice(&check.digits());
    out.extend_from_slice(b"\r\n");
}

fn number(out: &mut Vec<u8>, property: &str, number: u32) {
    out.extend_from_slice(property.as_bytes());
    digits::decimal(out, number);
    out.extend_from_slice(b"\r\n");
}

/// Appends the closing of a calendar.
pub fn close(out: &mut Vec<u8>) {
    out.extend_from_slice(b"END:VCALENDAR\r\n");
}
