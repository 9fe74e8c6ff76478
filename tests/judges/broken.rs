//! Calendars that break a rule each: mutations of a sound one, and who notices.

use super::Judge;
use Judge::{Calcurse, IcalJs, Icalendar, Ics, KCalendarCore, Libical, NodeIcal, Vobject};

/// One rule, and how a calendar comes to break it.
pub struct Mutation {
    /// Its name among the [rules](super::rules).
    pub rule: &'static str,
    /// The calendar with the rule broken.
    pub breaks: fn(&str) -> Vec<u8>,
    /// Programs of others that refuse such a calendar, or see other events in it.
    pub judges: &'static [Judge],
}

const fn breaks(rule: &'static str, breaks: fn(&str) -> Vec<u8>, judges: &'static [Judge]) -> Mutation {
    Mutation { rule, breaks, judges }
}

/// Every rule for an import, broken at least once.
pub const MUTATIONS: [Mutation; 67] = [
    breaks("UTF-8", |ics| with_byte(ics, 0xff), &[Vobject]),
    breaks("no byte order mark", |ics| format!("\u{feff}{ics}").into(), &[Calcurse, IcalJs, Vobject]),
    breaks("CRLF ends each line", |ics| ics.replace("\r\n", "\n").into(), &[]),
    breaks("CRLF ends each line", |ics| ics.trim_end().into(), &[]),
    breaks("CRLF ends each line", |ics| once(ics, "\\n", "\r"), &[]),
    breaks("at most 75 bytes a line", |ics| once(ics, "\r\n ", ""), &[]),
    breaks("no character is split", with_split_character, &[]),
    breaks("text is escaped", |ics| once(ics, "\\,", ","), &[]),
    breaks("text is escaped", |ics| once(ics, "SUMMARY:", "SUMMARY:a;b"), &[Libical, Icalendar]),
    breaks("text is escaped", |ics| once(ics, "SUMMARY:", "SUMMARY:C:\\temp"), &[]),
    breaks("no line of another's making", |ics| once(ics, "\\n", "\r\n"), &[Libical]),
    breaks("no control character", |ics| once(ics, "SUMMARY:", "SUMMARY:\u{7}"), &[]),
    breaks("no control character", |ics| once(ics, "SUMMARY:", "SUMMARY:\u{ffff}"), &[]),
    breaks("no control character", |ics| once(ics, "SUMMARY:", "SUMMARY:\u{fffe}"), &[]),
    breaks("no control character", |ics| once(ics, "SUMMARY:", "SUMMARY:\u{7f}"), &[]),
    breaks("a sound URI", |ics| once(ics, "URL:mailto:", "URL:javascript:"), &[]),
    breaks("a sound URI", |ics| once(ics, "URL:mailto:", "URL:mailto:100%"), &[]),
    breaks("a sound URI", |ics| once(ics, "URL:mailto:", "URL:mailto:ana@b.test?bcc="), &[]),
    breaks("one short line", |ics| once(ics, "SUMMARY:", "SUMMARY:one\\ntwo"), &[Vobject]),
    breaks("one short line", |ics| once(ics, "SUMMARY:", &format!("SUMMARY:{}", "long\r\n ".repeat(64))), &[Vobject]),
    breaks("one short line", |ics| once(ics, "LOCATION:", "LOCATION:one\\ntwo"), &[]),
    breaks("one short line", |ics| once(ics, "LOCATION:", &format!("LOCATION:{}", "long\r\n ".repeat(64))), &[]),
    breaks("whole", |ics| ics[..ics.rfind("BEGIN:VALARM").unwrap_or_default()].into(), &[Vobject, IcalJs, Icalendar]),
    breaks("whole", |_| Vec::new(), &[Libical, KCalendarCore, Vobject, IcalJs, Icalendar]),
    breaks("VERSION and PRODID first", |ics| once(ics, "VERSION:2.0\r\n", ""), &[Libical, KCalendarCore, Calcurse]),
    breaks("VERSION and PRODID first", |ics| moved_behind(ics, "PRODID", "CALSCALE"), &[]),
    breaks("no METHOD", |ics| once(ics, "CALSCALE", "METHOD:PUBLISH\r\nCALSCALE"), &[Libical]),
    breaks("an import has no name", |ics| once(ics, "CALSCALE", "X-WR-CALNAME:Interviews\r\nCALSCALE"), &[]),
    breaks("an import has no name", |ics| once(ics, "CALSCALE", "NAME:Interviews\r\nCALSCALE"), &[]),
    breaks("an import has no name", |ics| once(ics, "CALSCALE", "X-PUBLISHED-TTL:PT12H\r\nCALSCALE"), &[]),
    breaks("an import has no name", |ics| once(ics, "CALSCALE", &format!("{INTERVAL}CALSCALE")), &[]),
    breaks("one calendar", |ics| format!("{ics}{ics}").into(), &[Libical, Vobject, Icalendar]),
    breaks("events alone", |ics| once(ics, "END:VCALENDAR", TASK), &[]),
    breaks("events alone", |ics| once(ics, "END:VCALENDAR", ZONE), &[]),
    breaks("one event a UID", with_an_event_twice, &[Vobject, IcalJs]),
    breaks("UID is a bare UUID", |ics| once(ics, "\r\nUID:", "\r\nUID:7@example.com-"), &[Vobject, NodeIcal]),
    breaks("UID is a bare UUID", |ics| without(ics, "UID"), &[Vobject, IcalJs, Ics]),
    breaks("UID is a bare UUID", with_upper_case_uid, &[]),
    breaks("each property once", |ics| once(ics, "SUMMARY:", "SUMMARY:Another\r\nSUMMARY:"), &[Libical, Icalendar]),
    breaks("DTSTAMP is the last change, in UTC", |ics| without(ics, "DTSTAMP"), &[]),
    breaks("DTSTAMP is the last change, in UTC", |ics| once(ics, "00Z\r\nLAST-", "00\r\nLAST-"), &[]),
    breaks("DTSTAMP is the last change, in UTC", |ics| once(ics, "DTSTAMP:2026", "DTSTAMP:2027"), &[]),
    breaks("SEQUENCE", |ics| without(ics, "SEQUENCE"), &[]),
    breaks("times in UTC", |ics| once(ics, "00Z\r\nDTEND", "00\r\nDTEND"), &[Libical, IcalJs, Vobject]),
    breaks("times in UTC", with_a_zone, &[Libical, Icalendar]),
    breaks("the end is later", |ics| once(ics, "DTEND:2026", "DTEND:2016"), &[Calcurse]),
    breaks("the end is later", |ics| once(ics, "DTEND:", "DURATION:PT1H\r\nDTEND:"), &[Libical, Calcurse]),
    breaks("the end is later", with_end_at_start, &[]),
    breaks("the end is later", |ics| without(ics, "DTEND"), &[]),
    breaks("the alarm last", |ics| once(ics, "END:VALARM\r\n", "END:VALARM\r\nCOMMENT:last\r\n"), &[]),
    breaks("no meeting and no HTML", |ics| once(ics, "STATUS:", "ORGANIZER:mailto:a@b.test\r\nSTATUS:"), &[]),
    breaks("no meeting and no HTML", |ics| once(ics, "STATUS:", "X-ALT-DESC:<b>Thank</b>\r\nSTATUS:"), &[]),
    breaks("no meeting and no HTML", |ics| once(ics, "STATUS:", "ATTENDEE:mailto:a@b.test\r\nSTATUS:"), &[]),
    breaks("free or busy", |ics| without(ics, "X-MICROSOFT-CDO-BUSYSTATUS"), &[]),
    breaks("free or busy", |ics| ics.replace(FREE, BUSY).into(), &[]),
    breaks("free or busy", |ics| ics.replace(BUSY, FREE).into(), &[]),
    breaks("free or busy", |ics| once(ics, "TRANSP:TRANSPARENT", "TRANSP:OPAQUE"), &[]),
    breaks("cancelled and silent", |ics| once(&without_alarm(ics), "STATUS:CONFIRMED", "STATUS:CANCELLED"), &[]),
    breaks("cancelled and silent", |ics| once(ics, "STATUS:CONFIRMED", "STATUS:CANCELLED"), &[]),
    breaks(
        "an alarm that rings",
        |ics| once(ics, "TRIGGER:-PT0M", "TRIGGER:-1H"),
        &[Libical, IcalJs, Vobject, Icalendar],
    ),
    breaks("an alarm that rings", |ics| once(ics, "TRIGGER:-PT0M", "TRIGGER:-P1H"), &[IcalJs, Icalendar]),
    breaks("an alarm that rings", |ics| once(ics, "ACTION:DISPLAY\r\n", ""), &[]),
    breaks("an alarm that rings", |ics| once(ics, "ACTION:DISPLAY", "ACTION:EMAIL"), &[]),
    breaks("an alarm that rings", |ics| once(ics, "ACTION:DISPLAY\r\nDESCRIPTION", "ACTION:DISPLAY\r\nSUMMARY"), &[]),
    breaks("an alarm that rings", |ics| once(ics, "TRIGGER:-PT0M", "TRIGGER;RELATED=END:-PT0M"), &[]),
    breaks("an alarm that rings", |ics| without_alarm(ics).into(), &[]),
    breaks("one alarm", |ics| once(ics, "END:VALARM\r\n", &format!("END:VALARM\r\n{ALARM}")), &[]),
];

