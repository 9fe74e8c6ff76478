//! The year of days that give their weekday and no year, where those nearest to today fall on other weekdays: the sheet is
//! of another year.

use std::collections::HashSet;

use chrono::{NaiveDate, TimeDelta};

use crate::cell::date::{DateContext, DateError, read_date};
use crate::table::{Row, Table};

/// So many rows are looked at.
const MOST: usize = 400;

/// So many different days do not agree by chance.
const ENOUGH: usize = 2;

/// Near to another day than today, half a year further each, days are looked for so far back, and so far ahead.
const BACK: i32 = 16;
const AHEAD: i32 = 4;
const HALF_A_YEAR: TimeDelta = TimeDelta::days(183);

/// The day to which the days of these columns are near; `None` where no year has all of them on their weekdays.
pub(super) fn year_by_weekdays(table: &Table<'_>, indices: &[usize], known: DateContext) -> Option<NaiveDate> {
    let today = known.today?;
    let cells = cells(table, indices);
    let read = |cell: &str, today| read_date(cell, DateContext { today: Some(today), ..known });
    let contradicts = |cell: &str, today| matches!(read(cell, today), Err(DateError::WeekdayContradicts { .. }));
    let without_year: Vec<&str> =
        cells.iter().map(|cell| &**cell).filter(|cell| is_without_year(cell, known)).collect();
    // A slip in one weekday is none of the others.
    if without_year.len() < ENOUGH || !without_year.iter().all(|cell| contradicts(cell, today)) {
        return None;
    }
    let fits = |anchor: &NaiveDate| without_year.iter().all(|cell| read(cell, *anchor).is_ok());
    let near = (1..=BACK).flat_map(|halves| [-halves, halves]).filter(|halves| *halves <= AHEAD);
    near.filter_map(|halves| today.checked_add_signed(HALF_A_YEAR * halves)).find(fits)
}

/// Whether a cell gives no year: without the present, it can't be read.
fn is_without_year(cell: &str, known: DateContext) -> bool {
    matches!(read_date(cell, DateContext { today: None, ..known }), Err(DateError::NoYear))
}

fn cells(table: &Table<'_>, indices: &[usize]) -> HashSet<Box<str>> {
    let mut table = table.again();
    let mut row = Row::default();
    let mut cells = HashSet::new();
    for _ in 0..MOST {
        if !table.next_into(&mut row) {
            break;
        }
        cells.extend(indices.iter().map(|index| Box::from(row.cell(*index))));
    }
    cells
}
