//! The README says what is so: its runs are run, its tables and texts come from the program.

#![expect(clippy::disallowed_methods, reason = "a test has files and processes")]

#[path = "support"]
mod support {
    pub mod golden;
    pub mod repository;
}

#[path = "readme/generated.rs"]
mod generated;
#[path = "readme/transcript.rs"]
mod transcript;

use std::fs;
use std::path::Path;
use std::process::Command;

use chrono::Utc;
use interview_reminders::cell::date::DateContext;
use interview_reminders::cell::notes::read_notes;
use support::golden::golden;
use support::repository::repository;
use tempfile::TempDir;
use transcript::{Step, blocks, steps};

fn readme() -> String {
    fs::read_to_string(repository("README.md")).expect("there is a README")
}

/// A folder in which the README's commands find what they name, and nothing else.
fn clone() -> TempDir {
    let clone = tempfile::tempdir().expect("a temporary folder");
    fs::create_dir(clone.path().join("fixtures")).expect("a folder can be made");
    fs::copy(repository("fixtures/interviews.csv"), clone.path().join("fixtures/interviews.csv"))
        .expect("the README's sheet is there");
    clone
}

/// A shell in a folder, in which the built program is installed.
fn shell(folder: &Path, script: &str) -> Command {
    let program = Path::new(env!("CARGO_BIN_EXE_interview-reminders")).parent().expect("a program is in a folder");
    let mut shell = Command::new("sh");
    shell.args(["-c", script]).current_dir(folder).env_clear().env("HOME", folder);
    shell.env("PATH", format!("{}:/usr/bin:/bin", program.display()));
    shell
}

#[test]
fn every_run_in_it_goes_as_it_says() {
    let readme = readme();
    let blocks = blocks(&readme, "console");
    assert!(blocks.len() > 3, "the README shows too few runs");
    for block in blocks {
        let clone = clone();
        let steps = steps(block);
        let output = shell(clone.path(), &transcript::script(&steps)).output().expect("sh runs");
        let printed = String::from_utf8(output.stdout).expect("the program prints UTF-8");
        for (Step { command, expected }, actual) in steps.iter().zip(transcript::outputs(&printed)) {
            assert!(transcript::matches(expected, &actual), "`{command}` printed\n{}", actual.join("\n"));
        }
    }
}

/// The program that `cargo run` runs where none is named.
fn run_by_cargo() -> String {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--no-deps", "--offline", "--format-version", "1", "--manifest-path"]);
    let output = cargo.arg(repository("Cargo.toml")).output().expect("cargo runs");
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("cargo prints JSON");
    metadata["packages"][0]["default_run"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn its_first_command_writes_a_calendar_of_what_is_yet_to_come() {
    let readme = readme();
    let command = "cargo run --release -- init sample && \
        cargo run --release -- export sample/interviews.csv -o reminders.ics";
    assert_eq!(blocks(&readme, "sh").first(), Some(&command), "the README names another command");
    assert_eq!(run_by_cargo(), "interview-reminders", "`cargo run` does not know which program is meant");
    let clone = clone();
    let script = command.replace("cargo run --release --", "interview-reminders");
    let output = shell(clone.path(), &script).env("TZ", "America/New_York").output().expect("sh runs");
    let reported = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{reported}");
    assert!(reported.contains("next: ") && !reported.contains("in the past"), "{reported}");
    let calendar = fs::read_to_string(clone.path().join("reminders.ics")).expect("a calendar was written");
    assert!(calendar.matches("BEGIN:VEVENT").count() > 12, "{reported}");
    let now = Utc::now().format("%Y%m%dT%H%M%SZ").to_string();
    let starts = calendar.lines().filter_map(|line| line.strip_prefix("DTSTART:"));
    assert!(starts.into_iter().all(|start| *start > *now), "an event lies before {now}");
}

#[test]
fn its_second_command_is_what_every_change_must_pass() {
    let command = "cargo test";
    assert!(blocks(&readme(), "sh").contains(&command), "the README names another command");
    let checks = fs::read_to_string(repository(".ci/run")).expect("there is a script for all checks");
    assert!(checks.ends_with(&format!("CI=true {command}\n")), "the checks end with another command");
}

#[test]
fn its_tables_and_texts_are_those_of_the_program() {
    let mut readme = readme();
    for (name, text) in generated::sections() {
        readme = generated::replaced(&readme, name, &text);
    }
    golden(&repository("README.md"), &readme);
}

#[test]
fn its_notes_are_used_as_it_says() {
    let readme = readme();
    let (_, behind) = readme.split_once("Plain words in the notes are used").expect("the README tells of notes");
    let (counting, behind) = behind.split_once(';').expect("what is used stands before what is not");
    let (others, _) = behind.split_once("are not").expect("what is not used is named");
    let quoted = |text: &str| text.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let known = DateContext { today: "2026-03-22".parse().ok(), ..DateContext::default() };
    assert_eq!((quoted(counting).len(), quoted(others).len()), (2, 2), "the README has other examples");
    for text in quoted(counting) {
        assert_eq!(read_notes(&text, known).deeds.len(), 1, "{text}");
    }
    for text in quoted(others) {
        assert_eq!(read_notes(&format!("{} 2026-03-17", text.trim_end_matches('…')), known).deeds, [], "{text}");
    }
}

#[test]
fn every_file_that_it_links_to_is_there() {
    let readme = readme();
    let links = readme.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let files: Vec<&str> = links.filter(|link| !link.starts_with("https://") && !link.starts_with('#')).collect();
    assert!(files.len() > 5, "the README links to too few files");
    for file in files {
        assert!(repository(file).exists(), "{file} is not there");
    }
}
