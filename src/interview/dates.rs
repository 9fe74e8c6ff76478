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
    configured: Option<DateOrder>,
    shown: HashMap<Column, Option<DateOrder>>,
}

impl<'t> DateOrders<'t> {
    pub(super) fn of(table: &'t Table<'t>, mapping: &'t Mapping, configured: Option<DateOrder>) -> DateOrders<'t> {
        DateOrders { table, mapping, configured, shown: HashMap::new() }
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

    /// What the column proves, else the configuration's.
    fn order_of(&mut self, column: Column) -> Option<DateOrder> {
        let (table, mapping) = (self.table, self.mapping);
        self.shown.entry(column).or_insert_with(|| shown_by(table, mapping.index(column)?)).or(self.configured)
    }
}

/// The order that the cells of one column prove; none where they prove nothing, or both.
fn shown_by(table: &Table<'_>, index: usize) -> Option<DateOrder> {
    let mut table = table.again();
    let mut row = Row::default();
    let mut order = None;
    while table.next_into(&mut row) {
        match (order, order_shown(row.cell(index))) {
            (_, None) => {}
            (None, shown) => order = shown,
            (Some(before), Some(shown)) if before == shown => {}
            _ => return None,
        }
    }
    order
}
