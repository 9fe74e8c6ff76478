//! Hours on the calendar of one place.

use std::sync::Arc;

use chrono::NaiveDate;
use compact_calendar::CompactCalendar;
use opening_hours::{Context, ContextHolidays, OpeningHours, RuleKind};

use super::Minute;

/// When somebody is open on any date, public holidays included.
#[derive(Debug, Clone)]
pub struct Timetable {
    rules: OpeningHours,
}

/// One stretch of open time on one date, in wall-clock minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OpenRange {
    /// When it opens.
    pub from: Minute,
    /// When it closes, later than `from`.
    pub to: Minute,
}

impl Timetable {
    pub(super) fn new(rules: &OpeningHours, public_holidays: impl IntoIterator<Item = NaiveDate>) -> Timetable {
        let mut public = CompactCalendar::default();
        for date in public_holidays {
            public.insert(date);
        }
        let holidays = ContextHolidays::new(Arc::new(public), Arc::default());
        let context = Context::default().with_holidays(holidays);
        Timetable { rules: rules.clone().with_context(context) }
    }

    /// The open time of a date: in order, disjoint, and nowhere touching.
    ///
    /// Hours over midnight are cut there: `22:00-06:00` is open 22:00–24:00 on its day and 00:00–06:00 on the next.
    /// Empty before 1900 and after 9999, where `opening_hours` ends.
    #[must_use]
    pub fn open_on(&self, date: NaiveDate) -> Vec<OpenRange> {
        let mut open: Vec<OpenRange> = Vec::new();
        for stretch in self.rules.schedule_at(date) {
            if stretch.kind != RuleKind::Open {
                continue;
            }
            let [from, to] =
                [stretch.range.start, stretch.range.end].map(|time| Minute::after_midnight(time.mins_from_midnight()));
            match open.last_mut() {
                Some(last) if last.to == from => last.to = to,
                _ => open.push(OpenRange { from, to }),
            }
        }
        open
    }
}
