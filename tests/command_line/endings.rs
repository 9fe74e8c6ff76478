//! Exit statuses: 0 all is well, 1 written with problems, 2 nothing written.

use super::folder::{Folder, Run, SHEET};

const EXPORT: &str = "export interviews.csv -o reminders.ics";

/// What an earlier run may have left.
const EARLIER: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\
    PRODID:-//interview-reminders//interview-reminders//EN\r\nEND:VCALENDAR\r\n";

/// Runs over a sheet, beside an earlier calendar.
fn run(sheet: impl AsRef<[u8]>, arguments: &str) -> (Folder, Run) {
    let folder = Folder::with(sheet);
    folder.write("reminders.ics", EARLIER);
    let run = folder.run(arguments);
    (folder, run)
}

#[test]
fn every_row_is_planned() {
    let sheets = [
        ("a plain sheet", SHEET),
        ("a column that nobody knows", "company,date,excitement\nAcme,2026-03-10,high\n"),
        ("a column of one's own by a slip of the pen", "company,date,interviwers\nAcme,2026-03-10,Kim\n"),
        ("empty rows at the end", "company,date,role\nAcme,2026-03-10,\n,,\n,,\n"),
        ("an hour that comes twice", "company,date\nAcme,2026-11-01 01:30\n"),
        ("a status that nobody knows", "company,date,status\nAcme,2026-03-10,pondering\n"),
    ];
    for (what, sheet) in sheets {
        let (folder, run) = run(sheet, EXPORT);
        assert_eq!(run.status, 0, "{what}: {}", run.stderr);
        assert!(folder.read("reminders.ics").contains("Acme"), "{what}");
    }
}

#[test]
fn what_can_be_planned_is_written_beside_a_problem() {
    let rows = [
        ("an impossible day", "company,date\nAcme,2026-03-10\nBad,2026-02-30\n"),
        ("no company", "company,date\nAcme,2026-03-10\n,2026-03-10\n"),
        ("no date", "company,date\nAcme,2026-03-10\nBad,\n"),
        ("a zone that does not exist", "company,date,timezone\nAcme,2026-03-10,\nBad,2026-03-10,Europe/Berlim\n"),
        ("a zone of several meanings", "company,date,timezone\nAcme,2026-03-10,\nBad,2026-03-10,IST\n"),
        ("an hour that does not exist", "company,date\nAcme,2026-03-10\nBad,2026-03-08 02:30\n"),
        ("a row twice", "company,date\nAcme,2026-03-10\nAcme,2026-03-10\n"),
    ];
    for (what, sheet) in rows {
        let (folder, run) = run(sheet, EXPORT);
        assert_eq!(run.status, 1, "{what}: {}", run.stderr);
        assert!(run.stderr.contains("interviews.csv:3"), "{what}: {}", run.stderr);
        let calendar = folder.read("reminders.ics");
        assert!(calendar.contains("Acme") && !calendar.contains("Bad"), "{what}");
    }
}

#[test]
fn a_cell_of_a_megabyte_costs_its_row_and_not_the_run() {
    let cell = "m".repeat(1 << 20);
    let (folder, run) = run(format!("company,interview date,role\nAcme,2026-03-10,\nBad,2026-03-10,{cell}\n"), EXPORT);
    assert_eq!(run.status, 1, "{}", run.stderr);
    assert!(run.stderr.len() < 1000, "the cell is quoted in full");
    assert!(folder.read("reminders.ics").contains("Acme"));
}

