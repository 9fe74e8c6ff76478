//! How often one person is contacted: slots, their limits, and whose turn it is.

use interview_reminders::plan::Placing;

use crate::story::{check, planned};

/// Two jobs at one company with the same person in charge.
fn two_jobs(first: &str, second: &str) -> String {
    format!(
        "
Acme | id: one | role: Baker | contact: Jo <jo@acme.test> | {first}
Acme | id: two | role: Clerk | contact: Jo <jo@acme.test> | {second}
"
    )
}

#[test]
fn a_reminder_joins_the_slot_of_its_day() {
    check(
        &(two_jobs("at 2026-03-10 10:00", "at 2026-03-10 15:00")
            + "
  follow-up at one: Tue 17 Mar 10:00, with follow-up at Acme
  follow-up at two: Tue 17 Mar 10:00, with follow-up at Acme
"),
    );
}

#[test]
fn only_the_first_of_a_slot_stands_there_for_the_hours() {
    planned(&two_jobs("at 2026-03-10 10:00", "at 2026-03-10 15:00"), |plan, _| {
        let asked = plan.reminders().filter(|(_, _, pair, _)| plan.guideline(pair).id == "follow-up");
        let placings: Vec<Placing> = asked.map(|(.., reminder)| reminder.placing).collect();
        assert_eq!(placings, [Placing::Common, Placing::Joined]);
    });
}

#[test]
fn each_event_names_every_other_of_its_slot() {
    let story = "
One | at 2026-03-10 10:00 | recruiter: Rita <rita@agency.test>
Two | at 2026-03-10 10:00 | recruiter: Rita <rita@agency.test>
";
    planned(story, |plan, _| {
        let shared: Vec<Vec<usize>> =
            plan.iter().map(|(_, index, _)| plan.companions(index).chain([index]).collect::<Vec<_>>()).collect();
        let mut slot = shared.into_iter().find(|slot| slot.len() > 1).expect("a slot");
        slot.sort_unstable();
        assert_eq!(slot.len(), 4, "two debriefings, two letters of thanks");
        for index in &slot {
            let mut companions: Vec<usize> = plan.companions(*index).chain([*index]).collect();
            companions.sort_unstable();
            assert_eq!(companions, slot);
        }
    });
}

#[test]
fn in_a_short_window_a_reminder_joins_a_slot_of_another_day() {
    // Debriefed on Monday, as the recruiter has gone home; the thanks are due by Monday 17:30 and wait for it.
    check(
        "
Acme | at 2026-03-15 16:30 | recruiter: Rita <rita@agency.test> | recruiter Mo-Fr 09:00-17:00
  debrief-recruiter: Mon 16 Mar 10:00, with thank-you-via-recruiter at Acme
  thank-you-via-recruiter: Mon 16 Mar 10:00, with debrief-recruiter at Acme
",
    );
    // On its own, the second would take Tuesday at 11:00.
    check(
        "
alone: end, 0 hours to 24 hours, contact by email
One | at 2026-03-10 09:00 | contact: Jo <jo@acme.test> | them We 09:00-17:00
Two | at 2026-03-10 10:00 | contact: Jo <jo@acme.test> | them Mo-Fr 09:00-17:00
  alone at One: Wed 11 Mar 10:00, with alone at Two
  alone at Two: Wed 11 Mar 10:00, with alone at One
",
    );
    // Nor is the last moment of a window too late.
    check(
        "
alone: end, 0 hours to 24 hours, contact by email
One | at 2026-03-10 09:00 | contact: Jo <jo@acme.test> | them We 09:00-17:00
Two | at 2026-03-10 09:00 | contact: Jo <jo@acme.test> | them Mo-Fr 09:00-17:00
  alone at One: Wed 11 Mar 10:00, with alone at Two
  alone at Two: Wed 11 Mar 10:00, with alone at One
",
    );
}

#[test]
fn of_two_slots_of_a_day_the_one_that_was_taken_first_is_joined() {
    check(
        "
limits 2 a day, 9 in seven days
alone: end, 7 days to 7 days, contact by email
brief: end, 165 hours to 166 hours, contact by email
last: end, 166 hours to 170 hours, contact by email
Acme | at 2026-03-10 10:00 | contact: Jo <jo@acme.test>
  alone: Tue 17 Mar 10:00, with last at Acme
  brief: Tue 17 Mar 09:00
  last: Tue 17 Mar 10:00, with alone at Acme
",
    );
}

#[test]
fn a_long_window_takes_its_own_day() {
    check(
        &(two_jobs("at 2026-03-10 10:00", "at 2026-03-11 10:00")
            + "
  follow-up at one: Tue 17 Mar 10:00
  follow-up at two: Wed 18 Mar 10:00
"),
    );
}

#[test]
fn a_slot_outside_the_window_is_not_joined() {
    // References at 11:00, thanks not before 13:00: the same day is taken, and the next one is free.
    check(
        "
Acme | at 2026-03-10 10:00 | interviewers: Jo <jo@acme.test> | references_requested: yes
  send-references: Tue 10 Mar 11:00
  thank-you: Wed 11 Mar 10:00, moved from Tue 10 Mar
",
    );
}

#[test]
fn a_call_joins_no_slot_out_of_hours() {
    check(
        "
note: end, 7 days to 7 days, contact by email
ring: end, 7 days to 9 days, contact by call
without follow-up
Acme | at 2026-03-14 10:00 | contact: Hal <hal@acme.test>
  note: Sat 21 Mar 08:00, mine
  ring: Mon 23 Mar 10:00 call
",
    );
}

#[test]
fn a_day_has_one_contact() {
    check(
        &(two_jobs("at 2026-03-10 10:00 | followed_up_on: 2026-03-18", "at 2026-03-11 10:00")
            + "
  follow-up at two: Thu 19 Mar 10:00, moved from Wed 18 Mar
"),
    );
}

#[test]
fn seven_days_have_two_contacts() {
    // After the 16th and the 17th, the first day with fewer than two in any seven is the 23rd.
    check(
        &(two_jobs("at 2026-03-09 10:00 | followed_up_on: 2026-03-16 | called_on: 2026-03-17", "at 2026-03-11 10:00")
            + "
  follow-up at two: Mon 23 Mar 10:00, moved from Wed 18 Mar, with final-follow-up at Acme
"),
    );
}

#[test]
fn seven_days_are_counted_forwards_too() {
    // The 18th would be the third from the 18th to the 24th; so would every day until the 30th.
    let first = "at 2026-03-09 10:00 | followed_up_on: 2026-03-23 | called_on: 2026-03-24";
    check(
        &(two_jobs(first, "at 2026-03-11 10:00")
            + "
  follow-up at two: absent, no room from Wed 18 Mar
"),
    );
    check(
        &(two_jobs(first, "at 2026-03-10 10:00")
            + "
  follow-up at two: Tue 17 Mar 10:00
"),
    );
}

#[test]
fn seven_days_are_counted_apart_from_those_before_and_behind() {
    // The 14th and the 22nd lie within a week of the 18th, but in no seven days together.
    check(
        &(two_jobs("at 2026-03-09 10:00 | followed_up_on: 2026-03-14 | called_on: 2026-03-22", "at 2026-03-11 10:00")
            + "
  follow-up at two: Wed 18 Mar 10:00
"),
    );
}

#[test]
fn what_finds_no_common_time_left_comes_from_the_day_that_had_some() {
    check(
        "
limits 1 a day, 9 in seven days
without final-follow-up
nudge: end, 9 days to 11 days, contact by email
Acme | id: one | at 2026-03-09 10:00 | contact: Jo <jo@acme.test> | followed_up_on: 2026-03-19 | called_on: 2026-03-20
Acme | id: two | at 2026-03-10 10:00 | contact: Jo <jo@acme.test> | them Fr 09:00-17:00 | followed_up_on: 2026-03-12
  nudge at two: Sat 21 Mar 08:00, mine, moved from Fri 20 Mar
",
    );
}

#[test]
fn what_history_records_twice_for_a_day_is_one_contact() {
    check(
        &(two_jobs("at 2026-03-09 10:00 | followed_up_on: 2026-03-16 | called_on: 2026-03-16", "at 2026-03-10 10:00")
            + "
  follow-up at two: Tue 17 Mar 10:00
"),
    );
}

#[test]
fn what_finds_no_day_is_out_and_so_is_what_hangs_on_it() {
    check(
        "
limits 1 a day, 1 in seven days
Acme | at 2026-03-10 10:00 | recruiter: Rita <rita@agency.test>
  debrief-recruiter: Tue 10 Mar 11:00, with thank-you-via-recruiter at Acme
  check-in: absent, no room from Fri 13 Mar
  final-follow-up: absent, hangs on check-in
  let-go: absent, hangs on final-follow-up
",
    );
}

#[test]
fn a_guides_other_limits_hold() {
    check(
        &("
limits 1 a day, 3 in seven days"
            .to_owned()
            + &two_jobs(
                "at 2026-03-09 10:00 | followed_up_on: 2026-03-16 | called_on: 2026-03-17",
                "at 2026-03-11 10:00",
            )
            + "
  follow-up at two: Wed 18 Mar 10:00
"),
    );
    check(
        &("
limits 2 a day, 2 in seven days"
            .to_owned()
            + &two_jobs("at 2026-03-10 10:00 | followed_up_on: 2026-03-18", "at 2026-03-11 10:00")
            + "
  follow-up at two: Wed 18 Mar 10:00
"),
    );
}

#[test]
fn a_thank_you_that_finds_the_day_taken_keeps_its_deadline_out_of_hours() {
    check(
        "
Friday | at 2026-03-13 10:00 | interviewers: Jo <jo@acme.test> | references_requested: yes
  send-references: Fri 13 Mar 11:00
  thank-you: Sat 14 Mar 08:00, mine, moved from Fri 13 Mar
",
    );
}

#[test]
fn two_candidates_have_limits_of_their_own() {
    check(
        "
Acme | candidate: Ann | role: Baker | contact: Jo <jo@acme.test> | at 2026-03-09 10:00 | followed_up_on: 2026-03-18
Bcme | candidate: Bob | role: Clerk | contact: Jo <jo@acme.test> | at 2026-03-11 10:00
  follow-up at Bcme: Wed 18 Mar 10:00
",
    );
}

#[test]
fn one_person_is_one_whatever_the_spelling_and_the_company() {
    check(
        "
Acme | contact: Jo Doe <jo@acme.test> | at 2026-03-10 10:00 | followed_up_on: 2026-03-18
Bcme | contact: J. Doe <JO@acme.test> | at 2026-03-11 10:00
  follow-up at Bcme: Thu 19 Mar 10:00, moved from Wed 18 Mar
",
    );
    check(
        "
Acme | contact: Jo Doe | at 2026-03-10 10:00 | followed_up_on: 2026-03-18
Bcme | contact: Jo Doe | at 2026-03-11 10:00
  follow-up at Bcme: Wed 18 Mar 10:00
",
    );
}

#[test]
fn history_counts_for_whom_the_step_was_for() {
    // The recruiter was thanked on the day on which another interview would be debriefed.
    check(
        "
One | recruiter: Rita <rita@agency.test> | at 2026-03-09 10:00 | thanked_on: 2026-03-10 | debriefed_on: 2026-03-10
Two | recruiter: Rita <rita@agency.test> | at 2026-03-10 10:00
  debrief-recruiter at Two: Wed 11 Mar 10:00, moved from Tue 10 Mar, with thank-you-via-recruiter at Two
",
    );
    // The check-in was with the recruiter, even where the client may be contacted.
    check(
        "
One | recruiter: Rita <rita@agency.test> | may contact client | at 2026-03-05 10:00 | followed_up_on: 2026-03-10
Two | recruiter: Rita <rita@agency.test> | at 2026-03-10 10:00
  debrief-recruiter at Two: Wed 11 Mar 10:00, moved from Tue 10 Mar, with thank-you-via-recruiter at Two
",
    );
}

#[test]
fn a_recorded_moment_counts_on_the_recipients_day() {
    // In New York it is still the 17th, in Berlin the 18th.
    check(
        &(two_jobs("at 2026-03-10 10:00 | followed_up_on: 2026-03-17T20:30:00-04:00", "at 2026-03-11 10:00")
            + "
  follow-up at two: Thu 19 Mar 10:00, moved from Wed 18 Mar
"),
    );
}

#[test]
fn notes_to_myself_have_no_limits() {
    check(
        "
with keep-looking
Acme | at 2026-03-10 10:00
Bcme | at 2026-03-10 12:00
  keep-looking at Acme: Fri 13 Mar 10:00
  keep-looking at Bcme: Fri 13 Mar 10:00
",
    );
}

#[test]
fn turns_are_taken_by_window_then_guide_then_key() {
    // Only one of them has room: the one whose window opens earlier.
    check(
        "
limits 1 a day, 1 in seven days
first: end, 2 days to 2 days, contact by email
second: end, 1 day to 5 days, contact by email
Acme | at 2026-03-09 10:00
  first: absent, no room from Wed 11 Mar
  second: Tue 10 Mar 10:00
",
    );
    // The same window: the guide decides, then the key, whatever the order of rows.
    check(
        "
limits 1 a day, 1 in seven days
call: end, 2 days to 2 days, contact by call
note: end, 2 days to 2 days, contact by email
Bcme | id: 2 | contact: Jo <jo@acme.test> | them Mo-Fr 09:00-09:30 | at 2026-03-09 10:00
Acme | id: 1 | contact: Jo <jo@acme.test> | them Mo-Fr 14:00-14:30 | at 2026-03-09 10:00
  call at Acme: Wed 11 Mar 14:00 call, with note at Acme and note at Bcme
  call at Bcme: absent, no room from Wed 11 Mar
",
    );
}

#[test]
fn a_call_moves_on_for_limits_but_not_past_its_window() {
    let first = "at 2026-03-03 10:00 | followed_up_on: 2026-03-17 | called_on: 2026-03-18";
    check(
        &(two_jobs(first, "at 2026-03-11 10:00 | phone")
            + "
  follow-up at two: Tue 24 Mar 10:00 call, moved from Wed 18 Mar, with final-follow-up at Acme
"),
    );
    check(
        &(two_jobs(first, "at 2026-03-11 10:00 | phone | them We-Fr 09:00-17:00; Mar 25 off")
            + "
  follow-up at two: absent, no room from Wed 18 Mar
"),
    );
}

#[test]
fn one_person_is_the_same_with_and_without_an_address() {
    for other in ["agency: Big | recruiter: Rita", "recruiter: Rita | recruiter_phone: +49 30 555 0100"] {
        check(&format!(
            "
alone: end, 2 hours to 72 hours, recruiter by email
First | at 2026-03-10 10:00 | agency: Big | recruiter: Rita <rita@big.test> | recruiter_phone: +49 30 555 0100
Second | at 2026-03-10 15:00 | {other}
  alone at First: Tue 10 Mar 13:00
  alone at Second: Wed 11 Mar 10:00
"
        ));
    }
}
