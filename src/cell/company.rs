//! Words in the names of companies: `Ltd`, `GmbH`, `株式会社`.

use std::sync::LazyLock;

use crate::lexicon::{LexiconPage, WordMap, entries};

static WORDS: LazyLock<WordMap<()>> =
    LazyLock::new(|| WordMap::of(LexiconPage::Words, |key| (key == "company").then_some(())));

/// Ends of names where words stand without blanks.
static ENDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    entries(LexiconPage::Words).filter(|entry| entry.key == "company-end").map(|entry| entry.word).collect()
});

/// Whether a word is one that only names of companies have.
pub(crate) fn is_of_company(word: &str) -> bool {
    WORDS.get(word).is_some()
}

/// Whether a text ends as names of companies do where words stand without blanks.
pub(crate) fn ends_as_company(text: &str) -> bool {
    ENDS.iter().any(|end| text.ends_with(end))
}
