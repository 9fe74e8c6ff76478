//! One interview of a row, before it is read.

use crate::column::Column;
use crate::problem::Cause;

/// One interview of a row.
#[derive(Debug, Clone, Default)]
pub(super) struct Occasion {
    /// Its round, where that has columns of its own.
    pub(super) round: Option<usize>,
    /// What is read in place of cells.
    pub(super) stand_ins: Vec<(Column, Box<str>)>,
    /// Whether the year of its day is not the sheet's.
    pub(super) year_assumed: bool,
    /// What keeps it from being read.
    pub(super) refused: Option<(Column, Cause)>,
}
