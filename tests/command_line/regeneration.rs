//! The same calendar again, a night later: what did not change stays, and what did is reported as a change.

use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::folder::{Folder, Run};
use super::support::events::{Event, events};

const HEADER: &str = "id,company,role,stage,date,time,interviewers,contact,thanked_on,status,notes";
const ACME: &str = "a,Acme,Engineer,Onsite,2026-03-12,14:00,Ana Ruiz <ana@acme.test>; Ben Okoye <ben@acme.test>,\
                    Ana Ruiz,,,take the slides along";
const BELFRY: &str = "b,Belfry,Editor,,2026-03-17,10:00,Cleo Bell <cleo@belfry.test>,,,,";
const CASTLE: &str = "c,Castle,Cook,,2026-03-19,10:00,Dan <dan@castle.test>,,,,";

const EXPORT: &str = "export interviews.csv -o reminders.ics";
const TONIGHT: &str = "2026-03-02T05:30:00Z";
const TONIGHT_STAMP: &str = "20260302T053000Z";

fn sheet(rows: &[&str]) -> String {
    format!("{HEADER}\n{}\n", rows.join("\n"))
}

/// A folder with the sheet of two rows, exported on an earlier night.
fn exported() -> Folder {
    let folder = Folder::with(sheet(&[ACME, BELFRY]));
    assert_eq!(folder.run(EXPORT).status, 0);
    folder
}

fn tonight(folder: &Folder, more: &str) -> Run {
    folder.run(&format!("{EXPORT} --now {TONIGHT}{more}"))
}

/// What a file is known by, beside its bytes.
#[cfg(unix)]
fn trace(path: &Path) -> (u64, std::time::SystemTime) {
    use std::os::unix::fs::MetadataExt;
    let metadata = fs::metadata(path).expect("the file is there");
    (metadata.ino(), metadata.modified().expect("a file has its time"))
}

#[cfg(not(unix))]
fn trace(path: &Path) -> std::time::SystemTime {
    fs::metadata(path).expect("the file is there").modified().expect("a file has its time")
}

/// Holds that a calendar follows an earlier one as it should, and returns how many events are new, changed, cancelled.
fn follows(before: &BTreeMap<String, Event>, after: &BTreeMap<String, Event>, what: &str) -> [usize; 3] {
    let mut counts = [0; 3];
    for (uid, event) in after {
        let Some(old) = before.get(uid) else {
            assert_eq!(
                (event.sequence, &*event.stamp, event.cancelled),
                (0, TONIGHT_STAMP, false),
                "{what}: {event:?}"
            );
            counts[0] += 1;
            continue;
        };
        if event == old {
            continue;
        }
        assert_eq!((event.sequence, &*event.stamp), (old.sequence + 1, TONIGHT_STAMP), "{what}: {event:?}");
        if event.cancelled {
            assert_eq!(event.summary, format!("Cancelled: {}", old.summary), "{what}");
            assert_eq!((&event.start, event.alarms), (&old.start, 0), "{what}: {event:?}");
        }
        counts[if event.cancelled { 2 } else { 1 }] += 1;
    }
    assert!(before.keys().all(|uid| after.contains_key(uid)), "{what}: an event is lost");
    counts
}

