//! One run over a sheet and an earlier calendar, by the library alone.

use std::io::Cursor;

use chrono::{DateTime, TimeDelta, Utc};
use interview_reminders::calendar::Flavor;
use interview_reminders::calendar::previous::Previous;
use interview_reminders::guide::Guide;
use interview_reminders::holidays::ExtraHolidays;
use interview_reminders::output::ics::{self, CalendarStyle};
use interview_reminders::output::jsonl;
use interview_reminders::regenerate::{ChangeCounts, Keeping, Regeneration};
use interview_reminders::schedule::schedule;
use interview_reminders::settings::InterviewAlarm;

use super::support::read::read;

/// How long a cancelled event is kept.
pub const KEPT: TimeDelta = TimeDelta::days(30);

const LENGTH: TimeDelta = TimeDelta::minutes(15);

/// What a run leaves behind.
pub struct Night {
    /// The calendar.
    pub calendar: Vec<u8>,
    /// The plan, one JSON object a line.
    pub plan: String,
    pub changes: ChangeCounts,
}

/// Runs over a sheet, beside an earlier calendar that was read already.
pub fn run(sheet: &str, guide: &Guide, now: DateTime<Utc>, earlier: &[u8], previous: &Previous) -> Night {
    run_keeping(Keeping { now, keep: KEPT, since: None }, sheet, guide, earlier, previous)
}

/// The same, where what is no longer planned is spoken of as is said.
pub fn run_keeping(keeping: Keeping, sheet: &str, guide: &Guide, earlier: &[u8], previous: &Previous) -> Night {
    let now = keeping.now;
    let (_, roster, _) = read(sheet.as_bytes());
    let plan = schedule(roster, guide.clone(), ExtraHolidays::default(), LENGTH);
    let (alarm, interview_alarm) = (Some(0), InterviewAlarm::OnArrival);
    let style = CalendarStyle { flavor: Flavor::Feed, name: "Reminders".to_owned(), alarm, interview_alarm, now };
    let regeneration = Regeneration::of(&plan, previous, keeping);
    let (mut calendar, mut lines) = (Vec::new(), Vec::new());
    let changes = ics::write(&mut calendar, &plan, &style, &regeneration, &mut Cursor::new(earlier))
        .expect("a vector takes every byte");
    jsonl::write(&mut lines, &plan).expect("a vector takes every byte");
    Night { calendar, plan: String::from_utf8(lines).expect("lines are text"), changes }
}

/// An earlier calendar that can be continued.
pub fn previous(earlier: &[u8]) -> Previous {
    Previous::read(earlier).expect("a slice can be read").expect("the program's own calendar")
}
