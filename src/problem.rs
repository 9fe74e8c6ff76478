//! Mistakes as data: what is wrong, where, and the way out.
//!
//! Each kind is declared once, in the file of what it is about: its name, what it costs, its title and its advice.

mod cause;
mod column;
mod date;
mod day;
mod declared;
mod excerpt;
mod group;
mod history;
mod jsonl;
mod output;
mod reach;
mod row;
mod settings;
mod sheet;
mod tables;
mod times_in_words;
mod unreadable;
mod when;
mod who;
mod words;
mod workbook;

use std::fmt;
use std::sync::Arc;

pub use cause::Cause;
pub use column::ColumnCause;
pub use day::{DayCause, Near, OrderGround};
pub use excerpt::Excerpt;
pub use group::ProblemGroup;
pub use history::HistoryCause;
pub use jsonl::write_jsonl;
pub use reach::ReachCause;
pub use row::RowCause;
pub use sheet::SheetCause;
pub use tables::TableCause;
pub use when::WhenCause;
pub use who::WhoCause;
pub use workbook::WorkbookCause;

use crate::visible::Visible;

/// One mistake in what the program was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, as the user named it.
    pub file: Arc<str>,
    /// The 1-based line, where there is one.
    pub line: Option<u32>,
    /// In a workbook, the sheet and the cell, `Tracker!C7`, or the row, `Tracker!7`.
    pub cell: Option<Visible>,
    /// The header of the column, as the sheet has it, or the key of a configuration.
    pub column: Option<Visible>,
    /// The text that is wrong, shortened.
    pub found: Option<Visible>,
    /// The row in which it stands, where that helps.
    pub excerpt: Option<Excerpt>,
    /// What is wrong with it.
    pub cause: Cause,
}

/// What a mistake costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing: something was understood in one of several ways, or not needed.
    Warning,
    /// The row.
    Problem,
    /// The run: nothing can be written.
    Fatal,
}

/// A text that is quoted in a message is cut after this many characters.
const QUOTED: usize = 60;
/// A sentence is cut after so many, whatever it quotes.
const LONGEST_SENTENCE: usize = 1_000;

impl Problem {
    /// A mistake in a whole file.
    #[must_use]
    pub fn in_file(file: &Arc<str>, cause: impl Into<Cause>) -> Problem {
        let (file, cause) = (Arc::clone(file), cause.into());
        Problem { file, line: None, cell: None, column: None, found: None, excerpt: None, cause }
    }

    /// A mistake on a line.
    #[must_use]
    pub fn at(file: &Arc<str>, line: u32, cause: impl Into<Cause>) -> Problem {
        Problem { line: Some(line), ..Problem::in_file(file, cause) }
    }

    /// The same mistake in a column, where `found` stands.
    #[must_use]
    pub fn in_column(self, column: &str, found: &str) -> Problem {
        Problem { column: Some(Visible::cut(column, LONGEST_SENTENCE)), ..self.quoting(found) }
    }

    /// The same mistake, with the text that is wrong.
    #[must_use]
    pub fn quoting(self, found: &str) -> Problem {
        Problem { found: (!found.is_empty()).then(|| Visible::cut(found, QUOTED)), ..self }
    }

    /// The same mistake, with the row in which it stands.
    #[must_use]
    pub fn showing(self, excerpt: Excerpt) -> Problem {
        Problem { excerpt: Some(excerpt), ..self }
    }

    /// What it costs.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.cause.severity()
    }

    /// What is wrong, in one line.
    #[must_use]
    pub fn title(&self) -> Visible {
        let found = self.found.as_deref().map_or_else(|| "it".to_owned(), |found| format!("“{found}”"));
        Visible::cut(&self.cause.title(&found), LONGEST_SENTENCE)
    }

    /// The way out, in one line; empty where the title says it all.
    #[must_use]
    pub fn advice(&self) -> Visible {
        Visible::cut(&self.cause.advice(self.column.as_deref().unwrap_or_default()), LONGEST_SENTENCE)
    }
}

/// `file:line: column`, or `file: sheet!cell: column`, as far as they are known.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", Visible::of(&self.file))?;
        match (&self.cell, self.line) {
            (Some(cell), _) => write!(f, ": {cell}")?,
            (None, Some(line)) => write!(f, ":{line}")?,
            (None, None) => {}
        }
        if let Some(column) = &self.column {
            write!(f, ": {column}")?;
        }
        Ok(())
    }
}
