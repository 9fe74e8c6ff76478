//! A time of day, perhaps with the end of a span: `14:30`, `2:30 PM`, `14h30`, `下午2:30`,
//! `14:00–15:30`, `1430`, `noon`.

use chrono::{FixedOffset, NaiveTime};

use crate::cell::choice::is_format;
use crate::cell::day_fraction::time_of_fraction;
use crate::cell::exported::{Ends, ends};
use crate::cell::fullwidth::narrowed;
use crate::cell::named_clock::NamedClock;
use crate::cell::scanner::Scanner;
use crate::cell::{is_blank, is_space, trimmed};

mod clock;
mod half;
mod opening;
mod span;

pub(crate) use crate::cell::names::DayPart;
pub(crate) use clock::Clock;
pub(super) use clock::{is_clock, is_whole_clock, take_ending};
pub(crate) use half::may_end_time;
pub(super) use opening::{Opening, take as take_opening};
pub(super) use span::{TimeContext, scan};

/// Days from which spreadsheets count, as a time without a day is sometimes written on them.
const DAYS_ZERO: [&str; 4] = ["1899-12-30", "1899-12-31", "1900-01-00", "1904-01-01"];

/// A time as a cell has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TimeCell {
    /// When it starts, in whole seconds.
    pub start: NaiveTime,
    /// When it ends, where the cell has a span of time; perhaps no later than the start.
    pub end: Option<NaiveTime>,
    /// The offset from UTC, where the cell has one.
    pub offset: Option<FixedOffset>,
    /// What the cell says of the half of the day.
    pub half: HalfSaid,
}

/// What a cell says of the half of the day in which its hours are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum HalfSaid {
    /// Nothing.
    #[default]
    Nothing,
    /// Nothing, but it speaks of an hour of twelve, which is taken for one by day: `halb drei`, at 14:30.
    Assumed,
    /// Which it is, in words: `2:30 PM`.
    Stated,
}

/// Why a text is no time of day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimeError {
    /// Not a shape of a time that is read.
    Unreadable,
    /// The shape of a time, with numbers that no clock shows; `24:00` is one.
    Impossible {
        /// The hour as written.
        hour: u32,
        /// The minute as written, or 0.
        minute: u32,
        /// The second as written, or 0.
        second: u32,
    },
    /// A number alone: `9` may be in the morning or in the evening, `0` may be no time at all, and `15` behind a date.
    BareHour {
        /// The number as written, perhaps beyond 23.
        hour: u32,
    },
    /// An hour that the `AM`, `PM` or `noon` beside it does not go with: `14:30 AM`, `0:30 PM`.
    HalfDay {
        /// The hour as written.
        hour: u32,
    },
    /// A time with a zone that can't be taken from here: `2:30 PM EST`.
    Zone {
        /// The zone as written.
        written: String,
    },
    /// A part of the day without an hour: `afternoon`, `PM`.
    PartOfDay,
    /// Several times where one is wanted: `15:00/16:00`, `15:00 or 16:00`.
    Several,
    /// An hour on the day from which a spreadsheet counts, as scripts write it: `1899-12-30T15:00:00Z`. Nobody can say
    /// how far from UTC the clocks of that day were.
    Script,
}

/// Reads a time of day, in whole seconds: a fraction of a second is let go.
///
/// Three or four digits are hours and minutes, six have seconds; one or two alone are no time below 13. `PM` behind
/// an hour past noon (`14:30 PM`) says nothing new. `midnight` is not read, since nobody can say
/// of which day. A decimal below 1 is a spreadsheet's fraction of a day. In a span, what one end
/// lacks is the other's: `9-10am`, `2 to 3:30 PM`.
pub fn read_time(text: &str) -> Result<TimeCell, TimeError> {
    if let Some(start) = plain(text).or_else(|| time_of_fraction(text)) {
        return Ok(TimeCell { start, end: None, offset: None, half: HalfSaid::Nothing });
    }
    read_worded(text).or_else(|error| read_stretch(text).ok_or(error))
}

/// Reads `start: 14:30 end: 15:30`.
fn read_stretch(text: &str) -> Option<TimeCell> {
    let Ends { start, end } = ends(text)?;
    let start = read_worded(start).ok().filter(|start| start.end.is_none())?;
    let end = match end {
        Some(end) => Some(read_worded(end).ok().filter(|end| end.end.is_none() && end.offset == start.offset)?),
        None => None,
    };
    let half = end.map_or(start.half, |end| start.half.max(end.half));
    Some(TimeCell { end: end.map(|end| end.start), half, ..start })
}

