//! The clocks that people name beside a time: `EST`, `(CET)`, `Eastern Time`, `北京时间`.

use std::sync::LazyLock;

use chrono::{Datelike, FixedOffset, NaiveDate, Weekday};

use crate::cell::{is_space, trimmed};
use crate::lexicon::{LexiconPage, WordMap};

/// The longest text that is looked at, in bytes.
const LONGEST: usize = 200;

/// A name has so many words at most.
const WORDS: usize = 4;

/// Names of so many letters, and those that are words as well, are in capitals.
const SHORT: usize = 2;

static WORDS_AS_WELL: LazyLock<WordMap<()>> =
    LazyLock::new(|| WordMap::of(LexiconPage::Dates, |key| (key == "capitals").then_some(())));

/// What a name for the clocks of a place means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NamedClock(&'static Meaning);

/// When clocks show a time that has such a name.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Season {
    Always,
    American { summer: bool },
    European { summer: bool },
}

/// What a name means, in minutes ahead of UTC.
#[derive(Debug, PartialEq)]
struct Meaning {
    key: &'static str,
    /// What it means by itself, and when; nothing where it is the name of clocks in several parts of the world.
    certain: Certain,
    /// What else it means to those whose clocks are so.
    others: &'static [i32],
}

/// What clocks show in winter or all year, and what in summer.
type Certain = [Option<(i32, Season)>; 2];

const EASTERN: Certain = american(-300);
const CENTRAL: Certain = american(-360);
const MOUNTAIN: Certain = american(-420);
const PACIFIC: Certain = american(-480);
const LONDON: Certain = european(0);
const CENTRAL_EUROPE: Certain = european(60);
const EASTERN_EUROPE: Certain = european(120);

/// People write the name of winter in summer as well: then only whoever knows where they are knows what is meant.
const MEANINGS: [Meaning; 44] = [
    Meaning::of("utc", always(0)),
    Meaning::of("eastern", EASTERN),
    Meaning::of("est", [EASTERN[0], None]),
    Meaning::of("edt", [None, EASTERN[1]]),
    Meaning::of("central", CENTRAL),
    Meaning::open("cst", &[-360, 480]),
    Meaning::of("american-cst", [CENTRAL[0], None]),
    Meaning::of("cdt", [None, CENTRAL[1]]),
    Meaning::of("mountain", MOUNTAIN),
    Meaning { key: "mst", certain: [MOUNTAIN[0], None], others: &[480] },
    Meaning::of("mdt", [None, MOUNTAIN[1]]),
    Meaning::of("pacific", PACIFIC),
    Meaning { key: "pst", certain: [PACIFIC[0], None], others: &[480] },
    Meaning::of("pdt", [None, PACIFIC[1]]),
    Meaning::of("wet", [LONDON[0], None]),
    Meaning::of("west", [None, LONDON[1]]),
    Meaning::of("london", LONDON),
    Meaning { key: "bst", certain: [None, LONDON[1]], others: &[360] },
    Meaning::of("london-summer", [None, LONDON[1]]),
    Meaning::of("central-europe", CENTRAL_EUROPE),
    Meaning::of("cet", [CENTRAL_EUROPE[0], None]),
    Meaning::of("cest", [None, CENTRAL_EUROPE[1]]),
    Meaning::of("eet", [EASTERN_EUROPE[0], None]),
    Meaning::of("eest", [None, EASTERN_EUROPE[1]]),
    Meaning::of("moscow", always(180)),
    Meaning::of("istanbul", always(180)),
    Meaning::open("ist", &[330, 60, 120]),
    Meaning::of("india", always(330)),
    Meaning::of("pakistan", always(300)),
    Meaning::of("gulf", always(240)),
    Meaning::of("south-africa", always(120)),
    Meaning::of("singapore", always(480)),
    Meaning::of("china", always(480)),
    Meaning::of("hong-kong", always(480)),
    Meaning::of("japan", always(540)),
    Meaning::of("korea", always(540)),
    Meaning::open("aest", &[600]),
    Meaning::open("aedt", &[660]),
    Meaning::of("brasilia", always(-180)),
    Meaning::of("argentina", always(-180)),
    Meaning::of("colombia", always(-300)),
    Meaning::of("mexico", always(-360)),
    Meaning::of("lima", always(-300)),
    Meaning::of("caracas", always(-240)),
];

static NAMES: LazyLock<WordMap<&'static Meaning>> = LazyLock::new(|| {
    static MEANINGS: &[Meaning] = &self::MEANINGS;
    WordMap::of(LexiconPage::Dates, |key| {
        let key = key.strip_prefix("zone-")?;
        MEANINGS.iter().find(|meaning| meaning.key == key)
    })
});

const fn always(minutes: i32) -> Certain {
    [Some((minutes, Season::Always)), None]
}

const fn american(winter: i32) -> Certain {
    [Some((winter, Season::American { summer: false })), Some((winter + 60, Season::American { summer: true }))]
}

const fn european(winter: i32) -> Certain {
    [Some((winter, Season::European { summer: false })), Some((winter + 60, Season::European { summer: true }))]
}

impl Meaning {
    const fn of(key: &'static str, certain: Certain) -> Meaning {
        Meaning { key, certain, others: &[] }
    }

    const fn open(key: &'static str, others: &'static [i32]) -> Meaning {
        Meaning { key, certain: [None; 2], others }
    }
}

