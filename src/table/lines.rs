//! True line numbers: the CSV reader's own are wrong after CRLF, CR and blank lines.

use memchr::memchr2_iter;

/// Counts lines of a text while going forward through it.
pub(super) struct LineCounter<'t> {
    bytes: &'t [u8],
    counted_to: usize,
    line: u32,
}

impl<'t> LineCounter<'t> {
    pub(super) fn of(text: &'t str) -> LineCounter<'t> {
        LineCounter { bytes: text.as_bytes(), counted_to: 0, line: 1 }
    }

    /// The 1-based line of the row that the reader says begins at `start`, which may still lie before the line
    /// breaks and empty lines in front of the row.
    pub(super) fn line_of_row_at(&mut self, start: u64) -> u32 {
        let start = usize::try_from(start).unwrap_or(usize::MAX).min(self.bytes.len());
        let breaks = self.bytes[start..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        self.count_to(start + breaks);
        self.line
    }

    /// The 1-based line of a place at or behind the last one asked for.
    pub(super) fn line_at(&mut self, place: usize) -> u32 {
        self.count_to(place);
        self.line
    }

    fn count_to(&mut self, end: usize) {
        let from = self.counted_to.min(end);
        for found in memchr2_iter(b'\n', b'\r', &self.bytes[from..end]) {
            let at = from + found;
            let first_half_of_pair = self.bytes[at] == b'\r' && self.bytes.get(at + 1) == Some(&b'\n');
            if !first_half_of_pair {
                self.line += 1;
            }
        }
        self.counted_to = end;
    }
}
