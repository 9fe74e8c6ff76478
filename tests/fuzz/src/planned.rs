//! Runs: a sheet, what it came to, and the calendar.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use chrono::{DateTime, TimeDelta, Utc};
use interview_reminders::calendar::Flavor;
use interview_reminders::calendar::previous::Previous;
use interview_reminders::guide::Guide;
use interview_reminders::holidays::ExtraHolidays;
use interview_reminders::interview::{Defaults, RosterBuilder, read_sheet};
use interview_reminders::output::ics::{self, CalendarStyle};
use interview_reminders::plan::{Medium, Plan};
use interview_reminders::regenerate::{ChangeCounts, Keeping, Regeneration};
use interview_reminders::settings::InterviewAlarm;
use interview_reminders::schedule::schedule;

use crate::defaults::defaults;
use crate::events::{Event, events};
use crate::oracle::Oracle;

pub const KEPT: TimeDelta = TimeDelta::days(30);
const LENGTH: TimeDelta = TimeDelta::minutes(15);

thread_local! {
    static DEFAULTS: Defaults = defaults();
    static GUIDE: Guide = Guide::builtin("considerate").expect("a guide");
}

/// What a run left behind.
pub struct Run {
    pub calendar: Vec<u8>,
    pub changes: ChangeCounts,
    /// UIDs of what is planned.
    pub planned: Vec<String>,
}

/// One run over a sheet beside an earlier calendar; nothing where that can't be continued.
pub fn run(sheet: &[u8], now: DateTime<Utc>, earlier: &[u8]) -> Option<Run> {
    let previous = Previous::read(earlier).expect("a slice can be read").ok()?;
    let (mut roster, mut problems) = (RosterBuilder::default(), Vec::new());
    DEFAULTS.with(|defaults| read_sheet("sheet.csv", sheet, defaults, &mut roster, &mut problems));
    let roster = roster.finish(&mut problems);
    for problem in &problems {
        let told = format!("{problem}: {} {}", problem.title(), problem.advice());
        assert!(!told.contains(|character: char| character.is_control() || character == '\u{202e}'), "{told:?}");
    }
    let extra = ExtraHolidays::default();
    GUIDE.with(|guide| {
        let (plan, mut availability) = schedule(&roster, guide, &extra, LENGTH);
        expect_calls_in_open_hours(&plan);
        let style = CalendarStyle {
            flavor: Flavor::Feed,
            name: "Reminders".to_owned(),
            length: LENGTH,
            alarm: Some(0),
            interview_alarm: InterviewAlarm::OnArrival,
            now,
        };
        let regeneration = Regeneration::of(&plan, &previous, Keeping { now, keep: KEPT, since: None });
        let mut calendar = Vec::new();
        let changes = ics::write(&mut calendar, &plan, &mut availability, &style, &regeneration, &mut Cursor::new(earlier))
            .expect("a vector takes every byte");
        let planned = plan.reminders().map(|(id, _, pair, _)| plan.uid(id, pair).hyphenated().to_string()).collect();
        Some(Run { calendar, changes, planned })
    })
}

/// By a second computation, which looks at the wall clock of both each minute.
fn expect_calls_in_open_hours(plan: &Plan<'_>) {
    let mut oracle = Oracle::of(plan.roster);
    for (id, _, pair, reminder) in plan.reminders() {
        if reminder.medium == Medium::Call {
            for reach in [plan.reach(id, pair.person), plan.reach(id, None)] {
                assert!(oracle.is_open(reach, reminder.at(), LENGTH), "a call at {}", reminder.at());
            }
        }
    }
}

/// The events of a calendar by another parser, whose bytes are as they must be; the program's own agrees.
pub fn read(calendar: &[u8]) -> BTreeMap<String, Event> {
    let text = str::from_utf8(calendar).expect("a calendar is UTF-8");
    let is_fine = |character: char| !character.is_control() || matches!(character, '\r' | '\n' | '\t');
    assert!(text.chars().all(is_fine), "a control character");
    let found = events(text);
    let own = Previous::read(calendar).expect("a slice can be read").expect("the program's own");
    assert!(own.is_intact() && own.events.len() == found.len());
    found
}

/// A second run changes nothing.
pub fn expect_rest(sheet: &[u8], now: DateTime<Utc>, first: &Run) {
    let second = run(sheet, now + TimeDelta::minutes(1), &first.calendar).expect("the program's own");
    assert!(second.calendar == first.calendar, "a second run changes bytes");
    assert!(second.changes.is_nothing(), "{:?}", second.changes);
}

fn now() -> DateTime<Utc> {
    "2026-03-01T08:00:00Z".parse().expect("an instant")
}

/// Any bytes as a sheet. One that would have a plan of more than some thousand reminders is left to the benchmarks.
pub fn sheet(data: &[u8]) {
    if data.len() > 4096 {
        return;
    }
    let first = run(data, now(), b"").expect("nothing was there");
    let found = read(&first.calendar);
    assert_eq!(found.len(), first.planned.len());
    assert!(first.planned.iter().all(|uid| found.contains_key(uid) && !found[uid].cancelled));
    expect_rest(data, now(), &first);
}

/// Reads a few bytes at a time.
struct Trickle<'d>(&'d [u8]);

impl Read for Trickle<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let most = buffer.len().min(7);
        self.0.read(&mut buffer[..most])
    }
}

const SHEET: &[u8] = b"company,date,contact,status\nAcme,2026-03-10,Kim <kim@acme.test>,\nBolt,2026-03-11,,rejected\n";

/// Any bytes as an earlier calendar, under the heading that the program writes, or without.
pub fn earlier(data: &[u8]) {
    let Some((choice, data)) = data.split_first() else { return };
    let mut heading = Vec::new();
    if choice % 2 == 0 {
        interview_reminders::calendar::open(&mut heading, Flavor::Feed, "Reminders", u32::from(choice / 2) % 5);
    }
    let end: &[u8] = if choice % 4 == 0 { b"END:VCALENDAR\r\n" } else { b"" };
    let calendar = [&heading, data, end].concat();
    let whole = Previous::read(calendar.as_slice()).expect("a slice can be read");
    let pieces = Previous::read(Trickle(&calendar)).expect("a slice can be read");
    assert_eq!(format!("{whole:?}"), format!("{pieces:?}"), "how it is read makes a difference");
    let Ok(previous) = whole else { return };
    if names_events_within_lines(data) {
        return;
    }
    for event in &previous.events {
        event.bytes(&mut Cursor::new(&calendar)).expect("its bytes are there");
    }
    let first = run(SHEET, now(), &calendar).expect("it can be continued");
    let found = read(&first.calendar);
    assert!(first.planned.iter().all(|uid| found.contains_key(uid) && !found[uid].cancelled));
    for event in &previous.events {
        if let Some(found) = found.get(&event.uid.hyphenated().to_string()) {
            assert!(found.sequence >= event.sequence.min(i32::MAX.unsigned_abs()), "SEQUENCE falls");
        } else {
            assert!(!event.is_own() || event.start() + KEPT < now(), "{event:?} is lost");
        }
    }
    expect_rest(SHEET, now(), &first);
}

/// Whether a text speaks of the lines between which an event stands, which the other parser takes for these.
fn names_events_within_lines(data: &[u8]) -> bool {
    let is_between = |line: &[u8]| matches!(line.trim_ascii_end(), b"BEGIN:VEVENT" | b"END:VEVENT");
    let lines = data.split(|octet| *octet == b'\n').filter(|line| is_between(line)).count();
    data.windows(7).filter(|piece| *piece == b":VEVENT").count() != lines
}
