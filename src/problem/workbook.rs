//! What is said of a workbook: which of its sheets was read, and which of its cells are not plain.

use super::{Cause, Severity};
use crate::prose::Prose;
use crate::table::CellPlaces;

/// What is to be said of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkbookCause {
    /// It has no sheet of the name that was asked for.
    NoSuchSheet {
        /// That name.
        asked: Box<str>,
        /// The names that it has.
        names: Vec<Box<str>>,
    },
    /// A sheet was asked for by name, of a file that is no workbook.
    NoSheets {
        /// The name.
        asked: Box<str>,
    },
    /// Interviews stand in more than one of its sheets.
    OtherSheets {
        /// The name of the sheet that was read.
        read: Box<str>,
        /// The names of the others.
        others: Vec<Box<str>>,
    },
    /// The file has no values of these formulas.
    WithoutValue(CellPlaces),
    /// The formulas of these cells came to errors.
    Errors(CellPlaces),
    /// These cells go on in the rows below.
    Merged(CellPlaces),
    /// The rows of these cells are hidden.
    HiddenRows(CellPlaces),
    /// The rows of these cells are hidden by a filter.
    FilteredRows(CellPlaces),
}

impl From<WorkbookCause> for Cause {
    fn from(cause: WorkbookCause) -> Cause {
        Cause::Workbook(cause)
    }
}

impl WorkbookCause {
    pub(super) fn severity(&self) -> Severity {
        if matches!(self, WorkbookCause::NoSuchSheet { .. }) { Severity::Fatal } else { Severity::Warning }
    }

    pub(super) fn title(&self) -> String {
        match self {
            WorkbookCause::NoSuchSheet { asked, .. } => format!("the workbook has no sheet “{asked}”"),
            WorkbookCause::NoSheets { asked } => {
                format!("the sheet “{asked}” is to be read, but the file is no workbook, which has sheets")
            }
            WorkbookCause::OtherSheets { read, others } => {
                let (verb, names) = (if others.len() == 1 { "has" } else { "have" }, quoted(others));
                format!("{names} {verb} interviews too; “{read}” is read")
            }
            WorkbookCause::WithoutValue(places) => {
                counted(
                    places,
                    "formula",
                    ["has no value in the file, and reads", "have no value in the file, and read"],
                ) + " as empty"
            }
            WorkbookCause::Errors(places) => counted(places, "formula", ["came to an error", "came to errors"]),
            WorkbookCause::Merged(places) => {
                counted(places, "cell", ["is", "are"]) + " merged over several rows, and read in each of them"
            }
            WorkbookCause::HiddenRows(places) => {
                counted(places, "row", ["is", "are"]) + " hidden, and read all the same"
            }
            WorkbookCause::FilteredRows(places) => {
                counted(places, "row", ["is", "are"]) + " hidden by a filter, and read all the same"
            }
        }
    }

    pub(super) fn advice(&self) -> String {
        match self {
            WorkbookCause::NoSuchSheet { names, .. } => format!("it has {}", quoted(names)),
            WorkbookCause::NoSheets { .. } => "leave --sheet out".to_owned(),
            WorkbookCause::OtherSheets { others, .. } => {
                format!("to read another one instead, say --sheet \"{}\"", others.join("\" or --sheet \""))
            }
            WorkbookCause::WithoutValue(_) => {
                "open the workbook in a spreadsheet program and save it: that works them out".to_owned()
            }
            WorkbookCause::Errors(_) => "correct the formulas: what such a cell should say is not known".to_owned(),
            WorkbookCause::Merged(_) => String::new(),
            WorkbookCause::HiddenRows(places) => unwanted(places) + "; else unhide what is hidden",
            WorkbookCause::FilteredRows(places) => unwanted(places) + "; else clear the filter",
        }
    }
}

/// "3 formulas, of which this is the first, have …".
fn counted(places: &CellPlaces, what: &str, [one, many]: [&str; 2]) -> String {
    if places.count == 1 {
        return format!("this {what} {one}");
    }
    let mut text = String::new();
    text.count(places.count, what);
    text + ", of which this is the first, " + many
}

/// What to do where rows are not to count.
fn unwanted(places: &CellPlaces) -> String {
    let [subject, object] = if places.count == 1 { ["it", "it"] } else { ["they", "them"] };
    format!("should {subject} not count, delete {object} or move {object} to another sheet")
}

/// "“a”, “b” and “c”".
fn quoted(names: &[Box<str>]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
    match &*names {
        [] => "none".to_owned(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
