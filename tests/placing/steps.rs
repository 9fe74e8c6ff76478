//! Steps that follow each other: promised days, what was done, what became needless.

use crate::story::{check, planned};

#[test]
fn a_promised_day_is_waited_for() {
    check(
        "
Acme | at 2026-03-10 10:00 | answer_by: 2026-03-25
  thank-you: Tue 10 Mar 13:00
  follow-up: Thu 26 Mar 10:00
  final-follow-up: Thu 2 Apr 10:00
",
    );
    check(
        "
Acme | at 2026-03-10 10:00 | answer_by: 2026-03-11
  follow-up: Thu 12 Mar 10:00
",
    );
}

#[test]
fn a_promised_day_is_waited_for_by_the_recruiter_too() {
    check(
        "
Acme | at 2026-03-10 10:00 | recruiter: Rita | answer_by: 2026-03-25
  debrief-recruiter: Tue 10 Mar 11:00, with thank-you-via-recruiter at Acme
  check-in: Thu 26 Mar 10:00
",
    );
}

#[test]
fn a_promise_anchors_even_what_would_hang_on_an_absent_step() {
    check(
        "
without debrief-recruiter
Acme | at 2026-03-10 10:00 | recruiter: Rita | answer_by: 2026-03-25
Bcme | at 2026-03-10 10:00 | recruiter: Rita
  check-in at Acme: Thu 26 Mar 10:00
  check-in at Bcme: absent, nothing before
  final-follow-up at Bcme: absent, hangs on check-in
",
    );
}

#[test]
fn planned_steps_follow_each_other() {
    check(
        "
Acme | at 2026-03-10 10:00 | me Mo-Su 08:00-21:00 in America/New_York
  thank-you: Tue 10 Mar 13:00
  follow-up: Tue 17 Mar 13:00
  final-follow-up: Tue 24 Mar 13:00
  let-go: Tue 31 Mar 10:00
",
    );
    check(
        "
Agency | at 2026-03-10 10:00 | recruiter: Rita
  check-in: Fri 13 Mar 10:00
  final-follow-up: Fri 20 Mar 10:00
  let-go: Fri 27 Mar 10:00
",
    );
}

#[test]
fn the_first_question_has_the_second_week() {
    check(
        "
Last day | at 2026-03-10 10:00 | them Mar 24 09:00-17:00
Too late | at 2026-03-10 10:00 | them Mar 25 09:00-17:00
  follow-up at Last day: Tue 24 Mar 10:00
  follow-up at Too late: Tue 17 Mar 08:00, mine
",
    );
}

#[test]
fn what_was_done_counts_from_its_day() {
    check(
        "
Acme | at 2026-03-10 10:00 | followed_up_on: 2026-03-19
  follow-up: absent, done on Thu 19 Mar
  final-follow-up: Thu 26 Mar 10:00
  let-go: Thu 2 Apr 10:00
",
    );
    check(
        "
Agency | at 2026-03-10 10:00 | recruiter: Rita | debriefed_on: 2026-03-12 | thanked_on: 2026-03-12
  debrief-recruiter: absent, done on Thu 12 Mar
  check-in: Mon 16 Mar 10:00
",
    );
}

#[test]
fn of_several_dates_the_last_counts() {
    check(
        "
Acme | at 2026-03-10 10:00 | followed_up_on: 2026-03-20; 2026-03-17
  follow-up: absent, done on Fri 20 Mar
  final-follow-up: Fri 27 Mar 10:00
",
    );
}

#[test]
fn hours_after_a_recorded_day_are_counted_from_its_end_and_after_a_moment_from_it() {
    check(
        "
Day | at 2026-03-10 10:00 | contact: Hal <hal@acme.test> | may call | followed_up_on: 2026-03-17
  call-once: Fri 20 Mar 10:00 call
",
    );
    check(
        "
Moment | at 2026-03-10 10:00 | contact: Hal <hal@acme.test> | may call | followed_up_on: 2026-03-17T11:20:00+01:00
  call-once: Thu 19 Mar 11:20 call
",
    );
}

