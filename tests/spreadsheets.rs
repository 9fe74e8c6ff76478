//! Sheets as people have them: what `check` says of each, and every interview in it as it is understood.

#![expect(clippy::disallowed_methods, reason = "tests read their fixtures")]

#[path = "support"]
mod support {
    pub mod defaults;
    pub mod folders;
    pub mod golden;
    pub mod read_with;
    pub mod repository;
    pub mod transcript;
}

#[path = "spreadsheets/said.rs"]
mod said;

use std::fs;
use std::path::Path;
use std::process::Command;

use interview_reminders::column::Column;
use interview_reminders::interview::Defaults;
use interview_reminders::settings::Settings;
use interview_reminders::zone::Zone;
use said::said;
use support::defaults::defaults;
use support::folders::folders;
use support::golden::golden;
use support::read_with::read_with;
use support::transcript::transcript;

/// The present of these sheets: what they record as done in March was done.
const NOW: &str = "2026-04-01T08:00:00Z";

/// The program in a folder, for a user in New York.
fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_interview-reminders"));
    command.current_dir(folder).env_clear().env("HOME", "/nonexistent");
    command.env("TZ", "America/New_York").args(["--color", "never", "--now", NOW]);
    command
}

/// The options of a folder, in its `arguments`; most need none.
fn arguments(folder: &Path) -> Vec<String> {
    let text = fs::read_to_string(folder.join("arguments")).unwrap_or_default();
    text.split_whitespace().map(str::to_owned).collect()
}

/// What holds in a folder: its configuration, for a user in New York.
fn defaults_in(folder: &Path) -> Defaults {
    let mut defaults = Defaults { now: NOW.parse().expect("an instant"), ..defaults() };
    let text = fs::read_to_string(folder.join("interview-reminders.toml")).unwrap_or_default();
    let columns: Vec<&str> = Column::ALL.iter().map(|column| column.name()).collect();
    let settings = Settings::parse(&text, &columns).expect("a configuration without mistakes");
    if let Some(zone) = &settings.me.zone {
        defaults.my_zone = Zone::named(&zone.value).expect("a zone");
    }
    defaults.my_email = settings.me.email;
    defaults.dates = settings.sheet.dates;
    defaults.days_from = settings.sheet.days_from.into_iter().map(|header| header.value).collect();
    defaults.company = settings.sheet.company;
    defaults.epoch = settings.sheet.epoch;
    defaults.encoding = settings.sheet.encoding;
    defaults.assumed_time = settings.sheet.assumed_time;
    for header in &settings.sheet.ignore {
        defaults.names.ignore(&header.value);
    }
    for (column, headers) in &settings.sheet.columns {
        let column = Column::named(column).expect("a column");
        for header in headers {
            defaults.names.add(column, &header.value);
        }
    }
    defaults
}

#[test]
fn every_sheet_is_read_as_it_is_meant() {
    for folder in folders("fixtures/spreadsheets") {
        let check = program(&folder).args(["check", "interviews.csv"]).args(arguments(&folder)).output();
        let check = check.expect("the program runs");
        let mut page = transcript(&check).trim_start().to_owned();
        let sheet = fs::read(folder.join("interviews.csv")).expect("every folder has its sheet");
        let (_, roster, _) = read_with(&sheet, &defaults_in(&folder));
        let mut interviews: Vec<_> = roster.interviews.iter().collect();
        interviews.sort_by_key(|interview| (interview.origin.line, interview.start));
        for interview in interviews {
            page.push_str(&said(interview, &roster));
        }
        golden(&folder.join("reading.txt"), &page);
    }
}

/// What is reported of a sheet, and a configuration can settle.
const OF_HEADERS: [&str; 5] = [
    "not read: it may be",
    "their meaning is not known",
    "a slip of the finger",
    "an earlier column",
    "is assumed, in which",
];

#[test]
fn every_sheet_gets_the_configuration_that_reads_it() {
    for folder in folders("fixtures/spreadsheets") {
        let clone = tempfile::tempdir().expect("a temporary folder");
        let sheet = clone.path().join("interviews.csv");
        fs::copy(folder.join("interviews.csv"), &sheet).expect("every folder has its sheet");
        let init = program(clone.path()).args(["init", "--from", "interviews.csv"]).output().expect("the program runs");
        assert_eq!(init.status.code(), Some(0), "{}: {}", folder.display(), transcript(&init));
        let suggested = fs::read_to_string(clone.path().join("interview-reminders.toml")).expect("it was written");
        golden(&folder.join("suggested.toml"), &suggested);
        let check = program(clone.path()).args(["check", "interviews.csv"]).output().expect("the program runs");
        let check = transcript(&check);
        for transcript in OF_HEADERS {
            assert!(!check.contains(transcript), "{}: {check}", folder.display());
        }
        assert!(!check.contains("interview-reminders.toml:"), "{}: {check}", folder.display());
        let again =
            program(clone.path()).args(["init", "--from", "interviews.csv"]).output().expect("the program runs");
        assert_eq!(again.status.code(), Some(2), "an earlier configuration is left alone");
        every_choice_can_be_taken(clone.path(), &suggested);
    }
}

/// Holds that each line of a suggestion that is offered as a choice does what it says once its # is taken off.
fn every_choice_can_be_taken(folder: &Path, suggested: &str) {
    let choices = suggested.lines().filter(|line| line.starts_with("# columns.") && !line.contains('…'));
    for choice in choices {
        let chosen = suggested.replacen(choice, choice.trim_start_matches("# "), 1);
        fs::write(folder.join("interview-reminders.toml"), chosen).expect("it can be written");
        let check = transcript(&program(folder).args(["check", "interviews.csv"]).output().expect("the program runs"));
        assert!(check.contains("your configuration\n"), "{choice}: {check}");
        assert!(!check.contains("interview-reminders.toml:"), "{choice}: {check}");
    }
}
