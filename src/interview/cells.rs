//! The cells of one row, by the meaning of their column, with a report of each that can't be read.

use std::sync::Arc;

use super::mapping::Mapping;
use crate::cell;
use crate::column::Column;
use crate::problem::{Cause, Excerpt, Problem, Severity};
use crate::table::{Damage, Encoding, Row};

/// No cell but `notes` and `place` may be longer than this many bytes: it is a slip, such as a quote left open.
const LONGEST: usize = 1_000;

/// One row under its sheet's mapping.
pub(super) struct Cells<'r> {
    pub(super) row: &'r Row,
    pub(super) mapping: &'r Mapping,
    pub(super) file: &'r Arc<str>,
    problems: &'r mut Vec<Problem>,
    sound: bool,
}

impl<'r> Cells<'r> {
    pub(super) fn of(
        row: &'r Row,
        mapping: &'r Mapping,
        file: &'r Arc<str>,
        problems: &'r mut Vec<Problem>,
    ) -> Cells<'r> {
        Cells { row, mapping, file, problems, sound: true }
    }

    /// A cell's text, `None` where it is blank or its column missing.
    pub(super) fn text(&self, column: Column) -> Option<&'r str> {
        let text = self.row.cell(self.mapping.index(column)?);
        (!cell::is_blank(text)).then_some(text)
    }

    /// Whether a cell says yes.
    pub(super) fn says_yes(&self, column: Column) -> bool {
        self.text(column).is_some_and(|text| cell::words::read_yes_no(text) == Ok(true))
    }

    /// A short text: one that is too long is a problem.
    pub(super) fn short(&mut self, column: Column) -> Option<&'r str> {
        self.read(column, |text| if text.len() > LONGEST { Err(Cause::TooLong { limit: LONGEST }) } else { Ok(text) })
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

    /// Reports a cell.
    pub(super) fn report(&mut self, column: Column, cause: impl Into<Cause>) {
        let index = self.mapping.index(column).unwrap_or(usize::MAX);
        let problem = Problem::at(self.file, self.row.line(), cause.into())
            .in_column(self.mapping.header_of(column), self.row.cell(index))
            .showing(Excerpt::of(self.row, index));
        self.sound &= problem.severity() != Severity::Problem;
        self.problems.push(problem);
    }

    /// Reports the cells whose bytes are not sound, where they are read at all.
    pub(super) fn report_damages(&mut self, encoding: Encoding) {
        for (index, damage) in self.row.damages() {
            let Some(column) = self.mapping.column_at(*index) else { continue };
            let kept = matches!(column, Column::Notes | Column::Place);
            match damage {
                Damage::Broken => self.report(column, Cause::BrokenCharacter { encoding, kept }),
                Damage::Nul => self.report(column, Cause::NulCharacter),
            }
        }
    }

    /// Whether nothing was reported that keeps the row from being planned.
    pub(super) fn are_sound(&self) -> bool {
        self.sound
    }
}
