//! Dates, times and numbers as a person writes them: "Thursday 12 March 2026", "09:05", "7 days".

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc, Weekday};

use crate::zone::Zone;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The English name of a weekday.
#[must_use]
pub fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

/// Text that grows by dates, times and numbers.
pub trait Prose {
    /// A number in digits.
    fn number(&mut self, number: u32);
    /// "Thursday 12 March".
    fn day(&mut self, date: NaiveDate);
    /// "Thursday 12 March 2026".
    fn date(&mut self, date: NaiveDate);
    /// "09:05".
    fn time(&mut self, time: NaiveTime);
    /// "Thursday 12 March 2026 at 09:05".
    fn moment(&mut self, moment: NaiveDateTime);
    /// "Thursday 12 March 2026 at 09:05 (Europe/Berlin)".
    fn moment_in(&mut self, at: DateTime<Utc>, zone: Zone);
    /// "1 day", "7 days".
    fn count(&mut self, number: u32, one: &str);
    /// RFC 3339 with the offset of `zone`: `2026-03-12T09:05:00+01:00`.
    fn instant(&mut self, at: DateTime<Utc>, zone: Zone);
    /// Items as in "a, b and c".
    fn list<T>(&mut self, items: impl ExactSizeIterator<Item = T>, each: impl FnMut(&mut Self, T));
}

impl Prose for String {
    fn number(&mut self, number: u32) {
        if number >= 10 {
            self.number(number / 10);
        }
        self.push(char::from(b'0' + (number % 10) as u8));
    }

    fn day(&mut self, date: NaiveDate) {
        self.push_str(weekday(date.weekday()));
        self.push(' ');
        self.number(date.day());
        self.push(' ');
        self.push_str(MONTHS[date.month0() as usize]);
    }

    fn date(&mut self, date: NaiveDate) {
        self.day(date);
        self.push(' ');
        self.number(date.year().unsigned_abs());
    }

    fn time(&mut self, time: NaiveTime) {
        two_digits(self, time.hour());
        self.push(':');
        two_digits(self, time.minute());
    }

    fn moment(&mut self, moment: NaiveDateTime) {
        self.date(moment.date());
        self.push_str(" at ");
        self.time(moment.time());
    }

    fn moment_in(&mut self, at: DateTime<Utc>, zone: Zone) {
        self.moment(zone.local(at));
        self.push_str(" (");
        self.push_str(zone.name());
        self.push(')');
    }

    fn count(&mut self, number: u32, one: &str) {
        self.number(number);
        self.push(' ');
        self.push_str(one);
        if number != 1 {
            self.push('s');
        }
    }

    fn instant(&mut self, at: DateTime<Utc>, zone: Zone) {
        let local = zone.local(at);
        let minutes = zone.offset_at(at).local_minus_utc() / 60;
        self.push_str(&local.format("%Y-%m-%dT%H:%M:%S").to_string());
        self.push(if minutes < 0 { '-' } else { '+' });
        two_digits(self, minutes.unsigned_abs() / 60);
        self.push(':');
        two_digits(self, minutes.unsigned_abs() % 60);
    }

    fn list<T>(&mut self, items: impl ExactSizeIterator<Item = T>, mut each: impl FnMut(&mut Self, T)) {
        let last = items.len().saturating_sub(1);
        for (index, item) in items.enumerate() {
            match index {
                0 => {}
                _ if index == last => self.push_str(" and "),
                _ => self.push_str(", "),
            }
            each(self, item);
        }
    }
}

fn two_digits(out: &mut String, number: u32) {
    out.push(char::from(b'0' + (number / 10 % 10) as u8));
    out.push(char::from(b'0' + (number % 10) as u8));
}
