//! The configuration: what an empty one means, what each key sets, and each mistake in its place.

use chrono::{NaiveTime, TimeDelta};
use interview_reminders::calendar::Flavor;
use interview_reminders::cell::date::{DateOrder, Epoch};
use interview_reminders::guide::{Located, Position, TomlProblem};
use interview_reminders::layout::Layout;
use interview_reminders::settings::Settings;
use proptest::prelude::*;
use said::said;

#[path = "guide/said.rs"]
mod said;

const COLUMNS: [&str; 3] = ["company", "date", "answer_by"];

fn read(text: &str) -> Settings {
    parse(text).unwrap_or_else(|problems| panic!("{text}: {problems:#?}"))
}

fn parse(text: &str) -> Result<Settings, Vec<TomlProblem>> {
    Settings::parse(text, &COLUMNS)
}

fn located(line: usize, column: usize, value: &str) -> Located<String> {
    Located { value: value.to_owned(), at: Position { line, column } }
}

/// The page that the documentation shows, and `enable`.
const EVERYTHING: &str = r#"guide = "considerate"
disable = ["let-go"]
enable = ["keep-looking"]
with-interviews = true

[me]
name = "Joe Smith"
email = "joe@example.com"
zone = "America/New_York"
hours = "Mo-Su 08:00-21:00"

[sheet]
dates = "mdy"
epoch = 1904
assumed-time = "13:30"
columns.company = ["Firma", "Société"]

[contact]
hours = "Mo-Fr 09:00-17:00; PH off"
country = "US"

[limits]
per-day = 1
per-week = 3

[output]
flavor = "feed"
duration = "1h30m"
alarm = "10m"
keep-cancelled = "2 weeks"
uid-salt = "pepper"
layout = "candidate"
max-bytes = "900k"

[guideline.nudge]
rules = ["mine"]
anchor = "end"
not-before = "2 days"
not-after = "3 days"
to = "me"
medium = "self"
summary = "Smile"
reason = "It helps."
"#;

#[test]
fn every_key_sets_what_it_says() {
    let settings = read(EVERYTHING);
    assert_eq!(settings.guide, Some(located(1, 9, "considerate")));
    assert!(settings.with_interviews);
    assert_eq!(settings.me.name.as_deref(), Some("Joe Smith"));
    assert_eq!(settings.me.email.as_deref(), Some("joe@example.com"));
    assert_eq!(settings.me.zone, Some(located(9, 8, "America/New_York")));
    assert_eq!(settings.me.hours, Some(located(10, 9, "Mo-Su 08:00-21:00")));
    assert_eq!(settings.contact.hours, Some(located(19, 9, "Mo-Fr 09:00-17:00; PH off")));
    assert_eq!(settings.contact.country, Some(located(20, 11, "US")));
}

#[test]
fn every_key_of_the_sheet_sets_what_it_says() {
    let sheet = read(EVERYTHING).sheet;
    assert_eq!(sheet.dates, Some(DateOrder::MonthFirst));
    assert_eq!(sheet.epoch, Some(Epoch::Y1904));
    assert_eq!(read("sheet.epoch = 1900").sheet.epoch, Some(Epoch::Y1900));
    assert_eq!(Some(sheet.assumed_time), NaiveTime::from_hms_opt(13, 30, 0));
    let headers = vec![located(16, 20, "Firma"), located(16, 29, "Société")];
    assert_eq!(sheet.columns.into_iter().collect::<Vec<_>>(), [("company".to_owned(), headers)]);
}

#[test]
fn every_key_of_the_output_sets_what_it_says() {
    let output = read(EVERYTHING).output;
    assert_eq!(output.flavor, Flavor::Feed);
    assert_eq!(output.duration, TimeDelta::minutes(90));
    assert_eq!(output.alarm, Some(10));
    assert_eq!(output.keep_cancelled, TimeDelta::days(14));
    assert_eq!(output.uid_salt.as_deref(), Some("pepper"));
    assert_eq!((output.layout, output.max_bytes), (Layout::Candidate, Some(900_000)));
    assert_eq!(read("output.alarm = 'none'").output.alarm, None);
}

#[test]
fn what_changes_the_guide_is_kept_together() {
    let changes = read(EVERYTHING).changes;
    assert_eq!(changes.disable, [located(2, 12, "let-go")]);
    assert_eq!(changes.enable, [located(3, 11, "keep-looking")]);
    assert_eq!((changes.per_day, changes.per_week), (Some(1), Some(3)));
    let ids: Vec<_> = changes.guidelines.iter().map(|own| own.guideline.id.as_str()).collect();
    assert_eq!(ids, ["nudge"]);
}

#[test]
fn an_empty_page_means_the_documented_defaults() {
    let settings = read("");
    assert_eq!(settings, Settings::default());
    assert_eq!((settings.guide, settings.with_interviews), (None, false));
    assert_eq!(settings.sheet.dates, None);
    assert_eq!(Some(settings.sheet.assumed_time), NaiveTime::from_hms_opt(12, 0, 0));
    assert_eq!(settings.output.flavor, Flavor::Import);
    assert_eq!(settings.output.duration, TimeDelta::minutes(15));
    assert_eq!(settings.output.alarm, Some(0));
    assert_eq!(settings.output.keep_cancelled, TimeDelta::days(30));
    assert_eq!((settings.output.layout, settings.output.max_bytes), (Layout::File, None));
}

