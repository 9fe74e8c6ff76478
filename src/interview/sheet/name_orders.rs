//! How the names of people stand in the columns of a sheet.

use super::mapping::Mapping;
use crate::cell::people::NameOrder;
use crate::column::Column;
use crate::interview::roster::details::NameOrders;
use crate::table::{Row, Table};

/// So many rows are looked at, from the first on.
const ROWS: usize = 1_000;

/// What a comma between two names means in the columns of people.
pub(crate) fn name_orders(table: &Table<'_>, mapping: &Mapping) -> NameOrders {
    NameOrders {
        interviewers: order(table, mapping, &[Column::Interviewers]),
        others: order(table, mapping, &[Column::Contact, Column::Recruiter]),
    }
}

fn order(table: &Table<'_>, mapping: &Mapping, columns: &[Column]) -> NameOrder {
    let all = mapping.occasions().flat_map(|round| columns.iter().map(move |column| mapping.index_in(round, *column)));
    let mut places: Vec<usize> = all.flatten().collect();
    places.sort_unstable();
    places.dedup();
    let (mut table, mut row, mut cells) = (table.again(), Row::default(), Vec::new());
    if !places.is_empty() {
        for _ in 0..ROWS {
            if !table.next_into(&mut row) {
                break;
            }
            cells.extend(places.iter().map(|place| row.cell(*place).to_owned()).filter(|cell| !cell.is_empty()));
        }
    }
    if cells.iter().any(|cell| cell.contains([',', '\u{ff0c}'])) {
        NameOrder::of_column(cells.iter().map(String::as_str))
    } else {
        NameOrder::Unknown
    }
}
