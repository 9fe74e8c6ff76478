//! What holds of every plan, over random rosters: odd zones, odd hours, changes of clocks, holidays, histories.
//!
//! Whether somebody is open is asked of [`oracle`], minute by minute, never of the availability that the placing uses.

#[path = "properties/alone.rs"]
mod alone;
#[path = "properties/oracle.rs"]
mod oracle;
#[path = "properties/parts.rs"]
mod parts;
#[path = "properties/rows.rs"]
mod rows;
#[path = "placing/sheet.rs"]
mod sheet;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate, TimeDelta};
use interview_reminders::guide::Guide;
use interview_reminders::holidays::ExtraHolidays;
use interview_reminders::interview::InterviewId;
use interview_reminders::moment::Moment;
use interview_reminders::output::jsonl;
use interview_reminders::plan::{Medium, Placing, Plan, Reminder};
use interview_reminders::schedule::schedule;
use interview_reminders::sentence;
use proptest::prelude::*;
use serde_json::Value;

use oracle::Oracle;
use rows::sheets;
use sheet::{Row, csv, read};

const LENGTH: TimeDelta = TimeDelta::minutes(15);

/// Plans rows by the default guide, with the interviews and everything else that is optional.
fn planned<T>(rows: &[Row], then: impl FnOnce(&Plan) -> T) -> T {
    let mut guide = Guide::builtin("considerate").expect("the default guide");
    guide.enable("interview");
    guide.enable("keep-looking");
    let (roster, problems) = read(&csv(rows));
    assert_eq!(problems, []);
    then(&schedule(roster, guide, ExtraHolidays::default(), LENGTH))
}

/// The lines of a plan, as a script reads them.
fn lines(rows: &[Row]) -> Vec<Value> {
    planned(rows, |plan| {
        let mut bytes = Vec::new();
        jsonl::write(&mut bytes, plan).expect("a vector takes every byte");
        let text = String::from_utf8(bytes).expect("lines are text");
        text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
    })
}

fn reminders(plan: &Plan) -> impl Iterator<Item = (InterviewId, usize, &Reminder)> {
    plan.reminders().map(|(id, index, _, reminder)| (id, index, reminder))
}

/// The contacts of one candidate with one person: days on which something was done, and days of planned moments.
#[derive(Default)]
struct Contacts {
    done: BTreeSet<NaiveDate>,
    planned: BTreeMap<chrono::DateTime<chrono::Utc>, NaiveDate>,
}

impl Contacts {
    fn between(&self, first: NaiveDate, last: NaiveDate) -> usize {
        let within = |day: &&NaiveDate| (first..=last).contains(*day);
        self.done.iter().filter(within).count() + self.planned.values().filter(within).count()
    }
}

/// Every candidate's contacts, by the identities of both.
fn contacts(plan: &Plan) -> BTreeMap<(String, String), Contacts> {
    let roster = &*plan.roster;
    let mut contacts: BTreeMap<(String, String), Contacts> = BTreeMap::new();
    for interview in &roster.interviews {
        let candidate = roster.candidate(interview.candidate).identity.to_string();
        for contacted in &interview.history {
            for person in oracle::taken_with(roster, interview, contacted.step) {
                let person = roster.person(person);
                let zone = roster.reach(person.reach).zone;
                let day = contacted.at.map_or(contacted.date, |at| zone.local(at).date());
                contacts.entry((candidate.clone(), person.identity().to_string())).or_default().done.insert(day);
            }
        }
    }
    for (id, index, reminder) in reminders(plan) {
        let Some(person) = plan.pair(index).person.map(|person| roster.person(person)) else { continue };
        let candidate = roster.candidate(roster.interview(id).candidate).identity.to_string();
        let day = roster.reach(person.reach).zone.local(reminder.at()).date();
        let key = (candidate, person.identity().to_string());
        contacts.entry(key).or_default().planned.insert(reminder.at(), day);
    }
    contacts
}

/// What a plan says, without the lines of its rows.
fn without_lines(rows: &[Row]) -> Vec<Value> {
    let mut lines = lines(rows);
    for line in &mut lines {
        line.as_object_mut().expect("an object").remove("line");
    }
    lines
}

fn uids(rows: &[Row]) -> BTreeSet<String> {
    planned(rows, |plan| plan.iter().map(|(id, _, pair)| plan.uid(id, pair).to_string()).collect())
}

