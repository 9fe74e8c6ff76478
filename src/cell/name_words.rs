//! The words beside names.

use std::sync::LazyLock;

use crate::cell::is_space;
use crate::lexicon::{LexiconPage, WordMap, entries_with, value_of};

/// What a word beside a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NameWord {
    And,
    PerhapsAnd,
    Title,
    Work,
    Phone,
    Mail,
    At,
    Dot,
    Others,
    /// Before how people meet: `via Zoom`.
    Via,
    /// Before whom it is with, behind that.
    With,
}

/// The keys of these words, in their order.
const WORDS: [&str; 11] =
    ["and", "perhaps-and", "title", "work", "phone", "mail", "at", "dot", "others", "via", "with"];

/// A number of people has so many digits at most; more are those of a telephone.
const LONGEST_COUNT: usize = 2;

static KNOWN: LazyLock<[WordMap<()>; WORDS.len()]> = LazyLock::new(|| WordMap::each_of(LexiconPage::People, WORDS));

const PLACES: [(&str, Placeholder); 2] = [("nobody", Placeholder::Nobody), ("somebody", Placeholder::Somebody)];

/// The words in place of people: for nobody, for no, and for somebody who is not named.
static PLACEHOLDERS: LazyLock<WordMap<Placeholder>> = LazyLock::new(|| {
    let people = entries_with(LexiconPage::People, |key| value_of(&PLACES, key));
    let no = entries_with(LexiconPage::Words, |key| value_of(&[("no", Placeholder::Nobody)], key));
    WordMap::from_entries(people.chain(no))
});

/// What stands in place of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Placeholder {
    Nobody,
    Somebody,
}

/// Whether a text says that there is nobody, or nobody who is named: `none`, `direct`, `2 others`.
pub(crate) fn is_nobody(text: &str) -> bool {
    are_others(text) || placeholder(text) == Some(Placeholder::Nobody)
}

/// Whether a text names nobody, though there may be somebody: `yes`, `(not found)`.
pub(crate) fn names_nobody(text: &str) -> bool {
    are_others(text) || placeholder(text).is_some()
}

/// Whether a text is for people whom nobody names: `2 others`, `3`.
fn are_others(text: &str) -> bool {
    let others = text.trim_start_matches(|next: char| next.is_ascii_digit() || is_space(next));
    let is_number = others.is_empty() && (1..=LONGEST_COUNT).contains(&text.len());
    is_number || is(NameWord::Others, others.trim_end_matches('.'))
}

fn placeholder(text: &str) -> Option<Placeholder> {
    PLACEHOLDERS.get(text).or_else(|| {
        let bare = text.trim_matches(|next: char| next.is_ascii_punctuation() || is_space(next));
        (bare.len() < text.len()).then(|| PLACEHOLDERS.get(bare))?
    })
}

/// Whether a word, in any case and without full stops, is such a one.
pub(crate) fn is(word: NameWord, text: &str) -> bool {
    KNOWN[word as usize].get(text).is_some()
}
