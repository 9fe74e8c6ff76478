//! Which rows of a sheet an `.xls` hides (MS-XLS 2.4.221 and 2.4.116): what reads its cells passes over that.

use super::grid::Grid;
use super::hidden::HiddenBy;
use super::old_excel::{BEGIN_OF_STREAM, END_OF_STREAM, Records};

/// Records of one kind (MS-XLS 2.3.1).
const ROW: u16 = 0x0208;
/// That a filter hides rows of the sheet.
const FILTER_MODE: u16 = 0x009B;

/// Where the flags of a row stand in its record, and which of them hides it.
const FLAGS: usize = 12;
const IS_HIDDEN: u8 = 0x20;

/// Reports the hidden rows of the sheet that begins at a place of a stream.
pub(super) fn hide(stream: &[u8], start: usize, grid: &mut Grid) {
    let (mut rows, mut by) = (Vec::new(), HiddenBy::Hand);
    // A chart on the sheet has records of its own.
    let mut depth = 0_usize;
    for (kind, data) in Records(stream.get(start..).unwrap_or_default()) {
        match (kind, data) {
            (BEGIN_OF_STREAM, _) => depth += 1,
            (END_OF_STREAM, _) if depth < 2 => break,
            (END_OF_STREAM, _) => depth -= 1,
            (FILTER_MODE, _) if depth == 1 => by = HiddenBy::Filter,
            (ROW, [low, high, ..]) if depth == 1 && data.get(FLAGS).is_some_and(|flags| flags & IS_HIDDEN != 0) => {
                rows.push(u32::from(u16::from_le_bytes([*low, *high])));
            }
            _ => {}
        }
    }
    for row in rows {
        grid.hide(row, 1, by);
    }
}
