//! Answers of a person are options, and a configuration reproduces them.

use chrono::NaiveTime;
use interview_reminders::cell::date::DateOrder;
use interview_reminders::column::{Column, ColumnNames};
use interview_reminders::interview::Defaults;
use interview_reminders::output::jsonl;
use interview_reminders::{Input, Options, Planned, Request};

use super::{planned, request, text};

/// A sheet that leaves a lot open.
const SHEET: &str = "Wer,Tag,Wann genau,Anmerkung\nKim Lee,3/4/2026,,talk on 2026-05-06\n";

fn answers() -> Options {
    Options {
        guide: Some("levo".to_owned()),
        with_interviews: Some(true),
        disable: vec!["let-go".to_owned()],
        name: Some("Jo \"J\" Smith".to_owned()),
        zone: Some("Europe/Berlin".to_owned()),
        hours: Some("Mo-Fr 08:00-18:00".to_owned()),
        company: Some("Acme".to_owned()),
        columns: [
            (Column::Contact, vec!["Wer".to_owned()]),
            (Column::Date, vec!["Tag".to_owned()]),
            (Column::Notes, vec!["Anmerkung".to_owned()]),
        ]
        .into(),
        ignore: vec!["Wann genau".to_owned()],
        dates: Some(DateOrder::DayFirst),
        assumed_time: NaiveTime::from_hms_opt(9, 30, 0),
        contact_hours: Some("Mo-Fr 10:00-16:00".to_owned()),
        contact_country: Some("DE".to_owned()),
        uid_salt: Some("again".to_owned()),
        ..Options::default()
    }
}

fn lines(planned: &Planned) -> String {
    let mut bytes = Vec::new();
    jsonl::write(&mut bytes, &planned.plan).expect("a vector takes every byte");
    text(bytes)
}

/// What a plan of few rows may not show.
fn settled(Planned { setup, .. }: &Planned) -> String {
    let defaults = Defaults { names: ColumnNames::builtin(), ..setup.defaults.clone() };
    format!("{defaults:?} {:?} {:?}", setup.settings.output, setup.guide)
}

/// Plans by answers, then by the configuration that they make, and expects the same.
fn expect_reproduced(sheet: &str, request: &Request) -> Planned {
    let answered = planned(sheet, request);
    let configuration = request.to_configuration().expect("the configuration has no mistakes");
    let again = Request {
        configuration: Some(Input::new("interview-reminders.toml", &*configuration)),
        options: Options::default(),
        ..request.clone()
    };
    let configured = planned(sheet, &again);
    assert_eq!(lines(&configured), lines(&answered), "{configuration}");
    assert_eq!(configured.problems(), answered.problems(), "{configuration}");
    assert_eq!(settled(&configured), settled(&answered), "{configuration}");
    answered
}

#[test]
fn a_configuration_reproduces_answers() {
    let planned = expect_reproduced(SHEET, &Request { options: answers(), ..request() });
    assert_eq!(planned.problems(), []);
    let interview = &planned.plan.roster.interviews[0];
    assert_eq!(interview.start.to_rfc3339(), "2026-04-03T07:30:00+00:00");
    assert_eq!(planned.setup.guide.name, "levo");
}

#[test]
fn answers_win_over_what_was_configured() {
    let configuration = "\
guide = \"burroughs\"\n\
disable = [\"thank-you\"]\n\
[me]\nname = \"Somebody\"\nemail = \"jo@example.com\"\n\
[sheet]\ndates = \"mdy\"\nignore = [\"Anmerkung\", \"Tag\"]\n\
columns.company = [\"wer\"]\n\
columns.role = [\"Stelle\", \"wann_genau\"]\n";
    let configuration = Some(Input::new("interview-reminders.toml", configuration));
    let planned = expect_reproduced(SHEET, &Request { configuration, options: answers(), ..request() });
    let defaults = &planned.setup.defaults;
    assert_eq!(defaults.my_email.as_deref(), Some("jo@example.com"));
    assert_eq!(defaults.dates, Some(DateOrder::DayFirst));
    assert_eq!(planned.plan.roster.interviews.len(), 1);
    assert!(planned.plan.guide.guideline("thank-you").is_none() && planned.plan.guide.guideline("let-go").is_none());
}

#[test]
fn days_may_come_from_notes() {
    let sheet = "Company,Remarks\nAcme,interview on 2026-05-06 at 10:00\n";
    let options = Options { days_from: vec!["Remarks".to_owned()], ..Options::default() };
    let planned = expect_reproduced(sheet, &Request { options, ..request() });
    assert_eq!(planned.plan.roster.interviews.len(), 1, "{:#?}", planned.problems());
}

#[test]
fn without_answers_a_configuration_stays_as_it_was_written() {
    let text = "# mine\nguide = 'levo'   # as it is\n";
    let configuration = Some(Input::new("interview-reminders.toml", text));
    assert_eq!(Request { configuration, ..request() }.to_configuration(), Ok(text.to_owned()));
}

#[test]
fn scripts_write_answers_as_the_configuration_does() {
    let written = serde_json::json!({
        "guide": "levo",
        "with-interviews": true,
        "disable": ["let-go"],
        "name": "Jo \"J\" Smith",
        "zone": "Europe/Berlin",
        "hours": "Mo-Fr 08:00-18:00",
        "company": "Acme",
        "columns": {"contact": ["Wer"], "date": ["Tag"], "notes": ["Anmerkung"]},
        "ignore": ["Wann genau"],
        "dates": "dmy",
        "assumed-time": "09:30",
        "contact-hours": "Mo-Fr 10:00-16:00",
        "contact-country": "DE",
        "uid-salt": "again",
    });
    assert_eq!(serde_json::from_value::<Options>(written).expect("they are options"), answers());
    for (written, why) in [
        ("{\"dates\": \"american\"}", "“american”: no such word is known"),
        ("{\"columns\": {\"datum\": []}}", "“datum” is no column"),
        ("{\"assumed-time\": \"noon\"}", "“noon”: write an hour, such as 09:00"),
        ("{\"encoding\": \"klingon\"}", "“klingon”: no encoding is called so"),
        ("{\"colour\": 1}", "unknown field `colour`"),
    ] {
        let refused = serde_json::from_str::<Options>(written).expect_err(written).to_string();
        assert!(refused.starts_with(why), "{refused}");
    }
}

#[test]
fn a_configuration_says_where_interviews_are_whose_rows_do_not() {
    let sheet =
        "company,date,Interview Time (IST),timezone\nAcme,2026-03-10,10:00,\nBolt,2026-03-10,10:00,Europe/Paris\n";
    let zones = |line: &str| {
        let configuration = Some(Input::new("interview-reminders.toml", line));
        let planned = planned(sheet, &Request { configuration, ..request() });
        planned.plan.roster.interviews.iter().map(|interview| interview.zone.name()).collect::<Vec<_>>()
    };
    // In the order in which they start.
    assert_eq!(zones("[me]\nzone = \"America/New_York\"\n"), ["Europe/Paris", "America/New_York"]);
    let said = "[me]\nzone = \"America/New_York\"\n[sheet]\ntimezone = \"Asia/Kolkata\"\n";
    assert_eq!(zones(said), ["Asia/Kolkata", "Europe/Paris"]);
}
