//! Sheets that would take hours if any step looked at the same bytes again and again. No clock is read here: such a step
//! is noticed by whoever waits, and measured by `cargo bench --bench hostile`.

use interview_reminders::table::{DecodedText, Row, Table};

use super::pieces::PIECES;

const SIZE: usize = 1 << 16;

#[test]
fn a_large_sheet_of_anything_is_read_in_one_go() {
    for piece in PIECES {
        for header in [&b"company,date\n"[..], b""] {
            let sheet = [header, &piece.repeat(SIZE / piece.len())].concat();
            let Ok(text) = DecodedText::of(&sheet, None) else { continue };
            let Some(mut table) = Table::of(&text, |header| header == "date") else { continue };
            let mut row = Row::default();
            while table.next_into(&mut row) {}
        }
    }
}
