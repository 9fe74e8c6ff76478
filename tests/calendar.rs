//! The bytes of a calendar: held against the rules of RFC 5545 here, and against two readers that others wrote.

use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarProperty};
use chrono::{DateTime, TimeDelta, Utc};
use icalendar::parser::{Component, read_calendar, unfold as unfold_by_icalendar};
use interview_reminders::calendar::{
    Escaped, Event, EventStatus, Flavor, Identity, Link, RowMark, TextValue, close, open,
};
use interview_reminders::prose::Prose;
use proptest::prelude::*;
use uuid::{Uuid, Variant, Version};

fn at(instant: &str) -> DateTime<Utc> {
    instant.parse().expect("an instant in RFC 3339")
}

fn thank_you() -> Event<'static> {
    Event {
        uid: Uuid::from_u128(0x2f1c_6a44_9d0b_5e7a_8c31_b09d_4e5f_a162),
        row: RowMark(0x0123_abcd),
        sequence: 10,
        revised: at("2026-03-01T08:09:07Z"),
        start: at("2026-03-10T15:00:00Z"),
        end: at("2026-03-10T15:15:00Z"),
        summary: "Thank Zoë Núñez; Northwind, Inc.".into(),
        description: "By Tuesday, 18:00.\nC:\\notes; a list, of things that is long enough to need a fold\n".into(),
        location: Some("1200 Main Street,\r\nSpringfield"),
        url: Some("mailto:zoe@example.com?subject=Thank you".into()),
        category: "thank-you",
        busy: false,
        alarm: Some(10),
        status: EventStatus::Confirmed,
    }
}

fn bytes(event: &Event) -> Vec<u8> {
    let mut out = Vec::new();
    event.write(&mut out);
    out
}

fn calendar(flavor: Flavor, name: &str, events: &[Event]) -> String {
    let mut out = Vec::new();
    open(&mut out, flavor, name, 0);
    for event in events {
        event.write(&mut out);
    }
    close(&mut out);
    String::from_utf8(out).expect("UTF-8")
}

/// The content lines of an event, unfolded.
fn lines(event: &Event) -> Vec<String> {
    let text = String::from_utf8(bytes(event)).expect("UTF-8");
    let text = text.replace("\r\n ", "");
    text.split_terminator("\r\n").map(str::to_owned).collect()
}

/// The value of the first property of that name, as written.
fn value(event: &Event, name: &str) -> Option<String> {
    let head = format!("{name}:");
    let lines = lines(event);
    lines.iter().find_map(|line| line.strip_prefix(&head)).map(str::to_owned)
}

/// A TEXT value as a reader understands it (RFC 5545 section 3.3.11).
fn unescape(value: &str) -> String {
    let mut text = String::new();
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        text.push(match character {
            '\\' => match characters.next().expect("an escaped character") {
                'n' => '\n',
                escaped @ ('\\' | ';' | ',') => escaped,
                other => panic!("\\{other} is no escape"),
            },
            ';' | ',' => panic!("{character} is not escaped in {value:?}"),
            other => other,
        });
    }
    text
}

/// What closes the marks of writing direction that a text leaves open.
fn closing(text: &str) -> String {
    let mut open = String::new();
    for c in text.chars() {
        match c {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.insert(0, '\u{202c}'),
            '\u{2066}'..='\u{2068}' => open.insert(0, '\u{2069}'),
            '\u{202c}' if open.starts_with(c) => _ = open.remove(0),
            '\u{2069}' => open = open.split_once(c).map_or(open.clone(), |(_, rest)| rest.to_owned()),
            _ => {}
        }
    }
    open
}

/// What is left of a text once it is in a calendar.
fn cleaned(text: &str) -> String {
    let closing = closing(text);
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let is_lost =
        |c: char| matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}') || c.is_control() && c != '\n' && c != '\t';
    text.replace(is_lost, "") + &closing
}

