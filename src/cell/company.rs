//! Words in the names of companies: `Ltd`, `GmbH`, `株式会社`.

use std::sync::LazyLock;

use crate::lexicon::{LexiconPage, WordMap};

/// Words of their own, and ends where words stand without blanks.
static WORDS: LazyLock<[WordMap<()>; 2]> =
    LazyLock::new(|| WordMap::each_of(LexiconPage::Words, ["company", "company-end"]));

/// Whether a word is one that only names of companies have.
pub(crate) fn is_of_company(word: &str) -> bool {
    WORDS[0].get(word).is_some()
}

/// Whether a text ends as names of companies do where words stand without blanks.
pub(crate) fn ends_as_company(text: &str) -> bool {
    WORDS[1].iter().any(|(end, _)| text.ends_with(end))
}
