//! What was worked out for days, kept.

use std::hash::Hash;
use std::num::NonZeroU32;

use chrono::{Datelike, NaiveDate};
use rustc_hash::FxHashMap;

use super::{Span, Spans};

/// Days that are kept together: whoever asks for one soon asks for the next.
const PAGE: i32 = 16;

/// Stretches of time, day by day, for each `K`: all in one list.
#[derive(Debug)]
pub(super) struct Schedules<K> {
    spans: Vec<Span>,
    pages: FxHashMap<(K, i32), [Option<Place>; PAGE as usize]>,
}

/// Where a day's stretches are in the list.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The index of the first, plus one.
    first: NonZeroU32,
    count: u32,
}

impl<K: Eq + Hash + Copy> Schedules<K> {
    pub(super) fn new() -> Schedules<K> {
        Schedules { spans: Vec::new(), pages: FxHashMap::default() }
    }

    /// Where a day's stretches are, if they are known.
    pub(super) fn find(&self, key: K, date: NaiveDate) -> Option<Place> {
        let (page, day) = page(date);
        self.pages.get(&(key, page))?[day]
    }

    /// The stretches at a place.
    pub(super) fn at(&self, place: Place) -> Spans<'_> {
        let first = place.first.get() as usize - 1;
        Spans(&self.spans[first..first + place.count as usize])
    }

    /// Notes for a day what `add` adds to the list, which gets the index of the first that it adds.
    pub(super) fn note(&mut self, key: K, date: NaiveDate, add: impl FnOnce(&mut Vec<Span>, usize)) -> Place {
        let first = self.spans.len();
        add(&mut self.spans, first);
        let number = |number: usize| u32::try_from(number).expect("fewer than four thousand million stretches");
        let place =
            Place { first: NonZeroU32::MIN.saturating_add(number(first)), count: number(self.spans.len() - first) };
        let (page, day) = page(date);
        self.pages.entry((key, page)).or_default()[day] = Some(place);
        place
    }
}

/// The page of a day, and its place there.
fn page(date: NaiveDate) -> (i32, usize) {
    let day = date.num_days_from_ce();
    (day.div_euclid(PAGE), day.rem_euclid(PAGE) as usize)
}
