//! What tells a row from another: all its cells, read or not. Kept as a number, for no row is asked what differs.

use crate::interview::roster::row_print::RowPrint;
use crate::interview::sheet::mapping::Mapping;
use crate::interview::texts::spelling::folded;
use crate::table::Row;

/// An odd number with as many ones as zeros in it.
const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;

/// The headers of a sheet, as numbers.
pub(super) struct Prints(Vec<u64>);

impl Prints {
    pub(super) fn of(mapping: &Mapping) -> Prints {
        let print = |(index, header): (u64, &str)| if header.is_empty() { index } else { mixed(0, &folded(header)) };
        let headers = mapping.headings().iter().map(|heading| heading.written.trim());
        Prints((0..).zip(headers).map(print).collect())
    }

    pub(super) fn row(&self, row: &Row) -> RowPrint {
        let header = |index| self.0.get(index).copied().unwrap_or(index as u64);
        let filled =
            row.filled().map(|(index, cell)| (index, without_blanks(cell))).filter(|(_, cell)| !cell.is_empty());
        let cells = filled.map(|(index, cell)| mixed(header(index), cell));
        RowPrint(cells.fold(0, u64::wrapping_add))
    }
}

fn mixed(seed: u64, text: &str) -> u64 {
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let bytes = eights.iter().map(|eight| u64::from_le_bytes(*eight)).chain([last(text.as_bytes(), rest)]);
    let add = |sum: u64, bytes: u64| (sum ^ bytes).wrapping_mul(MULTIPLIER).rotate_left(29);
    let sum = bytes.fold(seed ^ text.len() as u64, add);
    (sum ^ (sum >> 32)).wrapping_mul(MULTIPLIER)
}

/// The bytes behind the last eight, as a number.
fn last(bytes: &[u8], rest: &[u8]) -> u64 {
    match bytes.last_chunk() {
        // The end of the text has them, behind some of the eight before.
        Some(end) if !rest.is_empty() => u64::from_le_bytes(*end) >> (u64::BITS as usize - rest.len() * 8),
        _ => rest.iter().rev().fold(0, |sum, byte| sum << 8 | u64::from(*byte)),
    }
}

/// A cell without the blanks around it. Hardly one has any, which its ends tell.
fn without_blanks(cell: &str) -> &str {
    match cell.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => cell,
        _ => cell.trim(),
    }
}

#[cfg(test)]
mod tests {
    use super::last;

    #[test]
    fn bytes_behind_the_last_eight_are_a_number_wherever_they_stand() {
        let text = b"0123456789abcdefghijk";
        for length in 0..=text.len() {
            let (_, rest) = text[..length].as_chunks::<8>();
            let mut padded = [0; 8];
            padded[..rest.len()].copy_from_slice(rest);
            assert_eq!(last(&text[..length], rest), u64::from_le_bytes(padded), "{length}");
        }
    }
}
