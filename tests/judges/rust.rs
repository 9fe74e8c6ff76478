//! Judges written in Rust.

use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use icalendar::parser::{Component, read_calendar, unfold};

use super::seen::{Seen, moment, sorted};

/// The events that calcard reads.
pub fn by_calcard(calendar: &str) -> Vec<Seen> {
    let calendar = ICalendar::parse(calendar).expect("a calendar for calcard");
    let events =
        calendar.components.iter().filter(|component| component.component_type == ICalendarComponentType::VEvent);
    sorted(events.map(|event| {
        let at = calcard_moment(event);
        let alarms = event.component_ids.iter().map(|alarm| &calendar.components[*alarm as usize]);
        Seen {
            uid: calcard_text(event, &ICalendarProperty::Uid),
            at: moment(at),
            summary: calcard_text(event, &ICalendarProperty::Summary),
            description: calcard_text(event, &ICalendarProperty::Description),
            rings: alarms.map(|alarm| calcard_ring(alarm, at)).collect(),
        }
    }))
}

fn calcard_text(event: &ICalendarComponent, property: &ICalendarProperty) -> String {
    let property = event.property(property).unwrap_or_else(|| panic!("no {property:?}"));
    property.values.iter().filter_map(|value| value.as_text()).collect::<Vec<_>>().join(",")
}

fn calcard_moment(event: &ICalendarComponent) -> DateTime<Utc> {
    let start = &event.property(&ICalendarProperty::Dtstart).expect("a start").values[0];
    let start = start.as_partial_date_time().expect("a date and time").to_date_time().expect("a whole one");
    assert_eq!(start.offset.map(|offset| offset.local_minus_utc()), Some(0), "a time that is not in UTC");
    start.date_time.and_utc()
}

fn calcard_ring(alarm: &ICalendarComponent, at: DateTime<Utc>) -> String {
    let trigger = &alarm.property(&ICalendarProperty::Trigger).expect("a trigger").values[0];
    let calcard::icalendar::ICalendarValue::Duration(before) = trigger else { panic!("{trigger:?} is no duration") };
    moment(at + before.to_time_delta().expect("a duration of moderate length"))
}

/// The events that the icalendar crate reads.
pub fn by_icalendar(calendar: &str) -> Vec<Seen> {
    let calendar = unfold(calendar);
    let calendar = read_calendar(&calendar).expect("a calendar for icalendar");
    let events = calendar.components.iter().filter(|component| component.name == "VEVENT");
    sorted(events.map(|event| {
        let at = NaiveDateTime::parse_from_str(&icalendar_text(event, "DTSTART"), "%Y%m%dT%H%M%SZ");
        let at = at.expect("a date and time in UTC").and_utc();
        let rings = event.components.iter().map(|alarm| icalendar_ring(alarm, at)).collect();
        Seen {
            uid: icalendar_text(event, "UID"),
            summary: icalendar_text(event, "SUMMARY"),
            description: icalendar_text(event, "DESCRIPTION"),
            at: moment(at),
            rings,
        }
    }))
}

/// Minutes before its event.
fn icalendar_ring(alarm: &Component<'_>, at: DateTime<Utc>) -> String {
    let trigger = icalendar_text(alarm, "TRIGGER");
    let minutes = trigger.strip_prefix("-PT").and_then(|rest| rest.strip_suffix('M'));
    let minutes: i64 = minutes.and_then(|minutes| minutes.parse().ok()).expect("minutes before the event");
    moment(at - TimeDelta::minutes(minutes))
}

fn icalendar_text(component: &Component<'_>, name: &str) -> String {
    component.find_prop(name).unwrap_or_else(|| panic!("no {name}")).val.to_string()
}
