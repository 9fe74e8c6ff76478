//! A sheet without a column for the day of its interviews: which rows have one all the same, and what its texts say.

use std::sync::Arc;

use crate::cell::choice::{InterviewStatus, RowStanding, status_said};
use crate::cell::date::read_date;
use crate::column::{Column, RoundHeader};
use crate::interview::sheet::days_in_texts::days_in_text;
use crate::interview::sheet::mapping::{Mapping, Taken};
use crate::problem::{Cause, Problem, SheetCause};
use crate::table::{Row, Table};

/// In so many rows texts are looked at: enough to see that a column has days.
const ROWS: usize = 2_000;

/// So many lines are named; the rest is counted.
const NAMED: usize = 30;

/// Reports the lines whose status says that there is an interview, and the days of interviews in texts.
pub(super) fn report(file: &Arc<str>, table: &Table<'_>, mapping: &Mapping, problems: &mut Vec<Problem>) {
    let header = table.header().line();
    let (mut table, mut row) = (table.again(), Row::default());
    let mut undated = Undated::default();
    let mut found: Vec<(usize, DaysOfColumn)> = Vec::new();
    let mut rows = 0;
    while table.next_into(&mut row) {
        rows += 1;
        undated.add(&row, mapping);
        for (index, cell) in row.filled().filter(|(index, _)| rows <= ROWS && may_name_days(mapping, *index)) {
            for day in days_in_text(cell) {
                let place = found.iter().position(|(known, _)| *known == index).unwrap_or_else(|| {
                    found.push((index, DaysOfColumn::default()));
                    found.len() - 1
                });
                found[place].1.add(row.line(), &day.written);
            }
        }
    }
    if undated.count > 0 {
        let Undated { lines, words, count } = undated;
        problems.push(Problem::at(file, header, SheetCause::Undated { more: count - lines.len(), lines, words }));
    }
    found.sort_by_key(|(index, _)| *index);
    for (index, DaysOfColumn { days, count }) in found {
        let cause = Cause::Sheet(SheetCause::DaysInTexts { more: count - days.len(), days });
        problems.push(Problem::at(file, header, cause).in_column(mapping.header_at(index), ""));
    }
}

/// Whether a column may hold texts: its header is known as nothing else.
fn may_name_days(mapping: &Mapping, index: usize) -> bool {
    match mapping.headings().get(index).map(|heading| heading.taken) {
        Some(Taken::As(column, _)) => matches!(column, Column::Notes | Column::Status | Column::Stage),
        Some(_) => true,
        None => false,
    }
}

#[derive(Default)]
struct Undated {
    lines: Vec<u32>,
    /// What the first of them say.
    words: Vec<Box<str>>,
    count: usize,
}

impl Undated {
    fn add(&mut self, row: &Row, mapping: &Mapping) {
        let cells = [Column::Status, Column::Stage].into_iter().filter_map(|column| mapping.index(column));
        let Some(cell) = cells.map(|index| row.cell(index)).find(|cell| says_interview(cell)) else { return };
        self.count += 1;
        if self.lines.len() < NAMED {
            self.lines.push(row.line());
            if self.words.len() < 3 && !self.words.iter().any(|known| known.eq_ignore_ascii_case(cell)) {
                self.words.push(cell.into());
            }
        }
    }
}

/// Whether a status says that there is an interview, or was one to which they owe an answer.
fn says_interview(cell: &str) -> bool {
    match status_said(cell) {
        Some(RowStanding::Process(InterviewStatus::Scheduled)) => true,
        Some(RowStanding::Process(InterviewStatus::Waiting)) => RoundHeader::speaks_of_interview(cell),
        _ => false,
    }
}

#[derive(Default)]
struct DaysOfColumn {
    days: Vec<(u32, Box<str>)>,
    count: usize,
}

impl DaysOfColumn {
    fn add(&mut self, line: u32, written: &str) {
        self.count += 1;
        if self.days.len() < NAMED {
            let plain = read_date(written, None).ok().filter(|date| !date.year_assumed);
            let day = plain.map_or_else(
                || written.to_owned(),
                |date| match date.time {
                    Some(time) => format!("{} {}", date.date, time.format("%H:%M")),
                    None => date.date.to_string(),
                },
            );
            self.days.push((line, day.into()));
        }
    }
}
