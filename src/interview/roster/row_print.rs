//! What tells a row from another.

/// A number for the cells of a row under their headers, whatever the order of the columns: it is the same in every run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct RowPrint(pub(crate) u64);
