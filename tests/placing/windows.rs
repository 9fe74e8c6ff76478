//! The window of a guideline: exact hours, whole days, working days.

use crate::story::check;

#[test]
fn hours_are_exact() {
    check(
        "
Acme | at 2026-03-10 10:00
  thank-you: Tue 10 Mar 13:00
",
    );
    check(
        "
alone: end, 24 hours to 25 hours, contact by email
Acme | at 2026-03-10 10:37
  alone: Wed 11 Mar 11:37
",
    );
}

#[test]
fn the_end_of_exact_hours_is_still_in_the_window() {
    check(
        "
alone: end, 2 hours, contact by email
Acme | at 2026-03-10 09:00
  alone: Tue 10 Mar 12:00
",
    );
    check(
        "
alone: end, 2 hours to 22 hours, contact by email
Acme | at 2026-03-10 10:00 | them Mo-Fr 09:00-12:00
  alone: Wed 11 Mar 09:00
",
    );
}

#[test]
fn days_are_whole_days() {
    check(
        "
Morning | at 2026-03-10 09:00
Evening | at 2026-03-10 18:00
  follow-up at Morning: Tue 17 Mar 10:00
  follow-up at Evening: Tue 17 Mar 10:00
",
    );
}

#[test]
fn the_last_day_counts_to_its_midnight() {
    check(
        "
alone: end, 7 days to 14 days, contact by email
Acme | at 2026-03-10 10:00 | them Tu 23:30-24:00; 2026 Mar 17 off | me Mo-Su 00:00-24:00
  alone: Tue 24 Mar 23:30
",
    );
    check(
        "
alone: end, 7 days to 14 days, contact by email
Acme | at 2026-03-10 10:00 | them We 00:00-24:00; 2026 Mar 18 off | me Mo-Su 00:00-24:00
  alone: Tue 17 Mar 00:00, mine
",
    );
}

#[test]
fn days_are_those_of_the_recipient() {
    check(
        "
alone: end, 1 day, contact by email
Acme | at 2026-03-10 20:00 America/New_York | them Mo-Su 00:00-24:00 in Asia/Tokyo | me Mo-Su 00:00-24:00
  alone: Thu 12 Mar 10:00
",
    );
    check(
        "
alone: end, 1 day, contact by email
Acme | at 2026-03-10 05:00am Asia/Tokyo | them Mo-Su 00:00-24:00 in America/New_York | me Mo-Su 00:00-24:00
  alone: Tue 10 Mar 10:00
",
    );
}

#[test]
fn days_of_a_note_to_myself_are_mine() {
    check(
        "
alone: end, 1 day, me by self
Acme | at 2026-03-11 09:00 Asia/Tokyo | me Mo-Su 08:00-21:00 in America/New_York
  alone: Wed 11 Mar 10:00
",
    );
}

#[test]
fn working_days_pass_over_days_on_which_the_recipient_is_closed() {
    check(
        "
Weekend | at 2026-03-10 10:00 | answer_by: 2026-03-13
  follow-up: Mon 16 Mar 10:00
",
    );
    check(
        "
Easter | at 2026-03-18 10:00 Europe/London | answer_by: 2026-04-02
  follow-up: Tue 7 Apr 10:00
",
    );
    check(
        "
Sunday week | at 2026-03-10 10:00 Asia/Jerusalem | them Su-Th 09:00-17:00 | answer_by: 2026-03-19
  follow-up: Sun 22 Mar 10:00
",
    );
}

#[test]
fn working_days_are_counted_to_the_end_of_the_last() {
    // Days 1 to 5 after Thursday 2 April are 7, 8, 9, 10 and 13 April.
    check(
        "
alone: end, 5 working days to 5 working days, contact by email
Easter | at 2026-04-02 10:00
  alone: Mon 13 Apr 10:00
",
    );
    check(
        "
alone: end, at once to 1 working day, contact by email
Acme | at 2026-03-13 17:30 | me Mo 20:00-24:00
  alone: Mon 16 Mar 20:00, mine
",
    );
    check(
        "
alone: end, at once to 1 working day, contact by email
Acme | at 2026-03-13 17:30 | me Tu 00:00-24:00
  alone: Fri 13 Mar 18:30, start of the window
",
    );
}

#[test]
fn somebody_who_never_works_has_calendar_days() {
    check(
        "
alone: end, 2 working days, contact by email
Acme | at 2026-03-13 10:00 | them Dec 24 09:00-17:00
  alone: Sun 15 Mar 08:00, mine
",
    );
}

#[test]
fn an_interview_without_an_hour_is_assumed_at_noon() {
    check(
        "
Acme | at 2026-03-10
  thank-you: Tue 10 Mar 15:00
",
    );
}

#[test]
fn the_appointment_stands_where_the_interview_starts() {
    check(
        "
with interview
Acme | at 2026-03-14 07:30 | them Mo-Fr 09:00-17:00
  interview: Sat 14 Mar 07:30, the appointment
",
    );
    check(
        "
Acme | at 2026-03-14 07:30
  interview: absent, not asked for
",
    );
}

#[test]
fn what_is_counted_from_the_start_is_no_appointment() {
    check(
        "
alone: start, 1 day to 2 days, contact by email
Acme | at 2026-03-10 10:00
  alone: Wed 11 Mar 10:00
",
    );
    check(
        "
alone: start, 1 day, me by self
Acme | at 2026-03-10 11:00
  alone: Wed 11 Mar 10:00
",
    );
}

#[test]
fn a_window_that_would_end_before_it_starts_is_the_day_on_which_it_starts() {
    check(
        "
alone: end, 10 days to 5 working days, contact by email
Acme | at 2026-03-09 10:00
  alone: Thu 19 Mar 10:00
",
    );
    check(
        "
alone: end, 30 hours to 1 day, contact by email
Late | at 2026-03-09 20:00
  alone: Wed 11 Mar 10:00
",
    );
}
