//! Cells that are merged: what the first of them says, all of its rows say.

use super::CellPlaces;
use super::grid::Cell;

/// So many merged cells are looked at: where there are more, they are for looks.
const MOST: usize = 10_000;

/// Merged cells, each by its first cell and its last row.
#[derive(Debug, Default)]
pub(super) struct Merged(Vec<Down>);

/// A cell that goes on below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Down {
    row: u32,
    column: u32,
    last_row: u32,
}

impl Merged {
    pub(super) fn push(&mut self, (row, column): (u32, u32), (last_row, _): (u32, u32)) {
        if last_row > row && self.0.len() < MOST {
            self.0.push(Down { row, column, last_row });
        }
    }

    /// Fills what is merged with the cell above it, in rows in which something else stands; the cells are in order, and stay
    /// so.
    pub(super) fn fill(mut self, cells: &mut Vec<Cell>) -> CellPlaces {
        let mut places = CellPlaces::default();
        self.0.sort_unstable();
        let mut filled: Vec<Cell> = Vec::new();
        let mut reached = 0;
        for Down { row, column, last_row } in self.0 {
            let Ok(first) = cells.binary_search_by_key(&(row, column), |cell| (cell.row, cell.column)) else {
                continue;
            };
            let first = cells[first];
            let before = filled.len();
            // Ranges that overlap are no file's: each row of a column is gone through once.
            let from = cells.partition_point(|cell| cell.row <= row);
            let mut rows: Vec<u32> =
                cells[from..].iter().map(|cell| cell.row).take_while(|below| *below <= last_row).collect();
            rows.dedup();
            reached += rows.len();
            if reached > cells.len().saturating_mul(4).max(1 << 16) {
                break;
            }
            let is_free =
                |below: &u32| cells.binary_search_by_key(&(*below, column), |cell| (cell.row, cell.column)).is_err();
            filled.extend(rows.into_iter().filter(is_free).map(|below| first.in_row(below)));
            if filled.len() > before {
                places.push(row, column);
            }
        }
        cells.append(&mut filled);
        cells.sort_by_key(|cell| (cell.row, cell.column));
        cells.dedup_by_key(|cell| (cell.row, cell.column));
        places
    }
}
