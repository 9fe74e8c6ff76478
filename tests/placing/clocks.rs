//! Zones with odd offsets, clocks that change, and hours over midnight.

use crate::story::check;

#[test]
fn offsets_of_part_of_an_hour() {
    check(
        "
Kathmandu | at 2026-03-26 10:15 Asia/Kathmandu | them Su-Fr 10:00-17:00 | me Mo-Su 08:00-21:00 in America/New_York
  thank-you: Thu 26 Mar 17:45, mine
",
    );
    // 10:00 in Kathmandu is 09:45 in Kolkata.
    check(
        "
Kathmandu | at 2026-03-26 10:15 Asia/Kathmandu | them Su-Fr 09:00-17:00 | me Mo-Su 10:00-11:00 in Asia/Kolkata
  follow-up: Thu 2 Apr 10:15
",
    );
    // 18:15 on Tuesday in Adelaide is 08:45 in London.
    check(
        "
Adelaide | at 2026-04-06 16:00 Australia/Adelaide | them Mo-Fr 09:00-19:00 | me Mo-Fr 08:45-12:00 in Europe/London
  follow-up: Mon 13 Apr 17:15
",
    );
}

#[test]
fn exact_hours_are_counted_over_a_change_of_clocks() {
    check(
        "
alone: end, 24 hours to 25 hours, contact by email
Spring | at 2026-03-28 11:00 | them Mo-Su 00:00-24:00
  alone: Sun 29 Mar 13:00
",
    );
    check(
        "
alone: end, 24 hours to 25 hours, contact by email
Autumn | at 2026-10-24 11:00 | them Mo-Su 00:00-24:00
  alone: Sun 25 Oct 11:00
",
    );
}

#[test]
fn whole_days_follow_the_wall_over_a_change_of_clocks() {
    check(
        "
alone: end, 1 day, contact by email
Spring | at 2026-03-28 11:00 | them Mo-Su 09:00-17:00
  alone: Sun 29 Mar 10:00
",
    );
    // America changes its clocks on the 8th, Europe on the 29th: New York's 08:00 is 13:00 in between.
    check(
        "
Between | at 2026-03-05 10:00 | me Mo-Su 08:00-21:00 in America/New_York
Before  | at 2026-02-26 10:00 | me Mo-Su 08:00-21:00 in America/New_York
  follow-up at Between: Thu 12 Mar 13:00
  follow-up at Before: Thu 5 Mar 14:00
",
    );
}

#[test]
fn a_moment_that_the_clocks_leave_out_is_none() {
    check(
        "
alone: end, 2 hours to 8 hours, contact by email
Spring | at 2026-03-28 22:00 Europe/London | them Mo-Su 22:00-06:00 | me Mo-Su 00:00-24:00
  alone: Sun 29 Mar 02:00
",
    );
    // 01:30 does not exist: the hours begin where the clocks go forward to.
    check(
        "
alone: end, 1 day, contact by email
Spring | at 2026-03-28 10:00 Europe/London | them Mo-Su 01:30-05:00 | me Mo-Su 00:00-24:00
  alone: Sun 29 Mar 02:00
",
    );
    // They end at 01:30, and so before the clocks go forward.
    check(
        "
alone: end, 1 day, contact by email
Spring | at 2026-03-28 10:00 Europe/London | them Mo-Su 00:50-01:30 | me Mo-Su 00:00-24:00
  alone: Sun 29 Mar 00:00, mine
",
    );
}

#[test]
fn of_an_hour_that_comes_twice_nothing_is_open_beyond_the_hours() {
    // Hours until 02:00 end before the clocks show 02:10 for the first time.
    check(
        "
alone: end, 3 hours to 8 hours, contact by call
Autumn | at 2026-10-24 22:10 | them Mo-Su 20:00-02:00 | me Mo-Su 00:00-24:00
  alone: Sun 25 Oct 20:00 call, later
",
    );
    // Hours from 02:50 begin the second time, as the clocks show 02:00 again after the first.
    check(
        "
alone: end, 30 minutes to 90 minutes, contact by call
Autumn | at 2026-10-25 00:30am | them Mo-Su 02:50-03:30 | me Mo-Su 00:00-24:00
  alone: Sun 25 Oct 02:50 call, later
",
    );
}

#[test]
fn a_day_whose_midnight_comes_twice_begins_with_the_first() {
    check(
        "
alone: end, at once to 8 hours, contact by call
Autumn | at 2026-10-24 23:15 Atlantic/Azores | them Mo-Su 00:00-24:00 | me Mo-Su 00:00-24:00
  alone: Sun 25 Oct 00:15 call
",
    );
}

#[test]
fn a_day_may_begin_without_a_midnight() {
    check(
        "
alone: end, 1 day, contact by email
Santiago | at 2026-09-05 10:00 America/Santiago | them Dec 24 09:00-17:00 | me Mo-Su 00:00-24:00
  alone: Sun 6 Sep 01:00, mine
",
    );
}

#[test]
fn hours_go_on_over_midnight() {
    check(
        "
alone: end, 2 hours to 24 hours, contact by email
Night | at 2026-03-20 20:50 | them Mo-Su 22:00-06:00 | me Mo-Su 00:00-24:00
  alone: Fri 20 Mar 23:50
",
    );
    check(
        "
alone: end, 2 hours to 24 hours, contact by email
Night | at 2026-03-20 20:50 | them Mo-Su 22:00-24:00 | me Mo-Su 00:00-24:00
  alone: Fri 20 Mar 23:50, mine
",
    );
}

#[test]
fn at_night_the_first_moment_from_ten_is_in_the_evening() {
    check(
        "
alone: end, 7 days to 14 days, contact by email
Night | at 2026-03-20 23:00 | them Mo-Su 22:00-06:00 | me Mo-Su 00:00-24:00
  alone: Sat 28 Mar 22:00
",
    );
    check(
        "
alone: end, 7 days to 14 days, contact by email
Night | at 2026-03-20 21:00 | them Mo-Su 22:00-06:00 | me Mo-Su 05:00-21:00
  alone: Fri 27 Mar 05:00
",
    );
}

#[test]
fn weeks_from_sunday_to_thursday() {
    check(
        "
Jerusalem | at 2026-03-19 15:30 Asia/Jerusalem | them Su-Th 09:00-18:00 | me in Asia/Jerusalem
  thank-you: Thu 19 Mar 18:30, mine
  follow-up: Thu 26 Mar 10:00
",
    );
    check(
        "
Jerusalem | at 2026-03-13 11:00 Asia/Jerusalem | them Su-Th 09:00-18:00 | me in Asia/Jerusalem
  follow-up: Sun 22 Mar 10:00
",
    );
}
