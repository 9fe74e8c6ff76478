//! From what people write to the name of a zone.

use strum::IntoEnumIterator;
use windows_timezones::WindowsTimezone;

use super::abbreviations::{ABBREVIATIONS, Abbreviation};
use super::data::{self, Data};
use super::distance;
use crate::lexicon::nearest_named;

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
    /// A distance from UTC, such as `UTC+2`, which does not say when the clocks change.
    Distance {
        /// Zones that keep it all year round; may be empty.
        all_year: Vec<&'static str>,
    },
}

/// So many zones are offered.
const OFFERED: usize = 3;

pub(super) fn find(text: &str) -> Result<&'static Data, ZoneError> {
    let text = text.trim();
    if let Some(Abbreviation { meanings, .. }) = Abbreviation::of(text) {
        return Err(ZoneError::Abbreviation { meanings });
    }
    let name = if text.eq_ignore_ascii_case("Z") { "UTC".to_owned() } else { underscored(text) };
    if let Some(zone) = data::named(&name) {
        return Ok(zone);
    }
    // Before the names of Windows, where `UTC-08` is a zone that never changes its clocks and `UTC-07` is none.
    if let Some(seconds) = distance::read(text) {
        return Err(ZoneError::Distance { all_year: at_distance(seconds) });
    }
    windows(text).and_then(data::named).ok_or_else(|| ZoneError::Unknown { nearest: nearest(&name) })
}

/// The zone that a text names, or what somebody who lives in `own` means by an abbreviation.
pub(super) fn meant(text: &str, own: &'static Data) -> Result<(&'static Data, bool), ZoneError> {
    match (find(text), Abbreviation::of(text.trim())) {
        (Err(error), Some(abbreviation)) => {
            abbreviation.meant_in(own).map(|zone| (zone, !std::ptr::eq(zone, own))).ok_or(error)
        }
        (zone, _) => zone.map(|zone| (zone, false)),
    }
}

fn underscored(text: &str) -> String {
    let underscored = |part: &str| part.split_whitespace().collect::<Vec<_>>().join("_");
    text.split('/').map(underscored).collect::<Vec<_>>().join("/")
}

/// The zone that Windows knows by this name, or shows as `(UTC-05:00) Eastern Time (US & Canada)`.
fn windows(text: &str) -> Option<&'static str> {
    let is_called =
        |zone: &WindowsTimezone| [zone.name(), zone.description()].iter().any(|name| name.eq_ignore_ascii_case(text));
    let zone = WindowsTimezone::iter().find(is_called)?;
    Some(zone.tzdb_id())
}

/// Zones that people abbreviate and whose clocks are always that many seconds ahead of UTC; one for each abbreviation.
fn at_distance(seconds: i32) -> Vec<&'static str> {
    let keeps = |name: &&str| data::named(name).is_some_and(|zone| distance::keeps(zone, seconds));
    let mut zones = Vec::new();
    for name in ABBREVIATIONS.iter().filter_map(|short| short.meanings.iter().copied().find(keeps)) {
        if !zones.contains(&name) {
            zones.push(name);
        }
    }
    zones.truncate(OFFERED);
    zones
}

/// The names whose last part is the text, else those that are nearly it.
///
/// None of `Etc/GMT+2` and its kind: their sign is the other way round.
fn nearest(text: &str) -> Vec<&'static str> {
    let names = || data::names().filter(|name| !name.starts_with("Etc/"));
    let place = |name: &'static str| name.rsplit('/').next().unwrap_or(name);
    let of_place: Vec<_> = names().filter(|name| place(name).eq_ignore_ascii_case(text)).take(OFFERED).collect();
    if of_place.is_empty() {
        nearest_named(text, names().flat_map(|name| [(name, name), (place(name), name)]))
    } else {
        of_place
    }
}
