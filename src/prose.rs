//! Dates, times and numbers as a person writes them: "Thursday 12 March 2026", "09:05", "7 days".

mod clean;
mod direction;
mod form;
mod short;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc, Weekday};

pub(crate) use clean::{is_never_shown, is_printable};
pub(crate) use direction::left_open;
pub use form::ProseForm;
pub use short::Short;
pub(crate) use short::{number, two_digits};

use crate::visible::Shown;
use crate::zone::Zone;

/// The names of the weekdays, from Monday.
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The English name of a weekday.
#[must_use]
pub fn weekday(day: Weekday) -> &'static str {
    WEEKDAYS[day.num_days_from_monday() as usize]
}

/// Text that grows by words, dates, times and numbers: as people read it, or in the form that it has in a calendar.
pub trait Prose: Sized {
    /// Any text: what is shown nowhere is left out of it, and marks of writing direction that it leaves open are closed
    /// behind it.
    fn text(&mut self, text: &str);
    /// Text that has one form everywhere: letters, digits, blanks, and of all marks only `. : / _ + - ( )`.
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

    /// A few words, likewise.
    fn short<const ROOM: usize>(&mut self, words: &Short<ROOM>) {
        self.plain(words.as_str());
    }

    /// A number in digits; of those that are too large to mean anything, the largest.
    fn number(&mut self, number: impl TryInto<u32>) {
        self.short(&short::number(number.try_into().unwrap_or(u32::MAX)));
    }

    /// "Thursday 12 March".
    fn day(&mut self, date: NaiveDate) {
        self.short(&short::day(date));
    }

    /// "Thursday 12 March at 09:05".
    fn day_at(&mut self, moment: NaiveDateTime) {
        self.short(&short::day_at(moment));
    }

    /// "Thursday 12 March 2026".
    fn date(&mut self, date: NaiveDate) {
        self.short(&short::date(date));
    }

    /// "09:05".
    fn time(&mut self, time: NaiveTime) {
        self.short(&short::time(time));
    }

    /// "Thursday 12 March 2026 at 09:05".
    fn moment(&mut self, moment: NaiveDateTime) {
        self.short(&short::moment(moment));
    }

    /// "Thursday 12 March 2026 at 09:05 (Europe/Berlin)".
    fn moment_in(&mut self, at: DateTime<Utc>, zone: Zone) {
        self.moment(zone.wall_at(at.into()));
        self.zone(zone);
    }

    /// " (Europe/Berlin)".
    fn zone(&mut self, zone: Zone) {
        self.plain(zone.in_brackets());
    }

    /// "1 day", "7 days".
    fn count(&mut self, number: impl TryInto<u32>, one: &str) {
        let number = number.try_into().unwrap_or(u32::MAX);
        self.number(number);
        self.plain(" ");
        self.plain(one);
        if number != 1 {
            self.plain("s");
        }
    }

    /// RFC 3339 with the offset of `zone`: `2026-03-12T09:05:00+01:00`.
    fn instant(&mut self, at: DateTime<Utc>, zone: Zone) {
        let offset = zone.offset_at(at);
        self.short(&short::instant(at.with_timezone(&offset)));
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
        if is_printable(text) {
            self.push_str(text);
        } else {
            self.extend(text.chars().filter(|character| !is_never_shown(*character)).chain(left_open(text)));
        }
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

/// What is left of a text as people read it, as it can be seen.
impl Prose for Shown {
    fn text(&mut self, text: &str) {
        // Marks of writing direction are seen here: they turn nothing around that would have to be closed.
        let read: String = text.chars().filter(|character| !is_never_shown(*character)).collect();
        self.push(read);
    }

    fn plain(&mut self, text: &str) {
        self.push(text);
    }

    fn comma(&mut self) {
        self.push(", ");
    }

    fn line_break(&mut self) {
        self.end_line();
    }
}
