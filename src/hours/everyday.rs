//! Everyday spellings of a week's hours, in `opening_hours` syntax.
//!
//! A text is made of parts, each a sequence of days and hours in either order: `Mon-Fri 9-5, Sat 10-2`,
//! `9am-5pm weekdays; closed on Fridays`.

use std::fmt;
use std::ops::Range;

use chrono::Weekday;

use super::clock_span::{ClockSpan, RangeMeaning, Time, meaning};
use super::hours_words::{HoursToken, HoursWord, OpenDays, words};

const OFFICE_DAYS: OpenDays = OpenDays::Week { first: Weekday::Mon, last: Weekday::Fri };

/// Why a text could not be put into `opening_hours` syntax.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Misread {
    /// What stands there means nothing there.
    Unreadable(Range<usize>),
    /// These days have no hours.
    NoHours(String),
    /// The range there could be either.
    Ambiguous(Range<usize>, [ClockSpan; 2]),
}

/// Days and hours, and where in the text they stand.
struct Item {
    kind: ItemKind,
    place: Range<usize>,
}

#[derive(Clone, Copy, PartialEq)]
enum ItemKind {
    Days(OpenDays),
    Hours(Time, Time),
    Closed,
    Stop,
}

/// Some days and their hours; none where they are closed.
#[derive(PartialEq)]
struct Rule {
    days: Vec<OpenDays>,
    hours: Vec<ClockSpan>,
}

/// The same hours in `opening_hours` syntax.
pub(super) fn opening_hours(text: &str) -> Result<String, Misread> {
    let items = items(&words(text))?;
    let mut rules = Vec::new();
    for part in parts(&items) {
        for rule in rules_of_part(part)? {
            add(&mut rules, rule);
        }
    }
    if rules.is_empty() {
        return Err(Misread::Unreadable(0..text.len()));
    }
    rules.sort_by_key(Rule::is_holiday_off);
    let rules: Vec<String> = rules.iter().map(Rule::to_string).collect();
    Ok(rules.join("; "))
}

fn items(tokens: &[HoursToken]) -> Result<Vec<Item>, Misread> {
    if let Some(unknown) = tokens.iter().find(|token| token.word == HoursWord::Unknown) {
        return Err(Misread::Unreadable(unknown.place.clone()));
    }
    let mut items = Vec::new();
    let mut rest = tokens;
    while let Some(first) = rest.first() {
        let (kind, length) = leading_kind(rest).ok_or(Misread::Unreadable(first.place.clone()))?;
        let place = first.place.start..rest[length - 1].place.end;
        items.push(Item { kind, place });
        rest = &rest[length..];
    }
    Ok(items)
}

/// What the first few words mean together, and how many they are.
fn leading_kind(tokens: &[HoursToken]) -> Option<(ItemKind, usize)> {
    let word = |index: usize| tokens.get(index).map(|token| token.word);
    match (word(0)?, word(1), word(2)) {
        (HoursWord::Days(first), Some(HoursWord::To), Some(HoursWord::Days(last))) => {
            Some((ItemKind::Days(first.through(last)?), 3))
        }
        (HoursWord::Days(days), ..) => Some((ItemKind::Days(days), 1)),
        (HoursWord::Time(from), Some(HoursWord::To), Some(HoursWord::Time(to))) => Some((ItemKind::Hours(from, to), 3)),
        (HoursWord::Closed, ..) => Some((ItemKind::Closed, 1)),
        (HoursWord::Stop, ..) => Some((ItemKind::Stop, 1)),
        _ => None,
    }
}

/// The parts of a text: between semicolons, and from a `closed` that follows hours.
fn parts(items: &[Item]) -> impl Iterator<Item = &[Item]> {
    items
        .split(|item| item.kind == ItemKind::Stop)
        .flat_map(|part| part.chunk_by(|one, next| one.is_days() || next.kind != ItemKind::Closed))
}