fn read_worded(text: &str) -> Result<TimeCell, TimeError> {
    let text = narrowed(text);
    let mut scanner = Scanner::new(&text).ok_or(TimeError::Unreadable)?;
    if let Some(time) = scanner.attempt(scan_on_day_zero) {
        return time;
    }
    scanner.take_while(|next| matches!(next, '@' | '~' | '≈'));
    let opening = opening::take(&mut scanner);
    let start = scanner;
    let time = scan(&mut scanner, TimeContext::Alone, opening).and_then(|time| expect_end(scanner).map(|()| time));
    time.map_err(|error| if is_part_of_day(start) { TimeError::PartOfDay } else { error })
}

/// Whether a part of the day stands there without an hour.
pub(super) fn is_part_of_day(mut scanner: Scanner) -> bool {
    half::scan_alone(&mut scanner).is_some() && expect_end(scanner).is_ok()
}

/// What a clock shows that a text begins with, and how many bytes that takes.
pub(crate) fn leading_clock(text: &str) -> Option<(Clock, usize)> {
    let start = Scanner::at(text);
    let mut scanner = start;
    Some((clock::scan(&mut scanner)?, start.until(scanner).len()))
}

/// Reads `14:30`, as most cells have it.
pub(super) fn plain(text: &str) -> Option<NaiveTime> {
    let [first, second, b':', third, fourth] = *text.as_bytes() else { return None };
    let number = |tens: u8, ones: u8| {
        (tens.is_ascii_digit() && ones.is_ascii_digit()).then(|| u32::from(tens - b'0') * 10 + u32::from(ones - b'0'))
    };
    NaiveTime::from_hms_opt(number(first, second)?, number(third, fourth)?, 0)
}

/// Takes an hour on one of the days from which spreadsheets count.
fn scan_on_day_zero(scanner: &mut Scanner) -> Option<Result<TimeCell, TimeError>> {
    let rest = DAYS_ZERO.iter().find_map(|day| scanner.rest().strip_prefix(day)?.strip_prefix(['T', ' ']))?;
    let mut scanner = Scanner::new(rest)?;
    let time = scan(&mut scanner, TimeContext::Iso, Opening::default()).ok().filter(|_| scanner.is_at_end())?;
    Some(if time.offset.is_some() { Err(TimeError::Script) } else { Ok(time) })
}

/// Refuses what is left behind a time, by what it looks like; how people meet may stand there, as in `14:30 (Zoom)`.
pub(super) fn expect_end(mut scanner: Scanner) -> Result<(), TimeError> {
    scanner.skip_space();
    let rest = trimmed(scanner.rest().trim_matches(['(', ')', '[', ']']));
    if is_blank(rest) || is_format(scanner.rest()) {
        return Ok(());
    }
    Err(match rest {
        zone if is_zone(zone) || NamedClock::named(zone).is_some() => TimeError::Zone { written: zone.to_owned() },
        _ if is_other_time(scanner) => TimeError::Several,
        _ => TimeError::Unreadable,
    })
}

/// Whether another time stands there, perhaps behind a mark and a word.
fn is_other_time(mut scanner: Scanner) -> bool {
    let is_mark = |next| is_space(next) || matches!(next, '/' | ',' | ';' | '&' | '|' | '+');
    scanner.take_while(is_mark);
    scanner.word();
    scanner.take_while(is_mark);
    let is_clock = clock::scan(&mut scanner).is_some_and(|clock| !clock.is_compact && clock.time().is_ok());
    is_clock && !span::goes_on(scanner)
}

/// Whether this looks like an abbreviation (`EST`), an offset (`+02:00`, `GMT+1`) or an IANA name.
fn is_zone(text: &str) -> bool {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || "/_+-:".contains(letter);
    let after_capitals = text.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    let capitals = text.len() - after_capitals.len();
    let abbreviates = (1..=5).contains(&capitals) && !after_capitals.contains(char::is_alphabetic);
    let has_place = text.contains('/') && text.starts_with(|letter: char| letter.is_ascii_alphabetic());
    text.chars().all(is_part) && (abbreviates || text.starts_with('+') || has_place)
}
