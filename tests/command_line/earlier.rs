//! What stands where the calendar is to be written: never lost, whoever wrote it.

use std::fs;

use super::folder::{Folder, SHEET};
use super::support::events::events;

const EXPORT: &str = "export interviews.csv -o reminders.ics";
const TONIGHT: &str = "export interviews.csv -o reminders.ics --quiet --now 2026-03-02T05:30:00Z";
const ASIDE: &str = "reminders.ics.edited-20260302T053000Z";
const BY_HAND: &str = "BEGIN:VEVENT\r\nUID:dentist@example.com\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:20260311T080000Z\r\n\
                       SUMMARY:Dentist\r\nEND:VEVENT\r\n";

/// What somebody does to a calendar.
type Edit = fn(String) -> String;

fn exported() -> Folder {
    let folder = Folder::with(SHEET);
    assert_eq!(folder.run(EXPORT).status, 0);
    folder
}

#[test]
fn what_was_edited_by_hand_is_reported_and_kept_aside() {
    let edits: [(&str, Edit, &str); 6] = [
        (
            "another title",
            |text| text.replacen("SUMMARY:Thank", "SUMMARY:Warmly thank", 1),
            "1 event was edited by hand: “Warmly",
        ),
        ("another hour", |text| text.replacen("T190000Z", "T200000Z", 1), "1 event was edited by hand"),
        (
            "an event more",
            |text| text.replacen("BEGIN:VEVENT", &format!("{BY_HAND}BEGIN:VEVENT"), 1),
            "1 event was added by hand: “Dentist”",
        ),
        ("an event behind the end", |text| text + BY_HAND + "END:VCALENDAR\r\n", "1 event was added by hand"),
        (
            "a colour for all",
            |text| text.replacen("CALSCALE", "COLOR:red\r\nCALSCALE", 1),
            "edited by hand, though none of its events",
        ),
        (
            "a task more",
            |text| text.replacen("BEGIN:VEVENT", "BEGIN:VTODO\r\nEND:VTODO\r\nBEGIN:VEVENT", 1),
            "though none of its events",
        ),
    ];
    for (what, edit, said) in edits {
        let folder = exported();
        let written = folder.read("reminders.ics");
        let edited = edit(written.clone());
        assert_ne!(edited, written, "{what}");
        folder.write("reminders.ics", &edited);
        let run = folder.run(TONIGHT);
        assert_eq!(run.status, 0, "{what}: {}", run.stderr);
        assert!(run.stderr.contains(said) && run.stderr.contains(ASIDE), "{what}: {}", run.stderr);
        assert_eq!(folder.read(ASIDE), edited, "{what}");
        let after = events(&folder.read("reminders.ics"));
        let summaries = |text: &str| events(text).into_values().map(|event| event.summary).collect::<Vec<_>>();
        assert_eq!(summaries(&folder.read("reminders.ics")), summaries(&written), "{what}");
        let sequences: u32 = after.values().map(|event| event.sequence).sum();
        assert_eq!(sequences, u32::from(said.contains("was edited")), "{what}: {after:?}");
        // Once is enough.
        let again = folder.run(&TONIGHT.replace("05:30", "05:31"));
        assert_eq!((again.status, again.stderr.as_str()), (0, ""), "{what}");
        assert_eq!(folder.listing().len(), 3, "{what}");
    }
}

#[test]
fn a_second_edit_is_kept_beside_the_first() {
    let folder = exported();
    for (title, aside) in [("Warmly thank", ASIDE.to_owned()), ("Coolly thank", format!("{ASIDE}-2"))] {
        let edited = folder.read("reminders.ics").replacen("SUMMARY:Thank", &format!("SUMMARY:{title}"), 1);
        folder.write("reminders.ics", &edited);
        folder.run(TONIGHT);
        assert_eq!(folder.read(&aside), edited);
    }
}

#[test]
fn an_edited_event_that_is_no_longer_planned_is_cancelled() {
    let folder = exported();
    let edited = folder.read("reminders.ics").replacen("SUMMARY:Thank", "SUMMARY:Warmly thank", 1);
    folder.write("reminders.ics", edited);
    folder.write("interviews.csv", "company,date,status\nAcme,2026-03-10,rejected\n");
    folder.run(TONIGHT);
    let after = events(&folder.read("reminders.ics"));
    assert!(after.values().all(|event| event.cancelled && event.sequence == 1), "{after:?}");
    assert!(after.values().any(|event| event.summary.starts_with("Cancelled: Warmly thank")), "{after:?}");
}

