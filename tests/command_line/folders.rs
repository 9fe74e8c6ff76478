//! One calendar for each candidate, company or interview, or one file for each event.

use std::fs;

use super::candidates::{ANA, ANA_TOO, BEN, CARLA, all_events, differences, folder, sheet, traces};
use super::folder::{Folder, Run};
use super::support::events::events;

/// What somebody else keeps in the folder.
const FOREIGN: [(&str, &str); 3] = [
    ("notes.txt", "mine\n"),
    ("mine-holidays.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nEND:VCALENDAR\r\n"),
    (".hidden", "mine too\n"),
];

/// Puts it there.
fn beside(folder: &Folder) {
    fs::create_dir(folder.path("out")).expect("a folder can be made");
    for (name, text) in FOREIGN {
        folder.write(&format!("out/{name}"), text);
    }
}

fn still_beside(folder: &Folder) {
    for (name, text) in FOREIGN {
        assert_eq!(folder.read(&format!("out/{name}")), text, "{name}");
    }
}

fn night(folder: &Folder, layout: &str, day: &str, more: &str) -> Run {
    folder.run(&format!("export interviews.csv -o out --layout {layout} --now {day}T05:30:00Z{more}"))
}

/// A layout, and the files of its first night.
const FIRST: [(&str, &[&str]); 3] = [
    ("candidate", &["+ana-ruiz.ics", "+ben-okoye.ics", "+carla-díaz.ics"]),
    ("company", &["+acme.ics", "+belfry.ics", "+castle-co_CCCCCCCCCCCC.ics"]),
    ("interview", &["+ana-ruiz---a1.ics", "+ana-ruiz---a2.ics", "+ben-okoye---b1.ics", "+carla-díaz---c1.ics"]),
];

/// The digits of a hash as they stand in the table above.
fn without_hashes(names: Vec<String>) -> Vec<String> {
    let hash = |name: &String| name.find('_').map(|place| name[place + 1..place + 13].to_owned());
    names.into_iter().map(|name| hash(&name).map_or(name.clone(), |hash| name.replace(&hash, "CCCCCCCCCCCC"))).collect()
}

