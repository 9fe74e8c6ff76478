//! Fixtures that are folders.

#![expect(clippy::disallowed_methods, reason = "a test has files and processes")]

use std::fs;
use std::path::PathBuf;

use super::repository::repository;

/// The folders in a folder, by name.
pub fn folders(path: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(repository(path)).expect("the fixtures are there");
    let mut folders: Vec<PathBuf> =
        entries.map(|entry| entry.expect("readable").path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}
