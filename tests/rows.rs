//! What rows come to, as tables: their keys, and what is reported of them.

mod support {
    pub mod defaults;
    pub mod read;
    pub mod read_with;
}

use interview_reminders::interview::{Defaults, Interview, Roster, with_ids};
use interview_reminders::problem::Problem;
use support::defaults::defaults;
use support::read::read;
use support::read_with::read_with;

/// What a sheet comes to for a user who names a company for it.
fn read_for(company: &str, sheet: &str) -> (Roster, Vec<Problem>) {
    let defaults = Defaults { company: Some(company.to_owned()), ..defaults() };
    let (_, roster, problems) = read_with(sheet.as_bytes(), &defaults);
    (roster, problems)
}

/// Each interview by its line: key, day and hour.
fn interviews(roster: &Roster) -> Vec<String> {
    let mut lines: Vec<_> = roster.interviews.iter().map(|interview| (interview.origin.line, interview)).collect();
    lines.sort_by_key(|(line, interview)| (*line, interview.start));
    let reported = |(line, interview): (u32, &Interview)| format!("{line}: {}", interview.key);
    lines.into_iter().map(reported).collect()
}

/// What is reported, each as its kind and line.
fn reported(problems: &[Problem]) -> Vec<String> {
    let place = |problem: &Problem| problem.line.map_or_else(String::new, |line| format!(" {line}"));
    // What a bare `date` is taken for is reported of the header, and is no matter here.
    let of_rows = problems.iter().filter(|problem| problem.cause.kind() != "day-alone");
    of_rows.map(|problem| format!("{}{}", problem.cause.kind(), place(problem))).collect()
}

