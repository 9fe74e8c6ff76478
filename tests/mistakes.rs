//! A mistake in every column, one at a time, in every row of the cast: each is reported at its own line and column, and
//! nothing else changes.

#![expect(clippy::disallowed_methods, reason = "tests read their fixtures")]

mod support {
    pub mod defaults;
    pub mod read;
    pub mod read_with;
    pub mod repository;
}

use std::fs;
use std::sync::Arc;

use interview_reminders::column::Column;
use interview_reminders::guide::{Channel, Delay, Mistake, Position, Recipient, TomlProblem};
use interview_reminders::problem::{Cause, Problem, ProblemGroup, Severity};
use support::read::read;
use support::repository::repository;

/// Each column, with cells that none of its readers takes; texts that may be anything can only be too long.
const MISTAKES: &[(Column, &[&str])] = &[
    (Column::Id, &[]),
    (Column::Candidate, &[]),
    (Column::CandidateTimezone, &["Europe/Berlim", "IST"]),
    (Column::CandidateHours, &["sunset", "Mo-Fr 25:00-26:00"]),
    (Column::Company, &["-", "N/A"]),
    (Column::Role, &[]),
    (Column::Stage, &[]),
    (Column::Date, &["2026-02-30", "whenever", "2026-13-01", "2026-02-31", "2026-03-10; 2026-02-30", "1026-03-10"]),
    (Column::Time, &["25:00", "quarter past", "12:75"]),
    (Column::Start, &["2026-02-30 10:00", "whenever"]),
    (Column::End, &["2020-01-01 10:00", "whenever"]),
    (Column::Interviewed, &["perhaps"]),
    (Column::Duration, &["40 hours", "long"]),
    (Column::Timezone, &["Europe/Berlim", "IST"]),
    (Column::Place, &[]),
    (Column::Format, &["by pigeon"]),
    (Column::Interviewers, &["Ana <ana@>"]),
    (Column::Contact, &["Ana <ana@example.com>; Ben <ben@example.com>"]),
    (Column::ContactEmail, &["ana@"]),
    (Column::ContactPhone, &["12", "ring me"]),
    (Column::ContactTimezone, &["Europe/Berlim"]),
    (Column::ContactHours, &["sunset-sunrise", "SH off"]),
    (Column::ContactCountry, &["Mars", "US-ZZ"]),
    (Column::ContactMedium, &["pigeon"]),
    (Column::Agency, &[]),
    (Column::Recruiter, &["Rita <rita@>"]),
    (Column::RecruiterEmail, &["rita@"]),
    (Column::RecruiterPhone, &["12"]),
    (Column::RecruiterTimezone, &["Europe/Berlim"]),
    (Column::RecruiterHours, &["sunset-sunrise"]),
    (Column::RecruiterCountry, &["Mars"]),
    (Column::RecruiterMedium, &["pigeon"]),
    (Column::MayContactClient, &["perhaps"]),
    (Column::MayCall, &["perhaps"]),
    (Column::MayVisit, &["perhaps"]),
    (Column::ReferencesRequested, &["perhaps"]),
    (Column::AnswerBy, &["2026-02-30", "soon"]),
    (Column::ThankedOn, &["2026-02-30", "2026-12-09; 2026-02-30"]),
    (Column::DebriefedOn, &["2026-02-30"]),
    (Column::ReferencesSentOn, &["2026-02-30"]),
    (Column::FollowedUpOn, &["2026-02-30"]),
    (Column::CalledOn, &["2026-02-30"]),
    (Column::FinalFollowUpOn, &["2026-02-30"]),
    (Column::HeardBackOn, &["2026-02-30"]),
    (Column::Status, &["zzz"]),
    (Column::Notes, &[]),
];

/// Columns of which no cell, however long, is a mistake; and those of calendars, which have sheets of their own.
const NEVER: [Column; 7] = [
    Column::Place,
    Column::Notes,
    Column::RecruiterMobile,
    Column::Subject,
    Column::EndDate,
    Column::AllDay,
    // Made of words that are none, so that nothing is left that a row could lack.
    Column::Agency,
];

/// Columns that a row can do without: a mistake in them costs nothing but the cell.
const ASIDE: [Column; 16] = [
    Column::Interviewed,
    Column::Format,
    // An address that no mail can reach.
    Column::Interviewers,
    Column::ContactEmail,
    Column::Recruiter,
    Column::RecruiterEmail,
    Column::Contact,
    Column::ContactPhone,
    Column::ContactMedium,
    Column::RecruiterPhone,
    Column::RecruiterMedium,
    Column::MayContactClient,
    Column::MayCall,
    Column::MayVisit,
    Column::ReferencesRequested,
    Column::Status,
];

