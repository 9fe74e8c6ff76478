//! Rows that a workbook does not show: they are read all the same.

use super::CellPlaces;
use super::grid::Cell;

/// So many stretches of hidden rows are looked at.
const MOST: usize = 1 << 16;

/// What hides a row. What a filter of an Excel table hides, counts as hidden by hand: its sheet does not tell it apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HiddenBy {
    Hand,
    Filter,
}

/// Rows that are hidden, as stretches.
#[derive(Debug, Default)]
pub(super) struct HiddenRows(Vec<Stretch>);

/// Rows from the first to before the end, counted from 0.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    first: u32,
    end: u32,
    by: HiddenBy,
}

impl HiddenRows {
    pub(super) fn push(&mut self, first: u32, times: u32, by: HiddenBy) {
        let end = first.saturating_add(times);
        match self.0.last().copied() {
            Some(last) if last.end == first && last.by == by => {
                self.0.pop();
                self.0.push(Stretch { end, ..last });
            }
            _ if self.0.len() < MOST => self.0.push(Stretch { first, end, by }),
            _ => {}
        }
    }

    /// The first cells of the rows that are hidden by hand, and of those that a filter hides; the cells are in order.
    pub(super) fn places(mut self, cells: &[Cell]) -> [CellPlaces; 2] {
        let [mut by_hand, mut by_filter] = [CellPlaces::default(); 2];
        self.0.sort_by_key(|stretch| stretch.first);
        let firsts = cells.chunk_by(|one, next| one.row == next.row).filter_map(<[Cell]>::first);
        for first in firsts {
            match self.of_row(first.row) {
                Some(HiddenBy::Hand) => by_hand.push(first.row, first.column),
                Some(HiddenBy::Filter) => by_filter.push(first.row, first.column),
                None => {}
            }
        }
        [by_hand, by_filter]
    }

    fn of_row(&self, row: u32) -> Option<HiddenBy> {
        let behind = self.0.partition_point(|stretch| stretch.first <= row);
        let stretch = self.0[..behind].last()?;
        (row < stretch.end).then_some(stretch.by)
    }
}
