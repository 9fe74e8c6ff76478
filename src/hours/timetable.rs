//! Hours on the calendar of one place.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use compact_calendar::CompactCalendar;
use opening_hours::{Context, ContextHolidays, OpeningHours, RuleKind};

use super::plain_week::PlainWeek;
use super::rules::Rules;
use super::{Minute, refusal, weekly};

/// When somebody is open on any date, public holidays included.
#[derive(Debug, Clone)]
pub struct Timetable {
    public_holidays: Arc<CompactCalendar>,
    is_closed_on_holidays: bool,
    days: DaysOfRules,
}

#[derive(Debug, Clone)]
enum DaysOfRules {
    Plain(PlainWeek),
    Parsed(ParsedTimetable),
}

/// The timetable of rules that the parser understood.
#[derive(Debug, Clone)]
pub(super) struct ParsedTimetable {
    rules: OpeningHours,
    public_holidays: Arc<CompactCalendar>,
    /// Whether the rules say when it is open on public holidays.
    names_holidays: bool,
    /// The open time of each kind of date, once one of its kind was asked for; none where dates of a kind differ.
    kinds: Option<Box<[OnceCell<Vec<OpenRange>>; KINDS]>>,
}

/// Dates are alike that have their day of the week in common and, where the rules name public holidays, whether they are
/// some, and whether the day before, whose hours may last over midnight, is one.
const KINDS: usize = 7 * 2 * 2;

/// One stretch of open time on one date, in wall-clock minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OpenRange {
    /// When it opens.
    pub from: Minute,
    /// When it closes, later than `from`.
    pub to: Minute,
}

impl Timetable {
    pub(super) fn new(rules: &Rules, public_holidays: Arc<CompactCalendar>, is_closed_on_holidays: bool) -> Timetable {
        let days = match rules {
            Rules::Plain(week) => DaysOfRules::Plain(week.clone()),
            Rules::Parsed(rules) => DaysOfRules::Parsed(ParsedTimetable::of(rules, Arc::clone(&public_holidays))),
        };
        Timetable {
            public_holidays,
            is_closed_on_holidays: is_closed_on_holidays || days.are_closed_on_holidays(),
            days,
        }
    }

    /// The open time of a date: in order, disjoint, and nowhere touching.
    ///
    /// Hours over midnight are cut there: `22:00-06:00` is open 22:00–24:00 on its day and 00:00–06:00 on the next.
    /// Empty before 1900 and after 9999, where `opening_hours` ends.
    #[must_use]
    pub fn open_on(&self, date: NaiveDate) -> Cow<'_, [OpenRange]> {
        match &self.days {
            _ if self.is_closed_on_holidays && self.public_holidays.contains(date) => Cow::default(),
            DaysOfRules::Plain(week) if weekly::YEARS.contains(&date.year()) => week.on(date.weekday()).into(),
            DaysOfRules::Plain(_) => Cow::default(),
            DaysOfRules::Parsed(days) => days.open_on(date),
        }
    }
}

impl DaysOfRules {
    fn are_closed_on_holidays(&self) -> bool {
        matches!(self, DaysOfRules::Plain(week) if week.names_holidays())
    }
}

impl ParsedTimetable {
    pub(super) fn of(rules: &OpeningHours, public_holidays: Arc<CompactCalendar>) -> ParsedTimetable {
        let holidays = ContextHolidays::new(Arc::clone(&public_holidays), Arc::default());
        let context = Context::default().with_holidays(holidays);
        let kinds = weekly::is_weekly(&rules.get_expression()).then(|| Box::new([const { OnceCell::new() }; KINDS]));
        let names_holidays = refusal::names_public_holidays(rules);
        let rules = rules.clone().with_context(context);
        ParsedTimetable { rules, public_holidays, names_holidays, kinds }
    }

    pub(super) fn open_on(&self, date: NaiveDate) -> Cow<'_, [OpenRange]> {
        match &self.kinds {
            Some(kinds) if weekly::YEARS.contains(&date.year()) => {
                kinds[self.kind(date)].get_or_init(|| self.work_out(date)).into()
            }
            _ => self.work_out(date).into(),
        }
    }

    fn kind(&self, date: NaiveDate) -> usize {
        let is_holiday = |date: NaiveDate| usize::from(self.names_holidays && self.public_holidays.contains(date));
        let day_before = date.pred_opt().map_or(0, is_holiday);
        (date.weekday() as usize * 2 + is_holiday(date)) * 2 + day_before
    }

    fn work_out(&self, date: NaiveDate) -> Vec<OpenRange> {
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