#[test]
fn each_change_of_a_sheet_changes_what_it_touches_and_nothing_else() {
    let renamed = ACME.replace("Ana Ruiz", "Anna Ruiz");
    let changes: [(&str, String, &str); 16] = [
        ("nothing", sheet(&[ACME, BELFRY]), "(nothing changed)"),
        ("the order of rows", sheet(&[BELFRY, ACME]), "(nothing changed)"),
        ("a column that nobody reads", sheet(&[ACME, BELFRY]).replace('\n', ",x\n"), "(nothing changed)"),
        (
            "the order of columns",
            "date,company,id,interviewers,time,role\n2026-03-17,Belfry,b,Cleo Bell <cleo@belfry.test>,10:00,Editor\n\
             2026-03-12,Acme,a,Ana Ruiz <ana@acme.test>,14:00,Engineer\n"
                .to_owned(),
            "(4 changed and 1 cancelled)",
        ),
        ("a name, beside its address", sheet(&[&renamed, BELFRY]), "(3 changed)"),
        ("an address in capitals", sheet(&[&ACME.replace("ben@acme.test", "Ben@ACME.test"), BELFRY]), "(1 changed)"),
        ("an hour", sheet(&[&ACME.replace("14:00", "15:00"), BELFRY]), "(5 changed)"),
        ("a day", sheet(&[&ACME.replace("2026-03-12", "2026-03-13"), BELFRY]), "(5 changed)"),
        ("a title", sheet(&[&ACME.replace("Engineer", "Senior Engineer"), BELFRY]), "(5 changed)"),
        ("a stage", sheet(&[&ACME.replace("Onsite", "On site"), BELFRY]), "(5 changed)"),
        ("a company", sheet(&[&ACME.replace("Acme", "Acme Ltd"), BELFRY]), "(5 changed)"),
        ("notes", sheet(&[&ACME.replace("slides", "laptop"), BELFRY]), "(5 changed)"),
        ("a row more", sheet(&[ACME, BELFRY, CASTLE]), "(4 added)"),
        ("a row less", sheet(&[ACME]), "(4 cancelled)"),
        ("an interviewer less", sheet(&[&ACME.replace("; Ben Okoye <ben@acme.test>", ""), BELFRY]), "(1 cancelled)"),
        ("an answer", sheet(&[&ACME.replace(",,,take", ",,rejected,take"), BELFRY]), "(5 cancelled)"),
    ];
    for (what, sheet, said) in changes {
        let folder = exported();
        let before = events(&folder.read("reminders.ics"));
        let trace_before = trace(&folder.path("reminders.ics"));
        folder.write("interviews.csv", sheet);
        let run = tonight(&folder, "");
        assert!(run.status == 0 && run.stderr.contains(said), "{what}: {}", run.stderr);
        let calendar = folder.read("reminders.ics");
        let counts = follows(&before, &events(&calendar), what);
        let counts: Vec<String> = counts
            .iter()
            .zip(["added", "changed", "cancelled"])
            .filter(|(count, _)| **count > 0)
            .map(|(count, what)| format!("{count} {what}"))
            .collect();
        let counts = if counts.is_empty() { "nothing changed".to_owned() } else { counts.join(" and ") };
        assert_eq!(format!("({counts})"), said, "{what}");
        assert_eq!(trace(&folder.path("reminders.ics")) == trace_before, said == "(nothing changed)", "{what}");
        let again = folder.run(&format!("{EXPORT} --now 2026-03-02T06:00:00Z"));
        assert!(again.stderr.contains("(nothing changed)"), "{what}, again: {}", again.stderr);
        assert_eq!(folder.read("reminders.ics"), calendar, "{what}, again");
    }
}

#[test]
fn each_change_of_the_settings_changes_what_it_touches_and_nothing_else() {
    let changes = [
        ("no alarm", "[output]\nalarm = \"none\"\n", "", [0, 9, 0]),
        ("longer reminders", "[output]\nduration = \"30m\"\n", "", [0, 9, 0]),
        ("a feed", "[output]\nflavor = \"feed\"\n", "", [0, 0, 0]),
        ("one guideline less", "disable = [\"let-go\"]\n", "", [0, 0, 2]),
        ("interviews too", "", " --with-interviews", [2, 0, 0]),
        ("a salt", "", " --uid-salt pepper", [9, 0, 9]),
        ("a salt in the configuration", "[output]\nuid-salt = \"pepper\"\n", "", [9, 0, 9]),
        // The name stands below every e-mail: one reminder is a call, and one a note to oneself.
        ("another name of mine", "[me]\nname = \"Joe Smith\"\n", "", [0, 7, 0]),
        ("an earlier alarm for interviews", "[output]\ninterview-alarm = \"2h\"\n", "", [0, 0, 0]),
    ];
    for (what, configuration, arguments, counts) in changes {
        let folder = exported();
        let before = events(&folder.read("reminders.ics"));
        folder.write("interview-reminders.toml", configuration);
        let run = tonight(&folder, arguments);
        assert_eq!(run.status, 0, "{what}: {}", run.stderr);
        assert_eq!(follows(&before, &events(&folder.read("reminders.ics")), what), counts, "{what}");
        let again = tonight(&folder, arguments);
        assert!(again.stderr.contains("(nothing changed)"), "{what}, again: {}", again.stderr);
    }
}

#[test]
fn a_salt_in_the_plan_is_that_of_the_calendar() {
    let folder = exported();
    let plan = folder.run("plan interviews.csv --format jsonl --uid-salt pepper").stdout;
    let calendar = folder.run("export interviews.csv --uid-salt pepper").stdout;
    for uid in events(&calendar).keys() {
        assert!(plan.contains(uid), "{uid} is not planned");
    }
}

