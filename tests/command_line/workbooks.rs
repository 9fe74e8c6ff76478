//! A workbook in place of CSV.

use std::fs::{self, File};
use std::process::Stdio;

use super::folder::{Folder, Run};
use super::support::patience::Held;
use super::support::repository::repository;

const EXPORT: &str = "export jobs.xls -o reminders.ics";

/// A folder with a workbook in it, and the CSV that says the same.
fn folder() -> Folder {
    let folder = Folder::with(
        "Company,Role,Interview Date,Interview Time,Remote,Contact,Email,Notes\n\
         Harbour Software,Engineer,2026-03-12,14:00,yes,Ana Ruiz,ana@harbour.example.com,\"bring laptop\nand cable\"\n\
         Meridian Maps,Analyst,2026-03-09,09:30,,Isla Grant,isla@meridian.example.com,\"say \"\"hi\"\", twice\"\n\
         Lantern Press,Editor,2026-04-02 15:30,,,Jonas Weber,jonas@lantern.example.com,3\n",
    );
    for (name, fixture) in [("jobs.xls", "interviews.xls"), ("jobs.csv", "interviews.ods")] {
        folder.write(name, fs::read(repository("fixtures/workbooks").join(fixture)).expect("it is there"));
    }
    folder
}

#[test]
fn a_workbook_is_a_sheet_whatever_it_is_called_and_wherever_it_comes_from() {
    let folder = folder();
    let calendar = folder.run("export interviews.csv --quiet");
    assert_eq!((calendar.status, &*calendar.stderr), (0, ""));
    for name in ["jobs.xls", "jobs.csv"] {
        assert_eq!(folder.run(&format!("export {name} --quiet")), calendar, "{name}");
        let input = File::open(folder.path(name)).expect("it is there");
        let mut program = folder.program("export - --quiet");
        let reading = program.stdin(input).stdout(Stdio::piped()).stderr(Stdio::piped());
        let run = Run::from(Held::start(reading).expect("the program runs").said());
        assert_eq!(run, calendar, "{name}");
    }
}

#[test]
fn check_names_the_sheet_and_an_unknown_one_ends_the_run() {
    let folder = folder();
    let check = folder.run("check jobs.xls");
    assert!(check.stdout.starts_with("jobs.xls: Tracker\n"), "{}", check.stdout);
    assert!(folder.run("check jobs.xls --format jsonl").stdout.contains("\"sheet\":\"Tracker\""));
    assert_eq!(folder.run("export jobs.xls --quiet --sheet tracker").status, 0);
    let unknown = folder.run("export jobs.xls -o reminders.ics --sheet Jobs");
    assert_eq!(unknown.status, 2);
    assert!(
        unknown.stderr.contains("the workbook has no sheet “Jobs”\n  name one that it has: --sheet \"Tracker\""),
        "{}",
        unknown.stderr
    );
    assert!(!folder.path("reminders.ics").exists());
}

#[test]
fn a_configuration_is_written_for_a_workbook_too() {
    let folder = folder();
    let run = folder.run("init --from jobs.xls");
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert_eq!(folder.run("check jobs.xls").status, 0);
}

#[test]
fn ids_go_into_a_copy_as_csv_and_never_into_the_workbook() {
    let folder = folder();
    let before = folder.listing();
    for target in ["jobs.xls", "./jobs.xls", "new.xlsx", "new.ODS"] {
        let run = folder.run(&format!("{EXPORT} --write-ids {target}"));
        assert_eq!(run.status, 2, "{target}: {}", run.stderr);
        assert!(run.stderr.contains("as in --write-ids interviews.csv"), "{}", run.stderr);
        assert!(folder.listing() == before, "{target}: something was written");
    }
    let run = folder.run(&format!("{EXPORT} --write-ids copy.csv"));
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(
        run.stderr.contains("3 rows got an id in copy.csv, which has the sheet “Tracker” as CSV"),
        "{}",
        run.stderr
    );
    let copy = folder.read("copy.csv");
    assert!(copy.starts_with("\n\nid,Company,Role,"), "{copy}");
    let calendar = folder.read("reminders.ics");
    assert_eq!(folder.run("export copy.csv -o reminders.ics").status, 0);
    assert_eq!(folder.read("reminders.ics"), calendar, "with its ids, every event is the one that it was");
}

/// A record without the number that its kind has (MS-XLS 2.4.52), in place of one that has none (2.4.145).
#[test]
fn a_workbook_that_no_reader_survives_ends_in_a_word() {
    let folder = folder();
    let mut bytes = fs::read(repository("fixtures/workbooks/interviews.xls")).expect("it is there");
    let place = bytes.windows(4).position(|four| four == [0xe2, 0, 0, 0]).expect("it is there");
    bytes[place] = 0x42;
    folder.write("jobs.xls", &bytes);
    for arguments in ["check jobs.xls", "export jobs.xls -o reminders.ics", "init --from jobs.xls"] {
        let run = folder.run(arguments);
        assert_eq!((run.status, &*run.stdout), (2, ""), "{arguments}: {}", run.stderr);
        assert!(run.stderr.starts_with("error: jobs.xls: this workbook can't be read: save the sheet as “CSV UTF-8”"));
        assert_eq!(run.stderr.lines().count(), 1, "{arguments}: {}", run.stderr);
    }
}