#[test]
fn an_event_is_these_bytes() {
    let expected = concat!(
        "BEGIN:VEVENT\r\n",
        "UID:2f1c6a44-9d0b-5e7a-8c31-b09d4e5fa162\r\n",
        "X-INTERVIEW-REMINDERS-CHECK:3a3e15a6fdeededf\r\n",
        "X-INTERVIEW-REMINDERS-ROW:0123abcd\r\n",
        "DTSTAMP:20260301T080907Z\r\n",
        "LAST-MODIFIED:20260301T080907Z\r\n",
        "SEQUENCE:10\r\n",
        "DTSTART:20260310T150000Z\r\n",
        "DTEND:20260310T151500Z\r\n",
        "SUMMARY:Thank Zoë Núñez\\; Northwind\\, Inc.\r\n",
        "DESCRIPTION:By Tuesday\\, 18:00.\\nC:\\\\notes\\; a list\\, of things that is lon\r\n",
        " g enough to need a fold\\n\r\n",
        "LOCATION:1200 Main Street\\, Springfield\r\n",
        "URL:mailto:zoe@example.com?subject=Thank%20you\r\n",
        "CATEGORIES:thank-you\r\n",
        "STATUS:CONFIRMED\r\n",
        "TRANSP:TRANSPARENT\r\n",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n",
        "BEGIN:VALARM\r\n",
        "ACTION:DISPLAY\r\n",
        "DESCRIPTION:Thank Zoë Núñez\\; Northwind\\, Inc.\r\n",
        "TRIGGER:-PT10M\r\n",
        "END:VALARM\r\n",
        "END:VEVENT\r\n",
    );
    assert_eq!(String::from_utf8(bytes(&thank_you())).unwrap(), expected);
}

#[test]
fn an_import_has_no_name_and_a_feed_has_one_and_an_interval() {
    let head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\
        PRODID:-//interview-reminders//interview-reminders//EN\r\nCALSCALE:GREGORIAN\r\n";
    let format = "X-INTERVIEW-REMINDERS-FORMAT:1\r\nX-INTERVIEW-REMINDERS-CHECK:";
    let name = "Interviews, mine\nand yours";
    assert_eq!(calendar(Flavor::Import, name, &[]), format!("{head}{format}7e7b4d59da59fda8\r\nEND:VCALENDAR\r\n"));
    assert_eq!(
        calendar(Flavor::Feed, name, &[]),
        format!(
            "{head}NAME:Interviews\\, mine and yours\r\nX-WR-CALNAME:Interviews\\, mine and yours\r\n\
            REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\nX-PUBLISHED-TTL:PT12H\r\n{format}2d6db0b77ff686ea\r\nEND:VCALENDAR\r\n"
        )
    );
}

#[test]
fn a_cancelled_event_says_so_and_is_free_and_silent() {
    let event = Event { status: EventStatus::Cancelled, busy: true, ..thank_you() };
    let summary = value(&event, "SUMMARY").unwrap();
    assert_eq!(unescape(&summary), "Cancelled: Thank Zoë Núñez; Northwind, Inc.");
    assert_eq!(value(&event, "STATUS").unwrap(), "CANCELLED");
    assert_eq!(value(&event, "TRANSP").unwrap(), "TRANSPARENT");
    assert_eq!(value(&event, "X-MICROSOFT-CDO-BUSYSTATUS").unwrap(), "FREE");
    assert_eq!(value(&event, "TRIGGER"), None);
    assert_eq!(value(&event, "URL"), None);
}

#[test]
fn an_interview_blocks_its_time() {
    let event = Event { busy: true, ..thank_you() };
    assert_eq!(value(&event, "TRANSP").unwrap(), "OPAQUE");
    assert_eq!(value(&event, "X-MICROSOFT-CDO-BUSYSTATUS").unwrap(), "BUSY");
}

#[test]
fn an_alarm_is_minutes_or_whole_days_before() {
    for (alarm, trigger) in [
        (None, None),
        (Some(0), Some("-PT0M")),
        (Some(10), Some("-PT10M")),
        (Some(60), Some("-PT60M")),
        (Some(1440), Some("-P1D")),
        (Some(1500), Some("-PT1500M")),
        (Some(20_160), Some("-P14D")),
    ] {
        let event = Event { alarm, ..thank_you() };
        assert_eq!(value(&event, "TRIGGER").as_deref(), trigger, "{alarm:?}");
    }
}

#[test]
fn an_event_lasts_at_least_a_minute() {
    for (end, written) in [
        ("2026-03-10T14:00:00Z", "20260310T150100Z"),
        ("2026-03-10T15:00:00Z", "20260310T150100Z"),
        ("2026-03-10T15:00:30Z", "20260310T150100Z"),
        ("2026-03-10T15:02:00Z", "20260310T150200Z"),
    ] {
        let event = Event { end: at(end), ..thank_you() };
        assert_eq!(value(&event, "DTEND").unwrap(), written, "{end}");
    }
}

