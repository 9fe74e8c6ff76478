//! How long what is no longer planned is spoken of, to the second.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use interview_reminders::calendar::previous::Previous;
use interview_reminders::guide::Guide;
use interview_reminders::regenerate::Keeping;

use super::night::{self, KEPT};
use super::support::events::{Event, events};

const HEADER: &str = "id,company,date,time\n";
const ROWS: &str = "a,Acme,2026-03-12,14:00\nb,Belfry,2026-03-17,10:00\n";

fn start(event: &Event) -> DateTime<Utc> {
    NaiveDateTime::parse_from_str(&event.start, "%Y%m%dT%H%M%SZ").expect("a start in UTC").and_utc()
}

/// A calendar of two rows, the first of which has gone since, if it was to.
fn earlier(has_gone: bool) -> Vec<u8> {
    let guide = Guide::builtin("considerate").expect("a guide");
    let now = |day| format!("2026-03-{day:02}T05:30:00Z").parse().expect("a moment");
    let first = night::run(&format!("{HEADER}{ROWS}"), &guide, now(1), &[], &Previous::default()).calendar;
    if !has_gone {
        return first;
    }
    let (_, rest) = ROWS.split_once('\n').expect("two rows");
    night::run(&format!("{HEADER}{rest}"), &guide, now(2), &first, &night::previous(&first)).calendar
}

/// The cancelled events of a run without the first row.
fn cancelled(keeping: Keeping, earlier: &[u8]) -> Vec<Event> {
    let (_, rest) = ROWS.split_once('\n').expect("two rows");
    let guide = Guide::builtin("considerate").expect("a guide");
    let night = night::run_keeping(keeping, &format!("{HEADER}{rest}"), &guide, earlier, &night::previous(earlier));
    let calendar = String::from_utf8(night.calendar).expect("UTF-8");
    events(&calendar).into_values().filter(|event| event.cancelled).collect()
}

#[test]
fn what_is_cancelled_is_forgotten_once_more_than_the_time_to_keep_it_is_over() {
    let earlier = earlier(true);
    let all = events(&String::from_utf8(earlier.clone()).expect("UTF-8"));
    let last = all.values().filter(|event| event.cancelled).map(start).max().expect("a row has gone");
    let at = |now| cancelled(Keeping { now, keep: KEPT, since: None }, &earlier).len();
    assert_eq!([at(last + KEPT), at(last + KEPT + TimeDelta::seconds(1))], [1, 0]);
}

#[test]
fn what_lies_before_a_day_that_is_wanted_is_left_out_and_what_begins_with_it_is_cancelled() {
    let earlier = earlier(false);
    let all = events(&String::from_utf8(earlier.clone()).expect("UTF-8"));
    let of_acme = all.values().filter(|event| event.summary.contains("Acme"));
    let mut starts: Vec<DateTime<Utc>> = of_acme.map(start).collect();
    starts.sort_unstable();
    let now = "2026-03-02T05:30:00Z".parse().expect("a moment");
    let since = |since| cancelled(Keeping { now, keep: KEPT, since: Some(since) }, &earlier).len();
    assert_eq!([since(starts[0]), since(starts[0] + TimeDelta::seconds(1))], [starts.len(), starts.len() - 1]);
}
