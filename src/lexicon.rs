//! The words that people write, of every language, for all that is read: headers, dates, hours, people, statuses, notes.
//!
//! A language is a folder of pages in `src/lexicon/` and a name in [`LANGUAGES`]. A page has lines such as `march: mar,
//! märz, maerz`: a key, a colon, and words or phrases in lower case between commas. A key may have many lines; `#`
//! begins a comment. English comes first, and holds what everybody writes as well: `n/a`, `zoom`, ticks.

/// The pages of a language.
struct Pages {
    headers: &'static str,
}

/// The pages of the folders with these names.
macro_rules! pages_of {
    ($($language:literal),+) => {
        [$(Pages { headers: include_str!(concat!("lexicon/", $language, "/headers.txt")) }),+]
    };
}

/// Every language.
static LANGUAGES: [Pages; 8] =
    pages_of!["english", "german", "french", "spanish", "portuguese", "dutch", "chinese", "japanese"];

/// Every line of the pages about headers: its key, and its words one by one.
pub(crate) fn lines_of_headers() -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    LANGUAGES.iter().flat_map(|pages| lines(pages.headers))
}

fn lines(page: &'static str) -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    let lines = page.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(':'));
    lines.map(|(key, words)| (key, words.split(',').map(str::trim)))
}