#[test]
fn a_year_has_four_digits() {
    for (start, written) in [
        (DateTime::<Utc>::MIN_UTC, "0000"),
        (at("0987-01-01T00:00:00Z"), "0987"),
        (at("9999-12-31T23:59:59Z"), "9999"),
        (DateTime::<Utc>::MAX_UTC, "9999"),
    ] {
        let event = Event { start, ..thank_you() };
        let value = value(&event, "DTSTART").unwrap();
        assert_eq!((&value[..4], value.len()), (written, 16), "{start}");
    }
}

#[test]
fn a_link_is_written_only_if_it_can_be_opened_safely() {
    for (url, written) in [
        ("https://example.com/a?b=c,d;e#f", Some("https://example.com/a?b=c,d;e#f")),
        ("  TEL:+1-555-0100 ", Some("TEL:+1-555-0100")),
        ("https://example.com/ré sumé", Some("https://example.com/r%C3%A9%20sum%C3%A9")),
        ("https://example.com/\"<\\>", Some("https://example.com/%22%3C%5C%3E")),
        ("mailto:a@example.com\r\nATTENDEE:b", Some("mailto:a@example.comATTENDEE:b")),
        ("https://example.com/100%?a=%2F%zz%", Some("https://example.com/100%25?a=%2F%25zz%25")),
        ("mailto:", None),
        ("", None),
        ("Room 12", None),
        ("Room: 12", None),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
    ] {
        let event = Event { url: Some(url.into()), ..thank_you() };
        assert_eq!(value(&event, "URL").as_deref(), written, "{url}");
    }
}

#[test]
fn a_mail_goes_to_its_address_and_nowhere_else() {
    for (address, link) in [
        ("ana@ruiz.example.com", "mailto:ana@ruiz.example.com"),
        ("ana+jobs@ruiz.example.com", "mailto:ana+jobs@ruiz.example.com"),
        ("ana?bcc=x@y.example", "mailto:ana%3Fbcc%3Dx@y.example"),
        ("100%&#@ruiz.example.com", "mailto:100%25%26%23@ruiz.example.com"),
        ("\"ana ruiz\"@ruiz.example.com", "mailto:%22ana%20ruiz%22@ruiz.example.com"),
        ("\"a@b\\\"c\"@ruiz.example.com", "mailto:%22a%40b%5C%22c%22@ruiz.example.com"),
        ("zoë@büro.example", "mailto:zo%C3%AB@b%C3%BCro.example"),
        ("ana ruiz@ruiz.example.com", ""),
        ("ana..ruiz@ruiz.example.com", ""),
        (".ana@ruiz.example.com", ""),
        ("ana@", ""),
        ("ana@-ruiz.example.com", ""),
        ("ana@ruiz.example.com?bcc=x@y.example", ""),
        ("ana@ruiz.example.com,x@y.example", ""),
        ("\"a\"b\"@ruiz.example.com", ""),
        ("ana", ""),
        ("ana?bcc=x@y", ""),
    ] {
        let mut mail = Link::default();
        mail.write_to(address);
        assert_eq!(mail.as_str(), link, "{address}");
    }
}

#[test]
fn a_link_to_a_mail_holds_a_subject_and_a_body_as_long_as_there_is_room() {
    let written = |subject: &str, body: &str| {
        let mut mail = Link::default();
        mail.write_to("ana@ruiz.example.com");
        mail.add("subject", |part| part.text(subject));
        mail.add("body", |part| part.text(body));
        mail.as_str().to_owned()
    };
    assert_eq!(
        written("Tea & cake?", "Hello,\n\n100 % \u{fffe}#1\r\nZoë\u{202e}"),
        "mailto:ana@ruiz.example.com?subject=Tea%20%26%20cake%3F&body=Hello%2C%0D%0A%0D%0A100%20%25%20%231%0D%0AZo%C3%AB\
         %E2%80%AE%E2%80%AC"
    );
    assert_eq!(written("", "b"), "mailto:ana@ruiz.example.com?body=b");
    let start = "mailto:ana@ruiz.example.com?subject=a&body=".len();
    assert_eq!(written("a", &"b".repeat(2000 - start)).len(), 2000);
    assert_eq!(written("a", &"b".repeat(2001 - start)), "mailto:ana@ruiz.example.com?subject=a");
    assert_eq!(written(&"a".repeat(2000), "b"), "mailto:ana@ruiz.example.com?body=b");
}

