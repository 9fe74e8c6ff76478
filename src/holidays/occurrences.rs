//! Holidays as their events have them, on the way to days: however many there are and however long, each day is named
//! once.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::join;

/// A day has no more names than the first of those that it was given.
const MOST_NAMES: usize = 8;

/// Occurrences of events, in the order of their file.
#[derive(Debug, Default)]
pub(super) struct Occurrences {
    names: Vec<String>,
    /// The places at which an occurrence begins, or the day behind its last: by day, with the place of its name.
    begins: Vec<(NaiveDate, usize)>,
    ends: Vec<(NaiveDate, usize)>,
}

impl Occurrences {
    /// Adds the occurrences of an event: the first day of each, and how many days it lasts.
    pub(super) fn add(&mut self, name: &str, spans: impl Iterator<Item = (NaiveDate, usize)>) {
        for (first, days) in spans {
            let end = first.checked_add_days(Days::new(days as u64)).unwrap_or(NaiveDate::MAX);
            self.begins.push((first, self.names.len()));
            self.ends.push((end, self.names.len()));
            self.names.push(name.to_owned());
        }
    }

    /// Every day with its names.
    pub(super) fn by_day(mut self) -> BTreeMap<NaiveDate, String> {
        self.begins.sort_unstable();
        self.ends.sort_unstable();
        let mut turns: Vec<NaiveDate> = self.begins.iter().chain(&self.ends).map(|(day, _)| *day).collect();
        turns.sort_unstable();
        turns.dedup();
        let (mut begins, mut ends) = (self.begins.iter().peekable(), self.ends.iter().peekable());
        let mut under_way = BTreeSet::new();
        let mut days = BTreeMap::new();
        for (index, turn) in turns.iter().enumerate() {
            while let Some((_, place)) = begins.next_if(|(day, _)| day == turn) {
                under_way.insert(*place);
            }
            while let Some((_, place)) = ends.next_if(|(day, _)| day == turn) {
                under_way.remove(place);
            }
            let Some(next) = turns.get(index + 1) else { break };
            if let Some(names) = self.joined(&under_way) {
                days.extend(turn.iter_days().take_while(|day| day < next).map(|day| (day, names.clone())));
            }
        }
        days
    }

    /// The names of what is under way, none twice.
    fn joined(&self, under_way: &BTreeSet<usize>) -> Option<String> {
        let mut places = under_way.iter().take(MOST_NAMES);
        let mut names = self.names[*places.next()?].clone();
        places.for_each(|place| join(&mut names, &self.names[*place]));
        Some(names)
    }
}
