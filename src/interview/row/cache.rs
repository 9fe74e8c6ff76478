//! Cells that were read before, with what came of them: sheets repeat themselves.

use rustc_hash::FxHashMap;

use crate::interview::roster::builder::RosterBuilder;

/// So many texts are remembered; what comes beyond them takes their place.
const MOST: usize = 1 << 14;

type Reader<T, E> = Box<dyn Fn(&str, &mut RosterBuilder) -> Result<T, E>>;

/// The cells of a kind by their texts.
pub(super) struct Cache<T, E> {
    read: Reader<T, E>,
    known: FxHashMap<Box<str>, Result<T, E>>,
}

impl<T: Clone, E: Clone> Cache<T, E> {
    pub(super) fn of(read: impl Fn(&str, &mut RosterBuilder) -> Result<T, E> + 'static) -> Cache<T, E> {
        Cache { read: Box::new(read), known: FxHashMap::default() }
    }

    pub(super) fn read(&mut self, text: &str, roster: &mut RosterBuilder) -> Result<T, E> {
        if let Some(known) = self.known.get(text) {
            return known.clone();
        }
        let result = (self.read)(text, roster);
        if self.known.len() == MOST {
            self.known.clear();
        }
        self.known.insert(text.into(), result.clone());
        result
    }
}
