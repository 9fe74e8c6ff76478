//! Texts that are known by number, one behind the other in one text.

use super::words::WordId;

/// Texts, each known by its number.
#[derive(Debug, Default)]
pub(super) struct Texts {
    all: String,
    /// Where each ends, right behind the one before it.
    ends: Vec<usize>,
}

impl Texts {
    pub(super) fn get(&self, word: WordId) -> &str {
        let start = word.index().checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[start..self.ends[word.index()]]
    }
}

impl<T: AsRef<str>> FromIterator<T> for Texts {
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> Texts {
        let mut all = String::new();
        let ends = texts.into_iter().map(|text| {
            all.push_str(text.as_ref());
            all.len()
        });
        Texts { ends: ends.collect(), all }
    }
}
