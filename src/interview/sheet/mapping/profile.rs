//! What the cells of a column are: counted by kind, over the first of them.

use std::hash::BuildHasher;
use std::ops::RangeInclusive;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::kind::Kind;
use crate::cell;
use crate::cell::choice::is_cross;
use crate::table::{Row, Table};

/// So many rows are looked at.
const ROWS: usize = 400;

/// So many cells of a column that say something are enough.
const CELLS: usize = 60;

/// So many cells of a sheet are looked at.
const CELLS_IN_ALL: usize = 6_000;

/// Rows longer than this, in bytes, are no help.
const LONGEST_ROW: usize = 100_000;

/// So many cells that repeat others are no slips.
const REPEATED: usize = 3;

/// A sample of a cell is cut after so many characters.
const SAMPLE: usize = 60;

/// What a day may be where the header says that it is one; in workbooks, days are numbers.
const DAYS: &[Kind] = &[Kind::Day, Kind::DayAndHour, Kind::Serial, Kind::DayOrNumber];

/// The same, and that there is none any more.
const DAYS_IN_ALL: &[Kind] = &[Kind::Day, Kind::DayAndHour, Kind::Serial, Kind::DayOrNumber, Kind::CalledOff];

/// How many minutes an interview may take.
const LENGTHS: RangeInclusive<u32> = 15..=480;

/// The first cells of one column.
#[derive(Debug, Clone, Default)]
pub(super) struct Profile {
    counts: [usize; Kind::COUNT],
    filled: usize,
    blank: usize,
    /// How many cells are as one above them.
    again: usize,
    /// How many cells are minutes of a length in round numbers, and how many of these no hour.
    lengths: usize,
    lengths_alone: usize,
    /// How many of those that may say yes are a cross.
    crosses: usize,
    sample: Box<str>,
}

impl Profile {
    /// Looks at the first rows of a table, for each of so many columns.
    pub(super) fn of_columns(table: &Table<'_>, count: usize) -> Vec<Profile> {
        let mut table = table.again();
        let (mut profiles, mut known) = (vec![Profile::default(); count], FxHashMap::default());
        let (mut row, mut looked_at) = (Row::default(), 0);
        let mut seen = FxHashSet::default();
        for _ in 0..ROWS {
            if looked_at > CELLS_IN_ALL || !table.next_into(&mut row) {
                break;
            }
            if row.cells().map(str::len).sum::<usize>() > LONGEST_ROW {
                break;
            }
            for (index, profile) in profiles.iter_mut().enumerate().take(row.len()) {
                let cell = row.cell(index);
                if profile.filled == CELLS {
                    continue;
                }
                if cell::is_blank(cell) {
                    profile.blank += 1;
                } else {
                    profile.add(cell, &mut known);
                    profile.again += usize::from(!seen.insert(FxBuildHasher.hash_one((index, cell))));
                    looked_at += 1;
                }
            }
        }
        profiles
    }

    /// Adds a cell; of one that was seen before, the kind is known.
    fn add(&mut self, cell: &str, known: &mut FxHashMap<Box<str>, Kind>) {
        if self.filled == 0 {
            self.sample = cell.chars().take(SAMPLE).collect::<String>().into();
        }
        let kind = known.get(cell).copied().unwrap_or_else(|| {
            let kind = Kind::of(cell);
            known.insert(cell.into(), kind);
            kind
        });
        if is_length(cell) {
            self.lengths += 1;
            self.lengths_alone += usize::from(kind == Kind::Number);
        }
        self.filled += 1;
        self.counts[kind as usize] += 1;
        self.crosses += usize::from(kind == Kind::YesNo && is_cross(cell));
    }

    /// The first cell that says something, shortened; empty where there is none near the top.
    pub(super) fn sample(&self) -> &str {
        &self.sample
    }

    /// Whether no cell says anything.
    pub(super) fn is_empty(&self) -> bool {
        self.filled == 0
    }

    /// Whether there are several cells, none of which says anything: one alone is a mistake of its row.
    pub(super) fn is_left_empty(&self) -> bool {
        self.is_empty() && self.blank > 1
    }

    /// Whether several cells are a cross, and others are none.
    pub(super) fn has_crosses_among_others(&self) -> bool {
        (2..self.filled).contains(&self.crosses)
    }

    /// How many cells are a cross among others that are none.
    pub(super) fn count_crosses_among_others(&self) -> usize {
        if self.has_crosses_among_others() { self.crosses } else { 0 }
    }

    /// Whether most cells say nothing.
    pub(super) fn is_sparse(&self) -> bool {
        self.blank > self.filled
    }

    /// How many cells are of these kinds.
    pub(super) fn count(&self, kinds: &[Kind]) -> usize {
        kinds.iter().map(|kind| self.counts[*kind as usize]).sum()
    }

    /// Whether more than half of the cells are of these kinds; not where there is none.
    pub(super) fn are_mostly(&self, kinds: &[Kind]) -> bool {
        self.are_most(self.count(kinds))
    }

