//! The rules for a calendar's bytes, read by nothing that the program has. Most of them no other judge notices.

use std::collections::{BTreeMap, BTreeSet};

use super::uri;

/// The rules that a calendar breaks, by name.
pub fn broken(calendar: &[u8], is_feed: bool) -> BTreeSet<&'static str> {
    let mut broken = Broken::default();
    broken.note("UTF-8", std::str::from_utf8(calendar).is_ok());
    let text = String::from_utf8_lossy(calendar).into_owned();
    broken.bytes(calendar, &text);
    let lines: Vec<Line> = unfolded(&text).iter().map(|line| Line::of(line)).collect();
    broken.texts(&lines);
    broken.frame(&lines, is_feed);
    let events: Vec<&[Line]> = events(&lines);
    for event in &events {
        broken.event(event);
    }
    let uids: BTreeSet<&str> = events.iter().filter_map(|event| value(own(event), "UID")).collect();
    broken.note("one event a UID", uids.len() == events.len());
    broken.0
}

/// A content line: its name, its parameters with the semicolon before them, and its value.
pub struct Line {
    pub name: String,
    pub parameters: String,
    pub value: String,
}

impl Line {
    pub fn of(line: &str) -> Line {
        let (head, value) = line.split_once(':').unwrap_or((line, ""));
        let (name, parameters) = head.split_at(head.find(';').unwrap_or(head.len()));
        Line { name: name.to_owned(), parameters: parameters.to_owned(), value: value.to_owned() }
    }

    fn is(&self, name: &str, value: &str) -> bool {
        self.name == name && self.value == value
    }
}

/// The content lines of a calendar, whatever ends them.
pub fn unfolded(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "");
    text.lines().map(str::to_owned).collect()
}

/// The lines of each event, between its begin and its end.
pub fn events(lines: &[Line]) -> Vec<&[Line]> {
    let mut starts = lines.iter().enumerate().filter(|(_, line)| line.is("BEGIN", "VEVENT"));
    let events = std::iter::from_fn(|| {
        let (start, _) = starts.next()?;
        let length = lines[start..].iter().position(|line| line.is("END", "VEVENT"));
        Some(&lines[start + 1..length.map_or(lines.len(), |length| start + length)])
    });
    events.collect()
}

/// An event's lines without those of its alarm.
pub fn own(event: &[Line]) -> &[Line] {
    let alarm = event.iter().position(|line| line.name == "BEGIN");
    &event[..alarm.unwrap_or(event.len())]
}

pub fn value<'l>(lines: &'l [Line], name: &str) -> Option<&'l str> {
    lines.iter().find(|line| line.name == name).map(|line| &*line.value)
}

