//! iCalendar bytes: a calendar's frame here, one event in [`Event`], its lasting name in [`Identity`].
//!
//! All is appended to a buffer that the caller keeps, so that any number of events needs the memory of one. The bytes
//! are UTF-8 without a byte order mark; every line ends in CRLF and has at most 75 octets (RFC 5545 section 3.1); no
//! text, whatever it holds, can add a line or end one.
//!
//! There is no METHOD: PUBLISH would need an organiser, and calendar servers refuse any (RFC 4791 section 4.1).

mod digits;
mod escaped;
mod event;
mod identity;
mod line;
mod one_line;
mod text;
mod uri;

pub use escaped::{Escaped, Text};
pub use event::{Event, Status};
pub use identity::Identity;

use line::ContentLine;
use one_line::one_line;

/// What a calendar is for; only its own properties differ, never its events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flavor {
    /// A file to import. It has no name: Outlook opens a new calendar for a file that has one.
    Import,
    /// A file to subscribe to, with a name and the interval at which to look again (RFC 7986 sections 5.1 and 5.7).
    Feed,
}

/// PRODID has no release number, which would change every file with every release.
const HEAD: &[u8] = b"BEGIN:VCALENDAR\r\n\
    VERSION:2.0\r\n\
    PRODID:-//interview-reminders//interview-reminders//EN\r\n\
    CALSCALE:GREGORIAN\r\n";

/// The interval in the standard's words, then in Outlook's.
const REFRESH: &[u8] = b"REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n\
    X-PUBLISHED-TTL:PT12H\r\n";

/// Appends the opening of a calendar. Its `name`, made one line of at most 255 UTF-16 units, is for a [`Flavor::Feed`]
/// alone.
pub fn open(out: &mut Vec<u8>, flavor: Flavor, name: &str) {
    out.extend_from_slice(HEAD);
    if flavor == Flavor::Feed {
        let name = one_line(name);
        ContentLine::start(out, b"NAME:").text(&name).end();
        ContentLine::start(out, b"X-WR-CALNAME:").text(&name).end();
        out.extend_from_slice(REFRESH);
    }
}

/// Appends the closing of a calendar.
pub fn close(out: &mut Vec<u8>) {
    out.extend_from_slice(b"END:VCALENDAR\r\n");
}