fn pairs(rows: &[Row]) -> usize {
    planned(rows, |plan| plan.iter().count())
}

/// Both are open for the whole reminder.
fn both_are_open(plan: &Plan, id: InterviewId, index: usize, reminder: &Reminder, oracle: &mut Oracle<'_>) -> bool {
    let (them, me) = (plan.reach(id, plan.pair(index).person), plan.reach(id, None));
    oracle.is_open(them, reminder.at(), LENGTH) && oracle.is_open(me, reminder.at(), LENGTH)
}

fn with_cell(rows: &[Row], column: &str, cell: impl Fn(usize) -> String) -> Vec<Row> {
    let changed = |(number, row): (usize, &Row)| {
        let others = row.iter().filter(|(known, _)| known != column).cloned();
        others.chain([(column.to_owned(), cell(number))]).collect()
    };
    rows.iter().enumerate().map(changed).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_call_and_a_visit_are_in_open_time_and_everything_in_mine_that_can_be(rows in sheets()) {
        planned(&rows, |plan| {
            let mut oracle = Oracle::of(&plan.roster);
            for (id, index, reminder) in reminders(plan) {
                let open = both_are_open(plan, id, index, reminder, &mut oracle);
                if matches!(reminder.medium, Medium::Call | Medium::Visit) {
                    prop_assert!(open, "nobody there: {reminder:?}");
                }
                if matches!(reminder.placing, Placing::Common | Placing::CommonLater) {
                    prop_assert!(open, "not common: {reminder:?}");
                }
                if reminder.placing == Placing::Mine {
                    prop_assert!(oracle.is_open(plan.reach(id, None), reminder.at(), LENGTH), "not mine: {reminder:?}");
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn no_call_falls_on_a_holiday_of_those_who_keep_it(rows in sheets()) {
        planned(&rows, |plan| {
            for (id, index, reminder) in reminders(plan) {
                let reach = plan.roster.reach(plan.reach(id, plan.pair(index).person));
                let needs_presence = matches!(reminder.medium, Medium::Call | Medium::Visit);
                if needs_presence && reach.hours.as_str().ends_with("PH off") {
                    let day = reach.zone.local(reminder.at()).date();
                    prop_assert_eq!(oracle::holiday(reach, day), None, "{:?}", reminder);
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn limits_hold_for_each_candidate_and_person(rows in sheets()) {
        planned(&rows, |plan| {
            let limits = plan.guide.limits;
            for ((candidate, person), contacts) in contacts(plan) {
                for (at, day) in &contacts.planned {
                    let on_day = contacts.between(*day, *day);
                    prop_assert!(on_day <= limits.per_day as usize, "{candidate} {person}: {on_day} at {at}");
                    for before in 0..7 {
                        let first = *day - Days::new(before);
                        let in_week = contacts.between(first, first + Days::new(6));
                        prop_assert!(in_week <= limits.per_week as usize, "{candidate} {person}: {in_week} from {first}");
                    }
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn a_window_holds_or_the_reasons_say_why_not(rows in sheets()) {
        planned(&rows, |plan| {
            for (id, index, reminder) in reminders(plan) {
                let pair = plan.pair(index);
                let window = plan.timing(id, pair, reminder).window;
                let at = Moment::from(reminder.at());
                let within = window.not_before <= at
                    && (at < window.not_after() || !window.ends_with_day && at == window.not_after());
                let mut reasons = String::new();
                sentence::explain(&mut reasons, plan, id, index);
                let said = match reminder.placing {
                    Placing::CommonLater => reasons.contains("the call moves on"),
                    Placing::BeforeWindow => reasons.contains("the last moment before it"),
                    _ => within,
                };
                prop_assert!(said, "{reminder:?} in {window:?}: {reasons}");
                prop_assert!(reminder.moved_from.is_none() || reasons.contains("Moved from"), "{reasons}");
            }
            Ok(())
        })?;
    }

    #[test]
    fn what_shares_a_slot_is_with_one_person_at_one_moment(rows in sheets()) {
        planned(&rows, |plan| {
            let who = |index: usize| {
                let person = plan.pair(index).person.map(|person| plan.roster.person(person).identity().to_owned());
                (plan.roster.candidate(plan.roster.interview(plan.interview_of(index)).candidate).identity.clone(), person)
            };
            for (_, index, reminder) in reminders(plan) {
                for other in plan.companions(index) {
                    let Ok(companion) = plan.reminder(plan.pair(other)) else {
                        return Err(TestCaseError::fail("a companion that is absent"));
                    };
                    prop_assert_eq!(companion.at(), reminder.at());
                    prop_assert_eq!(who(index), who(other));
                    prop_assert!(plan.companions(other).any(|back| back == index));
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn the_order_of_rows_changes_nothing(
        (rows, shuffled) in sheets().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))
    ) {
        prop_assert_eq!(without_lines(&rows), without_lines(&shuffled));
    }

    #[test]
    fn every_pair_is_there_once_for_each_person_with_a_reason(rows in sheets()) {
        let mut seen = BTreeSet::new();
        let mut guidelines: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for line in lines(&rows) {
            let text = |key: &str| line[key].as_str().unwrap_or_default().to_owned();
            prop_assert!(!line["reasons"].as_array().expect("a list").is_empty());
            prop_assert!(line["reasons"].as_array().expect("a list").iter().all(|reason| reason != ""));
            prop_assert_ne!(line.get("at").is_some(), line.get("absent").is_some(), "{}", line);
            let pair = (text("candidate"), text("interview"), text("guideline"), line["person"].to_string());
            guidelines.entry(format!("{} / {}", pair.0, pair.1)).or_default().insert(pair.2.clone());
            prop_assert!(seen.insert(pair), "twice: {line}");
        }
        prop_assert_eq!(guidelines.len(), rows.len());
        prop_assert!(guidelines.values().all(|ids| ids.len() == 12), "{guidelines:?}");
    }

    #[test]
    fn uids_are_unique_and_know_no_time_order_or_note(
        (rows, shuffled) in sheets().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
        hour in 7..22_u32,
    ) {
        let before = uids(&rows);
        prop_assert_eq!(before.len(), pairs(&rows));
        let later = with_cell(&shuffled, "time", |number| format!("{hour:02}:{:02}", number % 60));
        let noted = with_cell(&later, "notes", |number| format!("note {number}"));
        prop_assert_eq!(before, uids(&noted));
    }

    #[test]
    fn more_rows_of_other_candidates_change_nothing(rows in sheets(), others in sheets()) {
        let mine = with_cell(&rows, "candidate", |_| "Me".to_owned());
        let theirs = with_cell(&others, "candidate", |_| "Somebody else".to_owned());
        let both: Vec<Row> = mine.iter().chain(&theirs).cloned().collect();
        let among_others: Vec<Value> = without_lines(&both).into_iter().filter(|line| line["candidate"] == "Me").collect();
        prop_assert_eq!(without_lines(&mine), among_others);
    }
}

/// The random sheets reach what they are for: otherwise the properties above would hold of nothing.
#[test]
fn random_sheets_reach_every_way_of_placing() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::deterministic();
    let mut seen = BTreeSet::new();
    for _ in 0..100 {
        let rows = sheets().new_tree(&mut runner).expect("rows").current();
        planned(&rows, |plan| {
            for (_, _, pair) in plan.iter() {
                seen.extend(match plan.reminder(pair) {
                    Ok(reminder) => vec![
                        format!("{:?}", reminder.placing),
                        reminder.medium.word().to_owned(),
                        format!("moved: {}", reminder.moved_from.is_some()),
                        format!("instead: {}", reminder.medium == Medium::EmailInsteadOfCall),
                    ],
                    Err(absence) => vec![absence.kind().words().to_owned()],
                });
            }
        });
    }
    let expected = [
        "Appointment",
        "BeforeWindow",
        "Common",
        "CommonLater",
        "Joined",
        "Mine",
        "WindowStart",
        "after a step that is absent",
        "answered",
        "call",
        "done already",
        "email",
        "instead: true",
        "message",
        "moved: true",
        "not meant for the row",
        "self",
        "visit",
        "where the process has ended",
        "without an address",
        "without open time for a visit",
        "without room among other contacts",
    ];
    let missing: Vec<_> = expected.into_iter().filter(|kind| !seen.contains(*kind)).collect();
    assert!(missing.is_empty(), "{missing:?} of {seen:?}");
}
