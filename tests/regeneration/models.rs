//! Calendars that take a file now and then, after the rules of RFC 5546 and nothing that the program has.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDateTime, Utc};
use serde_json::Value;

use super::support::events::Event;

/// What a calendar shows: when and what, by UID.
pub type Shown = BTreeMap<String, (DateTime<Utc>, String)>;

/// What a plan has, by UID; with the interview that each belongs to.
pub fn planned(lines: &str) -> BTreeMap<String, (String, (DateTime<Utc>, String))> {
    let lines = lines.lines().map(|line| serde_json::from_str::<Value>(line).expect("a line of JSON"));
    let text = |line: &Value, key: &str| line[key].as_str().unwrap_or_else(|| panic!("no {key}")).to_owned();
    lines
        .filter(|line| line.get("at").is_some())
        .map(|line| {
            let at = text(&line, "at").parse().expect("a moment");
            (text(&line, "uid"), (text(&line, "interview"), (at, text(&line, "summary"))))
        })
        .collect()
}

/// One that holds whatever the file holds.
pub fn subscriber(events: &BTreeMap<String, Event>) -> Shown {
    shown(events.iter())
}

/// One that takes events with a higher SEQUENCE, and never forgets any.
#[derive(Default)]
pub struct Importer {
    held: BTreeMap<String, Event>,
}

impl Importer {
    pub fn import(&mut self, events: &BTreeMap<String, Event>) {
        for (uid, event) in events {
            match self.held.get(uid) {
                Some(held) if held.sequence == event.sequence => {
                    assert_eq!(held, event, "changed under the same SEQUENCE");
                }
                Some(held) if held.sequence > event.sequence => panic!("SEQUENCE falls: {held:?} {event:?}"),
                _ => {
                    self.held.insert(uid.clone(), event.clone());
                }
            }
        }
    }

    pub fn shown(&self) -> Shown {
        shown(self.held.iter())
    }
}

fn shown<'e>(events: impl Iterator<Item = (&'e String, &'e Event)>) -> Shown {
    let standing = events.filter(|(_, event)| !event.cancelled);
    standing.map(|(uid, event)| (uid.clone(), (moment(&event.start), unescaped(&event.summary)))).collect()
}

pub fn moment(text: &str) -> DateTime<Utc> {
    NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%SZ").expect("a moment in UTC").and_utc()
}

fn unescaped(text: &str) -> String {
    text.replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
}
