//! What is wrong is data: in setup, sheets and plan.

use interview_reminders::problem::{Cause, Problem, ReachCause};
use interview_reminders::{GuideWanted, Input, MachineZone, Options, Request, RowCounts, Verdict, plan};

use super::{SHEET, planned, request, sheet};

/// Where each problem stands.
fn places(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|problem| format!("{problem}: {}", problem.title())).collect()
}

fn refused(request: &Request) -> Vec<String> {
    places(&plan(&[sheet(SHEET)], request).expect_err("something stands in the way"))
}

#[test]
fn every_mistake_of_a_configuration_is_reported_in_its_place() {
    let text = "[me]\nzone = \"Europe/Berlim\"\nhours = \"sunset\"\n[contact]\ncountry = \"Mars\"\n";
    let configuration = Some(Input::new("interview-reminders.toml", text));
    let found = refused(&Request { configuration, ..request() });
    let starts = [
        "interview-reminders.toml:2: me.zone",
        "interview-reminders.toml:3: me.hours",
        "interview-reminders.toml:5: contact.country",
    ];
    assert!(found.len() == 3 && found.iter().zip(starts).all(|(found, start)| found.starts_with(start)), "{found:#?}");
}

#[test]
fn an_option_wins_over_a_setting_even_where_that_is_wrong() {
    let configuration = Some(Input::new("interview-reminders.toml", "[me]\nzone = \"Europe/Berlim\"\n"));
    let options = Options { zone: Some("Asia/Tokyo".to_owned()), ..Options::default() };
    let planned = planned(SHEET, &Request { configuration, options, ..request() });
    assert_eq!(planned.setup.defaults.my_zone.name(), "Asia/Tokyo");
    let options = Options { zone: Some("Asia/Tokio".to_owned()), ..Options::default() };
    assert!(refused(&Request { options, ..request() })[0].starts_with("--zone: “Asia/Tokio”"));
}

#[test]
fn a_configuration_in_another_encoding_is_refused_on_its_line() {
    let configuration = Some(Input::new("interview-reminders.toml", *b"[me]\nname = \"Jos\xe9\"\n"));
    let found = refused(&Request { configuration, ..request() });
    assert!(found.len() == 1 && found[0].starts_with("interview-reminders.toml:2"), "{found:#?}");
    assert!(found[0].contains("it is not UTF-8"), "{found:#?}");
}

#[test]
fn the_zone_of_the_machine_is_spoken_of_only_where_it_is_used() {
    let zone = MachineZone::named("time zone", "Moon/Tranquility");
    let request = Request { zone, ..request() };
    let planned_there = planned(SHEET, &request);
    assert!(matches!(planned_there.problems()[0].cause, Cause::Reach(ReachCause::ZoneAssumed { refused: true, .. })));
    let options = Options { zone: Some("Asia/Tokyo".to_owned()), ..Options::default() };
    assert_eq!(planned(SHEET, &Request { options, ..request }).problems(), []);
}

#[test]
fn a_guide_of_ones_own_is_fetched_and_handed_in() {
    let configuration = Some(Input::new("interview-reminders.toml", "guide = \"mine.toml\"\n"));
    let mut request = Request { configuration, ..request() };
    let wanted = GuideWanted { name: "mine.toml".to_owned(), is_configured: true };
    assert_eq!(request.guide_wanted(), Some(wanted));
    assert!(refused(&request)[0].starts_with("interview-reminders.toml:1: guide"));
    let page = interview_reminders::guide::Guide::builtin_text("levo").expect("a built-in guide");
    request.guide = Some(Input::new("some/where/mine.toml", page));
    assert_eq!(planned(SHEET, &request).setup.guide.name, "mine");
    request.guide = Some(Input::new("mine.toml", page.replace("title", "titel")));
    assert!(refused(&request)[0].starts_with("mine.toml:"));
    request.options.guide = Some("levo".to_owned());
    assert_eq!((request.guide_wanted(), planned(SHEET, &request).setup.guide.name.as_str()), (None, "levo"));
}

#[test]
fn a_row_costs_itself_alone() {
    let text = format!("{SHEET}Bolt,Cook,2026-02-30,,\n");
    let planned = planned(&text, &request());
    assert_eq!(planned.verdict(false), Verdict::SomeRows);
    assert_eq!(planned.verdict(true), Verdict::Nothing);
    let counts = RowCounts { rows: 2, interviews: 1, left_out: 1, ..RowCounts::default() };
    assert_eq!(planned.reading.counts(), counts);
    assert!(places(planned.problems())[0].starts_with("interviews.csv:3: date"));
}

#[test]
fn holidays_that_are_none_stand_in_the_way() {
    let holidays = vec![Input::new("off.ics", "no calendar")];
    assert!(refused(&Request { holidays, ..request() })[0].starts_with("off.ics"));
}

#[test]
fn a_sheet_that_is_too_large_is_refused_by_its_length() {
    assert_eq!(Input::expect_sheet_of("a.csv", Input::LARGEST_SHEET), Ok(()));
    let refused = Input::expect_sheet_of("a.csv", Input::LARGEST_SHEET + 1).expect_err("too large");
    assert_eq!(refused.to_string(), "a.csv is larger than 512 MB, which no sheet is: split it");
}
