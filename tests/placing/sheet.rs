//! Sheets made of a few cells, and the rosters that are read from them.

use std::collections::BTreeSet;

use chrono::NaiveTime;
use interview_reminders::column::ColumnNames;
use interview_reminders::hours::Hours;
use interview_reminders::interview::{Defaults, Roster, RosterBuilder, read_sheet};
use interview_reminders::problem::Problem;
use interview_reminders::settings::{MY_HOURS, THEIR_HOURS};
use interview_reminders::zone::Zone;

/// The zone of whoever says nothing of theirs.
pub const HERE: &str = "Europe/Berlin";

/// One row: column and cell, in any order.
pub type Row = Vec<(String, String)>;

/// A sheet in which every row has the columns of all.
pub fn csv(rows: &[Row]) -> String {
    let columns: BTreeSet<&str> = rows.iter().flatten().map(|(column, _)| column.as_str()).collect();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&columns).expect("a vector takes every byte");
    for row in rows {
        let cell = |column: &&str| row.iter().find(|(known, _)| known == column).map_or("", |(_, cell)| cell);
        writer.write_record(columns.iter().map(cell)).expect("a vector takes every byte");
    }
    String::from_utf8(writer.into_inner().expect("a vector takes every byte")).expect("cells are text")
}

/// What holds where a row says nothing: everybody in one zone, and the hours of the documentation.
pub fn defaults() -> Defaults {
    let hours = |text| Hours::parse(text).expect("hours");
    Defaults {
        now: "2028-01-01T08:00:00Z".parse().expect("an instant"),
        my_name: None,
        my_email: None,
        my_zone: Zone::named(HERE).expect("a zone"),
        my_hours: hours(MY_HOURS),
        contact_hours: hours(THEIR_HOURS),
        contact_region: None,
        dates: None,
        company: None,
        timezone: None,
        days_from: Vec::new(),
        encoding: None,
        sheet: None,
        epoch: None,
        assumed_time: NaiveTime::from_hms_opt(12, 0, 0).expect("noon"),
        names: ColumnNames::builtin(),
    }
}

/// The roster of one sheet, with every problem of it.
pub fn read(csv: &str) -> (Roster, Vec<Problem>) {
    let (mut builder, mut problems) = (RosterBuilder::default(), Vec::new());
    read_sheet("interviews.csv", csv.as_bytes(), &defaults(), &mut builder, &mut problems);
    let roster = builder.finish(&mut problems);
    (roster, problems)
}
