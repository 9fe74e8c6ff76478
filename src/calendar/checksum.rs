//! The check that each event carries: whether its bytes are still those that the program wrote.
//!
//! It stands in a property of its own behind the UID, so that what goes before it has always the same length. Line
//! breaks are those that were written: text that went through another system's line ends must be given back its own first.

use chrono::{DateTime, Utc};
use twox_hash::XxHash3_64;
use uuid::Uuid;

use super::digits::{date_time, hexadecimal, read_date_time};
use super::identity::RowMark;

/// The name of the property.
pub(super) const NAME: &str = "X-INTERVIEW-REMINDERS-CHECK";
/// The name of the property that names the interview.
pub(super) const ROW_NAME: &str = "X-INTERVIEW-REMINDERS-ROW";

const UID_DIGITS: usize = 36;
const CHECK_DIGITS: usize = 16;
const ROW_DIGITS: usize = 8;
const MOMENT: usize = 16;

/// How every event starts, up to the value of SEQUENCE, with blanks for the values.
const FIRST_LINES: &[u8; MODIFIED + MOMENT + b"\r\nSEQUENCE:".len()] = b"BEGIN:VEVENT\r\n\
    UID:00000000-0000-0000-0000-000000000000\r\n\
    X-INTERVIEW-REMINDERS-CHECK:0000000000000000\r\n\
    X-INTERVIEW-REMINDERS-ROW:00000000\r\n\
    DTSTAMP:00000000T000000Z\r\n\
    LAST-MODIFIED:00000000T000000Z\r\n\
    SEQUENCE:";

// Where the values stand in it.
const UID: usize = b"BEGIN:VEVENT\r\nUID:".len();
const VALUE: usize = UID + UID_DIGITS + b"\r\nX-INTERVIEW-REMINDERS-CHECK:".len();
const ROW: usize = VALUE + CHECK_DIGITS + b"\r\nX-INTERVIEW-REMINDERS-ROW:".len();
const STAMP: usize = ROW + ROW_DIGITS + b"\r\nDTSTAMP:".len();
const MODIFIED: usize = STAMP + MOMENT + b"\r\nLAST-MODIFIED:".len();

const STARTS: &[u8] = b"\r\nDTSTART:";

/// How an event starts, up to the value of SEQUENCE, with a blank check.
pub(super) fn first_lines(uid: Uuid, row: RowMark, revised: DateTime<Utc>) -> [u8; FIRST_LINES.len()] {
    let mut lines = *FIRST_LINES;
    let revised = date_time(revised);
    uid.hyphenated().encode_lower(&mut lines[UID..UID + UID_DIGITS]);
    lines[ROW..ROW + ROW_DIGITS].copy_from_slice(&hexadecimal::<4, ROW_DIGITS>(row.0.to_be_bytes()));
    lines[STAMP..STAMP + MOMENT].copy_from_slice(&revised);
    lines[MODIFIED..MODIFIED + MOMENT].copy_from_slice(&revised);
    lines
}

/// What tells two contents of an event apart: 64 bits of XXH3 over all its other bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Checksum(u64);

impl Checksum {
    /// Puts its check into an event that was written with a blank one.
    pub(super) fn seal(event: &mut [u8]) -> Checksum {
        let check = Checksum::of(event);
        event[VALUE..VALUE + CHECK_DIGITS].copy_from_slice(&check.digits());
        check
    }

    /// The check of a heading: of bytes that hold none yet.
    pub(super) fn of_heading(heading: &[u8]) -> Checksum {
        Checksum(XxHash3_64::oneshot(heading))
    }

    /// The value as it is written.
    pub(super) fn digits(self) -> [u8; CHECK_DIGITS] {
        hexadecimal(self.0.to_be_bytes())
    }

    fn of(event: &[u8]) -> Checksum {
        let before = XxHash3_64::oneshot(&event[..VALUE]);
        Checksum(XxHash3_64::oneshot_with_seed(before, &event[VALUE + CHECK_DIGITS..]))
    }
}

/// What an untouched event says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sealed {
    pub(super) uid: Uuid,
    pub(super) check: Checksum,
    pub(super) row: RowMark,
    pub(super) revised: DateTime<Utc>,
    pub(super) sequence: u32,
    pub(super) start: DateTime<Utc>,
}

impl Sealed {
    /// Reads an event from its first line to its last; `None` where a byte of it is not as it was written.
    pub(super) fn read(event: &[u8]) -> Option<Sealed> {
        let (first, rest) = event.split_first_chunk::<{ FIRST_LINES.len() }>()?;
        let check = Checksum::of(event);
        let uid = Uuid::try_parse_ascii(&first[UID..UID + UID_DIGITS]).ok()?;
        let row = RowMark(number(&first[ROW..ROW + ROW_DIGITS], 16)?);
        let revised = read_date_time(&first[STAMP..STAMP + MOMENT])?;
        let mut as_written = first_lines(uid, row, revised);
        as_written[VALUE..VALUE + CHECK_DIGITS].copy_from_slice(&check.digits());
        if *first != as_written {
            return None;
        }
        let (sequence, rest) = rest.split_at(rest.iter().position(|byte| !byte.is_ascii_digit())?);
        let start = read_date_time(rest.strip_prefix(STARTS)?.get(..MOMENT)?)?;
        Some(Sealed { uid, check, row, revised, sequence: number(sequence, 10)?, start })
    }
}

fn number(digits: &[u8], radix: u32) -> Option<u32> {
    u32::from_str_radix(str::from_utf8(digits).ok()?, radix).ok()
}
