//! Sheets in which a row holds several interviews: in columns of their own, or as several dates in a cell.

mod support {
    pub mod defaults;
    pub mod read;
    pub mod read_with;
}

use interview_reminders::column::Column;
use interview_reminders::interview::Interview;
use interview_reminders::problem::{Problem, Severity};
use support::read::read;
use support::read_with::read_with;

fn interviews(sheet: &str) -> (Vec<Interview>, Vec<Problem>) {
    let (_, roster, problems) = read(sheet.as_bytes());
    (roster.interviews, problems)
}

/// Key, day and line of every interview, as "acme / cook / onsite on 2026-03-11, line 2".
fn keys(sheet: &str) -> Vec<String> {
    let (_, roster, _) = read(sheet.as_bytes());
    let said = |one: &Interview| format!("{} on {}, line {}", one.key, one.local_start().date(), one.origin.line);
    roster.interviews.iter().map(said).collect()
}

#[test]
fn a_key_stays_when_another_column_of_the_row_is_filled() {
    for id in ["", "77"] {
        let sheet = |technical: &str| {
            let header = "id,company,role,date phone screen,date technical,date onsite,date technical interview";
            keys(&format!("{header}\n{id},Acme,Cook,2026-03-04,,2026-03-11,{technical}\n"))
        };
        let (before, after) = (sheet(""), sheet("2026-03-06"));
        assert_eq!((before.len(), after.len()), (2, 3));
        assert!(before.iter().all(|key| after.contains(key)), "{before:?} {after:?}");
    }
}

#[test]
fn a_key_stays_when_a_later_date_joins_a_cell() {
    for id in ["", "77"] {
        let sheet = |dates: &str| keys(&format!("id,company,interview dates\n{id},Acme,{dates}\n"));
        let (before, after) = (sheet("2026-03-04; 2026-03-11"), sheet("2026-03-04; 2026-03-11; 2026-03-18"));
        assert_eq!((before.len(), after.len()), (2, 3));
        assert!(before.iter().all(|key| after.contains(key)), "{before:?} {after:?}");
    }
}

#[test]
fn a_date_twice_in_a_cell_is_one_interview() {
    let (interviews, problems) = interviews("company,interview dates\nAcme,2026-03-04; 2026-03-04\n");
    assert_eq!((interviews.len(), problems.len()), (1, 0), "{problems:?}");
}

#[test]
fn an_hour_is_that_of_the_day_to_its_left() {
    let starts = |sheet: &str| -> Vec<String> {
        interviews(sheet).0.iter().map(|one| format!("{} {}", one.local_start(), one.hour_known)).collect()
    };
    let both = "company,date phone screen,time,date onsite,time,duration\nAcme,2026-03-04,10:30,2026-03-11,14:00,90\n";
    assert_eq!(starts(both), ["2026-03-04 10:30:00 true", "2026-03-11 14:00:00 true"]);
    let first = "company,date phone screen,time,date onsite\nAcme,2026-03-04,10:30,2026-03-11\n";
    assert_eq!(starts(first), ["2026-03-04 10:30:00 true", "2026-03-11 12:00:00 false"]);
    let alone = "company,time,date phone screen\nAcme,10:30,2026-03-04\n";
    assert_eq!(starts(alone), ["2026-03-04 10:30:00 true"]);
}

#[test]
fn an_hour_before_the_days_of_several_interviews_is_reported() {
    let (interviews, problems) =
        interviews("company,time,date phone screen,date onsite\nAcme,10:30,2026-03-04,2026-03-11\n");
    assert!(interviews.iter().all(|one| !one.hour_known));
    assert_eq!(
        problems.iter().map(|problem| problem.cause.kind()).collect::<Vec<_>>(),
        ["column-uncertain"],
        "{problems:?}"
    );
}

#[test]
fn a_row_without_any_date_is_reported_once() {
    let (interviews, problems) = interviews("company,date phone screen,date onsite\nAcme,,\n");
    assert_eq!((interviews.len(), problems.len()), (0, 1), "{problems:?}");
}

#[test]
fn a_row_that_answers_in_every_round_has_no_interview() {
    for (answers, expected) in
        [("No,No", &[][..]), ("No,", &[]), ("No,Yes", &["interview-without-day"]), ("Yes,", &["interview-without-day"])]
    {
        let header = "company,date phone screen,date onsite";
        let others: Vec<String> = (10..16).map(|day| format!("Belfry {day},2026-03-{day},2026-04-{day}\n")).collect();
        let (interviews, problems) = interviews(&format!("{header}\nAcme,{answers}\n{}", others.concat()));
        let kinds: Vec<&str> = problems.iter().map(|problem| problem.cause.kind()).collect();
        assert_eq!((interviews.len(), &kinds[..]), (12, expected), "{answers}");
    }
}

