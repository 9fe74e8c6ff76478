//! What tells a row from another: all its cells, read or not. Kept as a number, for no row is asked what differs.

use twox_hash::XxHash3_64;

use crate::cell::trimmed;
use crate::interview::roster::row_print::RowPrint;
use crate::interview::sheet::mapping::Mapping;
use crate::interview::texts::spelling::folded;
use crate::table::Row;

/// The headers of a sheet, as numbers.
pub(super) struct Prints(Vec<u64>);

impl Prints {
    pub(super) fn of(mapping: &Mapping) -> Prints {
        let print = |(index, header): (u64, &str)| {
            if header.is_empty() { index } else { XxHash3_64::oneshot(folded(header).as_bytes()) }
        };
        let headers = mapping.headings().iter().map(|heading| heading.written.trim());
        Prints((0..).zip(headers).map(print).collect())
    }

    pub(super) fn row(&self, row: &Row) -> RowPrint {
        let header = |index| self.0.get(index).copied().unwrap_or(index as u64);
        let filled = row.filled().map(|(index, cell)| (index, trimmed(cell))).filter(|(_, cell)| !cell.is_empty());
        let cells = filled.map(|(index, cell)| XxHash3_64::oneshot_with_seed(header(index), cell.as_bytes()));
        RowPrint(cells.fold(0, u64::wrapping_add))
    }
}
