//! The order of day and month in a column: decided by the whole column, and only where a cell needs it.

use std::collections::HashMap;

use super::mapping::Mapping;
use crate::cell::date::{DateError, DateOrder, order_shown};
use crate::column::Column;
use crate::problem::Cause;
use crate::table::{Row, Table};

/// The orders of one sheet's date columns.
pub(super) struct DateOrders<'t> {
    pub(super) table: &'t Table<'t>,
    pub(super) mapping: &'t Mapping,
    /// Which of a row's interviews is read: each round has columns of its own.
    pub(super) round: Option<usize>,
    configured: Option<DateOrder>,
    shown: HashMap<usize, Option<DateOrder>>,
}

impl<'t> DateOrders<'t> {
    pub(super) fn of(table: &'t Table<'t>, mapping: &'t Mapping, configured: Option<DateOrder>) -> DateOrders<'t> {
        DateOrders { table, mapping, round: None, configured, shown: HashMap::new() }
    }

    /// Reads a cell that may need the order of its column; most do not, and then the column is not looked at.
    pub(super) fn read<T, E: Into<Cause>>(
        &mut self,
        column: Column,
        read: impl Fn(Option<DateOrder>) -> Result<T, E>,
    ) -> Result<T, Cause> {
        match read(None).map_err(E::into) {
            Err(Cause::Date(error) | Cause::DateInList { error, .. }) if matches!(error, DateError::Ambiguous(_)) => {
                read(self.order_of(column)).map_err(E::into)
            }
            result => result,
        }
    }

    /// The order that columns proved where it mattered, if they agree.
    pub(super) fn proved(&self) -> Option<DateOrder> {
        let mut proved = self.shown.values().flatten();
        let first = proved.next()?;
        proved.all(|order| order == first).then_some(*first)
    }

    /// What the column proves, else the configuration's.
    fn order_of(&mut self, column: Column) -> Option<DateOrder> {
        let indices = self.mapping.written_alike(self.round, column);
        let Some(first) = indices.first() else { return self.configured };
        self.shown.entry(*first).or_insert_with(|| shown_by(self.table, &indices)).or(self.configured)
    }
}

/// The order that the cells of one column prove, or of several that are one; none where they prove nothing, or both.
fn shown_by(table: &Table<'_>, indices: &[usize]) -> Option<DateOrder> {
    let mut table = table.again();
    let mut row = Row::default();
    let mut order = None;
    while table.next_into(&mut row) {
        for index in indices {
            match (order, order_shown(row.cell(*index))) {
                (_, None) => {}
                (None, shown) => order = shown,
                (Some(before), Some(shown)) if before == shown => {}
                _ => return None,
            }
        }
    }
    order
}
