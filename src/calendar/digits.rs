//! Numbers and instants in digits, by hand: an event consists of them, and general formatting takes ten times as long.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

use crate::prose::{self, two_digits};

/// An instant as a DATE-TIME in UTC, such as `20260309T143000Z` (RFC 5545 section 3.3.5), to the second. It has four
/// digits for a year: one before 0 or after 9999 becomes that.
pub(super) fn date_time(instant: DateTime<Utc>) -> [u8; 16] {
    let instant = instant.naive_utc();
    let year = instant.year().clamp(0, 9999).unsigned_abs();
    let mut bytes = *b"yyyymmddThhmmssZ";
    for (place, number) in [
        (0, year / 100),
        (2, year),
        (4, instant.month()),
        (6, instant.day()),
        (9, instant.hour()),
        (11, instant.minute()),
        (13, instant.second()),
    ] {
        bytes[place..place + 2].copy_from_slice(&two_digits(number));
    }
    bytes
}

/// The instant of a DATE-TIME in UTC, if it is one.
pub(super) fn read_date_time(bytes: &[u8]) -> Option<DateTime<Utc>> {
    let bytes: &[u8; 16] = bytes.try_into().ok()?;
    if bytes[8] != b'T' || bytes[15] != b'Z' {
        return None;
    }
    let pair = |place: usize| match [bytes[place], bytes[place + 1]] {
        digits @ [b'0'..=b'9', b'0'..=b'9'] => Some(u32::from(digits[0] - b'0') * 10 + u32::from(digits[1] - b'0')),
        _ => None,
    };
    let year = i32::try_from(pair(0)? * 100 + pair(2)?).ok()?;
    let day = NaiveDate::from_ymd_opt(year, pair(4)?, pair(6)?)?;
    Some(day.and_hms_opt(pair(9)?, pair(11)?, pair(13)?)?.and_utc())
}

/// Appends a number in decimal digits.
pub(super) fn decimal(out: &mut Vec<u8>, number: u32) {
    prose::number(number).append_to(out);
}

/// Bytes as hexadecimal digits, two each.
pub(super) fn hexadecimal<const BYTES: usize, const DIGITS: usize>(bytes: [u8; BYTES]) -> [u8; DIGITS] {
    const ALL: &[u8; 16] = b"0123456789abcdef";
    let mut digits = [b'0'; DIGITS];
    for (pair, byte) in digits.chunks_exact_mut(2).zip(bytes) {
        pair.copy_from_slice(&[ALL[usize::from(byte >> 4)], ALL[usize::from(byte & 0xf)]]);
    }
    digits
}
