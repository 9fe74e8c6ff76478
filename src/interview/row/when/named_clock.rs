//! Hours whose clocks are named beside them: `14:00 IST`, `14:00 (Berlin)`.

use std::cell::Cell;

use chrono::{Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};

use crate::cell::date::{DateCell, DateError};
use crate::cell::named_clock::{NamedClock, apart};
use crate::cell::narrowed;
use crate::cell::time::{TimeCell, TimeError, read_time};
use crate::column::Column;
use crate::interview::row::cells::Cells;
use crate::interview::row::context::Context;
use crate::problem::{Cause, WhenCause};
use crate::zone::{Wall, Zone, ZoneError};

/// Where the zones of people stand that may be meant beside the row's own.
const OF_OTHERS: [Column; 2] = [Column::ContactTimezone, Column::RecruiterTimezone];

/// Months in which clocks everywhere are set for summer or for winter.
const MIDSEASONS: [u32; 2] = [1, 7];

/// The zones of a row, of which one may be meant by a name that several have.
pub(super) struct RowZones<'t> {
    own: [Zone; 2],
    /// Whether the row says its own.
    is_said: bool,
    others: [Option<&'t str>; 2],
    /// What was read by a name that its clocks have in another season alone.
    of_other_season: Cell<Option<OfOtherSeason>>,
}

/// A time with a name that the clocks of its zone do not have on its day.
#[derive(Debug, Clone, Copy)]
struct OfOtherSeason {
    time: NaiveTime,
    zone: Zone,
    /// How far ahead of UTC these clocks are when they have the name.
    named: FixedOffset,
}

impl<'t> RowZones<'t> {
    pub(super) fn of(cells: &Cells<'t>, zone: Zone, context: &Context<'_>) -> RowZones<'t> {
        RowZones {
            own: [zone, context.candidate_zone],
            is_said: context.is_zone_said,
            others: OF_OTHERS.map(|column| cells.text(column)),
            of_other_season: Cell::new(None),
        }
    }

    /// Reports a name that is one of other seasons.
    pub(super) fn report_other_season(&self, cells: &mut Cells<'_>, column: Column) {
        if let Some(OfOtherSeason { time, zone, named }) = self.of_other_season.take() {
            cells.report(column, WhenCause::OtherSeason { time, zone, named });
        }
    }

    /// Those of which one may be meant: what the row says itself is used alone, where its clocks have the name.
    fn meant(&self, has_name: impl Fn(Zone) -> bool) -> Vec<Zone> {
        if self.is_said && has_name(self.own[0]) {
            return vec![self.own[0]];
        }
        let others = self.others.into_iter().flatten().filter_map(|text| Zone::meant(text, self.own[1]).ok());
        let others = others.map(|meant| meant.zone);
        self.own.into_iter().chain(others).filter(|zone| has_name(*zone)).collect()
    }

    /// Reads a time on a day.
    pub(super) fn read_time(&self, day: NaiveDate, text: &str) -> Result<TimeCell, TimeError> {
        read_time(text).or_else(|error| {
            let narrow = narrowed(text);
            let Some((rest, name)) = apart(&narrow) else { return Err(error) };
            let beside = read_time(&rest).ok().filter(|time| time.offset.is_none());
            let offset = beside.and_then(|time| self.offset(name, day.and_time(time.start)));
            beside.zip(offset).map(|(time, offset)| TimeCell { offset: Some(offset), ..time }).ok_or(error)
        })
    }

    /// Reads a day with its hour, if what else can't be read in it is a name for clocks.
    pub(super) fn read_date(
        &self,
        text: &str,
        mut read: impl FnMut(&str) -> Result<DateCell, Cause>,
    ) -> Result<DateCell, Cause> {
        read(text).or_else(|cause| {
            let narrow = narrowed(text);
            let is_clock = matches!(
                &cause,
                Cause::Date(DateError::Time(_) | DateError::Behind { .. } | DateError::Unreadable | DateError::Several)
            );
            let Some((rest, name)) = apart(&narrow).filter(|_| is_clock) else { return Err(cause) };
            let beside = read(&rest).ok().filter(|date| date.offset.is_none());
            let offset = beside.and_then(|date| self.offset(name, date.date.and_time(date.time?)));
            beside.zip(offset).map(|(date, offset)| DateCell { offset: Some(offset), ..date }).ok_or(cause)
        })
    }

    /// How far ahead of UTC the clocks of this name are when they show a time. A name that several have is that of the row's
    /// own clocks, if these are called so.
    fn offset(&self, name: &str, wall: NaiveDateTime) -> Option<FixedOffset> {
        let Some(clock) = NamedClock::named(name) else { return offset_in(zone_of_place(name)?, wall) };
        let is = |zone: Zone, test: &dyn Fn(FixedOffset) -> bool| offset_in(zone, wall).is_some_and(test);
        if self.own.into_iter().any(|zone| is(zone, &|offset| clock.is_doubtful_at(offset))) {
            return None;
        }
        let meant = self.meant(|zone| is(zone, &|offset| clock.is_of(offset, wall.date())));
        let mut offsets = meant.into_iter().filter_map(|zone| offset_in(zone, wall));
        match offsets.next() {
            None => clock.offset_on(wall.date()).or_else(|| self.offset_by_other_season(clock, wall)),
            first => first.filter(|first| offsets.all(|offset| offset == *first)),
        }
    }

    /// The same where the name is that of winter and it is summer, or the other way round: people write it all year. It is
    /// that of the row's own clocks, if these have it at another time of the year. A name that several parts of the world
    /// have is theirs only where the row says its zone.
    fn offset_by_other_season(&self, clock: NamedClock, wall: NaiveDateTime) -> Option<FixedOffset> {
        if clock.is_of_several_places() && !self.is_said {
            return None;
        }
        let named = |zone: Zone| {
            MIDSEASONS.into_iter().find_map(|month| {
                let then = NaiveDate::from_ymd_opt(wall.year(), month, 1)?.and_hms_opt(12, 0, 0)?;
                offset_in(zone, then).filter(|offset| clock.is_of(*offset, then.date()))
            })
        };
        let meant = self.meant(|zone| named(zone).is_some());
        let (first, offset) = meant.iter().find_map(|zone| Some((*zone, offset_in(*zone, wall)?)))?;
        let are_alike = meant.iter().all(|zone| offset_in(*zone, wall) == Some(offset));
        let named = named(first).filter(|_| are_alike)?;
        if named != offset {
            self.of_other_season.set(Some(OfOtherSeason { time: wall.time(), zone: first, named }));
        }
        Some(offset)
    }
}

/// Whether a text names clocks, or may do so: a place is one of a zone.
pub(super) fn is_clock(name: &str) -> bool {
    NamedClock::named(name).is_some() || zone_of_place(name).is_some()
}

/// The zone of this name, or the only one whose last part it is.
fn zone_of_place(name: &str) -> Option<Zone> {
    match Zone::named(name) {
        Ok(zone) => Some(zone),
        Err(ZoneError::Unknown { nearest }) => {
            let [only] = nearest[..] else { return None };
            let (_, place) = only.rsplit_once('/')?;
            place.replace('_', " ").eq_ignore_ascii_case(name).then(|| Zone::named(only).ok())?
        }
        Err(_) => None,
    }
}

/// How far ahead of UTC the clocks of a zone are when they show a time.
fn offset_in(zone: Zone, wall: NaiveDateTime) -> Option<FixedOffset> {
    match zone.resolve(wall) {
        Wall::Once(at) => Some(zone.offset_at(at)),
        Wall::Repeated { .. } | Wall::Skipped { .. } => None,
    }
}