/// What happens, the sheet of that night, and the files that differ after it, by layout.
type Night<'s> = (&'static str, Vec<&'s str>, [&'static [&'static str]; 3]);

#[test]
fn night_after_night_each_file_changes_with_what_is_in_it_and_not_otherwise() {
    let moved = BEN.replace("2026-03-18", "2026-03-25");
    let nights: [Night<'_>; 5] = [
        ("nothing changes", vec![ANA, ANA_TOO, BEN, CARLA], [&[], &[], &[]]),
        ("the rows change places", vec![CARLA, BEN, ANA_TOO, ANA], [&[], &[], &[]]),
        (
            "one moves",
            vec![ANA, ANA_TOO, &moved, CARLA],
            [&["ben-okoye.ics"], &["belfry.ics"], &["ben-okoye---b1.ics"]],
        ),
        ("one vanishes", vec![ANA, ANA_TOO, CARLA], [&["ben-okoye.ics"], &["belfry.ics"], &["ben-okoye---b1.ics"]]),
        (
            "one returns",
            vec![ANA, ANA_TOO, &moved, CARLA],
            [&["ben-okoye.ics"], &["belfry.ics"], &["ben-okoye---b1.ics"]],
        ),
    ];
    for flavor in [" --flavor import", " --flavor feed"] {
        for (place, (layout, first)) in FIRST.iter().enumerate() {
            let folder = folder();
            beside(&folder);
            let mut before = traces(&folder.path("out"));
            let run = night(&folder, layout, "2026-03-01", flavor);
            assert_eq!(run.status, 0, "{layout}: {}", run.stderr);
            let mut after = traces(&folder.path("out"));
            assert_eq!(without_hashes(differences(&before, &after)), *first, "{layout}");
            let mut known = all_events(&folder.path("out"));
            for (day, (what, rows, changed)) in (2..).zip(&nights) {
                folder.write("interviews.csv", sheet(rows));
                before = after;
                let run = night(&folder, layout, &format!("2026-03-{day:02}"), flavor);
                after = traces(&folder.path("out"));
                assert_eq!(without_hashes(differences(&before, &after)), *changed[place], "{layout}, {what}");
                assert_eq!(run.stderr.contains("(nothing changed)"), changed[place].is_empty(), "{layout}, {what}");
                let events = all_events(&folder.path("out"));
                assert!(events.keys().eq(known.keys()), "{layout}, {what}: an event is lost or new");
                for (uid, event) in &events {
                    let is_ben = event.summary.contains("Cleo") || event.summary.contains("Writer");
                    assert!(event == &known[uid] || (is_ben && event.sequence == known[uid].sequence + 1), "{what}");
                }
                assert_eq!(events.values().any(|event| event.cancelled), *what == "one vanishes", "{layout}, {what}");
                known = events;
            }
            still_beside(&folder);
        }
    }
}

#[test]
fn a_file_that_nobody_needs_is_removed_once_its_cancellations_have_expired() {
    let folder = folder();
    night(&folder, "candidate", "2026-03-01", "");
    folder.write("interviews.csv", sheet(&[ANA, ANA_TOO, CARLA]));
    let mut left = Vec::new();
    for day in ["2026-03-02", "2026-04-15", "2026-05-20", "2026-05-25", "2027-01-01"] {
        assert_eq!(night(&folder, "candidate", day, "").status, 0);
        let ben = fs::read_to_string(folder.path("out/ben-okoye.ics"));
        left.push(ben.ok().map(|calendar| events(&calendar).values().filter(|event| event.cancelled).count()));
        let is_noted = folder.read("out/.interview-reminders").contains("ben-okoye.ics");
        assert_eq!(is_noted, left.last() != Some(&None), "{day}");
    }
    assert_eq!((left[0], left[1], *left.last().expect("nights")), (Some(4), Some(4), None), "{left:?}");
    // Whoever imported them takes those that come back for newer ones.
    folder.write("interviews.csv", sheet(&[ANA, ANA_TOO, BEN, CARLA]));
    night(&folder, "candidate", "2027-01-02", "");
    assert!(events(&folder.read("out/ben-okoye.ics")).values().all(|event| event.sequence > 1 && !event.cancelled));
}

#[test]
fn an_event_whose_company_changes_its_name_moves_and_is_not_doubled() {
    let folder = folder();
    night(&folder, "company", "2026-03-01", " --flavor feed");
    let before = all_events(&folder.path("out"));
    folder.write("interviews.csv", sheet(&[&ANA.replace("Acme", "Acme Ltd"), ANA_TOO, BEN, CARLA]));
    night(&folder, "company", "2026-03-02", " --flavor feed");
    assert!(events(&folder.read("out/acme.ics")).is_empty());
    let after = all_events(&folder.path("out"));
    assert!(before.keys().eq(after.keys()) && after.values().all(|event| !event.cancelled));
    let moved = events(&folder.read("out/acme-ltd.ics"));
    assert!(moved.len() == 4 && moved.values().all(|event| event.sequence == 1), "{moved:?}");
}

#[test]
fn a_vdir_follows_the_plan_event_by_event() {
    let folder = folder();
    beside(&folder);
    night(&folder, "vdir", "2026-03-01", "");
    let first = traces(&folder.path("out"));
    let all = all_events(&folder.path("out"));
    for (uid, event) in &all {
        let file = folder.read(&format!("out/{uid}.ics"));
        assert_eq!(events(&file).into_iter().collect::<Vec<_>>(), [(uid.clone(), event.clone())]);
        assert!(!file.contains("METHOD") && !file.contains("X-WR-CALNAME"));
    }
    let again = night(&folder, "vdir", "2026-03-02", "");
    assert!(again.stderr.contains("(nothing changed)") && traces(&folder.path("out")) == first, "{}", again.stderr);
    folder.write("interviews.csv", sheet(&[ANA, ANA_TOO, &BEN.replace("2026-03-18", "2026-03-25")]));
    let run = night(&folder, "vdir", "2026-03-03", "");
    assert!(run.stderr.contains("(4 changed and 4 cancelled)"), "{}", run.stderr);
    let third = traces(&folder.path("out"));
    let changed = differences(&first, &third);
    let of = |company: &'static str| all.iter().filter(move |(_, event)| event.summary.contains(company));
    let gone: Vec<String> = changed.iter().filter(|name| name.starts_with('-')).cloned().collect();
    assert_eq!(gone, of("Castle").map(|(uid, _)| format!("-{uid}.ics")).collect::<Vec<_>>());
    assert_eq!(changed.len(), 8, "{changed:?}");
    folder.write("interviews.csv", sheet(&[ANA, ANA_TOO, BEN, CARLA]));
    night(&folder, "vdir", "2026-03-04", "");
    let last = all_events(&folder.path("out"));
    assert!(last.keys().eq(all.keys()), "not all are back");
    assert!(of("Castle").all(|(uid, _)| last[uid].sequence > all[uid].sequence), "one is back as an older one");
    still_beside(&folder);
}

#[test]
fn an_event_of_a_vdir_that_another_program_wrote_is_kept_aside_and_written_again() {
    let folder = folder();
    night(&folder, "vdir", "2026-03-01", "");
    let all = all_events(&folder.path("out"));
    let (uid, event) = all.iter().next().expect("there are events");
    let name = format!("out/{uid}.ics");
    let edited = folder
        .read(&name)
        .replace("PRODID:-//interview-reminders", "PRODID:-//phone")
        .replace("SEQUENCE:0", "SEQUENCE:7");
    folder.write(&name, &edited);
    let run = night(&folder, "vdir", "2026-03-02", "");
    assert!(run.status == 0 && run.stderr.contains("by hand"), "{}", run.stderr);
    assert_eq!(folder.read(&format!("{name}.edited-20260302T053000Z")), edited);
    let now = &events(&folder.read(&name))[uid];
    assert_eq!((&now.summary, now.sequence), (&event.summary, 8));
}

#[test]
fn a_file_that_was_edited_is_kept_aside() {
    let folder = folder();
    night(&folder, "candidate", "2026-03-01", "");
    let edited = folder.read("out/ana-ruiz.ics").replace("SUMMARY:Thank", "SUMMARY:Do not thank");
    folder.write("out/ana-ruiz.ics", &edited);
    let diff = folder.run("diff interviews.csv -o out --layout candidate --now 2026-03-02T05:30:00Z");
    assert!(diff.status == 1 && diff.stdout.contains("It was edited by hand."), "{}{}", diff.stdout, diff.stderr);
    let run = night(&folder, "candidate", "2026-03-02", "");
    assert!(run.stderr.contains("ana-ruiz.ics.edited-20260302T053000Z"), "{}", run.stderr);
    assert_eq!(folder.read("out/ana-ruiz.ics.edited-20260302T053000Z"), edited);
    assert!(!folder.read("out/ana-ruiz.ics").contains("Do not thank"));
}

#[test]
fn a_row_with_a_mistake_keeps_its_file() {
    for layout in ["candidate", "vdir"] {
        let folder = folder();
        night(&folder, layout, "2026-03-01", "");
        let before = traces(&folder.path("out"));
        folder.write("interviews.csv", sheet(&[ANA, ANA_TOO, &BEN.replace("2026-03-18", "2026-02-30"), CARLA]));
        let run = night(&folder, layout, "2026-03-02", "");
        assert_eq!(run.status, 1, "{layout}: {}", run.stderr);
        assert_eq!(differences(&before, &traces(&folder.path("out"))), [""; 0], "{layout}");
        folder.write("interviews.csv", sheet(&[ANA, ANA_TOO, BEN, CARLA]));
        night(&folder, layout, "2026-03-03", "");
        assert_eq!(differences(&before, &traces(&folder.path("out"))), [""; 0], "{layout}");
    }
}

#[test]
fn a_row_that_waits_for_one_alike_gets_no_file() {
    let of_acme = |rows: &str| format!("company,date,contact\nAcme,2026-03-10,Ana <ana@acme.test>\n{rows}");
    for layout in ["candidate", "interview", "vdir"] {
        let folder = folder();
        folder.write("interviews.csv", of_acme("Acme,2026-03-24,\n"));
        night(&folder, layout, "2026-03-01", "");
        let before = traces(&folder.path("out"));
        folder.write("interviews.csv", of_acme("Acme,soon,\nAcme,2026-04-07,\nAcme,2026-03-31,\n"));
        let run = night(&folder, layout, "2026-03-02", "");
        assert_eq!(run.status, 1, "{layout}: {}", run.stderr);
        assert_eq!(differences(&before, &traces(&folder.path("out"))), [""; 0], "{layout}");
    }
}

#[test]
fn a_diff_shows_what_an_export_over_files_would_change_and_changes_nothing() {
    for layout in ["candidate", "company", "interview", "vdir"] {
        let folder = folder();
        let diff = format!("diff interviews.csv -o out --layout {layout} --now 2026-03-02T05:30:00Z");
        assert_eq!(folder.run(&diff).status, 1, "{layout}: nothing is there yet");
        assert!(!folder.path("out").exists(), "{layout}: a diff writes");
        night(&folder, layout, "2026-03-01", "");
        let before = traces(&folder.path("out"));
        assert_eq!(folder.run(&diff).status, 0, "{layout}");
        folder.write("interviews.csv", sheet(&[ANA, &BEN.replace("2026-03-18", "2026-03-25"), CARLA]));
        let run = folder.run(&diff);
        assert!(run.status == 1 && run.stderr.contains("4 changed and 4 cancelled"), "{layout}: {}", run.stderr);
        assert!(run.stdout.contains(" → ") && run.stdout.contains("  - "), "{layout}: {}", run.stdout);
        assert!(traces(&folder.path("out")) == before, "{layout}: a diff writes");
        let export = night(&folder, layout, "2026-03-02", "");
        assert!(export.stderr.contains("(4 changed and 4 cancelled)"), "{layout}: {}", export.stderr);
    }
}

#[test]
fn nothing_is_written_where_something_stands_in_the_way() {
    let other = "BEGIN:VCALENDAR\r\nPRODID:-//x//y//EN\r\nEND:VCALENDAR\r\n";
    let cases = [
        ("a file for a folder", "export interviews.csv -o interviews.csv --layout candidate", "needs a folder"),
        ("a file's name", "export interviews.csv -o new.ics --layout candidate", "name one with -o"),
        ("no folder above", "export interviews.csv -o nowhere/out --layout candidate", "nowhere"),
        ("no place at all", "export interviews.csv --layout candidate", "-o"),
        ("a vdir in parts", "export interviews.csv -o vdir --layout vdir --max-bytes 1M", "--max-bytes"),
        ("another layout", "export interviews.csv -o out --layout vdir", "name another folder"),
        ("another program's file", "export interviews.csv -o other --layout candidate", "another program"),
        ("another manifest", "export interviews.csv -o noted --layout candidate", ".interview-reminders:1"),
        ("a later manifest", "export interviews.csv -o later --layout candidate", "later release"),
        ("a small size", "export interviews.csv -o new.ics --max-bytes 1k", "10k"),
    ];
    let folder = folder();
    night(&folder, "candidate", "2026-03-01", "");
    for name in ["other", "noted", "later"] {
        fs::create_dir(folder.path(name)).expect("a folder can be made");
    }
    folder.write("other/ben-okoye.ics", other);
    folder.write("noted/.interview-reminders", "something else\n");
    let manifest = folder.read("out/.interview-reminders");
    folder.write("later/.interview-reminders", manifest.replace("format 1", "format 2"));
    let listings = || ["", "out", "other", "noted", "later"].map(|name| differences_below(&folder, name));
    let before = listings();
    for (what, command, said) in cases {
        let run = folder.run(command);
        assert_eq!(run.status, 2, "{what}: {}", run.stderr);
        assert!(run.stderr.contains(said), "{what}: {}", run.stderr);
        assert!(listings() == before, "{what}: something was written");
    }
    // What was asked for expressly is done.
    assert_eq!(folder.run("export interviews.csv -o other --layout candidate --fresh").status, 0);
    assert_ne!(folder.read("other/ben-okoye.ics"), other);
}

fn differences_below(folder: &Folder, name: &str) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder.path(name)).expect("the folder is there");
    let files = entries.map(|entry| entry.expect("readable").path()).filter(|path| path.is_file());
    let mut files: Vec<_> = files.map(|path| (path.display().to_string(), fs::read(path).expect("readable"))).collect();
    files.sort();
    files
}

