//! One event, in a fixed order of properties, so that equal events are equal bytes.

use std::borrow::Cow;

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::checksum::{self, Checksum};
use super::digits::{date_time, decimal};
use super::escaped::{TextValue, escaped};
use super::identity::RowMark;
use super::line::content_line;
use super::link::Url;
use super::one_line::one_line;

/// The shortest event: calendars refuse one that ends as it starts.
const SHORTEST: TimeDelta = TimeDelta::minutes(1);

const MINUTES_PER_DAY: u32 = 24 * 60;

/// Stands in front of the summary of a cancelled event.
pub(super) const CANCELLED: &str = "Cancelled: ";
/// The last properties of a cancelled event.
pub(super) const CANCELLED_STANDING: &[u8] =
    b"STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n";

/// Whether an event stands (RFC 5545 section 3.8.1.11).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventStatus {
    /// It stands.
    Confirmed,
    /// It does not any more: its summary says so, it blocks no time, and has neither alarm nor link.
    Cancelled,
}

/// An event (VEVENT, RFC 5545 section 3.6.1). Texts may hold anything: what a calendar cannot hold is replaced or
/// removed as they are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event<'a> {
    /// UID: the same for as long as the event exists; see [`Identity`](super::Identity).
    pub uid: Uuid,
    /// The interview that it belongs to.
    pub row: RowMark,
    /// SEQUENCE: 0 at first, one more with every change that people can see.
    pub sequence: u32,
    /// DTSTAMP and LAST-MODIFIED: when the event was last changed.
    pub revised: DateTime<Utc>,
    /// DTSTART, to the second, in the years 0 to 9999.
    pub start: DateTime<Utc>,
    /// DTEND; an event shorter than a minute is written as one of a minute.
    pub end: DateTime<Utc>,
    /// SUMMARY: made one line of at most 255 UTF-16 units; what is in the form of a TEXT value already must be that.
    pub summary: TextValue<'a>,
    /// DESCRIPTION: plain text of any number of lines.
    pub description: TextValue<'a>,
    /// LOCATION: made one line of at most 255 UTF-16 units; absent if blank.
    pub location: Option<&'a str>,
    /// URL: a link to a page (`http`, `https`) or a person (`mailto`, `sms`, `tel`); absent if it is anything else.
    pub url: Option<Url<'a>>,
    /// CATEGORIES: one category.
    pub category: &'a str,
    /// TRANSP: whether the event blocks its time.
    pub busy: bool,
    /// VALARM: how many minutes before the start, if at all.
    pub alarm: Option<u32>,
    /// STATUS; one that is cancelled has neither alarm nor link.
    pub status: EventStatus,
}

impl Event<'_> {
    /// Appends the event; returns its check, which is in it too.
    pub fn write(&self, out: &mut Vec<u8>) -> Checksum {
        let start = out.len();
        let summary = self.headline();
        self.write_revision(out);
        self.write_times(out);
        self.write_words(out, &summary);
        self.write_standing(out);
        if let (Some(minutes), EventStatus::Confirmed) = (self.alarm, self.status) {
            write_alarm(out, minutes, &summary);
        }
        out.extend_from_slice(b"END:VEVENT\r\n");
        Checksum::seal(&mut out[start..])
    }

    fn headline(&self) -> Cow<'_, [u8]> {
        match (self.summary, self.status) {
            (TextValue::Plain(text), EventStatus::Confirmed) => escaped_line(text),
            (TextValue::Plain(text), EventStatus::Cancelled) => {
                Cow::Owned(escaped_line(&[CANCELLED, text].concat()).into_owned())
            }
            (TextValue::Escaped(text), EventStatus::Confirmed) => Cow::Borrowed(text.bytes()),
            (TextValue::Escaped(text), EventStatus::Cancelled) => {
                Cow::Owned([CANCELLED.as_bytes(), text.bytes()].concat())
            }
        }
    }

    fn write_revision(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&checksum::first_lines(self.uid, self.row, self.revised));
        decimal(out, self.sequence);
        out.extend_from_slice(b"\r\n");
    }

    fn write_times(&self, out: &mut Vec<u8>) {
        let is_too_short = self.end.timestamp() - self.start.timestamp() < SHORTEST.num_seconds();
        let longer = is_too_short.then(|| self.start.checked_add_signed(SHORTEST)).flatten();
        let end = longer.unwrap_or(self.end);
        out.extend_from_slice(b"DTSTART:");
        out.extend_from_slice(&date_time(self.start));
        out.extend_from_slice(b"\r\nDTEND:");
        out.extend_from_slice(&date_time(end));
        out.extend_from_slice(b"\r\n");
    }

    fn write_words(&self, out: &mut Vec<u8>, summary: &[u8]) {
        content_line(out, b"SUMMARY:", summary);
        content_line(out, b"DESCRIPTION:", &self.description.value());
        let location = self.location.map(one_line);
        if let Some(location) = location.filter(|location| !location.is_empty()) {
            content_line(out, b"LOCATION:", &escaped(&location));
        }
        let url = self.url.filter(|_| self.status == EventStatus::Confirmed);
        if let Some(uri) = url.and_then(Url::value) {
            content_line(out, b"URL:", uri.as_bytes());
        }
        content_line(out, b"CATEGORIES:", &escaped(self.category));
    }

    fn write_standing(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(match (self.status, self.busy) {
            (EventStatus::Confirmed, true) => {
                b"STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\n".as_slice()
            }
            (EventStatus::Confirmed, false) => {
                b"STATUS:CONFIRMED\r\nTRANSP:TRANSPARENT\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n"
            }
            (EventStatus::Cancelled, _) => CANCELLED_STANDING,
        });
    }
}

/// A text as a value of one line.
fn escaped_line(text: &str) -> Cow<'_, [u8]> {
    match one_line(text) {
        Cow::Borrowed(line) => escaped(line),
        Cow::Owned(line) => Cow::Owned(escaped(&line).into_owned()),
    }
}

/// Appends an alarm. Its trigger is one number of minutes or of whole days, the forms that every reader takes.
fn write_alarm(out: &mut Vec<u8>, minutes: u32, summary: &[u8]) {
    out.extend_from_slice(b"BEGIN:VALARM\r\nACTION:DISPLAY\r\n");
    content_line(out, b"DESCRIPTION:", summary);
    if minutes > 0 && minutes.is_multiple_of(MINUTES_PER_DAY) {
        out.extend_from_slice(b"TRIGGER:-P");
        decimal(out, minutes / MINUTES_PER_DAY);
        out.extend_from_slice(b"D\r\n");
    } else {
        out.extend_from_slice(b"TRIGGER:-PT");
        decimal(out, minutes);
        out.extend_from_slice(b"M\r\n");
    }
    out.extend_from_slice(b"END:VALARM\r\n");
}
