//! Headers as people have them, and what each of their columns is taken for.

#![expect(clippy::disallowed_methods, reason = "tests read their fixtures")]

#[path = "support"]
mod support {
    pub mod defaults;
    pub mod folders;
    pub mod golden;
    pub mod read_with;
    pub mod repository;
}

#[path = "headers/languages.rs"]
mod languages;
#[path = "spreadsheets/said.rs"]
mod said;
#[path = "headers/tables.rs"]
mod tables;

use std::fmt::Write;

use interview_reminders::column::{Column, ColumnNames, UnreadReason};
use interview_reminders::interview::{Mapping, Sureness, Taken};
use interview_reminders::table::{DecodedText, Table};
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
            assert_eq!(taken(&sheet, header), Taken::Not(UnreadReason::AnotherDate), "{sheet}");
        }
    }
    assert!(names["another-date"].len() > 200);
}

/// Headers that are uncertain, each in a sheet in which it is, and what is said of it there.
const UNCERTAIN: &[(&str, &str, UnreadReason)] = &[
    ("company,date,cv", "date", UnreadReason::PerhapsApplied),
    ("company,role,Date,Job URL,status", "Date", UnreadReason::PerhapsApplied),
    ("company,role,date,salary", "date", UnreadReason::PerhapsApplied),
    ("datum,firma,stelle", "datum", UnreadReason::PerhapsApplied),
    ("Firma;Datum;Anschreiben", "Datum", UnreadReason::PerhapsApplied),
    ("company,interview date,follow up", "follow up", UnreadReason::PerhapsPlanned),
    ("company,interview date,Wiedervorlage", "Wiedervorlage", UnreadReason::PerhapsPlanned),
    ("company,interview date,email", "email", UnreadReason::OfWhom(Column::ContactEmail)),
    ("company,interview date,phone", "phone", UnreadReason::OfWhom(Column::ContactPhone)),
];

#[test]
fn an_uncertain_header_is_not_taken_and_is_reported() {
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
    let text = DecodedText::of(header.as_bytes(), None).expect("a header is text");
    let table = Table::of(&text, |name| names.is_header(name)).expect("a header is a row");
    Mapping::of(&table, &names)
}

/// What a header of a sheet without rows is taken for.
fn taken(header: &str, of: &str) -> Taken {
    let mapping = mapping_of(header);
    mapping.headings().iter().find(|heading| heading.written == of).expect("the header has it").taken
}

/// Cells that make a header what its name does not say, or keep it from what it says: header, cells below it, and the
/// column that it is.
const BY_CELLS: &[(&str, &[&str], Option<Column>)] = &[
    ("Interview Time", &["2026-03-04 10:00", "2026-03-05 14:00"], Some(Column::Start)),
    ("Interview Time", &["10:00", "14:00"], Some(Column::Time)),
    ("Interview Time", &["yes", "no"], None),
    ("Interview Date", &["ok", "Y", "N"], None),
    ("Interview Date", &["Y", "2026-03-04", ""], Some(Column::Date)),
    ("Interview Date", &["pending", "soon"], Some(Column::Date)),
    ("Interviewed", &["ok", "N"], Some(Column::Interviewed)),
    ("Notes", &["rejected"], Some(Column::Notes)),
    ("Notes", &["rejected", "offer"], Some(Column::Status)),
    ("Interviewed", &["2026-03-04", "2026-03-05"], Some(Column::Date)),
    ("Interview", &["Y", "N"], Some(Column::Interviewed)),
    ("Interview", &["2026-03-04", ""], Some(Column::Date)),
    ("Interview Type", &["Phone", "Video"], Some(Column::Format)),
    ("Interview Type", &["Phone", "Technical", "Final"], Some(Column::Stage)),
    ("Stage", &["Rejected", "Offer"], Some(Column::Status)),
    ("Stage", &["First", "Final"], Some(Column::Stage)),
    ("Interviewer", &["12", "14"], None),
    ("Interviewer", &["Ida Moss", "Joel Frank"], Some(Column::Interviewers)),
    ("Duration", &["yes", "https://jobs.example.com/1"], None),
    ("Duration", &["45", "60"], Some(Column::Duration)),
    ("Name", &["Hana Mori", "Theo Park"], Some(Column::Candidate)),
    ("Name", &["Acme", "Belfry Ltd"], Some(Column::Company)),
    ("이름", &["홍길동", "김영희"], Some(Column::Candidate)),
    ("氏名", &["山田太郎", "佐藤花子"], Some(Column::Candidate)),
    ("Name", &["Acme", "Belfry"], Some(Column::Company)),
    ("contact_role", &["Manager", "Lead"], None),
    ("interview_count", &["2", "3"], None),
    ("reference_id", &["R-1", "R-2"], None),
    ("Intervewers", &["Ida Moss", "Joel Frank"], Some(Column::Interviewers)),
    ("Intervew Date", &["2026-03-04", "2026-03-05"], Some(Column::Date)),
    ("Intervew Date", &["", ""], None),
    ("Applied onn", &["2026-03-04", "2026-03-05"], None),
];

