//! Any bytes at all may stand where the calendar is to be written.

use std::io::{self, Read};

use chrono::{DateTime, Utc};
use interview_reminders::calendar::previous::{Previous, Unusable};
use interview_reminders::guide::Guide;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::night::{self, Night};
use super::support::events::events;

const SHEET: &str = "id,company,date,time,interviewers,notes\n\
    a,Acme,2026-03-12,14:00,Ana <ana@acme.test>,\"two\nlines, and é\"\nb,Belfry,2026-03-17,10:00,Cleo,\n";
const LESS: &str = "id,company,date,time,interviewers\nb,Belfry,2026-03-18,10:00,Cleo\n";

fn now(day: u32) -> DateTime<Utc> {
    format!("2026-03-{day:02}T05:30:00Z").parse().expect("a moment")
}

fn run(sheet: &str, day: u32, earlier: &[u8], previous: &Previous) -> Night {
    night::run(sheet, &Guide::builtin("considerate").expect("a guide"), now(day), earlier, previous)
}

/// A calendar with events that stand and such that are cancelled.
fn earlier() -> Vec<u8> {
    let first = run(SHEET, 1, &[], &Previous::default()).calendar;
    run(LESS, 2, &first, &night::previous(&first)).calendar
}

/// Holds that whatever can be continued is continued by a sound calendar, which is then left alone.
fn is_continued(bytes: &[u8]) {
    let Ok(previous) = Previous::read(bytes).expect("a slice can be read") else { return };
    let next = run(SHEET, 3, bytes, &previous).calendar;
    events(&String::from_utf8(next.clone()).expect("UTF-8"));
    let previous = night::previous(&next);
    assert!(previous.is_intact(), "{:?}", previous.edits);
    assert!(run(SHEET, 4, &next, &previous).calendar == next);
}

#[test]
fn a_calendar_that_was_not_touched_is_intact() {
    assert!(night::previous(&earlier()).is_intact());
    assert!(night::previous(&[]).is_intact());
}

#[test]
fn what_ends_an_event_ends_none_in_a_text_wherever_its_line_is_folded() {
    // Each of the words comes to stand at every place of a line.
    for width in 0..75 {
        let notes = ["END:VEVENT", "BEGIN:VEVENT", "END:VCALENDAR"].map(|mark| format!("{}{mark}", "x".repeat(width)));
        let sheet =
            format!("id,company,date,time,notes\na,Acme,2026-03-12,14:00,{}{}\n", notes.concat(), "y".repeat(75));
        let first = run(&sheet, 1, &[], &Previous::default()).calendar;
        let previous = night::previous(&first);
        let found = events(&String::from_utf8(first.clone()).expect("UTF-8")).len();
        assert_eq!((previous.events.len(), previous.is_intact()), (found, true), "{width}");
        assert!(run(&sheet, 2, &first, &previous).calendar == first, "{width}");
    }
}

/// A file that comes a byte or two at a time, is interrupted in between, and can't be read to its end if it is `broken`.
struct Slow<'b> {
    bytes: &'b [u8],
    is_interrupted: bool,
    is_broken: bool,
}

impl Read for Slow<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.is_interrupted = !self.is_interrupted;
        match self.bytes {
            _ if self.is_interrupted => Err(io::ErrorKind::Interrupted.into()),
            [] if self.is_broken => Err(io::ErrorKind::BrokenPipe.into()),
            bytes => {
                let length = into.len().min(bytes.len()).min(2);
                into[..length].copy_from_slice(&bytes[..length]);
                self.bytes = &bytes[length..];
                Ok(length)
            }
        }
    }
}

#[test]
fn a_file_that_comes_slowly_is_the_same_and_one_that_can_not_be_read_is_an_error() {
    let calendar = earlier();
    let of = |is_broken| Previous::read(Slow { bytes: &calendar, is_interrupted: false, is_broken });
    let slow = of(false).expect("it can be read").expect("it can be continued");
    assert_eq!((slow.events.len(), slow.is_intact()), (night::previous(&calendar).events.len(), true));
    assert_eq!(of(true).err().map(|error| error.kind()), Some(io::ErrorKind::BrokenPipe));
}

#[test]
fn an_event_of_megabytes_is_one_event_and_a_longer_one_is_none() {
    let calendar = String::from_utf8(earlier()).expect("UTF-8");
    let with = |length: usize| {
        calendar.replacen("\r\nSUMMARY:", &format!("\r\nCOMMENT:{}\r\nSUMMARY:", "x".repeat(length)), 1)
    };
    let large = with(3 << 20);
    let previous = night::previous(large.as_bytes());
    assert_eq!((previous.events.len(), previous.edits.changed), (night::previous(calendar.as_bytes()).events.len(), 1));
    let larger = Previous::read(with(17 << 20).as_bytes()).expect("a slice can be read");
    assert_eq!(larger.err(), Some(Unusable::Truncated));
}

#[test]
fn line_breaks_of_another_system_are_no_edit() {
    let calendar = earlier();
    let text = String::from_utf8(calendar.clone()).expect("UTF-8").replace("\r\n", "\n");
    let previous = night::previous(text.as_bytes());
    assert!(previous.is_intact(), "{:?}", previous.edits);
    assert!(run(LESS, 5, text.as_bytes(), &previous).calendar == calendar);
}

