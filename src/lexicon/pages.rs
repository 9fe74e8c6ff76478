//! The pages of every language, as they stand in their folders.

use std::cmp::Reverse;
use std::sync::LazyLock;

use include_dir::{Dir, include_dir};

/// What a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LexiconPage {
    /// The names of columns, and what the headers of rounds are made of.
    Headers,
    /// Dates, times and opening hours.
    Dates,
    /// Where an interview stands.
    Status,
    /// Yes, no, nothing, formats, media, called-off dates.
    Words,
    /// What stands beside names.
    People,
    /// What was done, as notes say it.
    Notes,
}

/// How many pages a language has.
pub(super) const PAGES: usize = 6;

/// Their names, in the order of [`LexiconPage`].
const NAMES: [&str; PAGES] = ["headers.txt", "dates.txt", "status.txt", "words.txt", "people.txt", "notes.txt"];

/// The pages of a language, in that order.
type Pages = [&'static str; PAGES];

/// The folders, as they were when the program was compiled.
static FOLDERS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/lexicon/languages");

/// A folder more, of a language that nobody speaks.
#[cfg(test)]
static INVENTED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/fixtures/languages");

/// Every language: English first, and then by name.
static LANGUAGES: LazyLock<Vec<Pages>> = LazyLock::new(|| {
    let folders = FOLDERS.dirs();
    #[cfg(test)]
    let folders = folders.chain(INVENTED.dirs());
    let mut folders: Vec<_> = folders.map(|folder| (name(folder.path()), folder)).collect();
    folders.sort_by_key(|(name, _)| (Reverse(*name == "english"), *name));
    folders.into_iter().map(|(_, folder)| pages(folder)).collect()
});

/// The last part of a path.
fn name(path: &'static std::path::Path) -> &'static str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}

/// The pages of a folder; one that it lacks is empty.
fn pages(folder: &'static Dir<'static>) -> Pages {
    let page = |wanted| folder.files().find(|file| name(file.path()) == wanted)?.contents_utf8();
    NAMES.map(|wanted| page(wanted).unwrap_or_default())
}

/// A page in every language.
pub(super) fn in_every_language(page: LexiconPage) -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(move |pages| pages[page as usize])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_has_every_page_and_nothing_else() {
        for folder in FOLDERS.dirs().chain(INVENTED.dirs()) {
            let mut names: Vec<_> = folder.files().map(|file| name(file.path())).collect();
            names.sort_unstable();
            let mut expected = NAMES;
            expected.sort_unstable();
            assert_eq!(names, expected, "{}", folder.path().display());
            assert!(pages(folder).iter().all(|page| !page.is_empty()), "{}", folder.path().display());
        }
        assert_eq!(FOLDERS.dirs().count() + 1, LANGUAGES.len());
        assert!(in_every_language(LexiconPage::Dates).next().is_some_and(|page| page.contains("in English")));
    }
}
