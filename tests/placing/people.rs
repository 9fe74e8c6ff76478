//! For whom a reminder is: direct rows and an agency's, addresses, and what a row permits.

use crate::story::{check, planned};

#[test]
fn every_interviewer_is_thanked_alone() {
    check(
        "
Acme | at 2026-03-10 10:00 | interviewers: Ana <ana@acme.test>; Ben <ben@acme.test>
  thank-you for Ana: Tue 10 Mar 13:00
  thank-you for Ben: Tue 10 Mar 13:00
  follow-up for your contact: Tue 17 Mar 10:00
",
    );
}

#[test]
fn without_an_address_nobody_is_thanked_beside_others_who_gave_theirs() {
    check(
        "
Acme | at 2026-03-10 10:00 | interviewers: Ana <ana@acme.test>; Ben
  thank-you for Ana: Tue 10 Mar 13:00
  thank-you for Ben: absent, no address
",
    );
    check(
        "
Acme | at 2026-03-10 10:00 | interviewers: Ana; Ben
  thank-you for Ana: Tue 10 Mar 13:00
  thank-you for Ben: Tue 10 Mar 13:00
",
    );
    check(
        "
Acme | at 2026-03-10 10:00
  thank-you for your interviewer: Tue 10 Mar 13:00
  follow-up for your contact: Tue 17 Mar 10:00
",
    );
}

#[test]
fn one_person_in_charge_is_asked() {
    check(
        "
Acme | at 2026-03-10 10:00 | interviewers: Ana <ana@acme.test>
  follow-up for Ana: Tue 17 Mar 10:00
",
    );
    check(
        "
Acme | at 2026-03-10 10:00 | interviewers: Ana <ana@acme.test>; Ben <ben@acme.test> | contact: Ben
  follow-up for Ben: Tue 17 Mar 10:00
  final-follow-up for Ben: Tue 24 Mar 10:00
",
    );
}

#[test]
fn a_direct_row_has_nothing_of_an_agencys() {
    check(
        "
Acme | at 2026-03-10 10:00
  debrief-recruiter: absent, not agency
  thank-you-via-recruiter: absent, not agency
  check-in: absent, not agency
",
    );
}

#[test]
fn through_an_agency_everything_goes_to_the_recruiter() {
    check("
Acme | at 2026-03-10 10:00 | interviewers: Ana <ana@acme.test> | agency: Northside | recruiter: Rita <rita@north.test> | references_requested: yes | may call
  send-references for Rita: Tue 10 Mar 11:00, with debrief-recruiter at Acme and thank-you-via-recruiter at Acme
  debrief-recruiter for Rita: Tue 10 Mar 11:00, with send-references at Acme and thank-you-via-recruiter at Acme
  thank-you: absent, not client-reachable
  follow-up: absent, not direct
  call-once: absent, not direct
  check-in for Rita: Fri 13 Mar 10:00
  final-follow-up for Rita: Fri 20 Mar 10:00
");
    check(
        "
Acme | at 2026-03-10 10:00 | agency: Northside
  debrief-recruiter for your recruiter: Tue 10 Mar 11:00, with thank-you-via-recruiter at Acme
",
    );
}

#[test]
fn a_client_who_may_be_contacted_is_thanked_directly() {
    check("
Acme | at 2026-03-10 10:00 | interviewers: Ana <ana@acme.test> | recruiter: Rita <rita@north.test> | may contact client | references_requested: yes
  send-references for Ana: Tue 10 Mar 11:00
  debrief-recruiter for Rita: Tue 10 Mar 11:00
  thank-you for Ana: Wed 11 Mar 10:00, moved from Tue 10 Mar
  thank-you-via-recruiter: absent, not client-unreachable
  follow-up: absent, not direct
  check-in for Rita: Fri 13 Mar 10:00
");
}

#[test]
fn references_are_sent_where_they_were_asked_for() {
    check(
        "
Acme | at 2026-03-10 10:00
  send-references: absent, not references-requested
",
    );
    check(
        "
Acme | at 2026-03-13 17:00 | references_requested: yes
  send-references: Fri 13 Mar 18:00, mine
",
    );
}

#[test]
fn everybody_keeps_their_own_clock() {
    check("
Acme | at 2026-03-10 10:00 America/New_York | them in America/Los_Angeles | recruiter: Rita | recruiter in America/Chicago | may contact client | me in America/New_York
  thank-you: Tue 10 Mar 10:00
  debrief-recruiter: Tue 10 Mar 10:00
");
}

#[test]
fn a_recruiters_mobile_number_is_never_suggested() {
    let story = "
Acme | at 2026-03-10 10:00 | recruiter: Rita | recruiter_mobile: +49 30 555 0199 | notes: none
";
    planned(story, |plan, _| {
        let mut lines = Vec::new();
        interview_reminders::output::jsonl::write(&mut lines, plan).expect("a vector takes every byte");
        let lines = String::from_utf8(lines).expect("lines are text");
        assert!(!lines.contains("0199"), "{lines}");
        let is_call = |line: &str| line.contains("\"medium\":\"call\"") && line.contains("\"at\":");
        assert!(!lines.lines().any(is_call), "{lines}");
    });
}

#[test]
fn a_letter_of_thanks_goes_to_each_interviewer() {
    check(
        "
guide clearpoint
Acme | at 2026-03-10 10:00 | interviewers: Ana <ana@acme.test>; Ben <ben@acme.test>
  thank-you-letter for Ana: Tue 10 Mar 11:00 letter, with thank-you at Acme
  thank-you-letter for Ben: Tue 10 Mar 11:00 letter, with thank-you at Acme
",
    );
}

#[test]
fn somebody_named_twice_is_thanked_once() {
    check(
        "
Acme | at 2026-03-10 10:00 | interviewers: Jo Doe <jo@acme.test>; J. Doe <JO@acme.test>; Max; max
  thank-you for Jo Doe: Tue 10 Mar 13:00
  thank-you for Max: absent, no address
",
    );
}

#[test]
fn what_is_known_of_the_contact_alone_is_known_of_the_only_interviewer() {
    for known in ["contact_medium: email", "contact_phone: +49 30 555 0100"] {
        check(&format!(
            "
Acme | at 2026-03-10 10:00 | interviewers: Ana <ana@acme.test> | {known}
  follow-up for Ana: Tue 17 Mar 10:00
"
        ));
    }
    check(
        "
Acme | at 2026-03-10 10:00 | interviewers: Ana <ana@acme.test> | may call | contact_phone: +49 30 555 0100
  follow-up for Ana: Tue 17 Mar 10:00
  call-once for Ana: Thu 19 Mar 10:00 call
",
    );
}

#[test]
fn a_medium_makes_no_recruiter() {
    check(
        "
Acme | at 2026-03-10 10:00 | interviewers: Ana <ana@acme.test> | recruiter_medium: email
  thank-you for Ana: Tue 10 Mar 13:00
  follow-up for Ana: Tue 17 Mar 10:00
",
    );
}

#[test]
fn two_who_share_an_address_are_thanked_together() {
    check(
        "
Acme | at 2026-03-10 10:00 | interviewers: Ana <team@acme.test>; Bo <team@acme.test>
  thank-you for Ana and Bo: Tue 10 Mar 13:00
",
    );
}
