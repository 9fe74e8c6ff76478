//! The Rust of the repository.

use std::fs;
use std::path::PathBuf;

use super::repository::repository;

/// A file of Rust.
pub struct Source {
    /// Where it is, below the repository's root.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// All files of Rust in a folder of the repository, in no order.
pub fn sources(folder: &str) -> Vec<Source> {
    let root = repository("");
    let mut folders = vec![repository(folder)];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(folder).expect("a folder can be read");
        let paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a folder can be read").path()).collect();
        for path in paths {
            let below = path.strip_prefix(&root).expect("it is below the root").to_str().expect("a path is UTF-8");
            if path.is_dir() && !path.ends_with("target") {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("a file can be read");
                sources.push(Source { path: below.to_owned(), text });
            }
        }
    }
    sources
}
