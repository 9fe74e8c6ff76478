//! Public holidays: the tables, and the names of regions.
#![expect(clippy::disallowed_methods, reason = "the folder of tables is compared with what is built in")]

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use interview_reminders::holidays::{Holidays, Region, RegionError, YEARS};
use proptest::prelude::*;

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn region(text: &str) -> Region {
    Region::named(text).expect("a region")
}

fn every_region() -> impl Iterator<Item = Region> {
    Region::countries().flat_map(|country| [country].into_iter().chain(country.subdivisions()))
}

#[test]
fn well_known_holidays_have_their_names() {
    for (code, day, name) in [
        ("US", "2026-06-19", "Juneteenth National Independence Day"),
        ("US", "2026-07-03", "Independence Day (observed)"),
        ("US", "2027-12-31", "New Year's Day (observed)"),
        ("US", "2036-11-27", "Thanksgiving Day"),
        ("US-TX", "2026-03-02", "Texas Independence Day"),
        ("US-TX", "2026-07-04", "Independence Day"),
        ("US-MA", "2026-04-20", "Patriots' Day"),
        ("CA", "2026-07-01", "Canada Day"),
        ("CA-BC", "2026-08-03", "British Columbia Day"),
        ("CA-BC", "2026-10-12", "Thanksgiving Day"),
        ("CA-QC", "2026-06-24", "Saint John the Baptist Day"),
        ("GB", "2026-01-01", "New Year's Day"),
        ("GB", "2028-01-03", "New Year's Day (observed)"),
        ("GB-SCT", "2026-01-02", "New Year Holiday"),
        ("GB-ENG", "2026-04-06", "Easter Monday"),
        ("GB-NIR", "2026-03-17", "Saint Patrick's Day"),
        ("DE", "2026-10-03", "German Unity Day"),
        ("DE-BY", "2026-01-06", "Epiphany"),
        ("DE-BY", "2026-06-04", "Corpus Christi"),
        ("DE-BE", "2026-03-08", "Women's Day"),
        ("FR", "2026-07-14", "National Day"),
        ("NL", "2026-04-27", "King's Day"),
        ("AU", "2026-01-26", "Australia Day"),
        ("IN", "2026-10-02", "Mahatma Gandhi's Birthday"),
        ("JP", "2026-05-06", "Substitute Holiday"),
        ("JP", "2026-09-22", "National Holiday"),
        ("CN", "2026-02-17", "Chinese New Year (Spring Festival)"),
        ("CN", "2026-02-20", "Day off (substituted from 2026-02-14)"),
        ("KR", "2026-09-25", "Chuseok"),
        ("ID", "2026-03-19", "Day of Silence"),
        ("TH", "2026-04-13", "Songkran Festival"),
        ("MY", "2026-08-31", "National Day"),
        ("MY-14", "2026-02-01", "Federal Territory Day; Thaipusam"),
        ("PK", "2026-03-23", "Pakistan Day"),
        ("EG", "2026-04-13", "Spring Festival"),
        ("EG", "2026-05-27", "Eid al-Adha (estimated)"),
        ("MA", "2026-07-30", "Throne Day"),
        ("TR", "2026-10-29", "Republic Day"),
        ("IL", "2026-09-21", "Yom Kippur"),
        ("AE", "2026-12-02", "National Day"),
        ("SA", "2026-09-23", "National Day Holiday"),
    ] {
        let holidays = Holidays::of(region(code));
        assert_eq!(holidays.name_on(date(day)), Some(name), "{code} {day}");
    }
}

#[test]
fn working_days_have_no_name() {
    for (code, day, why) in [
        ("DE", "2026-01-06", "Epiphany is a matter of the states"),
        ("DE-BE", "2026-01-06", "Berlin does not keep Epiphany"),
        ("DE-BY", "2026-03-08", "Women's Day is Berlin's"),
        ("US", "2026-03-02", "Texas Independence Day is Texas's"),
        ("US-TX", "2026-10-12", "Texas works on Columbus Day"),
        ("GB-SCT", "2026-04-06", "Scotland works on Easter Monday"),
        ("IN-MH", "2026-03-04", "Maharashtra keeps Holi a day earlier"),
        ("IL", "2026-12-25", "Christmas is none in Israel"),
        ("SA", "2026-01-01", "New Year is none in Saudi Arabia"),
    ] {
        let holidays = Holidays::of(region(code));
        assert_eq!(holidays.name_on(date(day)), None, "{code} {day}: {why}");
    }
}

#[test]
fn a_subdivision_keeps_the_other_days_of_its_country() {
    let country = Holidays::of(region("DE"));
    let subdivision = Holidays::of(region("DE-BY"));
    assert!(country.dates().all(|day| subdivision.name_on(day) == country.name_on(day)));
    assert!(subdivision.dates().count() > country.dates().count());
}

#[test]
fn every_region_is_there_with_a_name_of_its_own_and_days_in_order() {
    assert_eq!(Region::countries().count(), 250);
    assert_eq!(every_region().count(), 250 + 651);
    for region in every_region() {
        assert!(!region.name().is_empty(), "{}", region.code());
        let days: Vec<_> = Holidays::of(region).dates().collect();
        assert!(days.is_sorted_by(|a, b| a < b), "{}", region.code());
        assert!(days.iter().all(|day| YEARS.contains(&day.year())), "{}", region.code());
    }
}

