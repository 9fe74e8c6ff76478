//! Where rows that could not be read come among interviews: by their start if that can be read, else by their place in the
//! sheet.

use std::cmp::Ordering;

use chrono::{DateTime, Utc};

use super::interview::{Interview, Origin};
use super::left_out::Unread;

/// Interviews in the order of their dates, and how they stand in their sheet.
pub(super) struct SheetOrder {
    interviews: Vec<(DateTime<Utc>, Origin)>,
    /// Whether each next one is further down or further up; `None` where they stand in no order.
    order: Option<Ordering>,
}

impl SheetOrder {
    /// Interviews in the order of their dates. A single one stands in a sheet that has the first on top, as most have.
    pub(super) fn of<'i>(interviews: impl Iterator<Item = &'i Interview>) -> SheetOrder {
        let interviews: Vec<_> = interviews.map(|interview| (interview.start, interview.origin)).collect();
        let stand = |order: &Ordering| {
            let is_so =
                |this: &(_, Origin), next: &(_, Origin)| [*order, Ordering::Equal].contains(&this.1.cmp(&next.1));
            interviews.is_sorted_by(is_so)
        };
        let order = [Ordering::Less, Ordering::Greater].into_iter().find(stand);
        SheetOrder { interviews, order }
    }

    /// Whether a row is that of one of the interviews.
    pub(super) fn has(&self, row: Origin) -> bool {
        self.interviews.iter().any(|(_, origin)| *origin == row)
    }

    /// How many of the interviews come before a row; `None` where nothing says so.
    pub(super) fn count_before(&self, row: &Unread) -> Option<usize> {
        match (row.start, self.order) {
            (Some(start), _) => Some(self.interviews.partition_point(|(known, _)| *known <= start)),
            (None, Some(order)) => Some(self.interviews.partition_point(|(_, known)| known.cmp(&row.origin) == order)),
            (None, None) => None,
        }
    }
}