#[test]
fn a_summary_is_one_line_and_a_location_too() {
    for (text, written) in [
        ("  Call  Dana \n", "Call  Dana"),
        ("Call\r\n\r\n Dana\rat\u{2028}noon", "Call Dana at noon"),
        ("Café €5\ttea\u{7}\u{feff}", "Café €5\ttea"),
    ] {
        let event = Event { summary: text.into(), location: Some(text), ..thank_you() };
        assert_eq!(value(&event, "SUMMARY").unwrap(), written);
        assert_eq!(value(&event, "LOCATION").unwrap(), written);
    }
    let event = Event { location: Some(" \n "), ..thank_you() };
    assert_eq!(value(&event, "LOCATION"), None);
}

#[test]
fn a_long_summary_is_cut_at_a_word_or_else_at_a_character() {
    let exact = "x".repeat(255);
    let words = "seven ".repeat(50);
    let emoji = "😀".repeat(128);
    for (summary, written) in [
        (exact.as_str(), exact.clone()),
        (&format!("{exact}x"), format!("{}…", &exact[..254])),
        (&words, format!("{}…", words[..6 * 42].trim_end())),
        (&emoji, format!("{}…", "😀".repeat(127))),
        (&format!("a {exact}"), format!("a {}…", &exact[..252])),
    ] {
        let event = Event { summary: summary.into(), ..thank_you() };
        assert_eq!(value(&event, "SUMMARY").unwrap(), written);
    }
}

#[test]
fn a_line_is_folded_after_75_bytes_and_never_inside_a_character_or_an_escape() {
    let head = "DESCRIPTION:".len();
    for (before_the_end, last, fold) in [
        (0, "ab", "a\r\n b"),
        (0, "a", "a"),
        (1, "é", "é"),
        (0, "é", "\r\n é"),
        (2, "€", "€"),
        (1, "€", "\r\n €"),
        (2, "😀", "\r\n 😀"),
        (1, ";", "\\;"),
        (0, ";", "\r\n \\;"),
        (0, "\n", "\r\n \\n"),
    ] {
        let run = "x".repeat(75 - 1 - head - before_the_end);
        let description = format!("{run}{last}");
        let event = Event { description: description.as_str().into(), ..thank_you() };
        let text = String::from_utf8(bytes(&event)).unwrap();
        let expected = format!("\r\nDESCRIPTION:{run}{fold}\r\nLOCATION");
        assert!(text.contains(&expected), "{last:?} after {}: {text}", run.len());
    }
}

#[test]
fn a_description_keeps_what_has_a_meaning_and_loses_what_has_none() {
    for (text, written) in [
        ("a,b;c\\d", r"a\,b\;c\\d"),
        ("a\nb\rc\r\nd\u{2028}e\u{2029}f", r"a\nb\nc\nd\ne\nf"),
        ("a\tb", "a\tb"),
        ("a\u{fffe}b\u{ffff}c\u{fffd}d", "abc\u{fffd}d"),
        ("\u{202e}txt.exe", "\u{202e}txt.exe\u{202c}"),
        ("\u{2067}a\u{202b}b", "\u{2067}a\u{202b}b\u{202c}\u{2069}"),
        ("\u{2067}a\u{202b}b\u{2069}\u{202c}", "\u{2067}a\u{202b}b\u{2069}\u{202c}"),
        ("a\0b\u{7}c\u{b}d\u{1b}e\u{7f}f\u{80}g\u{85}h\u{9f}i\u{feff}j", "abcdefghij"),
        ("\u{a0}\u{bf}“’”…\u{202f}\u{fffd}", "\u{a0}\u{bf}“’”…\u{202f}\u{fffd}"),
        ("\\n", r"\\n"),
        ("", ""),
    ] {
        let event = Event { description: text.into(), ..thank_you() };
        assert_eq!(value(&event, "DESCRIPTION").unwrap(), written, "{text:?}");
    }
}

#[test]
fn a_uid_is_this_for_ever() {
    let identity = Identity {
        candidate: "",
        interview: "northwind/data engineer/onsite",
        guideline: "thank-you",
        person: "dana@example.com",
        salt: "",
    };
    assert_eq!(identity.uid().to_string(), "448d7969-c865-5929-a070-7a42575c6a07");
}

