//! When somebody is open for a contact: a weekly rule, and the open time of a date that follows from it.
//!
//! Hours are written in OpenStreetMap's `opening_hours` syntax, or as people write them:
//!
//! | text | means |
//! | --- | --- |
//! | `Mo-Fr 09:00-17:00; PH off` | itself: a valid `opening_hours` text is taken as it is |
//! | `09:00-17:00` | itself: every day |
//! | `9-5`, `9am–5pm`, `9:00 - 17:00` | `Mo-Fr 09:00-17:00`: everyday hours without days are those of office days |
//! | `Sunday to Thursday 8.30-4.30` | `Su-Th 08:30-16:30` |
//! | `lun-ven 9h-17h`, `月〜金 9時〜17時` | `Mo-Fr 09:00-17:00`, in any language of the lexicon |
//! | `Mon, Wed 8-12, 1-5; Fri closed` | `Mo,We 08:00-12:00,13:00-17:00; Fr off` |
//!
//! Knows nothing of zones: minutes are those of the wall clock where the person is.

mod clock_span;
mod error;
mod everyday;
mod hours_words;
mod minute;
mod plain_week;
mod refusal;
mod rules;
mod syntax;
mod timetable;
mod weekly;

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;
use compact_calendar::CompactCalendar;

use crate::cell::{is_dash, is_space, narrowed, trimmed};
use everyday::Misread;
use rules::Rules;

pub use error::HoursError;
pub use minute::Minute;
pub use timetable::{OpenRange, Timetable};

/// The greatest length of a text of hours, in bytes.
const LIMIT: usize = 1000;

/// When somebody is open for a contact, as a weekly rule.
///
/// Parsed once, cheap to clone, and equal to other hours of the same text.
#[derive(Clone)]
pub struct Hours {
    understood: Arc<Understood>,
}

struct Understood {
    text: Box<str>,
    rules: Rules,
    /// Whether the last rule of the text is that public holidays are closed: it is not among the others.
    is_closed_on_holidays: bool,
}

impl Hours {
    /// Reads `opening_hours` syntax and everyday spellings.
    ///
    /// Fails where a piece of the text has no meaning, or two, and where the whole is no hours of a person; see
    /// [`HoursError`].
    ///
    /// # Panics
    ///
    /// Never: everyday hours are put in the syntax.
    pub fn parse(text: &str) -> Result<Hours, HoursError> {
        within_limit(text)?;
        let hours = match Hours::of_syntax(text.trim()) {
            Some(hours) => hours,
            None => Hours::of_everyday(&tidy(text)?)?,
        };
        match hours.understood.rules.refusal(hours.as_str()) {
            Some(refusal) => Err(refusal),
            None => Ok(hours),
        }
    }

    /// The `opening_hours` text as understood, which reads as the same hours.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.understood.text
    }

    /// The same hours, closed on public holidays unless they say themselves what those are.
    #[must_use]
    pub fn closed_on_holidays(&self) -> Hours {
        let Understood { text, rules, is_closed_on_holidays } = &*self.understood;
        if *is_closed_on_holidays || rules.name_public_holidays() {
            return self.clone();
        }
        let text = format!("{text}; PH off").into();
        Hours { understood: Arc::new(Understood { text, rules: rules.clone(), is_closed_on_holidays: true }) }
    }

    /// These hours on a calendar with these public holidays.
    #[must_use]
    pub fn timetable(&self, public_holidays: impl IntoIterator<Item = NaiveDate>) -> Timetable {
        self.timetable_on(calendar_of(public_holidays))
    }

    /// The same on a calendar that others share.
    pub(crate) fn timetable_on(&self, public_holidays: Arc<CompactCalendar>) -> Timetable {
        let Understood { rules, is_closed_on_holidays, .. } = &*self.understood;
        Timetable::new(rules, public_holidays, *is_closed_on_holidays)
    }

    fn of(text: &str, rules: Rules) -> Hours {
        Hours { understood: Arc::new(Understood { text: text.into(), rules, is_closed_on_holidays: false }) }
    }

    fn of_syntax(text: &str) -> Option<Hours> {
        Some(Hours::of(text, Rules::strict(text)?))
    }

    /// Everyday spellings, or else what the parser takes beyond the specification.
    fn of_everyday(text: &str) -> Result<Hours, HoursError> {
        match everyday::opening_hours(text) {
            Ok(understood) => {
                within_limit(&understood)?;
                let rules = Rules::of(&understood).expect("everyday hours are put in the syntax");
                Ok(Hours::of(&understood, rules))
            }
            Err(misread) => Rules::of(text).map(|rules| Hours::of(text, rules)).ok_or_else(|| error_of(misread, text)),
        }
    }
}

impl fmt::Debug for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Hours").field(&self.as_str()).finish()
    }
}

impl PartialEq for Hours {
    fn eq(&self, other: &Hours) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Hours {}

impl Hash for Hours {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

/// Dates as timetables look them up.
pub(crate) fn calendar_of(dates: impl IntoIterator<Item = NaiveDate>) -> Arc<CompactCalendar> {
    let mut calendar = CompactCalendar::default();
    for date in dates {
        calendar.insert(date);
    }
    Arc::new(calendar)
}

/// One line of plain dashes and single spaces; lines of a cell become parts.
fn tidy(text: &str) -> Result<String, HoursError> {
    let plain: String = trimmed(&narrowed(text))
        .chars()
        .map(|character| match character {
            '\n' => ';',
            dash if is_dash(dash) => '-',
            other => other,
        })
        .collect();
    let words: Vec<&str> = plain.split(is_space).filter(|word| !word.is_empty()).collect();
    let text = words.join(" ");
    let text = text.trim_matches([' ', ';', ',']);
    if text.is_empty() {
        return Err(HoursError::Empty);
    }
    Ok(text.to_owned())
}

fn within_limit(text: &str) -> Result<(), HoursError> {
    let length = text.len();
    if length > LIMIT {
        return Err(HoursError::TooLong { length, limit: LIMIT });
    }
    Ok(())
}

fn error_of(misread: Misread, text: &str) -> HoursError {
    match misread {
        Misread::Unreadable(place) => {
            HoursError::Unreadable { part: text[place.clone()].to_owned(), suggestion: mended(text, &place) }
        }
        Misread::NoHours(days) => HoursError::NoHours { suggestion: format!("{days} 09:00-17:00"), days },
        Misread::Ambiguous(place, readings) => {
            HoursError::Ambiguous { part: text[place].to_owned(), readings: readings.map(|span| span.to_string()) }
        }
    }
}

/// The hours of a text in which an unreadable piece is replaced by the nearest known word; a word at the end that is
/// near to none is left out.
fn mended(text: &str, unreadable: &Range<usize>) -> Option<String> {
    let (before, after) = (&text[..unreadable.start], &text[unreadable.end..]);
    let part = &text[unreadable.clone()];
    let mended = match hours_words::nearest(text, unreadable) {
        Some(word) => format!("{before}{word}{after}"),
        None if after.is_empty() && part.starts_with(char::is_alphabetic) => before.to_owned(),
        None => return None,
    };
    let understood = everyday::opening_hours(&mended).ok()?;
    Hours::parse(&understood).ok()?;
    Some(understood)
}
