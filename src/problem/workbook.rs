//! What is said of a workbook: which of its sheets was read, and which of its cells are not plain.

use super::Severity::{Fatal, Warning};
use super::declared::{Declared, plain, quoting};
use super::words::quoted_list;
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
        /// The name that was asked for.
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

impl WorkbookCause {
    pub(super) fn declared(&self) -> Declared<'_> {
        match self {
            WorkbookCause::NoSuchSheet { asked, names } => Declared {
                kind: "sheet-unknown",
                severity: Fatal,
                title: quoting(move || format!("the workbook has no sheet “{asked}”")),
                advice: quoting(move || match &**names {
                    [] => "it has none".to_owned(),
                    names => format!("name one that it has: {}", with_sheet(names)),
                }),
            },
            WorkbookCause::NoSheets { asked } => Declared {
                kind: "sheet-needless",
                severity: Warning,
                title: quoting(move || {
                    format!("the sheet “{asked}” is to be read, but the file is no workbook, which has sheets")
                }),
                advice: plain("leave --sheet out, or the sheet's name in interview-reminders.toml"),
            },
            WorkbookCause::OtherSheets { read, others } => Declared {
                kind: "sheets-several",
                severity: Warning,
                title: quoting(move || {
                    let verb = if others.len() == 1 { "has" } else { "have" };
                    format!("{} {verb} interviews too; “{read}” is read", quoted_list(others.iter()))
                }),
                advice: quoting(move || format!("to read another one instead, say {}", with_sheet(others))),
            },
            WorkbookCause::WithoutValue(places) => Declared {
                kind: "formula-without-value",
                severity: Warning,
                title: quoting(move || {
                    let verbs = ["has no value in the file, and reads", "have no value in the file, and read"];
                    counted(places, "formula", verbs) + " as empty"
                }),
                advice: plain("open the workbook in a spreadsheet program and save it: that works them out"),
            },
            WorkbookCause::Errors(places) => Declared {
                kind: "formula-error",
                severity: Warning,
                title: quoting(move || counted(places, "formula", ["came to an error", "came to errors"])),
                advice: plain("correct the formulas: what such a cell should say is not known"),
            },
            WorkbookCause::Merged(places) => Declared {
                kind: "cells-merged",
                severity: Warning,
                title: quoting(move || {
                    counted(places, "cell", ["is", "are"]) + " merged over several rows, and read in each of them"
                }),
                advice: plain("if that is wrong, unmerge, and fill in each row"),
            },
            WorkbookCause::HiddenRows(places) => Declared {
                kind: "rows-hidden",
                severity: Warning,
                title: quoting(move || counted(places, "row", ["is", "are"]) + " hidden, and read all the same"),
                advice: quoting(move || unwanted(places) + "; else unhide what is hidden"),
            },
            WorkbookCause::FilteredRows(places) => Declared {
                kind: "rows-filtered",
                severity: Warning,
                title: quoting(move || {
                    counted(places, "row", ["is", "are"]) + " hidden by a filter, and read all the same"
                }),
                advice: quoting(move || unwanted(places) + "; else clear the filter"),
            },
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

/// What to do where rows are not to be read.
fn unwanted(places: &CellPlaces) -> String {
    let [subject, object] = if places.count == 1 { ["it", "it"] } else { ["they", "them"] };
    format!("should {subject} not count, delete {object} or move {object} to another sheet")
}

/// "--sheet "a" or --sheet "b"".
fn with_sheet(names: &[Box<str>]) -> String {
    format!("--sheet \"{}\"", names.join("\" or --sheet \""))
}
