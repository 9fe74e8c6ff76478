//! Everybody's open time, day by day, worked out once.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::schedules::{Place, Schedules};
use super::span::{add_common, join, keep_starts};
use super::{Reach, ReachId, Span, Spans};
use crate::holidays::{ExtraHolidays, Holidays};
use crate::hours::{Minute, OpenRange, Timetable};
use crate::zone::{Wall, Zone};

/// The days of a run's people. Schedules are kept: what was asked once costs a look-up.
pub struct Diary<'r> {
    reaches: &'r [Reach],
    extra: &'r ExtraHolidays,
    length: TimeDelta,
    calendars: Vec<Option<PlaceCalendar>>,
    open: Schedules<ReachId>,
    starts: Schedules<(ReachId, ReachId)>,
    /// Room for the open time of two people around one day.
    both: [Vec<Span>; 2],
}

/// Hours and holidays of one reach.
struct PlaceCalendar {
    timetable: Timetable,
    holidays: Holidays,
}

/// Why nobody can be reached on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOff<'d> {
    /// A public holiday, with its name.
    Holiday(&'d str),
    /// Their hours leave the day out.
    Closed,
    /// They are open, but never while the other is.
    Apart,
}

impl<'r> Diary<'r> {
    /// A diary of reminders of one `length`, in which `extra` holidays count for everybody on the other side.
    #[must_use]
    pub fn of(reaches: &'r [Reach], extra: &'r ExtraHolidays, length: TimeDelta) -> Diary<'r> {
        let calendars = reaches.iter().map(|_| None).collect();
        let both = <[Vec<Span>; 2]>::default();
        Diary { reaches, extra, length, calendars, open: Schedules::new(), starts: Schedules::new(), both }
    }

    /// How somebody can be reached.
    #[must_use]
    pub fn reach(&self, id: ReachId) -> &'r Reach {
        &self.reaches[id.0 as usize]
    }

    /// The day on somebody's wall calendar at a moment.
    #[must_use]
    pub fn day_of(&self, id: ReachId, at: DateTime<Utc>) -> NaiveDate {
        self.reach(id).zone.local(at).date()
    }

    /// One day of somebody's calendar as a stretch of time.
    #[must_use]
    pub fn day(&self, id: ReachId, date: NaiveDate) -> Span {
        let zone = self.reach(id).zone;
        Span { from: zone.first_moment(date), to: zone.first_moment(date + Days::new(1)) }
    }

    /// Whether somebody is open at any time of a day.
    pub fn works_on(&mut self, id: ReachId, date: NaiveDate) -> bool {
        !self.open_on(id, date).is_empty()
    }

    /// Whether the public holidays that somebody keeps are known for a day.
    pub fn knows_holidays(&mut self, id: ReachId, date: NaiveDate) -> bool {
        self.calendar(id).holidays.covers(date)
    }

    /// When somebody closes on a day, on their wall clock.
    pub fn closing(&mut self, id: ReachId, date: NaiveDate) -> Option<NaiveTime> {
        let end = self.open_on(id, date).end()?;
        Some(self.reach(id).zone.local(end).time())
    }

    /// The moments of `them`'s day at which a reminder can start, so that both are open until it ends.
    pub fn starts(&mut self, them: ReachId, me: ReachId, date: NaiveDate) -> Spans<'_> {
        let place = match self.starts.find((them, me), date) {
            Some(place) => place,
            None => self.work_out_starts(them, me, date),
        };
        self.starts.at(place)
    }

    /// Why a reminder can't start on a day; none where it can.
    pub fn day_off(&mut self, them: ReachId, me: ReachId, date: NaiveDate) -> Option<DayOff<'_>> {
        if !self.starts(them, me, date).is_empty() {
            return None;
        }
        if self.works_on(them, date) {
            return Some(DayOff::Apart);
        }
        Some(self.calendar(them).holidays.name_on(date).map_or(DayOff::Closed, DayOff::Holiday))
    }

    /// The first moment from `from` to `last` at which a reminder can start.
    pub fn first_start(
        &mut self,
        them: ReachId,
        me: ReachId,
        from: DateTime<Utc>,
        last: DateTime<Utc>,
    ) -> Option<DateTime<Utc>> {
        let days = self.day_of(them, from).iter_days();
        let last_day = self.day_of(them, last);
        days.take_while(|day| *day <= last_day).find_map(|day| self.starts(them, me, day).first(from, last))
    }

    /// The last moment from `from` and before `end` at which `me` alone is free for a reminder.
    pub fn last_free(&mut self, me: ReachId, from: DateTime<Utc>, end: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let first_day = self.day_of(me, from);
        let days = std::iter::successors(Some(self.day_of(me, end)), NaiveDate::pred_opt);
        days.take_while(|day| *day >= first_day).find_map(|day| self.starts(me, me, day).last_before(from, end))
    }

    fn work_out_starts(&mut self, them: ReachId, me: ReachId, date: NaiveDate) -> Place {
        let day = self.day(them, date);
        let [mut theirs, mut mine] = std::mem::take(&mut self.both);
        self.open_between(&mut theirs, them, day);
        if me != them {
            self.open_between(&mut mine, me, day);
        }
        let place = self.starts.note((them, me), date, |spans, first| {
            if me == them {
                spans.extend(&theirs);
            } else {
                add_common(spans, &theirs, &mine);
            }
            keep_starts(spans, first, self.length, day);
        });
        self.both = [theirs, mine];
        place
    }

    /// Somebody's open time on a day of whosever, and until what starts at its end has ended.
    fn open_between(&mut self, spans: &mut Vec<Span>, id: ReachId, day: Span) {
        spans.clear();
        let last = self.day_of(id, day.to + self.length);
        for date in self.day_of(id, day.from).iter_days().take_while(|date| *date <= last) {
            for span in self.open_on(id, date).0 {
                join(spans, 0, *span);
            }
        }
    }

    fn open_on(&mut self, id: ReachId, date: NaiveDate) -> Spans<'_> {
        let place = match self.open.find(id, date) {
            Some(place) => place,
            None => self.work_out_open(id, date),
        };
        self.open.at(place)
    }

    fn work_out_open(&mut self, id: ReachId, date: NaiveDate) -> Place {
        let zone = self.reach(id).zone;
        let ranges = self.calendar(id).timetable.open_on(date);
        let moment = |minute: Minute| date.and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(minute.get()));
        self.open.note(id, date, |spans, first| {
            for OpenRange { from, to } in ranges {
                join(spans, first, Span { from: begin(zone, moment(from)), to: end(zone, moment(to)) });
            }
        })
    }

    fn calendar(&mut self, id: ReachId) -> &PlaceCalendar {
        let index = id.0 as usize;
        let (reach, extra) = (self.reach(id), self.extra);
        self.calendars[index].get_or_insert_with(|| PlaceCalendar::of(reach, extra))
    }
}

/// The moment at which hours begin: of a time that comes twice the second, since the clocks go back behind the first.
fn begin(zone: Zone, wall: NaiveDateTime) -> DateTime<Utc> {
    match zone.resolve(wall) {
        Wall::Once(at) | Wall::Skipped { after: at } | Wall::Repeated { later: at, .. } => at,
    }
}

/// The moment at which hours end: of a time that comes twice the first, since what follows it is beyond them.
fn end(zone: Zone, wall: NaiveDateTime) -> DateTime<Utc> {
    match zone.resolve(wall) {
        Wall::Once(at) | Wall::Skipped { after: at } | Wall::Repeated { earlier: at, .. } => at,
    }
}

impl PlaceCalendar {
    fn of(reach: &Reach, extra: &ExtraHolidays) -> PlaceCalendar {
        let holidays = reach.region.map_or_else(Holidays::none, Holidays::of).with(extra);
        PlaceCalendar { timetable: reach.hours.timetable(holidays.dates()), holidays }
    }
}
