//! The tables of a sheet: most have one.

use std::sync::Arc;

use crate::column::Column;
use crate::interview::sheet::days_in_texts::days_from;
use crate::interview::sheet::defaults::Defaults;
use crate::interview::sheet::mapping::Mapping;
use crate::problem::{Problem, SheetCause, TableCause};
use crate::table::{Row, Table};

/// So many tables of a sheet are looked at.
const MOST_TABLES: usize = 50;

/// A table, and what its columns are.
pub(super) struct SheetTable<'t> {
    pub(super) table: Table<'t>,
    pub(super) mapping: Mapping,
    /// The columns whose texts name days, as the user wants it.
    pub(super) days_from: Vec<usize>,
    /// What it lacks that no table of interviews can do without.
    pub(super) missing: Vec<Column>,
}

impl<'t> SheetTable<'t> {
    /// A table and those below it.
    pub(super) fn all(first: Table<'t>, defaults: &Defaults) -> Vec<SheetTable<'t>> {
        let known = |header: &str| defaults.names.is_header(header);
        let tables = std::iter::successors(Some(first), |table| table.further(known));
        tables.take(MOST_TABLES).map(|table| SheetTable::of(table, defaults)).collect()
    }

    fn of(table: Table<'t>, defaults: &Defaults) -> SheetTable<'t> {
        let mapping = Mapping::of(&table, &defaults.names);
        let days_from = days_from(&mapping, defaults);
        let is_said = |column: &Column| match column {
            Column::Company => defaults.company.is_some(),
            Column::Date => !days_from.is_empty(),
            _ => false,
        };
        let missing = mapping.missing().filter(|column| !is_said(column)).collect();
        SheetTable { table, mapping, days_from, missing }
    }

    pub(super) fn header_line(&self) -> u32 {
        self.table.header().line()
    }

    /// That its rows are not read, for another table has the interviews, or is to have them.
    pub(super) fn not_read(&self, file: &Arc<str>) -> Problem {
        let (mut table, mut row) = (self.table.again(), Row::default());
        let rows = std::iter::from_fn(|| table.next_into(&mut row).then_some(())).count();
        let cause = SheetCause::Table(TableCause::NotRead { rows, missing: self.missing.clone() });
        Problem::at(file, self.header_line(), cause)
    }
}

/// Which tables are read: those that have all that interviews need; where none has, the first, and what it lacks is reported.
pub(super) fn are_read(tables: &[SheetTable<'_>]) -> Vec<bool> {
    let mut are_whole: Vec<bool> = tables.iter().map(|table| table.missing.is_empty()).collect();
    if !are_whole.contains(&true) {
        are_whole[0] = true;
    }
    are_whole
}
