//! Equal input gives equal bytes, and a file that is written stays the file that it was.

use std::fs;
use std::process::Stdio;
use std::time::{Duration, SystemTime};

use super::folder::{Folder, Run, SHEET};
use super::support::patience::Held;

const EXPORT: &str = "export interviews.csv --quiet";

#[test]
fn the_same_run_gives_the_same_bytes() {
    let folder = Folder::with_the_cast();
    for flavor in ["import", "feed"] {
        let run = || folder.run(&format!("{EXPORT} --flavor {flavor}"));
        assert_eq!(run(), run());
    }
}

#[test]
fn the_present_comes_from_the_option_then_from_the_environment() {
    let folder = Folder::with_the_cast();
    let environment = |epoch| Run::of(folder.program(EXPORT).env("SOURCE_DATE_EPOCH", epoch)).stdout;
    let option = |now| folder.run(&format!("{EXPORT} --now {now}")).stdout;
    assert_eq!(environment("1773057600"), option("2026-03-09T08:00:00-04:00"));
    assert_ne!(environment("1773057600"), option("2026-03-09T08:00:01-04:00"));
}

#[test]
fn the_order_of_rows_does_not_matter() {
    let folder = Folder::with_the_cast();
    let sheet = folder.read("interviews.csv");
    let (header, rows) = sheet.split_once('\n').expect("a header");
    let rows: Vec<&str> = rows.lines().collect();
    let expected = folder.run(EXPORT).stdout;
    for step in [1, 7, 13, rows.len() - 1] {
        let shuffled: Vec<&str> = (0..rows.len()).map(|index| rows[(index * step + step) % rows.len()]).collect();
        assert!(rows.iter().all(|row| shuffled.contains(row)), "step {step} loses rows");
        folder.write("interviews.csv", format!("{header}\n{}\n", shuffled.join("\n")));
        assert!(folder.run(EXPORT).stdout == expected, "step {step} changes the calendar");
    }
}

#[test]
fn the_same_rows_in_two_sheets_are_the_same_calendar() {
    let folder = Folder::with("company,date\nAcme,2026-03-10\nBelfry,2026-03-11\n");
    folder.write("first.csv", "company,date\nBelfry,2026-03-11\n");
    folder.write("second.csv", "date,company\n2026-03-10,Acme\n");
    assert_eq!(folder.run("export first.csv second.csv --quiet"), folder.run(EXPORT));
}

#[test]
fn a_file_is_what_standard_output_would_be() {
    let folder = Folder::with_the_cast();
    let printed = folder.run(EXPORT);
    let written = folder.run(&format!("{EXPORT} -o reminders.ics"));
    assert_eq!(folder.read("reminders.ics"), printed.stdout);
    assert_eq!(written, Run { stdout: String::new(), ..printed });
}

#[test]
fn nothing_but_the_calendar_is_left_behind() {
    let folder = Folder::with_the_cast();
    let before = folder.listing().len();
    folder.run(&format!("{EXPORT} -o reminders.ics"));
    folder.run(&format!("{EXPORT} -o reminders.ics"));
    assert_eq!(folder.listing().len(), before + 1);
}

#[test]
fn a_feed_without_events_is_an_empty_calendar_and_an_import_no_file() {
    let folder = Folder::with("company,date,status\nAcme,2026-03-10,rejected\n");
    folder.run(&format!("{EXPORT} --flavor import -o import.ics"));
    assert!(!folder.path("import.ics").exists());
    let run = folder.run(&format!("{EXPORT} --flavor feed -o feed.ics"));
    let feed = folder.read("feed.ics");
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(feed.starts_with("BEGIN:VCALENDAR") && feed.ends_with("END:VCALENDAR\r\n") && !feed.contains("VEVENT"));
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_and_a_mode_are_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::with_the_cast();
    folder.write("target.ics", "");
    fs::set_permissions(folder.path("target.ics"), fs::Permissions::from_mode(0o640)).expect("a mode can be set");
    symlink("target.ics", folder.path("link.ics")).expect("a link can be made");
    folder.run(&format!("{EXPORT} -o link.ics"));
    let is_link = fs::symlink_metadata(folder.path("link.ics")).expect("the link is there").is_symlink();
    let mode = fs::metadata(folder.path("target.ics")).expect("the target is there").permissions().mode() & 0o777;
    assert_eq!((is_link, mode), (true, 0o640));
    assert!(folder.read("target.ics").starts_with("BEGIN:VCALENDAR"));
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_to_what_is_not_there_yet_stays_one() {
    use std::os::unix::fs::symlink;
    let folder = Folder::with(SHEET);
    fs::create_dir(folder.path("public")).expect("a folder can be made");
    symlink("public/of-march.ics", folder.path("link.ics")).expect("a link can be made");
    symlink("link.ics", folder.path("reminders.ics")).expect("a link can be made");
    let export = format!("{EXPORT} -o reminders.ics");
    assert_eq!(folder.run(&export).status, 0);
    for link in ["link.ics", "reminders.ics"] {
        assert!(fs::symlink_metadata(folder.path(link)).expect("the link is there").is_symlink(), "{link}");
    }
    assert!(folder.read("public/of-march.ics").starts_with("BEGIN:VCALENDAR"));
    fs::remove_dir_all(folder.path("public")).expect("a folder can be removed");
    let run = folder.run(&export);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("there is no folder"), "{}", run.stderr);
}

#[cfg(unix)]
#[test]
fn the_sheet_on_standard_input_is_not_written_over() {
    let folder = Folder::with(SHEET);
    let sheet = fs::File::open(folder.path("interviews.csv")).expect("the sheet is there");
    let mut program = folder.program("export -o interviews.csv --fresh");
    let ended = Held::start(program.stdin(sheet).stderr(Stdio::null())).expect("the program runs").ended();
    assert_eq!(ended.code(), Some(2));
    assert_eq!(folder.read("interviews.csv"), SHEET);
}

#[test]
fn what_a_run_that_was_killed_left_is_cleared_away_once_it_is_old() {
    let folder = Folder::with(SHEET);
    let old = SystemTime::now() - Duration::from_hours(2);
    for (name, time) in [("old", old), ("new", SystemTime::now())] {
        let left =
            fs::File::create(folder.path(&format!(".interview-reminders-{name}.tmp"))).expect("a file can be made");
        left.set_modified(time).expect("its time can be set");
    }
    assert_eq!(folder.run(&format!("{EXPORT} -o reminders.ics")).status, 0);
    assert!(!folder.path(".interview-reminders-old.tmp").exists());
    assert!(folder.path(".interview-reminders-new.tmp").exists());
}
