//! What is read is a file, has its bounds, and takes time that grows no faster than it.

use std::fmt::Write;
use std::fs::File;

use super::folder::{Folder, Run, SHEET};

/// More seconds of a processor than any run here may take in a build for tests: what waits for a machine that does much else
/// besides takes none.
#[cfg(unix)]
const MOST: &str = "120";

/// A run that takes no longer than that.
#[cfg(unix)]
fn run(folder: &Folder, arguments: &str) -> Run {
    let program = folder.program(arguments);
    let mut bounded = std::process::Command::new("sh");
    bounded.args(["-c", "ulimit -t $0; exec \"$@\"", MOST]).arg(program.get_program()).args(program.get_args());
    bounded.current_dir(folder.path("")).env_clear();
    bounded.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let output = super::support::patience::output(&mut bounded).expect("sh runs");
    assert!(output.status.code().is_some(), "{arguments} took more than {MOST} s: {}", output.status);
    Run::from(output)
}

#[cfg(not(unix))]
fn run(folder: &Folder, arguments: &str) -> Run {
    folder.run(arguments)
}

#[cfg(unix)]
fn pipe(folder: &Folder, name: &str) {
    let made = std::process::Command::new("mkfifo").arg(folder.path(name)).status().expect("mkfifo runs");
    assert!(made.success());
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_not_read() {
    let folder = Folder::with(SHEET);
    pipe(&folder, "pipe");
    for other in ["pipe", "/dev/zero"] {
        for option in ["--config", "--guide", "--holidays"] {
            let run = run(&folder, &format!("plan interviews.csv {option} {other}"));
            assert_eq!(run.status, 2, "{option} {other}: {}", run.stderr);
            let said = if option == "--guide" { "nor a file" } else { "it is no file" };
            assert!(run.stderr.contains(other) && run.stderr.contains(said), "{option}: {}", run.stderr);
        }
        folder.write("interview-reminders.toml", format!("guide = \"{other}\"\n"));
        assert_eq!(run(&folder, "plan interviews.csv").status, 2, "{other}");
        std::fs::remove_file(folder.path("interview-reminders.toml")).expect("it is there");
    }
    pipe(&folder, "interview-reminders.toml");
    assert_eq!(run(&folder, "plan interviews.csv").status, 0, "only a file is found");
}

#[cfg(unix)]
#[test]
fn nothing_in_a_folder_of_calendars_holds_a_run_up() {
    for name in [".interview-reminders", "acme.ics"] {
        let folder = Folder::with(SHEET);
        std::fs::create_dir(folder.path("folder")).expect("a folder");
        pipe(&folder, &format!("folder/{name}"));
        for command in ["export", "diff", "export --fresh"] {
            let run = run(&folder, &format!("{command} interviews.csv -o folder --layout company"));
            assert_eq!(run.status, 2, "{name}, {command}: {}", run.stderr);
            assert!(run.stderr.contains("it is no file"), "{name}, {command}: {}", run.stderr);
        }
    }
    let folder = Folder::with(SHEET);
    pipe(&folder, "reminders-1.ics");
    let run = run(&folder, "export interviews.csv -o reminders.ics --max-bytes 10k");
    assert_eq!(run.status, 2, "{}", run.stderr);
}

#[test]
fn what_is_too_large_is_not_read() {
    let folder = Folder::with(SHEET);
    // Files with nothing in them, which take no room.
    let large = File::create(folder.path("large")).expect("a file");
    large.set_len(1 << 40).expect("a sparse file");
    for option in ["--config large", "--guide large", "--holidays large", "large", "-o large"] {
        let command = if option == "-o large" { "diff" } else { "plan" };
        let run = run(&folder, &format!("{command} interviews.csv {option}"));
        assert_eq!(run.status, 2, "{option}: {}", run.stderr);
        assert!(run.stderr.contains("larger than"), "{option}: {}", run.stderr);
    }
    std::fs::create_dir(folder.path("folder")).expect("a folder");
    std::fs::rename(folder.path("large"), folder.path("folder/.interview-reminders")).expect("a name");
    let run = run(&folder, "export interviews.csv -o folder --layout company");
    assert_eq!(run.status, 2, "{}", run.stderr);
    assert!(run.stderr.contains("is larger than"), "{}", run.stderr);
}

#[test]
fn many_keys_that_nobody_asks_for_take_little_time() {
    let folder = Folder::with(SHEET);
    let mut lines = String::new();
    let mut inline = String::from("me = { ");
    for number in 0..100_000 {
        writeln!(lines, "key{number} = {number}").expect("a text takes all");
        write!(inline, "key{number} = {number}, ").expect("a text takes all");
    }
    inline.push_str("name = \"Joe\" }\n");
    let list = format!("[sheet]\nignore = [{}]\n", "\"mood\", ".repeat(100_000));
    for (what, page, status) in [("lines", lines, 2), ("one line", inline, 2), ("a list", list, 0)] {
        folder.write("interview-reminders.toml", page);
        let run = run(&folder, "plan interviews.csv");
        assert_eq!(run.status, status, "{what}: {}", run.stderr);
        assert_eq!(run.stderr.contains("and 99997 more like these"), status == 2, "{what}: {}", run.stderr);
    }
}

#[test]
fn many_long_holidays_take_little_time() {
    let folder = Folder::with(SHEET);
    let mut text = String::from("BEGIN:VCALENDAR\n");
    for number in 0..100_000 {
        let day = number % 28 + 1;
        writeln!(
            text,
            "BEGIN:VEVENT\nDTSTART;VALUE=DATE:202601{day:02}\nDURATION:P365D\nSUMMARY:Day {number}\nEND:VEVENT"
        )
        .expect("a text takes all");
    }
    text.push_str("END:VCALENDAR\n");
    folder.write("holidays.ics", text);
    let run = run(&folder, "plan interviews.csv --holidays holidays.ics");
    assert_eq!(run.status, 0, "{}", run.stderr);
}
