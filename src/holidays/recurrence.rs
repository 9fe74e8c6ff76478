//! Holidays that come back every year on the same date, as calendar programs export them.

use std::num::NonZeroUsize;

use chrono::{Datelike, NaiveDate};

use super::YEARS;

/// A recurrence rule (RFC 5545 section 3.3.10) that means "every year on the date of the first day".
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Yearly {
    interval: NonZeroUsize,
    count: usize,
    until: NaiveDate,
}

impl Yearly {
    /// Reads the rule of an event that starts on `first`; `None` for any rule that means something else.
    pub fn read(rule: &str, first: NaiveDate) -> Option<Self> {
        let mut yearly = Self { interval: NonZeroUsize::MIN, count: usize::MAX, until: NaiveDate::MAX };
        let mut frequency = None;
        for part in rule.trim().split_terminator(';') {
            match part.split_once('=')? {
                ("FREQ", value) => frequency = Some(value),
                ("INTERVAL", value) => {
                    yearly.interval = value.parse().ok()?;
                }
                ("COUNT", value) => yearly.count = value.parse().ok()?,
                ("UNTIL", value) => yearly.until = date(value.get(..8)?)?,
                ("BYMONTH", value) if value.parse() == Ok(first.month()) => {}
                ("BYMONTHDAY", value) if value.parse() == Ok(first.day()) => {}
                ("WKST", _) => {}
                _ => return None,
            }
        }
        (frequency == Some("YEARLY")).then_some(yearly)
    }

    /// The first day of each occurrence, up to the last of [`YEARS`]. The 29th of February comes in leap years only.
    pub fn dates(&self, first: NaiveDate) -> impl Iterator<Item = NaiveDate> {
        (first.year()..=*YEARS.end())
            .step_by(self.interval.get())
            .filter_map(move |year| first.with_year(year))
            .take(self.count)
            .take_while(|date| *date <= self.until)
            .filter(|date| YEARS.contains(&date.year()))
    }
}

/// A DATE (RFC 5545 section 3.3.4): `20261225`.
pub(super) fn date(text: &str) -> Option<NaiveDate> {
    let digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    NaiveDate::parse_from_str(text, "%Y%m%d").ok().filter(|_| digits)
}
