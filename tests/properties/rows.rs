//! Random rows, small enough to read and odd enough to hurt.

use chrono::{Days, NaiveDate};
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;

use crate::sheet::Row;

const ZONES: [&str; 14] = [
    "America/New_York",
    "Europe/Berlin",
    "Europe/London",
    "America/Los_Angeles",
    "America/St_Johns",
    "America/Santiago",
    "America/Havana",
    "Asia/Tokyo",
    "Asia/Kathmandu",
    "Asia/Jerusalem",
    "Australia/Adelaide",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Apia",
];

const THEIR_HOURS: [&str; 13] = [
    "",
    "Mo-Fr 09:00-17:00",
    "Mo-Fr 08:00-12:00,13:00-16:30",
    "Su-Th 09:00-18:00",
    "Mo-Su 22:00-06:00",
    "Mo-Su 20:00-02:00",
    "Mo-Su 02:30-10:00",
    "Mo-Su 00:00-24:00",
    "Mo-Fr 10:00-12:00",
    "Tu-Sa 07:00-13:00",
    "Mo-Fr 09:00-17:00; PH 10:00-12:00",
    "May Mo-Fr 09:00-17:00",
    "Th 10:00-10:20",
];

const MY_HOURS: [&str; 8] = [
    "",
    "Mo-Su 08:00-21:00",
    "Mo-Fr 18:00-23:00",
    "Mo-Su 08:00-12:00",
    "Mo-Su 00:00-24:00",
    "Sa-Su 10:00-14:00",
    "Mo-Su 20:00-02:00",
    "Mo-Su 01:30-09:00",
];

const COUNTRIES: [&str; 6] = ["", "DE-BY", "US", "IL", "AU-SA", "JP"];
const STATUSES: [&str; 6] = ["", "", "waiting", "offer", "rejected", "withdrawn"];
const PEOPLE: [&str; 4] = ["", "Jo <jo@client.test>", "Kim <kim@client.test>", "Lee"];
const INTERVIEWERS: [&str; 4] = [
    "",
    "Jo <jo@client.test>",
    "Jo <jo@client.test>; Kim <kim@client.test>; Lee",
    "Lee; Max; Jo <jo@client.test>; J. <JO@client.test>",
];
const RECRUITERS: [&str; 4] = ["", "", "Rita <rita@agency.test>", "Sam"];
const NUMBER: &str = "+1 212 555 0100";

/// Days just before clocks change somewhere, or before holidays, or neither.
const STARTS: [(i32, u32, u32); 7] =
    [(2026, 3, 3), (2026, 3, 24), (2026, 4, 1), (2026, 9, 3), (2026, 10, 20), (2026, 10, 28), (2026, 12, 18)];

/// A sheet of one to six rows: interviews of a few days, mostly in one zone, so that they get into each other's way.
/// All others are in one zone too: a person in two would have two days at once, and limits would mean nothing.
pub fn sheets() -> impl Strategy<Value = Vec<Row>> {
    let zones = prop::array::uniform2(select(&ZONES[..]));
    (select(&STARTS[..]), zones).prop_flat_map(|((year, month, day), zones)| {
        let start = NaiveDate::from_ymd_opt(year, month, day).expect("a day");
        prop::collection::vec(cells(start, zones), 1..=6)
            .prop_map(|rows| rows.into_iter().enumerate().map(with_id).collect())
    })
}

fn with_id((number, mut row): (usize, Row)) -> Row {
    row.push(("id".to_owned(), format!("row-{number}")));
    row
}

