//! Holidays that users bring as an iCalendar file, the form in which every country's calendar is offered.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::holiday_event::HolidayEvent;
use super::occurrences::Occurrences;
use super::recurrence::{Yearly, date};

/// The name of a day whose event has none.
const UNNAMED: &str = "public holiday";
/// An event of more days than this is no holiday but a mistake.
const LONGEST: i64 = 366;
/// Properties that move, add or drop occurrences in ways that are not followed.
const OTHER_RECURRENCES: [&str; 4] = ["RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID"];

/// A user's own holidays, by date. Several names of one day are joined by "; ".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExtraHolidays(BTreeMap<NaiveDate, String>);

/// Why a file gave no holidays at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExtraError {
    /// Not UTF-8, which iCalendar is (RFC 5545 section 3.1.4).
    NotUtf8 {
        /// The first line that is not, from 1.
        line: usize,
    },
    /// Nowhere does a calendar begin.
    NotACalendar,
}

/// An event that was not taken as it stands; the others were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtraProblem {
    /// The line at which the event begins, from 1.
    pub line: usize,
    /// What the event is called.
    pub name: String,
    /// What is the matter with it.
    pub kind: ExtraProblemKind,
}

/// Why an event was not taken as it stands. It was left out, except for [`Recurrence`](Self::Recurrence).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExtraProblemKind {
    /// The event has no end: the file was cut short.
    Unfinished,
    /// Its start, end or duration is missing or names no day.
    NotADay {
        /// The value, empty where it is missing.
        text: String,
    },
    /// It starts or ends within a day. From one local midnight to another is a whole day.
    Timed {
        /// The value of the start or end.
        text: String,
    },
    /// It lasts longer than a year.
    TooLong {
        /// How many days it lasts.
        days: i64,
    },
    /// Google Calendar marks it as an observance: a day that has a name and is not off.
    Observance,
    /// It recurs otherwise than every year on the same date; its first occurrence was taken.
    Recurrence {
        /// The value of the recurrence rule, or of what else makes it recur.
        rule: String,
    },
}

/// The days of an event's first occurrence.
#[derive(Clone, Copy)]
struct DateSpan {
    first: NaiveDate,
    days: usize,
}

impl ExtraHolidays {
    /// Adds the days of another file; where both name a day, its name comes from the first.
    pub fn extend(&mut self, other: Self) {
        for (day, name) in other.0 {
            self.0.entry(day).or_insert(name);
        }
    }

    /// The whole-day events of an iCalendar file, and what could not be taken as it stands.
    ///
    /// Those that recur every year on the same date are holidays in all of [`YEARS`](super::YEARS); cancelled ones
    /// are none. Several calendars in a file, any line ends and broken lines elsewhere do no harm.
    pub fn read(bytes: &[u8]) -> Result<(Self, Vec<ExtraProblem>), ExtraError> {
        let text = std::str::from_utf8(bytes)
            .map_err(|error| ExtraError::NotUtf8 { line: line_at(bytes, error.valid_up_to()) })?;
        if !text.to_ascii_uppercase().contains("BEGIN:VCALENDAR") {
            return Err(ExtraError::NotACalendar);
        }
        let mut occurrences = Occurrences::default();
        let problems = HolidayEvent::all(text)
            .iter()
            .filter_map(|event| {
                let kind = take(event, &mut occurrences).err()?;
                let (line, name) = (event.line, name(event));
                Some(ExtraProblem { line, name, kind })
            })
            .collect();
        Ok((Self(occurrences.by_day()), problems))
    }

    /// Every day with its name, in order.
    pub fn days(&self) -> impl Iterator<Item = (NaiveDate, &str)> {
        self.0.iter().map(|(date, name)| (*date, name.as_str()))
    }
}

fn take(event: &HolidayEvent, occurrences: &mut Occurrences) -> Result<(), ExtraProblemKind> {
    if event.value("STATUS").is_some_and(|status| status.eq_ignore_ascii_case("CANCELLED")) {
        return Ok(());
    }
    if is_observance(event) {
        return Err(ExtraProblemKind::Observance);
    }
    let span = span(event)?;
    let (starts, result) = match starts(event, span.first) {
        Ok(starts) => (starts, Ok(())),
        Err(kind) => (vec![span.first], Err(kind)),
    };
    occurrences.add(&name(event), starts.into_iter().map(|first| (first, span.days)));
    result
}

fn line_at(bytes: &[u8], offset: usize) -> usize {
    1 + memchr::memchr_iter(b'\n', &bytes[..offset]).count()
}

fn name(event: &HolidayEvent) -> String {
    let summary = event.value("SUMMARY").unwrap_or_default();
    let words: Vec<_> = summary
        .split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() { UNNAMED.to_owned() } else { words.join(" ") }
}

/// In Google's calendars of holidays an observance's description says, in the calendar's language, where in Google
/// Calendar to hide observances. That of a public holiday does not mention Google.
fn is_observance(event: &HolidayEvent) -> bool {
    event.value("DESCRIPTION").is_some_and(|description| description.contains("Google"))
}

fn span(event: &HolidayEvent) -> Result<DateSpan, ExtraProblemKind> {
    if !event.finished {
        return Err(ExtraProblemKind::Unfinished);
    }
    let first = whole_day(&event.value("DTSTART").unwrap_or_default())?;
    let days = match (event.value("DTEND"), event.value("DURATION")) {
        (Some(end), _) => (whole_day(&end)? - first).num_days().max(1),
        (None, Some(text)) => whole_days(&text).ok_or(ExtraProblemKind::NotADay { text })?,
        (None, None) => 1,
    };
    match usize::try_from(days) {
        Ok(count) if days <= LONGEST => Ok(DateSpan { first, days: count }),
        _ => Err(ExtraProblemKind::TooLong { days }),
    }
}

/// `20261225`, or local midnight, `20261225T000000`, which some programs write for the same.
fn whole_day(text: &str) -> Result<NaiveDate, ExtraProblemKind> {
    let text = text.trim();
    let (day, time) = text.split_once('T').unwrap_or((text, "000000"));
    match date(day) {
        Some(day) if time == "000000" => Ok(day),
        Some(_) => Err(ExtraProblemKind::Timed { text: text.to_owned() }),
        None => Err(ExtraProblemKind::NotADay { text: text.to_owned() }),
    }
}

/// A DURATION of days or weeks (RFC 5545 section 3.3.6): `P3D`, `P1W`.
fn whole_days(text: &str) -> Option<i64> {
    let text = text.trim().strip_prefix('P')?;
    let (number, unit) = text
        .strip_suffix('D')
        .map(|number| (number, 1))
        .or_else(|| text.strip_suffix('W').map(|number| (number, 7)))?;
    Some(i64::from(number.parse::<u32>().ok()?.max(1)) * unit)
}

/// The first day of each occurrence.
fn starts(event: &HolidayEvent, first: NaiveDate) -> Result<Vec<NaiveDate>, ExtraProblemKind> {
    for property in OTHER_RECURRENCES {
        if let Some(rule) = event.value(property) {
            return Err(ExtraProblemKind::Recurrence { rule });
        }
    }
    match event.value("RRULE") {
        None => Ok(vec![first]),
        Some(rule) => Yearly::read(&rule, first)
            .map(|yearly| yearly.dates(first).collect())
            .ok_or(ExtraProblemKind::Recurrence { rule }),
    }
}