/// Rows below a header, the keys of their interviews, and what is reported.
type Case = (&'static str, &'static [&'static str], &'static [&'static str]);

const WITHOUT_COMPANY: &[Case] = &[
    ("candidate,date\nKim Doe,2026-03-09", &["2: interview"], &["no-company 1"]),
    ("candidate,role,stage,date\nKim Doe,Driver,Onsite,2026-03-09", &["2: driver / onsite"], &["no-company 1"]),
    // Two candidates have keys of their own each.
    (
        "candidate,role,date\nKim Doe,Driver,2026-03-09\nJo Lee,Driver,2026-03-09",
        &["2: driver", "3: driver"],
        &["no-company 1"],
    ),
    (
        "candidate,date\nKim Doe,2026-03-16\nKim Doe,2026-03-09",
        &["2: interview (2)", "3: interview"],
        &["no-company 1", "rows-alike 2"],
    ),
    ("candidate,company,date\nKim Doe,,2026-03-09\nKim Doe,Acme,2026-03-09", &["2: interview", "3: acme"], &[]),
    // A row that says neither whose nor with whom is no interview's.
    ("candidate,company,date\n,,2026-03-09", &[], &["missing-cell 2"]),
    ("candidate,date\n,2026-03-09", &[], &["no-company 1", "missing-cell 2"]),
];

#[test]
fn a_row_without_a_company_is_its_candidates() {
    for (sheet, keys, expected) in WITHOUT_COMPANY {
        let (_, roster, problems) = read(sheet.as_bytes());
        assert_eq!(interviews(&roster), *keys, "{sheet}");
        assert_eq!(reported(&problems), *expected, "{sheet}");
    }
}

#[test]
fn a_company_for_the_whole_sheet_is_used_and_changes_no_key() {
    for (sheet, ..) in WITHOUT_COMPANY {
        let (roster, problems) = read_for("Lantern", sheet);
        assert!(!reported(&problems).iter().any(|reported| reported.starts_with("no-company")), "{sheet}");
        for interview in &roster.interviews {
            let own = &*interview.key == "acme";
            assert_eq!(roster.company(interview), Some(if own { "Acme" } else { "Lantern" }), "{sheet}");
        }
        let keys = interviews(&read(sheet.as_bytes()).1);
        assert!(keys.iter().all(|key| interviews(&roster).contains(key)), "{sheet}");
    }
}

#[test]
fn a_company_for_the_whole_sheet_is_enough_for_a_row() {
    let (roster, problems) = read_for("Lantern", "stage,date\nOnsite,2026-03-09");
    assert_eq!(interviews(&roster), ["2: onsite"]);
    assert!(problems.is_empty(), "{problems:?}");
}

#[test]
fn a_status_that_is_not_understood_costs_no_row() {
    for status in ["Grue", "3/5", "Blorp; offer", "m".repeat(2_000).as_str()] {
        let (_, roster, problems) = read(format!("company,interview date,status\nAcme,2026-03-09,{status}").as_bytes());
        assert_eq!(interviews(&roster), ["2: acme"], "{status}");
        assert_eq!(roster.interviews[0].status, None, "{status}");
        assert_eq!(reported(&problems)[0], "word-unknown 2", "{status}");
    }
}

const ALIKE: &[Case] = &[
    ("company,interview date\nAcme,2026-03-09\nAcme,2026-03-09", &["2: acme"], &["repeated-row 3"]),
    // Blanks around a cell are no difference, nor are empty cells at the end.
    ("company,interview date,notes\nAcme,2026-03-09,\nAcme , 2026-03-09", &["2: acme"], &["repeated-row 3"]),
    // A difference in what is not read is one.
    (
        "company,interview date,room\nAcme,2026-03-09,B1\nAcme,2026-03-09,B2",
        &["2: acme", "3: acme (2)"],
        &["unknown-columns 1", "rows-alike 3"],
    ),
    (
        "company,interview date,room\nAcme,2026-03-09,B2\nAcme,2026-03-09,B1",
        &["2: acme (2)", "3: acme"],
        &["unknown-columns 1", "rows-alike 2"],
    ),
    (
        "company,date,time,notes\nAcme,2026-03-09,10:00,b\nAcme,2026-03-09,10:00,a\nAcme,2026-03-09,10:00,b",
        &["2: acme (2)", "3: acme"],
        &["rows-alike 2", "repeated-row 4"],
    ),
];

#[test]
fn rows_that_differ_anywhere_are_not_the_same() {
    for (sheet, keys, expected) in ALIKE {
        let (_, roster, problems) = read(sheet.as_bytes());
        assert_eq!(interviews(&roster), *keys, "{sheet}");
        assert_eq!(reported(&problems), *expected, "{sheet}");
    }
}

/// Rows without an id that share a key with others, be these known by an id or not to be read.
const NUMBERED: &[Case] = &[
    (
        "id,company,interview date\n,Acme,2026-03-09\n,Acme,2026-03-16\nacme (2),Acme,2026-03-10",
        &["2: acme", "3: acme (3)", "4: acme (2)"],
        &["rows-alike 3"],
    ),
    ("company,interview date\nAcme,soon\nAcme,2026-03-16", &["3: acme (2)"], &["date-unreadable 2"]),
    ("company,interview date\nAcme,2026-03-16\nAcme,soon", &["2: acme"], &["date-unreadable 3"]),
];

#[test]
fn a_number_is_given_once() {
    for (sheet, keys, expected) in NUMBERED {
        let (_, roster, problems) = read(sheet.as_bytes());
        assert_eq!(interviews(&roster), *keys, "{sheet}");
        assert_eq!(reported(&problems), *expected, "{sheet}");
    }
}

#[test]
fn keys_that_begin_alike_are_told_apart_to_their_ends() {
    let sheet =
        "company,date\nBrandenburg Bank,2026-03-10\nBrandenburg Bakery,2026-03-11\nBrandenburg Bank,2026-03-12\n";
    let (_, roster, _) = read(sheet.as_bytes());
    let mut keys: Vec<String> = roster.interviews.iter().map(|one| one.key.to_string()).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), 3, "{keys:?}");
}

#[test]
fn the_order_of_rows_tells_no_interview_from_another() {
    for (sheet, ..) in ALIKE {
        let (header, rows) = sheet.split_once('\n').expect("a header");
        let turned: Vec<&str> = rows.lines().rev().collect();
        let keys = |sheet: &str| {
            let (_, roster, _) = read(sheet.as_bytes());
            let reported =
                |interview: &Interview| (interview.key.to_string(), interview.notes.as_deref().map(str::to_owned));
            roster.interviews.iter().map(reported).collect::<Vec<_>>()
        };
        assert_eq!(keys(sheet), keys(&format!("{header}\n{}", turned.join("\n"))), "{sheet}");
    }
}

/// Times beside each other in a sheet, when each interview begins and ends, and whether an afternoon is reported as assumed.
const CLOCKS: &[(&[&str], &[&str], bool)] = &[
    (&["2:30", "11:15"], &["14:30-15:30", "11:15-12:15"], true),
    (&["2:30"], &["14:30-15:30"], true),
    (&["6:45", "7:00", "12:59"], &["18:45-19:45", "07:00-08:00", "12:59-13:59"], true),
    (&["11:00-1:00", "5:00-7:00", "9:00-10:00"], &["11:00-13:00", "17:00-19:00", "09:00-10:00"], true),
    // One past 12:59 proves a clock of 24 hours, and so does an hour 0.
    (&["2:30", "14:15"], &["02:30-03:30", "14:15-15:15"], false),
    (&["05:30", "00:30"], &["05:30-06:30", "00:30-01:30"], false),
    (&["2:30", "12:00-13:00"], &["02:30-03:30", "12:00-13:00"], false),
    // Where cells name the half of the day, one that does not may be of either.
    (&["2:30", "4:00 PM"], &["02:30-03:30", "16:00-17:00"], false),
    (&["2:30 AM"], &["02:30-03:30"], false),
    (&["2:30+01:00"], &["02:30-03:30"], false),
];

#[test]
fn hours_without_a_half_of_the_day_are_read_by_all_of_their_column() {
    for (times, expected, is_assumed) in CLOCKS {
        let row = |(index, time): (usize, &&str)| format!("Acme {index},2026-03-09,{time},Europe/Paris\n");
        let rows: String = times.iter().enumerate().map(row).collect();
        let (_, roster, problems) = read(format!("company,date,time,timezone\n{rows}").as_bytes());
        let mut interviews: Vec<_> = roster.interviews.iter().collect();
        interviews.sort_by_key(|interview| interview.origin.line);
        let clock = |interview: &&Interview| {
            let [start, end] = [interview.start, interview.end].map(|at| interview.zone.local(at).time());
            format!("{}-{}", start.format("%H:%M"), end.format("%H:%M"))
        };
        assert_eq!(interviews.iter().map(clock).collect::<Vec<_>>(), *expected, "{times:?}");
        let reported = problems.iter().filter(|problem| problem.cause.kind() == "afternoon-assumed").count();
        assert_eq!(reported, usize::from(*is_assumed), "{times:?}: {problems:?}");
    }
}

/// Days of application, of interview and of change, and the day on which the interview is taken to be.
const ORDERS: &[(&str, Option<&str>)] = &[
    ("15/02/2026,03/04/2026,", Some("2026-04-03")),
    ("02/15/2026,03/04/2026,", Some("2026-03-04")),
    ("02/15/2026,03/04/2026,15/02/2026", None),
    ("01/02/2026,03/04/2026,", None),
    // What stands between the numbers is part of how a day is written.
    ("15-02-2026,03/04/2026,", None),
    // The column itself knows best.
    ("02/15/2026,23/04/2026; 03/04/2026,", Some("2026-04-03")),
];

#[test]
fn the_days_of_other_columns_prove_the_order() {
    for (row, expected) in ORDERS {
        let sheet = format!("company,date applied,interview date,last update\nAcme,{row}");
        let (_, roster, problems) = read(sheet.as_bytes());
        let days = roster.interviews.iter().map(|interview| interview.local_start().date().to_string());
        assert_eq!(days.min().as_deref(), *expected, "{row}: {problems:?}");
    }
}

#[test]
fn ids_that_are_written_into_a_sheet_change_no_key() {
    let is_whole = |reported: &[&str]| !reported.iter().any(|reported| reported.starts_with("repeated-row"));
    for (sheet, keys, _) in WITHOUT_COMPANY.iter().chain(ALIKE).filter(|(.., reported)| is_whole(reported)) {
        let (_, roster, _) = read(sheet.as_bytes());
        let Some(with_ids) = with_ids(sheet.as_bytes(), &defaults(), &roster) else {
            panic!("{sheet} has room for ids")
        };
        let (_, roster, problems) = read(&with_ids.bytes);
        assert_eq!(interviews(&roster), *keys, "{sheet}");
        assert!(!reported(&problems).iter().any(|reported| reported.starts_with("rows-alike")), "{sheet}");
    }
}

/// A sheet whose notes name days, and each interview with its stage.
const TOLD: &[(&str, &[&str])] = &[
    ("company,notes\nAcme,Interview scheduled for 2026-03-09", &["2: acme 2026-03-09"]),
    (
        "company,notes\nAcme,\"phone screen 2026-03-09, final interview 2026-03-16\"",
        &["2: acme / phone screen 2026-03-09", "2: acme / final interview 2026-03-16"],
    ),
    // A day is one, however often and in whatever way it is written, unless it has another stage or another hour.
    ("company,notes\nAcme,Interview scheduled for 2026-03-09. Interview on 9 March 2026", &["2: acme 2026-03-09"]),
    (
        "company,notes\nAcme,Interview on 2026-03-09. Interview on 9 March 2026 at 14:00. Interview 9 Mar 2026 16:00",
        &["2: acme 2026-03-09", "2: acme (2) 2026-03-09"],
    ),
    (
        "company,notes\nAcme,phone screen 2026-03-09. Onsite interview on 9 March 2026",
        &["2: acme / onsite interview 2026-03-09", "2: acme / phone screen 2026-03-09"],
    ),
    // The row's own day is used, and its own stage where the text names none.
    ("company,date,notes\nAcme,2026-03-10,phone screen 2026-03-09", &["2: acme 2026-03-10"]),
    ("company,stage,notes\nAcme,Onsite,interview on 2026-03-09", &["2: acme / onsite 2026-03-09"]),
    ("company,notes\nAcme,applied 2026-03-09\nBelfry,interview 2026-03-10", &["3: belfry 2026-03-10"]),
];

#[test]
fn texts_name_days_where_the_user_wants_it() {
    let defaults = Defaults { days_from: vec!["NOTES".to_owned()], ..defaults() };
    for (sheet, expected) in TOLD {
        let (report, roster, problems) = read_with(sheet.as_bytes(), &defaults);
        let reported = |interview: &Interview| {
            let day = interview.local_start().date();
            format!("{}: {} {day}", interview.origin.line, interview.key)
        };
        assert_eq!(roster.interviews.iter().map(reported).collect::<Vec<_>>(), *expected, "{sheet}: {problems:?}");
        let lines: std::collections::BTreeSet<u32> = roster.interviews.iter().map(|one| one.origin.line).collect();
        assert_eq!(report.rows, lines.len() + report.no_interviews, "{sheet}");
    }
}
