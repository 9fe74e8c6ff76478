//! An earlier calendar, which anybody may have changed.

use std::io::{Cursor, Read};

use interview_reminders::calendar::previous::Previous;
use interview_reminders::calendar::{self, Flavor};
use interview_reminders::plan::Plan;

use crate::run::{KEPT, expect_planned, expect_rest, now, plan, read, read_roster, run};

const SHEET: &[u8] = b"company,date,contact,status\nAcme,2026-03-10,Kim <kim@acme.test>,\nBolt,2026-03-11,,rejected\n";

thread_local! {
    static PLAN: Plan = plan(read_roster(SHEET));
}

/// Reads a few bytes at a time.
struct Trickle<'d>(&'d [u8]);

impl Read for Trickle<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let most = buffer.len().min(7);
        self.0.read(&mut buffer[..most])
    }
}

/// Any bytes as an earlier calendar, under the heading that the program writes, or without.
pub fn earlier(data: &[u8]) {
    let Some((choice, data)) = data.split_first() else { return };
    let mut heading = Vec::new();
    if choice % 2 == 0 {
        calendar::open(&mut heading, Flavor::Feed, "Reminders", u32::from(choice / 2) % 5);
    }
    let end: &[u8] = if choice % 4 == 0 { b"END:VCALENDAR\r\n" } else { b"" };
    let calendar = [&heading, data, end].concat();
    let whole = Previous::read(calendar.as_slice()).expect("a slice can be read");
    let pieces = Previous::read(Trickle(&calendar)).expect("a slice can be read");
    assert_eq!(format!("{whole:?}"), format!("{pieces:?}"), "how it is read makes a difference");
    let Ok(previous) = whole else { return };
    if !names_events_within_lines(data) {
        PLAN.with(|plan| continue_beside(plan, &calendar, &previous));
    }
}

/// Nothing that was there falls or goes but what is long past.
fn continue_beside(plan: &Plan, calendar: &[u8], previous: &Previous) {
    for event in &previous.events {
        event.bytes(&mut Cursor::new(calendar)).expect("its bytes are there");
    }
    let first = run(plan, now(), calendar).expect("it can be continued");
    let found = read(&first.calendar);
    expect_planned(&first, &found);
    for event in &previous.events {
        if let Some(found) = found.get(&event.uid.hyphenated().to_string()) {
            assert!(found.sequence >= event.sequence.min(i32::MAX.unsigned_abs()), "SEQUENCE falls");
        } else {
            assert!(!event.is_own() || event.start() + KEPT < now(), "{event:?} is lost");
        }
    }
    expect_rest(plan, now(), &first);
}

/// Whether a text speaks of the lines between which an event stands, which the other parser takes for these.
fn names_events_within_lines(data: &[u8]) -> bool {
    let is_between = |line: &[u8]| matches!(line.trim_ascii_end(), b"BEGIN:VEVENT" | b"END:VEVENT");
    let lines = data.split(|byte| *byte == b'\n').filter(|line| is_between(line)).count();
    data.windows(7).filter(|piece| *piece == b":VEVENT").count() != lines
}
