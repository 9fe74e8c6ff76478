//! Hours and holidays of everybody who is asked for.

use std::ops::RangeInclusive;
use std::sync::Arc;

use compact_calendar::CompactCalendar;
use rustc_hash::FxHashMap;

use super::{Reach, ReachId};
use crate::holidays::{ExtraHolidays, Holidays, Region};
use crate::hours::{self, Timetable};
use crate::moment::Day;

/// No more timetables are kept at once: what they say of days is kept elsewhere, in less room.
const MOST_TIMETABLES: usize = 1024;

/// The calendars of a run's reaches, each made when it is first asked for.
pub(super) struct Calendars {
    extra: Arc<ExtraHolidays>,
    holidays: FxHashMap<Option<Region>, KeptHolidays>,
    by_reach: Vec<Option<PlaceCalendar>>,
    timetables: FxHashMap<u32, Timetable>,
}

/// The holidays of one region.
struct KeptHolidays {
    named: Arc<Holidays>,
    dates: Arc<CompactCalendar>,
}

/// The holidays of one reach.
pub(super) struct PlaceCalendar {
    pub(super) holidays: Arc<Holidays>,
    /// The days whose holidays are known.
    pub(super) covered: RangeInclusive<Day>,
}

impl Calendars {
    /// None yet for so many reaches, with `extra` holidays for everybody.
    pub(super) fn of(reaches: usize, extra: Arc<ExtraHolidays>) -> Calendars {
        let by_reach = std::iter::repeat_with(|| None).take(reaches).collect();
        Calendars { extra, holidays: FxHashMap::default(), by_reach, timetables: FxHashMap::default() }
    }

    /// The calendar of a reach.
    #[inline]
    pub(super) fn get(&mut self, id: ReachId, reach: &Reach) -> &PlaceCalendar {
        let Calendars { extra, holidays, by_reach, .. } = self;
        by_reach[id.0 as usize].get_or_insert_with(|| {
            let holidays = Arc::clone(&kept(holidays, extra, reach.region).named);
            let covered = covered(&holidays);
            PlaceCalendar { holidays, covered }
        })
    }

    /// The open time of a reach.
    pub(super) fn timetable(&mut self, id: ReachId, reach: &Reach) -> &Timetable {
        if self.timetables.len() >= MOST_TIMETABLES && !self.timetables.contains_key(&id.0) {
            self.timetables.clear();
        }
        let Calendars { extra, holidays, timetables, .. } = self;
        let make = || reach.hours.timetable_on(Arc::clone(&kept(holidays, extra, reach.region).dates));
        timetables.entry(id.0).or_insert_with(make)
    }

    /// The days whose holidays are known in a region.
    pub(super) fn covered(&mut self, region: Option<Region>) -> RangeInclusive<Day> {
        covered(&kept(&mut self.holidays, &self.extra, region).named)
    }
}

/// The holidays that are kept in a region, those `extra` ones included.
fn kept<'k>(
    known: &'k mut FxHashMap<Option<Region>, KeptHolidays>,
    extra: &ExtraHolidays,
    region: Option<Region>,
) -> &'k KeptHolidays {
    known.entry(region).or_insert_with(|| {
        let named = region.map_or_else(Holidays::none, Holidays::of).with(extra);
        let dates = hours::calendar_of(named.dates());
        KeptHolidays { named: Arc::new(named), dates }
    })
}

fn covered(holidays: &Holidays) -> RangeInclusive<Day> {
    let (first, last) = holidays.covered().into_inner();
    first.into()..=last.into()
}