#[test]
fn a_changed_byte_of_an_event_is_an_edit() {
    let calendar = earlier();
    let text = String::from_utf8(calendar.clone()).expect("UTF-8");
    let start = text.find("BEGIN:VEVENT").expect("an event");
    let places = (start..start + 600).filter(|place| text.as_bytes()[*place].is_ascii_alphanumeric());
    for (number, place) in places.enumerate() {
        let mut edited = calendar.clone();
        edited[place] = if edited[place] == b'x' { b'y' } else { b'x' };
        let previous = night::previous(&edited);
        assert!(!previous.is_intact(), "byte {place}");
        if number % 20 == 0 {
            is_continued(&edited);
        }
    }
}

#[test]
fn a_calendar_that_breaks_off_anywhere_is_not_continued() {
    let calendar = earlier();
    let end = calendar.len() - b"\r\n".len();
    for length in (1..end).step_by(13).chain(end - 20..end) {
        let read = Previous::read(&calendar[..length]).expect("a slice can be read");
        assert!(
            matches!(read, Err(Unusable::Truncated)) || length < 15,
            "{length} of {} bytes: {read:?}",
            calendar.len()
        );
        assert!(read.is_err(), "{length} bytes");
    }
    assert!(Previous::read(&calendar[..end]).expect("a slice can be read").is_ok());
}

#[test]
fn what_no_release_of_today_wrote_is_told_apart() {
    let own = "PRODID:-//interview-reminders//interview-reminders//EN";
    for (bytes, reported) in [
        ("some notes".to_owned(), Unusable::NotACalendar),
        ("BEGIN:VCARD\r\nEND:VCARD\r\n".to_owned(), Unusable::NotACalendar),
        ("BEGIN:VCALENDARS\r\nEND:VCALENDAR\r\n".to_owned(), Unusable::NotACalendar),
        ("BEGIN:VCALENDAR".to_owned(), Unusable::Truncated),
        ("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".to_owned(), Unusable::OtherProgram { product: String::new() }),
        (
            "BEGIN:VCALENDAR\nPRODID:Another 1.0\nEND:VCALENDAR\n".to_owned(),
            Unusable::OtherProgram { product: "Another 1.0".to_owned() },
        ),
        (format!("BEGIN:VCALENDAR\r\n{own}\r\nX-INTERVIEW-REMINDERS-FORMAT:2\r\nEND:VCALENDAR\r\n"), Unusable::Newer),
        (format!("BEGIN:VCALENDAR\r\n{own}\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\n"), Unusable::Truncated),
    ] {
        assert_eq!(Previous::read(bytes.as_bytes()).expect("a slice can be read").err(), Some(reported), "{bytes}");
    }
}

/// Pieces that matter to whoever reads a calendar.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let words = select(
        &[
            "BEGIN:VEVENT\r\n",
            "END:VEVENT\r\n",
            "\nBEGIN:VEVENT\n",
            "END:VCALENDAR\r\n",
            "BEGIN:VALARM\r\n",
            "\r\n ",
            "\n",
            "UID:",
            "UID:a\r\n",
            "SEQUENCE:4294967295\r\n",
            "SEQUENCE:-1\r\n",
            "DTSTART:99999999T999999Z\r\n",
            "DTSTART;TZID=\"a:b\":2026",
            "DTSTART:20260312\r\n",
            "DTSTAMP:",
            "STATUS:CANCELLED\r\n",
            "X-INTERVIEW-REMINDERS-CHECK:",
            "X-INTERVIEW-REMINDERS-ROW:zz",
            "X-INTERVIEW-REMINDERS-SEQUENCE:9999999999\r\n",
            "SUMMARY:\\",
            "VEVENT",
        ][..],
    );
    prop_oneof![
        3 => words.prop_map(|word| word.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..40),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_are_too_much(pieces in prop::collection::vec(pieces(), 0..40), heading: bool) {
        let mut bytes = Vec::new();
        if heading {
            let calendar = earlier();
            let start = calendar.windows(12).position(|text| text == b"BEGIN:VEVENT").expect("an event");
            bytes.extend_from_slice(&calendar[..start]);
        }
        bytes.extend(pieces.concat());
        is_continued(&bytes);
        bytes.extend_from_slice(b"\r\nEND:VCALENDAR\r\n");
        is_continued(&bytes);
    }

    #[test]
    fn a_calendar_in_which_anything_was_replaced_is_continued(
        edits in prop::collection::vec((any::<Index>(), 0..80_usize, pieces()), 1..6),
    ) {
        let mut bytes = earlier();
        for (place, length, piece) in edits {
            let start = place.index(bytes.len());
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, piece);
        }
        is_continued(&bytes);
    }

    #[test]
    fn events_in_another_order_or_twice_are_doubled_by_nobody(order in prop::collection::vec(any::<Index>(), 0..12)) {
        let calendar = String::from_utf8(earlier()).expect("UTF-8");
        let (heading, rest) = calendar.split_at(calendar.find("BEGIN:VEVENT").expect("an event"));
        let events: Vec<&str> = rest.split_inclusive("END:VEVENT\r\n").filter(|event| event.starts_with("BEGIN")).collect();
        let shuffled: String = order.iter().map(|place| events[place.index(events.len())]).collect();
        is_continued(format!("{heading}{shuffled}END:VCALENDAR\r\n").as_bytes());
    }
}
