//! Every guide over the whole cast: one golden each, to be read from top to bottom.

#![expect(clippy::disallowed_methods, reason = "tests read their fixtures")]

mod support {
    pub mod golden;
    pub mod program;
    pub mod repository;
    pub mod transcript;
}

use interview_reminders::guide::Guide;
use support::golden::golden;
use support::program::program;
use support::repository::repository;
use support::transcript::transcript;

#[test]
fn every_guide_says_of_everybody_in_the_cast_what_to_do_and_why() {
    for guide in Guide::builtin_names() {
        let output = program(&repository("fixtures"))
            .args(["plan", "cast.csv", "--by", "interview", "--why", "--with-interviews", "--guide", guide])
            // What the cast has done, the last of it on 11 March, was done by then.
            .args(["--now", "2026-03-12T08:00:00Z"])
            .output()
            .expect("the program runs");
        assert_eq!(output.status.code(), Some(1), "one row of the cast lies in a skipped hour");
        golden(&repository(&format!("fixtures/guides/{guide}.txt")), &transcript(&output));
    }
}

#[test]
fn there_is_a_golden_for_every_guide_and_none_besides() {
    let mut goldens: Vec<String> = std::fs::read_dir(repository("fixtures/guides"))
        .expect("the goldens are there")
        .map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned())
        .collect();
    goldens.sort();
    let mut guides = Guide::builtin_names().map(|name| format!("{name}.txt"));
    guides.sort();
    assert_eq!(goldens, guides);
}
