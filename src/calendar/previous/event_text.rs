//! An event in the words that it has in a file, whoever wrote them there.

use chrono::{DateTime, NaiveDate, Utc};
use memchr::memchr;
use uuid::Uuid;

use crate::calendar::RowMark;
use crate::calendar::checksum;
use crate::calendar::digits::read_date_time;
use crate::calendar::event::{CANCELLED, Event, EventStatus};
use crate::zone::Zone;

/// What an event says, as far as it can be understood.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventText {
    /// UID, where it has the form of the program's.
    pub uid: Option<Uuid>,
    /// SEQUENCE.
    pub sequence: u32,
    /// DTSTART.
    pub start: Option<DateTime<Utc>>,
    /// DTEND.
    pub end: Option<DateTime<Utc>>,
    /// SUMMARY.
    pub summary: String,
    /// DESCRIPTION.
    pub description: String,
    /// LOCATION.
    pub location: Option<String>,
    /// URL.
    pub url: Option<String>,
    /// CATEGORIES.
    pub category: String,
    /// The interview that it belongs to; 0 where it does not say.
    pub row: u32,
    /// How many minutes before it an alarm rings, if one does.
    pub alarm: Option<u32>,
    /// Whether it has a check, be it right or wrong.
    pub has_check: bool,
}

impl EventText {
    /// Reads an event; what is in no known form is left out.
    #[must_use]
    pub fn of(bytes: &[u8]) -> EventText {
        let text = unfolded(&String::from_utf8_lossy(bytes));
        let mut event = EventText::default();
        let mut depth = 0;
        for line in text.lines() {
            if line.starts_with("BEGIN:") {
                depth += 1;
            } else if line.starts_with("END:") {
                depth -= 1;
            } else if depth == 1 {
                event.take(line);
            } else if let Some(("TRIGGER", _, value)) = property(line) {
                event.alarm = Some(minutes_before(value).unwrap_or_default());
            }
        }
        event
    }

    fn take(&mut self, line: &str) {
        let Some((name, parameters, value)) = property(line) else { return };
        match name {
            "UID" => self.uid = self.uid.or_else(|| Uuid::try_parse(value.trim()).ok()),
            "SEQUENCE" => self.sequence = value.trim().parse().unwrap_or_default(),
            "DTSTART" => self.start = moment(parameters, value),
            "DTEND" => self.end = moment(parameters, value),
            "SUMMARY" => self.summary = unescaped(value),
            "DESCRIPTION" => self.description = unescaped(value),
            "LOCATION" => self.location = Some(unescaped(value)),
            "URL" => self.url = Some(value.to_owned()),
            "CATEGORIES" => self.category = unescaped(value),
            checksum::ROW_NAME => self.row = u32::from_str_radix(value.trim(), 16).unwrap_or_default(),
            checksum::NAME => self.has_check = true,
            _ => {}
        }
    }

    /// The same event anew, cancelled or not.
    #[must_use]
    pub fn revision(
        &self,
        uid: Uuid,
        row: RowMark,
        sequence: u32,
        revised: DateTime<Utc>,
        status: EventStatus,
    ) -> Event<'_> {
        let start = self.start.unwrap_or(revised);
        Event {
            uid,
            row,
            sequence,
            revised,
            start,
            end: self.end.unwrap_or(start),
            summary: self.summary.strip_prefix(CANCELLED).unwrap_or(&self.summary).into(),
            description: self.description.as_str().into(),
            location: self.location.as_deref(),
            url: self.url.as_deref().map(Into::into),
            category: &self.category,
            busy: false,
            alarm: self.alarm,
            status,
        }
    }
}

/// Content lines in one piece each (RFC 5545 section 3.1).
fn unfolded(text: &str) -> String {
    let mut unfolded = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let line = line.strip_suffix('\n').unwrap_or(line);
        let line = line.strip_suffix('\r').unwrap_or(line);
        if let Some(more) = line.strip_prefix([' ', '\t']) {
            unfolded.push_str(more);
        } else {
            unfolded.push('\n');
            unfolded.push_str(line);
        }
    }
    unfolded
}

/// The name, the parameters and the value of a line.
fn property(line: &str) -> Option<(&str, &str, &str)> {
    let name_end = line.find([':', ';'])?;
    let mut quoted = false;
    let value = line[name_end..].find(|character| {
        quoted ^= character == '"';
        character == ':' && !quoted
    })?;
    Some((&line[..name_end], &line[name_end..name_end + value], &line[name_end + value + 1..]))
}

/// An instant: in UTC, or in the zone that the parameters name. A time without a zone is taken for one in UTC, and a day
/// for its midnight.
fn moment(parameters: &str, value: &str) -> Option<DateTime<Utc>> {
    let value = value.trim();
    let zone = parameters.split(';').find_map(|parameter| parameter.strip_prefix("TZID="));
    if let Some(zone) = zone.and_then(|name| Zone::named(name.trim_matches('"')).ok()) {
        let wall = read_date_time(format!("{value}Z").as_bytes())?;
        return Some(zone.resolve(wall.naive_utc()).first());
    }
    let day = || Some(NaiveDate::parse_from_str(value.get(..8)?, "%Y%m%d").ok()?.and_hms_opt(0, 0, 0)?.and_utc());
    read_date_time(value.as_bytes()).or_else(|| read_date_time(format!("{value}Z").as_bytes())).or_else(day)
}

/// How many minutes before its event an alarm rings (TRIGGER, RFC 5545 section 3.8.6.3): `-PT15M`, `-PT2H`, `-P1D`.
fn minutes_before(value: &str) -> Option<u32> {
    let period = value.trim().strip_prefix("-P")?.trim_start_matches('T');
    let units = [('M', 1), ('H', 60), ('D', 24 * 60)];
    let (number, minutes) = units.iter().find_map(|(unit, minutes)| Some((period.strip_suffix(*unit)?, *minutes)))?;
    number.parse::<u32>().ok()?.checked_mul(minutes)
}

/// A TEXT value as people read it (RFC 5545 section 3.3.11).
fn unescaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(place) = memchr(b'\\', rest.as_bytes()) {
        text.push_str(&rest[..place]);
        let mut characters = rest[place + 1..].chars();
        match characters.next() {
            Some('n' | 'N') => text.push('\n'),
            Some(escaped) => text.push(escaped),
            None => text.push('\\'),
        }
        rest = characters.as_str();
    }
    text.push_str(rest);
    text
}
