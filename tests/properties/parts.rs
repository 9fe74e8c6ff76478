//! A sheet in parts, as several machines share it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use chrono::{DateTime, Utc};
use interview_reminders::calendar::Flavor;
use interview_reminders::calendar::previous::Previous;
use interview_reminders::output::ics::{self, CalendarStyle};
use interview_reminders::regenerate::{Keeping, Regeneration};
use interview_reminders::settings::InterviewAlarm;
use proptest::prelude::*;

use crate::rows::sheets;
use crate::sheet::Row;
use crate::{LENGTH, planned, with_cell};

const CANDIDATES: [&str; 3] = ["Ann", "Ben", "Cleo"];

/// The bytes of every event of the calendar of some rows.
fn events(rows: &[Row]) -> BTreeSet<String> {
    let now: DateTime<Utc> = "2026-03-01T08:00:00Z".parse().expect("an instant");
    let style = CalendarStyle {
        flavor: Flavor::Import,
        name: String::new(),
        alarm: Some(0),
        interview_alarm: InterviewAlarm::OnArrival,
        now,
    };
    planned(rows, |plan| {
        let previous = Previous::default();
        let regeneration = Regeneration::of(plan, &previous, Keeping { now, keep: LENGTH, since: None });
        let mut calendar = Vec::new();
        ics::write(&mut calendar, plan, &style, &regeneration, &mut Cursor::new([]))
            .expect("a vector takes every byte");
        let text = String::from_utf8(calendar).expect("a calendar is text");
        let (events, _) = text.rsplit_once("END:VCALENDAR").expect("a calendar ends");
        events.split("BEGIN:VEVENT").skip(1).map(str::to_owned).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_sheet_in_parts_by_candidate_gives_the_events_of_the_whole(
        rows in sheets(),
        others in sheets(),
        whose in prop::collection::vec(0..CANDIDATES.len(), 12),
    ) {
        let both: Vec<Row> = rows.into_iter().chain(others).collect();
        let named = with_cell(&both, "candidate", |number| CANDIDATES[whose[number]].to_owned());
        let named = with_cell(&named, "id", |number| format!("row-{number}"));
        let mut parts: BTreeMap<usize, Vec<Row>> = BTreeMap::new();
        for (row, whose) in named.iter().zip(whose) {
            parts.entry(whose).or_default().push(row.clone());
        }
        let union: BTreeSet<String> = parts.values().flat_map(|part| events(part)).collect();
        prop_assert_eq!(events(&named), union);
    }
}