#[test]
fn a_table_that_says_little_leaves_the_rest_at_its_default() {
    let settings = read("[output]\nflavor = 'feed'\n[sheet]\ndates = 'ymd'\n[me]\n[limits]");
    assert_eq!(settings.output.duration, TimeDelta::minutes(15));
    assert_eq!(Some(settings.sheet.assumed_time), NaiveTime::from_hms_opt(12, 0, 0));
    assert_eq!((settings.changes.per_day, settings.changes.per_week), (None, None));
}

/// A page, with `/` between its lines, and the mistake in it.
const MISTAKES: &str = "\
gide = 'levo' -> 1:1 gide is none of {top}, perhaps guide
colour = 'red' -> 1:1 colour is none of {top}
guide = ['levo'] -> 1:9 guide is List, not Text
guide = '' -> 1:9 guide is empty
with-interviews = 'no' -> 1:19 with-interviews is Text, not Flag
me = 'Joe' -> 1:6 me is Text, not Table
[me]/timezone = 'UTC' -> 2:1 me.timezone is none of name email zone hours
[me]/zone = 1.5 -> 2:8 me.zone is Decimal, not Text
disable = 'let-go' -> 1:11 disable is Text, not List
disable = ['let-go', true] -> 1:22 disable is Flag, not Text
sheet.dates = 'mdd' -> 1:15 sheet.dates `mdd` is none of dmy mdy ymd, perhaps mdy
sheet.epoch = 1902 -> 1:15 sheet.epoch `1902` is none of 1900 1904
sheet.epoch = 1899 -> 1:15 sheet.epoch `1899` is none of 1900 1904
sheet.epoch = -1904 -> 1:15 sheet.epoch `-1904` is none of 1900 1904
sheet.assumed-time = '25:00' -> 1:22 sheet.assumed-time `25:00` is no TimeOfDay
sheet.assumed-time = 12:00:00 -> 1:22 sheet.assumed-time is Date, not Text
[sheet.columns]/date = 'Datum' -> 2:8 sheet.columns.date is Text, not List
[sheet.columns]/date = [] -> 2:8 sheet.columns.date is empty
sheet.columns.dato = ['x'] -> 1:15 sheet.columns.dato is none of company date answer_by, perhaps date
[contact]/phone = '555' -> 2:1 contact.phone is none of hours country
limits.per-week = 101 -> 1:19 limits.per-week 101 is not 1 to 100
output.flavor = 'ical' -> 1:17 output.flavor `ical` is none of import feed
output.duration = 15 -> 1:19 output.duration is Number, not Text
output.duration = '0m' -> 1:19 output.duration `0m` is no Duration { least: 1, most: 1440 }
output.alarm = 'never' -> 1:16 output.alarm `never` is no Duration { least: 0, most: 40320 }
output.layout = 'folder' -> 1:17 output.layout `folder` is none of file candidate company interview vdir
output.max-bytes = '1G' -> 1:20 output.max-bytes `1G` is no Size
output.max-bytes = '9k' -> 1:20 output.max-bytes `9k` is no Size
output.max-bytes = 900000 -> 1:20 output.max-bytes is Number, not Text
output.keep-cancelled = '11y' -> 1:25 output.keep-cancelled `11y` is no Duration { least: 0, most: 5270400 }
[guideline.nudge]/rules = ['mine'] -> 1:12 guideline.nudge.anchor is missing";

#[test]
fn each_mistake_is_found_where_it_stands() {
    let top = "guide with-interviews me sheet contact output limits guideline enable disable";
    for row in MISTAKES.replace("{top}", top).lines() {
        let (text, expected) = row.split_once(" -> ").expect("a page and its mistake");
        let problems = parse(&text.replace('/', "\n")).expect_err(text);
        assert_eq!(said(&problems[0]), expected, "{text}");
    }
}

#[test]
fn several_mistakes_are_found_at_once_in_the_order_of_the_text() {
    let text = "gide = 'levo'\n[output]\nalarm = 'x'\nduration = 'y'\n[me]\nage = 40";
    let problems = parse(text).expect_err("mistakes");
    let keys: Vec<_> = problems.iter().map(|problem| problem.key.as_str()).collect();
    assert_eq!(keys, ["gide", "output.alarm", "output.duration", "me.age"]);
}

proptest! {
    #[test]
    fn any_bytes_are_settings_or_mistakes(bytes: Vec<u8>) {
        if let Err(problems) = parse(&String::from_utf8_lossy(&bytes)) {
            prop_assert!(!problems.is_empty());
        }
    }

    #[test]
    fn damaged_settings_are_settings_or_mistakes_in_order(
        at: prop::sample::Index,
        inserted in "[\\[\\]{}\"'=.,#\n a-zé🙂0-9]{0,12}",
    ) {
        let offsets: Vec<usize> = EVERYTHING.char_indices().map(|(offset, _)| offset).collect();
        let mut text = EVERYTHING.to_owned();
        text.insert_str(offsets[at.index(offsets.len())], &inserted);
        if let Err(problems) = parse(&text) {
            prop_assert!(!problems.is_empty());
            prop_assert!(problems.is_sorted_by_key(|problem| problem.at));
        }
    }
}
