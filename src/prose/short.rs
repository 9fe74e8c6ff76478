//! Days, hours and numbers in words, as records of fixed length: to copy one takes a few instructions.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

/// The names of the weekdays, from Monday.
pub(super) const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

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

/// A few words in ASCII.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Short {
    octets: [u8; Short::ROOM],
    length: u8,
}

/// Every day of every month on every weekday.
static DAYS: [[[Short; 31]; 12]; 7] = days();

impl Short {
    /// The most octets: "Wednesday 30 September" has 22.
    pub const ROOM: usize = 24;

    const EMPTY: Short = Short { octets: [0; Short::ROOM], length: 0 };

    /// "Thursday 12 March".
    #[must_use]
    pub fn day(date: NaiveDate) -> &'static Short {
        let weekday = date.weekday().num_days_from_monday() as usize;
        &DAYS[weekday][date.month0() as usize][date.day0() as usize]
    }

    /// "09:05".
    #[must_use]
    pub fn time(time: NaiveTime) -> Short {
        let mut short = Short::EMPTY;
        short.push_two_digits(time.hour());
        short.push(b':');
        short.push_two_digits(time.minute());
        short
    }

    /// "1204".
    #[must_use]
    pub fn number(number: u32) -> Short {
        let mut short = Short::EMPTY;
        short.push_number(number);
        short
    }

    /// "07": the last two digits of a number.
    #[must_use]
    pub fn two_digits(number: u32) -> Short {
        let mut short = Short::EMPTY;
        short.push_two_digits(number);
        short
    }

    /// All of its octets, whether they count or not.
    #[must_use]
    pub fn octets(&self) -> &[u8; Short::ROOM] {
        &self.octets
    }

    /// How many of the octets count.
    #[must_use]
    pub fn length(&self) -> usize {
        self.length as usize
    }

    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.octets[..self.length()]).unwrap_or_default()
    }

    const fn push(&mut self, octet: u8) {
        self.octets[self.length as usize] = octet;
        self.length += 1;
    }

    const fn push_str(&mut self, words: &str) {
        let mut place = 0;
        while place < words.len() {
            self.push(words.as_bytes()[place]);
            place += 1;
        }
    }

    const fn push_number(&mut self, number: u32) {
        match number {
            0..10 => self.push(two_digits(number)[1]),
            10..100 => self.push_two_digits(number),
            _ => {
                self.push_number(number / 100);
                self.push_two_digits(number);
            }
        }
    }

    const fn push_two_digits(&mut self, number: u32) {
        let [tens, ones] = two_digits(number);
        self.push(tens);
        self.push(ones);
    }
}

/// The last two decimal digits of a number.
pub(crate) const fn two_digits(number: u32) -> [u8; 2] {
    TWO_DIGITS[(number % 100) as usize]
}

/// The numbers below a hundred in two digits.
static TWO_DIGITS: [[u8; 2]; 100] = {
    let (mut all, mut number) = ([[b'0'; 2]; 100], 0_u8);
    while number < 100 {
        all[number as usize] = [b'0' + number / 10, b'0' + number % 10];
        number += 1;
    }
    all
};

#[expect(clippy::large_stack_arrays, reason = "it is worked out as the program is compiled")]
const fn days() -> [[[Short; 31]; 12]; 7] {
    let mut days = [[[Short::EMPTY; 31]; 12]; 7];
    let mut place = 0_u32;
    while place < 7 * 12 * 31 {
        let (weekday, month, day) = ((place / (12 * 31)) as usize, (place / 31 % 12) as usize, place % 31);
        let words = &mut days[weekday][month][day as usize];
        words.push_str(WEEKDAYS[weekday]);
        words.push(b' ');
        words.push_number(day + 1);
        words.push(b' ');
        words.push_str(MONTHS[month]);
        place += 1;
    }
    days
}
