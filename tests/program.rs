//! The whole program as one call: sheets in, every output out, and nothing but arguments.

#[path = "support"]
mod support {
    pub mod events;
}

#[path = "program/advice.rs"]
mod advice;
#[path = "program/answers.rs"]
mod answers;
#[path = "program/earlier.rs"]
mod earlier;
#[path = "program/outputs.rs"]
mod outputs;
#[path = "program/problems.rs"]
mod problems;

use std::io::Cursor;

use interview_reminders::calendar::previous::Previous;
use interview_reminders::output::ics::{self, CalendarStyle, USUAL_NAME};
use interview_reminders::regenerate::ChangeCounts;
use interview_reminders::zone::Zone;
use interview_reminders::{Input, Planned, Request, plan};

/// A sheet of one interview.
const SHEET: &str = "company,role,date,time,contact\nAcme,Baker,2026-03-10,10:00,Kim Lee <kim@acme.test>\n";

/// Somebody in New York who configured nothing, on a day before all interviews.
fn request() -> Request {
    at("2026-03-01T08:00:00Z")
}

fn at(now: &str) -> Request {
    Request::new(now.parse().expect("an instant"), Zone::named("America/New_York").expect("a zone"))
}

fn sheet(text: &str) -> Input {
    Input::new("interviews.csv", text)
}

fn planned(text: &str, request: &Request) -> Planned {
    plan(&[sheet(text)], request).unwrap_or_else(|problems| panic!("nothing stands in the way: {problems:#?}"))
}

/// The calendar of a plan beside an earlier one, which may be empty.
fn calendar(planned: &Planned, earlier: &[u8]) -> (String, ChangeCounts) {
    let previous = Previous::read(earlier).expect("bytes can be read").expect("it can be continued");
    let (regeneration, style) = (planned.beside(&previous), CalendarStyle::of(&planned.setup, USUAL_NAME));
    let mut bytes = Vec::new();
    let changes = ics::write(&mut bytes, &planned.plan, &style, &regeneration, &mut Cursor::new(earlier));
    (text(bytes), changes.expect("a vector takes every byte"))
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("an output is UTF-8")
}