fn cells(start: NaiveDate, [zone, theirs]: [&'static str; 2]) -> impl Strategy<Value = Row> {
    let date = (0..5_u64).prop_map(move |later| start + Days::new(later));
    (date, interview(zone), them(theirs), agency(theirs), permits()).prop_flat_map(
        |(date, interview, them, agency, permits)| {
            history(date).prop_map(move |history| {
                let fixed = [&interview, &them, &agency, &permits, &history].into_iter().flatten().cloned();
                fixed.chain([cell("date", &date.to_string())]).filter(|(_, text)| !text.is_empty()).collect()
            })
        },
    )
}

/// When and for what, and whose interview it is.
fn interview(zone: &'static str) -> impl Strategy<Value = Row> {
    let candidate = (select(&["", "Ann"][..]), select(&ZONES[..]), select(&MY_HOURS[..]));
    let job = (select(&["Acme", "Bcme"][..]), select(&["Baker", "Clerk", "Cook"][..]));
    // No clocks change between these hours.
    let time = (select(&[7, 10, 10, 15, 15, 21][..]), select(&[0, 0, 0, 45][..]));
    let zone = prop_oneof![3 => Just(zone), 1 => select(&ZONES[..])];
    (candidate, job, time, zone).prop_map(|((name, zone, hours), (company, role), (hour, minute), interview_zone)| {
        row(&[
            ("candidate", name),
            ("candidate_timezone", zone),
            ("candidate_hours", hours),
            ("company", company),
            ("role", role),
            ("time", &format!("{hour:02}:{minute:02}")),
            ("timezone", interview_zone),
        ])
    })
}

/// Interviewers and contact.
fn them(zone: &'static str) -> impl Strategy<Value = Row> {
    let reach = (select(&THEIR_HOURS[..]), select(&COUNTRIES[..]));
    let medium = select(&["", "", "email", "phone", "message"][..]);
    (reach, medium, select(&PEOPLE[..]), select(&INTERVIEWERS[..])).prop_map(
        move |((hours, country), medium, contact, interviewers)| {
            row(&[
                ("contact_hours", hours),
                ("contact_timezone", zone),
                ("contact_country", country),
                ("contact_medium", medium),
                ("contact_phone", if medium == "phone" { NUMBER } else { "" }),
                ("contact", contact),
                ("interviewers", interviewers),
            ])
        },
    )
}

fn agency(zone: &'static str) -> impl Strategy<Value = Row> {
    let recruiter = select(&RECRUITERS[..]);
    (recruiter, select(&THEIR_HOURS[..]), select(&["", "phone"][..])).prop_map(move |(recruiter, hours, medium)| {
        if recruiter.is_empty() {
            return Row::new();
        }
        row(&[
            ("recruiter", recruiter),
            ("recruiter_hours", hours),
            ("recruiter_timezone", zone),
            ("recruiter_medium", medium),
            ("recruiter_phone", NUMBER),
        ])
    })
}

/// What the row permits, and how things stand.
fn permits() -> impl Strategy<Value = Row> {
    let permits = prop::collection::vec(any::<bool>(), 4);
    (permits, select(&STATUSES[..])).prop_map(|(permits, status)| {
        let yes = |index: usize| if permits[index] { "yes" } else { "" };
        row(&[
            ("may_call", yes(0)),
            ("may_visit", yes(1)),
            ("may_contact_client", yes(2)),
            ("references_requested", yes(3)),
            ("status", status),
        ])
    })
}

/// What was promised and what was done, some days after the interview.
fn history(interview: NaiveDate) -> impl Strategy<Value = Row> {
    let day = move |furthest: u64| (1..furthest).prop_map(move |days: u64| (interview + Days::new(days)).to_string());
    let step = move |furthest| {
        let moment = (day(furthest), 0..24_u32).prop_map(|(day, hour)| format!("{day}T{hour:02}:30:00Z"));
        weighted(0.15, prop_oneof![day(furthest), moment])
    };
    let steps = (step(4), step(4), step(4), step(16), step(18), step(30));
    (weighted(0.2, day(20)), weighted(0.1, day(20)), steps).prop_map(
        |(answer_by, heard_back, (thanked, debriefed, references, followed_up, called, last))| {
            let texts = [answer_by, heard_back, thanked, debriefed, references, followed_up, called, last];
            let columns = [
                "answer_by",
                "heard_back_on",
                "thanked_on",
                "debriefed_on",
                "references_sent_on",
                "followed_up_on",
                "called_on",
                "final_follow_up_on",
            ];
            columns.iter().zip(texts).map(|(column, text)| cell(column, &text.unwrap_or_default())).collect()
        },
    )
}

fn row(cells: &[(&str, &str)]) -> Row {
    cells.iter().map(|(column, text)| cell(column, text)).collect()
}

fn cell(column: &str, text: &str) -> (String, String) {
    (column.to_owned(), text.to_owned())
}
