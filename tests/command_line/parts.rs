//! A calendar in several files, none of which is larger than was asked for.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::candidates::{differences, traces};
use super::folder::{Folder, Run, SHEET};
use super::support::events::{Event, events};

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
    // One that has more to say stays in its file, where there is room for it.
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

/// The events of all files, and in how many each stands.
#[cfg(target_os = "linux")]
fn standing(folder: &Folder) -> BTreeMap<String, usize> {
    let mut standing = BTreeMap::new();
    for (name, (bytes, ..)) in traces(&folder.path("")) {
        if name.starts_with("reminders") {
            let text = String::from_utf8(bytes).expect("a calendar is UTF-8");
            for uid in events(&text).into_keys() {
                *standing.entry(uid).or_default() += 1;
            }
        }
    }
    standing
}

/// Kills a run over a changed sheet at each name that it gives or takes, from the same beginning, and looks at what it left.
#[cfg(target_os = "linux")]
fn at_each_name(folder: &Folder, changed: &str, command: &str, look: impl Fn(usize)) {
    let before = folder.listing();
    for name in 1.. {
        folder.listing().keys().for_each(|path| std::fs::remove_file(path).expect("a file can be removed"));
        for (path, bytes) in &before {
            std::fs::write(path, bytes).expect("a file can be written");
        }
        folder.write("interviews.csv", changed);
        match super::killed::killed_at_name(folder, command, name) {
            None => return,
            Some(true) => look(name),
            // It has no name so many.
            Some(false) => {
                assert!(name > 5, "{command}: {name}");
                break;
            }
        }
    }
    parts(folder);
}

#[cfg(target_os = "linux")]
#[test]
fn a_run_that_is_killed_at_any_name_leaves_each_event_in_one_file() {
    let folder = Folder::with(sheet(0..40));
    night(&folder, 1, "20k");
    let known = standing(&folder);
    // Rows are gone, moved, and new, and all the others have more to say.
    let changed = sheet(2..48).replace("-09,14:00", "-11,09:00").replace(",Engineer", ",Senior Engineer");
    at_each_name(&folder, &changed, "export interviews.csv -o reminders.ics --quiet --max-bytes 20k", |name| {
        let left = standing(&folder);
        assert!(left.values().all(|files| *files == 1), "name {name}: an event stands in two files");
        assert!(known.keys().all(|uid| left.contains_key(uid)), "name {name}: an event is lost");
    });
}

#[cfg(target_os = "linux")]
#[test]
fn a_run_that_is_killed_while_events_move_loses_none_and_the_next_one_ends_it() {
    let grown = sheet(0..30).replace(",Engineer", &format!(" {},Engineer", "x".repeat(200)));
    // Whatever outgrows its file moves; and all does, where another size is asked for, or one file for all.
    for (first, then, changed) in [("20k", "20k", &grown), ("", "20k", &sheet(0..30)), ("20k", "", &sheet(0..30))] {
        let folder = Folder::with(sheet(0..30));
        night(&folder, 1, first);
        let known = standing(&folder);
        let size = if then.is_empty() { String::new() } else { format!(" --max-bytes {then}") };
        let command = format!("export interviews.csv -o reminders.ics --quiet{size}");
        at_each_name(&folder, changed, &command, |name| {
            let left = standing(&folder);
            assert!(known.keys().all(|uid| left.contains_key(uid)), "{first} to {then}, name {name}: an event is lost");
            if name % 4 == 1 {
                assert_eq!(folder.run(&command).status, 0, "{first} to {then}, name {name}");
                parts(&folder);
            }
        });
    }
}
