//! Headers as people have them, and what each of their columns is taken for.

#![expect(clippy::disallowed_methods, reason = "tests read their fixtures")]

#[path = "support"]
mod support {
    pub mod defaults;
    pub mod golden;
    pub mod repository;
}

#[path = "headers/languages.rs"]
mod languages;
#[path = "spreadsheets/said.rs"]
mod said;
#[path = "headers/tables.rs"]
mod tables;

use std::fmt::Write;

use interview_reminders::column::{Column, ColumnNames, Unread};
use interview_reminders::interview::{Mapping, Taken};
use interview_reminders::table::{Table, Text};
use proptest::prelude::*;
use support::golden::golden;
use support::repository::repository;

const HEADERS: &str = include_str!("../fixtures/headers/headers.txt");

#[test]
fn every_header_is_taken_for_what_it_means() {
    let mut page = String::new();
    for header in HEADERS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let mapping = mapping_of(header);
        writeln!(page, "{header}").expect("a text grows");
        for heading in mapping.headings() {
            match heading.taken {
                Taken::As(column, _) => writeln!(page, "  {column} is “{}”", heading.written),
                Taken::OfRound(round, column, _) => {
                    let stage = &mapping.rounds()[round].stage;
                    writeln!(page, "  {column} of “{stage}” is “{}”", heading.written)
                }
                Taken::Not(reason) => writeln!(page, "  {reason:?}: “{}”", heading.written),
                Taken::Unknown(_) => writeln!(page, "  not known: “{}”", heading.written),
                Taken::Again(column) => writeln!(page, "  {column} again: “{}”", heading.written),
                Taken::Unnamed => Ok(()),
            }
            .expect("a text grows");
        }
        for missing in mapping.missing() {
            writeln!(page, "  {missing} is missing").expect("a text grows");
        }
    }
    golden(&repository("fixtures/headers/mapping.txt"), &page);
}

#[test]
fn a_date_of_application_saving_or_decision_is_never_taken() {
    let names = ColumnNames::builtin();
    for header in [
        "Application Date",
        "Date Applied",
        "Applied Date",
        "date_applied",
        "appliedDate",
        "Date Saved",
        "createdAt",
        "Date Archived",
        "Status Date",
        "Date Offer",
        "Date Decision",
        "Deadline",
        "Follow-up Date",
        "Follow up",
        "投递时间",
        "最后更新时间",
    ] {
        assert_eq!(names.find(header), None, "{header}");
        assert_eq!(names.nearest(header), None, "{header}");
    }
}

#[test]
fn no_other_day_in_any_language_is_taken_for_the_interviews() {
    let names = languages::names();
    for header in &names["another-date"] {
        for sheet in [format!("company,{header}"), format!("company,date,time,{header}"), format!("{header},company")] {
            assert_eq!(taken(&sheet, header), Taken::Not(Unread::AnotherDate), "{sheet}");
        }
    }
    assert!(names["another-date"].len() > 200);
}

/// Headers that are uncertain, each in a sheet in which it is, and what is said of it there.
const UNCERTAIN: &[(&str, &str, Unread)] = &[
    ("company,date,cv", "date", Unread::PerhapsApplied),
    ("company,role,Date,Job URL,status", "Date", Unread::PerhapsApplied),
    ("company,role,date,salary", "date", Unread::PerhapsApplied),
    ("datum,firma,stelle", "datum", Unread::PerhapsApplied),
    ("Firma;Datum;Anschreiben", "Datum", Unread::PerhapsApplied),
    ("company,interview date,follow up", "follow up", Unread::PerhapsPlanned),
    ("company,interview date,Wiedervorlage", "Wiedervorlage", Unread::PerhapsPlanned),
    ("company,interview date,email", "email", Unread::OfWhom(Column::ContactEmail)),
    ("company,interview date,phone", "phone", Unread::OfWhom(Column::ContactPhone)),
];

#[test]
fn an_uncertain_header_is_not_taken_and_is_told() {
    for (header, uncertain, reason) in UNCERTAIN {
        assert_eq!(taken(header, uncertain), Taken::Not(*reason), "{header}");
    }
}