#[test]
fn a_recorded_moment_has_the_recipients_date() {
    // Still the 17th where it was written, already the 18th where it was read.
    check(
        "
Acme | at 2026-03-10 10:00 | followed_up_on: 2026-03-17T20:30:00-04:00
  follow-up: absent, done on Wed 18 Mar
  final-follow-up: Wed 25 Mar 10:00
",
    );
}

#[test]
fn thanks_and_references_that_were_sent_are_absent() {
    check(
        "
Acme | at 2026-03-10 10:00 | references_requested: yes | references_sent_on: 2026-03-10 | thanked_on: 2026-03-11
  send-references: absent, done on Tue 10 Mar
  thank-you: absent, done on Wed 11 Mar
",
    );
    check(
        "
Acme | at 2026-03-10 10:00 | recruiter: Rita | thanked_on: 2026-03-11
  thank-you-via-recruiter: absent, done on Wed 11 Mar
",
    );
}

#[test]
fn a_call_to_somebody_who_uses_the_phone_is_their_follow_up() {
    check(
        "
Acme | at 2026-03-10 10:00 | contact: Hal | phone | called_on: 2026-03-18
  follow-up: absent, done on Wed 18 Mar
  final-follow-up: Wed 25 Mar 10:00 call
",
    );
    check(
        "
Acme | at 2026-03-10 10:00 | contact: Hal <hal@acme.test> | may call | called_on: 2026-03-18
  follow-up: absent, call-once was done on Wed 18 Mar
  call-once: absent, done on Wed 18 Mar
  final-follow-up: Wed 25 Mar 10:00
",
    );
}