/// Pieces that are likely to break a line, between letters of every length in UTF-8.
fn crafted() -> impl Strategy<Value = String> {
    let hostile = prop_oneof![
        Just("\r\nEND:VEVENT\r\n".to_owned()),
        Just("\n ATTENDEE:x".to_owned()),
        "[\r\n\\\\;,:\" \t\u{0}-\u{1f}\u{7f}-\u{a0}\u{2028}-\u{202f}\u{feff}\u{ffff}]{1,3}",
        "[a-z ]{1,40}",
        "[\u{202a}-\u{202e}\u{2066}-\u{2069}\u{fffe}]{1,4}",
        "[aé€😀]{1,30}",
        any::<String>(),
    ];
    prop::collection::vec(hostile, 0..12).prop_map(|parts| parts.concat())
}

const TEXTS: usize = 5;

/// An event all of whose texts are given.
fn event_of(texts: &[String; TEXTS]) -> Event<'_> {
    let [summary, description, location, url, category] = texts.each_ref().map(String::as_str);
    let (location, url) = (Some(location), Some(url.into()));
    let description = description.into();
    Event { summary: summary.into(), description, location, url, category, ..thank_you() }
}

fn status(cancelled: bool) -> EventStatus {
    if cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed }
}

/// An instant in the years that a calendar can hold.
fn instants() -> impl Strategy<Value = DateTime<Utc>> {
    let range = at("0001-01-01T00:00:00Z").timestamp()..at("9999-01-01T00:00:00Z").timestamp();
    range.prop_map(|seconds| DateTime::from_timestamp(seconds, 0).expect("an instant in range"))
}

proptest! {
    #[test]
    fn every_line_is_short_utf_8_that_ends_in_crlf(texts in prop::array::uniform(crafted()), cancelled: bool) {
        let event = Event { status: status(cancelled), ..event_of(&texts) };
        let text = String::from_utf8(bytes(&event)).expect("UTF-8, wherever it is folded");
        for line in text.strip_suffix("\r\n").expect("a last line break").split("\r\n") {
            prop_assert!(line.len() <= 75, "{line:?}");
            prop_assert!(!line.contains(|c: char| c.is_control() && c != '\t'), "{line:?}");
        }
    }

    #[test]
    fn what_is_escaped_beforehand_is_written_the_same(description in crafted()) {
        let escaped = Escaped::of(&description);
        let plain = Event { description: description.as_str().into(), ..thank_you() };
        let prepared = Event { description: (&escaped).into(), ..thank_you() };
        prop_assert_eq!(value(&plain, "DESCRIPTION"), value(&prepared, "DESCRIPTION"));
    }

    #[test]
    fn no_text_adds_a_property(texts in prop::array::uniform(crafted())) {
        let event = event_of(&texts);
        let lines = lines(&event);
        let names = lines.iter().map(|line| line.split(':').next().unwrap());
        let optional = ["LOCATION", "URL"];
        let names: Vec<_> = names.filter(|name| !optional.contains(name)).collect();
        prop_assert_eq!(names, [
            "BEGIN", "UID", "X-INTERVIEW-REMINDERS-CHECK", "X-INTERVIEW-REMINDERS-ROW", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION",
            "CATEGORIES", "STATUS", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS",
            "BEGIN", "ACTION", "DESCRIPTION", "TRIGGER", "END", "END",
        ]);
    }

    #[test]
    fn what_is_escaped_and_folded_comes_back(description in crafted(), category in crafted()) {
        let event = Event { description: description.as_str().into(), category: &category, ..thank_you() };
        prop_assert_eq!(unescape(&value(&event, "DESCRIPTION").unwrap()), cleaned(&description));
        prop_assert_eq!(unescape(&value(&event, "CATEGORIES").unwrap()), cleaned(&category));
    }

    #[test]
    fn a_summary_has_at_most_255_utf_16_units(summary in "(\\PC|[\n, ]){0,400}", cancelled: bool) {
        let event = Event { summary: summary.as_str().into(), status: status(cancelled), ..thank_you() };
        let written = unescape(&value(&event, "SUMMARY").unwrap());
        prop_assert!(written.encode_utf16().count() <= 255);
        prop_assert!(!written.contains('\n'));
    }

    #[test]
    fn a_uri_has_only_the_characters_of_one(rest in crafted()) {
        let url = format!("https:{rest}");
        let event = Event { url: Some(url.as_str().into()), ..thank_you() };
        let written = value(&event, "URL").unwrap_or_default();
        let foreign = |c: char| !c.is_ascii_graphic() || "\"<>\\^`{|}".contains(c);
        prop_assert!(!written.contains(foreign), "{}", written);
    }

    #[test]
    fn others_read_the_same_event(
        start in instants(), minutes in 1_i64..100_000, sequence: u32,
        summary in "[a-zé,;\\\\]([ -~é€😀]{0,120}[a-z,;\\\\])?", description in "[ -~é€😀\n]{1,300}",
    ) {
        let end = start + TimeDelta::minutes(minutes);
        let event = Event {
            start, end, sequence, summary: summary.as_str().into(), description: description.as_str().into(), ..thank_you()
        };
        let text = calendar(Flavor::Feed, "Interviews", std::slice::from_ref(&event));
        prop_assert_eq!(read_by_calcard(&text), facts(&event));
        prop_assert_eq!(read_by_icalendar(&text), facts(&event));
    }

    #[test]
    fn different_identities_have_different_uids(
        a in prop::array::uniform5("[a\u{0}ÿ]{0,2}"), b in prop::array::uniform5("[a\u{0}ÿ]{0,2}")
    ) {
        prop_assert_eq!(a == b, identity(&a).uid() == identity(&b).uid());
    }

    #[test]
    fn a_uid_is_a_uuid_of_version_5(texts: [String; 5]) {
        let uid = identity(&texts).uid();
        let name = texts.each_ref().map(String::as_bytes).join(&0xff);
        prop_assert_eq!(uid, Uuid::new_v5(&Identity::NAMESPACE, &name));
        prop_assert_eq!((uid.get_version(), uid.get_variant()), (Some(Version::Sha1), Variant::RFC4122));
    }
}

