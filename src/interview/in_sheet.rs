//! Where rows that could not be read come among interviews: they have no date, but a place in the sheet.

use std::cmp::Ordering;

use super::Origin;

/// How interviews, in the order of their dates, stand in their sheet.
pub(super) struct InSheet {
    rows: Vec<Origin>,
    /// Whether each next one is further down or further up; `None` where they stand in no order.
    order: Option<Ordering>,
}

impl InSheet {
    /// Interviews in the order of their dates. A single one stands in a sheet that has the first on top, as most have.
    pub(super) fn of(rows: Vec<Origin>) -> InSheet {
        let order = [Ordering::Less, Ordering::Greater]
            .into_iter()
            .find(|order| rows.is_sorted_by(|row, next| [*order, Ordering::Equal].contains(&row.cmp(next))));
        InSheet { rows, order }
    }

    /// Whether a row is that of one of the interviews.
    pub(super) fn has(&self, row: Origin) -> bool {
        self.rows.contains(&row)
    }

    /// How many of the interviews come before a row; `None` where its place in the sheet does not tell.
    pub(super) fn count_before(&self, row: Origin) -> Option<usize> {
        Some(self.rows.partition_point(|known| Some(known.cmp(&row)) == self.order)).filter(|_| self.order.is_some())
    }

    /// Sorts rows by date, as far as their places in the sheet tell.
    pub(super) fn sort<R>(&self, rows: &mut [R], origin: impl Fn(&R) -> Origin) {
        rows.sort_by_key(&origin);
        if self.order == Some(Ordering::Greater) {
            rows.reverse();
        }
    }
}
