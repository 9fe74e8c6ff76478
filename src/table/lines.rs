//! Line numbers, whatever the lines end in: LF, CR, or both.

use memchr::memchr2_iter;

/// Counts lines of a text while going forward through it.
#[derive(Clone)]
pub(super) struct LineCounter<'t> {
    bytes: &'t [u8],
    counted_to: usize,
    line: u32,
    /// Whether a break within quotes ends a line.
    breaks: Breaks,
}

/// Which line breaks begin another line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Breaks {
    /// Each of them.
    All,
    /// Those that end a row: none within quotes, in which the counter may stand.
    OfRows { is_quoted: bool },
}

impl<'t> LineCounter<'t> {
    pub(super) fn of(text: &'t str) -> LineCounter<'t> {
        LineCounter { bytes: text.as_bytes(), counted_to: 0, line: 1, breaks: Breaks::All }
    }

    /// Counts rows, of a text whose quotes are all sound and whose rows end in LF.
    pub(super) fn of_rows(text: &'t str) -> LineCounter<'t> {
        LineCounter { breaks: Breaks::OfRows { is_quoted: false }, ..LineCounter::of(text) }
    }

    /// The 1-based line of a place at or behind the last one asked for.
    pub(super) fn line_at(&mut self, place: usize) -> u32 {
        let from = self.counted_to.min(place);
        if let Breaks::OfRows { is_quoted } = &mut self.breaks {
            for found in memchr2_iter(b'\n', b'"', &self.bytes[from..place]) {
                match self.bytes[from + found] {
                    b'"' => *is_quoted = !*is_quoted,
                    _ => self.line = self.line.saturating_add(u32::from(!*is_quoted)),
                }
            }
            self.counted_to = place;
            return self.line;
        }
        for found in memchr2_iter(b'\n', b'\r', &self.bytes[from..place]) {
            let at = from + found;
            // CR CR LF is one end of a line that was written as text twice.
            let is_begun = self.bytes[at] == b'\r' && matches!(self.bytes[at + 1..], [b'\n', ..] | [b'\r', b'\n', ..]);
            if !is_begun {
                self.line = self.line.saturating_add(1);
            }
        }
        self.counted_to = place;
        self.line
    }
}
