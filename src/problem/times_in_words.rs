//! The longer sentences about the times of an interview.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::date::in_words;
use super::day::{Near, OrderGround};
use crate::cell::date::{DateOrder, Readings};
use crate::prose::Prose;
use crate::zone::Zone;

pub(super) fn order_assumed(found: &str, readings: Readings, order: DateOrder, ground: OrderGround) -> String {
    let day = |is_wanted: &dyn Fn(DateOrder) -> bool| {
        readings.iter().find(|(order, _)| is_wanted(*order)).map(|(_, day)| in_words(day)).unwrap_or_default()
    };
    let (taken, other) = (day(&|known| known == order), day(&|known| known != order));
    let against = match ground {
        OrderGround::Weekends => "some would be on weekends",
        OrderGround::OneDayOfMonths => "they would be the same few days of many months",
        OrderGround::NoSequence => "they would not go on from row to row",
        OrderGround::BeforeApplication => "some would be before their applications",
    };
    format!("{found} is read as {taken}, like all that is written so; read as {other}, {against}")
}

pub(super) fn year_assumed(found: &str, date: NaiveDate, near: Near) -> String {
    let taken = in_words(date);
    match near {
        Near::Today => format!("{found} has no year: the nearest to today is taken, {taken}"),
        Near::Interview => format!("{found} has no year: measured by the interview, {taken} is taken"),
        Near::Weekdays => format!("{found} has no year: by the weekdays of its column, {taken} is taken"),
    }
}

pub(super) fn hours_differ(found: &str, (start, until): (NaiveTime, Option<NaiveTime>), zone: Zone) -> String {
    let mut text = format!("{found} is another time than the day's cell tells: ");
    text.time(start);
    if let Some(until) = until {
        text.push('–');
        text.time(until);
    }
    text.zone(zone);
    text
}

/// "“1:30” is read as 01:30, which is at night".
pub(super) fn at_night(found: &str, time: NaiveTime) -> String {
    let mut clock = String::new();
    clock.time(time);
    if found == format!("“{clock}”") {
        format!("{found} is at night")
    } else {
        format!("{found} is read as {clock}, which is at night")
    }
}

/// The same hour of the other half of the day.
pub(super) fn if_by_day(time: NaiveTime) -> String {
    let mut text = String::from("write ");
    text.time(time + TimeDelta::hours(12));
    text.push_str(if time == NaiveTime::MIN {
        " if noon is meant, or leave the hour out if it is not known"
    } else {
        " if the afternoon is meant"
    });
    text
}

/// A history that says yes.
pub(super) fn without_day(day: Option<NaiveDate>, found: &str) -> String {
    match day {
        Some(day) => format!("{found} gives no day; that of the interview is taken, {}", in_words(day)),
        None => format!("{found} gives no day, and the interview is yet to come; it is not counted"),
    }
}

/// "“2:30” is read as 14:30, as …".
pub(super) fn in_the_afternoon(found: &str, time: NaiveTime, until: Option<NaiveTime>) -> String {
    let clock = |time: NaiveTime| time.format("%H:%M").to_string();
    let until = until.map(|until| format!(" to {}", clock(until))).unwrap_or_default();
    let time = clock(time);
    format!("{found} is read as {time}{until}: hours from 1 to 6 are in the afternoon, since none here is past 12:59")
}

/// A time by clocks that have the name beside it at another time of the year.
pub(super) fn of_other_season(found: &str, time: NaiveTime, zone: Zone) -> String {
    let time = time.format("%H:%M");
    let zone = zone.name();
    format!("{found} is read as {time} by the clocks of {zone}, which have that name at another time of the year")
}

/// How to write the time by the offset that the name has.
pub(super) fn if_to_the_letter(time: NaiveTime, named: FixedOffset) -> String {
    format!("if that name is meant to the letter, write {}{named}", time.format("%H:%M:%S"))
}

/// An hour that clocks leave out.
pub(super) fn skipped(found: &str, zone: Zone) -> String {
    format!("{found} does not exist on that day: the clocks of {} skip it", zone.name())
}

/// What to write in place of an hour that clocks leave out.
pub(super) fn as_agreed(next: DateTime<Utc>, zone: Zone) -> String {
    let mut text = String::from("write the hour that was agreed, or another zone; the clocks go on at ");
    text.moment_in(next, zone);
    text
}
