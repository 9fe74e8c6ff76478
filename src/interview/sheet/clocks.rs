//! Which half of the day an hour is in where no cell says it: decided by all clock times of a sheet that are written alike.

use std::collections::HashMap;

use chrono::{NaiveTime, TimeDelta, Timelike};

use super::mapping::Mapping;
use crate::cell::date::DateCell;
use crate::cell::time::{HalfSaid, TimeCell, read_time};
use crate::column::Column;
use crate::problem::{Cause, WhenCause};
use crate::table::{Row, Table};

/// Where the hours of interviews stand alone.
const OF_CLOCKS: [Column; 2] = [Column::Time, Column::End];

/// The clocks of one sheet.
pub(crate) struct Clocks<'t> {
    table: &'t Table<'t>,
    mapping: &'t Mapping,
    /// Whether a column goes no further than twelve hours, by the places of all that are written like it.
    go_to_twelve: HashMap<Vec<usize>, bool>,
    /// The same of days with their hours.
    days_go_to_twelve: HashMap<Vec<usize>, bool>,
    /// Whether the times of a column decide what a number alone among them is.
    decide_numbers: HashMap<Vec<usize>, bool>,
    is_reported: bool,
}

impl<'t> Clocks<'t> {
    pub(crate) fn of(table: &'t Table<'t>, mapping: &'t Mapping) -> Clocks<'t> {
        Clocks {
            table,
            mapping,
            go_to_twelve: HashMap::new(),
            days_go_to_twelve: HashMap::new(),
            decide_numbers: HashMap::new(),
            is_reported: false,
        }
    }

    /// The time of a cell in a round's column: where no cell says the half of the day and none is past 12:59, an hour from 1
    /// to 6 is in the afternoon.
    pub(crate) fn in_half(&mut self, round: Option<usize>, time: TimeCell) -> TimeCell {
        let may_be_afternoon = is_small(time.start) || time.end.is_some_and(is_small);
        if time.half != HalfSaid::Nothing || time.offset.is_some() || !may_be_afternoon || !self.go_to_twelve(round) {
            return time;
        }
        let start = afternoon(time.start);
        let end = time.end.map(|end| if end <= start { past_noon(end) } else { afternoon(end) });
        TimeCell { start, end, ..time }
    }

    /// Whether a day has an hour that may be in the afternoon as well.
    pub(crate) fn is_open(day: DateCell) -> bool {
        day.time.is_some_and(is_small) && day.half == HalfSaid::Nothing && day.offset.is_none()
    }

    /// A day whose hour is open in the half of the day that the days of its column show, by the same rule. Only programs write
    /// an hour of the night as `02:30` or as a number.
    pub(crate) fn day_in_half(
        &mut self,
        written: (&str, &[usize]),
        day: DateCell,
        read: impl FnMut(&str) -> Option<DateCell>,
    ) -> DateCell {
        let (text, columns) = written;
        let Some(start) = day.time.filter(|_| !is_of_programs(text)) else { return day };
        let is_of_twelve = self.days_go_to_twelve.get(columns).copied().unwrap_or_else(|| {
            let is_of_twelve = days_go_to_twelve(self.table, columns, read);
            self.days_go_to_twelve.insert(columns.to_vec(), is_of_twelve);
            is_of_twelve
        });
        if !is_of_twelve {
            return day;
        }
        let start = past_noon(start);
        let until = day.until.map(|until| if until <= start { past_noon(until) } else { until });
        DateCell { time: Some(start), until, half: HalfSaid::Assumed, ..day }
    }

    /// The end in a cell of its own, of what starts at a time of the same clocks.
    pub(crate) fn end_in_half(&mut self, round: Option<usize>, start: NaiveTime, time: TimeCell) -> TimeCell {
        let is_before = time.start <= start && time.half == HalfSaid::Nothing && time.offset.is_none();
        let start = if is_before && self.go_to_twelve(round) { past_noon(time.start) } else { time.start };
        TimeCell { start, ..time }
    }

    /// The hour that a number alone is, such as `9` beside `14:00`: where other cells are clock times and none of them says the
    /// half of the day, it is one of their clock. Nobody has an interview at night on a clock that goes to 24.
    pub(crate) fn hour(&mut self, round: Option<usize>, hour: u32) -> Option<TimeCell> {
        let columns: Vec<usize> = self.columns(round);
        let table = self.table;
        let is_decided =
            *self.decide_numbers.entry(columns).or_insert_with_key(|columns| decide_numbers(table, columns));
        let start = NaiveTime::from_hms_opt(hour, 0, 0).filter(|_| is_decided && hour > 0)?;
        let is_by_day = !is_small(start) || self.go_to_twelve(round);
        is_by_day.then_some(TimeCell { start, end: None, offset: None, half: HalfSaid::Nothing })
    }

    /// What there is to report of the first time that was taken for another than is written.
    pub(crate) fn unreported(&mut self, written: TimeCell, taken: TimeCell) -> Option<Cause> {
        let is_other = written != taken || taken.half == HalfSaid::Assumed;
        let is_new = is_other && !std::mem::replace(&mut self.is_reported, true);
        is_new.then_some(Cause::When(WhenCause::AfternoonAssumed { time: taken.start, until: taken.end }))
    }

    /// The same, of a day that has its hour beside it.
    pub(crate) fn unreported_of_day(&mut self, day: DateCell) -> Option<Cause> {
        let DateCell { time: Some(start), until: end, offset, half: half @ HalfSaid::Assumed, .. } = day else {
            return None;
        };
        let time = TimeCell { start, end, offset, half };
        self.unreported(time, time)
    }

    /// The columns of hours that are written like those of a round.
    fn columns(&self, round: Option<usize>) -> Vec<usize> {
        OF_CLOCKS.into_iter().flat_map(|column| self.mapping.written_alike(round, column)).collect()
    }

    fn go_to_twelve(&mut self, round: Option<usize>) -> bool {
        let columns = self.columns(round);
        let table = self.table;
        *self.go_to_twelve.entry(columns).or_insert_with_key(|columns| go_to_twelve(table, columns))
    }
}

/// Whether times of these columns are written with minutes or units, and none says its half of the day.
fn decide_numbers(table: &Table<'_>, columns: &[usize]) -> bool {
    let mut table = table.again();
    let mut row = Row::default();
    let mut is_decided = false;
    while table.next_into(&mut row) {
        for time in columns.iter().filter_map(|index| read_time(row.cell(*index)).ok()) {
            if time.half == HalfSaid::Stated {
                return false;
            }
            is_decided = true;
        }
    }
    is_decided
}

/// Whether no time of these columns says its half of the day, or shows that its clock goes on past twelve.
fn go_to_twelve(table: &Table<'_>, columns: &[usize]) -> bool {
    let mut table = table.again();
    let mut row = Row::default();
    while table.next_into(&mut row) {
        for cell in columns.iter().map(|index| row.cell(*index)) {
            let Some(time) = read_time(cell).ok().filter(|time| time.half != HalfSaid::Assumed) else { continue };
            let is_past = |time: NaiveTime| time.hour() == 0 || time.hour() > 12;
            let is_of_24_hours = is_past(time.start) || time.end.is_some_and(is_past) || is_compact(cell);
            if time.half == HalfSaid::Stated || is_of_24_hours {
                return false;
            }
        }
    }
    true
}

/// Whether no day of these columns has an hour that says its half of the day, or shows that its clock goes on past twelve.
fn days_go_to_twelve(table: &Table<'_>, columns: &[usize], mut read: impl FnMut(&str) -> Option<DateCell>) -> bool {
    let mut table = table.again();
    let mut row = Row::default();
    let is_past = |time: NaiveTime| time.hour() == 0 || time.hour() > 12;
    while table.next_into(&mut row) {
        for cell in columns.iter().map(|index| row.cell(*index)) {
            let Some(DateCell { time: Some(start), until, half, .. }) = read(cell) else { continue };
            let is_of_24_hours = is_past(start) || until.is_some_and(is_past) || is_of_programs(cell);
            if half == HalfSaid::Stated || is_of_24_hours && start != NaiveTime::MIN {
                return false;
            }
        }
    }
    true
}

/// Whether an hour stands in a cell as programs write it: with a nought in front, or as a part of a number.
fn is_of_programs(cell: &str) -> bool {
    let has_nought = |(before, _): (&str, &str)| {
        let hour = &before[before.trim_end_matches(|next: char| next.is_ascii_digit()).len()..];
        hour.len() > 1 && hour.starts_with('0')
    };
    cell.split_once(':').is_none_or(has_nought)
}

/// `0230`, as nobody writes it of twelve hours.
fn is_compact(cell: &str) -> bool {
    cell.starts_with('0') && cell.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_small(time: NaiveTime) -> bool {
    (1..=6).contains(&time.hour())
}

fn afternoon(time: NaiveTime) -> NaiveTime {
    if is_small(time) { past_noon(time) } else { time }
}

fn past_noon(time: NaiveTime) -> NaiveTime {
    if time.hour() < 12 { time + TimeDelta::hours(12) } else { time }
}