/// The rules for a feed alone.
pub const MUTATIONS_OF_A_FEED: [Mutation; 6] = [
    breaks("a feed has a name and an interval", |ics| without(ics, "NAME"), &[]),
    breaks("a feed has a name and an interval", |ics| without(ics, "X-WR-CALNAME"), &[]),
    breaks("a feed has a name and an interval", |ics| without(ics, "X-PUBLISHED-TTL"), &[]),
    breaks("a feed has a name and an interval", |ics| once(ics, INTERVAL, ""), &[]),
    breaks("an interval says that it is one", |ics| once(ics, ":PT12H", ":P12H"), &[]),
    breaks("an interval says that it is one", |ics| once(ics, ";VALUE=DURATION", ""), &[]),
];

const TASK: &str = "BEGIN:VTODO\r\nUID:0\r\nDTSTAMP:20260301T080000Z\r\nEND:VTODO\r\nEND:VCALENDAR";

const ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Mars\r\nEND:VTIMEZONE\r\nEND:VCALENDAR";

const INTERVAL: &str = "REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n";

const FREE: &str = "TRANSP:TRANSPARENT\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE";

const BUSY: &str = "TRANSP:OPAQUE\r\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY";

const ALARM: &str = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:again\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\n";

/// The first of something replaced, wherever lines are folded.
fn once(ics: &str, from: &str, to: &str) -> Vec<u8> {
    ics.replacen(from, to, 1).into()
}

