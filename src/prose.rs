//! Dates, times and numbers as a person writes them: "Thursday 12 March 2026", "09:05", "7 days".

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc, Weekday};

use crate::zone::Zone;

/// The names of the months, each behind a blank.
const MONTHS: [&str; 12] = [
    " January",
    " February",
    " March",
    " April",
    " May",
    " June",
    " July",
    " August",
    " September",
    " October",
    " November",
    " December",
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

/// Text that grows by words, dates, times and numbers: as people read it, or in the form that it has in a calendar.
pub trait Prose: Sized {
    /// Any text.
    fn text(&mut self, text: &str);
    /// Text that has one form everywhere: letters, digits, blanks, and of all marks only `: / _ + - ( )`.
    fn plain(&mut self, text: &str);

    /// ", ".
    fn comma(&mut self);
    /// The end of a line.
    fn line_break(&mut self);

    /// The end of a sentence and of its line.
    fn full_stop(&mut self) {
        self.plain(".");
        self.line_break();
    }

    /// A number in digits.
    fn number(&mut self, number: u32) {
        match number {
            0..10 => self.plain(&TWO_DIGITS[number as usize * 2 + 1..][..1]),
            10..100 => self.two_digits(number),
            _ => {
                self.number(number / 100);
                self.two_digits(number % 100);
            }
        }
    }

    /// A number below a hundred in two digits.
    fn two_digits(&mut self, number: u32) {
        self.plain(&TWO_DIGITS[number as usize % 100 * 2..][..2]);
    }

    /// "Thursday 12 March".
    fn day(&mut self, date: NaiveDate) {
        self.plain(weekday(date.weekday()));
        self.plain(" ");
        self.number(date.day());
        self.plain(MONTHS[date.month0() as usize]);
    }

    /// "Thursday 12 March 2026".
    fn date(&mut self, date: NaiveDate) {
        self.day(date);
        self.plain(" ");
        self.number(date.year().unsigned_abs());
    }

    /// "09:05".
    fn time(&mut self, time: NaiveTime) {
        self.two_digits(time.hour());
        self.plain(":");
        self.two_digits(time.minute());
    }

    /// "Thursday 12 March 2026 at 09:05".
    fn moment(&mut self, moment: NaiveDateTime) {
        self.date(moment.date());
        self.plain(" at ");
        self.time(moment.time());
    }

    /// "Thursday 12 March 2026 at 09:05 (Europe/Berlin)".
    fn moment_in(&mut self, at: DateTime<Utc>, zone: Zone) {
        self.moment(zone.local(at));
        self.zone(zone);
    }

    /// " (Europe/Berlin)".
    fn zone(&mut self, zone: Zone) {
        self.plain(" (");
        self.plain(zone.name());
        self.plain(")");
    }

    /// "1 day", "7 days".
    fn count(&mut self, number: u32, one: &str) {
        self.number(number);
        self.plain(" ");
        self.plain(one);
        if number != 1 {
            self.plain("s");
        }
    }

    /// RFC 3339 with the offset of `zone`: `2026-03-12T09:05:00+01:00`.
    fn instant(&mut self, at: DateTime<Utc>, zone: Zone) {
        let minutes = zone.offset_at(at).local_minus_utc() / 60;
        self.plain(&zone.local(at).format("%Y-%m-%dT%H:%M:%S").to_string());
        self.plain(if minutes < 0 { "-" } else { "+" });
        self.two_digits(minutes.unsigned_abs() / 60);
        self.plain(":");
        self.two_digits(minutes.unsigned_abs() % 60);
    }

    /// Items as in "a, b and c".
    fn list<T>(&mut self, items: impl ExactSizeIterator<Item = T>, mut each: impl FnMut(&mut Self, T)) {
        let last = items.len().saturating_sub(1);
        for (index, item) in items.enumerate() {
            match index {
                0 => {}
                _ if index == last => self.plain(" and "),
                _ => self.comma(),
            }
            each(self, item);
        }
    }
}

impl Prose for String {
    fn text(&mut self, text: &str) {
        self.push_str(text);
    }

    fn plain(&mut self, text: &str) {
        self.push_str(text);
    }

    fn comma(&mut self) {
        self.push_str(", ");
    }

    fn line_break(&mut self) {
        self.push('\n');
    }
}

const TWO_DIGITS: &str = "00010203040506070809\
                          10111213141516171819\
                          20212223242526272829\
                          30313233343536373839\
                          40414243444546474849\
                          50515253545556575859\
                          60616263646566676869\
                          70717273747576777879\
                          80818283848586878889\
                          90919293949596979899";
