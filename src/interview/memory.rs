//! Cells that were read before, with what came of them: sheets repeat themselves.

use super::RosterBuilder;
use super::by_text::ByText;

/// So many texts are remembered; what comes beyond them takes their place.
const MOST: usize = 1 << 14;

/// The cells of a kind by their texts.
pub(super) struct Memory<T, E> {
    read: fn(&str, &mut RosterBuilder) -> Result<T, E>,
    known: ByText<Result<T, E>>,
}

impl<T: Clone, E: Clone> Memory<T, E> {
    pub(super) fn of(read: fn(&str, &mut RosterBuilder) -> Result<T, E>) -> Memory<T, E> {
        Memory { read, known: ByText::default() }
    }

    pub(super) fn read(&mut self, text: &str, roster: &mut RosterBuilder) -> Result<T, E> {
        if let Some(known) = self.known.get(text) {
            return known.clone();
        }
        let result = (self.read)(text, roster);
        if self.known.len() == MOST {
            self.known.clear();
        }
        self.known.insert(text, result.clone());
        result
    }
}
