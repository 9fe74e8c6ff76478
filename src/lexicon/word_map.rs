//! Words of a page that have a value each.

use std::borrow::Cow;
use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Languages, LexiconEntry, LexiconPage, as_known, entries_with, folded, is_dash, is_space, nearest, unaccented,
};

/// From where on characters are written without blanks between words: Chinese, Japanese, Korean.
pub(crate) const UNSPACED: char = '\u{2e80}';

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
    /// The letters with which phrases begin that go on behind them, `après` of `après-midi`; looked for when somebody asks.
    heads: OnceLock<FxHashSet<Box<str>>>,
    /// The length of the longest word, in bytes.
    longest: usize,
    /// For each length, one bit each for the first and the last bytes of its words.
    ends: Vec<[u32; 2]>,
}

impl WordMap<()> {
    /// The words of a page behind each of these keys.
    pub(crate) fn each_of<const KEYS: usize>(page: LexiconPage, keys: [&str; KEYS]) -> [WordMap<()>; KEYS] {
        let mut entries = [(); KEYS].map(|()| Vec::new());
        for (entry, place) in entries_with(page, |key| keys.iter().position(|wanted| *wanted == key)) {
            entries[place].push((entry, ()));
        }
        entries.map(|entries| WordMap::from_entries(entries.into_iter()))
    }
}

impl<V: Copy> WordMap<V> {
    /// The words of a page whose keys have a value.
    pub(crate) fn of(page: LexiconPage, value: impl Fn(&str) -> Option<V>) -> WordMap<V> {
        WordMap::from_entries(entries_with(page, value))
    }

    /// These words. Where they differ, the first one is used, and a word as written before one without accents and
    /// one with blanks for its hyphens.
    pub(crate) fn from_entries(entries: impl Iterator<Item = (LexiconEntry, V)>) -> WordMap<V> {
        let entries: Vec<_> = entries.collect();
        let mut words: FxHashMap<Cow<'static, str>, KnownWord<V>> = FxHashMap::default();
        words.reserve(entries.len());
        let mut bare = Vec::new();
        for (LexiconEntry { word: written, language, .. }, value) in entries {
            let first = KnownWord { value, written, languages: Languages::NONE };
            let known = words.entry(as_known(written)).or_insert(first);
            known.languages = known.languages | language;
            bare.extend(loose(written).map(|word| (word, KnownWord { languages: language, ..first })));
        }
        for (word, known) in bare {
            words.entry(word.into()).or_insert(known);
        }
        let longest = words.keys().map(|word| word.len()).max().unwrap_or_default();
        let mut ends = vec![[0, 0]; longest + 1];
        for word in words.keys() {
            let [first, last] = ends_of(word);
            ends[word.len()][0] |= first;
            ends[word.len()][1] |= last;
        }
        WordMap { heads: OnceLock::new(), longest, ends, words }
    }

    fn heads(&self) -> &FxHashSet<Box<str>> {
        self.heads.get_or_init(|| {
            let heads = self.words.keys().map(|word| (letters(word), word.len()));
            heads.filter(|(head, length)| head.len() < *length).map(|(head, _)| head.into()).collect()
        })
    }

    /// The value of a word, letter case aside.
    #[inline]
    pub(crate) fn get(&self, word: &str) -> Option<V> {
        self.known(word).map(|known| known.value)
    }

    /// A word with what it says, letter case aside.
    pub(crate) fn known(&self, word: &str) -> Option<&KnownWord<V>> {
        // A letter in upper case may be longer, and one with its accent behind it is.
        let may_be = if word.is_ascii() { self.may_have(word) } else { word.len() <= 2 * self.longest };
        if may_be { lowered(word, |word| self.words.get(word)) } else { None }
    }

    /// Whether a word has the length and the ends of one that is here. Most have not, which saves to look them up.
    #[inline]
    pub(crate) fn may_have(&self, word: &str) -> bool {
        let [first, last] = ends_of(word);
        self.ends.get(word.len()).is_some_and(|known| known[0] & first != 0 && known[1] & last != 0)
    }

    /// The value of the longest word or phrase that a text begins with, and how many bytes it has. A word ends with its
    /// letters but where words stand without blanks: there, one that is shorter than `shortest` characters is too common
    /// to be taken from a longer run of letters.
    pub(crate) fn leading(&self, text: &str, shortest: usize) -> Option<(V, usize)> {
        let run = letters(text);
        let first = run.chars().next()?;
        let heads = self.heads();
        if !heads.is_empty()
            && lowered(run, |run| heads.get(run)).is_some()
            && let Some(phrase) = self.leading_phrase(text, run.len())
        {
            return Some(phrase);
        }
        if let Some(value) = self.get(run) {
            return Some((value, run.len()));
        }
        if first < UNSPACED {
            return None;
        }
        let ends = run.char_indices().map(|(start, _)| start).take_while(|end| *end <= self.longest).skip(shortest);
        ends.filter_map(|end| Some((self.get(&run[..end])?, end))).last()
    }

