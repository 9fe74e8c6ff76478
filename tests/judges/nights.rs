//! The rules over two nights: what may become of a calendar, read by nothing that the program has.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use chrono::{Days, NaiveDateTime};

use super::rules::{Broken, Line, events, own, unfolded, value};

/// What the second of two nights is to leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Import,
    Feed,
    /// A folder of files of one event each.
    Vdir,
}

/// A calendar of somebody else, in the same folder.
pub const OF_ANOTHER: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Another//EN\r\nEND:VCALENDAR\r\n";

/// So many days after its time nobody speaks of a cancelled event any more.
const KEPT: Days = Days::new(30);

/// The most bytes of a file that Google Calendar imports.
pub const LARGEST: usize = 1_000_000;

/// A file, as a night left it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub text: String,
    pub at: SystemTime,
}

/// The calendars in a folder, by name.
pub type Files = BTreeMap<String, Written>;

pub fn files(folder: &Path) -> Files {
    let entries = fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("readable"));
    let calendars = entries.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "ics"));
    let written = calendars.map(|entry| {
        let at = entry.metadata().and_then(|metadata| metadata.modified()).expect("a file has a time");
        let text = fs::read_to_string(entry.path()).expect("a calendar is UTF-8");
        (entry.file_name().into_string().expect("UTF-8"), Written { text, at })
    });
    written.collect()
}

/// The rules that the second of two nights breaks, by name.
pub fn broken(before: &Files, after: &Files, kind: Kind, now: NaiveDateTime) -> BTreeSet<&'static str> {
    let mut broken = Broken::default();
    broken.files(before, after, kind);
    let [before, after] = [before, after].map(|files| files.values().map(|file| &*file.text).collect::<Vec<_>>());
    let [before, after] = [before, after].map(|texts| texts.iter().flat_map(|text| read(text)).collect::<Vec<_>>());
    let by_uid: BTreeMap<&str, &Event> = after.iter().map(|event| (&*event.uid, event)).collect();
    broken.note("each event in one file", by_uid.len() == after.len());
    for old in &before {
        let new = by_uid.get(&*old.uid);
        let is_long_past = old.is_cancelled && old.start.is_some_and(|start| start + KEPT < now);
        broken.note("an event that goes is cancelled", new.is_some() || is_long_past || kind == Kind::Vdir);
        broken.note("what is cancelled is forgotten in the end", new.is_none() || !is_long_past);
        if let Some(new) = new {
            broken.revision(old, new);
        }
    }
    broken.identities(&before, &after);
    broken.0
}

/// What two nights have of an event.
struct Event {
    uid: String,
    sequence: u32,
    stamp: String,
    start: Option<NaiveDateTime>,
    is_cancelled: bool,
    /// Which reminder of which row it is, as its reader sees it: its kind, and the row's own notes.
    about: (String, String),
    /// What its reader sees.
    shown: Vec<String>,
    /// All of its lines.
    lines: Vec<String>,
}

fn read(calendar: &str) -> Vec<Event> {
    let lines: Vec<Line> = unfolded(calendar).iter().map(|line| Line::of(line)).collect();
    events(&lines).into_iter().map(event).collect()
}

fn event(lines: &[Line]) -> Event {
    let text = |name| value(own(lines), name).unwrap_or_default().to_owned();
    let description = text("DESCRIPTION");
    let notes = description.split("Notes: ").nth(1).and_then(|rest| rest.split("\\n").next());
    let whole = |line: &Line| format!("{}{}:{}", line.name, line.parameters, line.value);
    let is_record = |name: &str| ["SEQUENCE", "DTSTAMP", "LAST-MODIFIED"].contains(&name) || name.starts_with("X-INT");
    Event {
        uid: text("UID"),
        sequence: text("SEQUENCE").parse().unwrap_or(u32::MAX),
        stamp: text("DTSTAMP"),
        start: NaiveDateTime::parse_from_str(&text("DTSTART"), "%Y%m%dT%H%M%SZ").ok(),
        is_cancelled: text("STATUS") == "CANCELLED",
        about: (text("CATEGORIES"), notes.unwrap_or_default().to_owned()),
        shown: lines.iter().filter(|line| !is_record(&line.name)).map(whole).collect(),
        lines: lines.iter().map(whole).collect(),
    }
}

impl Broken {
    fn files(&mut self, before: &Files, after: &Files, kind: Kind) {
        let own: Vec<_> = after.iter().filter(|(_, file)| file.text != OF_ANOTHER).collect();
        let count = |file: &Written| file.text.matches("BEGIN:VEVENT").count();
        self.note("no import of no events", kind != Kind::Import || own.iter().all(|(_, file)| count(file) > 0));
        self.note("a feed is always there", kind != Kind::Feed || !own.is_empty());
        self.note("at most 1 MB a file", own.iter().all(|(_, file)| file.text.len() <= LARGEST));
        let is_named_for_its_event = |name: &str, file: &Written| {
            count(file) == 1 && read(&file.text).iter().all(|event| name == format!("{}.ics", event.uid))
        };
        let are_named = own.iter().all(|(name, file)| is_named_for_its_event(name, file));
        self.note("a file of a vdir is its event's", kind != Kind::Vdir || are_named);
        let mut of_others = before.iter().filter(|(_, file)| file.text == OF_ANOTHER);
        self.note("what is another's stays", of_others.all(|(name, file)| after.get(name) == Some(file)));
        let of_both = before.iter().filter_map(|(name, old)| Some((old, after.get(name)?)));
        let lines = |file: &Written| read(&file.text).into_iter().map(|event| event.lines).collect::<Vec<_>>();
        for (old, new) in of_both.filter(|(old, new)| lines(old) == lines(new)) {
            self.note("a file without a change is left alone", old == new);
        }
    }

    fn revision(&mut self, old: &Event, new: &Event) {
        if old.shown == new.shown {
            self.note("an event without a change keeps its bytes", old.lines == new.lines);
        } else {
            self.note("SEQUENCE + 1 for a change", new.sequence == old.sequence + 1);
            self.note("DTSTAMP of the change", new.stamp > old.stamp);
        }
    }

    /// Whatever else is edited in a row, its notes are not.
    fn identities(&mut self, before: &[Event], after: &[Event]) {
        let by_row = |events: &[Event]| {
            let mut uids: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
            for event in events {
                uids.entry(event.about.clone()).or_default().insert(event.uid.clone());
            }
            uids
        };
        let (before, mut after) = (by_row(before), by_row(after));
        let of_both = before.into_iter().filter_map(|(about, uids)| Some((uids, after.remove(&about)?)));
        for (old, new) in of_both {
            self.note("an event keeps its UID", old == new);
        }
    }
}
