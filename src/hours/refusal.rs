//! Valid `opening_hours` texts that say nothing about when a person can be reached.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use opening_hours::{OpeningHours, RuleKind};
use opening_hours_syntax::ExtendedTime;
use opening_hours_syntax::rules::RuleSequence;
use opening_hours_syntax::rules::day::{HolidayKind, MonthdayRange, WeekDayRange};
use opening_hours_syntax::rules::time::{Time, TimeSpan};

use super::HoursError;
use super::timetable::ParsedTimetable;

/// A date whose next 400 days hold a 29 February and a week 53.
const WATCHED_FROM: NaiveDate = NaiveDate::from_ymd_opt(2020, 1, 1).expect("1 January is in every year");
const WATCHED_DAYS: u64 = 400;

/// Why these rules are of no use, if they are not. `text` is what they were read from.
pub(super) fn refusal(rules: &OpeningHours, text: &str) -> Option<HoursError> {
    let expression = rules.get_expression();
    expression.rules.iter().find_map(refusal_of_rule).or_else(|| {
        let may_open = expression.rules.iter().any(is_open_on_some_dates_only);
        (!may_open && !opens(rules)).then(|| HoursError::NeverOpen { text: text.into() })
    })
}

/// Whether any rule names public holidays.
pub(super) fn names_public_holidays(rules: &OpeningHours) -> bool {
    let expression = rules.get_expression();
    expression.rules.iter().any(|rule| names_holidays(rule, HolidayKind::Public))
}

fn refusal_of_rule(rule: &RuleSequence) -> Option<HoursError> {
    if names_holidays(rule, HolidayKind::School) {
        return Some(HoursError::SchoolHolidays);
    }
    rule.time_selector.spans.iter().find_map(|span| refusal_of_span(span, rule.kind))
}

fn refusal_of_span(span: &TimeSpan, kind: RuleKind) -> Option<HoursError> {
    let TimeSpan { range, open_end, .. } = span;
    if let Some(event) = [range.start, range.end].iter().find_map(Time::as_time_event) {
        return Some(HoursError::FollowsTheSun { event: event.to_string() });
    }
    let endless = *open_end && range.end == Time::Fixed(ExtendedTime::MIDNIGHT_24);
    (endless && kind == RuleKind::Open).then(|| HoursError::NoEnd { part: span.to_string() })
}

fn names_holidays(rule: &RuleSequence, wanted: HolidayKind) -> bool {
    rule.day_selector.weekday.iter().any(|range| matches!(range, WeekDayRange::Holiday { kind, .. } if *kind == wanted))
}

/// Whether a rule opens on dates that the watched days need not hold: in years of its own, or on public holidays.
fn is_open_on_some_dates_only(rule: &RuleSequence) -> bool {
    let days = &rule.day_selector;
    let names_years = !days.year.is_empty() || days.monthday.iter().any(names_year);
    rule.kind == RuleKind::Open && (names_years || names_holidays(rule, HolidayKind::Public))
}

fn names_year(range: &MonthdayRange) -> bool {
    match range {
        MonthdayRange::Month { year, .. } => year.is_some(),
        MonthdayRange::Date { start, end } => start.0.year().or(end.0.year()).is_some(),
    }
}

fn opens(rules: &OpeningHours) -> bool {
    let timetable = ParsedTimetable::of(rules, Arc::default());
    (0..WATCHED_DAYS).any(|days| !timetable.open_on(WATCHED_FROM + Days::new(days)).is_empty())
}
