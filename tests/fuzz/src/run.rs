//! Runs: a roster, what it came to, and the calendar; and what must hold of each.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use interview_reminders::calendar::Flavor;
use interview_reminders::calendar::previous::Previous;
use interview_reminders::guide::Guide;
use interview_reminders::holidays::ExtraHolidays;
use interview_reminders::interview::{Defaults, Roster, RosterBuilder, read_sheet};
use interview_reminders::output::ics::{self, CalendarStyle};
use interview_reminders::plan::{Medium, Plan};
use interview_reminders::regenerate::{ChangeCounts, Keeping, Regeneration};
use interview_reminders::schedule::schedule;
use interview_reminders::settings::InterviewAlarm;

use crate::defaults::defaults;
use crate::events::{Event, events};
use crate::oracle::Oracle;

pub const KEPT: TimeDelta = TimeDelta::days(30);
const LENGTH: TimeDelta = TimeDelta::minutes(15);

/// One input in so many is read and planned a second time for the second run too; for the others, both are the same by
/// their types.
const READ_AGAIN: usize = 16;

thread_local! {
    static DEFAULTS: Defaults = defaults();
    static GUIDE: Arc<Guide> = Arc::new(Guide::builtin("considerate").expect("a guide"));
    static STYLE: CalendarStyle = CalendarStyle {
        flavor: Flavor::Feed,
        name: "Reminders".to_owned(),
        alarm: Some(0),
        interview_alarm: InterviewAlarm::OnArrival,
        now: DateTime::UNIX_EPOCH,
    };
}

/// What a run left behind.
pub struct Run {
    pub calendar: Vec<u8>,
    pub changes: ChangeCounts,
    /// UIDs of what is planned.
    pub planned: Vec<String>,
}

/// When the first run of most targets takes place.
pub fn now() -> DateTime<Utc> {
    "2026-03-01T08:00:00Z".parse().expect("an instant")
}

/// Reads a sheet; no word of what is wrong with it can harm a terminal.
pub fn read_roster(sheet: &[u8]) -> Arc<Roster> {
    let (mut roster, mut problems) = (RosterBuilder::default(), Vec::new());
    DEFAULTS.with(|defaults| read_sheet("sheet.csv", sheet, defaults, &mut roster, &mut problems));
    let roster = roster.finish(&mut problems);
    for problem in &problems {
        let reported = format!("{problem}: {} {}", problem.title(), problem.advice());
        assert!(!reported.contains(|character: char| character.is_control() || character == '\u{202e}'), "{reported:?}");
    }
    Arc::new(roster)
}

/// What a roster comes to, whenever it is asked; no call is outside of open hours.
pub fn plan(roster: Arc<Roster>) -> Plan {
    let plan = schedule(roster, GUIDE.with(Arc::clone), ExtraHolidays::default(), LENGTH);
    expect_calls_in_open_hours(&plan);
    plan
}

/// One run beside an earlier calendar; nothing where that can't be continued.
pub fn run(plan: &Plan, now: DateTime<Utc>, earlier: &[u8]) -> Option<Run> {
    let previous = Previous::read(earlier).expect("a slice can be read").ok()?;
    let style = CalendarStyle { now, ..STYLE.with(CalendarStyle::clone) };
    let regeneration = Regeneration::of(plan, &previous, Keeping { now, keep: KEPT, since: None });
    let mut calendar = Vec::new();
    let changes = ics::write(&mut calendar, plan, &style, &regeneration, &mut Cursor::new(earlier))
        .expect("a vector takes every byte");
    let planned = plan.reminders().map(|(id, _, pair, _)| plan.uid(id, pair).hyphenated().to_string()).collect();
    Some(Run { calendar, changes, planned })
}

/// By a second computation, which looks at the wall clock of both each minute.
fn expect_calls_in_open_hours(plan: &Plan) {
    let mut oracle = Oracle::of(&plan.roster);
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
    let is_fine = |character: char| match character {
        '\r' | '\n' | '\t' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        character => !character.is_control(),
    };
    assert!(text.chars().all(is_fine), "a control character");
    let found = events(text);
    let own = Previous::read(calendar).expect("a slice can be read").expect("the program's own");
    assert!(own.is_intact() && own.events.len() == found.len());
    found
}

/// What is planned stands in a calendar.
pub fn expect_planned(run: &Run, found: &BTreeMap<String, Event>) {
    assert!(run.planned.iter().all(|uid| found.contains_key(uid) && !found[uid].cancelled), "planned, and not there");
    let standing = found.values().filter(|event| !event.cancelled).count();
    assert!(standing <= run.planned.len() + run.changes.kept, "not planned, and there");
}

/// A second run changes nothing.
pub fn expect_rest(plan: &Plan, now: DateTime<Utc>, first: &Run) {
    let second = run(plan, now + TimeDelta::minutes(1), &first.calendar).expect("the program's own");
    assert!(second.calendar == first.calendar, "a second run changes bytes");
    assert!(second.changes.is_nothing(), "{:?}", second.changes);
}

/// A sheet from its bytes to the calendar, and once more.
pub fn plan_twice(sheet: &[u8]) {
    let roster = read_roster(sheet);
    if roster.interviews.is_empty() {
        return;
    }
    let first_plan = plan(roster);
    let first = run(&first_plan, now(), b"").expect("nothing was there");
    expect_planned(&first, &read(&first.calendar));
    if sheet.iter().map(|byte| usize::from(*byte)).sum::<usize>().is_multiple_of(READ_AGAIN) {
        expect_rest(&plan(read_roster(sheet)), now(), &first);
    } else {
        expect_rest(&first_plan, now(), &first);
    }
}
