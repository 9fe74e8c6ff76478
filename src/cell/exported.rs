//! What programs write for a stretch of time: `start: … end: …`, `… → …`, a zone in brackets.

use chrono::{Datelike, FixedOffset, NaiveDate, Weekday};

use super::{is_blank, trimmed};

/// What stands around the parts of such a cell.
const AROUND: &[char] = &['{', '}', '[', ']', '(', ')', '"', '\'', ',', ';', ' ', '\n', '\r', '\t'];

/// What stands between a start and an end.
const ARROWS: [&str; 3] = ["→", "->", "=>"];

/// The longest cell that is looked at, in bytes.
const LONGEST: usize = 200;

/// The start and the end that a program has written.
pub(super) struct Ends<'t> {
    pub(super) start: &'t str,
    pub(super) end: Option<&'t str>,
}

/// Finds the start and the end in a cell.
pub(super) fn ends(text: &str) -> Option<Ends<'_>> {
    if text.len() > LONGEST {
        return None;
    }
    labelled(text).or_else(|| {
        let (start, end) = ARROWS.iter().find_map(|arrow| text.split_once(arrow))?;
        Some(Ends { start: trimmed(start), end: said(end) })
    })
}

/// Reads `start: … end: …`, with whatever brackets and quotation marks around it.
fn labelled(text: &str) -> Option<Ends<'_>> {
    let start = behind(text, "start")?;
    let (start, end) = match find(start, "end") {
        Some(at) => (&start[..at], behind(&start[at..], "end")),
        None => (start, None),
    };
    Some(Ends { start: said(first(start))?, end: end.map(first).and_then(said) })
}

/// A value without the labels behind it.
fn first(values: &str) -> &str {
    let end = [", '", ", \""].iter().filter_map(|next| values.find(next)).min();
    &values[..end.unwrap_or(values.len())]
}

/// What follows a label and its colon.
fn behind<'t>(text: &'t str, label: &str) -> Option<&'t str> {
    let rest = text[find(text, label)? + label.len()..].trim_start_matches(['"', '\'', ' ']);
    rest.strip_prefix([':', '='])
}

/// Where an ASCII word stands, letter case aside, with no letter before or behind it.
fn find(text: &str, word: &str) -> Option<usize> {
    let is_letter = |octet: Option<&u8>| octet.is_some_and(u8::is_ascii_alphanumeric);
    let octets = text.as_bytes();
    let mut windows =
        octets.windows(word.len()).enumerate().filter(|(_, found)| found.eq_ignore_ascii_case(word.as_bytes()));
    let is_apart = |at: usize| !at.checked_sub(1).is_some_and(|before| is_letter(octets.get(before)));
    windows.find(|(at, _)| is_apart(*at) && !is_letter(octets.get(at + word.len()))).map(|(at, _)| at)
}

/// What a part says; nothing where it is `None`.
fn said(part: &str) -> Option<&str> {
    let part = part.trim_matches(AROUND);
    (!is_blank(part)).then_some(part)
}

/// Clocks that are known by an abbreviation: how many minutes they are ahead of UTC, and when they are.
const CLOCKS: [(&str, i32, Season); 20] = [
    ("EST", -300, Season::American { summer: false }),
    ("EDT", -240, Season::American { summer: true }),
    ("CST", -360, Season::American { summer: false }),
    ("CDT", -300, Season::American { summer: true }),
    ("MST", -420, Season::American { summer: false }),
    ("MDT", -360, Season::American { summer: true }),
    ("PST", -480, Season::American { summer: false }),
    ("PDT", -420, Season::American { summer: true }),
    ("GMT", 0, Season::Always),
    ("UTC", 0, Season::Always),
    ("WET", 0, Season::European { summer: false }),
    ("WEST", 60, Season::European { summer: true }),
    ("CET", 60, Season::European { summer: false }),
    ("CEST", 120, Season::European { summer: true }),
    ("EET", 120, Season::European { summer: false }),
    ("EEST", 180, Season::European { summer: true }),
    ("MSK", 180, Season::Always),
    ("SGT", 480, Season::Always),
    ("JST", 540, Season::Always),
    ("KST", 540, Season::Always),
];

/// When clocks show a time that has such a name.
#[derive(Debug, Clone, Copy)]
enum Season {
    Always,
    American { summer: bool },
    European { summer: bool },
}

impl Season {
    /// Whether clocks are so on a day. People write the name of winter in summer as well, and then nobody knows.
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

/// A text without the abbreviation of a zone that stands in brackets in it, and the abbreviation.
pub(super) fn without_zone(text: &str) -> Option<(String, &str)> {
    let (before, rest) = text.split_once('(')?;
    let (zone, behind) = rest.split_once(')')?;
    let is_known = CLOCKS.iter().any(|(name, ..)| *name == zone);
    is_known.then(|| (format!("{before}{behind}"), zone))
}

/// The offset that the abbreviation of a zone stands for on a day.
pub(super) fn offset(zone: &str, day: NaiveDate) -> Option<FixedOffset> {
    let (_, minutes, season) = CLOCKS.iter().find(|(name, ..)| *name == zone)?;
    FixedOffset::east_opt(minutes * 60).filter(|_| season.has(day))
}
