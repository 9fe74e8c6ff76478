//! An earlier calendar is all the state there is.

use interview_reminders::calendar::Flavor;
use interview_reminders::calendar::previous::Previous;
use interview_reminders::output::ics::{CalendarStyle, USUAL_NAME};
use interview_reminders::problem::{Cause, SheetCause};
use interview_reminders::regenerate::ChangeCounts;
use interview_reminders::{Options, Request, Verdict};

use super::{SHEET, at, calendar, planned};
use crate::support::events::events;

#[test]
fn a_second_night_changes_no_byte() {
    let (first, _) = calendar(&planned(SHEET, &at("2026-03-01T08:00:00Z")), b"");
    let (second, changes) = calendar(&planned(SHEET, &at("2026-03-02T08:00:00Z")), first.as_bytes());
    assert_eq!((second, changes), (first, ChangeCounts::default()));
}

#[test]
fn an_interview_that_moves_takes_its_events_along() {
    let (first, _) = calendar(&planned(SHEET, &at("2026-03-01T08:00:00Z")), b"");
    let moved = planned(&SHEET.replace("2026-03-10", "2026-03-12"), &at("2026-03-02T08:00:00Z"));
    let (second, changes) = calendar(&moved, first.as_bytes());
    let (first, second) = (events(&first), events(&second));
    assert!(first.keys().eq(second.keys()), "no event is another one now");
    assert_eq!(changes, ChangeCounts { changed: first.len(), ..ChangeCounts::default() });
    assert!(first.values().all(|event| event.sequence == 0) && second.values().all(|event| event.sequence == 1));
}

#[test]
fn a_sheet_that_was_emptied_says_what_it_cancels() {
    let full = planned(SHEET, &at("2026-03-01T08:00:00Z"));
    let (first, _) = calendar(&full, b"");
    let empty = planned("company,role,date,time,contact\n", &at("2026-03-02T08:00:00Z"));
    assert_eq!(empty.verdict(true), Verdict::EveryRow);
    let previous = Previous::read(first.as_bytes()).expect("bytes can be read").expect("it can be continued");
    let cancelled = full.plan.count_reminders();
    let problem = empty.emptied(&empty.beside(&previous)).expect("it may be an accident");
    assert_eq!(problem.cause, Cause::Sheet(SheetCause::NoRowIsLeft { cancelled }));
    assert_eq!(full.emptied(&full.beside(&previous)), None);
    let (second, changes) = calendar(&empty, first.as_bytes());
    assert_eq!(changes.cancelled, cancelled);
    assert!(events(&second).values().all(|event| event.cancelled && event.sequence == 1));
}

#[test]
fn nothing_is_no_import() {
    let nothing = planned("company,date,status\nAcme,2026-03-10,rejected\n", &at("2026-03-01T08:00:00Z"));
    assert_eq!(CalendarStyle::of(&nothing.setup, USUAL_NAME).flavor, Flavor::Import);
    assert!(nothing.is_import_of_nothing(Flavor::Import) && !nothing.is_import_of_nothing(Flavor::Feed));
    assert!(!planned(SHEET, &at("2026-03-01T08:00:00Z")).is_import_of_nothing(Flavor::Import));
}

/// Written on 2026-03-01 by the program as it was before one call was all of it:
/// `export interviews.csv -o reminders.ics --zone America/New_York --now 2026-03-01T08:00:00Z --with-interviews`.
const EARLIER: &str = include_str!("../../fixtures/earlier/reminders.ics");

/// The sheet that it was written from, which is never changed.
const EARLIER_SHEET: &str = include_str!("../../fixtures/earlier/interviews.csv");

fn with_interviews(now: &str) -> Request {
    let options = Options { with_interviews: Some(true), ..Options::default() };
    Request { options, ..at(now) }
}

#[test]
fn a_calendar_of_an_earlier_program_goes_on_without_a_changed_event() {
    let later = planned(EARLIER_SHEET, &with_interviews("2026-03-02T08:00:00Z"));
    let (second, changes) = calendar(&later, EARLIER.as_bytes());
    assert_eq!(changes, ChangeCounts { kept: changes.kept, ..ChangeCounts::default() });
    let (before, after) = (events(EARLIER), events(&second));
    assert_eq!(before.len(), 128);
    assert!(before.keys().eq(after.keys()), "each event is there, and no other");
    for (uid, event) in &before {
        assert_eq!(after[uid], *event, "{uid}");
    }
    assert_eq!(second, EARLIER, "nor does anything else change");
}

#[test]
fn an_event_of_an_earlier_program_that_moves_is_the_same_one() {
    let moved = EARLIER_SHEET.replace("Plain Ltd,,,2026-03-10", "Plain Ltd,,,2026-03-11");
    let (second, changes) = calendar(&planned(&moved, &with_interviews("2026-03-02T08:00:00Z")), EARLIER.as_bytes());
    let (before, after) = (events(EARLIER), events(&second));
    assert!(before.keys().eq(after.keys()));
    let others: Vec<&String> = before.keys().filter(|uid| before[*uid] != after[*uid]).collect();
    assert!(!others.is_empty() && others.len() == changes.changed, "{changes:?}");
    assert!(others.iter().all(|uid| after[*uid].sequence == before[*uid].sequence + 1));
}
