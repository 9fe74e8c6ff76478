//! The words beside names.

use std::sync::LazyLock;

use crate::cell::is_space;
use crate::lexicon::{Page, Words};

/// What a word beside a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    And,
    PerhapsAnd,
    Title,
    Work,
    Phone,
    Nobody,
    Others,
}

const WORDS: [&str; 7] = ["and", "perhaps-and", "title", "work", "phone", "nobody", "others"];

/// A number of people has so many digits at most; more are those of a telephone.
const LONGEST_COUNT: usize = 2;

static KNOWN: LazyLock<Vec<Words<()>>> = LazyLock::new(|| {
    let of = |name| Words::of(Page::People, |meaning| (meaning == name).then_some(()));
    WORDS.into_iter().map(of).collect()
});

/// The words for no.
static NO: LazyLock<Words<()>> = LazyLock::new(|| Words::of(Page::Words, |meaning| (meaning == "no").then_some(())));

/// Whether a text says that there is nobody, or nobody who is named: `none`, `direct`, `2 others`.
pub(crate) fn is_nobody(text: &str) -> bool {
    let others = text.trim_start_matches(|next: char| next.is_ascii_digit() || is_space(next));
    let is_number = others.is_empty() && (1..=LONGEST_COUNT).contains(&text.len());
    is_number
        || is(Word::Others, others.trim_end_matches('.'))
        || is(Word::Nobody, text)
        || NO.get(text.trim_end_matches('.')).is_some()
}

/// Whether a word, in any case and without full stops, is such a one.
pub(crate) fn is(word: Word, text: &str) -> bool {
    KNOWN[word as usize].get(text).is_some()
}
