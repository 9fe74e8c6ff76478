//! The words of dates and times, by what they mean.

use std::sync::LazyLock;

use chrono::{Weekday, WeekdaySet};
use rustc_hash::FxHashMap;

use crate::lexicon::{Page, Words, entries};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];

/// A part of the day that tells one half of a clock from the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Half {
    Morning,
    Noon,
    Afternoon,
    Evening,
}

const HALVES: [(&str, Half); 4] =
    [("morning", Half::Morning), ("noon", Half::Noon), ("afternoon", Half::Afternoon), ("evening", Half::Evening)];

/// What a word is for, where it only has a place in a date or a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Joint,
    Dated,
    Filler,
    Ordinal,
    Until,
    OfTheDay,
    Hour,
    Minute,
    Hours,
    HalfHour,
    UntilThere,
    And,
    Or,
    Year,
    YearMark,
    Month,
    Day,
}

const ROLES: [(&str, Role); 17] = [
    ("joint", Role::Joint),
    ("dated", Role::Dated),
    ("filler", Role::Filler),
    ("ordinal", Role::Ordinal),
    ("until", Role::Until),
    ("of-the-day", Role::OfTheDay),
    ("hour", Role::Hour),
    ("minute", Role::Minute),
    ("hours", Role::Hours),
    ("half-hour", Role::HalfHour),
    ("until-there", Role::UntilThere),
    ("and", Role::And),
    ("or", Role::Or),
    ("year", Role::Year),
    ("year-mark", Role::YearMark),
    ("month", Role::Month),
    ("day", Role::Day),
];

/// The months by name, 1 to 12.
pub(super) fn months() -> &'static Words<u32> {
    static WORDS: LazyLock<Words<u32>> = LazyLock::new(|| {
        Words::of(Page::Dates, |meaning| {
            (1..).zip(MONTHS).find_map(|(number, month)| (month == meaning).then_some(number))
        })
    });
    &WORDS
}

/// The weekdays by name; a short form may be one in one language and another in another.
pub(super) fn weekdays() -> &'static Words<WeekdaySet> {
    static WORDS: LazyLock<Words<WeekdaySet>> = LazyLock::new(|| {
        let mut days: FxHashMap<&'static str, WeekdaySet> = FxHashMap::default();
        for entry in entries(Page::Dates) {
            if let Some(day) = value_of(&WEEKDAYS, entry.key) {
                days.entry(entry.word).or_insert(WeekdaySet::EMPTY).insert(day);
            }
        }
        let known = entries(Page::Dates).filter(|entry| value_of(&WEEKDAYS, entry.key).is_some());
        Words::from_entries(known.map(|entry| (entry, days[entry.word])))
    });
    &WORDS
}

/// The halves of a day by name.
pub(super) fn halves() -> &'static Words<Half> {
    static WORDS: LazyLock<Words<Half>> =
        LazyLock::new(|| Words::of(Page::Dates, |meaning| value_of(&HALVES, meaning)));
    &WORDS
}

/// The words of one role.
pub(super) fn of(role: Role) -> &'static Words<()> {
    static WORDS: LazyLock<Vec<Words<()>>> = LazyLock::new(|| {
        let of = |(name, _)| Words::of(Page::Dates, |meaning| (meaning == name).then_some(()));
        ROLES.into_iter().map(of).collect()
    });
    &WORDS[role as usize]
}

fn value_of<V: Copy>(values: &[(&str, V)], meaning: &str) -> Option<V> {
    values.iter().find(|(name, _)| *name == meaning).map(|(_, value)| *value)
}