    /// Whether so many cells are more than half of them.
    pub(super) fn are_most(&self, count: usize) -> bool {
        count * 2 > self.filled
    }

    /// Whether nine in ten cells are of these kinds; not where there is none.
    pub(super) fn are_all_but_few(&self, kinds: &[Kind]) -> bool {
        self.filled > 0 && self.count(kinds) * 10 >= self.filled * 9
    }

    /// Whether at least one in so many cells is of these kinds.
    pub(super) fn has_one_in(&self, many: usize, kinds: &[Kind]) -> bool {
        let count = self.count(kinds);
        count > 0 && count * many >= self.filled
    }

    /// How many in a hundred cells are days; what may be a number as well counts half.
    pub(super) fn share_of_days(&self) -> usize {
        let halves = self.count(DAYS) + self.count(&[Kind::Day, Kind::DayAndHour]);
        halves * 50 / self.filled.max(1)
    }

    /// Whether most cells are days, or say that there is none any more; in workbooks, days are numbers.
    pub(super) fn are_days(&self) -> bool {
        self.count(DAYS) > 0 && self.are_mostly(DAYS_IN_ALL)
    }

    /// Whether at least half of the cells are days: enough where the header says that they are.
    pub(super) fn are_days_by_half(&self) -> bool {
        self.count(DAYS) > 0 && self.count(DAYS_IN_ALL) * 2 >= self.filled
    }

    /// Whether most cells are days, without a look at numbers that may be anything.
    pub(super) fn are_plainly_days(&self) -> bool {
        self.count(&[Kind::Day, Kind::DayAndHour]) > 0
            && self.are_mostly(&[Kind::Day, Kind::DayAndHour, Kind::CalledOff])
    }

    /// Whether every cell is a day, or says yes or no, as in some columns of rounds.
    pub(super) fn are_days_or_answers(&self) -> bool {
        const MAY_BE: [Kind; 5] = [Kind::Day, Kind::DayAndHour, Kind::CalledOff, Kind::YesNo, Kind::Bit];
        self.filled > 0 && self.count(&MAY_BE) == self.filled
    }

    /// Whether every cell is a day, an answer, or a word for how it went, and one at least a day.
    pub(super) fn are_days_or_outcomes(&self) -> bool {
        const MAY_BE: [Kind; 9] = [
            Kind::Day,
            Kind::DayAndHour,
            Kind::CalledOff,
            Kind::YesNo,
            Kind::Bit,
            Kind::Standing,
            Kind::Passed,
            Kind::Arranged,
            Kind::Applied,
        ];
        self.count(&MAY_BE[..2]) > 0 && self.count(&MAY_BE) == self.filled
    }

    /// Whether most cells are days with their hours.
    pub(super) fn are_days_with_hours(&self) -> bool {
        self.are_mostly(&[Kind::DayAndHour])
    }

    /// Whether most cells are days, and hardly any has its hour.
    pub(super) fn are_days_alone(&self) -> bool {
        self.are_plainly_days() && !self.are_days_with_hours()
    }

    /// Whether most cells are times of the day.
    pub(super) fn are_hours(&self) -> bool {
        self.are_mostly(&[Kind::Hour, Kind::BareHour]) && self.count(&[Kind::Hour]) > 0
    }

    /// Whether every cell may be the minutes that something takes, and one can't be an hour: `90` and `120`, but not `930`.
    pub(super) fn are_lengths(&self) -> bool {
        self.lengths_alone > 0 && self.lengths == self.filled
    }

    /// Whether so many cells are as one above them that this is no slip.
    pub(super) fn repeats(&self) -> bool {
        self.again >= REPEATED && self.again * 4 >= self.filled
    }

    /// Whether every cell that says something says yes or no.
    pub(super) fn are_yes_or_no(&self) -> bool {
        !self.is_empty() && self.count(&[Kind::YesNo, Kind::Bit]) == self.filled
    }
}

/// Whether a cell is minutes in round numbers, which nobody takes for an hour of the day alone: `30`, `45`, `120`.
fn is_length(cell: &str) -> bool {
    let minutes = (2..=3).contains(&cell.len()) && cell.bytes().all(|byte| byte.is_ascii_digit());
    let minutes = if minutes { cell.parse().unwrap_or(0) } else { 0 };
    LENGTHS.contains(&minutes) && minutes % 5 == 0
}

/// Whether a column repeats among rows that are alike in another column.
pub(super) fn repeats_beside(table: &Table<'_>, column: usize, other: usize) -> bool {
    let (mut table, mut row, mut seen) = (table.again(), Row::default(), FxHashSet::default());
    let (mut rows, mut again) = (0, 0);
    while rows < ROWS && table.next_into(&mut row) {
        rows += 1;
        let cells = (row.cell(column), row.cell(other));
        again += usize::from(!cell::is_blank(cells.0) && !seen.insert(FxBuildHasher.hash_one(cells)));
    }
    again >= REPEATED && again * 4 >= rows
}