#[test]
fn nothing_is_written_where_a_sheet_can_not_be_read() {
    let sheets: [(&str, &[u8], &str); 6] = [
        ("an empty file", b"", "interviews.csv: the file is empty"),
        ("spaces alone", b" \n\n  \n", "interviews.csv: the file is empty"),
        ("a program", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0", "interviews.csv: this is not text"),
        ("a workbook", b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0", "interviews.csv: this is a workbook"),
        ("no company", b"date,role\n2026-03-10,Engineer\n", "“company”"),
        ("no date", b"company,role\nAcme,Engineer\n", "“interview date”"),
    ];
    for (what, sheet, said) in sheets {
        left_alone(what, sheet, EXPORT, said);
    }
}

#[test]
fn nothing_is_written_where_the_command_line_is_wrong() {
    let command_lines = [
        ("no such sheet", "export nowhere.csv -o reminders.ics", "nowhere.csv"),
        ("one sheet of two", "export interviews.csv nowhere.csv -o reminders.ics", "nowhere.csv"),
        ("a folder for a sheet", "export . -o reminders.ics", "folder"),
        ("no such country", "export interviews.csv -o reminders.ics --config country.toml", "country.toml:2"),
        ("no such guide", "export interviews.csv -o reminders.ics --guide consider", "“consider”"),
        ("no such configuration", "export interviews.csv -o reminders.ics --config nowhere.toml", "nowhere.toml"),
        ("no such holidays", "export interviews.csv -o reminders.ics --holidays nowhere.ics", "nowhere.ics"),
        (
            "holidays that are none",
            "export interviews.csv -o reminders.ics --holidays interviews.csv",
            "interviews.csv",
        ),
        ("no such moment", "export interviews.csv -o reminders.ics --now yesterday", "yesterday"),
        ("a day for a moment", "export interviews.csv -o reminders.ics --now 2026-03-09", "write day, hour and offset"),
        ("no such day", "export interviews.csv -o reminders.ics --since yesterday", "write a day, such as 2026-03-09"),
        ("a wait that is none", "export interviews.csv -o reminders.ics --wait -1", "write a number of seconds"),
        ("no such option", "export interviews.csv -o reminders.ics --sinse 2026-03-10", "--since"),
        ("no such command", "exprot interviews.csv -o reminders.ics", "export"),
        ("no such key", "export interviews.csv -o reminders.ics --config key.toml", "key.toml:1"),
        ("no such key in a guide", "export interviews.csv -o reminders.ics --guide guide.toml", "guide.toml:2"),
        ("no such output folder", "export interviews.csv -o nowhere/reminders.ics", "nowhere/reminders.ics"),
        (
            "a file for a folder",
            "export interviews.csv -o interviews.csv/reminders.ics",
            "interviews.csv/reminders.ics",
        ),
        ("a folder for a file", "export interviews.csv -o .", "can't write ."),
        ("a full disk", "export interviews.csv -o /dev/full", "No space left"),
        ("no such guide to show", "guide show consider", "considerate"),
    ];
    for (what, command_line, said) in command_lines {
        left_alone(what, SHEET.as_bytes(), command_line, said);
    }
}

#[test]
fn nothing_is_written_in_a_zone_that_does_not_exist() {
    let folder = Folder::with(SHEET);
    let run = Run::of(folder.bare_program(&format!("{EXPORT} --zone Europe/Berlim")).env("HOME", "/nonexistent"));
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("--zone") && run.stderr.contains("Europe/Berlin"), "{}", run.stderr);
}

#[test]
fn strict_writes_nothing_beside_a_problem_and_all_without_one() {
    let strict = format!("{EXPORT} --strict");
    left_alone(
        "an impossible day",
        b"company,date\nAcme,2026-03-10\nBad,2026-02-30\n",
        &strict,
        "interviews.csv:3: date",
    );
    let (folder, run) = run("company,date,excitement\nAcme,2026-03-10,high\n", &strict);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(folder.read("reminders.ics").contains("Acme"));
}

#[test]
fn a_sheet_that_was_emptied_is_reported_even_by_a_quiet_run() {
    let header = "company,date,role\n";
    for (what, emptied) in [("its header alone", header.to_owned()), ("empty rows", format!("{header},,\n\n,,\n"))] {
        for (place, export) in [
            ("reminders.ics", "export interviews.csv -o reminders.ics --quiet"),
            ("reminders-1.ics", "export interviews.csv -o reminders.ics --max-bytes 20k --quiet"),
            ("out/mine.ics", "export interviews.csv -o out --layout candidate --quiet"),
        ] {
            let folder = Folder::with(SHEET);
            assert_eq!(folder.run(export), Run { status: 0, stdout: String::new(), stderr: String::new() });
            let before = folder.read(place);
            folder.write("interviews.csv", &emptied);
            let strict = folder.run(&format!("{export} --strict"));
            assert_eq!(strict.status, 2, "{what}: {}", strict.stderr);
            assert_eq!(folder.read(place), before, "{what}: something was written");
            let run = folder.run(export);
            assert_eq!(run.status, 1, "{what}: {}", run.stderr);
            let said = "problem: interviews.csv: no row is left, so 4 events are cancelled";
            assert!(run.stderr.contains(said) && strict.stderr.contains(said), "{what}: {}", run.stderr);
            assert_eq!(folder.read(place).matches("STATUS:CANCELLED").count(), 4, "{what}");
            // Once is enough.
            assert_eq!(folder.run(export).status, 0, "{what}");
        }
    }
}

#[test]
fn a_source_date_epoch_that_is_no_number_ends_the_run() {
    let folder = Folder::with(SHEET);
    let run = Run::of(folder.program(EXPORT).env("SOURCE_DATE_EPOCH", "today"));
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("SOURCE_DATE_EPOCH"), "{}", run.stderr);
}

/// Holds that a run ends with status 2, says why, and leaves every file as it was.
fn left_alone(what: &str, sheet: &[u8], arguments: &str, said: &str) {
    let folder = Folder::with(sheet);
    folder.write("reminders.ics", EARLIER);
    folder.write("country.toml", "[contact]\ncountry = \"Mars\"\n");
    folder.write("key.toml", "guid = \"levo\"\n");
    folder.write("guide.toml", "title = \"Mine\"\nlimit = { per-day = 1, per-week = 2 }\n[guideline]\n");
    let before = folder.listing();
    let run = folder.run(arguments);
    assert_eq!(run.status, 2, "{what}: {}", run.stderr);
    assert!(run.stderr.contains(said), "{what}: {}", run.stderr);
    assert!(folder.listing() == before, "{what}: something was written");
}
