//! The order of day and month where each cell of a sheet leaves it open: what its days are in either order, all together.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate, Weekday};

use super::mapping::Heading;
use crate::cell::date::{DateContext, DateError, DateOrder, Mark, Readings, read_date};
use crate::column::RoundHeader;
use crate::problem::OrderGround;
use crate::table::{Row, Table};

/// So many days of a column are looked at.
const MOST: usize = 2_000;

/// So many weekends do not come by chance, if no more than each second day is one.
const WEEKENDS: usize = 3;

/// So many different days are not in order by chance: of six, one time in 360.
const IN_ORDER: usize = 6;

/// So many interviews are not before their applications by a slip.
const BEFORE_APPLICATIONS: usize = 2;

/// The order in which the days of a sheet make far better sense: those of its interviews, in these columns, or else those of
/// the others below its `headings`. Nothing where they disagree.
pub(super) fn order_by_days(
    table: &Table<'_>,
    of_interviews: &[usize],
    headings: &[Heading],
    (mark, known): (Mark, DateContext),
) -> Option<(DateOrder, OrderGround)> {
    let others: Vec<usize> = (0..headings.len()).filter(|index| !of_interviews.contains(index)).collect();
    let is_applied = |index: &usize| RoundHeader::is_of_application_alone(&headings[*index].written);
    let applied: Vec<usize> = others.iter().copied().filter(is_applied).collect();
    let others = others.into_iter().map(|index| vec![index]);
    let mut grounds = Vec::new();
    for (number, indices) in std::iter::once(of_interviews.to_vec()).chain(others).enumerate() {
        let days = days(table, &indices, mark, known);
        // Whoever applies does so on weekends as well.
        grounds.extend(by_weekends(&days).filter(|_| number == 0).map(|order| (order, OrderGround::Weekends)));
        grounds.extend(by_months(&days).map(|order| (order, OrderGround::OneDayOfMonths)));
        grounds.extend(by_sequence(&days).filter(|_| indices.len() == 1).map(|order| (order, OrderGround::NoSequence)));
    }
    let order = by_applications(table, (of_interviews, &applied), (mark, known));
    grounds.extend(order.map(|order| (order, OrderGround::BeforeApplication)));
    let first = *grounds.first()?;
    grounds.iter().all(|(order, _)| *order == first.0).then_some(first)
}

/// The days of columns that may be either, from above; of the same days in a row the first.
fn days(table: &Table<'_>, indices: &[usize], mark: Mark, known: DateContext) -> Vec<[NaiveDate; 2]> {
    let mut table = table.again();
    let mut row = Row::default();
    let mut days = Vec::new();
    while days.len() < MOST && table.next_into(&mut row) {
        days.extend(indices.iter().filter_map(|index| either(row.cell(*index), mark, known)));
    }
    days.dedup();
    days
}

/// The day, and the day with the month first.
fn either(cell: &str, mark: Mark, known: DateContext) -> Option<[NaiveDate; 2]> {
    match read_date(cell, known) {
        Err(DateError::Ambiguous(Readings {
            day_first: Some(day_first),
            month_first: Some(month_first),
            year_first: None,
            mark: written,
        })) if written == mark => Some([day_first, month_first]),
        _ => None,
    }
}

/// The order in which no interview is before its application, where in the other some are.
fn by_applications(
    table: &Table<'_>,
    (of_interviews, applied): (&[usize], &[usize]),
    (mark, known): (Mark, DateContext),
) -> Option<DateOrder> {
    let mut table = table.again();
    let mut row = Row::default();
    let (mut before, mut count) = ([0; 2], 0);
    let plain = |cell: &str| read_date(cell, known).ok().map(|cell| [cell.date; 2]);
    while !applied.is_empty() && count < MOST && table.next_into(&mut row) {
        let interview = of_interviews.iter().find_map(|index| either(row.cell(*index), mark, known));
        let mut cells = applied.iter().map(|index| row.cell(*index));
        let applied = cells.find_map(|cell| either(cell, mark, known).or_else(|| plain(cell)));
        if let Some((interview, applied)) = interview.zip(applied) {
            (0..2).for_each(|order| before[order] += usize::from(interview[order] < applied[order]));
            count += 1;
        }
    }
    match before {
        [0, other] if other >= BEFORE_APPLICATIONS => Some(ORDERS[0]),
        [one, 0] if one >= BEFORE_APPLICATIONS => Some(ORDERS[1]),
        _ => None,
    }
}

const ORDERS: [DateOrder; 2] = [DateOrder::DayFirst, DateOrder::MonthFirst];

fn distinct(days: &[[NaiveDate; 2]]) -> Vec<[NaiveDate; 2]> {
    days.iter().copied().collect::<HashSet<_>>().into_iter().collect()
}

/// The order in which no interview is on a weekend, where in the other some are.
fn by_weekends(days: &[[NaiveDate; 2]]) -> Option<DateOrder> {
    let days = distinct(days);
    let is_weekend = |day: NaiveDate| matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let [one, other] = [0, 1].map(|order: usize| days.iter().filter(|readings| is_weekend(readings[order])).count());
    let are_many = |count: usize| count >= WEEKENDS && days.len() >= 2 * count;
    match (one, other) {
        (0, other) if are_many(other) => Some(ORDERS[0]),
        (one, 0) if are_many(one) => Some(ORDERS[1]),
        _ => None,
    }
}

/// The order in which the days are in a few months, where in the other they are on the same few days of many months. The
/// first of a month stands for all of it.
fn by_months(days: &[[NaiveDate; 2]]) -> Option<DateOrder> {
    // What is the day in one order is the month in the other.
    let numbers = |of: usize| days.iter().map(|readings| readings[of].day()).collect::<HashSet<_>>();
    let [first, second] = [numbers(0), numbers(1)];
    let are_days_of_few_months = |months: &HashSet<u32>, days: &HashSet<u32>| {
        days.len() >= 2 * months.len() + 2 && !(months.len() == 1 && months.contains(&1))
    };
    if are_days_of_few_months(&first, &second) {
        Some(DateOrder::MonthFirst)
    } else {
        are_days_of_few_months(&second, &first).then_some(DateOrder::DayFirst)
    }
}

/// The order in which the days go on from row to row, be it backwards, where in the other they do not.
fn by_sequence(days: &[[NaiveDate; 2]]) -> Option<DateOrder> {
    if distinct(days).len() < IN_ORDER {
        return None;
    }
    let goes_on = |order: usize| {
        let days = || days.iter().map(|readings| readings[order]);
        days().is_sorted() || days().rev().is_sorted()
    };
    match [goes_on(0), goes_on(1)] {
        [true, false] => Some(ORDERS[0]),
        [false, true] => Some(ORDERS[1]),
        _ => None,
    }
}