#[test]
fn what_can_not_be_continued_is_left_alone_unless_everything_shall_be_fresh() {
    let own = exported().read("reminders.ics");
    let others = [
        ("notes", "buy milk\n".to_owned(), "no calendar"),
        ("another program's", own.replacen("//interview-reminders//EN", "//EN", 1), "another program"),
        ("a later release's", own.replacen("FORMAT:1", "FORMAT:7", 1), "a later release"),
        ("half of one", own[..own.len() / 2].to_owned(), "breaks off"),
        ("all but the end", own.replace("END:VCALENDAR\r\n", ""), "breaks off"),
    ];
    for (what, text, said) in others {
        let folder = Folder::with(SHEET);
        folder.write("reminders.ics", &text);
        let before = folder.listing();
        for command in ["export", "diff"] {
            let run = folder.run(&format!("{command} interviews.csv -o reminders.ics --quiet"));
            assert_eq!(run.status, 2, "{what}: {}", run.stderr);
            assert!(run.stderr.contains(said) && run.stderr.contains("reminders.ics"), "{what}: {}", run.stderr);
            assert!(folder.listing() == before, "{what}: something was written");
        }
        let fresh = folder.run(&format!("{EXPORT} --fresh"));
        assert_eq!(fresh.status, 0, "{what}: {}", fresh.stderr);
        assert_eq!(folder.read("reminders.ics"), own, "{what}");
    }
}

#[test]
fn fresh_begins_all_events_anew() {
    let folder = exported();
    folder.write("interviews.csv", "company,date,time\nAcme,2026-03-10,09:00\n");
    folder.run(&format!("{TONIGHT} --fresh"));
    let after = events(&folder.read("reminders.ics"));
    assert!(after.values().all(|event| event.sequence == 0 && event.stamp == "20260302T053000Z"), "{after:?}");
}

#[test]
fn line_breaks_that_another_system_changed_are_given_back_without_a_word() {
    let folder = exported();
    let written = folder.read("reminders.ics");
    folder.write("reminders.ics", written.replace("\r\n", "\n"));
    let run = folder.run(TONIGHT);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    assert_eq!(folder.read("reminders.ics"), written);
}

#[cfg(unix)]
#[test]
fn an_unchanged_calendar_needs_no_permission_to_write() {
    use std::os::unix::fs::PermissionsExt;
    let folder = exported();
    let mode =
        |mode| fs::set_permissions(folder.path("."), fs::Permissions::from_mode(mode)).expect("a mode can be set");
    mode(0o555);
    let run = folder.run(TONIGHT);
    mode(0o755);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
}

/// An event of somebody else under the UID of one of ours, that has changed so often.
fn impostor(calendar: &str, sequence: u32) -> String {
    let uid = events(calendar).into_keys().next().expect("an event");
    BY_HAND.replace("dentist@example.com", &uid).replace("DTSTART", &format!("SEQUENCE:{sequence}\r\nDTSTART"))
}

#[test]
fn an_event_of_somebody_else_under_our_uid_takes_nothing_from_ours() {
    type Place = fn(&str, &str) -> String;
    let places: [Place; 2] = [
        |text, event| text.replacen("BEGIN:VEVENT", &format!("{event}BEGIN:VEVENT"), 1),
        |text, event| text.replace("END:VCALENDAR", &format!("{event}END:VCALENDAR")),
    ];
    for place in places {
        for sequence in [0, 3, 7] {
            for (status, cancelled) in [("", false), ("rejected", true)] {
                let folder = exported();
                for hour in ["09:00", "10:00", "11:00"] {
                    folder.write("interviews.csv", format!("company,date,time\nAcme,2026-03-10,{hour}\n"));
                    folder.run(EXPORT);
                }
                let ours = folder.read("reminders.ics");
                assert!(events(&ours).values().all(|event| event.sequence == 3), "{ours}");
                let theirs = impostor(&ours, sequence);
                folder.write("reminders.ics", place(&ours, &theirs));
                folder.write("interviews.csv", format!("company,date,time,status\nAcme,2026-03-10,11:00,{status}\n"));
                for night in ["05:30", "05:31"] {
                    let run = folder.run(&TONIGHT.replace("05:30", night));
                    assert_eq!(run.status, 0, "{}", run.stderr);
                    let after = folder.read("reminders.ics");
                    let after = events(&after);
                    assert!(after.keys().eq(events(&ours).keys()), "{after:?}");
                    let first = after.values().next().expect("an event");
                    let (at_least, what) = (sequence.max(3), (sequence, status));
                    assert!(first.sequence >= at_least && first.sequence <= at_least + 1, "{what:?}: {after:?}");
                    assert_eq!(first.sequence == 3, sequence <= 3 && !cancelled, "{what:?}: {after:?}");
                    assert!(after.values().all(|event| event.cancelled == cancelled), "{what:?}: {after:?}");
                    assert!(folder.read(ASIDE).contains(&theirs), "{what:?}");
                }
            }
        }
    }
}

