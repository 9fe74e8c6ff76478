//! A sheet and a configuration that work together, for whoever has none yet.

use std::iter::successors;

use chrono::{Datelike, NaiveDate};

use crate::holidays::{Holidays, Region};

/// A commented configuration, most of which is not in force.
pub const CONFIGURATION: &str = include_str!("sample/interview-reminders.toml");

const SHEET: &str = include_str!("sample/interviews.csv");

/// A sheet of a few interviews, on working days around `today`.
#[must_use]
pub fn sheet(today: NaiveDate) -> String {
    let holidays = holidays();
    let mut pieces = SHEET.split('{');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    // `{-8}` and `{3}` are working days before and after today.
    for piece in pieces {
        let (distance, rest) = piece.split_once('}').unwrap_or(("0", piece));
        text.push_str(&working_day(today, distance.parse().unwrap_or_default(), &holidays).to_string());
        text.push_str(rest);
    }
    text
}

/// The public holidays of everybody in the sample.
fn holidays() -> Vec<Holidays> {
    ["US", "GB-ENG", "DE-BE"].into_iter().filter_map(|name| Region::named(name).ok()).map(Holidays::of).collect()
}

/// The working day so many after today or, where the number is negative, before it.
fn working_day(today: NaiveDate, distance: i64, holidays: &[Holidays]) -> NaiveDate {
    let works = |day: &NaiveDate| {
        day.weekday().num_days_from_monday() < 5 && holidays.iter().all(|holidays| holidays.name_on(*day).is_none())
    };
    let further = |day: &NaiveDate| if distance < 0 { day.pred_opt() } else { day.succ_opt() };
    let count = usize::try_from(distance.unsigned_abs()).unwrap_or_default();
    let others = successors(further(&today), further).filter(works);
    others.take(count).last().unwrap_or(today)
}
