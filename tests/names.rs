//! One word, one thing: no two types of the library share a name.

#![expect(clippy::disallowed_methods, reason = "the sources are files")]

mod support {
    pub mod repository;
}

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use support::repository::repository;

/// The library's sources, by their paths below `src`.
fn sources() -> Vec<PathBuf> {
    let root = repository("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder can be read") {
            let path = entry.expect("a folder can be read").path();
            let below = path.strip_prefix(&root).expect("it is below the root");
            if path.is_dir() && below != Path::new("bin") {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                sources.push(below.to_owned());
            }
        }
    }
    sources
}

/// The name of the type that a line defines for others than its own module.
fn public_type(line: &str) -> Option<&str> {
    let public = line.trim_start().strip_prefix("pub")?;
    let behind = match public.strip_prefix('(') {
        Some(scope) => scope.split_once(')')?.1,
        None => public,
    };
    let mut words = behind.trim_start().split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    matches!(words.next()?, "struct" | "enum" | "trait" | "type" | "union").then(|| words.next()).flatten()
}

#[test]
fn a_line_with_a_public_type_is_seen() {
    assert_eq!(public_type("pub struct Day(i32);"), Some("Day"));
    assert_eq!(public_type("    pub(super) enum Word {"), Some("Word"));
    assert_eq!(public_type("pub(in crate::cell) type Words<V> = Vec<V>;"), Some("Words"));
    assert_eq!(public_type("struct Day(i32);"), None);
    assert_eq!(public_type("pub fn day() {"), None);
    assert_eq!(public_type("pub use day::Day;"), None);
}

#[test]
fn no_two_public_types_share_a_name() {
    let mut names: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for path in sources() {
        let source = fs::read_to_string(repository("src").join(&path)).expect("a file can be read");
        for name in source.lines().filter_map(public_type) {
            names.entry(name.to_owned()).or_default().push(path.clone());
        }
    }
    assert!(names.len() > 100, "there are types");
    names.retain(|_, places| places.len() > 1);
    assert_eq!(names, BTreeMap::new());
}

#[test]
fn one_module_at_most_is_called_words() {
    let is_so_called = |path: &PathBuf| path.file_stem().is_some_and(|name| name == "words");
    let words: Vec<PathBuf> = sources().into_iter().filter(is_so_called).collect();
    assert!(words.len() < 2, "{words:?}");
}