#[test]
fn a_row_with_a_mistake_is_of_nothing_else_as_well() {
    let rounds = "company,role,date phone screen,date onsite\nAcme,Cook,2026-03-10,2026-03-17\n";
    let calendar = "Subject,Start Date,Company\nInterview with Acme,2026-03-10,Acme\n";
    for sheet in [format!("{rounds}Belfry,C?k,Yes,No\n"), format!("{calendar}Dentist,2026-03-11,B?lfry\n")] {
        let mut sheet = format!("\u{feff}{sheet}").into_bytes();
        sheet.iter_mut().filter(|byte| **byte == b'?').for_each(|byte| *byte = b'\xe9');
        let (report, roster, problems) = read(&sheet);
        let reported: Vec<_> = problems.iter().filter(|problem| problem.line == Some(3)).collect();
        let mistakes = reported.iter().filter(|problem| problem.severity() == Severity::Problem);
        assert_eq!((mistakes.count(), report.no_interviews), (1, 0), "{reported:?}");
        let counted = roster.interviews.iter().filter(|one| one.origin.line == 3).count();
        assert_eq!((report.rows, counted), (2, 0), "{reported:?}");
    }
}

#[test]
fn a_mistake_in_one_round_does_not_stop_another() {
    let (interviews, problems) = interviews("company,date phone screen,date onsite\nAcme,2026-03-04,2026-02-30\n");
    assert_eq!(interviews.len(), 1);
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].column.as_deref(), Some("date onsite"));
}

#[test]
fn a_mistake_that_rounds_share_is_reported_once_and_stops_them_all() {
    let sheet = "company,timezone,date phone screen,date onsite\nAcme,Europe/Berlim,2026-03-04,2026-03-11\n";
    let (interviews, problems) = interviews(sheet);
    assert_eq!((interviews.len(), problems.len()), (0, 1), "{problems:?}");
}

#[test]
fn what_was_done_belongs_to_the_last_interview_before_it() {
    let header = "company,date phone screen,date onsite,thanked_on,heard_back_on,answer_by";
    let (interviews, problems) = interviews(&format!(
        "{header}\nAcme,2026-02-04,2026-02-11,2026-02-05; 2026-02-12,2026-02-06; 2026-02-16,2026-02-20\n"
    ));
    assert_eq!(problems, []);
    let thanked = |one: &Interview| one.history.iter().map(|done| done.date.to_string()).collect::<Vec<_>>().join(" ");
    let said =
        |one: &Interview| (thanked(one), one.heard_back.map(|heard| heard.on.to_string()), one.answer_by.is_some());
    let said: Vec<_> = interviews.iter().map(said).collect();
    assert_eq!(said[0], ("2026-02-05".to_owned(), Some("2026-02-06".to_owned()), false));
    assert_eq!(said[1], ("2026-02-12".to_owned(), Some("2026-02-16".to_owned()), true));
}

#[test]
fn what_was_done_before_all_of_them_is_reported_once() {
    let header = "company,date phone screen,date onsite,thanked_on,heard_back_on";
    let sheet = format!("{header}\nAcme,2026-02-04,2026-02-11,2026-02-01,2026-02-02\n");
    let (interviews, problems) = interviews(&sheet);
    assert_eq!((interviews.len(), problems.len()), (2, 2), "{problems:?}");
}

/// Every interview as "Onsite: Thanked 2026-02-12, heard 2026-02-16", and the kinds of what is said of them.
fn reported(sheet: &str) -> (Vec<String>, Vec<&'static str>) {
    let (_, roster, problems) = read(sheet.as_bytes());
    let reported = roster.interviews.iter().map(|one| {
        let done = one.history.iter().map(|done| format!("{:?} {}", done.step, done.date));
        let heard = one.heard_back.map(|heard| format!("heard {}", heard.on));
        let reported: Vec<String> = done.chain(heard).collect();
        format!("{}: {}", roster.stage(one).unwrap_or("-"), reported.join(", "))
    });
    (reported.collect(), problems.iter().map(|problem| problem.cause.kind()).collect())
}