#[test]
fn cells_say_what_a_column_is_as_well() {
    for (header, cells, column) in BY_CELLS {
        let rows = format!("{},x\n", cells.join(",x\n"));
        let mapping = mapping_of(&format!("{header},hobby\n{rows}"));
        assert_eq!(mapping.headings()[0].column(), *column, "{header} above {cells:?}");
    }
}

/// Headers with cells, and whether their bare day is taken for the interviews'.
const BARE_DAYS: &[(&str, &[&str], bool)] = &[
    ("company,date", &["Acme,2026-03-04"], true),
    ("company,date,status", &["Acme,2026-03-04,applied", "Belfry,2026-03-05,rejected"], false),
    ("company,date,status", &["Acme,2026-03-04,scheduled", "Belfry,2026-03-05,offer"], true),
    ("company,role,date,status", &["Acme,Cook,,applied", "Belfry,Cook,,applied", "Dune,Cook,2026-03-05,offer"], true),
    ("Company,Role,Date", &["Acme,Cook,2026-03-04"], false),
    ("Company,Role,Date,Round", &["Acme,Cook,2026-03-04,Final"], true),
    ("Company,Role,Date,Interviewer", &["Acme,Cook,2026-03-04,Ida Moss"], true),
    ("Company,Role,Date,Duration", &["Acme,Cook,2026-03-04,45"], true),
    ("Company,Role,Date,Contact", &["Acme,Cook,2026-03-04,Dana Lee"], true),
    ("Company,Role,Date,Contact,Status", &["Acme,Cook,2026-03-04,Dana Lee,applied"], false),
    ("Company,Date,Salary", &["Acme,2026-03-04,50000"], false),
    ("Company,Date,Link", &["Acme,2026-03-04,https://jobs.example.com/1"], false),
    ("Company,Date,Link", &["Acme,2026-03-04,https://zoom.example.com/1"], true),
    ("Company,Date,Interview", &["Acme,2026-03-04,no", "Belfry,2026-03-05,yes"], false),
    ("Candidate,Date,Interviewer", &["Hana Mori,2026-03-04,Ida Moss"], true),
    ("company,time,status", &["Acme,2026-03-04,applied", "Belfry,2026-03-05,applied"], false),
    ("公司,日期,状态", &["星河科技,2026-03-04,已投递"], false),
    ("公司,日期,轮次", &["星河科技,2026-03-04,二面"], true),
    ("Firma,Datum,Status", &["Werft Nord,2026-03-04,Beworben"], false),
    ("Entreprise,Date,Statut", &["Banque,2026-03-04,Postulé"], false),
    ("会社名,日付,状況", &["さくら電機,2026-03-04,応募済み"], false),
];

#[test]
fn what_stands_around_a_bare_day_shows_whose_it_is() {
    for (header, rows, is_taken) in BARE_DAYS {
        let mapping = mapping_of(&format!("{header}\n{}\n", rows.join("\n")));
        let has_day = mapping.index(Column::Date).or(mapping.index(Column::Start)).is_some();
        assert_eq!(has_day, *is_taken, "{header}: {rows:?}");
    }
}

#[test]
fn a_day_for_which_only_a_contact_speaks_is_reported() {
    for (header, is_reported) in [
        ("Company,Date,Contact", true),
        ("Company,Role,Date,Contact", true),
        ("Company,Date,Contact Email", true),
        ("company,date,contact_email", false),
        ("Company,Date,Interviewer", false),
        ("Company,Interview Date,Contact", false),
    ] {
        let (day, address) = ("2026-03-04", "dana@acme.example.com");
        let row = header.replace("Interview Date", day).replace("Date", day).replace("date", day);
        let mapping = mapping_of(&format!(
            "{header}\n{}\n",
            row.replace("Contact Email", address).replace("contact_email", address)
        ));
        let is_alone = mapping.headings().iter().any(|heading| matches!(heading.taken, Taken::As(_, Sureness::Alone)));
        assert_eq!(is_alone, is_reported, "{header}");
    }
}

/// Columns of days under headers that may mean something else, and the stages that they are.
const ROUNDS_BY_DAYS: &[(&str, &[&str], &[&str])] = &[
    ("company,Phone,On-Campus,Onsite", &["2026-03-03", "2026-03-10", "2026-03-17"], &["Phone", "On-Campus", "Onsite"]),
    ("company,HR,Tech 1,Tech 2", &["2026-03-03", "2026-03-10", "2026-03-17"], &["HR", "Tech 1", "Tech 2"]),
    ("company,Tech,Final", &["2026-03-03", "2026-03-10"], &["Tech", "Final"]),
    ("company,OA,Final", &["2026-03-03", "2026-03-10"], &["Final"]),
    ("company,書類選考,一次面接", &["2026-03-03", "2026-03-10"], &["一次面接"]),
    ("company,Phone,Onsite", &["2026-03-03", "yes"], &["Phone", "Onsite"]),
    ("company,Recruiter,Manager", &["2026-03-03", "2026-03-10"], &["Recruiter", "Manager"]),
    ("company,Contact,Phone", &["Dana Lee", "+1 212 555 0100"], &[]),
    ("company,Interview Date,Phone", &["2026-03-10", "2026-03-03"], &[]),
    ("company,Interview Date,Recruiter", &["2026-03-10", "yes"], &[]),
];

