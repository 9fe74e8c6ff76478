//! The pages of names as a test sees them: for each column, a name in each language.

use std::collections::BTreeMap;
use std::fs;

use crate::support::repository::repository;

const LANGUAGES: [&str; 13] = [
    "english",
    "german",
    "french",
    "spanish",
    "portuguese",
    "dutch",
    "italian",
    "polish",
    "turkish",
    "russian",
    "chinese",
    "japanese",
    "korean",
];

/// Every name of every column, over all languages.
pub fn names() -> BTreeMap<String, Vec<String>> {
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for language in LANGUAGES {
        let page = fs::read_to_string(repository(&format!("src/lexicon/{language}/headers.txt"))).expect("a page");
        for (column, known) in
            page.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(':'))
        {
            let known = known.split(',').map(|name| name.trim().trim_end_matches('?').to_owned());
            names.entry(column.to_owned()).or_default().extend(known);
        }
    }
    names
}
