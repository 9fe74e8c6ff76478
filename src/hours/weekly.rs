//! Which rules know nothing of a date but its day of the week and the public holidays.

use std::ops::RangeInclusive;

use opening_hours_syntax::rules::day::{HolidayKind, WeekDayRange};
use opening_hours_syntax::rules::time::{Time, TimeSelector};
use opening_hours_syntax::rules::{OpeningHoursExpression, RuleSequence};

/// The years in which rules hold on every date.
pub(super) const YEARS: RangeInclusive<i32> = 1900..=9999;

/// Whether the open time of a date follows from its day of the week and from whether it and the day before are public
/// holidays. A rule's hours last no longer than to the end of the day after.
pub(super) fn is_weekly(rules: &OpeningHoursExpression) -> bool {
    rules.rules.iter().all(|rule| names_days_of_the_week_only(rule) && has_fixed_times(&rule.time_selector))
}

fn names_days_of_the_week_only(rule: &RuleSequence) -> bool {
    let days = &rule.day_selector;
    let names_dates = !(days.year.is_empty() && days.monthday.is_empty() && days.week.is_empty());
    !names_dates && days.weekday.iter().all(is_every_week)
}

/// Whether a range is the same in every week, but for public holidays.
fn is_every_week(range: &WeekDayRange) -> bool {
    match range {
        // `Mo[1]`, the first Monday of a month, leaves some of the others out.
        WeekDayRange::Fixed { nth_from_start, nth_from_end, .. } => {
            !nth_from_start.contains(&false) || !nth_from_end.contains(&false)
        }
        // With an offset, other days than the date itself and the one before matter.
        WeekDayRange::Holiday { kind, offset } => *kind == HolidayKind::Public && *offset == 0,
    }
}

/// Whether no time follows the sun.
fn has_fixed_times(times: &TimeSelector) -> bool {
    let is_fixed = |time: Time| matches!(time, Time::Fixed(_));
    times.spans.iter().all(|span| is_fixed(span.range.start) && is_fixed(span.range.end))
}