#[test]
fn a_later_step_that_was_done_overtakes_the_earlier_ones() {
    check(
        "
Acme | at 2026-03-10 10:00 | contact: Hal <hal@acme.test> | may call | final_follow_up_on: 2026-03-18
  follow-up: absent, final-follow-up was done on Wed 18 Mar
  call-once: absent, final-follow-up was done on Wed 18 Mar
  final-follow-up: absent, done on Wed 18 Mar
  let-go: Wed 25 Mar 10:00
",
    );
    check("
Acme | at 2026-03-10 10:00 | contact: Hal <hal@acme.test> | may call | followed_up_on: 2026-03-17 | final_follow_up_on: 2026-03-24
  follow-up: absent, done on Tue 17 Mar
  call-once: absent, final-follow-up was done on Tue 24 Mar
  let-go: Tue 31 Mar 10:00
");
    check(
        "
Agency | at 2026-03-10 10:00 | recruiter: Rita | followed_up_on: 2026-03-18
  debrief-recruiter: absent, check-in was done on Wed 18 Mar
  thank-you-via-recruiter: Tue 10 Mar 11:00
",
    );
}

#[test]
fn an_answer_ends_the_waiting_and_nothing_else() {
    check(
        "
with keep-looking
Acme | at 2026-03-10 10:00 | heard_back_on: 2026-03-12 | references_requested: yes
  send-references: Tue 10 Mar 11:00
  thank-you: Tue 10 Mar 13:00
  follow-up: absent, answered on Thu 12 Mar
  final-follow-up: absent, answered on Thu 12 Mar
  let-go: absent, answered on Thu 12 Mar
",
    );
}

#[test]
fn word_that_it_goes_on_is_an_answer_without_a_day() {
    check(
        "
with keep-looking
Acme | at 2026-03-10 10:00 | status: cleared | references_requested: yes
  send-references: Tue 10 Mar 11:00
  thank-you: Tue 10 Mar 13:00
  follow-up: absent, passed
  final-follow-up: absent, passed
  let-go: absent, passed
  keep-looking: absent, passed
",
    );
}

#[test]
fn a_later_interview_for_the_same_job_is_an_answer() {
    check(
        "
Acme | id: first | role: Baker | at 2026-03-10 10:00
Acme | id: second | role: baker | at 2026-03-13 10:00
Acme | id: third | role: Baker | at 2026-03-20 10:00
Acme | id: clerk | role: Clerk | at 2026-03-10 10:00
Acme | id: hers | candidate: Ann | role: Baker | at 2026-03-10 10:00
  thank-you at first: Tue 10 Mar 13:00, with thank-you at Acme
  follow-up at first: absent, interviewed again on Fri 13 Mar
  final-follow-up at first: absent, interviewed again on Fri 13 Mar
  let-go at first: absent, interviewed again on Fri 13 Mar
  follow-up at second: absent, interviewed again on Fri 20 Mar
  follow-up at third: Fri 27 Mar 10:00
  follow-up at clerk: Tue 17 Mar 10:00
  follow-up at hers: Tue 17 Mar 10:00
",
    );
}

#[test]
fn contact_stops_at_an_offer_a_refusal_or_a_withdrawal() {
    for status in ["offer", "rejected", "closed"] {
        check(&format!(
            "
with interview
Acme | at 2026-03-10 10:00 | status: {status}
  interview: Tue 10 Mar 10:00, the appointment
  thank-you: absent, {status}
  follow-up: absent, {status}
  final-follow-up: absent, {status}
  let-go: absent, {status}
"
        ));
    }
    check(
        "
with interview
Acme | at 2026-03-10 10:00 | status: withdrawn
  interview: absent, withdrawn
  thank-you: absent, withdrawn
",
    );
}

#[test]
fn contact_goes_on_until_then() {
    for status in ["scheduled", "waiting"] {
        check(&format!(
            "
Acme | at 2026-03-10 10:00 | status: {status}
  thank-you: Tue 10 Mar 13:00
  follow-up: Tue 17 Mar 10:00
"
        ));
    }
}

#[test]
fn what_lies_before_the_day_asked_for_is_left_out_and_still_followed() {
    check(
        "
since 2026-03-18
Acme | at 2026-03-10 10:00
  thank-you: absent, before the day asked for
  follow-up: absent, before the day asked for
  final-follow-up: Tue 24 Mar 10:00
",
    );
    check(
        "
since 2026-03-17
Acme | at 2026-03-10 10:00
  follow-up: Tue 17 Mar 10:00
",
    );
}

#[test]
fn the_one_email_of_the_persistent_guide_waits_for_silence() {
    check(
        "
guide persistent
Silence | at 2026-03-10 10:00
Promise | at 2026-03-10 10:00 | answer_by: 2026-03-20
  thank-you at Silence: Tue 17 Mar 10:00
  thank-you at Promise: absent, not no-promised-date
",
    );
}

#[test]
fn every_pair_is_there_once_for_each_person_and_has_a_reason() {
    let story = "
Plain | at 2026-03-10 10:00
Panel | at 2026-03-11 10:00 | interviewers: Ana <ana@panel.test>; Ben; Cy <cy@panel.test> | may visit
Agency | at 2026-03-12 10:00 | interviewers: Ana; Ben | recruiter: Rita | followed_up_on: 2026-03-16
Offer | at 2026-03-13 10:00 | status: offer
";
    planned(story, |plan, _| {
        let mut lines = Vec::new();
        interview_reminders::output::jsonl::write(&mut lines, plan).expect("a vector takes every byte");
        let mut per_interview = std::collections::BTreeMap::new();
        for line in String::from_utf8(lines).expect("lines are text").lines() {
            let line: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
            assert!(!line["reasons"].as_array().expect("a list").is_empty(), "{line}");
            assert_ne!(line.get("at").is_some(), line.get("absent").is_some(), "{line}");
            *per_interview.entry(line["company"].as_str().expect("a name").to_owned()).or_insert(0) += 1;
        }
        // Thanks and notes on paper once for each interviewer, everything else once.
        let guidelines = plan.guide.guidelines.len();
        let expected = [("Agency", 2), ("Offer", 0), ("Panel", 4), ("Plain", 0)];
        let expected = expected.map(|(name, more)| (name.to_owned(), guidelines + more));
        assert_eq!(per_interview.into_iter().collect::<Vec<_>>(), expected);
    });
}