#[test]
fn a_cancelled_event_never_falls_below_another_under_its_uid() {
    let folder = exported();
    folder.write("interviews.csv", "company,date,status\nAcme,2026-03-10,rejected\n");
    folder.run(EXPORT);
    let ours = folder.read("reminders.ics");
    let theirs = impostor(&ours, 7);
    folder.write("reminders.ics", ours.replace("END:VCALENDAR", &format!("{theirs}END:VCALENDAR")));
    folder.run(TONIGHT);
    let after = events(&folder.read("reminders.ics"));
    let first = after.values().next().expect("an event");
    assert!(first.cancelled && first.sequence == 8 && first.alarms == 0, "{after:?}");
}

#[test]
fn a_copy_hides_no_event_of_ours_whatever_its_time() {
    let places: [fn(&str, &str) -> String; 2] = [
        |ours, copy| ours.replacen("BEGIN:VEVENT", &format!("{copy}BEGIN:VEVENT"), 1),
        |ours, copy| ours.replace("END:VCALENDAR", &format!("{copy}END:VCALENDAR")),
    ];
    for place in places {
        for time in ["DTSTART:20200310T190000Z", "DTSTART:20270310T190000Z", "DTSTART:soon", "SUMMARY:Hm"] {
            let folder = exported();
            let ours = folder.read("reminders.ics");
            folder.write("reminders.ics", place(&ours, &copy_of_the_first(&ours, time)));
            folder.write("interviews.csv", "company,date,status\nAcme,2026-03-10,rejected\n");
            folder.run(TONIGHT);
            let (ours, after) = (events(&ours), events(&folder.read("reminders.ics")));
            assert!(after.keys().eq(ours.keys()) && after.values().all(|event| event.cancelled), "{time}: {after:?}");
            assert!(after.iter().all(|(uid, event)| event.start == ours[uid].start), "{time}: {after:?}");
        }
    }
}

#[test]
fn a_copy_that_is_still_to_come_is_cancelled_where_ours_is_long_past() {
    let folder = exported();
    let ours = folder.read("reminders.ics");
    let copy = copy_of_the_first(&ours, "DTSTART:20270310T190000Z");
    folder.write("reminders.ics", ours.replace("END:VCALENDAR", &format!("{copy}END:VCALENDAR")));
    folder.write("interviews.csv", "company,date,status\nAcme,2026-03-10,rejected\n");
    folder.run(&TONIGHT.replace("2026-03-02", "2026-12-02"));
    let after = events(&folder.read("reminders.ics"));
    let left: Vec<(bool, &str)> = after.values().map(|event| (event.cancelled, event.start.as_str())).collect();
    assert_eq!(left, [(true, "20270310T190000Z")], "{after:?}");
}

/// The first event of a calendar, as somebody may have moved it.
fn copy_of_the_first(calendar: &str, time: &str) -> String {
    let (start, end) = calendar.split_once("DTSTART").expect("an event has its start");
    let (_, end) = end.split_once("\r\n").expect("a line has its end");
    let (end, _) = end.split_once("END:VEVENT\r\n").expect("an event has its end");
    let start = &start[start.find("BEGIN:VEVENT").expect("an event")..];
    format!("{start}{time}\r\n{end}END:VEVENT\r\n")
}
