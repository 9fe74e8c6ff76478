//! Numbers in two digits each, by hand: events and lines for scripts consist of them, and general formatting takes ten
//! times as long.

use chrono::{DateTime, Datelike, FixedOffset, Timelike};

/// Puts the last two decimal digits of numbers at their places in a text.
pub(crate) fn put_pairs<const PAIRS: usize>(text: &mut [u8], numbers: [(usize, u32); PAIRS]) {
    for (place, number) in numbers {
        let digits = [number / 10, number].map(|digit| b"0123456789"[(digit % 10) as usize]);
        text[place..place + 2].copy_from_slice(&digits);
    }
}

/// "2026-03-12T09:05:00+01:00".
pub(super) fn instant(at: DateTime<FixedOffset>) -> [u8; 25] {
    let minutes = at.offset().local_minus_utc() / 60;
    let (year, distance) = (at.year().unsigned_abs(), minutes.unsigned_abs());
    let mut text = if minutes < 0 { *b"yyyy-mm-ddThh:mm:ss-hh:mm" } else { *b"yyyy-mm-ddThh:mm:ss+hh:mm" };
    put_pairs(&mut text, [(0, year / 100), (2, year), (5, at.month()), (8, at.day())]);
    put_pairs(&mut text, [(11, at.hour()), (14, at.minute()), (17, at.second())]);
    put_pairs(&mut text, [(20, distance / 60), (23, distance % 60)]);
    text
}