#[test]
fn a_cancelled_event_stays_until_a_month_after_its_time_and_then_goes() {
    let folder = exported();
    folder.write("interviews.csv", sheet(&[ACME]));
    tonight(&folder, "");
    let cancelled = |folder: &Folder| {
        events(&folder.read("reminders.ics")).into_values().filter(|event| event.cancelled).collect::<Vec<_>>()
    };
    let all = cancelled(&folder);
    assert_eq!(all.len(), 4);
    for (night, left) in [("2026-04-16", 4), ("2026-04-18", 3), ("2026-05-23", 0)] {
        let run = folder.run(&format!("{EXPORT} --now {night}T05:30:00Z"));
        let kept = cancelled(&folder);
        assert_eq!(kept.len(), left, "{night}: {}", run.stderr);
        assert!(kept.iter().all(|event| all.contains(event)), "{night}");
    }
    // What was forgotten comes back with a SEQUENCE that no calendar takes for an older one.
    folder.write("interviews.csv", sheet(&[ACME, BELFRY]));
    folder.run(&format!("{EXPORT} --now 2026-05-24T05:30:00Z"));
    let returned = events(&folder.read("reminders.ics"));
    let returned: Vec<_> = returned.values().filter(|event| event.summary.contains("Belfry")).collect();
    assert_eq!(returned.len(), 4);
    assert!(returned.iter().all(|event| event.sequence > all[0].sequence && !event.cancelled), "{returned:?}");
}

#[test]
fn how_long_a_cancelled_event_stays_can_be_said() {
    let folder = exported();
    folder.write("interviews.csv", sheet(&[ACME]));
    folder.write("interview-reminders.toml", "[output]\nkeep-cancelled = \"0m\"\n");
    for (night, left) in [("2026-03-17", 4), ("2026-03-18", 3), ("2026-03-25", 2)] {
        folder.run(&format!("{EXPORT} --now {night}T16:00:00Z"));
        let cancelled = events(&folder.read("reminders.ics")).into_values().filter(|event| event.cancelled).count();
        assert_eq!(cancelled, left, "{night}");
    }
}

#[test]
fn an_event_that_comes_back_takes_its_uid_with_a_higher_sequence() {
    let folder = exported();
    let first = events(&folder.read("reminders.ics"));
    for (night, rows) in [("03", &[ACME][..]), ("04", &[ACME, BELFRY]), ("05", &[BELFRY]), ("06", &[ACME, BELFRY])] {
        folder.write("interviews.csv", sheet(rows));
        folder.run(&format!("{EXPORT} --now 2026-03-{night}T05:30:00Z"));
    }
    let last = events(&folder.read("reminders.ics"));
    assert_eq!(first.keys().collect::<Vec<_>>(), last.keys().collect::<Vec<_>>());
    for (uid, event) in &last {
        assert_eq!((event.sequence, event.cancelled), (2, false));
        assert_eq!(event.summary, first[uid].summary);
    }
}

#[test]
fn what_since_leaves_out_goes_and_is_not_cancelled() {
    let folder = exported();
    let run = tonight(&folder, " --since 2026-03-20");
    let left = events(&folder.read("reminders.ics"));
    assert!(!left.is_empty() && left.values().all(|event| !event.cancelled && *event.start > *"20260320"), "{left:?}");
    assert!(run.stderr.contains("long past and removed"), "{}", run.stderr);
}

#[test]
fn an_import_whose_rows_are_gone_cancels_and_is_there_even_when_it_is_empty() {
    let folder = exported();
    folder.write("interviews.csv", sheet(&[&ACME.replace(",,,take", ",,rejected,take")]));
    tonight(&folder, "");
    assert_eq!(events(&folder.read("reminders.ics")).values().filter(|event| event.cancelled).count(), 9);
    folder.run(&format!("{EXPORT} --now 2027-03-02T05:30:00Z"));
    assert_eq!(events(&folder.read("reminders.ics")).len(), 0);
}

