//! The words of an everyday text of hours.

use std::ops::Range;

use chrono::Weekday::{self, Fri, Mon, Sat, Sun, Thu, Tue, Wed};

use super::clock::{Half, Time};

/// What a word means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Days(Days),
    Time(Time),
    Closed,
    To,
    /// The end of a part.
    Stop,
    /// What joins, or says nothing.
    Filler,
    Unknown,
}

/// Days that a word stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Days {
    Week { first: Weekday, last: Weekday },
    PublicHolidays,
}

/// A word, and where in the text it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) word: Word,
    pub(super) place: Range<usize>,
}

const VOCABULARY: &[(&[&str], Word)] = &[
    (&["mo", "mon", "monday", "mondays"], week(Mon, Mon)),
    (&["tu", "tue", "tues", "tuesday", "tuesdays"], week(Tue, Tue)),
    (&["we", "wed", "weds", "wednesday", "wednesdays"], week(Wed, Wed)),
    (&["th", "thu", "thur", "thurs", "thursday", "thursdays"], week(Thu, Thu)),
    (&["fr", "fri", "friday", "fridays"], week(Fri, Fri)),
    (&["sa", "sat", "saturday", "saturdays"], week(Sat, Sat)),
    (&["su", "sun", "sunday", "sundays"], week(Sun, Sun)),
    (&["weekday", "weekdays", "workdays", "working days", "business days"], week(Mon, Fri)),
    (&["weekend", "weekends"], week(Sat, Sun)),
    (&["daily", "every day", "everyday", "all week"], week(Mon, Sun)),
    (&["ph", "holidays", "public holiday", "public holidays", "bank holidays"], Word::Days(Days::PublicHolidays)),
    (&["noon", "midday", "12 noon"], Word::Time(Time::NOON)),
    (&["midnight", "12 midnight"], Word::Time(Time::MIDNIGHT)),
    (&["off", "closed"], Word::Closed),
    (&["-", "to", "through", "thru", "until", "till"], Word::To),
    (&[";"], Word::Stop),
    (&[",", "&", "+", "/", ":", ".", "(", ")", "and", "from", "on", "open", "every", "h"], Word::Filler),
];

const HALVES: &[(&[&str], Half)] =
    &[(&["a", "am", "a.m", "a.m."], Half::Morning), (&["p", "pm", "p.m", "p.m."], Half::Afternoon)];

const fn week(first: Weekday, last: Weekday) -> Word {
    Word::Days(Days::Week { first, last })
}

/// The words of a text, from the left, without fillers.
pub(super) fn words(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let (word, length) = first_word(rest);
        let place = at..at + length;
        at = place.end;
        if word != Word::Filler {
            tokens.push(Token { word, place });
        }
    }
    tokens
}

/// The known word that is nearest to an unknown one, within two slips of the hand.
pub(super) fn nearest(unknown: &str) -> Option<&'static str> {
    let unknown = unknown.to_lowercase();
    let slips = if unknown.chars().count() > 4 { 2 } else { 1 };
    VOCABULARY
        .iter()
        .flat_map(|(spellings, _)| *spellings)
        .filter(|known| known.len() > 2)
        .map(|known| (strsim::osa_distance(&unknown, known), *known))
        .filter(|(distance, _)| *distance <= slips)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}

/// The first word of a text that is not empty, and its length in bytes.
fn first_word(text: &str) -> (Word, usize) {
    if text.starts_with(' ') {
        return (Word::Filler, 1);
    }
    leading(VOCABULARY, text)
        .or_else(|| leading_time(text).map(|(time, length)| (Word::Time(time), length)))
        .unwrap_or_else(|| (Word::Unknown, length_of_unknown(text)))
}

/// The meaning of the longest spelling that a text begins with, and the length of that spelling.
fn leading<T: Copy>(meanings: &[(&[&str], T)], text: &str) -> Option<(T, usize)> {
    meanings
        .iter()
        .flat_map(|(spellings, meaning)| spellings.iter().map(move |spelling| (*meaning, *spelling)))
        .filter(|(_, spelling)| begins_with_word(text, spelling))
        .map(|(meaning, spelling)| (meaning, spelling.len()))
        .max_by_key(|(_, length)| *length)
}

fn begins_with_word(text: &str, word: &str) -> bool {
    text.split_at_checked(word.len()).is_some_and(|(head, tail)| {
        let ends = !word.ends_with(char::is_alphabetic) || !tail.starts_with(char::is_alphabetic);
        head.eq_ignore_ascii_case(word) && ends
    })
}

/// The time that a text begins with, its half of the day included, and its length.
fn leading_time(text: &str) -> Option<(Time, usize)> {
    let (time, length) = leading_clock(text)?;
    let rest = &text[length..];
    let after = rest.trim_start();
    match leading(HALVES, after) {
        Some((half, letters)) => {
            let space = rest.len() - after.len();
            Some((time.in_half(half)?, length + space + letters))
        }
        None => Some((time, length)),
    }
}

/// `9`, `09`, `9:30`, `9.30`, `9h30`, `930`, `0930`.
fn leading_clock(text: &str) -> Option<(Time, usize)> {
    let digits = leading_digits(text);
    let (hour, minute, length) = match digits {
        1 | 2 => match minute_after_mark(&text[digits..]) {
            Some(minute) => (&text[..digits], minute, digits + 3),
            None => (&text[..digits], "00", digits),
        },
        3 | 4 => (&text[..digits - 2], &text[digits - 2..digits], digits),
        _ => return None,
    };
    Time::of_digits(hour, minute).map(|time| (time, length))
}

fn minute_after_mark(text: &str) -> Option<&str> {
    let minute = text.strip_prefix([':', '.', 'h', 'H'])?;
    (leading_digits(minute) == 2).then(|| &minute[..2])
}

fn leading_digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

fn length_of_unknown(text: &str) -> usize {
    let first = text.chars().next().map_or(0, char::len_utf8);
    text[first..].find([' ', ',', ';', '-']).map_or(text.len(), |length| first + length)
}
