//! A year of nights.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use interview_reminders::guide::Guide;
use interview_reminders::regenerate::ChangeCounts;

use super::models::{Importer, Shown, planned, subscriber};
use super::night::{self, KEPT};
use super::sheet::{Dice, Sheet};
use super::support::events::{Event, events};

const NIGHTS: u64 = 366;
const SEED: u64 = 0x2545_f491_4f6c_dd1d;
/// Every so many nights it runs twice.
const TWICE: u64 = 5;

/// What happened in a year.
#[derive(Debug, Default)]
struct Year {
    total: ChangeCounts,
    /// Nights that changed nothing.
    quiet: usize,
    /// Events that were cancelled, or even forgotten, and planned again.
    returned: usize,
}

/// Everybody who has the calendar.
struct Readers {
    nightly: Importer,
    weekly: Importer,
    highest: BTreeMap<String, u32>,
}

#[test]
fn after_every_night_of_a_year_everybody_holds_the_plan() {
    let year = year(SEED);
    let ChangeCounts { added, changed, cancelled, forgotten, kept, .. } = year.total;
    let happened = [added, changed, cancelled, forgotten, kept, year.quiet, year.returned];
    assert!(happened.iter().all(|count| *count > 5), "too little happened in this year: {year:?}");
}

fn year(seed: u64) -> Year {
    let (mut dice, mut sheet, mut year) = (Dice(seed), Sheet::default(), Year::default());
    let mut guides = [Guide::builtin("considerate"), Guide::builtin("levo")].map(|guide| guide.expect("a guide"));
    guides[1].enable("keep-looking");
    let mut readers = Readers { nightly: Importer::default(), weekly: Importer::default(), highest: BTreeMap::new() };
    let (mut calendar, mut truth) = (Vec::new(), BTreeMap::new());
    let first = NaiveDate::from_ymd_opt(2026, 1, 5).expect("a day");
    for night in 0..NIGHTS {
        let today = first + Days::new(night);
        sheet.change(today, &mut dice);
        let guide = &guides[usize::from((150..200).contains(&night))];
        let now = today.and_hms_opt(23, 30, 0).expect("an hour").and_utc();
        let run = night::run(&sheet.csv(), guide, now, &calendar, &night::previous(&calendar));
        truth = with_mistaken_rows(planned(&run.plan), &truth, &sheet.mistaken());
        readers.read(&calendar, &run.calendar, now, &truth, night, &mut year);
        if night % TWICE == 0 {
            let later = now + TimeDelta::minutes(10);
            let again = night::run(&sheet.csv(), guide, later, &run.calendar, &night::previous(&run.calendar));
            assert!(again.calendar == run.calendar, "night {night}: the second run changes something");
        }
        year.quiet += usize::from(run.calendar == calendar);
        year.total.added += run.changes.added;
        year.total.changed += run.changes.changed;
        year.total.cancelled += run.changes.cancelled;
        year.total.forgotten += run.changes.forgotten;
        year.total.kept += run.changes.kept;
        calendar = run.calendar;
    }
    year
}

type Truth = BTreeMap<String, (String, (DateTime<Utc>, String))>;

/// A row that can't be read says what it said when it could.
fn with_mistaken_rows(mut planned: Truth, before: &Truth, mistaken: &[String]) -> Truth {
    let others = before.iter().filter(|(_, (interview, _))| mistaken.contains(interview));
    planned.extend(others.map(|(uid, event)| (uid.clone(), event.clone())));
    planned
}

impl Readers {
    fn read(&mut self, before: &[u8], after: &[u8], now: DateTime<Utc>, truth: &Truth, night: u64, year: &mut Year) {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
        let before = if before.is_empty() { BTreeMap::new() } else { events(&text(before)) };
        let after = events(&text(after));
        self.follow(&before, &after, now, year);
        let truth: Shown = truth.iter().map(|(uid, (_, event))| (uid.clone(), event.clone())).collect();
        assert_eq!(subscriber(&after), truth, "night {night}: a subscriber holds something else");
        self.nightly.import(&after);
        let recent = |shown: Shown| -> Shown { shown.into_iter().filter(|(_, (at, _))| *at >= now - KEPT).collect() };
        assert_eq!(
            recent(self.nightly.shown()),
            recent(truth.clone()),
            "night {night}: an importer holds something else"
        );
        if night % 7 == 6 {
            self.weekly.import(&after);
            assert_eq!(
                recent(self.weekly.shown()),
                recent(truth),
                "night {night}: a weekly importer holds something else"
            );
        }
    }

    /// Holds that each event is as before, or a later revision.
    fn follow(
        &mut self,
        before: &BTreeMap<String, Event>,
        after: &BTreeMap<String, Event>,
        now: DateTime<Utc>,
        year: &mut Year,
    ) {
        let stamp = now.format("%Y%m%dT%H%M%SZ").to_string();
        for (uid, event) in after {
            let highest = self.highest.insert(uid.clone(), event.sequence);
            match (before.get(uid), highest) {
                (Some(old), _) if old == event => {}
                (Some(old), _) => {
                    assert_eq!((event.sequence, &event.stamp), (old.sequence + 1, &stamp), "{old:?} {event:?}");
                    year.returned += usize::from(old.cancelled && !event.cancelled);
                }
                (None, highest) => {
                    assert!(highest.is_none_or(|highest| event.sequence > highest), "{highest:?} {event:?}");
                    assert_eq!(&event.stamp, &stamp, "{event:?}");
                    year.returned += usize::from(highest.is_some());
                }
            }
        }
    }
}
