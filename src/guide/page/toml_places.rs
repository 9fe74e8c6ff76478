//! Which line and column an offset is, found without counting from the start each time.

use std::cell::Cell;

use memchr::memchr_iter;

use crate::guide::problem::Position;

/// The places in a text.
pub(super) struct TomlPlaces<'t> {
    text: &'t str,
    /// Where each line begins.
    lines: Vec<usize>,
    /// The offset that was looked for last, and its column: mostly the next one stands behind it on the same line.
    last: Cell<(usize, usize)>,
}

impl<'t> TomlPlaces<'t> {
    pub(super) fn of(text: &'t str) -> TomlPlaces<'t> {
        let behind_breaks = memchr_iter(b'\n', text.as_bytes()).map(|place| place + 1);
        TomlPlaces { text, lines: std::iter::once(0).chain(behind_breaks).collect(), last: Cell::new((0, 1)) }
    }

    /// The position of the byte at an offset. A byte order mark takes up no column.
    pub(super) fn position(&self, offset: usize) -> Position {
        let offset = self.text.ceil_char_boundary(offset);
        let line = self.lines.partition_point(|start| *start <= offset);
        let start = self.lines[line - 1];
        let (last, column) = self.last.get();
        let (from, before) = if (start..=offset).contains(&last) { (last, column) } else { (start, 1) };
        let more = self.text[from..offset].chars().filter(|character| *character != '\u{feff}').count();
        self.last.set((offset, before + more));
        Position { line, column: before + more }
    }
}

#[cfg(test)]
mod tests {
    use super::TomlPlaces;

    #[test]
    fn a_place_is_the_same_whichever_was_looked_for_before() {
        let text = "\u{feff}é = 1\n\nä = \"日本\"\nx";
        for first in 0..=text.len() {
            let places = TomlPlaces::of(text);
            places.position(first);
            for offset in 0..=text.len() {
                let before = &text[..text.ceil_char_boundary(offset)];
                let line = 1 + before.matches('\n').count();
                let column =
                    1 + before.rsplit('\n').next().expect("a line").trim_start_matches('\u{feff}').chars().count();
                let found = places.position(offset);
                assert_eq!((found.line, found.column), (line, column), "{first}, {offset}");
            }
        }
    }
}
