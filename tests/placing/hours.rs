//! Time that is open for both, and what is done where there is none.

use chrono::TimeDelta;
use interview_reminders::guide::Guide;
use interview_reminders::holidays::ExtraHolidays;
use interview_reminders::schedule::{beyond_holidays, schedule};

use crate::sheet::read;
use crate::story::check;

#[test]
fn on_the_anchors_own_day_the_first_common_moment_is_taken() {
    check(
        "
alone: end, at once to 24 hours, contact by email
Acme | at 2026-03-10 07:00
  alone: Tue 10 Mar 09:00
",
    );
    check(
        "
alone: end, at once to 24 hours, contact by email
Acme | at 2026-03-10 07:00 | them in America/New_York
  alone: Tue 10 Mar 09:00
",
    );
}

#[test]
fn the_own_day_is_that_of_the_recipient() {
    // In Perth, the interview ends at 01:00 of the next day.
    check(
        "
alone: end, at once to 24 hours, contact by email
Acme | at 2026-03-10 17:00 | them in Australia/Perth | me Mo-Su 00:00-24:00
  alone: Wed 11 Mar 09:00
",
    );
}

#[test]
fn later_it_aims_at_ten() {
    check(
        "
alone: end, 1 day to 2 days, contact by email
Acme | at 2026-03-10 10:00 | them Mo-Fr 06:00-20:00
  alone: Wed 11 Mar 10:00
",
    );
    check(
        "
alone: end, 1 day to 2 days, contact by email
Acme | at 2026-03-10 10:00 | them Mo-Fr 08:00-09:30,13:00-17:00
  alone: Wed 11 Mar 13:00
",
    );
}

#[test]
fn with_nothing_from_ten_on_the_first_moment_of_that_day_is_taken() {
    check(
        "
alone: end, 1 day to 2 days, contact by email
Acme | at 2026-03-10 10:00 | them Mo-Fr 06:00-09:30
  alone: Wed 11 Mar 08:00
",
    );
    check(
        "
alone: end, 7 days to 14 days, contact by email
Acme | at 2026-03-10 20:00 America/New_York | them in Asia/Tokyo | me Mo-Su 08:00-21:00 in America/New_York
  alone: Wed 18 Mar 09:00
",
    );
}

#[test]
fn my_hours_count_as_theirs_do() {
    check(
        "
alone: end, 7 days to 14 days, contact by email
Acme | at 2026-03-10 10:00 | me Mo-Su 08:00-21:00 in America/New_York
  alone: Tue 17 Mar 13:00
",
    );
    check(
        "
alone: end, 7 days to 14 days, contact by email
Acme | at 2026-03-10 10:00 | me Th 12:00-13:00
  alone: Thu 19 Mar 12:00
",
    );
}

#[test]
fn a_whole_reminder_fits_before_they_close() {
    check(
        "
alone: end, 2 hours to 24 hours, contact by email
Acme | at 2026-03-10 13:45
  alone: Tue 10 Mar 16:45
",
    );
    check(
        "
alone: end, 2 hours to 24 hours, contact by email
Acme | at 2026-03-10 13:46
  alone: Wed 11 Mar 10:00
",
    );
    check(
        "
each 60m
alone: end, 2 hours to 24 hours, contact by email
Acme | at 2026-03-10 08:01 | them Mo-Fr 09:00-12:00,12:30-17:00
  alone: Tue 10 Mar 12:30
",
    );
    check(
        "
each 60m
alone: end, 2 hours to 24 hours, contact by email
Acme | at 2026-03-10 08:01 | them Mo-Fr 09:00-12:00,12:00-17:00
  alone: Tue 10 Mar 11:01
",
    );
}

#[test]
fn a_whole_reminder_fits_before_i_close() {
    check(
        "
alone: end, 2 hours to 24 hours, contact by email
Acme | at 2026-03-10 13:00 | me Mo-Su 08:00-16:15
  alone: Tue 10 Mar 16:00
",
    );
    check(
        "
alone: end, 2 hours to 24 hours, contact by email
Acme | at 2026-03-10 13:00 | me Mo-Su 08:00-16:14
  alone: Wed 11 Mar 10:00
",
    );
}

