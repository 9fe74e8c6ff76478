//! The check that each event carries: whether its bytes are still those that the program wrote.
//!
//! It stands in a property of its own behind the UID, so that what goes before it has always the same length. Line
//! breaks count as written: text that went through another system's line ends must be given back its own first.

use chrono::{DateTime, Utc};
use twox_hash::XxHash3_64;
use uuid::Uuid;

use super::digits::{hexadecimal, read_date_time};
use super::identity::RowMark;

/// How every event starts, up to the UID.
pub(super) const START: &[u8] = b"BEGIN:VEVENT\r\nUID:";
const UID: usize = 36;
/// The property's line up to its value, with the end of the line before.
pub(super) const PROPERTY: &[u8] = b"\r\nX-INTERVIEW-REMINDERS-CHECK:";
/// The name of the property.
pub(super) const NAME: &str = "X-INTERVIEW-REMINDERS-CHECK";
const DIGITS: usize = 16;
const VALUE: usize = START.len() + UID + PROPERTY.len();
/// The property that names the interview; and that up to its value.
pub(super) const ROW_NAME: &str = "X-INTERVIEW-REMINDERS-ROW";
pub(super) const ROW: &[u8] = b"\r\nX-INTERVIEW-REMINDERS-ROW:";
const ROW_DIGITS: usize = 8;
const STAMP: &[u8] = b"\r\nDTSTAMP:";
const MODIFIED: &[u8] = b"\r\nLAST-MODIFIED:";
const SEQUENCE: &[u8] = b"\r\nSEQUENCE:";
const STARTS: &[u8] = b"\r\nDTSTART:";
const MOMENT: usize = 16;

/// A value that takes the place of the real one until all of the event is there.
pub(super) const BLANK: &[u8; DIGITS] = b"0000000000000000";

/// What tells two contents of an event apart: 64 bits of XXH3 over all its other bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Check(u64);

impl Check {
    /// Puts its check into an event that was written with a blank one.
    pub(super) fn seal(event: &mut [u8]) -> Check {
        let check = Check::of(event);
        event[VALUE..VALUE + DIGITS].copy_from_slice(&check.digits());
        check
    }

    /// The check of a heading: of bytes that hold none yet.
    pub(super) fn of_heading(heading: &[u8]) -> Check {
        Check(XxHash3_64::oneshot(heading))
    }

    /// The value as it is written.
    pub(super) fn digits(self) -> [u8; DIGITS] {
        hexadecimal(self.0.to_be_bytes())
    }

    fn of(event: &[u8]) -> Check {
        let before = XxHash3_64::oneshot(&event[..VALUE]);
        Check(XxHash3_64::oneshot_with_seed(before, &event[VALUE + DIGITS..]))
    }
}

/// What an untouched event says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sealed {
    pub(super) uid: Uuid,
    pub(super) check: Check,
    pub(super) row: RowMark,
    pub(super) revised: DateTime<Utc>,
    pub(super) sequence: u32,
    pub(super) start: DateTime<Utc>,
}

impl Sealed {
    /// Reads an event from its first line to its last; `None` where a byte of it is not as it was written.
    pub(super) fn read(event: &[u8]) -> Option<Sealed> {
        let uid = event.strip_prefix(START)?.get(..UID)?;
        let value = event.get(VALUE..VALUE + DIGITS)?;
        let check = Check::of(event);
        if value != check.digits() {
            return None;
        }
        let (row, rest) = event[VALUE + DIGITS..].strip_prefix(ROW)?.split_at_checked(ROW_DIGITS)?;
        let row = RowMark(u32::from_str_radix(str::from_utf8(row).ok()?, 16).ok()?);
        let (revised, rest) = moment(rest, STAMP)?;
        let (_, rest) = moment(rest, MODIFIED)?;
        let rest = rest.strip_prefix(SEQUENCE)?;
        let end = rest.iter().position(|octet| !octet.is_ascii_digit())?;
        let (sequence, rest) = rest.split_at(end);
        let (start, _) = moment(rest, STARTS)?;
        let sequence = str::from_utf8(sequence).ok()?.parse().ok()?;
        Some(Sealed { uid: Uuid::try_parse_ascii(uid).ok()?, check, row, revised, sequence, start })
    }
}

/// The moment of a property that comes next, and what follows.
fn moment<'e>(bytes: &'e [u8], property: &[u8]) -> Option<(DateTime<Utc>, &'e [u8])> {
    let (moment, rest) = bytes.strip_prefix(property)?.split_at_checked(MOMENT)?;
    Some((read_date_time(moment)?, rest))
}
