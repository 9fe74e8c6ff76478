//! The same sheet as a tree of the crate `icalendar`, so many events a row with its cells as their texts:
//! `cargo bench --bench tree -- SHEET.csv EVENTS_A_ROW > calendar`.

#![expect(clippy::disallowed_methods, reason = "a program of its own, not the library")]

use std::error::Error;
use std::io::{self, Write};

use chrono::{DateTime, TimeDelta, Utc};
use icalendar::{Calendar, Component, Event, EventLike};
use uuid::Uuid;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let [sheet, events] = arguments.as_slice() else { return Err("SHEET.csv EVENTS_A_ROW".into()) };
    let (events, now): (i64, DateTime<Utc>) = (events.parse()?, "2026-03-01T08:00:00Z".parse()?);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(sheet)?;
    let mut calendar = Calendar::new();
    let mut row = csv::StringRecord::new();
    while reader.read_record(&mut row)? {
        for number in 0..events {
            let start = now + TimeDelta::hours(number);
            let name = format!("{number} {}", row.as_slice());
            let event = Event::new()
                .uid(&Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes()).to_string())
                .timestamp(now)
                .starts(start)
                .ends(start + TimeDelta::minutes(15))
                .summary(&row[3])
                .description(row.as_slice())
                .done();
            calendar.push(event);
        }
    }
    Ok(write!(io::stdout().lock(), "{}", calendar.done())?)
}
