//! Everybody's open time, day by day, worked out once: what was asked once costs a look-up.

use std::sync::Arc;

use chrono::TimeDelta;
use rustc_hash::FxHashMap;

use super::availability::{DayOff, Parties};
use super::calendars::{Calendars, PlaceCalendar};
use super::schedules::{DayBlock, DayBlockId, Schedules};
use super::time_span::{add_within, common, join, keep_starts};
use super::{Reach, ReachId, TimeSpan, TimeSpans};
use crate::holidays::ExtraHolidays;
use crate::hours::{Minute, OpenRange};
use crate::moment::{Day, Moment};
use crate::zone::{Wall, Zone};

/// Somebody's open time in a block of days has hardly ever more stretches: two a day.
const MOST_SPANS: usize = 32;

/// The days of a run's people, as far as anybody asked.
pub(super) struct AvailabilityCache {
    reaches: Arc<[Reach]>,
    length: TimeDelta,
    calendars: Calendars,
    /// A line for each reach.
    open: Schedules,
    /// A line for two parties.
    starts: Schedules,
    start_lines: FxHashMap<(ReachId, ReachId), u32>,
}

impl AvailabilityCache {
    /// Nothing is known yet of these reaches.
    pub(super) fn of(reaches: Arc<[Reach]>, extra: Arc<ExtraHolidays>, length: TimeDelta) -> AvailabilityCache {
        AvailabilityCache {
            length,
            calendars: Calendars::of(reaches.len(), extra),
            open: Schedules::of(reaches.len()),
            reaches,
            starts: Schedules::default(),
            start_lines: FxHashMap::default(),
        }
    }

    /// Whether somebody is open at any time of a day.
    pub(super) fn works_on(&mut self, id: ReachId, day: Day) -> bool {
        !self.open_on(id, day).is_empty()
    }

    /// Whether the public holidays that somebody keeps are known for a day.
    pub(super) fn knows_holidays(&mut self, id: ReachId, day: Day) -> bool {
        self.calendar(id).covered.contains(&day)
    }

    /// A stretch of time in which the public holidays that anybody keeps are known.
    pub(super) fn holidays_known_to_all(&mut self) -> TimeSpan {
        let (mut first, mut last) = (Day::numbered(i32::MIN), Day::numbered(i32::MAX));
        for reach in &*self.reaches {
            let covered = self.calendars.covered(reach.region);
            first = first.max(*covered.start());
            last = last.min(*covered.end());
        }
        // No clock is a whole day from UTC.
        TimeSpan { from: Zone::utc().start_of(first + 1), to: Zone::utc().start_of(last) }
    }

    /// When somebody closes on a day.
    pub(super) fn closing(&mut self, id: ReachId, day: Day) -> Option<Moment> {
        self.open_on(id, day).end()
    }

    /// Somebody and who is to reach them.
    pub(super) fn parties(&mut self, them: ReachId, me: ReachId) -> Parties {
        let line = *self.start_lines.entry((them, me)).or_insert_with(|| self.starts.begin_line());
        Parties { them, me, line }
    }