impl NamedClock {
    /// The clocks of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<NamedClock> {
        let name = trimmed(name);
        let is_capital = name.bytes().all(|byte| byte.is_ascii_uppercase());
        let needs_capitals = name.is_ascii() && (name.len() <= SHORT || WORDS_AS_WELL.get(name).is_some());
        let (meaning, length) = NAMES.leading(name, usize::MAX)?;
        (length == name.len() && (is_capital || !needs_capitals)).then_some(NamedClock(meaning))
    }

    /// How far ahead of UTC these clocks are on a day, where the name alone says it.
    #[must_use]
    pub fn offset_on(self, day: NaiveDate) -> Option<FixedOffset> {
        let (minutes, _) = self.0.certain.iter().flatten().find(|(_, season)| season.has(day))?;
        FixedOffset::east_opt(minutes * 60)
    }

    /// The same, where nobody means other clocks by this name.
    #[must_use]
    pub fn only_offset_on(self, day: NaiveDate) -> Option<FixedOffset> {
        self.0.others.is_empty().then(|| self.offset_on(day))?
    }

    /// Whether it is the name of clocks in several parts of the world, of which none is likelier than the others.
    #[must_use]
    pub fn is_of_several_places(self) -> bool {
        self.0.certain.iter().all(Option::is_none) && self.0.others.len() > 1
    }

    /// Whether clocks that are so far ahead of UTC on a day are called so.
    #[must_use]
    pub fn is_of(self, offset: FixedOffset, day: NaiveDate) -> bool {
        let minutes = offset.local_minus_utc() / 60;
        self.0.others.contains(&minutes) || self.offset_on(day) == Some(offset)
    }

    /// Whether somebody whose clocks are so far ahead of UTC may mean these, or others that have the same name.
    #[must_use]
    pub fn is_doubtful_at(self, offset: FixedOffset) -> bool {
        self.0.certain.iter().any(Option::is_some) && self.0.others.contains(&(offset.local_minus_utc() / 60))
    }
}

impl Season {
    /// Whether clocks are so on a day.
    fn has(self, day: NaiveDate) -> bool {
        match self {
            Season::Always => true,
            Season::American { summer } => is_between(day, sunday(day, 3, 2), sunday(day, 11, 1)) == summer,
            Season::European { summer } => is_between(day, sunday(day, 4, 0), sunday(day, 11, 0)) == summer,
        }
    }
}

fn is_between(day: NaiveDate, first: Option<NaiveDate>, last: Option<NaiveDate>) -> bool {
    first.is_some_and(|first| first <= day) && last.is_some_and(|last| day < last)
}

/// The Sunday of this number in a month of a day's year; number 0 is the last one before it.
fn sunday(day: NaiveDate, month: u32, number: u8) -> Option<NaiveDate> {
    let first = NaiveDate::from_weekday_of_month_opt(day.year(), month, Weekday::Sun, number.max(1))?;
    if number == 0 { first.checked_sub_days(chrono::Days::new(7)) } else { Some(first) }
}

/// A text in two: a time, perhaps with its day, and what stands beside it in the place of a name for its clocks: in
/// brackets, or a known name at the end or before a number.
#[must_use]
pub fn apart(text: &str) -> Option<(String, &str)> {
    if text.len() > LONGEST {
        return None;
    }
    bracketed(text).or_else(|| at_end(text)).or_else(|| before_number(text))
}

fn bracketed(text: &str) -> Option<(String, &str)> {
    [('(', ')'), ('[', ']')].into_iter().find_map(|(open, close)| {
        let (before, rest) = text.split_once(open)?;
        let (name, behind) = rest.split_once(close)?;
        let is_name = name.starts_with(char::is_alphabetic) && !behind.contains(open);
        is_name.then(|| (format!("{}{behind}", trimmed(before)), name))
    })
}

fn at_end(text: &str) -> Option<(String, &str)> {
    let blanks = text.char_indices().rev().filter(|(_, next)| is_space(*next) || next.is_ascii_digit()).take(WORDS);
    let starts = blanks.map(|(at, next)| at + next.len_utf8()).collect::<Vec<_>>();
    let longest = starts.into_iter().rev().find(|start| is_name(&text[*start..]))?;
    Some((trimmed(&text[..longest]).to_owned(), trimmed(&text[longest..])))
}

/// A name before a number: `EST 14:00`, `2026年3月9日 北京时间14:00`.
fn before_number(text: &str) -> Option<(String, &str)> {
    let blanks = text.char_indices().filter(|(_, next)| is_space(*next)).map(|(at, next)| at + next.len_utf8());
    let mut starts = std::iter::once(0).chain(blanks);
    starts.find_map(|start| {
        let length = text[start..].find(|next: char| next.is_ascii_digit())?;
        let name = trimmed(&text[start..start + length]);
        is_name(name).then(|| (format!("{}{}", &text[..start], &text[start + length..]), name))
    })
}

fn is_name(text: &str) -> bool {
    NamedClock::named(text).is_some()
        || text.split_once('/').is_some_and(|(area, place)| is_part(area) && is_part(place))
}

/// Whether a text is one of the parts of `America/New_York`.
fn is_part(text: &str) -> bool {
    let is_letter = |next: char| next.is_ascii_alphabetic() || matches!(next, '_' | '/' | '-');
    text.starts_with(|next: char| next.is_ascii_uppercase()) && text.chars().all(is_letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_on_the_pages_has_a_meaning_and_every_meaning_a_name() {
        let keys = crate::lexicon::entries(LexiconPage::Dates).filter_map(|entry| entry.key.strip_prefix("zone-"));
        let keys: std::collections::BTreeSet<&str> = keys.collect();
        let meanings: std::collections::BTreeSet<&str> = MEANINGS.iter().map(|meaning| meaning.key).collect();
        assert_eq!(keys, meanings);
    }
}