/// Days and hours in turns, in the order in which the part begins; hours alone are those of office days.
fn rules_of_part(part: &[Item]) -> Result<Vec<Rule>, Misread> {
    let runs: Vec<&[Item]> = part.chunk_by(|one, next| one.is_days() == next.is_days()).collect();
    match runs.as_slice() {
        [hours] if !hours[0].is_days() => Ok(vec![Rule { days: vec![OFFICE_DAYS], hours: hours_of(hours)? }]),
        runs => runs.chunks(2).map(rule).collect(),
    }
}

fn rule(turn: &[&[Item]]) -> Result<Rule, Misread> {
    let (days, hours) = match turn {
        [days, hours] if days[0].is_days() => (days, hours),
        [hours, days] => (days, hours),
        [days] if days[0].is_days() => return Err(Misread::NoHours(days_text(&days_of(days)))),
        _ => return Err(Misread::Unreadable(turn[0][0].place.clone())),
    };
    Ok(Rule { days: days_of(days), hours: hours_of(hours)? })
}

/// The days of a run; public holidays come last, as the syntax has them.
fn days_of(run: &[Item]) -> Vec<OpenDays> {
    let mut days: Vec<OpenDays> = run
        .iter()
        .filter_map(|item| match item.kind {
            ItemKind::Days(days) => Some(days),
            _ => None,
        })
        .collect();
    days.sort_by_key(|days| *days == OpenDays::PublicHolidays);
    days
}

/// The hours of a run; none for `closed`.
fn hours_of(run: &[Item]) -> Result<Vec<ClockSpan>, Misread> {
    let mut spans: Vec<ClockSpan> = Vec::new();
    for item in run {
        let before = spans.last().map(|span| span.to);
        match item.kind {
            ItemKind::Hours(from, to) => match meaning(from, to, before) {
                RangeMeaning::Plain(span) => spans.push(span),
                RangeMeaning::Ambiguous(readings) => {
                    return Err(Misread::Ambiguous(item.place.clone(), readings));
                }
            },
            _ if run.len() > 1 => return Err(Misread::Unreadable(item.place.clone())),
            _ => {}
        }
    }
    Ok(spans)
}

/// Adds a rule; hours for the very days that an earlier rule opens are more hours of that rule.
fn add(rules: &mut Vec<Rule>, rule: Rule) {
    let earlier = rules.iter_mut().find(|earlier| earlier.days == rule.days && !earlier.is_off() && !rule.is_off());
    match earlier {
        Some(earlier) => earlier.hours.extend(rule.hours),
        None => rules.push(rule),
    }
}

fn days_text(days: &[OpenDays]) -> String {
    let days: Vec<String> = days.iter().map(OpenDays::to_string).collect();
    days.join(",")
}

impl Item {
    fn is_days(&self) -> bool {
        matches!(self.kind, ItemKind::Days(_))
    }
}

impl Rule {
    fn is_off(&self) -> bool {
        self.hours.is_empty()
    }

    /// Such a rule comes last, since a later rule that opens would take its days back.
    fn is_holiday_off(&self) -> bool {
        self.is_off() && self.days == [OpenDays::PublicHolidays]
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hours: Vec<String> = self.hours.iter().map(ClockSpan::to_string).collect();
        let hours = if hours.is_empty() { "off".to_owned() } else { hours.join(",") };
        write!(f, "{} {hours}", days_text(&self.days))
    }
}

impl OpenDays {
    /// From one day to another, over the weekend if need be; `None` unless both are single days.
    fn through(self, to: OpenDays) -> Option<OpenDays> {
        match (self, to) {
            (OpenDays::Week { first, last }, OpenDays::Week { first: to, last: to_last })
                if first == last && to == to_last =>
            {
                Some(OpenDays::Week { first, last: to })
            }
            _ => None,
        }
    }
}

impl fmt::Display for OpenDays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OpenDays::PublicHolidays => f.write_str("PH"),
            OpenDays::Week { first, last } if first == last => write!(f, "{first:.2}"),
            OpenDays::Week { first, last } => write!(f, "{first:.2}-{last:.2}"),
        }
    }
}
