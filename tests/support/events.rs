//! The events of a calendar, read by nothing that the program has.

use std::collections::BTreeMap;

/// One event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its bytes.
    pub text: String,
    pub sequence: u32,
    pub stamp: String,
    pub start: String,
    pub summary: String,
    pub cancelled: bool,
    pub alarms: usize,
}

/// The events by UID, each of which must be there once; holds the calendar against the rules for its bytes.
pub fn events(calendar: &str) -> BTreeMap<String, Event> {
    for line in calendar.strip_suffix("\r\n").expect("a last line break").split("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
    }
    let mut events = BTreeMap::new();
    // At the start of a line: in a text these words are words.
    for piece in calendar.split("\nBEGIN:VEVENT\r\n").skip(1) {
        let (text, _) = piece.split_once("\nEND:VEVENT\r").expect("an event has its end");
        let (uid, event) = event(&format!("{text}\n"));
        assert!(events.insert(uid.clone(), event).is_none(), "two events are {uid}");
    }
    events
}

fn event(text: &str) -> (String, Event) {
    let unfolded = text.replace("\r\n ", "");
    let (own, _) = unfolded.split_once("\r\nBEGIN:VALARM\r\n").unwrap_or((&unfolded, ""));
    let value = |name: &str| {
        let values: Vec<&str> = own.lines().filter_map(|line| line.strip_prefix(name)?.strip_prefix(':')).collect();
        assert_eq!(values.len(), 1, "{name} in {text}");
        values[0].to_owned()
    };
    assert_eq!(value("DTSTAMP"), value("LAST-MODIFIED"), "{text}");
    let event = Event {
        text: text.to_owned(),
        sequence: value("SEQUENCE").parse().expect("SEQUENCE is a number"),
        stamp: value("DTSTAMP"),
        start: value("DTSTART"),
        summary: value("SUMMARY"),
        cancelled: value("STATUS") == "CANCELLED",
        alarms: unfolded.lines().filter(|line| *line == "BEGIN:VALARM").count(),
    };
    (value("UID"), event)
}
