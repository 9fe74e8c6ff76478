//! Bytes to rows: encodings, delimiters, line endings, quotes, and what stands among rows but is none.

#[path = "table/encodings.rs"]
mod encodings;
#[path = "table/excerpts.rs"]
mod excerpts;
#[path = "table/header.rs"]
mod header;
#[path = "table/hostile.rs"]
mod hostile;
#[path = "table/pieces.rs"]
mod pieces;
#[path = "table/rows.rs"]
mod rows;
#[path = "table/written.rs"]
mod written;

use interview_reminders::column::ColumnNames;
use interview_reminders::table::{DecodedText, Row, Table};

/// A sheet's text, read without any configuration.
fn text(bytes: &[u8]) -> DecodedText<'_> {
    DecodedText::of(bytes, None).unwrap_or_else(|error| panic!("{}: {error:?}", bytes.escape_ascii()))
}

/// Its table, under the headers that the program brings along.
fn table<'t>(text: &'t DecodedText<'_>) -> Table<'t> {
    let names = ColumnNames::builtin();
    Table::of(text, |header| names.find(header).is_some()).expect("a row")
}

/// Each row below the header as its line and its cells joined by `|`.
fn rows(table: &mut Table<'_>) -> Vec<(u32, String)> {
    let mut row = Row::default();
    let mut rows = Vec::new();
    while table.next_into(&mut row) {
        rows.push((row.line(), row.cells().collect::<Vec<_>>().join("|")));
    }
    rows
}
