//! The pages of names as a test sees them: for each column, a name in each language.

use std::collections::BTreeMap;
use std::fs;

use crate::support::folders::folders;

/// Every name of every column, over all languages.
pub fn names() -> BTreeMap<String, Vec<String>> {
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for language in folders("src/lexicon/languages") {
        let page = fs::read_to_string(language.join("headers.txt")).expect("a page");
        for (column, known) in
            page.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(':'))
        {
            let known = known.split(',').map(|name| name.trim().trim_end_matches('?').to_owned());
            names.entry(column.to_owned()).or_default().extend(known);
        }
    }
    names
}