#[test]
fn a_crafted_summary_is_cancelled_within_the_rules_of_its_line() {
    let long = "Ünïcödé, the \\ and; company ".repeat(12);
    let folder = Folder::with(sheet(&[&ACME.replace("Acme", &format!("\"{long}\"")), BELFRY]));
    folder.run(EXPORT);
    let before = events(&folder.read("reminders.ics"));
    folder.write("interviews.csv", sheet(&[BELFRY]));
    tonight(&folder, "");
    let after = events(&folder.read("reminders.ics"));
    assert_eq!(before.len(), after.len());
    let cancelled: Vec<_> = after.values().filter(|event| event.cancelled).collect();
    assert_eq!(cancelled.len(), 5);
    assert!(cancelled.iter().all(|event| event.summary.encode_utf16().count() < 300), "{cancelled:?}");
}

#[test]
fn a_diff_shows_what_an_export_would_change_and_changes_nothing() {
    let folder = exported();
    let diff = format!("diff interviews.csv -o reminders.ics --quiet --now {TONIGHT}");
    let nothing = folder.run(&diff);
    assert_eq!(nothing, Run { status: 0, stdout: String::new(), stderr: String::new() });
    folder.write(
        "interviews.csv",
        sheet(&[&ACME.replace("2026-03-12", "2026-03-17"), CASTLE, &BELFRY.replace(",,,,", ",,,rejected,")]),
    );
    let before = folder.listing();
    let run = folder.run(&diff);
    assert_eq!((run.status, run.stderr.as_str()), (1, ""));
    for reported in [
        "  ~ Fri 13 Mar 2026 10:00 → Wed 18 Mar 2026 10:00  email: Thank Ana Ruiz at Acme\n",
        "  + Thu 19 Mar 2026 13:00  email: Thank Dan at Castle\n",
        "  - Tue 17 Mar 2026 13:00  Thank Cleo Bell at Belfry\n      They declined: all contact stops.\n",
    ] {
        assert!(run.stdout.contains(reported), "no {reported} in\n{}", run.stdout);
    }
    assert!(folder.listing() == before, "a diff writes");
    folder.write("interviews.csv", "company\nAcme\n");
    assert_eq!(folder.run(&diff).status, 2);
}

#[test]
fn a_row_with_a_mistake_keeps_its_events_until_it_is_corrected() {
    let mistakes = [
        ("a day that does not exist", ACME.replace("2026-03-12", "2026-02-30")),
        ("an hour that nobody has", ACME.replace("14:00", "25:61")),
        ("a quote that is never closed", format!("x,Dune,,,2026-03-12,14:00,\"Ana\n{ACME}\n")),
    ];
    for (what, mistaken) in mistakes {
        let folder = Folder::with(sheet(&[ACME, BELFRY, CASTLE]));
        folder.run(EXPORT);
        let before = folder.read("reminders.ics");
        folder.write("interviews.csv", sheet(&[BELFRY, &mistaken]));
        let run = tonight(&folder, "");
        let after = events(&folder.read("reminders.ics"));
        // A row that is gone is gone, unless nobody knows where it went.
        let castle = if what.contains("quote") { 0 } else { 4 };
        assert_eq!(run.status, 1, "{what}: {}", run.stderr);
        assert_eq!(follows(&events(&before), &after, what), [0, 0, castle], "{what}: {}", run.stderr);
        assert!(run.stderr.contains("for rows with problems, "), "{what}: {}", run.stderr);
        folder.write("interviews.csv", sheet(&[ACME, BELFRY, CASTLE]));
        tonight(&folder, "");
        let corrected = events(&folder.read("reminders.ics"));
        assert_eq!(corrected.values().filter(|event| event.sequence > 0).count(), castle, "{what}");
        if castle == 0 {
            assert_eq!(folder.read("reminders.ics"), before, "{what}");
        }
    }
}

#[test]
fn an_id_that_two_rows_have_cancels_nothing() {
    let folder = exported();
    let other = CASTLE.replacen('c', "a", 1).replace("2026-03-19", "2026-03-02");
    folder.write("interviews.csv", sheet(&[ACME, BELFRY, &other]));
    let run = tonight(&folder, "");
    assert_eq!(run.status, 1, "{}", run.stderr);
    assert!(events(&folder.read("reminders.ics")).values().all(|event| !event.cancelled), "{}", run.stderr);
}

#[test]
fn an_interview_that_was_called_off_is_cancelled() {
    for word in ["CANCELLED", "~~2026-03-12~~"] {
        let folder = exported();
        folder.write("interviews.csv", sheet(&[&ACME.replace("2026-03-12", word), BELFRY]));
        let run = tonight(&folder, "");
        assert!(run.stderr.contains("(5 cancelled)"), "{word}: {}", run.stderr);
    }
}