fn identity(texts: &[String; 5]) -> Identity<'_> {
    let [candidate, interview, guideline, person, salt] = texts.each_ref().map(String::as_str);
    Identity { candidate, interview, guideline, person, salt }
}

/// A text as it was given.
fn plain(text: TextValue<'_>) -> String {
    match text {
        TextValue::Plain(text) => text.to_owned(),
        TextValue::Escaped(text) => panic!("{text:?} is escaped already"),
    }
}

/// What a reader must get out of an event.
#[derive(Debug, PartialEq)]
struct Facts {
    uid: String,
    sequence: String,
    start: DateTime<Utc>,
    end: DateTime<Utc>,
    revised: DateTime<Utc>,
    summary: String,
    description: String,
}

fn facts(event: &Event) -> Facts {
    Facts {
        uid: event.uid.to_string(),
        sequence: event.sequence.to_string(),
        start: event.start,
        end: event.end,
        revised: event.revised,
        summary: plain(event.summary),
        description: plain(event.description),
    }
}

fn read_by_calcard(text: &str) -> Facts {
    let calendar = ICalendar::parse(text).expect("a calendar for calcard");
    let is_event = |component: &&ICalendarComponent| component.uid().is_some();
    let event = calendar.components.iter().find(is_event).expect("an event");
    let first = |property| &event.property(&property).expect("the property").values[0];
    let text = |property| first(property).as_text().expect("a text").to_owned();
    let moment = |property| {
        let moment = first(property).as_partial_date_time().expect("a date and time");
        let moment = moment.to_date_time().expect("a whole date and time");
        assert_eq!(moment.offset.map(|offset| offset.local_minus_utc()), Some(0));
        moment.date_time.and_utc()
    };
    Facts {
        uid: text(ICalendarProperty::Uid),
        sequence: first(ICalendarProperty::Sequence).as_integer().expect("a number").to_string(),
        start: moment(ICalendarProperty::Dtstart),
        end: moment(ICalendarProperty::Dtend),
        revised: moment(ICalendarProperty::Dtstamp),
        summary: text(ICalendarProperty::Summary),
        description: text(ICalendarProperty::Description),
    }
}

fn read_by_icalendar(text: &str) -> Facts {
    let text = unfold_by_icalendar(text);
    let calendar = read_calendar(&text).expect("a calendar for icalendar");
    let [Component { properties, .. }] = calendar.components.as_slice() else {
        panic!("{} components", calendar.components.len());
    };
    let text = |name: &str| {
        let property = properties.iter().find(|property| property.name == name);
        property.expect("the property").val.to_string()
    };
    let moment = |name| {
        let parsed = chrono::NaiveDateTime::parse_from_str(&text(name), "%Y%m%dT%H%M%SZ");
        parsed.expect("a date and time in UTC").and_utc()
    };
    Facts {
        uid: text("UID"),
        sequence: text("SEQUENCE"),
        start: moment("DTSTART"),
        end: moment("DTEND"),
        revised: moment("DTSTAMP"),
        summary: text("SUMMARY"),
        description: text("DESCRIPTION"),
    }
}
