//! Calls and visits, which need somebody who is there.

use crate::story::check;

const PHONE: &str = "\nAcme | at 2026-03-10 10:00 | contact: Hal | phone";

#[test]
fn a_call_is_placed_in_their_hours_and_mine() {
    check(&format!(
        "{PHONE}
  follow-up: Tue 17 Mar 10:00 call
"
    ));
    check(&format!(
        "{PHONE} | me Mo-Su 08:00-21:00 in America/New_York
  follow-up: Tue 17 Mar 13:00 call
"
    ));
}

#[test]
fn a_call_passes_over_holidays_and_weekends() {
    check(
        "
Holiday | at 2026-03-27 10:00 | contact: Hal | phone
  follow-up: Tue 7 Apr 10:00 call
",
    );
}

#[test]
fn a_call_after_its_window_takes_the_next_common_time() {
    check(&format!(
        "{PHONE} | them Mar 27-31 Mo-Fr 09:00-17:00
  follow-up: Fri 27 Mar 10:00 call, later
"
    ));
    check(&format!(
        "{PHONE} | me Mar 26-31 08:00-09:30
  follow-up: Thu 26 Mar 09:00 call, later
"
    ));
}

#[test]
fn a_call_that_moved_on_says_so_in_company_too() {
    check(
        "
One | at 2026-03-10 10:00 | contact: Hal <hal@acme.test> | phone | them Mar 27-31 Mo-Fr 09:00-17:00
Two | at 2026-03-10 10:00 | contact: Hal <hal@acme.test> | phone | them Mar 27-31 Mo-Fr 09:00-17:00
  follow-up at One: Fri 27 Mar 10:00 call, later, with follow-up at Two
  follow-up at Two: Fri 27 Mar 10:00 call, later, with follow-up at One
",
    );
}

#[test]
fn a_call_moves_on_by_two_weeks_at_most_and_else_is_an_email_in_its_window() {
    // The window opens on Tuesday 17 March and ends on Tuesday 24 March: the 14th day after it opens is the 31st.
    for (hours, outcome) in [
        ("Mar 24 09:00-17:00", "Tue 24 Mar 10:00 call"),
        ("Mar 25-31 09:00-17:00", "Wed 25 Mar 10:00 call, later"),
        ("Mar 31 09:00-17:00", "Tue 31 Mar 10:00 call, later"),
        ("Mar 31 21:00-24:00", "Tue 17 Mar 08:00 instead of a call, mine"),
        ("Apr 1-30 09:00-17:00", "Tue 17 Mar 08:00 instead of a call, mine"),
    ] {
        check(&format!("{PHONE} | them {hours}\n  follow-up: {outcome}\n"));
    }
    check(
        "
Acme | at 2026-03-10 10:00 | contact: Hal <hal@acme.test> | may call | contact_hours: Mar 17, Apr 2 09:00-17:00
  follow-up: Tue 17 Mar 10:00
  call-once: Thu 2 Apr 10:00 call, later
",
    );
}

#[test]
fn what_became_an_email_is_followed_by_an_email() {
    check("
Never meet | at 2026-03-17 10:00 Asia/Tokyo | contact: Yuki | phone | them Mo-Fr 10:00-12:00 | me 08:00-12:00 in America/New_York
  follow-up: Tue 24 Mar 00:00 instead of a call, mine
  final-follow-up: Tue 31 Mar 00:00, mine
");
}

#[test]
fn a_recruiter_is_called_in_working_hours_only() {
    check(
        "
Evening | at 2026-03-13 16:30 | recruiter: Sam | recruiter_phone: +49 30 555 0105
  debrief-recruiter: Mon 16 Mar 10:00 call
  thank-you-via-recruiter: Fri 13 Mar 17:30, mine
  check-in: Fri 20 Mar 10:00 call, moved from Thu 19 Mar
  final-follow-up: Fri 27 Mar 10:00 call
",
    );
}

#[test]
fn the_one_call_comes_two_days_after_the_email() {
    check(
        "
Acme | at 2026-03-10 10:00 | contact: Hal <hal@acme.test> | may call
  follow-up: Tue 17 Mar 10:00
  call-once: Thu 19 Mar 10:00 call
",
    );
    check(
        "
Friday | at 2026-03-13 10:00 | contact: Hal <hal@acme.test> | may call | them We-Th 11:00-16:00
  follow-up: Wed 25 Mar 11:00
  call-once: Wed 1 Apr 11:00 call, with final-follow-up at Friday
  final-follow-up: Wed 1 Apr 11:00, with call-once at Friday
",
    );
    check(
        "
Acme | at 2026-03-10 10:00 | contact: Hal <hal@acme.test>
  call-once: absent, not calls-welcome
",
    );
}

#[test]
fn whoever_uses_the_phone_is_called_once_and_not_again_between() {
    check(&format!(
        "{PHONE} | may call
  follow-up: Tue 17 Mar 10:00 call
  call-once: absent, not in-writing-first
  final-follow-up: Tue 24 Mar 10:00 call
"
    ));
}

#[test]
fn a_number_alone_is_called_only_where_calls_are_welcome() {
    check(
        "
Welcome | at 2026-03-10 10:00 | contact: Hal | contact_phone: +49 30 555 0101 | may call
Silent | at 2026-03-10 10:00 | contact: Hal | contact_phone: +49 30 555 0102
  follow-up at Welcome: Tue 17 Mar 10:00 call
  follow-up at Silent: Tue 17 Mar 10:00
",
    );
}

#[test]
fn messages_keep_their_window_as_emails_do() {
    check("
Acme | at 2026-03-10 10:00 | contact: Hal | contact_medium: message | contact_phone: +49 30 555 0101 | them Dec 24 09:00-17:00
  follow-up: Tue 17 Mar 08:00 message, mine
");
}

#[test]
fn a_visit_needs_somebody_there() {
    check(
        "
Bakery | at 2026-03-20 10:00 America/Chicago | them Tu-Sa 07:00-13:00 | may visit | me in America/Chicago
  thank-you: Sat 21 Mar 10:00, with thank-you-letter at Bakery
  thank-you-letter: Sat 21 Mar 10:00 visit, with thank-you at Bakery
",
    );
    check(
        "
Office | at 2026-03-20 16:00 | may visit
  thank-you: Fri 20 Mar 19:00, mine
  thank-you-letter: absent, nobody there
",
    );
    check(
        "
Office | at 2026-03-19 10:00
  thank-you-letter: absent, not may-visit
",
    );
}