#[test]
fn days_make_a_header_a_round() {
    for (header, cells, stages) in ROUNDS_BY_DAYS {
        let row = format!("Acme,{}\n", cells.join(","));
        let mapping = mapping_of(&format!("{header}\n{row}{row}"));
        let found: Vec<&str> = mapping.rounds().iter().map(|round| &*round.stage).collect();
        assert_eq!(found, *stages, "{header}: {cells:?}");
    }
}

/// Headers of rounds, the cells below them, and whether they are the days of that round.
const CELLS_OF_ROUNDS: &[(&str, &[&str], bool)] = &[
    ("Technical Interview", &["", ""], true),
    ("Technical Interview", &["2026-03-04", "2026-03-11"], true),
    ("Technical Interview", &["2026-03-04", "soon", "2026-03-11", "later"], true),
    ("Technical Interview", &["2026-03-04", "soon", "perhaps", "later"], false),
    ("Technical Interview", &["soon", "later"], false),
    ("Technical Interview", &["Y", "N"], false),
    ("Date of Technical Interview", &["", ""], true),
    ("Date of Technical Interview", &["soon", "later"], true),
    ("Date of Technical Interview", &["2026-03-04", "2026-03-11"], true),
    ("Date of Technical Interview", &["Y", "N"], false),
];

#[test]
fn the_cells_of_a_round_tell_whether_it_is_a_day() {
    for (header, cells, is_day) in CELLS_OF_ROUNDS {
        let rows = cells.join(",tennis\nAcme,");
        let mapping = mapping_of(&format!("company,{header},hobby\nAcme,{rows},tennis\n"));
        let taken = mapping.headings()[1].taken;
        assert_eq!(matches!(taken, Taken::OfRound(0, Column::Date, _)), *is_day, "{header} above {cells:?}: {taken:?}");
    }
}

/// What each of two columns is.
type Both = [Option<Column>; 2];

/// Sheets of two columns that may be the same, with what each of them is.
const BESIDE: &[(&str, &[&str], Both)] = &[
    ("Stage,Status", &["Rejected,scheduled", "Offer,waiting"], [Some(Column::Stage), Some(Column::Status)]),
    ("Stage,Status", &["Rejected,2026-03-04", "Offer,2026-03-05"], [Some(Column::Status), None]),
    ("Stage,Hobby", &["Rejected,tennis", "Offer,chess"], [Some(Column::Status), None]),
    ("Name,Candidate", &["Acme,Hana Mori", "Belfry,Theo Park"], [None, Some(Column::Candidate)]),
    ("Name,Company", &["Acme,Belfry", "Belfry,Acme"], [Some(Column::Candidate), Some(Column::Company)]),
    ("Last name,Company", &["Mori,Acme", "Park,Belfry"], [Some(Column::Candidate), Some(Column::Company)]),
    ("Interview start,Hobby", &["14,tennis", "15,chess"], [Some(Column::Start), None]),
    ("Interview start,Hobby", &["14,tennis", "10:30,chess"], [Some(Column::Time), None]),
];

#[test]
fn what_stands_beside_a_column_and_below_it_tells_what_it_is() {
    for (header, rows, columns) in BESIDE {
        let mapping = mapping_of(&format!("{header},interview date\n{},2026-03-04\n", rows.join(",2026-03-04\n")));
        let found = [0, 1].map(|index| mapping.headings()[index].column());
        assert_eq!(found, *columns, "{header}: {rows:?}");
    }
}

/// Headers with words around a name, and the column that they are.
const AMONG_WORDS: &[(&str, Option<Column>)] = &[
    ("Candidate's full name", Some(Column::Candidate)),
    ("Name of the Candidate", Some(Column::Candidate)),
    ("Date & Time of the interview (IST)", Some(Column::Start)),
    ("Interview Date (MM/DD)", Some(Column::Date)),
    ("scheduled_datetime", Some(Column::Start)),
    ("scheduled date", Some(Column::Date)),
    ("interviewed on", Some(Column::Date)),
    ("Firma / Unternehmen", Some(Column::Company)),
    ("Candidate's email", None),
    ("Recruiter's email", Some(Column::RecruiterEmail)),
    ("job_id", None),
    ("Company interview count", None),
    ("Interview score", None),
];

#[test]
fn words_around_a_name_do_not_hide_it() {
    for (header, column) in AMONG_WORDS {
        assert_eq!(mapping_of(&format!("{header},hobby\n")).headings()[0].column(), *column, "{header}");
    }
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
