//! A calendar in several files, none of which is larger than was asked for.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;
use std::time::Instant;

use super::candidates::{differences, traces};
use super::folder::{Folder, Run, SHEET};
use super::support::events::{Event, events};
use super::support::patience::Held;

fn sheet(rows: std::ops::Range<usize>) -> String {
    let mut text = String::from("id,company,role,date,time,interviewers\n");
    for number in rows {
        let day = number % 28 + 1;
        writeln!(text, "{number},Company {number},Engineer,2026-03-{day:02},14:00,Kim <kim@c{number}.test>")
            .expect("a text takes any text");
    }
    text
}

fn night(folder: &Folder, day: u32, size: &str) -> Run {
    let size = if size.is_empty() { String::new() } else { format!(" --max-bytes {size}") };
    let run = folder.run(&format!("export interviews.csv -o reminders.ics --now 2026-02-{day:02}T05:30:00Z{size}"));
    assert_eq!(run.status, 0, "{}", run.stderr);
    run
}

/// The files, and all events in them, of which no two files have the same one.
fn parts(folder: &Folder) -> (Vec<(String, usize)>, BTreeMap<String, Event>) {
    let (mut files, mut all) = (Vec::new(), BTreeMap::new());
    for (name, (bytes, ..)) in traces(&folder.path("")) {
        if name.starts_with("reminders") {
            files.push((name.clone(), bytes.len()));
            for (uid, event) in events(&String::from_utf8(bytes).expect("a calendar is UTF-8")) {
                assert!(all.insert(uid, event).is_none(), "{name} has an event that another file has");
            }
        }
    }
    (files, all)
}

#[test]
fn an_event_stays_in_its_file_and_new_ones_go_into_the_last() {
    let folder = Folder::with(sheet(0..40));
    night(&folder, 1, "50k");
    let (files, first) = parts(&folder);
    assert!(files.len() > 3, "{files:?}");
    assert!(files.iter().all(|(name, bytes)| *bytes <= 50_000 && name.starts_with("reminders-")), "{files:?}");
    let before = traces(&folder.path(""));
    assert!(night(&folder, 2, "50k").stderr.contains("(nothing changed)"));
    assert!(traces(&folder.path("")) == before, "something was touched");
    // New rows stand among the old ones, by their days; their events do not.
    folder.write("interviews.csv", sheet(0..50));
    night(&folder, 3, "50k");
    let after = traces(&folder.path(""));
    let (more, second) = parts(&folder);
    let changed = differences(&before, &after);
    assert!(more.iter().all(|(_, bytes)| *bytes <= 50_000) && more.len() > files.len(), "{more:?}");
    assert!(first.iter().all(|(uid, event)| second[uid] == *event), "an event changed");
    let full = |number: usize| format!("reminders-{number}.ics");
    assert!((1..files.len()).all(|number| !changed.contains(&full(number))), "{changed:?}");
    // One that grows out of its file moves to the end.
    folder.write("interviews.csv", sheet(0..50).replace("Company 3,", &format!("Company 3 {},", "x".repeat(90))));
    night(&folder, 4, "50k");
    let (grown, third) = parts(&folder);
    assert!(grown.iter().all(|(_, bytes)| *bytes <= 50_000), "{grown:?}");
    assert!(third.keys().eq(second.keys()) && third.values().all(|event| !event.cancelled && event.sequence < 2));
    assert!(night(&folder, 5, "50k").stderr.contains("(nothing changed)"));
}

#[test]
fn what_is_no_longer_planned_is_cancelled_in_its_file() {
    let folder = Folder::with(sheet(0..40));
    night(&folder, 1, "50k");
    let before = traces(&folder.path(""));
    let in_first = events(&folder.read("reminders-1.ics"));
    let company = in_first.values().next().expect("an event").summary.clone();
    let number: usize = company.split_whitespace().find_map(|word| word.parse().ok()).expect("its number");
    let rows: String = sheet(0..40)
        .lines()
        .filter(|row| !row.starts_with(&format!("{number},")))
        .fold(String::new(), |text, row| text + row + "\n");
    folder.write("interviews.csv", rows);
    night(&folder, 2, "50k");
    let changed = differences(&before, &traces(&folder.path("")));
    assert_eq!(changed.len(), 2, "the sheet and one part: {changed:?}");
    let (_, all) = parts(&folder);
    assert!(all.values().filter(|event| event.cancelled).all(|event| event.summary.contains(&format!(" {number}"))));
    assert!(all.values().any(|event| event.cancelled));
}

