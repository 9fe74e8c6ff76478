//! The words that people write, of every language, for all that is read: headers, dates, hours, people, statuses, notes.
//!
//! A language is a folder of pages in `src/lexicon/languages/`, and nothing else. A page has lines such as `march: mar,
//! märz, maerz`: a key, a colon, and words or phrases in lower case between commas. A key may have many lines; `#`
//! begins a comment. English comes first, and has what everybody writes as well: `n/a`, `zoom`, ticks.
//!
//! An accent, a dotless ı, a ё may be left out by those who write, and need not be on a page a second time.

use std::sync::OnceLock;

use memchr::{memchr, memchr_iter};

mod fold;
mod languages;
mod nearest;
mod pages;
mod sign;
mod word_map;

use fold::as_known;
pub use fold::folded;
pub(crate) use fold::{BEHIND_LATIN, unaccented};
pub use languages::Languages;
pub(crate) use nearest::{MeantWord, SpelledWord};
pub use nearest::{nearest, nearest_named};
pub(crate) use pages::LexiconPage;
use pages::{PAGES, in_every_language};
pub(crate) use sign::{is_dash, is_space};
pub(crate) use word_map::{UNSPACED, WordMap, letters};

/// A word or a phrase of a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LexiconEntry {
    /// The key of its line.
    pub(crate) key: &'static str,
    pub(crate) word: &'static str,
    /// Its language alone.
    pub(crate) language: Languages,
}

/// A line of a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LexiconLine {
    pub(crate) key: &'static str,
    /// The words, between commas.
    words: &'static str,
    language: Languages,
}

impl LexiconLine {
    /// Each of its words.
    pub(crate) fn words(self) -> impl Iterator<Item = &'static str> {
        parts(self.words, b',').map(str::trim_ascii)
    }
}

/// The lines of a page, language by language. Many maps are made of a page, which is cut into its lines once.
pub(crate) fn lines(page: LexiconPage) -> impl Iterator<Item = LexiconLine> {
    static LINES: [OnceLock<Vec<LexiconLine>>; PAGES] = [const { OnceLock::new() }; PAGES];
    let lines = LINES[page as usize].get_or_init(|| {
        let pages = in_every_language(page).zip(0..);
        pages.flat_map(|(page, number)| lines_of(page, Languages::only(number))).collect()
    });
    lines.iter().copied()
}

fn lines_of(page: &'static str, language: Languages) -> impl Iterator<Item = LexiconLine> {
    let lines = parts(page, b'\n').filter(|line| !line.starts_with('#'));
    lines.filter_map(move |line| {
        let colon = memchr(b':', line.as_bytes())?;
        Some(LexiconLine { key: &line[..colon], words: &line[colon + 1..], language })
    })
}

/// The parts of a text between signs of ASCII. The standard library's search for one takes twice as much in texts as short
/// as these, of which there are thirty thousand.
fn parts(text: &'static str, sign: u8) -> impl Iterator<Item = &'static str> {
    let mut start = 0;
    let ends = memchr_iter(sign, text.as_bytes()).chain([text.len()]);
    ends.map(move |end| &text[std::mem::replace(&mut start, end + 1)..end])
}

/// Everything on a page, language by language.
pub(crate) fn entries(page: LexiconPage) -> impl Iterator<Item = LexiconEntry> {
    entries_with(page, |_| Some(())).map(|(entry, ())| entry)
}

/// What stands on the lines of a page whose keys have a value, with that value.
pub(crate) fn entries_with<V: Copy>(
    page: LexiconPage,
    value: impl Fn(&str) -> Option<V>,
) -> impl Iterator<Item = (LexiconEntry, V)> {
    let valued = lines(page).filter_map(move |line| Some((line, value(line.key)?)));
    valued.flat_map(|(line, value)| {
        let LexiconLine { key, language, .. } = line;
        line.words().map(move |word| (LexiconEntry { key, word, language }, value))
    })
}

/// What a key means, where it is one of these.
pub(crate) fn value_of<V: Copy>(values: &[(&str, V)], key: &str) -> Option<V> {
    values.iter().find(|(name, _)| *name == key).map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashSet;

    use super::*;

    const EVERY_PAGE: [LexiconPage; PAGES] = [
        LexiconPage::Headers,
        LexiconPage::Dates,
        LexiconPage::Status,
        LexiconPage::Words,
        LexiconPage::People,
        LexiconPage::Notes,
    ];

    #[test]
    fn every_line_of_every_page_is_a_comment_or_a_key_with_words() {
        for text in EVERY_PAGE.into_iter().flat_map(in_every_language) {
            for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
                let (key, words) = line.split_once(": ").unwrap_or_else(|| panic!("{line} has no key"));
                assert!(
                    !key.is_empty() && key.chars().all(|next| next.is_ascii_alphanumeric() || "-_".contains(next)),
                    "{line}"
                );
                assert!(words.split(',').all(|word| !word.trim().is_empty()), "{line} has an empty word");
            }
        }
    }

    #[test]
    fn every_key_is_known() {
        /// Keys of what English has no words for.
        const OTHERS: [&str; 14] = [
            "first-year",
            "company-end",
            "perhaps-and",
            "year",
            "month",
            "day",
            "year-mark",
            "until-there",
            "half-hour",
            "quarter",
            "three-quarters",
            "less-quarter",
            "daytime",
            "ending",
        ];
        /// The beginnings of keys whose other part is a name of its own.
        const FAMILIES: [&str; 7] = ["number-", "half-to-", "quarter-to-", "quarter-past-", "zone-", "era-", "length-"];
        for page in &EVERY_PAGE[1..] {
            let page = *page;
            let english: Vec<_> = entries(page).filter(|entry| entry.language == Languages::ENGLISH).collect();
            for LexiconEntry { key, word, .. } in entries(page) {
                let is_named = OTHERS.contains(&key) || FAMILIES.iter().any(|family| key.starts_with(family));
                let is_known = is_named || english.iter().any(|entry| entry.key == key);
                assert!(is_known, "{page:?}: {key}: {word}");
            }
        }
    }

    #[test]
    fn no_word_stands_twice_behind_a_key_of_a_page() {
        for page in EVERY_PAGE.into_iter().flat_map(in_every_language) {
            let mut seen = FxHashSet::default();
            for line in lines_of(page, Languages::NONE) {
                for word in line.words() {
                    assert!(seen.insert((line.key, word.trim_end_matches('?'))), "{}: {word}", line.key);
                }
            }
        }
    }

    #[test]
    fn every_word_is_in_its_plain_form() {
        for page in &EVERY_PAGE[1..] {
            let page = *page;
            for LexiconEntry { key, word, .. } in entries(page) {
                assert_eq!(word, word.to_lowercase(), "{key}");
            }
        }
    }
}
