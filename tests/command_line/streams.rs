//! Standard output carries the product alone; all else goes to standard error.

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use super::folder::{Folder, Run, SHEET};
use super::support::patience::Held;

const PROBLEM: &str = "company,date\nAcme,2026-03-10\nBad,2026-02-30\n";

#[test]
fn a_calendar_on_standard_output_is_whole_and_alone() {
    let run = Folder::with(PROBLEM).run("export interviews.csv");
    assert!(run.stdout.starts_with("BEGIN:VCALENDAR\r\n") && run.stdout.ends_with("END:VCALENDAR\r\n"));
    assert!(run.stderr.contains("problem: interviews.csv:3: date"), "{}", run.stderr);
}

#[test]
fn a_line_for_a_script_is_json_whatever_happens() {
    let run = Folder::with(PROBLEM).run("plan interviews.csv --format jsonl --why");
    assert!(run.stdout.lines().count() > 10);
    for line in run.stdout.lines() {
        let line: serde_json::Value = serde_json::from_str(line).expect("a line is JSON");
        assert!(line["at"].is_string() != line["absent"].is_string(), "neither planned nor absent: {line}");
        assert!(line["reasons"].as_array().is_some_and(|reasons| !reasons.is_empty()), "without a reason: {line}");
    }
}

#[test]
fn an_export_to_a_file_prints_nothing_on_standard_output() {
    assert_eq!(Folder::with(PROBLEM).run("export interviews.csv -o reminders.ics").stdout, "");
}

#[test]
fn quiet_leaves_problems_alone() {
    let warned = "company,date,excitement\nAcme,2026-03-10,high\n";
    for (sheet, said) in [(SHEET, false), (warned, false), (PROBLEM, true)] {
        let run = Folder::with(sheet).run("export interviews.csv -o reminders.ics --quiet");
        assert_eq!((run.stdout.as_str(), run.stderr.is_empty()), ("", !said), "{}", run.stderr);
    }
}

#[test]
fn a_quiet_check_reports_problems_alone() {
    let warned = "company,date,excitement\nAcme,2026-03-10,high\n";
    assert_eq!(Folder::with(warned).run("check interviews.csv --quiet").stdout, "");
    let run = Folder::with(PROBLEM).run("check interviews.csv --quiet");
    assert_eq!(run.status, 1);
    assert!(
        run.stdout.starts_with("problem: interviews.csv:3: date") && run.stdout.lines().count() == 4,
        "{}",
        run.stdout
    );
}

#[cfg(target_os = "linux")]
#[test]
fn nobody_who_listens_is_no_reason_to_stop() {
    let full = || std::fs::File::options().write(true).open("/dev/full").expect("the device is there");
    let folder = Folder::with(PROBLEM);
    let export = "export interviews.csv -o reminders.ics --log log.jsonl --on-change touch${IFS}changed";
    let mut program = folder.program(export);
    let noting = program.env("PATH", "/usr/bin:/bin").stderr(full());
    let status = Held::start(noting).expect("the program runs").ended();
    assert_eq!(status.code(), Some(1));
    assert!(folder.path("reminders.ics").exists() && folder.path("changed").exists());
    assert_eq!(folder.read("log.jsonl").lines().count(), 1);
    let mut program = folder.program("init sample");
    let status = Held::start(program.stdout(full())).expect("the program runs").ended();
    assert_eq!(status.code(), Some(2));
    assert!(folder.path("sample/interviews.csv").exists() && folder.path("sample/interview-reminders.toml").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn what_can_not_be_printed_is_reported() {
    let folder = Folder::with(SHEET);
    for command in [
        "export interviews.csv",
        "plan interviews.csv",
        "plan interviews.csv --format jsonl",
        "check interviews.csv",
        "check interviews.csv --format jsonl",
        "diff interviews.csv -o reminders.ics",
        "guide list",
        "guide show levo",
        "man",
        "completions bash",
    ] {
        let full = std::fs::File::options().write(true).open("/dev/full").expect("the device is there");
        let mut program = folder.program(command);
        let mut held = Held::start(program.stdout(full).stderr(Stdio::piped())).expect("the program runs");
        let output = held.said();
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{command}: {stderr}");
        assert!(stderr.contains("error: can't write to standard output: No space left"), "{command}: {stderr}");
    }
}

#[test]
fn a_sheet_comes_from_standard_input_where_none_is_named() {
    let folder = Folder::with(SHEET);
    let named = folder.run("export interviews.csv");
    for arguments in ["export", "export -", "export - --output -"] {
        let mut program = folder.program(arguments);
        let streams = program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = Held::start(streams).expect("the program runs");
        child.stdin.take().expect("piped").write_all(SHEET.as_bytes()).expect("the program reads");
        let output = child.said();
        assert_eq!(String::from_utf8_lossy(&output.stdout), named.stdout, "{arguments}");
    }
}

#[cfg(unix)]
#[test]
fn the_standard_output_can_be_named_as_a_file() {
    let folder = Folder::with(SHEET);
    assert_eq!(folder.run("export interviews.csv -o /dev/stdout").stdout, folder.run("export interviews.csv").stdout);
}

#[test]
fn a_closed_pipe_ends_the_program_quietly() {
    // More than any pipe holds, so that the program meets the closed end.
    let rows: Vec<String> = (0..300).map(|number| format!("Company {number},2026-03-10")).collect();
    let folder = Folder::with(format!("company,interview date\n{}\n", rows.join("\n")));
    for command in ["export", "plan --why", "plan --format jsonl"] {
        let mut program = folder.program(&format!("{command} interviews.csv"));
        let streams = program.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = Held::start(streams).expect("the program runs");
        let mut first = String::new();
        BufReader::new(child.stdout.take().expect("piped")).read_line(&mut first).expect("a line comes");
        let output = child.said();
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(!first.is_empty(), "{command} prints nothing");
        assert_eq!((output.status.code(), &*stderr), (Some(0), ""), "{command}");
    }
}

#[test]
fn colours_are_for_those_who_ask() {
    let folder = Folder::with(PROBLEM);
    let colourful = |arguments: &str| Run::of(&mut folder.bare_program(arguments)).stderr.contains('\u{1b}');
    assert!(!colourful("export interviews.csv --zone Europe/Berlin"));
    assert!(colourful("export interviews.csv --zone Europe/Berlin --color always"));
}
