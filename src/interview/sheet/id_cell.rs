//! Ids that a spreadsheet would take for a formula, and so run: they are written behind an apostrophe, as spreadsheets
//! mark what is text, and read without it.

use std::borrow::Cow;

use crate::visible::is_visible;

/// What marks a cell as text.
const MARK: char = '\'';

/// What begins a formula, in either width.
const BEGINS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// An id as it can be written into a sheet.
pub(crate) fn marked(id: &str) -> Cow<'_, str> {
    if is_formula_but_for_marks(id) { format!("{MARK}{id}").into() } else { id.into() }
}

/// The id in a cell.
pub(crate) fn unmarked(cell: &str) -> &str {
    cell.strip_prefix(MARK).filter(|id| is_formula_but_for_marks(id)).unwrap_or(cell)
}

/// Whether a formula stands behind any number of marks: one more is put before each, and taken away again.
fn is_formula_but_for_marks(id: &str) -> bool {
    is_formula(id.trim_start_matches(MARK))
}

/// Whether a spreadsheet may run a cell: some pass over blanks in front, and over what can't be seen.
fn is_formula(cell: &str) -> bool {
    let begins = cell.trim_start_matches(|character: char| character.is_whitespace() || !is_visible(character));
    begins.starts_with(BEGINS) || cell.starts_with(['\t', '\r'])
}
