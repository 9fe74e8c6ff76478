//! Every kind of problem with its smallest cause, and the message that it gets.

#![expect(clippy::disallowed_methods, reason = "tests read their fixtures")]

mod support {
    pub mod defaults;
    pub mod folders;
    pub mod golden;
    pub mod program;
    pub mod read;
    pub mod read_with;
    pub mod repository;
    pub mod transcript;
}

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use interview_reminders::column::Column;
use interview_reminders::settings::Settings;
use support::folders::folders;
use support::golden::golden;
use support::program::{program, without_a_zone};
use support::read::read;
use support::repository::repository;
use support::transcript::transcript;

/// A folder's command line stands in its `arguments`; most check `interviews.csv`.
fn arguments(folder: &Path) -> Vec<String> {
    let text = fs::read_to_string(folder.join("arguments")).unwrap_or_else(|_| "check interviews.csv".to_owned());
    text.split_whitespace().map(str::to_owned).collect()
}

/// The program in a folder; where that has a `TZ`, in what is written there, and without a zone of its own.
fn program_of(folder: &Path) -> Command {
    match fs::read_to_string(folder.join("TZ")) {
        Ok(zone) => {
            let mut program = without_a_zone(folder);
            program.env("TZ", zone.trim_end());
            program
        }
        Err(_) => program(folder),
    }
}

/// A message without the zone of the machine that it was made on.
fn on_any_machine(message: &str) -> String {
    let before = "names no time zone, so ";
    match message.split_once(before) {
        Some((start, rest)) => {
            [start, before, "…", &rest[rest.find(" is taken").expect("which one is taken")..]].concat()
        }
        None => message.to_owned(),
    }
}

#[test]
fn every_problem_has_its_message_and_all_of_them_are_the_catalogue() {
    let mut page = String::from(
        "# Every problem that the program knows\n\nEach with its smallest cause and its message. Written by the tests: \
         `REGENERATE=1 cargo test --test problems`.\n",
    );
    for folder in folders("fixtures/problems") {
        let output = program_of(&folder).args(arguments(&folder)).output().expect("the program runs");
        let status = output.status.code().expect("the program ends by itself");
        let message = format!("{}exit status {status}\n", on_any_machine(transcript(&output).trim_start()));
        golden(&folder.join("message.txt"), &message);
        let name = folder.file_name().expect("a folder has a name").to_string_lossy().into_owned();
        page.extend(["\n## ", &name, "\n\n```text\n", &message, "```\n"]);
    }
    golden(&repository("fixtures/problems/README.md"), &page);
}

#[test]
fn of_the_edited_calendar_only_what_was_edited_differs_from_what_is_planned() {
    let message = fs::read_to_string(repository("fixtures/problems/output-edited/message.txt")).expect("a message");
    let changes: Vec<&str> = message.lines().filter(|line| line.starts_with("  ~ ")).collect();
    assert!(changes.len() == 1 && message.contains("It was edited by hand."), "{changes:?}");
}

/// The lines for the `[sheet]` of a configuration that a text quotes: a key, and its value to where that ends.
fn settings_in(text: &str) -> Vec<&str> {
    let keys =
        ["columns.", "ignore = ", "dates = ", "epoch = ", "encoding = ", "company = ", "timezone = ", "days-from = "];
    let length = |rest: &str| {
        let value = rest.find(" = ").expect("a value") + 3;
        let end = match &rest[value..=value] {
            "[" => rest[value..].find(']').map(|end| end + 1),
            "\"" => rest[value + 1..].find('"').map(|end| end + 2),
            _ => rest[value..].find(|character: char| !character.is_ascii_digit()),
        };
        end.map_or(rest.len(), |end| value + end)
    };
    let starts = keys.iter().flat_map(|key| text.match_indices(key));
    starts.map(|(start, _)| &text[start..start + length(&text[start..])]).collect()
}

#[test]
fn every_line_for_the_configuration_that_an_advice_quotes_can_be_pasted() {
    let columns: Vec<&str> = Column::ALL.iter().map(|column| column.name()).collect();
    let mut kinds = Vec::new();
    for folder in folders("fixtures/problems") {
        let message = fs::read_to_string(folder.join("message.txt")).expect("every problem has its message");
        for (index, _) in message.match_indices("[sheet]") {
            let advice = message[index..].lines().next().expect("a line");
            assert!(message[..index].ends_with("write in interview-reminders.toml, below "), "{advice}");
            let settings = settings_in(advice);
            assert!(!settings.is_empty(), "{advice}");
            for setting in settings {
                let read = Settings::parse(&format!("[sheet]\n{setting}\n"), &columns);
                assert!(read.is_ok(), "{setting}: {read:?}");
            }
            kinds.push(folder.file_name().expect("a folder has a name").to_string_lossy().into_owned());
        }
    }
    kinds.dedup();
    let expected = [
        "column-by-slip",
        "column-uncertain",
        "date-ambiguous",
        "date-in-notes",
        "date-order-assumed",
        "day-alone",
        "days-in-texts",
        "encoding-assumed",
        "epoch-1904",
        "formula-error",
        "formula-without-value",
        "interviews-undated",
        "missing-column",
        "no-company",
        "zone-in-header",
    ];
    assert_eq!(kinds, expected);
}

/// The kinds that the sources declare.
fn declared() -> BTreeSet<String> {
    let files = fs::read_dir(repository("src/problem")).expect("the sources are there");
    let sources = files.map(|file| fs::read_to_string(file.expect("a file").path()).expect("a file can be read"));
    let named = |source: String| {
        let source: String = source.split_whitespace().collect();
        let marks = ["kind:\"", "declared(\""];
        let starts = marks.iter().flat_map(|mark| source.match_indices(mark).map(|(at, _)| at + mark.len()));
        let kinds = starts.filter_map(|start| source[start..].split('"').next());
        kinds.filter(|kind| !kind.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    sources.flat_map(named).collect()
}

#[test]
fn every_kind_of_problem_is_in_the_catalogue_and_nothing_else() {
    let names: Vec<String> = folders("fixtures/problems")
        .iter()
        .map(|folder| folder.file_name().expect("a folder has a name").to_string_lossy().into_owned())
        .collect();
    assert_eq!(names, declared().into_iter().collect::<Vec<_>>());
}

#[test]
fn a_sheet_in_the_catalogue_has_the_problem_that_its_folder_names() {
    for folder in folders("fixtures/problems") {
        // Where there is more than a sheet, the problem lies in a file that the program finds or is given.
        if ["arguments", "interview-reminders.toml", "TZ"].iter().any(|file| folder.join(file).exists()) {
            continue;
        }
        let sheet = fs::read(folder.join("interviews.csv")).expect("every problem has its sheet");
        let (_, _, problems) = read(&sheet);
        let kinds: Vec<&str> = problems.iter().map(|problem| problem.cause.kind()).collect();
        let name = folder.file_name().expect("a folder has a name").to_string_lossy().into_owned();
        assert!(kinds.contains(&name.as_str()), "{name} has {kinds:?}");
    }
}
