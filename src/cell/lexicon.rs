//! Words with what they mean, kept as data.
//!
//! A file of words has lines such as `march: mar, march, märz`: a meaning, a colon, and words in
//! lower case. A meaning may have many lines, such as one a language; `#` begins a comment.

use rustc_hash::FxHashMap;

/// From where on characters are written without blanks between words: Chinese, Japanese, Korean.
pub(super) const UNSPACED: char = '\u{2e80}';

/// The longest word that is looked for where no blank ends it, in characters, and one more.
const LONGEST_UNSPACED: usize = 7;

/// A word of so many bytes is put in lower case without a place of its own in memory.
const SHORT: usize = 32;

/// Every meaning of a file with each of its words, in the order of the file.
pub(super) fn entries(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(':'));
    lines.flat_map(|(meaning, words)| words.split(", ").map(move |word| (meaning, word.trim())))
}

/// Words of which each has one value.
pub(super) struct Words<V> {
    values: FxHashMap<&'static str, V>,
    /// The length of the longest word, in bytes.
    longest: usize,
}

impl<V> From<FxHashMap<&'static str, V>> for Words<V> {
    fn from(values: FxHashMap<&'static str, V>) -> Words<V> {
        Words { longest: values.keys().map(|word| word.len()).max().unwrap_or_default(), values }
    }
}

impl<V: Copy> Words<V> {
    /// The words of a file whose meanings have a value.
    pub(super) fn of(text: &'static str, value: impl Fn(&str) -> Option<V>) -> Words<V> {
        let values = entries(text).filter_map(|(meaning, word)| Some((word, value(meaning)?)));
        Words::from(values.collect::<FxHashMap<_, _>>())
    }

    /// The value of a word, letter case aside.
    pub(super) fn get(&self, word: &str) -> Option<V> {
        if word.len() > self.longest {
            return None;
        }
        let mut letters = [0; SHORT];
        let value = match letters.get_mut(..word.len()).filter(|_| word.is_ascii()) {
            Some(letters) => {
                letters.copy_from_slice(word.as_bytes());
                letters.make_ascii_lowercase();
                self.values.get(str::from_utf8(letters).unwrap_or_default())
            }
            None => self.values.get(word).or_else(|| self.values.get(&*word.to_lowercase())),
        };
        value.copied()
    }

    /// The value of the word that a run of letters is or, where words stand without blanks, begins
    /// with, and how many bytes it has. What is shorter than `shortest` characters is too common to
    /// be taken from a longer run.
    pub(super) fn leading(&self, run: &str, shortest: usize) -> Option<(V, usize)> {
        if let Some(value) = self.get(run) {
            return Some((value, run.len()));
        }
        run.chars().next().filter(|first| *first >= UNSPACED)?;
        let ends = run.char_indices().map(|(start, _)| start).take(LONGEST_UNSPACED).skip(shortest);
        ends.filter_map(|end| Some((self.get(&run[..end])?, end))).last()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::{called_off, names, notes, people, words};

    /// A file of words by its name, and which keys its lines may have.
    type File = (&'static str, &'static str, fn(&str) -> bool);

    #[test]
    fn every_line_of_every_file_has_a_key_that_is_known() {
        const FILES: [File; 9] = [
            ("names", include_str!("names.txt"), names::is_key),
            ("notes", include_str!("notes.txt"), notes::is_key),
            ("called_off", include_str!("called_off.txt"), called_off::is_key),
            ("nothing", include_str!("nothing.txt"), |key| key == "nothing"),
            ("people/names", include_str!("people/names.txt"), people::words::is_key),
            ("words/status", include_str!("words/status.txt"), |key| words::is_key(key, "status")),
            ("words/medium", include_str!("words/medium.txt"), |key| words::is_key(key, "medium")),
            ("words/format", include_str!("words/format.txt"), |key| words::is_key(key, "format")),
            ("words/yes_no", include_str!("words/yes_no.txt"), |key| words::is_key(key, "yes_no")),
        ];
        for (name, text, is_key) in FILES {
            for (key, word) in entries(text) {
                assert!(is_key(key), "{name}.txt: {key}");
                assert!(!word.is_empty(), "{name}.txt: {key} has an empty word");
            }
            let is_read = |line: &str| line.is_empty() || line.starts_with('#') || line.contains(": ");
            assert!(text.lines().all(is_read), "{name}.txt has a line without a key");
        }
    }

    #[test]
    fn a_word_is_found_in_any_case_and_at_the_start_of_a_run_that_has_no_blanks() {
        let words = Words::of("# none\nnine: neuf, 九\nnine: nueve\nten: 九十", |meaning| meaning.chars().next());
        assert_eq!(words.get("Neuf"), Some('n'));
        assert_eq!(words.get("nueve"), Some('n'));
        assert_eq!(words.leading("九時", 1), Some(('n', "九".len())));
        assert_eq!(words.leading("九十時", 2), Some(('t', "九十".len())));
        assert_eq!(words.leading("九時", 2), None);
        assert_eq!(words.leading("neufs", 1), None);
    }
}
