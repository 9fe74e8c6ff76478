//! Sheets from files and from standard input.

use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

/// One sheet's bytes, and the name under which problems speak of it.
pub struct Sheet {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The paths to read: none given is standard input.
pub fn paths(given: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    if !given.is_empty() {
        return Ok(given.to_vec());
    }
    if io::stdin().is_terminal() {
        bail!("no sheet given: name a CSV file, as in “interview-reminders export interviews.csv”, or pipe one in");
    }
    Ok(vec![PathBuf::from("-")])
}

/// Reads one sheet whole.
pub fn read(path: &Path) -> anyhow::Result<Sheet> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).context("can't read standard input")?;
        return Ok(Sheet { name: "standard input".to_owned(), bytes });
    }
    if path.is_dir() {
        bail!("{} is a folder: name the CSV file in it", path.display());
    }
    let bytes = std::fs::read(path).with_context(|| format!("can't read {}", path.display()))?;
    Ok(Sheet { name: path.display().to_string(), bytes })
}
