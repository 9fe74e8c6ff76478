//! From what people write to the name of a zone.

use strum::IntoEnumIterator;
use windows_timezones::WindowsTimezone;

use super::data::{self, Data};

/// Why a text names no zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ZoneError {
    /// No zone has this name.
    Unknown {
        /// The names that may be meant, the most similar first; may be empty.
        nearest: Vec<&'static str>,
    },
    /// An abbreviation: it is short for several zones, or for one without its daylight saving time.
    Abbreviation {
        /// The zones that it can be short for.
        meanings: &'static [&'static str],
    },
}

/// How like a name a text must be to be taken for a misspelling of it, from 0 to 1 (Jaro–Winkler).
const LIKENESS: f64 = 0.88;
const OFFERED: usize = 3;

/// Abbreviations, and what people in different places mean by them. Some of them are names in the database too, of
/// zones that never change their clocks: whoever writes them means a place that does.
const ABBREVIATIONS: &[(&str, &[&str])] = &[
    ("EST", &["America/New_York", "America/Toronto", "America/Panama"]),
    ("EDT", &["America/New_York", "America/Toronto"]),
    ("ET", &["America/New_York", "America/Toronto"]),
    ("CST", &["America/Chicago", "America/Mexico_City", "Asia/Shanghai", "America/Havana"]),
    ("CDT", &["America/Chicago", "America/Havana"]),
    ("CT", &["America/Chicago"]),
    ("MST", &["America/Denver", "America/Phoenix"]),
    ("MDT", &["America/Denver"]),
    ("MT", &["America/Denver"]),
    ("PST", &["America/Los_Angeles", "Asia/Manila"]),
    ("PDT", &["America/Los_Angeles"]),
    ("PT", &["America/Los_Angeles", "Europe/Lisbon"]),
    ("AST", &["America/Halifax", "America/Puerto_Rico", "Asia/Riyadh"]),
    ("ADT", &["America/Halifax"]),
    ("HST", &["Pacific/Honolulu"]),
    ("AKST", &["America/Anchorage"]),
    ("AKDT", &["America/Anchorage"]),
    ("IST", &["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"]),
    ("BST", &["Europe/London", "Asia/Dhaka"]),
    ("CET", &["Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Rome"]),
    ("CEST", &["Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Rome"]),
    ("MEZ", &["Europe/Berlin", "Europe/Vienna", "Europe/Zurich"]),
    ("MESZ", &["Europe/Berlin", "Europe/Vienna", "Europe/Zurich"]),
    ("EET", &["Europe/Athens", "Europe/Helsinki", "Europe/Bucharest", "Africa/Cairo"]),
    ("EEST", &["Europe/Athens", "Europe/Helsinki", "Europe/Bucharest"]),
    ("WET", &["Europe/Lisbon", "Atlantic/Canary"]),
    ("WEST", &["Europe/Lisbon", "Atlantic/Canary"]),
    ("MET", &["Europe/Berlin", "Europe/Paris"]),
    ("MSK", &["Europe/Moscow"]),
    ("SST", &["Asia/Singapore", "Pacific/Pago_Pago"]),
    ("JST", &["Asia/Tokyo"]),
    ("KST", &["Asia/Seoul"]),
    ("HKT", &["Asia/Hong_Kong"]),
    ("GST", &["Asia/Dubai"]),
    ("PKT", &["Asia/Karachi"]),
    ("AEST", &["Australia/Sydney", "Australia/Brisbane"]),
    ("AEDT", &["Australia/Sydney", "Australia/Melbourne"]),
    ("ACST", &["Australia/Adelaide", "Australia/Darwin"]),
    ("AWST", &["Australia/Perth"]),
    ("NZST", &["Pacific/Auckland"]),
    ("NZDT", &["Pacific/Auckland"]),
    ("SAST", &["Africa/Johannesburg"]),
    ("BRT", &["America/Sao_Paulo"]),
];

pub(super) fn find(text: &str) -> Result<&'static Data, ZoneError> {
    let text = text.trim();
    if let Some((_, meanings)) = ABBREVIATIONS.iter().find(|(short, _)| short.eq_ignore_ascii_case(text)) {
        return Err(ZoneError::Abbreviation { meanings });
    }
    let name = if text.eq_ignore_ascii_case("Z") { "UTC".to_owned() } else { underscored(text) };
    data::named(&name)
        .or_else(|| data::named(windows(text)?))
        .ok_or_else(|| ZoneError::Unknown { nearest: nearest(&name) })
}

fn underscored(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join("_")
}

/// The zone that Windows knows by this name.
fn windows(text: &str) -> Option<&'static str> {
    let zone = WindowsTimezone::iter().find(|zone| zone.name().eq_ignore_ascii_case(text))?;
    Some(zone.tzdb_id())
}

/// The names whose last part is the text, else those most like it.
fn nearest(text: &str) -> Vec<&'static str> {
    let place = |name: &'static str| name.rsplit('/').next().unwrap_or(name);
    let of_place: Vec<_> = data::names().filter(|name| place(name).eq_ignore_ascii_case(text)).collect();
    if !of_place.is_empty() {
        return of_place.into_iter().take(OFFERED).collect();
    }
    let text = text.to_ascii_lowercase();
    let likeness = |name: &str| strsim::jaro_winkler(&name.to_ascii_lowercase(), &text);
    let mut like: Vec<_> = data::names()
        .map(|name| (likeness(name).max(likeness(place(name))), name))
        .filter(|(likeness, _)| *likeness >= LIKENESS)
        .collect();
    like.sort_by(|left, right| right.0.total_cmp(&left.0).then(left.1.cmp(right.1)));
    like.into_iter().map(|(_, name)| name).take(OFFERED).collect()
}