/// The calendar without the first line of a name.
fn without(ics: &str, name: &str) -> Vec<u8> {
    let start = ics.find(&format!("\r\n{name}:")).expect("the line is there");
    let end = start + 2 + ics[start + 2..].find("\r\n").expect("a line has an end");
    [&ics[..start], &ics[end..]].concat().into()
}

/// The first line of one name behind the first of another.
fn moved_behind(ics: &str, name: &str, other: &str) -> Vec<u8> {
    let line = ics.lines().find(|line| line.starts_with(name)).expect("the line is there");
    let rest = String::from_utf8(without(ics, name)).expect("it was UTF-8");
    let after = rest.lines().find(|line| line.starts_with(other)).expect("the other line is there");
    rest.replacen(after, &format!("{after}\r\n{line}"), 1).into()
}

fn with_byte(ics: &str, byte: u8) -> Vec<u8> {
    let start = ics.find("SUMMARY:").expect("an event has a title") + "SUMMARY:".len();
    [&ics.as_bytes()[..start], &[byte], &ics.as_bytes()[start..]].concat()
}

/// `é` with a fold between its two bytes.
fn with_split_character(ics: &str) -> Vec<u8> {
    let start = ics.find("SUMMARY:").expect("an event has a title") + "SUMMARY:".len();
    [&ics.as_bytes()[..start], b"\xc3\r\n \xa9", &ics.as_bytes()[start..]].concat()
}

/// The first event in a zone that the calendar does not have.
fn with_a_zone(ics: &str) -> Vec<u8> {
    let floating = String::from_utf8(once(ics, "00Z\r\nDTEND", "00\r\nDTEND")).expect("it was UTF-8");
    once(&floating, "DTSTART:", "DTSTART;TZID=Europe/Berlin:")
}

fn with_upper_case_uid(ics: &str) -> Vec<u8> {
    let start = ics.find("\r\nUID:").expect("an event has a UID") + "\r\nUID:".len();
    let end = start + ics[start..].find("\r\n").expect("a line has an end");
    [&ics[..start], &*ics[start..end].to_uppercase(), &ics[end..]].concat().into()
}

/// The first event as long as a moment.
fn with_end_at_start(ics: &str) -> Vec<u8> {
    let value = |name: &str| ics.split(name).nth(1).and_then(|rest| rest.split("\r\n").next()).expect("it is there");
    once(ics, &format!("DTEND:{}", value("DTEND:")), &format!("DTEND:{}", value("DTSTART:")))
}

/// The first alarm left out.
fn without_alarm(ics: &str) -> String {
    let start = ics.find("BEGIN:VALARM").expect("an event has an alarm");
    let end = ics.find("END:VALARM\r\n").expect("it has an end") + "END:VALARM\r\n".len();
    [&ics[..start], &ics[end..]].concat()
}

fn with_an_event_twice(ics: &str) -> Vec<u8> {
    let start = ics.find("BEGIN:VEVENT").expect("there is an event");
    let end = ics.find("END:VEVENT\r\n").expect("it has an end") + "END:VEVENT\r\n".len();
    [&ics[..end], &ics[start..]].concat().into()
}
