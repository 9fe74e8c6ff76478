//! Time zones: fresh data, gaps and folds, and an older database as the oracle of what did not change.

use chrono::{DateTime, Datelike, MappedLocalTime, NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};
use interview_reminders::zone::{Wall, Zone, ZoneError};
use proptest::prelude::*;

/// The zones that the oracle's release knows otherwise from some year between 2020 and 2037 on.
const CHANGED: [&str; 15] = [
    "Africa/Casablanca",
    "Africa/El_Aaiun",
    "America/Edmonton",
    "America/Havana",
    "America/Inuvik",
    "America/Rainy_River",
    "America/Vancouver",
    "America/Winnipeg",
    "America/Yellowknife",
    "Canada/Central",
    "Canada/Mountain",
    "Canada/Pacific",
    "Cuba",
    "Europe/Chisinau",
    "Europe/Tiraspol",
];

fn zone(name: &str) -> Zone {
    Zone::named(name).expect("a zone of the database")
}

fn wall(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a wall time")
}

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

/// The zones that the oracle's release knows otherwise between 2020 and 2037; the year in which that begins.
fn changed_since_the_oracle() -> Vec<(&'static str, i32)> {
    let mut changed = Vec::new();
    for oracle in chrono_tz::TZ_VARIANTS {
        let Ok(ours) = Zone::named(oracle.name()) else { continue };
        let mut at = instant("2020-01-01T00:00:00Z");
        while at.year() < 2037 {
            if ours.offset_at(at) != oracle.offset_from_utc_datetime(&at.naive_utc()).fix() {
                changed.push((oracle.name(), at.year()));
                break;
            }
            at += TimeDelta::hours(12);
        }
    }
    changed
}

#[test]
fn vancouver_keeps_its_summer_clocks_in_december_2026() {
    let offset = zone("America/Vancouver").offset_at(instant("2026-12-01T18:00:00Z"));
    assert_eq!(offset.local_minus_utc(), -7 * 3600);
}

#[test]
fn the_zones_that_changed_since_the_oracle_are_these() {
    let changed = changed_since_the_oracle();
    let names: Vec<&str> = changed.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, CHANGED);
}

