//! Ids that are written into a sheet: it is read as before, and no spreadsheet runs one of them.

mod support {
    pub mod defaults;
    pub mod read;
    pub mod read_with;
}

use interview_reminders::interview::{Interview, Roster, with_ids};
use interview_reminders::problem::{Cause, Problem, RowCause};
use proptest::prelude::*;
use support::defaults::defaults;
use support::read::read;

/// What makes a spreadsheet run a cell, and what it passes over in front of that.
const RUN: [char; 6] = ['=', '+', '-', '@', '＝', '＠'];
const PASSED_OVER: [&str; 9] = ["", " ", "\t", "\r", "\u{a0}", "\u{200b}", "\u{feff}", "\u{202e}", "'"];

/// What the events of a sheet are known by.
fn keys(roster: &Roster) -> Vec<(String, String)> {
    let candidate = |interview: &Interview| roster.candidate(interview.candidate).identity.to_string();
    let mut keys: Vec<_> = roster.interviews.iter().map(|it| (candidate(it), it.key.to_string())).collect();
    keys.sort_unstable();
    keys
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// A sheet of companies and roles, once it has ids, and the ids.
fn written(rows: &[(String, String)]) -> (Vec<u8>, Vec<String>, Roster) {
    // Rows that differ in nothing but case are one interview: each has its own day.
    let rows = rows.iter().zip(10..);
    let rows = rows.map(|((company, role), day)| format!("{},{},2026-03-{day}\n", quoted(company), quoted(role)));
    let sheet = format!("\"company\",role,date\n{}", rows.collect::<String>());
    let (_, roster, _) = read(sheet.as_bytes());
    let copy = with_ids(sheet.as_bytes(), &defaults(), &roster).expect("UTF-8 has place for all").bytes;
    let cells = csv::ReaderBuilder::new().flexible(true).from_reader(copy.as_slice()).into_records();
    let ids = cells.map(|row| row.expect("the copy is CSV")[0].to_owned()).collect();
    (copy, ids, roster)
}

fn is_run(cell: &str) -> bool {
    let blanks =
        |character: char| character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}' | '\u{202e}');
    cell.starts_with(['\t', '\r']) || cell.trim_start_matches(blanks).starts_with(RUN)
}

#[test]
fn no_id_is_a_formula() {
    for before in PASSED_OVER {
        for run in RUN {
            let company = format!("{before}{run}1+1|A");
            let (copy, ids, roster) = written(&[(company.clone(), String::new())]);
            assert!(ids.iter().all(|id| !id.is_empty() && !is_run(id)), "{company:?}: {ids:?}");
            assert_eq!(keys(&read(&copy).1), keys(&roster), "{company:?}: {ids:?}");
        }
    }
}

#[test]
fn an_id_that_is_none_is_written_as_it_is() {
    for (company, id) in [("Acme", "acme"), ("'t Hof", "'t hof"), ("'Acme'", "'acme'"), ("A=B", "a=b"), ("3M", "3m")] {
        assert_eq!(written(&[(company.to_owned(), String::new())]).1, [id]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_sheet_with_ids_is_read_as_before(
        rows in prop::collection::vec(("['=+@\\- \t\r\u{200b}\u{a0}A1/|\"]{0,6}[a-z]?", "['=+@a ]{0,3}"), 1..5),
    ) {
        let (copy, ids, roster) = written(&rows);
        prop_assert_eq!(keys(&read(&copy).1), keys(&roster));
        prop_assert!(ids.iter().all(|id| !is_run(id)), "{:?}", ids);
        let (_, roster, _) = read(&copy);
        let again = with_ids(&copy, &defaults(), &roster).expect("UTF-8 has place for all").bytes;
        prop_assert_eq!(again, copy);
    }
}

#[test]
fn a_row_that_is_there_twice_gets_one_id() {
    for sheet in [
        "company,date\nAcme,2026-03-10\nAcme,2026-03-12\nAcme,2026-03-10\nBelfry,2026-03-11\n",
        "company,Phone Screen Date,Onsite Date\nAcme,2026-03-10,2026-03-17\nAcme,2026-03-10,2026-03-17\n",
    ] {
        let (_, roster, problems) = read(sheet.as_bytes());
        let copy = with_ids(sheet.as_bytes(), &defaults(), &roster).expect("UTF-8 has place for all").bytes;
        let copy = String::from_utf8(copy).expect("text");
        let ids: Vec<_> = copy.lines().skip(1).map(|line| line.split(',').next().unwrap_or_default()).collect();
        let last = ids.len() - 1;
        assert!(ids.iter().all(|id| !id.is_empty()), "{copy}");
        assert!(ids[..last].contains(&ids[last]) || ids[..last - 1].contains(&ids[last - 1]), "{copy}");
        let (_, again, reported) = read(copy.as_bytes());
        assert_eq!(keys(&again), keys(&roster), "{copy}");
        let repeated = |problems: &[Problem]| {
            problems.iter().filter(|problem| matches!(problem.cause, Cause::Row(RowCause::RepeatedRow { .. }))).count()
        };
        let ids_twice = reported.iter().any(|problem| matches!(problem.cause, Cause::Row(RowCause::RepeatedId { .. })));
        assert!(repeated(&reported) > 0 && !ids_twice, "{copy}");
        assert_eq!(repeated(&reported), repeated(&problems), "{copy}");
    }
}

#[test]
fn every_table_of_a_sheet_gets_ids_and_what_is_read_of_none_does_not() {
    let sheet = "company,date\nAcme,2026-03-10\n\ncompany,contact,email\nAcme,Joan,joan@acme.test\n\n\
                 id,firm,interview date,start time\n,Belfry,2026-03-11,11:00\n";
    let (_, roster, _) = read(sheet.as_bytes());
    let copy = with_ids(sheet.as_bytes(), &defaults(), &roster).expect("UTF-8 has place for all");
    let expected = "id,company,date\nacme,Acme,2026-03-10\n\ncompany,contact,email\nAcme,Joan,joan@acme.test\n\n\
                    id,firm,interview date,start time\nbelfry,Belfry,2026-03-11,11:00\n";
    assert_eq!((std::str::from_utf8(&copy.bytes), copy.written), (Ok(expected), 2));
    assert_eq!(keys(&read(&copy.bytes).1), keys(&roster));
}
