//! How much time and memory much of one thing takes.

use std::fmt::Write;
use std::fs;
use std::process::Stdio;
use std::time::{Duration, Instant};

use super::folder::Folder;
use super::support::patience::Held;

/// The most memory that a run has, in bytes, as the system reports it.
fn peak_of(folder: &Folder, arguments: &str) -> u64 {
    let mut program = folder.program(arguments);
    let mut child = Held::start(program.stdout(Stdio::null()).stderr(Stdio::null())).expect("it runs");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    let started = Instant::now();
    while child.try_wait().expect("a child can be waited for").is_none() {
        assert!(started.elapsed() < Duration::from_mins(5), "{arguments}: still running");
        let reported = fs::read_to_string(&status).unwrap_or_default();
        let kilobytes =
            reported.lines().find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse().ok());
        peak = peak.max(kilobytes.unwrap_or(0) * 1024);
        std::thread::sleep(Duration::from_millis(2));
    }
    peak
}

/// Rows each of which has hours of its own.
fn distinct_hours(rows: usize) -> String {
    let mut sheet = String::from("company,date,contact,contact_hours\n");
    for number in 0..rows {
        let (first, last) = (number % 240 + 7 * 60, number / 240 % 240 + 15 * 60);
        let [first, last] = [first, last].map(|minute| format!("{:02}:{:02}", minute / 60, minute % 60));
        writeln!(sheet, "Company {number},2026-03-10,Kim {number},Mo-Fr {first}-{last}").expect("a text takes all");
    }
    sheet
}

#[cfg(target_os = "linux")]
#[test]
fn distinct_hours_take_a_few_kilobytes_each() {
    let folder = Folder::with(distinct_hours(2_000));
    folder.write("more.csv", distinct_hours(6_000));
    let [few, many] = ["interviews.csv", "more.csv"].map(|sheet| {
        let peak = peak_of(&folder, &format!("export {sheet} -o {sheet}.ics --quiet"));
        assert!(folder.path(&format!("{sheet}.ics")).is_file());
        peak
    });
    // A hundred thousand of them: 512 MiB.
    let each = many.saturating_sub(few) / 4_000;
    assert!((1..5_368).contains(&each), "{each} bytes each");
}

#[test]
fn a_wide_sheet_of_days_is_read() {
    let mut sheet = String::from("company");
    (0..3_000).for_each(|round| write!(sheet, ",Round {round} interview date").expect("a text takes all"));
    sheet.push_str("\nAcme");
    (0..3_000)
        .for_each(|round| write!(sheet, ",2026-{:02}-{:02}", 3 + round % 9, 1 + round % 28).expect("it takes all"));
    let folder = Folder::with(sheet + "\n");
    let run = folder.run("check interviews.csv");
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(run.stdout.contains("1 row: 3,000 interviews") || run.stdout.contains("1 row: 3000 interviews"));
}

#[test]
fn one_person_of_thousands_of_rows_on_one_day_takes_as_many_bytes_a_row_as_one_of_hundreds() {
    let bytes_of = |rows: usize| {
        let mut sheet = String::from("company,role,date,time,recruiter,agency\n");
        for number in 0..rows {
            writeln!(sheet, "Company {number},Cook,2026-03-10,10:00,Rita <rita@agency.test>,Agency")
                .expect("a text takes all");
        }
        let folder = Folder::with(sheet);
        let run = folder.run("export interviews.csv -o reminders.ics");
        assert_eq!(run.status, 0, "{}", run.stderr);
        fs::metadata(folder.path("reminders.ics")).expect("the calendar is there").len()
    };
    let (few, many) = (bytes_of(500), bytes_of(4_000));
    assert!(many > few && many < few * 9, "{few} bytes of 500 rows, {many} of 4,000");
}
