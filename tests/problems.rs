//! Every kind of problem with its smallest cause, and the message that it gets.

#![expect(clippy::disallowed_methods, reason = "tests read their fixtures")]

mod support {
    pub mod defaults;
    pub mod folders;
    pub mod golden;
    pub mod program;
    pub mod read;
    pub mod repository;
    pub mod told;
}

use std::fs;
use std::path::Path;

use interview_reminders::problem::Cause;
use support::folders::folders;
use support::golden::golden;
use support::program::program;
use support::read::read;
use support::repository::repository;
use support::told::told;

/// A folder's command line stands in its `arguments`; most check `interviews.csv`.
fn arguments(folder: &Path) -> Vec<String> {
    let text = fs::read_to_string(folder.join("arguments")).unwrap_or_else(|_| "check interviews.csv".to_owned());
    text.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn every_problem_has_its_message_and_all_of_them_are_the_catalogue() {
    let mut page = String::from(
        "# Every problem that the program knows\n\nEach with its smallest cause and its message. Written by the tests: \
         `REGENERATE=1 cargo test --test problems`.\n",
    );
    for folder in folders("fixtures/problems") {
        let output = program(&folder).args(arguments(&folder)).output().expect("the program runs");
        let status = output.status.code().expect("the program ends by itself");
        let message = format!("{}exit status {status}\n", told(&output).trim_start());
        golden(&folder.join("message.txt"), &message);
        let name = folder.file_name().expect("a folder has a name").to_string_lossy().into_owned();
        page.extend(["\n## ", &name, "\n\n```text\n", &message, "```\n"]);
    }
    golden(&repository("fixtures/problems/README.md"), &page);
}

#[test]
fn every_kind_of_problem_is_in_the_catalogue_and_nothing_else() {
    let names: Vec<String> = folders("fixtures/problems")
        .iter()
        .map(|folder| folder.file_name().expect("a folder has a name").to_string_lossy().into_owned())
        .collect();
    let mut kinds: Vec<&str> = Cause::KINDS.to_vec();
    kinds.sort_unstable();
    assert_eq!(names, kinds);
}

#[test]
fn a_sheet_in_the_catalogue_has_the_problem_that_its_folder_names() {
    for folder in folders("fixtures/problems") {
        // Where there is more than a sheet, the problem lies in a file that the program finds or is given.
        if folder.join("arguments").exists() || folder.join("interview-reminders.toml").exists() {
            continue;
        }
        let sheet = fs::read(folder.join("interviews.csv")).expect("every problem has its sheet");
        let (_, _, problems) = read(&sheet);
        let kinds: Vec<&str> = problems.iter().map(|problem| problem.cause.kind()).collect();
        let name = folder.file_name().expect("a folder has a name").to_string_lossy().into_owned();
        assert!(kinds.contains(&name.as_str()), "{name} has {kinds:?}");
    }
}
