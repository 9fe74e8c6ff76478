//! One plan, asked again and again for whatever it can be.

use std::io::Cursor;

use interview_reminders::calendar::previous::Previous;
use interview_reminders::output::agenda::{self, Agenda, Paint, Selection, USUAL_WIDTH};
use interview_reminders::output::ics::{self, CalendarStyle, USUAL_NAME};
use interview_reminders::output::{check, difference, jsonl, suggestion, summary, text};
use interview_reminders::visible::Screen;
use interview_reminders::{Planned, Verdict};

use super::{SHEET, calendar, planned, request, text as read};
use crate::support::events::events;

fn written(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> String {
    let mut bytes = Vec::new();
    write(&mut bytes).expect("a vector takes every byte");
    read(bytes)
}

fn agenda(planned: &Planned, called: Option<&str>) -> String {
    let selection = &Selection::of(None, called);
    let (now, zone) = (planned.setup.now(), planned.setup.defaults.my_zone);
    let agenda = Agenda { now, zone, width: USUAL_WIDTH, paint: Paint::Plain, why: false, selection };
    written(|out| agenda::write(out, &planned.plan, &agenda))
}

#[test]
fn one_plan_writes_every_output() {
    let planned = planned(SHEET, &request());
    let reminders = planned.plan.count_reminders();
    assert_eq!(planned.verdict(true), Verdict::EveryRow);
    let (ics, changes) = calendar(&planned, b"");
    assert_eq!((events(&ics).len(), changes.added), (reminders, reminders));
    let new =
        written(|out| ics::write_new(out, &planned.plan, &CalendarStyle::of(&planned.setup, USUAL_NAME)).map(drop));
    assert_eq!(new, ics, "beside nothing, and where nothing was");
    let lines = written(|out| jsonl::write(out, &planned.plan));
    assert_eq!(lines.lines().filter(|line| line.contains("\"at\":")).count(), reminders);
    assert!(agenda(&planned, None).contains("Kim Lee"));
    assert!(!agenda(&planned, Some("Bolt")).contains("Kim Lee"));
    let by_interview = written(|out| {
        text::write(&mut Screen::on(out), &planned.plan, planned.setup.now(), true, &Selection::default())
    });
    assert!(by_interview.starts_with("Acme, Baker: Tuesday 10 March 2026 at 10:00"), "{by_interview}");
    assert!(summary::text(&planned, " in a test").as_str().starts_with("1 interview became "));
    assert!(check::text(&planned.reading, &planned.setup, Verdict::EveryRow).as_str().contains("1 row: 1 interview"));
    let headers = written(|out| check::write_jsonl(out, planned.problems(), &planned.reading.sheets));
    assert_eq!(headers.lines().count(), 5, "{headers}");
    let suggested = suggestion::text("interviews.csv", &planned.reading.sheets[0], &planned.reading, &planned.setup);
    assert!(suggested.expect("the sheet has a header").contains("zone = \"America/New_York\""));
}

#[test]
fn an_event_alone_is_that_of_the_whole_calendar() {
    let planned = planned(SHEET, &request());
    let nothing = Previous::default();
    let (style, regeneration) = (CalendarStyle::of(&planned.setup, USUAL_NAME), planned.beside(&nothing));
    let whole = events(&calendar(&planned, b"").0);
    for (index, _) in planned.plan.pairs().iter().enumerate() {
        let alone =
            written(|out| ics::write_event(out, &planned.plan, &style, &regeneration, &mut Cursor::new(b""), index));
        if planned.plan.reminder(planned.plan.pair(index)).is_err() {
            assert_eq!(alone, "");
            continue;
        }
        let alone = events(&alone);
        assert_eq!(alone.len(), 1);
        assert!(alone.iter().all(|(uid, event)| whole[uid] == *event), "{alone:#?}");
    }
}

#[test]
fn a_difference_names_what_is_new() {
    let planned = planned(SHEET, &request());
    let nothing = Previous::default();
    let style = CalendarStyle::of(&planned.setup, USUAL_NAME);
    let mut bytes = Vec::new();
    let earlier = &mut Cursor::new(b"");
    let changes =
        difference::write(&mut Screen::on(&mut bytes), &planned.plan, &style, &planned.beside(&nothing), earlier);
    assert_eq!(changes.expect("a vector takes every byte").added, planned.plan.count_reminders());
    assert_eq!(read(bytes).matches("  + ").count(), planned.plan.count_reminders());
}

#[test]
fn a_plan_may_be_kept_and_handed_on() {
    fn expect_send<T: Send + 'static>(_: &T) {}
    let kept = {
        let request = request();
        planned(SHEET, &request)
    };
    expect_send(&kept);
    assert_eq!(agenda(&kept, None), agenda(&planned(SHEET, &request()), None));
}
