//! What is wrong with zones, hours and holidays.

use chrono::NaiveDate;

use super::Severity::{Fatal, Problem, Warning};
use super::declared::{Declared, plain, quoting};
use super::words::{alternatives, within};
use crate::holidays::{ExtraError, ExtraProblem, ExtraProblemKind, Region, RegionError};
use crate::hours::HoursError;
use crate::lexicon::nearest_named;
use crate::prose::Prose;
use crate::zone::{Zone, ZoneError};

/// What is wrong with when somebody can be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReachCause {
    /// Nothing names the user's own time zone.
    ZoneAssumed {
        /// The zone that was taken.
        taken: Zone,
        /// Whether something was named that is none.
        refused: bool,
    },
    /// What is short for a zone, and perhaps for others.
    ZoneMeant {
        /// The zone that was taken.
        zone: Zone,
    },
    /// A reminder on a day whose public holidays are not known yet.
    BeyondHolidays {
        /// The day in the recipient's calendar.
        day: NaiveDate,
        /// Whose holidays.
        region: Region,
    },
}

impl ReachCause {
    pub(super) fn declared<'c>(&'c self, found: &'c str) -> Declared<'c> {
        match self {
            ReachCause::ZoneAssumed { taken, refused } => Declared {
                kind: "zone-assumed",
                severity: Warning,
                title: quoting(move || {
                    let zone = taken.name();
                    if *refused {
                        format!("{found} names no time zone, so {zone} is taken for yours")
                    } else {
                        format!("this machine does not tell its own, so {zone} is taken for yours")
                    }
                }),
                advice: plain("say yours, as in --zone Europe/Berlin"),
            },
            ReachCause::ZoneMeant { zone } => Declared {
                kind: "zone-meant",
                severity: Warning,
                title: quoting(move || format!("{found} is taken for the time zone {}", zone.name())),
                advice: plain("write the zone in full if another is meant, such as Europe/Paris"),
            },
            ReachCause::BeyondHolidays { day, region } => Declared {
                kind: "beyond-holidays",
                severity: Warning,
                title: quoting(move || {
                    let mut text = String::from("a reminder falls on ");
                    text.date(*day);
                    text + &format!(", for which no public holidays are known yet ({})", region.name())
                }),
                advice: plain("bring them yourself: --holidays FILE.ics"),
            },
        }
    }
}

/// Not a time zone.
pub(super) fn zone<'c>(error: &'c ZoneError, found: &'c str) -> Declared<'c> {
    let severity = Problem;
    match error {
        ZoneError::Unknown { nearest } => Declared {
            kind: "zone-unknown",
            severity,
            title: quoting(move || format!("{found} is no time zone")),
            advice: quoting(move || match &**nearest {
                [] => "write an IANA name, such as America/New_York or Europe/Berlin".to_owned(),
                nearest => format!("did you mean {}?", alternatives(nearest)),
            }),
        },
        ZoneError::Abbreviation { meanings } => Declared {
            kind: "zone-abbreviation",
            severity,
            title: quoting(move || format!("{found} is short for several time zones")),
            advice: quoting(move || format!("write the one that is meant: {}", alternatives(meanings))),
        },
        ZoneError::Distance { all_year } => Declared {
            kind: "zone-distance",
            severity,
            title: quoting(move || format!("{found} is a distance from UTC, and no time zone")),
            advice: quoting(move || match &**all_year {
                [] => {
                    "write the zone of the place, such as America/New_York or Europe/Berlin, as its clocks may change"
                        .to_owned()
                }
                all_year => format!(
                    "write the zone of the place, as its clocks may change; this distance is kept all year round by {}",
                    alternatives(all_year)
                ),
            }),
        },
    }
}

/// Not working hours.
pub(super) fn hours<'c>(error: &'c HoursError, found: &'c str) -> Declared<'c> {
    const SUCH_AS: &str = "write opening hours, such as: Mo-Fr 09:00-17:00; Sa 10:00-12:00";
    let declared = |kind, title| Declared { kind, severity: Problem, title, advice: plain(SUCH_AS) };
    match error {
        HoursError::Empty => declared("hours-unreadable", plain("the hours are empty")),
        HoursError::TooLong { limit, .. } => {
            declared("hours-unreadable", quoting(move || format!("{found} goes on for more than {limit} bytes")))
        }
        HoursError::NoEnd { part } => {
            declared("hours-unreadable", quoting(move || format!("{found}: “{part}” has no end")))
        }
        HoursError::FollowsTheSun { event } => declared(
            "hours-unsupported",
            quoting(move || format!("{found} follows the {event}, which differs from place to place")),
        ),
        HoursError::SchoolHolidays => declared(
            "hours-unsupported",
            quoting(move || format!("{found} follows school holidays, which are not known")),
        ),
        HoursError::NeverOpen { .. } => declared("hours-never-open", quoting(move || format!("{found} is never open"))),
        HoursError::Unreadable { part, suggestion } => Declared {
            advice: quoting(move || match suggestion {
                Some(suggestion) => format!("write: {suggestion}"),
                None => SUCH_AS.to_owned(),
            }),
            ..declared("hours-unreadable", quoting(move || format!("{found}: “{part}” is neither a day nor an hour")))
        },
        HoursError::NoHours { days, suggestion } => Declared {
            advice: quoting(move || format!("write: {suggestion}")),
            ..declared("hours-unreadable", quoting(move || format!("{found} names {days}, and no hours")))
        },
        HoursError::Ambiguous { part, readings: [one, other] } => Declared {
            advice: quoting(move || format!("write {one} or {other}")),
            ..declared("hours-ambiguous", quoting(move || format!("{} can be {one} or {other}", within(found, part))))
        },
    }
}

