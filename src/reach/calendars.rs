//! Hours and holidays of everybody who is asked for.

use std::ops::RangeInclusive;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::{Reach, ReachId};
use crate::holidays::{ExtraHolidays, Holidays, Region};
use crate::hours::Timetable;
use crate::moment::Day;

/// The calendars of a run's reaches, each made when it is first asked for.
pub(super) struct Calendars<'r> {
    extra: &'r ExtraHolidays,
    holidays: FxHashMap<Option<Region>, Rc<Holidays>>,
    by_reach: Vec<Option<PlaceCalendar>>,
}

/// Hours and holidays of one reach.
pub(super) struct PlaceCalendar {
    pub(super) timetable: Timetable,
    pub(super) holidays: Rc<Holidays>,
    /// The days whose holidays are known.
    pub(super) covered: RangeInclusive<Day>,
}

impl<'r> Calendars<'r> {
    /// None yet for so many reaches, with `extra` holidays for everybody.
    pub(super) fn of(reaches: usize, extra: &'r ExtraHolidays) -> Calendars<'r> {
        let by_reach = std::iter::repeat_with(|| None).take(reaches).collect();
        Calendars { extra, holidays: FxHashMap::default(), by_reach }
    }

    /// The calendar of a reach.
    #[inline]
    pub(super) fn get(&mut self, id: ReachId, reach: &Reach) -> &PlaceCalendar {
        let Calendars { extra, holidays, by_reach } = self;
        by_reach[id.0 as usize].get_or_insert_with(|| {
            let holidays = kept(holidays, extra, reach.region);
            let covered = covered(&holidays);
            PlaceCalendar { timetable: reach.hours.timetable(holidays.dates()), holidays, covered }
        })
    }

    /// The days whose holidays are known in a region.
    pub(super) fn covered(&mut self, region: Option<Region>) -> RangeInclusive<Day> {
        covered(&kept(&mut self.holidays, self.extra, region))
    }
}

/// The holidays that are kept in a region, those `extra` ones included.
fn kept(
    known: &mut FxHashMap<Option<Region>, Rc<Holidays>>,
    extra: &ExtraHolidays,
    region: Option<Region>,
) -> Rc<Holidays> {
    let read = || Rc::new(region.map_or_else(Holidays::none, Holidays::of).with(extra));
    Rc::clone(known.entry(region).or_insert_with(read))
}

fn covered(holidays: &Holidays) -> RangeInclusive<Day> {
    let (first, last) = holidays.covered().into_inner();
    first.into()..=last.into()
}
