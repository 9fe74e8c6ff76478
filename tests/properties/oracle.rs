//! Whether somebody is open, asked minute by minute of hours, holidays and zones; and for whom a recorded step was.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Timelike, Utc};
use interview_reminders::guide::Step;
use interview_reminders::holidays::Holidays;
use interview_reminders::hours::{OpenRange, Timetable};
use interview_reminders::interview::{Interview, PersonId, PreferredMedium, Roster};
use interview_reminders::reach::{Reach, ReachId};

/// A naive clerk who looks at the wall clock every minute.
pub struct Oracle<'r> {
    roster: &'r Roster,
    timetables: HashMap<ReachId, Timetable>,
    days: HashMap<(ReachId, NaiveDate), Vec<OpenRange>>,
}

impl<'r> Oracle<'r> {
    pub fn of(roster: &'r Roster) -> Oracle<'r> {
        Oracle { roster, timetables: HashMap::new(), days: HashMap::new() }
    }

    /// Whether somebody is open in every minute from a moment on.
    pub fn is_open(&mut self, id: ReachId, from: DateTime<Utc>, length: TimeDelta) -> bool {
        (0..length.num_minutes()).all(|minute| self.is_open_at(id, from + TimeDelta::minutes(minute)))
    }

    /// Whether the wall clock shows a time within the hours of its day.
    pub fn is_open_at(&mut self, id: ReachId, at: DateTime<Utc>) -> bool {
        let reach = self.roster.reach(id);
        let wall = reach.zone.local(at);
        let timetable = self.timetables.entry(id).or_insert_with(|| reach.hours.timetable(holidays(reach).dates()));
        let ranges = self.days.entry((id, wall.date())).or_insert_with(|| timetable.open_on(wall.date()).into_owned());
        let minute = wall.hour() * 60 + wall.minute();
        ranges.iter().any(|range| (u32::from(range.from.get())..u32::from(range.to.get())).contains(&minute))
    }
}

fn holidays(reach: &Reach) -> Holidays {
    reach.region.map_or_else(Holidays::none, Holidays::of)
}

/// The public holiday that somebody has on a day.
pub fn holiday(reach: &Reach, day: NaiveDate) -> Option<String> {
    holidays(reach).name_on(day).map(str::to_owned)
}

/// Whom a recorded step was for, under the default guide.
pub fn taken_with(roster: &Roster, interview: &Interview, step: Step) -> Vec<PersonId> {
    let Some(recruiter) = interview.recruiter else {
        return match step {
            Step::Thanked => interview.interviewers.iter().collect(),
            Step::Debriefed => Vec::new(),
            _ => vec![interview.contact],
        };
    };
    let reachable = interview.permits.contact_client;
    let by_phone = roster.person(recruiter).medium == PreferredMedium::Phone;
    match step {
        Step::Thanked if reachable => interview.interviewers.iter().collect(),
        Step::ReferencesSent if reachable => vec![interview.contact],
        Step::Called if reachable && !by_phone => vec![interview.contact],
        _ => vec![recruiter],
    }
}