/// Not a country, nor a part of one.
pub(super) fn region(error: &RegionError) -> Declared<'_> {
    let severity = Problem;
    match error {
        RegionError::UnknownCountry { text, nearest } => Declared {
            kind: "country-unknown",
            severity,
            title: quoting(move || format!("“{text}” is no country")),
            advice: quoting(move || match &**nearest {
                [] => "write a code or an English name, such as US, US-TX or Germany".to_owned(),
                nearest => format!("did you mean {}?", alternatives(&named(nearest))),
            }),
        },
        RegionError::UnknownSubdivision { country, text, accepted } => Declared {
            kind: "region-unknown",
            severity,
            title: quoting(move || format!("no part of {} ({}) is called “{text}”", country.code(), country.name())),
            advice: quoting(move || parts(*country, text, accepted)),
        },
    }
}

fn parts(country: Region, text: &str, accepted: &[Region]) -> String {
    if accepted.is_empty() {
        return format!("write {}: its parts have no holidays of their own here", country.code());
    }
    let meant = nearest_named(text, accepted.iter().map(|region| (region.name(), *region)));
    let meant = meant.first().map(|region| format!("did you mean {}? ", codes(&[*region])));
    let more = if accepted.len() > NAMED { ", …" } else { "" };
    format!("{}its parts are {}{more}", meant.unwrap_or_default(), codes(accepted))
}

/// So many regions are named.
const NAMED: usize = 8;

/// "US-TX (Texas), US-UT (Utah)".
fn codes(regions: &[Region]) -> String {
    named(regions).join(", ")
}

fn named(regions: &[Region]) -> Vec<String> {
    regions.iter().take(NAMED).map(|region| format!("{} ({})", region.code(), region.name())).collect()
}

/// A file of holidays that is no calendar.
pub(super) fn holidays(error: &ExtraError) -> Declared<'static> {
    let title = match *error {
        ExtraError::NotACalendar => plain("this is no iCalendar file"),
        ExtraError::NotUtf8 { line } => quoting(move || format!("line {line} is not UTF-8, which iCalendar is")),
    };
    let advice = plain("export the holidays from a calendar program as iCalendar (.ics)");
    Declared { kind: "holidays-not-a-calendar", severity: Fatal, title, advice }
}

/// An event in a file of holidays that was left out.
pub(super) fn holiday(event: &ExtraProblem) -> Declared<'_> {
    let title = quoting(|| left_out(event));
    Declared { kind: "holiday-left-out", severity: Warning, title, advice: plain(make_it_count(&event.kind)) }
}

/// What lets an event count as a holiday.
fn make_it_count(kind: &ExtraProblemKind) -> &'static str {
    match kind {
        ExtraProblemKind::Unfinished => "export the file anew",
        ExtraProblemKind::NotADay { .. } => "give it its day in a calendar program, and export the file anew",
        ExtraProblemKind::Timed { .. } => "if nobody works on that day, make it last all day, and export the file anew",
        ExtraProblemKind::TooLong { .. } => "if nobody works on these days, make several shorter events of it",
        ExtraProblemKind::Observance => "",
        ExtraProblemKind::Recurrence { .. } => "let it repeat every year, or make an event of each of its days",
    }
}

fn left_out(ExtraProblem { name, kind, .. }: &ExtraProblem) -> String {
    match kind {
        ExtraProblemKind::Unfinished => format!("left out: “{name}” has no end; the file was cut short"),
        ExtraProblemKind::NotADay { text } => format!("left out: “{name}” is on no day: “{text}”"),
        ExtraProblemKind::Timed { text } => format!("left out: “{name}” is not a whole day: “{text}”"),
        ExtraProblemKind::TooLong { days } => format!("left out: “{name}” lasts {days} days"),
        ExtraProblemKind::Observance => format!("left out: “{name}” is marked as a day that is not off"),
        ExtraProblemKind::Recurrence { rule } => format!("“{name}” is taken once: its rule is not yearly: “{rule}”"),
    }
}
