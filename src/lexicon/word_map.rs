//! Words of a page that have a value each.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::{Languages, LexiconEntry, LexiconPage, as_known, entries_with, folded, nearest, unaccented};

/// From where on characters are written without blanks between words: Chinese, Japanese, Korean.
pub(crate) const UNSPACED: char = '\u{2e80}';

/// The longest word that is looked for where no blank ends it, in characters, and one more.
const LONGEST_UNSPACED: usize = 7;

/// A word of so many bytes is put in lower case without a place of its own in memory.
const SHORT: usize = 32;

/// A word of a page, and what it says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct KnownWord<V> {
    pub(crate) value: V,
    /// As its page has it, accents included.
    pub(crate) written: &'static str,
    /// Where it says so.
    pub(crate) languages: Languages,
}

/// Words of which each has one value.
pub(crate) struct WordMap<V> {
    words: FxHashMap<Cow<'static, str>, KnownWord<V>>,
    /// The length of the longest word, in bytes.
    longest: usize,
}

impl<V: Copy> WordMap<V> {
    /// The words of a page whose keys have a value.
    pub(crate) fn of(page: LexiconPage, value: impl Fn(&str) -> Option<V>) -> WordMap<V> {
        WordMap::from_entries(entries_with(page, value))
    }

    /// These words. Where they differ, the first one counts, and a word as written counts before one without accents.
    pub(crate) fn from_entries(entries: impl Iterator<Item = (LexiconEntry, V)>) -> WordMap<V> {
        let mut words: FxHashMap<Cow<'static, str>, KnownWord<V>> = FxHashMap::default();
        let mut bare = Vec::new();
        for (LexiconEntry { word: written, language, .. }, value) in entries {
            let first = KnownWord { value, written, languages: Languages::NONE };
            let known = words.entry(as_known(written)).or_insert(first);
            known.languages = known.languages | language;
            bare.extend(unaccented(written).map(|word| (word, KnownWord { languages: language, ..first })));
        }
        for (word, known) in bare {
            words.entry(word.into()).or_insert(known);
        }
        WordMap { longest: words.keys().map(|word| word.len()).max().unwrap_or_default(), words }
    }

    /// The value of a word, letter case aside.
    #[inline]
    pub(crate) fn get(&self, word: &str) -> Option<V> {
        self.known(word).map(|known| known.value)
    }

    /// A word with what it says, letter case aside.
    pub(crate) fn known(&self, word: &str) -> Option<&KnownWord<V>> {
        // A letter in upper case may be longer, and one with its accent behind it is.
        if word.len() > self.longest && (word.len() > 2 * self.longest || word.is_ascii()) {
            return None;
        }
        let mut letters = [0; SHORT];
        match letters.get_mut(..word.len()).filter(|_| word.is_ascii()) {
            Some(letters) => {
                letters.copy_from_slice(word.as_bytes());
                letters.make_ascii_lowercase();
                self.words.get(str::from_utf8(letters).unwrap_or_default())
            }
            None => self.words.get(word).or_else(|| self.words.get(&*folded(word))),
        }
    }

    /// The value of the word that a run of letters is or, where words stand without blanks, begins
    /// with, and how many bytes it has. What is shorter than `shortest` characters is too common to
    /// be taken from a longer run.
    pub(crate) fn leading(&self, run: &str, shortest: usize) -> Option<(V, usize)> {
        if let Some(value) = self.get(run) {
            return Some((value, run.len()));
        }
        run.chars().next().filter(|first| *first >= UNSPACED)?;
        let ends = run.char_indices().map(|(start, _)| start).take(LONGEST_UNSPACED).skip(shortest);
        ends.filter_map(|end| Some((self.get(&run[..end])?, end))).last()
    }

    /// The word of these languages that was probably meant. Only those with the same first letter are compared, for speed.
    pub(crate) fn nearest(&self, text: &str, languages: Languages) -> Option<&'static str> {
        let text = folded(text);
        let first = text.chars().next()?;
        let alike =
            self.words.iter().filter(|(word, known)| word.starts_with(first) && known.languages.meet(languages));
        let nearest = nearest(&text, alike.map(|(word, _)| &**word))?;
        self.words.get(nearest).map(|known| known.written)
    }

    /// Every word.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &KnownWord<V>)> {
        self.words.iter().map(|(word, known)| (&**word, known))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_any_case_and_at_the_start_of_a_run_that_has_no_blanks() {
        let entry = |word| (LexiconEntry { key: "", word, language: Languages::ENGLISH }, word);
        let words = WordMap::from_entries(["neuf", "九", "九十", "août", "salı"].into_iter().map(entry));
        assert_eq!(words.get("Neuf"), Some("neuf"));
        assert_eq!(words.get("AOÛT"), Some("août"));
        assert_eq!(words.get("aout"), Some("août"));
        assert_eq!(words.get("SALI"), Some("salı"));
        assert_eq!(words.leading("九時", 1), Some(("九", "九".len())));
        assert_eq!(words.leading("九十時", 2), Some(("九十", "九十".len())));
        assert_eq!(words.leading("九時", 2), None);
        assert_eq!(words.leading("neufs", 1), None);
    }
}