#[test]
fn a_calendar_is_split_and_put_together_again_without_a_change_of_its_events() {
    let folder = Folder::with(sheet(0..40));
    night(&folder, 1, "");
    let (files, whole) = parts(&folder);
    assert_eq!(files.len(), 1);
    for (day, size) in [(2, "50k"), (3, "20k"), (4, "90k"), (5, ""), (6, "30k")] {
        night(&folder, day, size);
        let (files, all) = parts(&folder);
        assert_eq!(all, whole, "{size}");
        assert_eq!(files.iter().any(|(name, _)| name == "reminders.ics"), size.is_empty(), "{files:?}");
        assert_eq!(files.len() == 1, size.is_empty(), "{size}: {files:?}");
    }
}

#[test]
fn an_own_file_that_breaks_off_or_is_newer_stops_every_run_that_would_go_on_from_it() {
    type Damage = fn(&str) -> String;
    let damages: [(&str, Damage); 4] = [
        ("half a calendar", |text| text[..text.len() / 2].to_owned()),
        ("half a heading", |text| text[..40].to_owned()),
        ("all but the end", |text| text.replace("END:VCALENDAR\r\n", "")),
        ("a later release's", |text| text.replacen("FORMAT:1", "FORMAT:7", 1)),
    ];
    for (what, damage) in damages {
        for (first, then, file) in
            [("", "20k", "reminders.ics"), ("20k", "", "reminders-1.ics"), ("20k", "", "reminders-2.ics")]
        {
            let folder = Folder::with(sheet(0..40));
            night(&folder, 1, first);
            folder.write(file, damage(&folder.read(file)));
            let before = folder.listing();
            let size = if then.is_empty() { String::new() } else { format!("--max-bytes {then}") };
            for command in ["export", "diff"] {
                let run = folder.run(format!("{command} interviews.csv -o reminders.ics {size}").trim_end());
                assert_eq!(run.status, 2, "{what}, {file}: {}", run.stderr);
                assert!(run.stderr.contains(&format!("{file}: ")), "{what}, {file}: {}", run.stderr);
                assert!(folder.listing() == before, "{what}, {file}: something was written");
            }
        }
    }
}

#[test]
fn what_begins_anew_leaves_no_event_in_two_files() {
    for (first, then, file) in [("", "20k", "reminders.ics"), ("20k", "", "reminders-1.ics")] {
        let folder = Folder::with(sheet(0..40));
        night(&folder, 1, first);
        folder.write(file, folder.read(file).replace("END:VCALENDAR\r\n", ""));
        let size = if then.is_empty() { String::new() } else { format!("--max-bytes {then}") };
        let run = folder.run(format!("export interviews.csv -o reminders.ics --fresh {size}").trim_end());
        assert_eq!(run.status, 0, "{}", run.stderr);
        let (files, _) = parts(&folder);
        assert_eq!(files.iter().any(|(name, _)| name == "reminders.ics"), then.is_empty(), "{files:?}");
    }
}

#[test]
fn a_file_of_others_that_is_called_like_the_calendar_or_a_part_is_passed_over() {
    let folder = Folder::with(sheet(0..40));
    folder.write("reminders.ics", "buy milk\n");
    night(&folder, 1, "50k");
    assert_eq!(folder.read("reminders.ics"), "buy milk\n");
    let folder = Folder::with(sheet(0..40));
    folder.write("reminders-1.ics", "buy milk\n");
    night(&folder, 1, "");
    assert_eq!(folder.read("reminders-1.ics"), "buy milk\n");
    // One that is a calendar of its own is nobody's part, be it whole or not.
    folder.run("export interviews.csv -o reminders-2.ics");
    folder.write("reminders-2.ics", folder.read("reminders-2.ics").replace("END:VCALENDAR\r\n", ""));
    night(&folder, 2, "");
}

