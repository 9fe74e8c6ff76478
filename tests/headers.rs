//! Headers as people have them, and what each of their columns is taken for.

mod support {
    pub mod golden;
    pub mod repository;
}

use std::fmt::Write;

use interview_reminders::column::ColumnNames;
use interview_reminders::interview::{Mapping, Taken};
use interview_reminders::table::{Table, Text};
use support::golden::golden;
use support::repository::repository;

const HEADERS: &str = include_str!("../fixtures/headers/headers.txt");

#[test]
fn every_header_is_taken_for_what_it_means() {
    let names = ColumnNames::builtin();
    let mut page = String::new();
    for header in HEADERS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let text = Text::of(header.as_bytes(), None).expect("a header is text");
        let table = Table::of(&text, |name| names.known(name).is_some()).expect("a header is a row");
        let mapping = Mapping::of(&table, &names);
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
