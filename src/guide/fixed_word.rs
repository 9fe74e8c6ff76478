//! Words that stand for values, and the one that was probably meant.

use crate::lexicon;

/// A type whose values are written as fixed words.
pub trait FixedWord: Copy + PartialEq + 'static {
    /// Every value with its word, in the order in which a manual would list them.
    const WORDS: &'static [(&'static str, Self)];

    /// The value that a word stands for.
    #[must_use]
    fn from_word(word: &str) -> Option<Self> {
        let (_, value) = Self::WORDS.iter().find(|(known, _)| *known == word)?;
        Some(*value)
    }

    /// The word that stands for this value.
    #[must_use]
    fn word(self) -> &'static str {
        let found = Self::WORDS.iter().find(|(_, value)| *value == self);
        found.expect("`WORDS` has every value").0
    }

    /// Every word.
    #[must_use]
    fn words() -> Vec<String> {
        Self::WORDS.iter().map(|(word, _)| (*word).to_owned()).collect()
    }
}

/// The accepted word that `word` was probably meant to be.
pub(crate) fn nearest(word: &str, accepted: &[String]) -> Option<String> {
    lexicon::nearest(word, accepted.iter().map(String::as_str)).map(str::to_owned)
}