#[test]
fn another_calendar_with_such_a_name_is_left_alone() {
    let folder = Folder::with(sheet(0..40));
    folder.run("export interviews.csv -o reminders-2.ics");
    let other = folder.read("reminders-2.ics");
    assert_eq!(folder.run("export interviews.csv -o reminders.ics").status, 0);
    let run = folder.run("export interviews.csv -o reminders.ics --max-bytes 50k");
    assert!(run.status == 2 && run.stderr.contains("a calendar of its own"), "{}", run.stderr);
    assert_eq!(folder.read("reminders-2.ics"), other);
    assert!(!folder.path("reminders-1.ics").exists());
}

#[test]
fn the_calendars_of_a_folder_are_split_too() {
    let folder = Folder::with(sheet(0..40));
    let export = "export interviews.csv -o out --layout candidate --max-bytes 50k --now 2026-02-01T05:30:00Z";
    assert_eq!(folder.run(export).status, 0);
    let names: Vec<String> = traces(&folder.path("out")).into_keys().collect();
    assert!(names.len() > 4 && names[1..].iter().all(|name| name.starts_with("mine-")), "{names:?}");
    assert!(folder.run(export).stderr.contains("(nothing changed)"));
}

#[test]
fn an_import_that_is_too_large_for_google_is_reported_and_the_option_with_it() {
    let folder = Folder::with(sheet(0..400));
    let hint = |arguments: &str| {
        folder.run(&format!("export interviews.csv -o reminders.ics {arguments}")).stderr.contains("--max-bytes")
    };
    assert!(hint("--flavor import"));
    assert!(!hint("--flavor feed") && !hint("--flavor import --quiet") && !hint("--max-bytes 900k"));
    folder.write("interviews.csv", SHEET);
    assert!(!hint("--flavor import --fresh"));
}

#[test]
fn the_first_part_may_be_missing() {
    let folder = Folder::with(sheet(0..20));
    night(&folder, 1, "40k");
    let (_, before) = parts(&folder);
    std::fs::remove_file(folder.path("reminders-1.ics")).expect("there is a first part");
    night(&folder, 2, "");
    let (files, after) = parts(&folder);
    assert_eq!(files.len(), 1, "{files:?}");
    assert!(after.keys().eq(before.keys()));
}

/// How many runs are killed.
const KILLS: u32 = 24;

#[test]
fn a_run_that_is_killed_leaves_no_event_in_two_files() {
    // Where that is a place of its own, in memory: a disk that is busy with others takes long to rename a file.
    let memory = PathBuf::from("/dev/shm");
    let place = if memory.is_dir() { memory } else { std::env::temp_dir() };
    let folder = Folder::below(&place, sheet(0..40));
    let command = "export interviews.csv -o reminders.ics --quiet --max-bytes 20k";
    let started = Instant::now();
    assert_eq!(folder.run(command).status, 0);
    let whole_run = started.elapsed();
    let before = folder.listing();
    // Each of them outgrows its file, and some move on from every one.
    let grown = sheet(0..40).replace(",Engineer", &format!(" {},Engineer", "x".repeat(60)));
    let mut doubled = 0;
    for kill in 0..KILLS {
        folder.listing().keys().for_each(|path| std::fs::remove_file(path).expect("a file can be removed"));
        for (path, bytes) in &before {
            std::fs::write(path, bytes).expect("a file can be written");
        }
        folder.write("interviews.csv", &grown);
        let mut run = Held::start(&mut folder.program(command)).expect("the program runs");
        std::thread::sleep(whole_run.mul_f64(0.3 + f64::from(kill * 7 % KILLS) / f64::from(KILLS)));
        run.kill().expect("a child can be killed");
        run.ended();
        let files = traces(&folder.path(""));
        let calendars = files.into_iter().filter(|(name, _)| name.starts_with("reminders-"));
        let texts = calendars.map(|(_, (bytes, ..))| String::from_utf8(bytes).expect("a calendar is UTF-8"));
        let uids: Vec<String> = texts.flat_map(|text| events(&text).into_keys()).collect();
        let distinct: std::collections::BTreeSet<&String> = uids.iter().collect();
        doubled += u32::from(distinct.len() < uids.len());
    }
    // A moment is left, between two names that are given one right behind the other.
    assert!(doubled < 2, "{doubled} of {KILLS} kills");
    assert_eq!(folder.run(command).status, 0);
    parts(&folder);
}
