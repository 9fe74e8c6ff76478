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
fn what_was_edited_by_hand_is_told_and_kept_aside() {
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
