//! The shapes that programs write, read without a look at anything else: `2026-03-09`, alone or with
//! `14:30` or `14:30:00` behind a blank or a `T`, and digits alone.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::{DateCell, YEARS};

/// Reads such a date, if it is one on the calendar.
pub(super) fn read(text: &str) -> Option<DateCell> {
    let (date, rest) = text.as_bytes().split_at_checked(10)?;
    let [y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1] = *date else { return None };
    let year = number(&[y0, y1, y2, y3])?;
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(&[m0, m1])?, number(&[d0, d1])?)?;
    if !YEARS.contains(&date.year()) {
        return None;
    }
    let time = if rest.is_empty() { None } else { Some(time(rest)?) };
    Some(DateCell { time, ..DateCell::of(date) })
}

/// Reads `20260309140000` or `202603091400`, where the digits are a day and a time.
pub(super) fn read_digits(text: &str) -> Option<DateCell> {
    let (date, time) = text.as_bytes().split_at_checked(8)?;
    let second = match time {
        [_, _, _, _] => 0,
        [.., tens, ones] if time.len() == 6 => number(&[*tens, *ones])?,
        _ => return None,
    };
    let year = i32::try_from(number(&date[..4])?).ok().filter(|year| YEARS.contains(year))?;
    let date = NaiveDate::from_ymd_opt(year, number(&date[4..6])?, number(&date[6..])?)?;
    let time = NaiveTime::from_hms_opt(number(&time[..2])?, number(&time[2..4])?, second)?;
    Some(DateCell { time: Some(time), ..DateCell::of(date) })
}

fn time(text: &[u8]) -> Option<NaiveTime> {
    let [b' ' | b'T', h0, h1, b':', m0, m1, seconds @ ..] = text else { return None };
    let second = match seconds {
        [] => 0,
        [b':', s0, s1] => number(&[*s0, *s1])?,
        _ => return None,
    };
    NaiveTime::from_hms_opt(number(&[*h0, *h1])?, number(&[*m0, *m1])?, second)
}

fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0')))
}