#[test]
fn a_row_with_a_mistake_keeps_its_events_without_an_id_too() {
    let without_ids =
        |rows: &[&str]| sheet(rows).replace("id,company", "company").replace("\na,", "\n").replace("\nb,", "\n");
    let folder = Folder::with(without_ids(&[ACME, BELFRY]));
    folder.run(EXPORT);
    let before = events(&folder.read("reminders.ics"));
    folder.write("interviews.csv", without_ids(&[&ACME.replace("2026-03-12", "soon"), BELFRY]));
    tonight(&folder, "");
    assert_eq!(events(&folder.read("reminders.ics")), before);
}

#[test]
fn a_row_with_a_mistake_keeps_its_events_whatever_names_it() {
    let company = "[sheet]\ncompany = \"Grove\"\n";
    for (configuration, header, row) in [
        ("", "candidate,company,interview date", "Dana Lee <dana@lee.test>,Acme,2026-03-12"),
        ("", "candidate,role,interview date", "dana@lee.test,Cook,2026-03-12"),
        ("", "Subject,Start Date,Start Time", "Phone screen with Acme,2026-03-12,14:00"),
        (company, "Subject,Start Date,Start Time", "Phone screen with Acme,2026-03-12,14:00"),
        (company, "Subject,Start Date,Start Time", "Second interview,2026-03-12,14:00"),
        (company, "candidate,Subject,Start Date", "Dana Lee,Interview at Acme,2026-03-12"),
        ("", "company,Subject,Start Date", "Acme,Phone screen,2026-03-12"),
        ("", "company,stage,interview date,date onsite", "Acme,,2026-03-12,2026-03-26"),
        ("", "company,stage,interview date,date onsite", "Acme,Final,2026-03-12,2026-03-26"),
        ("", "id,company,stage,interview date,date onsite", "a,Acme,Final,2026-03-12,2026-03-26"),
    ] {
        let folder = Folder::with(format!("{header}\n{row}\n"));
        folder.write("interview-reminders.toml", configuration);
        let first = folder.run(EXPORT);
        let before = events(&folder.read("reminders.ics"));
        assert!(!before.is_empty(), "{header}: {}", first.stderr);
        folder.write("interviews.csv", format!("{header}\n{}\n", row.replace("2026-03-12", "2026-02-30")));
        let run = tonight(&folder, "");
        assert_eq!(run.status, 1, "{row}: {}", run.stderr);
        assert_eq!(events(&folder.read("reminders.ics")), before, "{configuration}{header}: {}", run.stderr);
    }
}

#[test]
fn of_rows_that_only_their_dates_tell_apart_one_with_a_mistake_changes_nothing() {
    // So far apart that the contacts of one row stand in the way of no other's.
    let weeks = |count: u64| {
        let first = NaiveDate::from_ymd_opt(2026, 3, 10).expect("a date");
        (0..count).map(|week| format!("Acme,{},", first + Days::new(7 * week))).collect::<Vec<_>>()
    };
    let reversed = |mut rows: Vec<String>| {
        rows.reverse();
        rows
    };
    let shuffled = |mut rows: Vec<String>| {
        rows.swap(0, 1);
        rows
    };
    for (rows, mistaken, mistake) in [
        (weeks(2), 0, "Acme,soon,"),
        (weeks(2), 1, "Acme,soon,"),
        (weeks(3), 1, "Acme,2026-02-30,"),
        (reversed(weeks(3)), 0, "Acme,soon,"),
        (reversed(weeks(3)), 1, "Acme,soon,"),
        (weeks(11), 10, "Acme,soon,"),
        (weeks(2), 0, "Acme,2026-03-10,Mars"),
        // In no order by date, but with its date.
        (shuffled(weeks(3)), 0, "Acme,2026-03-17,Mars"),
        // In no order, and without a date: nobody knows which of the others come before it.
        (shuffled(weeks(3)), 0, "Acme,soon,"),
        (shuffled(weeks(3)), 1, "Acme,soon,"),
        (shuffled(weeks(3)), 2, "Acme,soon,"),
        (shuffled(weeks(11)), 1, "Acme,2026-02-30,"),
        // In order, but with a slip in the date that puts it elsewhere.
        (weeks(3), 0, "Acme,2026-05-10,Mars"),
        // It swallows what is below it.
        (weeks(3), 2, "Acme,2026-03-24,\"Ana"),
        (reversed(weeks(3)), 2, "Acme,2026-03-10,\"Ana"),
    ] {
        let sheet = |rows: &[String]| format!("company,date,contact_timezone\n{}\n", rows.join("\n"));
        let folder = Folder::with(sheet(&rows));
        folder.run(EXPORT);
        let before = events(&folder.read("reminders.ics"));
        let mut after = rows.clone();
        mistake.clone_into(&mut after[mistaken]);
        folder.write("interviews.csv", sheet(&after));
        tonight(&folder, "");
        assert_eq!(events(&folder.read("reminders.ics")), before, "{mistake} in row {mistaken} of {rows:?}");
    }
}