/// The cast, with every column.
fn cast() -> Vec<Vec<String>> {
    let text = fs::read(repository("fixtures/cast.csv")).expect("the cast is there");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&*text);
    let mut rows: Vec<Vec<String>> =
        reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect();
    for (column, mistakes) in MISTAKES {
        if !rows[0].iter().any(|header| header == column.name()) && !mistakes.is_empty() {
            rows[0].push(column.name().to_owned());
            rows[1..].iter_mut().for_each(|row| row.push(String::new()));
        }
    }
    rows
}

fn written(rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).expect("a vector takes every byte");
    }
    writer.into_inner().expect("a vector takes every byte")
}

/// The problems that cost so much, each with its line and column.
fn places(problems: &[Problem], severity: Severity) -> Vec<(u32, String)> {
    let problems = problems.iter().filter(|problem| problem.severity() == severity);
    problems.map(|problem| (problem.line.unwrap_or(0), problem.column.as_deref().unwrap_or("").to_owned())).collect()
}

#[test]
fn a_mistake_anywhere_is_reported_where_it_is_and_nowhere_else() {
    let cast = cast();
    let place_of = |name| cast[0].iter().position(|header| header == name).expect("the cast has the column");
    let (recruiter, status) = (place_of("recruiter"), place_of("status"));
    let problems = read(&written(&cast)).2;
    // One of the cast has an hour that its clocks skip.
    assert_eq!(places(&problems, Severity::Problem).len(), 1);
    for (column, mistakes) in MISTAKES {
        let is_aside = ASIDE.contains(column);
        let severity = if is_aside { Severity::Warning } else { Severity::Problem };
        let before = places(&problems, severity);
        let long = "m".repeat(2_000);
        let is_text = mistakes.is_empty() && !NEVER.contains(column);
        let index = cast[0].iter().position(|header| header == column.name());
        for mistake in mistakes.iter().copied().chain(is_text.then_some(&*long)) {
            let index = index.expect("the cast has every column");
            for line in (1..cast.len()).step_by(9) {
                let mut rows = cast.clone();
                rows[line][index] = mistake.to_owned();
                if rows[line][recruiter].is_empty() && column.name().starts_with("recruiter_") {
                    // When a recruiter can be reached matters where there is one.
                    rows[line][recruiter] = "Rita Poole".to_owned();
                }
                if *column == Column::Date {
                    // Who was refused, or only applied, need not have had an interview.
                    rows[line][status].clear();
                }
                let (_, roster, problems) = read(&written(&rows));
                let line = u32::try_from(line + 1).expect("a small cast");
                let reported: Vec<_> =
                    places(&problems, severity).into_iter().filter(|place| !before.contains(place)).collect();
                assert_eq!(reported, [(line, column.name().to_owned())], "{column} = {mistake:.20}: {problems:#?}");
                let is_left = roster.interviews.iter().any(|interview| interview.origin.line == line);
                assert_eq!(is_left, is_aside, "{column} = {mistake:.20}: {problems:#?}");
            }
        }
    }
}

#[test]
fn every_column_is_in_the_table() {
    for column in Column::ALL {
        assert!(MISTAKES.iter().any(|(known, _)| known == column) || NEVER.contains(column), "{column}");
    }
}

#[test]
fn mistakes_of_two_kinds_with_the_same_way_out_are_both_reported() {
    let sheet = "company,date,start,time,end,duration\n\
                 Acme,2026-03-10,2026-03-11 14:00,,,\n\
                 Bolt,2026-03-10,2026-03-12 14:00,,,\n\
                 Cove,2026-03-10,2026-03-13 14:00,,,\n\
                 Dune,2026-03-09,,14:00,15:00,90\n";
    let problems = read(sheet.as_bytes()).2;
    let reported: String =
        ProblemGroup::all(&problems).iter().map(|group| group.in_words(usize::MAX).as_str().to_owned()).collect();
    for problem in &problems {
        assert!(reported.contains(&*problem.title()), "{problem}: {}\n{reported}", problem.title());
    }
    assert_eq!(reported.matches("leave one of the two").count(), 2, "{reported}");
}

#[test]
fn every_mistake_in_settings_says_the_way_out() {
    let file = Arc::from("interview-reminders.toml");
    let mistakes = [
        Mistake::Empty,
        Mistake::TooManyGuidelines { most: 250 },
        Mistake::LaterAnchor { id: "let-go".to_owned() },
        Mistake::ReversedWindow { not_before: Delay::Days(7), not_after: Delay::Days(3) },
        Mistake::Mismatch { to: Recipient::Me, medium: Channel::Email },
        Mistake::NoStepBefore,
        Mistake::NotAtStart,
    ];
    for mistake in mistakes {
        let at = Position { line: 1, column: 1 };
        let toml = TomlProblem { at, key: "guideline.nudge.to".to_owned(), mistake };
        let problem = Problem::in_file(&file, Cause::Toml(toml));
        assert!(!problem.advice().is_empty(), "{}", problem.title());
    }
}
