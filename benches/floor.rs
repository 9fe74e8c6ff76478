//! The least that turning one file into the other can cost: reads a sheet as byte records and writes as many bytes as
//! asked, in lines of a calendar's length: `cargo bench --bench floor -- SHEET.csv BYTES > calendar`.

#![expect(clippy::disallowed_methods, reason = "a program of its own, not the library")]

use std::io::{self, BufWriter, Write};

/// One line of a calendar, as long as RFC 5545 allows.
const LINE: &[u8; 77] = b"DESCRIPTION:as long as a content line may be, which is seventy-five octets.\r\n";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let [sheet, bytes] = arguments.as_slice() else { return Err("SHEET.csv BYTES".into()) };
    let bytes: usize = bytes.parse()?;
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(sheet)?;
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let mut record = csv::ByteRecord::new();
    let mut cells = 0;
    while reader.read_byte_record(&mut record)? {
        cells += record.len();
    }
    let mut left = bytes;
    while left > 0 {
        let line = &LINE[..left.min(LINE.len())];
        out.write_all(line)?;
        left -= line.len();
    }
    out.flush()?;
    writeln!(io::stderr(), "{cells} cells")?;
    Ok(())
}