/// The rules that do not hold, of one calendar or from night to night.
#[derive(Default)]
pub struct Broken(pub BTreeSet<&'static str>);

impl Broken {
    pub fn note(&mut self, rule: &'static str, holds: bool) {
        if !holds {
            self.0.insert(rule);
        }
    }

    fn bytes(&mut self, bytes: &[u8], text: &str) {
        self.note("no byte order mark", !text.starts_with('\u{feff}'));
        let lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
        let (last, lines) = lines.split_last().expect("a split has a piece");
        let are_whole = lines.iter().all(|line| line.ends_with(b"\r") && !line[..line.len() - 1].contains(&b'\r'));
        self.note("CRLF ends each line", last.is_empty() && are_whole && !bytes.is_empty());
        self.note("at most 75 bytes a line", lines.iter().all(|line| line.len() <= 75 + 1));
        self.note("no character is split", lines.iter().all(|line| std::str::from_utf8(line).is_ok()));
        let is_forbidden = |c: char| c.is_control() && !"\r\n\t".contains(c) || matches!(c, '\u{fffe}' | '\u{ffff}');
        self.note("no control character", !text.contains(is_forbidden));
        self.note("whole", text.trim_end().ends_with("END:VCALENDAR"));
    }

    fn texts(&mut self, lines: &[Line]) {
        for line in lines {
            match &*line.name {
                "SUMMARY" | "DESCRIPTION" | "LOCATION" | "CATEGORIES" | "NAME" => {
                    self.note("text is escaped", is_escaped(&line.value));
                }
                "URL" => self.note("a sound URI", uri::check(&line.value).is_ok()),
                _ => {}
            }
            if ["SUMMARY", "LOCATION"].contains(&&*line.name) {
                let is_short = line.value.encode_utf16().count() <= 255 && !line.value.contains("\\n");
                self.note("one short line", is_short);
            }
            let is_known = NAMES.contains(&&*line.name) || line.name.starts_with("X-INTERVIEW-REMINDERS-");
            self.note("no line of another's making", is_known);
        }
    }

    fn frame(&mut self, lines: &[Line], is_feed: bool) {
        let begins = |at: usize, name: &str| lines.get(at).is_some_and(|line| line.name == name);
        self.note("VERSION and PRODID first", begins(1, "VERSION") && begins(2, "PRODID"));
        self.note("no METHOD", value(lines, "METHOD").is_none());
        let first_event = lines.iter().position(|line| line.is("BEGIN", "VEVENT")).unwrap_or(lines.len());
        let head = &lines[..first_event];
        let named = ["NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"];
        let said = named.iter().filter(|name| value(head, name).is_some()).count();
        self.note("an import has no name", is_feed || said == 0);
        self.note("a feed has a name and an interval", !is_feed || said == named.len());
        let interval = head.iter().find(|line| line.name == "REFRESH-INTERVAL");
        self.note("an interval says that it is one", interval.is_none_or(is_duration));
        let parts = lines.iter().filter(|line| line.name == "BEGIN").map(|line| &*line.value);
        let calendars = parts.clone().filter(|part| *part == "VCALENDAR").count();
        self.note("one calendar", calendars == 1);
        self.note("events alone", parts.into_iter().all(|part| ["VCALENDAR", "VEVENT", "VALARM"].contains(&part)));
    }

    fn event(&mut self, event: &[Line]) {
        let own = own(event);
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for line in own {
            *counts.entry(&line.name).or_default() += 1;
        }
        let once = |name: &str| counts.get(name) == Some(&1);
        self.note("each property once", counts.values().all(|count| *count == 1));
        self.note("UID is a bare UUID", value(own, "UID").is_some_and(is_bare_uuid));
        let (stamp, modified) = (value(own, "DTSTAMP"), value(own, "LAST-MODIFIED"));
        self.note("DTSTAMP is the last change, in UTC", stamp.is_some_and(is_in_utc) && stamp == modified);
        self.note("SEQUENCE", value(own, "SEQUENCE").is_some_and(|number| number.parse::<u32>().is_ok()));
        let (start, end) = (value(own, "DTSTART"), value(own, "DTEND"));
        let are_plain = own.iter().filter(|line| line.name.starts_with("DT")).all(|line| line.parameters.is_empty());
        self.note("times in UTC", are_plain && start.is_some_and(is_in_utc) && end.is_some_and(is_in_utc));
        self.note("the end is later", end > start && !counts.contains_key("DURATION"));
        let meeting = ["ORGANIZER", "ATTENDEE", "X-ALT-DESC"];
        self.note("no meeting and no HTML", meeting.iter().all(|name| !counts.contains_key(name)));
        let busy = (value(own, "TRANSP"), value(own, "X-MICROSOFT-CDO-BUSYSTATUS"));
        let is_stated = matches!(busy, (Some("TRANSPARENT"), Some("FREE")) | (Some("OPAQUE"), Some("BUSY")));
        // The appointment takes time of one's own until it is called off, and nothing else does.
        let is_called_off = value(own, "STATUS") == Some("CANCELLED");
        let is_appointment = value(own, "CATEGORIES") == Some("interview") && !is_called_off;
        let is_busy = value(own, "TRANSP") == Some("OPAQUE");
        self.note("free or busy", is_stated && once("TRANSP") && is_busy == is_appointment);
        self.alarm(&event[own.len()..], own);
    }

    fn alarm(&mut self, alarm: &[Line], event: &[Line]) {
        self.note("the alarm last", alarm.last().is_none_or(|line| line.is("END", "VALARM")));
        let has = |name: &str| value(alarm, name).is_some();
        let is_whole = value(alarm, "ACTION") == Some("DISPLAY") && has("DESCRIPTION");
        let trigger = alarm.iter().find(|line| line.name == "TRIGGER");
        let rings = trigger.is_some_and(|line| line.parameters.is_empty() && is_before(&line.value));
        let is_marked = value(event, "SUMMARY").is_some_and(|summary| summary.starts_with("Cancelled: "));
        let is_cancelled = value(event, "STATUS") == Some("CANCELLED");
        self.note("an alarm that rings", is_whole && rings || is_cancelled && alarm.is_empty());
        self.note("one alarm", alarm.iter().filter(|line| line.is("BEGIN", "VALARM")).count() <= 1);
        self.note("cancelled and silent", !is_cancelled || is_marked && alarm.is_empty());
    }
}

/// Every property that the program writes.
const NAMES: [&str; 30] = [
    "BEGIN",
    "END",
    "VERSION",
    "PRODID",
    "CALSCALE",
    "METHOD",
    "NAME",
    "X-WR-CALNAME",
    "REFRESH-INTERVAL",
    "X-PUBLISHED-TTL",
    "UID",
    "DTSTAMP",
    "LAST-MODIFIED",
    "SEQUENCE",
    "DTSTART",
    "DTEND",
    "DURATION",
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "URL",
    "CATEGORIES",
    "STATUS",
    "TRANSP",
    "X-MICROSOFT-CDO-BUSYSTATUS",
    "ACTION",
    "TRIGGER",
    "ORGANIZER",
    "ATTENDEE",
    "X-ALT-DESC",
];

/// RFC 5545 3.3.11: a comma, a semicolon and a backslash stand behind a backslash, and an `n` may.
fn is_escaped(text: &str) -> bool {
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        let is_sound = match character {
            '\\' => matches!(characters.next(), Some('\\' | ',' | ';' | 'n')),
            ',' | ';' => false,
            _ => true,
        };
        if !is_sound {
            return false;
        }
    }
    true
}

fn is_bare_uuid(uid: &str) -> bool {
    let lengths: Vec<usize> = uid.split('-').map(str::len).collect();
    lengths == [8, 4, 4, 4, 12] && uid.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f' | b'-'))
}

/// `20260310T150000Z`.
fn is_in_utc(time: &str) -> bool {
    let shape: String = time.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect();
    shape == "99999999T999999Z"
}

/// `REFRESH-INTERVAL;VALUE=DURATION:PT12H`.
fn is_duration(interval: &Line) -> bool {
    interval.parameters == ";VALUE=DURATION" && is_before(&format!("-{}", interval.value))
}

/// `-PT10M`, `-PT0M`, `-P1D`, `-PT1H30M`.
fn is_before(trigger: &str) -> bool {
    let Some(duration) = trigger.strip_prefix("-P") else { return false };
    let (days, time) = duration.split_once('T').map_or((duration, None), |(days, time)| (days, Some(time)));
    let parts = |text: &str, units: &str| {
        let is_part = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        text.ends_with(|unit| units.contains(unit)) && text.split_terminator(|unit| units.contains(unit)).all(is_part)
    };
    (days.is_empty() || parts(days, "DW")) && time.map_or(!days.is_empty(), |time| parts(time, "HMS"))
}
