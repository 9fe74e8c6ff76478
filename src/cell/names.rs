//! The words of dates and times, by what they mean.

use std::str::FromStr;
use std::sync::LazyLock;

use chrono::{Weekday, WeekdaySet};
use rustc_hash::FxHashMap;

use crate::lexicon::{LexiconPage, WordMap, entries_with, value_of};

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
pub(crate) enum DayPart {
    Morning,
    Noon,
    /// `PM`, or an afternoon.
    Afternoon,
    /// The light hours on either side of noon: `дня`, `낮`.
    Daytime,
    Evening,
    Night,
}

const HALVES: [(&str, DayPart); 6] = [
    ("morning", DayPart::Morning),
    ("noon", DayPart::Noon),
    ("afternoon", DayPart::Afternoon),
    ("daytime", DayPart::Daytime),
    ("evening", DayPart::Evening),
    ("night", DayPart::Night),
];

/// What a word is for, where it only has a place in a date or a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WordRole {
    Joint,
    /// Before an hour of a clock that goes to 24: `kl. 9`.
    Clock,
    /// Before two times with a word for “and” between them.
    Between,
    Dated,
    Filler,
    Ordinal,
    Until,
    UntilThere,
    OfTheDay,
    Hour,
    Minute,
    Hours,
    HalfHour,
    Quarter,
    ThreeQuarters,
    /// Behind an hour of which a quarter lacks: `moins le quart`.
    LessQuarter,
    /// Behind a time of which it says nothing more: `sharp`.
    Behind,
    /// Behind a number and an apostrophe: `14:00'te`.
    Ending,
    And,
    Or,
    Year,
    YearMark,
    /// The first year of an era, in place of a number.
    FirstYear,
    Month,
    Day,
    /// Behind how many hours something takes.
    LengthHours,
    LengthMinutes,
    /// Half an hour more.
    LengthHalf,
    /// Before the beginning of a stretch, with a colon.
    StartLabel,
    EndLabel,
}

/// The keys of the roles, in their order.
const ROLES: [&str; 30] = [
    "joint",
    "clock",
    "between",
    "dated",
    "filler",
    "ordinal",
    "until",
    "until-there",
    "of-the-day",
    "hour",
    "minute",
    "hours",
    "half-hour",
    "quarter",
    "three-quarters",
    "less-quarter",
    "behind",
    "ending",
    "and",
    "or",
    "year",
    "year-mark",
    "first-year",
    "month",
    "day",
    "length-hours",
    "length-minutes",
    "length-half",
    "start-label",
    "end-label",
];

/// The months by name, 1 to 12.
pub(super) fn months() -> &'static WordMap<u32> {
    static WORDS: LazyLock<WordMap<u32>> = LazyLock::new(|| {
        WordMap::of(LexiconPage::Dates, |meaning| {
            (1..).zip(MONTHS).find_map(|(number, month)| (month == meaning).then_some(number))
        })
    });
    &WORDS
}

/// The weekdays by name; a short form may be one in one language and another in another.
pub(super) fn weekdays() -> &'static WordMap<WeekdaySet> {
    static WORDS: LazyLock<WordMap<WeekdaySet>> = LazyLock::new(|| {
        let mut days: FxHashMap<&'static str, WeekdaySet> = FxHashMap::default();
        let entries = || entries_with(LexiconPage::Dates, |key| value_of(&WEEKDAYS, key));
        for (entry, day) in entries() {
            days.entry(entry.word).or_insert(WeekdaySet::EMPTY).insert(day);
        }
        WordMap::from_entries(entries().map(|(entry, _)| (entry, days[entry.word])))
    });
    &WORDS
}

/// The halves of a day by name.
pub(super) fn halves() -> &'static WordMap<DayPart> {
    static WORDS: LazyLock<WordMap<DayPart>> =
        LazyLock::new(|| WordMap::of(LexiconPage::Dates, |meaning| value_of(&HALVES, meaning)));
    &WORDS
}

/// The numbers that people write in words or in signs of their own, 0 to 12: `两`, `열두`.
pub(super) fn numbers() -> &'static WordMap<u32> {
    static WORDS: LazyLock<WordMap<u32>> = LazyLock::new(|| numbered("number-"));
    &WORDS
}

/// A time of a clock of twelve hours, as it is spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SpokenTime {
    /// 1 to 12.
    pub(super) hour: u32,
    pub(super) minute: u32,
}

impl SpokenTime {
    /// What a key says: `half-to-3` is half past two.
    fn of_key(key: &str) -> Option<SpokenTime> {
        let hour = |family| key.strip_prefix(family)?.parse().ok();
        let past = || Some(SpokenTime { hour: hour("quarter-past-")?, minute: 15 });
        let half = || Some(SpokenTime { minute: 30, ..SpokenTime::quarter_to(hour("half-to-")?)? });
        past().or_else(half).or_else(|| SpokenTime::quarter_to(hour("quarter-to-")?))
    }

    /// A quarter to an hour of twelve.
    pub(super) fn quarter_to(hour: u32) -> Option<SpokenTime> {
        (1..=12).contains(&hour).then(|| SpokenTime { hour: if hour == 1 { 12 } else { hour - 1 }, minute: 45 })
    }
}

/// Halves and quarters of an hour, as they are spoken: `halb drei`, `quarter to ten`.
pub(super) fn spoken_times() -> &'static WordMap<SpokenTime> {
    static WORDS: LazyLock<WordMap<SpokenTime>> = LazyLock::new(|| WordMap::of(LexiconPage::Dates, SpokenTime::of_key));
    &WORDS
}

/// Eras, each with the year before its first.
pub(super) fn eras() -> &'static WordMap<u32> {
    static WORDS: LazyLock<WordMap<u32>> = LazyLock::new(|| numbered("era-"));
    &WORDS
}

/// How many minutes takes what has a name: `half an hour`.
pub(super) fn lengths() -> &'static WordMap<u64> {
    static WORDS: LazyLock<WordMap<u64>> = LazyLock::new(|| numbered("length-"));
    &WORDS
}

/// The words of a family of keys that end with a number.
fn numbered<N: FromStr + Copy>(family: &str) -> WordMap<N> {
    WordMap::of(LexiconPage::Dates, |key| key.strip_prefix(family)?.parse().ok())
}

/// The words of one role.
pub(super) fn of(role: WordRole) -> &'static WordMap<()> {
    static WORDS: LazyLock<[WordMap<()>; ROLES.len()]> = LazyLock::new(|| WordMap::each_of(LexiconPage::Dates, ROLES));
    &WORDS[role as usize]
}
