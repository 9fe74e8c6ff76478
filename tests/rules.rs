//! Every rule of the sources has its place in a guide and a test: `fixtures/rules.md` says which.

#![expect(clippy::disallowed_methods, reason = "the sources of the tests are files")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use interview_reminders::guide::{Field, Guide, Guideline, Template};

/// A line for each rule.
const TABLE: &str = include_str!("../fixtures/rules.md");

/// How many rules each source has, by the letter of their ids.
const SOURCES: [(char, usize); 5] = [('B', 6), ('C', 12), ('A', 5), ('P', 3), ('L', 8)];

/// One line of the table.
struct Rule {
    id: &'static str,
    words: &'static str,
    guide: &'static str,
    place: &'static str,
    test: &'static str,
}

impl Rule {
    /// Whether the guide has the limit, or the guideline, and that cites this rule.
    fn stands_in(&self, guide: &Guide) -> bool {
        match self.place.split_once(" = ") {
            Some(("limits.per-day", limit)) => guide.limits.per_day.to_string() == limit,
            Some(("limits.per-week", limit)) => guide.limits.per_week.to_string() == limit,
            Some(_) => false,
            None => guide.guideline(self.place).is_some_and(|guideline| guideline.rules.iter().any(|id| id == self.id)),
        }
    }
}

fn rules() -> Vec<Rule> {
    let lines =
        TABLE.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| rule") && !line.contains("---"));
    let rule = |line| {
        let mut cells = str::split(line, '|').skip(1).map(str::trim);
        let mut cell = || cells.next().expect("five cells");
        Rule { id: cell(), words: cell(), guide: cell(), place: cell(), test: cell().trim_matches('`') }
    };
    lines.map(rule).collect()
}

/// The names of all test functions below a folder.
fn tests_below(folder: &Path) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            names.extend(tests_below(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("a source");
            let after_attribute = text.split("#[test]").skip(1).filter_map(|rest| rest.split_once("fn "));
            names.extend(after_attribute.filter_map(|(_, rest)| Some(rest.split_once('(')?.0.to_owned())));
        }
    }
    names
}

#[test]
fn every_rule_is_in_the_table_once_and_in_order() {
    let all = SOURCES.iter().flat_map(|(letter, count)| (1..=*count).map(move |number| format!("{letter}{number}")));
    assert_eq!(rules().iter().map(|rule| rule.id).collect::<Vec<_>>(), all.collect::<Vec<_>>());
    assert!(rules().iter().all(|rule| !rule.words.is_empty()));
}

#[test]
fn every_rule_has_its_guideline_or_limit() {
    for rule in rules() {
        let guide = Guide::builtin(rule.guide).expect(rule.guide);
        assert!(rule.stands_in(&guide), "{} in {} of {}", rule.id, rule.place, rule.guide);
    }
}

#[test]
fn every_rule_has_its_test() {
    let tests = tests_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"));
    for rule in rules() {
        assert!(tests.contains(rule.test), "{}: no test is called {}", rule.id, rule.test);
    }
}

fn guideline(id: &str) -> Guideline {
    let guide = Guide::builtin("considerate").expect("the default guide");
    guide.guideline(id).expect(id).clone()
}

fn said(template: &Template) -> String {
    let mut text = String::new();
    template.render(&mut text, |field, out| match field {
        Field::AtCompany => out.push_str(" at {company}"),
        field => out.extend(["{", interview_reminders::guide::FixedWord::word(field), "}"]),
    });
    text
}

#[test]
fn the_appointment_says_when_to_be_there_and_what_to_ask() {
    let interview = guideline("interview");
    assert_eq!(interview.arrive_early, Some(15));
    let advice = said(&interview.texts.advice);
    assert!(advice.contains("{arrival}") && advice.contains("next steps"), "{advice}");
}

#[test]
fn invitations_are_left_to_them() {
    let avoid = said(&guideline("thank-you").texts.avoid);
    assert!(avoid.contains("LinkedIn invitations until they suggest one"), "{avoid}");
}

#[test]
fn the_recruiter_is_asked_what_the_client_likes() {
    let advice = said(&guideline("debrief-recruiter").texts.advice);
    assert!(advice.contains("which follow-up this client likes"), "{advice}");
}

#[test]
fn the_follow_up_asks_for_the_next_step() {
    let follow_up = guideline("follow-up");
    assert!(said(&follow_up.texts.advice).contains("next step"));
    assert!(said(&follow_up.texts.opening).contains("next step"));
}
