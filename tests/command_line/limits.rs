//! How much time and memory much of one thing takes.

use std::fmt::Write;
use std::fs;
#[cfg(target_os = "linux")]
use std::process::Command;

use super::folder::Folder;
#[cfg(target_os = "linux")]
use super::folder::Run;

/// Runs a program, and prints how many kilobytes it had at most once it is over.
#[cfg(target_os = "linux")]
const MEASURED: &str = "import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)";

/// The most memory that a run has, in bytes, as the system reports it.
#[cfg(target_os = "linux")]
fn peak_of(folder: &Folder, arguments: &str) -> u64 {
    let program = folder.program(arguments);
    let mut python = Command::new("python3");
    python.args(["-c", MEASURED]).arg(program.get_program()).args(program.get_args());
    python.current_dir(folder.path("")).envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let measured = Run::of(&mut python);
    let kilobytes = measured.stdout.trim().parse::<u64>();
    kilobytes.unwrap_or_else(|_| panic!("{arguments}: {}", measured.stderr)) * 1024
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
    // As long as nothing has to be forgotten; a hundred thousand of them: 256 MiB.
    let each = many.saturating_sub(few) / 4_000;
    assert!((1..4_500).contains(&each), "{each} bytes each");
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
