//! The least that turning a sheet into a calendar can cost, with nothing thought about: reads the same sheet as byte
//! records, and for as many events folds, seals and names as many bytes: `cargo bench --bench floor -- SHEET.csv ROWS
//! EVENTS BYTES > calendar`.

#![expect(clippy::disallowed_methods, reason = "a program of its own, not the library")]

use std::error::Error;
use std::io::{self, BufWriter, Write};

use twox_hash::XxHash3_64;
use uuid::Uuid;

/// The longest line of a calendar (RFC 5545 section 3.1), without its line break.
const WIDTH: usize = 75;

const USAGE: &str = "SHEET.csv ROWS EVENTS BYTES";

/// Events in a row that are nearly all alike.
struct Events {
    /// How long a value must be for an event of the wanted length.
    value: usize,
    text: Vec<u8>,
    event: Vec<u8>,
}

impl Events {
    /// Events of so many bytes each.
    fn of(length: usize) -> Events {
        let mut events = Events { value: 0, text: Vec::new(), event: Vec::new() };
        events.make(0, &csv::ByteRecord::new());
        let content = length.saturating_sub(events.event.len());
        events.value = content - 3 * (content / (WIDTH + 2));
        events
    }

    /// Makes the event of this number, from the cells of a row over and over.
    fn make(&mut self, number: usize, row: &csv::ByteRecord) {
        let Events { value, text, event } = self;
        text.clear();
        while text.len() < *value && !row.as_slice().is_empty() {
            text.extend_from_slice(row.as_slice());
        }
        text.truncate(*value);
        let name = [row.as_slice(), &number.to_le_bytes()].concat();
        event.clear();
        event.extend_from_slice(b"BEGIN:VEVENT\r\nUID:");
        event.extend_from_slice(
            Uuid::new_v5(&Uuid::NAMESPACE_URL, &name).hyphenated().encode_lower(&mut [0; 36]).as_bytes(),
        );
        event.extend_from_slice(b"\r\nDTSTAMP:20260301T080000Z\r\nDTSTART:20260309T143000Z\r\n");
        fold(event, b"DESCRIPTION:", text);
        let seal = XxHash3_64::oneshot(event);
        event.extend_from_slice(format!("X-CHECK:{seal:016x}\r\nEND:VEVENT\r\n").as_bytes());
    }
}

/// Appends a property, folded.
fn fold(out: &mut Vec<u8>, head: &[u8], mut value: &[u8]) {
    out.extend_from_slice(head);
    let mut room = WIDTH - head.len();
    while value.len() > room {
        let (line, rest) = value.split_at(room);
        out.extend_from_slice(line);
        out.extend_from_slice(b"\r\n ");
        (value, room) = (rest, WIDTH - 1);
    }
    out.extend_from_slice(value);
    out.extend_from_slice(b"\r\n");
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let [sheet, numbers @ ..] = arguments.as_slice() else { return Err(USAGE.into()) };
    let numbers: Vec<usize> = numbers.iter().map(|number| number.parse()).collect::<Result<_, _>>()?;
    let &[rows, count, bytes] = numbers.as_slice() else { return Err(USAGE.into()) };
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(sheet)?;
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let mut events = Events::of(bytes / count.max(1));
    let (mut row, mut read, mut number, mut written) = (csv::ByteRecord::new(), 0, 0, 0);
    while reader.read_byte_record(&mut row)? {
        read += 1;
        while number < count * read / rows.max(1) {
            events.make(number, &row);
            out.write_all(&events.event)?;
            written += events.event.len();
            number += 1;
        }
    }
    out.flush()?;
    writeln!(io::stderr(), "{number} events, {written} bytes")?;
    Ok(())
}