#[test]
fn what_was_done_in_columns_of_a_round_belongs_to_that_round() {
    let header = "company,date phone screen,phone screen thanked,phone screen notes,date onsite,onsite thanked,notes";
    for (row, expected, kinds) in [
        (
            "2026-02-04,2026-02-05,followed up 2026-02-10,2026-02-11,2026-02-12,called 2026-02-13",
            &[
                "phone screen: Thanked 2026-02-05, FollowedUp 2026-02-10",
                "onsite: Thanked 2026-02-12, Called 2026-02-13",
            ][..],
            &[][..],
        ),
        // What a round's own column says is its own, even after the next interview.
        ("2026-02-04,2026-02-20,,2026-02-11,,", &["phone screen: Thanked 2026-02-20", "onsite: "], &[]),
        // What all share is shared, though a round has a column of its own for it.
        ("2026-02-04,,,,,thanked 2026-02-05", &["phone screen: Thanked 2026-02-05"], &[]),
        ("2026-02-04,2026-02-05,,,,thanked 2026-02-05", &["phone screen: Thanked 2026-02-05"], &[]),
        // A mistake in one costs that one, and is reported once.
        ("2026-02-04,soon,,2026-02-11,2026-02-12,", &["onsite: Thanked 2026-02-12"], &["date-in-list"]),
        ("2026-02-04,,,2026-02-11,2026-02-10,", &["phone screen: ", "onsite: "], &["history-before-interview"]),
        // The columns of the rounds show the order for the notes too.
        ("2/13/2026,,followed up 3/1,,,", &["phone screen: FollowedUp 2026-03-01"], &[]),
        ("2/13/2026,,,,,followed up 3/1", &["phone screen: FollowedUp 2026-03-01"], &[]),
    ] {
        let (reported, found) = reported(&format!("{header}\nAcme,{row}\n"));
        assert_eq!(
            (&reported[..], &found[..]),
            (&expected.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>()[..], kinds),
            "{row}"
        );
    }
}

#[test]
fn the_dates_of_one_round_share_its_columns() {
    let sheet = "company,date phone screen,phone screen thanked,date onsite\n\
                 Acme,2026-02-04; 2026-02-06,2026-02-05; 2026-02-07,2026-02-11\n";
    let shared = ["phone screen: Thanked 2026-02-05", "phone screen: Thanked 2026-02-07", "onsite: "];
    assert_eq!(reported(sheet), (shared.map(str::to_owned).to_vec(), vec![]));
}

#[test]
fn an_hour_at_which_something_was_done_is_in_the_zone_of_its_own_interview() {
    let header =
        "company,thanked_on,date phone screen,phone screen timezone,date onsite,onsite timezone,onsite thanked";
    let sheet = format!(
        "{header}\nAcme,2026-02-05 9:00; 2026-02-12 9:00,2026-02-04,Europe/Berlin,2026-02-11,Asia/Tokyo,2026-02-12 10:00\n"
    );
    let moments = |one: &Interview| -> Vec<String> {
        one.history.iter().filter_map(|done| done.at).map(|at| at.format("%d %H:%M").to_string()).collect()
    };
    let (interviews, problems) = interviews(&sheet);
    assert_eq!(problems, []);
    assert_eq!(interviews.iter().map(moments).collect::<Vec<_>>(), [vec!["05 08:00"], vec!["12 00:00", "12 01:00"]]);
}

#[test]
fn the_hour_of_one_round_is_not_that_of_another() {
    let header = "company,interview 1 date,interview 1 time,interview 2 date";
    let (interviews, _) = interviews(&format!("{header}\nAcme,2026-03-04,9:30,2026-03-11\n"));
    assert_eq!(interviews.iter().map(|one| one.hour_known).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn one_round_alone_has_the_hour_of_its_row() {
    let (_, roster, _) = read(b"company,1st interview,interview time\nAcme,2026-03-04,9:30\n");
    let interview = &roster.interviews[0];
    assert!(interview.hour_known);
    assert_eq!(roster.stage(interview), Some("1st interview"));
}

#[test]
fn a_column_that_is_reported_a_date_is_a_round_beside_the_plain_one() {
    let mut defaults = support::defaults::defaults();
    defaults.names.add(Column::Date, "phone screen");
    let sheet = "company,interview date,phone screen\nAcme,2026-03-11,2026-03-04\n";
    let (_, roster, _) = read_with(sheet.as_bytes(), &defaults);
    let stages: Vec<Option<&str>> = roster.interviews.iter().map(|one| roster.stage(one)).collect();
    assert_eq!(stages, [Some("phone screen"), None]);
}

#[test]
fn columns_of_rounds_prove_their_order_together() {
    let header = "company,date phone screen,date onsite";
    let (interviews, problems) = interviews(&format!("{header}\nAcme,03/04/2026,\nBelfry,,13/04/2026\n"));
    assert_eq!((interviews.len(), problems.len()), (2, 0), "{problems:?}");
    assert_eq!(interviews[0].local_start().date().to_string(), "2026-04-03");
}

#[test]
fn a_whole_day_of_a_calendar_has_no_hour_and_a_night_ends_on_the_next_day() {
    let header = "Subject,Start Date,Start Time,End Date,End Time,All Day Event";
    let (interviews, problems) = interviews(&format!(
        "{header}\nInterview at Acme,2026-03-09,12:00:00 AM,2026-03-10,12:00:00 AM,True\n\
         Interview at Belfry,2026-03-10,11:30:00 PM,2026-03-11,12:30:00 AM,False\n"
    ));
    assert_eq!(problems, []);
    assert!(!interviews[0].hour_known);
    assert_eq!((interviews[1].end - interviews[1].start).num_minutes(), 60);
}