#[test]
fn a_layout_can_stand_in_the_configuration() {
    let folder = folder();
    folder.write("interview-reminders.toml", "[output]\nlayout = \"candidate\"\nflavor = \"feed\"\n");
    assert_eq!(folder.run("export interviews.csv -o out").status, 0);
    assert!(folder.read("out/carla-díaz.ics").contains("X-WR-CALNAME:Carla Díaz\r\n"));
    assert_eq!(folder.run("export interviews.csv -o one.ics --layout file").status, 0);
    assert_eq!(events(&folder.read("one.ics")).len(), 16);
}

#[test]
fn a_note_of_a_file_can_not_lead_out_of_the_folder() {
    let folder = folder();
    night(&folder, "candidate", "2026-03-01", "");
    let manifest = folder.read("out/.interview-reminders");
    for name in ["../interviews.csv", "../precious.ics", "/etc/passwd", "sub/x.ics", "..ics", ".ics"] {
        folder.write("precious.ics", "precious");
        folder.write("out/.interview-reminders", format!("{manifest}file {name} Mine\n"));
        let run = night(&folder, "candidate", "2027-03-01", "");
        assert_eq!(run.status, 2, "{name}: {}", run.stderr);
        assert_eq!(folder.read("precious.ics"), "precious");
    }
}
