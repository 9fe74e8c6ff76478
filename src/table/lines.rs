//! Line numbers, whatever the lines end in: LF, CR, or both.

use memchr::memchr2_iter;

/// Counts lines of a text while going forward through it.
#[derive(Clone)]
pub(super) struct LineCounter<'t> {
    bytes: &'t [u8],
    counted_to: usize,
    line: u32,
}

impl<'t> LineCounter<'t> {
    pub(super) fn of(text: &'t str) -> LineCounter<'t> {
        LineCounter { bytes: text.as_bytes(), counted_to: 0, line: 1 }
    }

    /// The 1-based line of a place at or behind the last one asked for.
    pub(super) fn line_at(&mut self, place: usize) -> u32 {
        let from = self.counted_to.min(place);
        for found in memchr2_iter(b'\n', b'\r', &self.bytes[from..place]) {
            let at = from + found;
            let first_half_of_pair = self.bytes[at] == b'\r' && self.bytes.get(at + 1) == Some(&b'\n');
            if !first_half_of_pair {
                self.line = self.line.saturating_add(1);
            }
        }
        self.counted_to = place;
        self.line
    }
}