    /// The moments of a day of the one who is to be reached at which a reminder can start, so that both are open until it
    /// ends.
    #[inline]
    pub(super) fn starts_on(&mut self, parties: Parties, day: Day) -> TimeSpans<'_> {
        let page = match self.starts.find(parties.line, DayBlock::of(day)) {
            Some(page) => page,
            None => self.work_out_starts(parties, DayBlock::of(day)),
        };
        self.starts.on(page, day)
    }

    /// Why a reminder can't start on a day; none where it can.
    pub(super) fn day_off(&mut self, parties: Parties, day: Day) -> Option<DayOff> {
        if !self.starts_on(parties, day).is_empty() {
            return None;
        }
        if self.works_on(parties.them, day) {
            return Some(DayOff::Apart);
        }
        let name = self.calendar(parties.them).holidays.name_on(day.into());
        Some(name.map_or(DayOff::Closed, |name| DayOff::Holiday(name.to_owned())))
    }

    /// The first moment from `from` to `last` at which a reminder can start.
    pub(super) fn first_start(&mut self, parties: Parties, from: Moment, last: Moment) -> Option<Moment> {
        let mut days = self.day_at(parties.them, from).through(self.day_at(parties.them, last));
        days.find_map(|day| self.starts_on(parties, day).first(from, last))
    }

    /// The last moment from `from` and before `end` at which somebody alone is free for a reminder.
    pub(super) fn last_free(&mut self, alone: Parties, from: Moment, end: Moment) -> Option<Moment> {
        let mut days = self.day_at(alone.me, from).through(self.day_at(alone.me, end)).rev();
        days.find_map(|day| self.starts_on(alone, day).last_before(from, end))
    }

    fn zone(&self, id: ReachId) -> Zone {
        self.reaches[id.0 as usize].zone
    }

    fn day_at(&self, id: ReachId, at: Moment) -> Day {
        self.zone(id).day_at(at)
    }

    fn work_out_starts(&mut self, parties: Parties, page: DayBlock) -> DayBlockId {
        let Parties { them, me, line } = parties;
        let zone = self.zone(them);
        let whole = days_of(zone, page.first_day(), page.last_day());
        let mut open = self.open_between(them, whole);
        if me != them {
            open = common(&open, &self.open_between(me, whole));
        }
        keep_starts(&mut open, self.length);
        let (mut from, mut place) = (whole.from, 0);
        self.starts.note(line, page, |spans, day| {
            let to = zone.start_of(day + 1);
            place = add_within(spans, &open, place, TimeSpan { from, to });
            from = to;
        })
    }

    /// Somebody's open time in a stretch of time, and until what starts at its end has ended.
    fn open_between(&mut self, id: ReachId, time: TimeSpan) -> Vec<TimeSpan> {
        let mut spans = Vec::with_capacity(MOST_SPANS);
        let (first, last) = (self.day_at(id, time.from), self.day_at(id, time.to - TimeDelta::seconds(1)));
        self.join_open(&mut spans, id, first, last);
        // Only what is open up to there can go on: most hours end before midnight, and the next page is not asked for.
        if spans.last().is_some_and(|span| span.to >= time.to) {
            self.join_open(&mut spans, id, last + 1, self.day_at(id, time.to + self.length));
        }
        spans
    }

    /// Adds somebody's open time from one day to another.
    fn join_open(&mut self, spans: &mut Vec<TimeSpan>, id: ReachId, first: Day, last: Day) {
        for page in DayBlock::of(first).through(DayBlock::of(last)) {
            let known = self.open_page(id, page);
            for span in self.open.between(known, first.max(page.first_day()), last.min(page.last_day())) {
                join(spans, 0, *span);
            }
        }
    }

    pub(super) fn open_on(&mut self, id: ReachId, day: Day) -> TimeSpans<'_> {
        let page = self.open_page(id, DayBlock::of(day));
        self.open.on(page, day)
    }

    fn open_page(&mut self, id: ReachId, page: DayBlock) -> DayBlockId {
        self.open.find(id.0, page).unwrap_or_else(|| self.work_out_open(id, page))
    }

    fn work_out_open(&mut self, id: ReachId, page: DayBlock) -> DayBlockId {
        let reach = &self.reaches[id.0 as usize];
        let moments = |day, minute: Minute| reach.zone.moments(day, u32::from(minute.get()) * 60);
        let timetable = self.calendars.timetable(id, reach);
        self.open.note(id.0, page, |spans, day| {
            let first = spans.len();
            for OpenRange { from, to } in timetable.open_on(day.into()).iter().copied() {
                // Of a time that comes twice, hours begin at the second, since the clocks go back behind the first, and
                // end at the first, since what follows it is beyond them. But a whole day begins with its first moment.
                let begins = if from == Minute::START_OF_DAY { Wall::first } else { Wall::last };
                let span = TimeSpan { from: begins(moments(day, from)), to: moments(day, to).first() };
                join(spans, first, span);
            }
        })
    }

    fn calendar(&mut self, id: ReachId) -> &PlaceCalendar {
        self.calendars.get(id, &self.reaches[id.0 as usize])
    }
}

/// Some days in a row in a zone as a stretch of time.
pub(super) fn days_of(zone: Zone, first: Day, last: Day) -> TimeSpan {
    TimeSpan { from: zone.start_of(first), to: zone.start_of(last + 1) }
}