#[test]
fn a_region_is_found_by_its_code_and_by_its_name() {
    for country in Region::countries() {
        assert_eq!(Region::named(country.code()), Ok(country));
        assert_eq!(Region::named(country.name()), Ok(country));
        for part in country.subdivisions() {
            let name = format!("{}-{}", country.code(), part.name());
            assert_eq!(Region::named(part.code()), Ok(part));
            assert_eq!(Region::named(&name), Ok(part));
        }
    }
}

#[test]
fn a_country_that_keeps_holidays_keeps_some_in_every_year_that_its_table_covers() {
    let without = ["BV", "HM", "IO", "UA"];
    for country in Region::countries() {
        let holidays = Holidays::of(country);
        let years: BTreeSet<_> = holidays.dates().map(|day| day.year()).collect();
        let covered: BTreeSet<_> =
            YEARS.filter(|year| holidays.covers(NaiveDate::from_yo_opt(*year, 1).expect("a date"))).collect();
        if without.contains(&country.code()) {
            assert!(years.is_empty(), "{}", country.code());
        } else {
            assert_eq!(years, covered, "{}", country.code());
        }
    }
}

#[test]
fn a_table_covers_the_years_it_has_and_says_so() {
    for (code, day, covered) in [
        ("US", "2023-12-31", false),
        ("US", "2024-01-01", true),
        ("US", "2036-12-31", true),
        ("US", "2037-01-01", false),
        ("UA", "2036-12-31", true),
        ("LK", "2026-12-31", true),
        ("LK", "2027-01-01", false),
        ("IN-MH", "2035-12-31", true),
        ("IN-MH", "2036-01-01", false),
    ] {
        assert_eq!(Holidays::of(region(code)).covers(date(day)), covered, "{code} {day}");
    }
    let short: Vec<_> = Region::countries()
        .filter(|country| !Holidays::of(*country).covers(date("2036-01-01")))
        .map(Region::code)
        .collect();
    assert_eq!(short, ["IN", "LK", "NP"]);
    assert!(Holidays::none().covers(date("1900-01-01")));
    assert_eq!(Holidays::none().dates().count(), 0);
}

#[test]
fn the_tables_built_in_are_those_in_the_folder() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/holidays/table");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
        .filter_map(|name| Some(name.strip_suffix(".txt")?.to_owned()))
        .collect();
    let built_in: Vec<_> = Region::countries().map(Region::code).collect();
    assert!(files.iter().eq(built_in.iter()));
    for code in built_in {
        let text = std::fs::read_to_string(format!("{folder}/{code}.txt")).expect("a table");
        assert!(text.contains(&format!("\n[{code}] ")), "{code}");
    }
}

#[test]
fn regions_are_named_as_people_write_them() {
    for (text, code) in [
        ("US", "US"),
        (" us ", "US"),
        ("USA", "US"),
        ("U.S.A.", "US"),
        ("united states", "US"),
        ("us-tx", "US-TX"),
        ("US-Texas", "US-TX"),
        ("United States - Texas", "US-TX"),
        ("UK", "GB"),
        ("GB-SCT", "GB-SCT"),
        ("Germany", "DE"),
        ("DE-Bayern", "DE-BY"),
        ("DE-Bavaria", "DE-BY"),
        ("Türkiye", "TR"),
        ("TÜRKIYE", "TR"),
        ("Côte d’Ivoire", "CI"),
        ("Guinea-Bissau", "GW"),
        ("Timor-Leste", "TL"),
        ("IN-TG", "IN-TS"),
        ("MY-KUL", "MY-14"),
        ("at-9", "AT-9"),
    ] {
        assert_eq!(Region::named(text).map(Region::code), Ok(code), "{text:?}");
    }
    assert_eq!(region("us-tx").name(), "Texas");
}

#[test]
fn no_two_countries_or_parts_of_a_country_share_a_name() {
    let unique = |regions: Vec<Region>| {
        let names: BTreeSet<_> = regions.iter().map(|region| region.name()).collect();
        names.len() == regions.len()
    };
    assert!(unique(Region::countries().collect()));
    assert!(Region::countries().all(|country| unique(country.subdivisions().collect())));
}

#[test]
fn an_unknown_country_is_answered_with_similar_ones() {
    for (text, expected) in [
        ("Germny", &["DE"][..]),
        ("Swedn", &["SE"]),
        ("Austrlia", &["AU", "AT"]),
        ("Munich, Germany", &["DE"]),
        ("XX", &[]),
        ("XX-TX", &[]),
        ("", &[]),
        ("-", &[]),
    ] {
        let Err(RegionError::UnknownCountry { text: reported, nearest }) = Region::named(text) else {
            panic!("{text:?} is no country");
        };
        assert_eq!(reported, text);
        let codes: Vec<_> = nearest.into_iter().map(Region::code).collect();
        assert_eq!(codes, expected, "{text:?}");
    }
}

#[test]
fn an_unknown_subdivision_is_answered_with_those_of_its_country() {
    for (text, country, part, accepted) in
        [("US-XX", "US", "XX", 57), ("GB-London", "GB", "London", 4), ("DE-", "DE", "", 17), ("IE-D", "IE", "D", 0)]
    {
        let error = RegionError::UnknownSubdivision {
            country: region(country),
            text: part.to_owned(),
            accepted: region(country).subdivisions().collect(),
        };
        assert_eq!(Region::named(text), Err(error), "{text:?}");
        assert_eq!(region(country).subdivisions().count(), accepted, "{text:?}");
    }
}

proptest! {
    #[test]
    fn any_text_names_a_region_or_none(text in "\\PC{0,12}") {
        if let Ok(region) = Region::named(&text) {
            prop_assert_eq!(Region::named(region.code()), Ok(region));
        }
    }
}
