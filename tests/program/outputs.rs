//! One plan, asked again and again for whatever it can be.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use interview_reminders::calendar::previous::Previous;
use interview_reminders::layout::{FileNames, Layout};
use interview_reminders::output::agenda::{self, Agenda, Paint, Selection, USUAL_WIDTH};
use interview_reminders::output::ics::{self, CalendarStyle, USUAL_NAME};
use interview_reminders::output::spread::{CalendarFile, EarlierFiles, SharingRules, Spread};
use interview_reminders::output::{check, difference, jsonl, suggestion, summary, text};
use interview_reminders::visible::Screen;
use interview_reminders::{Planned, Verdict};

use super::{SHEET, calendar, planned, request, text as read};
use crate::support::events::{Event, events};

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
    assert!(
        check::text(&planned.reading, &planned.setup, Verdict::EveryRow, usize::MAX)
            .as_str()
            .contains("1 row: 1 interview")
    );
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
    let (mut bytes, mine) = (Vec::new(), planned.setup.defaults.my_zone);
    let (screen, earlier) = (&mut Screen::on(&mut bytes), &mut Cursor::new(b""));
    let changes = difference::write(screen, &planned.plan, &style, mine, &planned.beside(&nothing), earlier);
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

/// A plan over several files, beside an earlier calendar in one.
fn spread(planned: &Planned, layout: Layout, most: Option<u64>, earlier: &str) -> Vec<CalendarFile> {
    let previous = Previous::read(earlier.as_bytes()).expect("bytes can be read").expect("it can be continued");
    let names = FileNames { layout, ending: ".ics".to_owned() };
    let mut known = EarlierFiles::default();
    if !earlier.is_empty() {
        known.push(&names, "all.ics", ("", None), previous, Some(earlier.len() as u64));
    }
    let (style, regeneration) = (CalendarStyle::of(&planned.setup, USUAL_NAME), planned.beside(&known.joined.all));
    let rules = SharingRules { names: &names, most, flavor: style.flavor, fresh: false, keeping: planned.keeping() };
    let mut files = Vec::new();
    let mut spread = Spread::of(&planned.plan, &style, &regeneration, Cursor::new(earlier));
    let all = spread.each_file("all", rules, &known, |file| {
        files.push(file);
        Ok(())
    });
    all.expect("memory takes all");
    files
}

/// So many rows, of two candidates in turn.
fn rows(count: usize) -> String {
    let rows = (0..count).map(|row| format!("Company {row},Ann {},2026-03-10,10:00\n", row % 2));
    std::iter::once("company,candidate,date,time\n".to_owned()).chain(rows).collect()
}

fn all_events(files: Vec<CalendarFile>) -> BTreeMap<String, Event> {
    files.into_iter().flat_map(|file| events(&read(file.bytes))).collect()
}

#[test]
fn calendars_may_be_one_each_and_of_a_size() {
    let planned = planned(&rows(40), &request());
    let whole = events(&calendar(&planned, b"").0);
    for (layout, most, files) in [
        (Layout::File, None, 1),
        (Layout::Candidate, None, 2),
        (Layout::Company, None, 40),
        (Layout::Interview, None, 40),
        // A quarter of each stays free, so that events can stay in theirs.
        (Layout::Candidate, Some(60_000), 6),
        (Layout::Vdir, Some(60_000), whole.len()),
    ] {
        let calendars = spread(&planned, layout, most, "");
        let names: BTreeSet<&String> = calendars.iter().map(|calendar| &calendar.name).collect();
        assert_eq!((calendars.len(), names.len()), (files, files), "{layout:?}: {names:?}");
        let most = most.map_or(usize::MAX, |most| usize::try_from(most).expect("a small size"));
        assert!(calendars.iter().all(|calendar| calendar.bytes.len() <= most));
        assert_eq!(all_events(calendars), whole, "each event is in one of them, as in the whole");
    }
}

#[test]
fn what_is_no_longer_planned_stays_in_its_file() {
    let earlier = calendar(&planned(&rows(4), &request()), b"").0;
    let fewer = planned(&rows(2), &request());
    let whole = events(&calendar(&fewer, earlier.as_bytes()).0);
    for (layout, count) in [(Layout::File, 1), (Layout::Candidate, 3)] {
        let files = spread(&fewer, layout, None, &earlier);
        assert_eq!(files.len(), count);
        for file in &files {
            let is_cancelled = read(file.bytes.clone()).contains("STATUS:CANCELLED");
            assert_eq!(is_cancelled, file.name == "all.ics", "{}", file.name);
        }
        assert_eq!(all_events(files), whole);
    }
}
