//! Rows that could not be read: what was written for them stays.
//!
//! Rows alike are told apart by numbers, which go by their dates. While one of them can't be read, any of the others may
//! have another's number: all that was written for them stays as it is, and what would be new waits.

use rustc_hash::FxHashSet;

use crate::calendar::RowMark;
use crate::calendar::previous::Earlier;
use crate::interview::{LeftOut, RowsAlike};

/// Marks of rows that could not be read.
#[derive(Debug, Default)]
pub(super) struct UnreadRows {
    rows: FxHashSet<RowMark>,
    /// Those of rows alike, which hold each other's events.
    alike: FxHashSet<RowMark>,
    /// There are such of which nothing is known.
    any: bool,
}

impl UnreadRows {
    /// The marks of rows that were left out, beside the events of an earlier output.
    pub(super) fn of(left_out: &LeftOut, earlier: &[Earlier]) -> UnreadRows {
        let rows = left_out.rows.iter().map(|row| RowMark::of(&row.candidate, &row.key)).collect();
        let mut unread = UnreadRows { rows, alike: FxHashSet::default(), any: left_out.unknown };
        if left_out.alike.is_empty() {
            return unread;
        }
        let known: FxHashSet<RowMark> = earlier.iter().filter(|event| event.is_own()).map(|event| event.row).collect();
        for group in &left_out.alike {
            let marks = marks(group, &known);
            let may_be_anothers = group.is_id || marks.len() > 1;
            if may_be_anothers && marks.iter().any(|mark| known.contains(mark)) {
                unread.alike.extend(marks);
            }
        }
        unread
    }

    /// Whether an event stays though it is no longer planned.
    pub(super) fn includes(&self, event: &Earlier) -> bool {
        self.any || self.rows.contains(&event.row) || self.alike.contains(&event.row)
    }

    /// Whether no interview is held up.
    pub(super) fn holds_none(&self) -> bool {
        self.alike.is_empty()
    }

    /// Whether what was written for an interview stays as it is.
    pub(super) fn holds(&self, interview: RowMark) -> bool {
        self.alike.contains(&interview)
    }
}

/// The marks of rows alike: those that there are now, and those behind them that there were.
fn marks(group: &RowsAlike, known: &FxHashSet<RowMark>) -> Vec<RowMark> {
    let mark = |number| RowMark::of(&group.candidate, &RowsAlike::numbered(&group.key, number));
    let is_one = |(number, mark): &(usize, RowMark)| *number <= group.count || (!group.is_id && known.contains(mark));
    (1..=group.count + known.len())
        .map(|number| (number, mark(number)))
        .take_while(is_one)
        .map(|(_, mark)| mark)
        .collect()
}