#[test]
fn while_one_of_rows_alike_has_a_mistake_the_others_wait_and_are_reported() {
    let sheet = |rows: &[&str]| format!("company,date,contact\n{}\n", rows.join("\n"));
    let [first, second, mistaken, other] = ["Acme,2026-03-24,", "Acme,2026-03-10,", "Acme,soon,", "Belfry,2026-03-12,"];
    // Without an earlier calendar, what can be read is planned.
    let folder = Folder::with(sheet(&[first, mistaken, other]));
    assert_eq!(folder.run(EXPORT).status, 1);
    let before = events(&folder.read("reminders.ics"));
    assert!(before.values().any(|event| event.summary.contains("Acme")), "{before:?}");
    // One that is new beside a mistake waits; one of another company doesn't.
    folder.write("interviews.csv", sheet(&[first, mistaken, second, "Castle,2026-03-19,"]));
    let run = tonight(&folder, "");
    let after = events(&folder.read("reminders.ics"));
    let of = |all: &BTreeMap<String, Event>, company: &str| {
        let such = all.iter().filter(|(_, event)| event.summary.contains(company));
        such.map(|(uid, event)| (uid.clone(), event.clone())).collect::<Vec<_>>()
    };
    assert_eq!(of(&after, "Acme"), of(&before, "Acme"), "{}", run.stderr);
    assert!(of(&after, "Belfry").iter().all(|(_, event)| event.cancelled), "{}", run.stderr);
    assert!(!of(&after, "Castle").is_empty(), "{}", run.stderr);
    assert!(run.stderr.contains("1 event stays as it was, and 4 new ones wait"), "{}", run.stderr);
    let diff = folder.run(&format!("diff interviews.csv -o reminders.ics --now {TONIGHT}"));
    assert_eq!((diff.status, &*diff.stdout), (0, ""), "{}", diff.stderr);
    // Once it is corrected, all are planned.
    folder.write("interviews.csv", sheet(&[first, "Acme,2026-04-07,", second]));
    tonight(&folder, "");
    let corrected = events(&folder.read("reminders.ics"));
    assert_eq!([&before, &corrected].map(|all| of(all, "Acme").len()), [1, 6]);
}

#[test]
fn an_id_that_two_rows_have_changes_nothing() {
    let folder = exported();
    let before = events(&folder.read("reminders.ics"));
    for date in ["2026-03-02", "2026-03-22"] {
        let other = CASTLE.replacen('c', "a", 1).replace("2026-03-19", date);
        folder.write("interviews.csv", sheet(&[ACME, BELFRY, &other]));
        let run = tonight(&folder, "");
        assert_eq!(run.status, 1, "{}", run.stderr);
        assert_eq!(events(&folder.read("reminders.ics")), before, "{date}: {}", run.stderr);
    }
}

#[test]
fn a_mistake_in_one_of_a_rows_rounds_holds_up_no_other() {
    let sheet = |phone: &str, onsite: &str| {
        format!("company,Phone Screen Date,Onsite Date,contact\nAcme,{phone},{onsite},Ana <ana@acme.test>\n")
    };
    let folder = Folder::with(sheet("2026-03-10", "2026-03-24"));
    folder.run(EXPORT);
    let before = events(&folder.read("reminders.ics"));
    folder.write("interviews.csv", sheet("soon", "2026-03-25"));
    let run = tonight(&folder, "");
    let after = events(&folder.read("reminders.ics"));
    let [new, changed, cancelled] = follows(&before, &after, "one round");
    assert!(changed > 0 && (new, cancelled) == (0, 0), "{}", run.stderr);
}

