//! Reads sheets of one piece, again and again, in two sizes: a byte of the larger costs what a byte of the smaller does,
//! or some step is not linear: `cargo bench --bench hostile -- 8` (in MiB).

#![expect(clippy::disallowed_methods, reason = "a program of its own, not the library")]

#[path = "../tests/table/pieces.rs"]
mod pieces;

use std::io::{self, Write};
use std::time::{Duration, Instant};

use interview_reminders::column::ColumnNames;
use interview_reminders::table::{DecodedText, Row, Table};
use pieces::PIECES;

fn main() -> io::Result<()> {
    let mebibytes = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(8_usize);
    let names = ColumnNames::builtin();
    let mut out = io::stdout().lock();
    writeln!(out, "nanoseconds a byte, in {mebibytes} MiB and in {} MiB", 4 * mebibytes)?;
    for piece in PIECES {
        let [small, large] = [mebibytes, 4 * mebibytes].map(|mebibytes| {
            let sheet = [b"company,date\n", &*piece.repeat((mebibytes << 20) / piece.len())].concat();
            time_of(&sheet, &names).as_secs_f64() * 1e9 / f64::from(u32::try_from(sheet.len()).unwrap_or(u32::MAX))
        });
        writeln!(out, "{small:8.2} {large:8.2}  {}", piece.escape_ascii())?;
    }
    Ok(())
}

fn time_of(sheet: &[u8], names: &ColumnNames) -> Duration {
    let start = Instant::now();
    if let Ok(text) = DecodedText::of(sheet, None)
        && let Some(mut table) = Table::of(&text, |header| names.find(header).is_some())
    {
        let mut row = Row::default();
        while table.next_into(&mut row) {}
    }
    start.elapsed()
}
