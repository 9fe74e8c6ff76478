//! Whether the rows of a table look like interviews, beyond what its header says.

use super::Mapping;
use super::kind::Kind;
use crate::cell;
use crate::column::Column;
use crate::table::{Row, Table};

/// So many rows are looked at.
const ROWS: usize = 60;

/// What a day may be: in workbooks, days may be numbers.
const DAYS: [Kind; 4] = [Kind::Day, Kind::DayAndHour, Kind::Serial, Kind::DayOrNumber];

impl Mapping {
    /// Whether most of the first rows have a day of an interview and say whom it is with.
    pub(crate) fn has_interviews(&self, table: &Table<'_>) -> bool {
        let (mut table, mut row) = (table.again(), Row::default());
        let (mut rows, mut likely) = (0, 0);
        while rows < ROWS && table.next_into(&mut row) {
            rows += 1;
            likely += usize::from(self.has_day(&row) && self.names_somebody(&row));
        }
        likely * 2 > rows
    }

    /// Whether the cell is a day from which the day of an interview is read.
    fn has_day(&self, row: &Row) -> bool {
        let cell = |column, round| self.index_in(round, column).map_or("", |index| row.cell(index));
        let is_day = |round| {
            let start = cell(Column::Start, round);
            let read = if cell::is_blank(start) { cell(Column::Date, round) } else { start };
            DAYS.contains(&Kind::of(read))
        };
        self.occasions().any(is_day)
    }

    fn names_somebody(&self, row: &Row) -> bool {
        let says = |column| self.index(column).is_some_and(|index| !cell::is_blank(row.cell(index)));
        self.is_of_nobody() || [Column::Company, Column::Subject, Column::Candidate].into_iter().any(says)
    }
}
