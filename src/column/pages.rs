//! The pages of names, one a language, as lines of key and names.

/// One page a language.
const PAGES: [&str; 8] = [
    include_str!("names/english.txt"),
    include_str!("names/german.txt"),
    include_str!("names/french.txt"),
    include_str!("names/spanish.txt"),
    include_str!("names/portuguese.txt"),
    include_str!("names/dutch.txt"),
    include_str!("names/chinese.txt"),
    include_str!("names/japanese.txt"),
];

/// Every line of every page: its key, and its names one by one.
pub(super) fn lines() -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    let lines = PAGES.into_iter().flat_map(str::lines).filter(|line| !line.starts_with('#'));
    let lines = lines.filter_map(|line| line.split_once(':'));
    lines.map(|(key, names)| (key, names.split(',').map(str::trim)))
}
