//! Where paths lead.

use std::fs;
use std::path::{Path, PathBuf};

/// More symbolic links than this, one to the other, lead nowhere.
const MOST_LINKS: usize = 40;

/// Where a path leads, by way of symbolic links; a file that is not there yet lies in its folder all the same.
pub fn place_of(path: &Path) -> PathBuf {
    let mut path = path.to_path_buf();
    // A link to what is not there yet; one to a pipe, which has no path, is as good as the pipe.
    for _ in 0..MOST_LINKS {
        match fs::read_link(&path) {
            Ok(link) if !path.exists() => path = folder_of(&path).join(link),
            _ => break,
        }
    }
    let in_its_folder = || Some(fs::canonicalize(folder_of(&path)).ok()?.join(path.file_name()?));
    fs::canonicalize(&path).ok().or_else(in_its_folder).unwrap_or(path)
}

/// The folder in which a path lies.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