#[test]
fn holidays_are_closed_in_their_region_alone() {
    check(
        "
Bavaria | at 2026-01-05 16:00 | contact_country: DE-BY
Berlin  | at 2026-01-05 16:00 | contact_country: DE-BE
  thank-you at Bavaria: Mon 5 Jan 19:00, mine
  thank-you at Berlin: Tue 6 Jan 10:00
",
    );
}

#[test]
fn hours_that_name_holidays_keep_what_they_say_of_them() {
    check(
        "
Acme | at 2026-04-02 15:00 | them Mo-Fr 09:00-17:00; PH 11:00-12:00
  thank-you: Fri 3 Apr 11:00
",
    );
}

#[test]
fn my_own_holidays_do_not_close_my_hours() {
    check(
        "
Acme | at 2026-06-26 10:00 | me Mo-Su 08:00-21:00 in America/New_York
  follow-up: Fri 3 Jul 14:00
",
    );
}

#[test]
fn without_a_common_moment_a_message_takes_the_first_of_mine() {
    check(
        "
Friday evening | at 2026-03-13 17:30 | me Mo-Su 08:00-21:00 in America/New_York
  thank-you: Fri 13 Mar 20:30, mine
",
    );
    check(
        "
Friday evening | at 2026-03-13 17:30 | me Mo-Su 06:00-20:00
  thank-you: Sat 14 Mar 06:00, mine
",
    );
    check(
        "
Silent fortnight | at 2026-03-10 10:00 | them Apr-Dec Mo-Fr 09:00-17:00
  follow-up: Tue 17 Mar 08:00, mine
",
    );
}

#[test]
fn a_whole_message_fits_before_i_close_without_them_too() {
    check(
        "
Friday evening | at 2026-03-13 17:30 | me Mo-Fr 08:00-20:44; Sa 10:00-12:00
  thank-you: Sat 14 Mar 10:00, mine
",
    );
    check(
        "
Friday evening | at 2026-03-13 17:30 | me Mo-Fr 08:00-20:45; Sa 10:00-12:00
  thank-you: Fri 13 Mar 20:30, mine
",
    );
}

#[test]
fn where_i_am_not_free_either_it_is_the_last_moment_before() {
    check(
        "
Friday | at 2026-03-13 10:00 | me Mo-Fr 08:00-12:30
  thank-you: Fri 13 Mar 12:15, before the window
",
    );
    check(
        "
alone: end, 2 days to 3 days, contact by email
Thursday | at 2026-03-12 10:00 | me Mo-Fr 08:00-12:30
  alone: Fri 13 Mar 12:15, before the window
",
    );
}

#[test]
fn the_moment_before_is_after_the_anchor() {
    check(
        "
Friday | at 2026-03-13 10:00 | me Mo-Fr 08:00-11:15
  thank-you: Fri 13 Mar 11:00, before the window
",
    );
    check(
        "
Friday | at 2026-03-13 10:00 | me Mo-Fr 08:00-11:14
  thank-you: Fri 13 Mar 13:00, start of the window
",
    );
}

#[test]
fn where_i_am_never_free_it_is_the_start_of_the_window() {
    check(
        "
Acme | at 2026-03-10 10:00 | me Dec 24 09:00-17:00
  thank-you: Tue 10 Mar 13:00, start of the window
  follow-up: Tue 17 Mar 00:00, start of the window
  let-go: Tue 31 Mar 00:00, start of the window
",
    );
}

#[test]
fn days_beyond_the_tables_of_holidays_are_reported_once_an_interview() {
    let sheet = "company,interview date\nAcme,2036-12-30\nBelfry,2036-03-10\nCinder,2036-12-31\n";
    let guide = Guide::builtin("considerate").expect("the default guide");
    let plan = schedule(read(sheet).0, guide, ExtraHolidays::default(), TimeDelta::minutes(15));
    let lines: Vec<_> = beyond_holidays(&plan).iter().map(|problem| problem.line).collect();
    assert_eq!(lines, [Some(2), Some(4)]);
}
