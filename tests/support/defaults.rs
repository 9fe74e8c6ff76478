//! What holds for a user who configured nothing.

use chrono::NaiveTime;
use interview_reminders::column::ColumnNames;
use interview_reminders::hours::Hours;
use interview_reminders::interview::Defaults;
use interview_reminders::zone::Zone;

/// What holds for a user in New York who configured nothing.
pub fn defaults() -> Defaults {
    Defaults {
        now: "2026-03-01T08:00:00Z".parse().expect("an instant"),
        my_name: None,
        my_email: None,
        my_zone: Zone::named("America/New_York").expect("a zone"),
        my_hours: Hours::parse("Mo-Su 08:00-21:00").expect("hours"),
        contact_hours: Hours::parse("Mo-Fr 09:00-17:00; PH off").expect("hours"),
        contact_region: None,
        dates: None,
        assumed_time: NaiveTime::from_hms_opt(12, 0, 0).expect("noon"),
        company: None,
        timezone: None,
        days_from: Vec::new(),
        names: ColumnNames::builtin(),
        encoding: None,
        sheet: None,
        epoch: None,
    }
}
