//! Names that are short for zones, and what people mean by them.

use super::data::{self, Data};

/// A name that is short for some zones.
pub(super) struct Abbreviation {
    short: &'static str,
    /// The zones that it can be short for.
    pub(super) meanings: &'static [&'static str],
    first_is_meant: Meant,
}

/// By whom the first of the meanings is meant, where their own clocks have another name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meant {
    /// By everybody: the others have the same clocks, or hardly anybody there.
    Everywhere,
    /// By those on its own continent.
    Nearby,
    /// By nobody for sure.
    Nowhere,
}

const fn plain(short: &'static str, meanings: &'static [&'static str]) -> Abbreviation {
    Abbreviation { short, meanings, first_is_meant: Meant::Everywhere }
}

const fn nearby(short: &'static str, meanings: &'static [&'static str]) -> Abbreviation {
    Abbreviation { short, meanings, first_is_meant: Meant::Nearby }
}

const fn open(short: &'static str, meanings: &'static [&'static str]) -> Abbreviation {
    Abbreviation { short, meanings, first_is_meant: Meant::Nowhere }
}

/// Some of them are names in the database too, of zones that never change their clocks: whoever writes them means a place
/// that does.
pub(super) const ABBREVIATIONS: &[Abbreviation] = &[
    plain("EST", &["America/New_York", "America/Toronto", "America/Panama"]),
    plain("EDT", &["America/New_York", "America/Toronto"]),
    plain("ET", &["America/New_York", "America/Toronto"]),
    nearby("CST", &["America/Chicago", "America/Mexico_City", "Asia/Shanghai", "America/Havana"]),
    plain("CDT", &["America/Chicago", "America/Havana"]),
    plain("CT", &["America/Chicago"]),
    open("MST", &["America/Denver", "America/Phoenix"]),
    plain("MDT", &["America/Denver"]),
    plain("MT", &["America/Denver"]),
    plain("PST", &["America/Los_Angeles", "Asia/Manila"]),
    plain("PDT", &["America/Los_Angeles"]),
    nearby("PT", &["America/Los_Angeles", "Europe/Lisbon"]),
    open("AST", &["America/Halifax", "America/Puerto_Rico", "Asia/Riyadh"]),
    plain("ADT", &["America/Halifax"]),
    plain("HST", &["Pacific/Honolulu"]),
    plain("AKST", &["America/Anchorage"]),
    plain("AKDT", &["America/Anchorage"]),
    open("IST", &["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"]),
    nearby("BST", &["Europe/London", "Asia/Dhaka"]),
    plain("CET", &["Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Rome"]),
    plain("CEST", &["Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Rome"]),
    plain("MEZ", &["Europe/Berlin", "Europe/Vienna", "Europe/Zurich"]),
    plain("MESZ", &["Europe/Berlin", "Europe/Vienna", "Europe/Zurich"]),
    open("EET", &["Europe/Athens", "Europe/Helsinki", "Europe/Bucharest", "Africa/Cairo"]),
    plain("EEST", &["Europe/Athens", "Europe/Helsinki", "Europe/Bucharest"]),
    plain("WET", &["Europe/Lisbon", "Atlantic/Canary"]),
    plain("WEST", &["Europe/Lisbon", "Atlantic/Canary"]),
    plain("MET", &["Europe/Berlin", "Europe/Paris"]),
    plain("MSK", &["Europe/Moscow"]),
    open("SST", &["Asia/Singapore", "Pacific/Pago_Pago"]),
    plain("JST", &["Asia/Tokyo"]),
    plain("KST", &["Asia/Seoul"]),
    plain("HKT", &["Asia/Hong_Kong"]),
    plain("GST", &["Asia/Dubai"]),
    plain("PKT", &["Asia/Karachi"]),
    open("AEST", &["Australia/Sydney", "Australia/Brisbane"]),
    plain("AEDT", &["Australia/Sydney", "Australia/Melbourne"]),
    open("ACST", &["Australia/Adelaide", "Australia/Darwin"]),
    plain("AWST", &["Australia/Perth"]),
    plain("NZST", &["Pacific/Auckland"]),
    plain("NZDT", &["Pacific/Auckland"]),
    plain("SAST", &["Africa/Johannesburg"]),
    plain("BRT", &["America/Sao_Paulo"]),
    plain("WAT", &["Africa/Lagos"]),
    plain("EAT", &["Africa/Nairobi"]),
    plain("WIB", &["Asia/Jakarta"]),
];

impl Abbreviation {
    /// The abbreviation that a text is, whatever its case.
    pub(super) fn of(text: &str) -> Option<&'static Abbreviation> {
        ABBREVIATIONS.iter().find(|known| known.short.eq_ignore_ascii_case(text))
    }

    /// The zone that somebody who lives in `own` means: theirs if its own clocks are called so.
    pub(super) fn meant_in(&self, own: &'static Data) -> Option<&'static Data> {
        let first = *self.meanings.first()?;
        let is_near = || continent(first) == continent(own.name);
        let is_first = match self.first_is_meant {
            Meant::Everywhere => true,
            Meant::Nearby => is_near(),
            Meant::Nowhere => false,
        };
        if data::is_called(own.name, self.short) { Some(own) } else { is_first.then(|| data::named(first))? }
    }
}

fn continent(name: &str) -> &str {
    name.split('/').next().unwrap_or(name)
}