/// Headers whose neighbours make them certain.
const CERTAIN: &[(&str, &str, Column)] = &[
    ("company,date", "date", Column::Date),
    ("company,date,time,cv", "date", Column::Date),
    ("company,date,interviewers,date applied", "date", Column::Date),
    ("company,date,link", "link", Column::Place),
    ("company,contact,email,interview date", "email", Column::ContactEmail),
    ("company,recruiter,phone,interview date", "phone", Column::RecruiterPhone),
    ("company,date,interview date", "interview date", Column::Date),
    ("date,company,interview date", "interview date", Column::Date),
    ("company,Société,date", "company", Column::Company),
    ("societe,date", "societe", Column::Company),
];

#[test]
fn neighbours_make_a_header_certain() {
    for (header, certain, column) in CERTAIN {
        assert!(matches!(taken(header, certain), Taken::As(taken, _) if taken == *column), "{header}");
    }
}

/// Headers of rounds, with the stage and the column that they are of it.
const ROUNDS: &[(&str, &str, Column)] = &[
    ("Date Phone Screen", "Phone Screen", Column::Date),
    ("Date of Technical Interview", "Technical Interview", Column::Date),
    ("Date Onsite / Final Round", "Onsite / Final Round", Column::Date),
    ("phone_screen_date", "phone screen", Column::Date),
    ("phoneScreenDate", "phoneScreen", Column::Date),
    ("1st Interview", "1st Interview", Column::Date),
    ("Interview 2 Date", "Interview 2", Column::Date),
    ("Second interview", "Second interview", Column::Date),
    ("Erstgespräch", "Erstgespräch", Column::Date),
    ("Datum Zweitgespräch", "Zweitgespräch", Column::Date),
    ("Premier entretien", "Premier entretien", Column::Date),
    ("Date 2e entretien", "2e entretien", Column::Date),
    ("Entrevista técnica", "Entrevista técnica", Column::Date),
    ("Data da segunda entrevista", "segunda entrevista", Column::Date),
    ("Eerste gesprek", "Eerste gesprek", Column::Date),
    ("二面时间", "二面", Column::Date),
    ("第1次面试", "第1次面试", Column::Date),
    ("二次面接日", "二次面接", Column::Date),
    ("最終面接", "最終面接", Column::Date),
];

#[test]
fn a_header_may_name_a_round() {
    for (header, stage, column) in ROUNDS {
        let mapping = mapping_of(&format!("company,{header}\n"));
        let taken = mapping.headings()[1].taken;
        assert!(matches!(taken, Taken::OfRound(0, of_round, _) if of_round == *column), "{header}: {taken:?}");
        assert_eq!(mapping.rounds()[0].stage, *stage);
    }
}

/// What the columns of a sheet without rows are taken for.
fn mapping_of(header: &str) -> Mapping {
    let names = ColumnNames::builtin();
    let text = Text::of(header.as_bytes(), None).expect("a header is text");
    let table = Table::of(&text, |name| names.is_header(name)).expect("a header is a row");
    Mapping::of(&table, &names)
}

/// What a header of a sheet without rows is taken for.
fn taken(header: &str, of: &str) -> Taken {
    let mapping = mapping_of(header);
    mapping.headings().iter().find(|heading| heading.written == of).expect("the header has it").taken
}

proptest! {
    #[test]
    fn however_a_table_is_written_the_interviews_are_the_same(table in tables::tables(&languages::names())) {
        let (plain, otherwise) = (table.read_plainly(), table.read_otherwise());
        // Rows that say the same under either header are reported under both.
        let without_lines = |lines: Vec<String>| {
            let mut lines: Vec<String> =
                lines.iter().map(|line| line.split_once(": ").expect("a line").1.to_owned()).collect();
            lines.sort();
            lines
        };
        prop_assert_eq!(without_lines(plain.0), without_lines(otherwise.0), "{:?}", table);
        prop_assert_eq!(plain.1, otherwise.1, "{:?}", table);
    }
}
