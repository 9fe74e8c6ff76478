//! Words with what they mean, kept as data.
//!
//! A file of words has lines such as `march: mar, march, märz`: a meaning, a colon, and words in
//! lower case. A meaning may have many lines, such as one a language; `#` begins a comment.

use rustc_hash::FxHashMap;

/// From where on characters are written without blanks between words: Chinese, Japanese, Korean.
pub(super) const UNSPACED: char = '\u{2e80}';

/// The longest word that is looked for where no blank ends it, in characters, and one more.
const LONGEST_UNSPACED: usize = 7;

/// Every meaning of a file with each of its words, in the order of the file.
pub(super) fn entries(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(':'));
    lines.flat_map(|(meaning, words)| words.split(", ").map(move |word| (meaning, word.trim())))
}

/// Words of which each has one value.
pub(super) struct Words<V>(FxHashMap<&'static str, V>);

impl<V> From<FxHashMap<&'static str, V>> for Words<V> {
    fn from(values: FxHashMap<&'static str, V>) -> Words<V> {
        Words(values)
    }
}

impl<V: Copy> Words<V> {
    /// The words of a file whose meanings have a value.
    pub(super) fn of(text: &'static str, value: impl Fn(&str) -> Option<V>) -> Words<V> {
        Words(entries(text).filter_map(|(meaning, word)| Some((word, value(meaning)?))).collect())
    }

    /// The value of a word, letter case aside.
    pub(super) fn get(&self, word: &str) -> Option<V> {
        if let Some(value) = self.0.get(word) {
            return Some(*value);
        }
        self.0.get(word.to_lowercase().as_str()).copied()
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