#[test]
fn names_are_found_in_any_case_with_blanks_and_as_windows_has_them() {
    for (written, name) in [
        ("America/New_York", "America/New_York"),
        ("america/new york", "America/New_York"),
        ("America / New York", "America/New_York"),
        (" Europe/Berlin ", "Europe/Berlin"),
        ("US/Eastern", "US/Eastern"),
        ("Eastern Standard Time", "America/New_York"),
        ("w. europe standard time", "Europe/Berlin"),
        ("India Standard Time", "Asia/Calcutta"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("utc", "UTC"),
        ("Z", "UTC"),
    ] {
        assert_eq!(zone(written).name(), name, "{written}");
    }
}

#[test]
fn abbreviations_are_refused_with_what_they_can_mean() {
    for (written, meaning) in [
        ("EST", "America/New_York"),
        ("cst", "Asia/Shanghai"),
        ("IST", "Europe/Dublin"),
        ("BST", "Asia/Dhaka"),
        ("MST", "America/Phoenix"),
        ("CET", "Europe/Paris"),
        ("HST", "Pacific/Honolulu"),
    ] {
        match Zone::named(written) {
            Err(ZoneError::Abbreviation { meanings }) => assert!(meanings.contains(&meaning), "{written}"),
            other => panic!("{written} gave {other:?}"),
        }
    }
}

#[test]
fn what_an_abbreviation_can_mean_is_a_zone() {
    for written in ["EST", "CST", "IST", "PT", "AST", "EET", "SST", "AEST", "MEZ", "WET", "BRT", "NZDT"] {
        let Err(ZoneError::Abbreviation { meanings }) = Zone::named(written) else { panic!("{written} is a zone") };
        for meaning in meanings {
            assert_eq!(zone(meaning).name(), *meaning);
        }
    }
}

#[test]
fn unknown_names_get_the_nearest() {
    for (written, nearest) in [
        ("New York", "America/New_York"),
        ("Berlin", "Europe/Berlin"),
        ("Europe/Berln", "Europe/Berlin"),
        ("America/NewYork", "America/New_York"),
        ("New York City", "America/New_York"),
        ("Berlin, Germany", "Europe/Berlin"),
    ] {
        match Zone::named(written) {
            Err(ZoneError::Unknown { nearest: names }) => assert_eq!(names.first(), Some(&nearest), "{written}"),
            other => panic!("{written} gave {other:?}"),
        }
    }
    assert_eq!(Zone::named("Mars/Olympus Mons"), Err(ZoneError::Unknown { nearest: vec![] }));
}

#[test]
fn a_distance_from_utc_is_no_zone_and_gets_zones_that_always_keep_it() {
    for (written, kept) in [
        ("UTC+1", vec!["Africa/Lagos"]),
        ("GMT+2", vec!["Africa/Johannesburg"]),
        ("gmt -5", vec!["America/Panama"]),
        ("+05:30", vec!["Asia/Kolkata"]),
        ("UTC-08", vec![]),
        ("UTC−8", vec![]),
        ("+0900", vec!["Asia/Tokyo", "Asia/Seoul"]),
        ("UTC+12", vec![]),
    ] {
        assert_eq!(Zone::named(written), Err(ZoneError::Distance { all_year: kept }), "{written}");
    }
    for written in ["UTC+99", "+1:75", "UTC+", "+-2", "+2é"] {
        assert!(matches!(Zone::named(written), Err(ZoneError::Unknown { .. })), "{written}");
    }
}

#[test]
fn a_machine_without_a_zone_names_none() {
    assert_eq!(Zone::named("Factory"), Err(ZoneError::Unknown { nearest: vec![] }));
}

#[test]
fn wall_times_are_once_skipped_or_repeated() {
    let once = |at| Wall::Once(instant(at));
    let skipped = |after| Wall::Skipped { after: instant(after) };
    let repeated = |earlier, later| Wall::Repeated { earlier: instant(earlier), later: instant(later) };
    for (name, time, expected) in [
        ("America/New_York", "2026-03-08 01:59", once("2026-03-08T06:59:00Z")),
        ("America/New_York", "2026-03-08 02:00", skipped("2026-03-08T07:00:00Z")),
        ("America/New_York", "2026-03-08 02:30", skipped("2026-03-08T07:00:00Z")),
        ("America/New_York", "2026-03-08 03:00", once("2026-03-08T07:00:00Z")),
        ("America/New_York", "2026-11-01 01:30", repeated("2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z")),
        ("America/New_York", "2026-11-01 02:00", once("2026-11-01T07:00:00Z")),
        ("Australia/Lord_Howe", "2026-10-04 02:15", skipped("2026-10-03T15:30:00Z")),
        ("Australia/Lord_Howe", "2026-04-05 01:45", repeated("2026-04-04T14:45:00Z", "2026-04-04T15:15:00Z")),
        ("Asia/Kathmandu", "2026-03-26 10:15", once("2026-03-26T04:30:00Z")),
        ("Australia/Adelaide", "2026-04-05 02:30", repeated("2026-04-04T16:00:00Z", "2026-04-04T17:00:00Z")),
        ("Pacific/Apia", "2011-12-30 12:00", skipped("2011-12-30T10:00:00Z")),
        ("Europe/London", "2200-07-01 12:00", once("2200-07-01T12:00:00Z")),
    ] {
        assert_eq!(zone(name).resolve(wall(time)), expected, "{time} in {name}");
    }
}

#[test]
fn a_day_begins_with_its_first_moment() {
    for (name, day, expected) in [
        ("America/New_York", (2026, 3, 12), "2026-03-12T04:00:00Z"),
        ("Asia/Beirut", (2026, 3, 29), "2026-03-28T22:00:00Z"),
        ("America/Havana", (2026, 11, 1), "2026-11-01T04:00:00Z"),
        ("Pacific/Apia", (2011, 12, 30), "2011-12-30T10:00:00Z"),
    ] {
        let (year, month, day_of_month) = day;
        let date = NaiveDate::from_ymd_opt(year, month, day_of_month).expect("a day");
        assert_eq!(zone(name).first_moment(date), instant(expected), "{name} {date}");
    }
}

#[test]
fn zones_lie_in_regions() {
    for (name, region) in [
        ("America/New_York", Some("US")),
        ("US/Eastern", Some("US")),
        ("Europe/London", Some("GB-ENG")),
        ("America/Vancouver", Some("CA-BC")),
        ("Asia/Calcutta", Some("IN")),
        ("Iceland", Some("IS")),
        ("Atlantic/Jan_Mayen", Some("SJ")),
        ("Pacific/Truk", Some("FM")),
        ("Europe/Belfast", Some("GB-NIR")),
        ("America/Yellowknife", Some("CA-NT")),
        ("America/Rainy_River", Some("CA-ON")),
        ("Australia/Canberra", Some("AU-ACT")),
        ("Singapore", Some("SG")),
        ("UTC", None),
        ("Etc/GMT+5", None),
    ] {
        assert_eq!(zone(name).region(), region, "{name}");
    }
}

#[test]
fn the_release_is_a_year_and_a_letter() {
    let release = Zone::release();
    assert!(release.starts_with("20") && release.len() == 5, "{release}");
}

fn as_chrono_says(wall: Wall) -> MappedLocalTime<DateTime<Utc>> {
    match wall {
        Wall::Once(at) => MappedLocalTime::Single(at),
        Wall::Repeated { earlier, later } => MappedLocalTime::Ambiguous(earlier, later),
        Wall::Skipped { .. } => MappedLocalTime::None,
    }
}

proptest! {
    #[test]
    fn unchanged_zones_agree_with_the_oracle(index in 0..chrono_tz::TZ_VARIANTS.len(), second in 946_684_800..4_102_444_800_i64) {
        let oracle = chrono_tz::TZ_VARIANTS[index];
        prop_assume!(!CHANGED.contains(&oracle.name()));
        let Ok(ours) = Zone::named(oracle.name()) else { return Ok(()) };
        let start = DateTime::from_timestamp(second, 0).expect("an instant");
        // A year in steps of six hours holds every change of its clocks.
        for at in (0..4 * 366).map(|step| start + TimeDelta::hours(6 * step)).filter(|at| at.year() < 2100) {
            prop_assert_eq!(ours.offset_at(at), oracle.offset_from_utc_datetime(&at.naive_utc()).fix(), "{} {}", oracle, at);
            let wall = ours.local(at);
            let theirs = oracle.from_local_datetime(&wall).map(|at| at.to_utc());
            prop_assert_eq!(as_chrono_says(ours.resolve(wall)), theirs, "{} {}", oracle, wall);
        }
    }

    #[test]
    fn what_the_clocks_show_leads_back(index in 0..chrono_tz::TZ_VARIANTS.len(), second in 0..4_000_000_000_i64) {
        let Ok(zone) = Zone::named(chrono_tz::TZ_VARIANTS[index].name()) else { return Ok(()) };
        let at = DateTime::from_timestamp(second, 0).expect("an instant");
        let leads_back = match zone.resolve(zone.local(at)) {
            Wall::Once(moment) => moment == at,
            Wall::Repeated { earlier, later } => earlier < later && (earlier == at || later == at),
            Wall::Skipped { .. } => false,
        };
        prop_assert!(leads_back, "{at} in {zone:?}");
    }

    #[test]
    fn no_time_however_far_is_a_panic(second in proptest::num::i64::ANY, index in 0..chrono_tz::TZ_VARIANTS.len()) {
        let Ok(zone) = Zone::named(chrono_tz::TZ_VARIANTS[index].name()) else { return Ok(()) };
        let Some(at) = DateTime::from_timestamp(second % 8_000_000_000_000, 0) else { return Ok(()) };
        let _ = zone.resolve(at.naive_utc());
        let _ = (zone.local(at), zone.first_moment(at.date_naive()));
    }

    #[test]
    fn any_text_is_a_zone_or_an_error(text in ".{0,40}") {
        let _ = Zone::named(&text);
    }
}

/// What somebody writes, where they live, and which zone they mean; nothing where nobody knows.
const MEANT: [(&str, &str, &str); 22] = [
    ("Europe/Madrid", "America/New_York", "Europe/Madrid"),
    ("EST", "Europe/Berlin", "America/New_York"),
    ("EST", "America/Toronto", "America/Toronto"),
    ("est", "America/Detroit", "America/Detroit"),
    ("EST", "America/Panama", "America/Panama"),
    ("ET", "America/Toronto", "America/New_York"),
    ("CST", "America/New_York", "America/Chicago"),
    ("CST", "America/Mexico_City", "America/Mexico_City"),
    ("CST", "Asia/Shanghai", "Asia/Shanghai"),
    ("CST", "Europe/Berlin", ""),
    ("PST", "Asia/Kolkata", "America/Los_Angeles"),
    ("PST", "Asia/Manila", "Asia/Manila"),
    ("MST", "America/New_York", ""),
    ("MST", "America/Phoenix", "America/Phoenix"),
    ("IST", "Asia/Kolkata", "Asia/Kolkata"),
    ("IST", "Europe/Dublin", "Europe/Dublin"),
    ("IST", "America/New_York", ""),
    ("BST", "Europe/Paris", "Europe/London"),
    ("BST", "Asia/Tokyo", ""),
    ("CET", "Europe/Vienna", "Europe/Vienna"),
    ("CET", "America/New_York", "Europe/Berlin"),
    ("EET", "America/New_York", ""),
];

#[test]
fn a_short_name_is_ones_own_clocks_or_what_nearly_everybody_means() {
    for (written, own, meaning) in MEANT {
        let meant = Zone::meant(written, zone(own));
        if meaning.is_empty() {
            assert!(matches!(meant, Err(ZoneError::Abbreviation { .. })), "{written} in {own}: {meant:?}");
            continue;
        }
        let meant = meant.unwrap_or_else(|error| panic!("{written} in {own}: {error:?}"));
        assert_eq!(meant.zone, zone(meaning), "{written} in {own}");
        assert_eq!(meant.is_short, meaning != own && meaning != written, "{written} in {own}");
    }
}