    /// The longest phrase that goes on behind so many bytes of a text. One blank is as good as several, and as a hyphen.
    #[cold]
    fn leading_phrase(&self, text: &str, head: usize) -> Option<(V, usize)> {
        let window = &text[..text.floor_char_boundary(2 * self.longest)];
        let (mut plain, mut found) = (String::with_capacity(window.len()), None);
        for (at, next) in window.char_indices() {
            push_spaced(&mut plain, next);
            let end = at + next.len_utf8();
            if end > head && ends_word(text, end) {
                let hyphenated = || plain.contains('-').then(|| self.get(&plain.replace('-', " ")))?;
                found = self.get(&plain).or_else(hyphenated).map(|value| (value, end)).or(found);
            }
        }
        found
    }

    /// The word of these languages that was probably meant. Only those with the same first letter are compared, for speed.
    pub(crate) fn nearest(&self, text: &str, languages: Languages) -> Option<&'static str> {
        let text = folded(text);
        let first = text.chars().next()?;
        let alike =
            self.words.iter().filter(|(word, known)| word.starts_with(first) && known.languages.meet(languages));
        let mut alike: Vec<&str> = alike.map(|(word, _)| &**word).collect();
        alike.sort_unstable();
        let nearest = nearest(&text, alike)?;
        self.words.get(nearest).map(|known| known.written)
    }
}

/// One bit each for the first and the last byte of a text, letter case aside: a letter is 32 from its other case.
fn ends_of(text: &str) -> [u32; 2] {
    let bytes = text.as_bytes();
    [bytes.first(), bytes.last()].map(|byte| byte.map_or(0, |byte| 1 << (byte % 32)))
}

/// What is found for a word in lower case, or as it is written.
fn lowered<T>(word: &str, find: impl Fn(&str) -> Option<T>) -> Option<T> {
    let mut letters = [0; SHORT];
    match letters.get_mut(..word.len()).filter(|_| word.is_ascii()) {
        Some(letters) => {
            letters.copy_from_slice(word.as_bytes());
            letters.make_ascii_lowercase();
            find(str::from_utf8(letters).unwrap_or_default())
        }
        None => find(word).or_else(|| find(&folded(word))),
    }
}

/// The letters of one kind of script with which a text begins.
pub(crate) fn letters(text: &str) -> &str {
    let is_unspaced = text.starts_with(|first| first >= UNSPACED);
    let end = text.find(|next: char| !next.is_alphabetic() || (next >= UNSPACED) != is_unspaced);
    &text[..end.unwrap_or(text.len())]
}

/// Whether a word can end there: letters that go on do so only in scripts without blanks.
fn ends_word(text: &str, end: usize) -> bool {
    let (before, behind) = (text[..end].chars().next_back(), text[end..].chars().next());
    let is_letter = |next: Option<char>| next.is_some_and(|next| next.is_alphabetic() && next < UNSPACED);
    !(is_letter(before) && is_letter(behind))
}

/// Appends a character to a text with one plain blank for each run of them, and plain apostrophes and hyphens.
fn push_spaced(plain: &mut String, next: char) {
    match next {
        next if is_space(next) => {
            if !plain.ends_with(' ') {
                plain.push(' ');
            }
        }
        '’' => plain.push('\''),
        next if is_dash(next) => plain.push('-'),
        next => plain.push(next),
    }
}

/// A word without its accents, and with blanks for its hyphens.
fn loose(written: &'static str) -> impl Iterator<Item = String> {
    let spaced = written.contains('-').then(|| written.replace('-', " "));
    let bare = spaced.as_deref().and_then(unaccented);
    unaccented(written).into_iter().chain(spaced).chain(bare)
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

    #[test]
    fn the_longest_phrase_counts_however_its_words_are_parted() {
        let entry = |word| (LexiconEntry { key: "", word, language: Languages::ENGLISH }, word);
        let words = WordMap::from_entries(["après", "après-midi", "öğleden sonra", "t/m"].into_iter().map(entry));
        for (text, expected) in [
            ("après midi", Some(("après-midi", 11))),
            ("Après-Midi.", Some(("après-midi", 11))),
            ("apres  midi", Some(("après-midi", 11))),
            ("après-midis", Some(("après", 6))),
            ("ÖĞLEDEN\u{a0}SONRA 2", Some(("öğleden sonra", 16))),
            ("ogleden sonra", Some(("öğleden sonra", 13))),
            ("öğleden", None),
            ("t/m 5", Some(("t/m", 3))),
        ] {
            assert_eq!(words.leading(text, 1), expected, "{text}");
        }
    }
}
