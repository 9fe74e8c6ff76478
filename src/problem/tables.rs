//! What is reported of the further tables of a sheet.

use super::Severity::{Problem, Warning};
use super::declared::{Declared, plain, quoting};
use super::words::quoted_list;
use crate::column::Column;
use crate::prose::Prose;

/// Another table on a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableCause {
    /// It begins below, has interviews, and is read under its own header.
    Below,
    /// It has no interviews, and its rows are not read.
    NotRead {
        /// How many rows it has.
        rows: usize,
        /// What it lacks that interviews can't do without.
        missing: Vec<Column>,
    },
    /// It stands to the right of the first, behind a blank column, with columns of the same meanings.
    Beside {
        /// Those of its headers that are not read for that.
        headers: Vec<String>,
    },
}

impl TableCause {
    pub(super) fn declared(&self) -> Declared<'_> {
        match self {
            TableCause::Below => Declared {
                kind: "table-below",
                severity: Warning,
                title: plain("another table begins here: it is read under its own header"),
                advice: plain("if the rows below belong to the table above, remove this one"),
            },
            TableCause::NotRead { rows, missing } => Declared {
                kind: "table-not-read",
                severity: Warning,
                title: quoting(move || not_read(*rows, missing)),
                advice: plain(
                    "if they are interviews, give this table a column for that; if not, nothing is to be done",
                ),
            },
            TableCause::Beside { headers } => Declared {
                kind: "table-beside",
                severity: Problem,
                title: quoting(move || {
                    let headers = quoted_list(headers.iter());
                    format!("another table stands to the right of this one, and is not read: {headers}")
                }),
                advice: plain("put it below this one, with its header, or on a sheet of its own"),
            },
        }
    }
}

/// "another table begins here, of which 3 rows are not read: it has no column for the day of the interview".
fn not_read(rows: usize, missing: &[Column]) -> String {
    let mut text = "another table begins here, of which ".to_owned();
    text.count(rows, "row");
    text.push_str(if rows == 1 { " is" } else { " are" });
    text.push_str(" not read: it has no column for ");
    text.list(missing.iter(), |text, column| text.push_str(column.meaning()));
    text
}