/// A sheet in UTF-8, but for its question marks.
fn broken(sheet: &str) -> Vec<u8> {
    format!("\u{feff}{sheet}").bytes().map(|byte| if byte == b'?' { b'\xe9' } else { byte }).collect()
}

#[test]
fn a_row_with_a_mistake_keeps_its_events_even_where_its_rounds_have_no_days() {
    let sheet = |zone: &str, day: &str| {
        broken(&format!("company,zone,Onsite Date\nAcme,{zone},{day}\nBelfry,Europe/Rome,2026-03-19\n"))
    };
    let folder = Folder::with(sheet("Europe/Rome", "2026-03-24"));
    folder.run(EXPORT);
    let before = folder.read("reminders.ics");
    for day in ["yes", "no", "passed"] {
        folder.write("interviews.csv", sheet("Europe/R?me", day));
        let run = tonight(&folder, "");
        assert_eq!((run.status, folder.read("reminders.ics") == before), (1, true), "{day}: {}", run.stderr);
    }
}

#[test]
fn a_row_whose_name_cant_be_read_keeps_its_events() {
    let long = format!("Acme{}", " and more".repeat(200));
    for (header, row, mistaken) in [
        ("company,role,interview date", "Acme,Cook,2026-03-24", "Acme,C?k,2026-03-24"),
        ("company,role,interview date", "Acme,Cook,2026-03-24", "Ac?e,Cook,2026-03-24"),
        ("company,role,interview date", "Acme,Cook,2026-03-24", &format!("{long},Cook,2026-03-24")),
        ("id,company,interview date", "a,Acme,2026-03-24", "?,Acme,2026-03-24"),
        ("candidate,company,interview date", "Dana,Acme,2026-03-24", "D?na,Acme,2026-03-24"),
        ("Subject,Start Date", "Interview with Acme,2026-03-24", "Interview with Ac?e,2026-03-24"),
    ] {
        let folder = Folder::with(broken(&format!("{header}\n{row}\n")));
        folder.run(EXPORT);
        let before = folder.read("reminders.ics");
        folder.write("interviews.csv", broken(&format!("{header}\n{mistaken}\n")));
        let run = tonight(&folder, "");
        assert_eq!((run.status, folder.read("reminders.ics") == before), (1, true), "{mistaken}: {}", run.stderr);
    }
}

#[test]
fn what_rows_alike_say_of_the_time_since_counts_whatever_their_order() {
    for (first, second) in [
        ("Acme,2026-03-10,waiting,", "Acme,2026-03-10,rejected,"),
        ("Acme,2026-03-10,,", "Acme,2026-03-10,,2026-03-11"),
    ] {
        let sheet = |rows: [&str; 2]| format!("company,date,status,thanked_on\n{}\n", rows.join("\n"));
        let folder = Folder::with(sheet([first, second]));
        folder.run(EXPORT);
        let before = events(&folder.read("reminders.ics"));
        folder.write("interviews.csv", sheet([second, first]));
        tonight(&folder, "");
        assert_eq!(events(&folder.read("reminders.ics")), before, "{first} and {second}");
    }
}

#[test]
fn an_edited_event_of_a_row_with_a_mistake_keeps_its_hour_and_its_alarm() {
    let first = exported().read("reminders.ics");
    let (_, first) = first.split_once("DTSTART:").expect("there is an event");
    let start = &first[..16];
    let at = format!("DTSTART:{start}");
    for (edited, as_edited, start) in [
        ("SUMMARY:Thank ", "SUMMARY:Do thank ", start),
        (&at, "DTSTART;TZID=America/New_York:20260313T110000", "20260313T150000Z"),
        ("TRIGGER:-PT0M", "TRIGGER:-PT2H", start),
    ] {
        let folder = exported();
        let calendar = folder.read("reminders.ics");
        folder.write("reminders.ics", calendar.replacen(edited, as_edited, 1));
        folder.write("interviews.csv", sheet(&[&ACME.replace("2026-03-12", "soon"), BELFRY]));
        tonight(&folder, "");
        let after = folder.read("reminders.ics");
        let kept = events(&after).into_values().find(|event| event.sequence == 1).expect("the edited one is revised");
        assert_eq!((kept.start.as_str(), kept.alarms, kept.cancelled), (start, 1, false), "{as_edited}");
        assert!(!as_edited.contains("TRIGGER") || kept.text.contains("TRIGGER:-PT120M"), "{}", kept.text);
    }
}
