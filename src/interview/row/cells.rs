//! The cells of one row, by the meaning of their column, with a report of each that can't be read.

use std::sync::Arc;

use super::occasion::Occasion;
use crate::cell::people::AddressFlaw;
use crate::cell::said;
use crate::column::Column;
use crate::interview::sheet::mapping::Mapping;
use crate::problem::{Cause, Excerpt, Problem, RowCause, Severity, SheetCause};
use crate::table::{Damage, Encoding, Row};

/// No cell but `notes` and `place` may be longer than this many bytes: it is a slip, such as a quote left open.
pub(super) const LONGEST: usize = 1_000;

/// One row under its sheet's mapping.
pub(super) struct Cells<'r> {
    pub(super) row: &'r Row,
    pub(super) mapping: &'r Mapping,
    pub(super) file: &'r Arc<str>,
    /// Which of the row's interviews is read.
    pub(super) round: Option<usize>,
    /// Whether the year of the interview's day is not the sheet's.
    pub(super) year_assumed: bool,
    /// What is read in place of cells.
    stand_ins: &'r [(Column, Box<str>)],
    /// Names that stand in two columns.
    joined: &'r [(Column, Box<str>)],
    /// What each column says; empty where it says nothing.
    texts: [&'r str; Column::ALL.len()],
    problems: &'r mut Vec<Problem>,
    sound: bool,
    /// Whether it was reported already why this is no interview.
    pub(super) refused: bool,
}

impl<'r> Cells<'r> {
    pub(super) fn of(
        row: &'r Row,
        mapping: &'r Mapping,
        joined: &'r [(Column, Box<str>)],
        file: &'r Arc<str>,
        problems: &'r mut Vec<Problem>,
    ) -> Cells<'r> {
        let mut cells = Cells {
            row,
            mapping,
            file,
            round: None,
            year_assumed: false,
            stand_ins: &[],
            joined,
            texts: [""; Column::ALL.len()],
            problems,
            sound: true,
            refused: false,
        };
        cells.take_up();
        cells
    }

    /// Takes up what the cells say.
    fn take_up(&mut self) {
        let columns = self.mapping.columns_in(self.round);
        for (index, cell) in self.row.filled() {
            if let Some(Some(column)) = columns.get(index) {
                let text = said(cell);
                self.texts[*column as usize] =
                    if *column == Column::Status { self.mapping.status_in(text) } else { text };
            }
        }
        for (column, text) in self.joined {
            // A round may have a column of its own.
            if self.mapping.index_in(self.round, *column) == self.mapping.index(*column) {
                self.texts[*column as usize] = said(text);
            }
        }
    }

    /// Turns to another of the row's interviews, or to what they share.
    pub(super) fn turn_to(&mut self, round: Option<usize>) {
        if self.round != round {
            self.round = round;
            self.texts = [""; Column::ALL.len()];
            self.take_up();
        }
    }

    /// Turns to what a round has of its own alone; of none, to what all interviews of the row share.
    pub(super) fn turn_to_own(&mut self, round: Option<usize>) {
        self.turn_to(round);
        let Some(round) = round.map(|round| &self.mapping.rounds()[round]) else { return };
        for column in Column::ALL.iter().filter(|column| round.index(**column).is_none()) {
            self.texts[*column as usize] = "";
        }
    }

    /// Begins with one of the row's interviews, of which some cells are stood in for.
    pub(super) fn begin(&mut self, occasion: &'r Occasion) {
        self.turn_to(occasion.round);
        (self.year_assumed, self.stand_ins, self.sound) = (occasion.year_assumed, &occasion.stand_ins, true);
        for (column, text) in &occasion.stand_ins {
            self.texts[*column as usize] = said(text);
        }
        if let Some((column, cause)) = &occasion.refused {
            self.report(*column, cause.clone());
            self.refused = true;
        }
    }

    /// Takes a column for empty: another cell says what holds now.
    pub(super) fn pass_over(&mut self, column: Column) {
        self.texts[column as usize] = "";
    }

    /// Whether a column is there for the interview that is read.
    pub(super) fn has(&self, column: Column) -> bool {
        self.index(column).is_some()
    }

    pub(super) fn index(&self, column: Column) -> Option<usize> {
        self.mapping.index_in(self.round, column)
    }

    /// A cell's text, `None` where it is blank or its column missing.
    pub(super) fn text(&self, column: Column) -> Option<&'r str> {
        Some(self.texts[column as usize]).filter(|text| !text.is_empty())
    }

    /// A cell as written, or what stands in for it.
    pub(super) fn written(&self, column: Column) -> &'r str {
        match self.stand_ins.iter().chain(self.joined).find(|(known, _)| *known == column) {
            Some((_, text)) => text,
            None => self.index(column).map_or("", |index| self.row.cell(index)),
        }
    }

    /// A short text: one that is too long is a problem.
    pub(super) fn short(&mut self, column: Column) -> Option<&'r str> {
        self.read(column, |text| {
            if text.len() > LONGEST { Err(Cause::Row(RowCause::TooLong { limit: LONGEST })) } else { Ok(text) }
        })
    }

    /// A cell read as a value; what can't be read is reported, and the row is unsound.
    pub(super) fn read<T, E: Into<Cause>>(
        &mut self,
        column: Column,
        read: impl FnOnce(&'r str) -> Result<T, E>,
    ) -> Option<T> {
        match read(self.text(column)?) {
            Ok(value) => Some(value),
            Err(error) => {
                self.report(column, error);
                None
            }
        }
    }

    /// A cell that the row can do without: what can't be read is reported, and taken for empty.
    pub(super) fn read_aside<T, E: Into<Cause>>(
        &mut self,
        column: Column,
        read: impl FnOnce(&'r str) -> Result<T, E>,
    ) -> Option<T> {
        self.read(column, |text| read(text).map_err(|error| Cause::Ignored(Box::new(error.into()))))
    }

    /// Reports a cell.
    pub(super) fn report(&mut self, column: Column, cause: impl Into<Cause>) {
        let index = self.index(column);
        self.report_at(index, column, self.written(column), cause.into());
    }

    /// Reports the addresses of a cell that are not used.
    pub(super) fn report_flaws(&mut self, column: Column, flaws: &[AddressFlaw]) {
        for flaw in flaws {
            self.report(column, flaw.clone());
        }
    }

    pub(super) fn report_at(&mut self, index: Option<usize>, column: Column, found: &str, cause: Cause) {
        let header = index.map_or(column.name(), |index| self.mapping.header_at(index));
        let problem = Problem::at(self.file, self.row.line(), cause)
            .in_column(header, found)
            .showing(Excerpt::of(self.row, index.unwrap_or(usize::MAX)));
        self.sound &= problem.severity() != Severity::Problem;
        self.problems.push(problem);
    }

    /// Reports the cells whose bytes are not sound, where they are read at all.
    pub(super) fn report_damages(&mut self, encoding: Encoding) {
        for (index, damage) in self.row.damages() {
            let Some(column) = self.mapping.column_at(*index) else { continue };
            let kept = matches!(column, Column::Notes | Column::Place);
            let cause = match damage {
                Damage::Broken => Cause::Sheet(SheetCause::BrokenCharacter { encoding, kept }),
                Damage::Nul => Cause::Sheet(SheetCause::NulCharacter),
            };
            self.report_at(Some(*index), column, self.row.cell(*index), cause);
        }
    }

    /// Whether nothing was reported that keeps the row from being planned.
    pub(super) fn are_sound(&self) -> bool {
        self.sound
    }
}
