//! An earlier calendar is all the state there is.

use interview_reminders::Verdict;
use interview_reminders::calendar::Flavor;
use interview_reminders::calendar::previous::Previous;
use interview_reminders::output::ics::{CalendarStyle, USUAL_NAME};
use interview_reminders::problem::{Cause, SheetCause};
use interview_reminders::regenerate::ChangeCounts;

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
