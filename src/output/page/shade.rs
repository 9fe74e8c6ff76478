//! When somebody is closed, as shades on a time line.

use std::fmt::Write as _;

use chrono::NaiveDate;

use super::renderer::Renderer;
use super::scale::Scale;
use crate::moment::{Day, Moment};
use crate::reach::{DayOff, ReachId, TimeSpan};
use crate::zone::Zone;

/// The closed time of somebody on a scale.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Shade {
    /// Hours, as a path of a picture 10,000 wide and 10 high.
    pub hours: String,
    /// Whole days: weekends, holidays.
    pub days: String,
    /// The public holidays among these.
    pub holidays: Vec<(NaiveDate, String)>,
}

impl Renderer<'_> {
    /// The shade of somebody, as whoever goes by `me` is to reach them.
    pub(super) fn shade(&mut self, them: ReachId, me: ReachId, scale: Scale) -> Shade {
        let zone = self.plan().roster.reach(them).zone;
        let (from, to) = scale.ends();
        let (first, last) = (zone.day_at(from), zone.day_at(to));
        let mut shade = Shade::default();
        let mut closed_from = from;
        for day in first.through(last) {
            for TimeSpan { from, to: until } in self.plan().availability().open_on(them, day) {
                shade.close(closed_from, from, zone, scale);
                closed_from = closed_from.max(until);
            }
            self.holiday(them, me, day, scale, &mut shade);
        }
        shade.close(closed_from, to, zone, scale);
        shade
    }

    fn holiday(&mut self, them: ReachId, me: ReachId, day: Day, scale: Scale, shade: &mut Shade) {
        let parties = self.plan().availability().parties(them, me);
        if !(scale.first..=scale.last).contains(&day) {
            return;
        }
        if let Some(DayOff::Holiday(name)) = self.plan().availability().day_off(parties, day) {
            shade.holidays.push((day.into(), name));
        }
    }
}

impl Shade {
    /// Shades a stretch of time: the whole days in it as such.
    fn close(&mut self, from: Moment, to: Moment, zone: Zone, scale: Scale) {
        if from >= to {
            return;
        }
        let (first, last) = (zone.day_at(from), zone.day_at(to));
        let whole_from = if zone.start_of(first) == from { first } else { first + 1 };
        let [start, end] = [zone.start_of(whole_from), zone.start_of(last)];
        if start >= end {
            bar(&mut self.hours, from, to, scale);
            return;
        }
        bar(&mut self.hours, from, start, scale);
        bar(&mut self.days, start, end, scale);
        bar(&mut self.hours, end, to, scale);
    }
}

/// Adds a bar as high as the picture.
fn bar(path: &mut String, from: Moment, to: Moment, scale: Scale) {
    let (start, end) = (scale.place(from).0, scale.place(to).0);
    if start < end {
        let width = end - start;
        let _ = write!(path, "M{start} 0h{width}v10h-{width}z");
    }
}
