//! The words beside names.

use std::sync::LazyLock;

use crate::cell::lexicon::Words;

/// The words, as data.
const NAMES: &str = include_str!("names.txt");

/// What a word beside a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    And,
    PerhapsAnd,
    Title,
    Work,
    Phone,
}

const WORDS: [&str; 5] = ["and", "perhaps-and", "title", "work", "phone"];

static KNOWN: LazyLock<Vec<Words<()>>> = LazyLock::new(|| {
    let of = |name| Words::of(NAMES, |meaning| (meaning == name).then_some(()));
    WORDS.into_iter().map(of).collect()
});

/// Whether a word, in any case and without full stops, is such a one.
pub(crate) fn is(word: Word, text: &str) -> bool {
    KNOWN[word as usize].get(text).is_some()
}
