//! What several test files share: the built program, and goldens.

#![allow(dead_code, clippy::allow_attributes, reason = "each test file uses its own part of this")]
#![expect(clippy::disallowed_methods, reason = "tests read and write their fixtures")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The present of every golden.
pub const NOW: &str = "2026-03-01T08:00:00Z";

/// A path in the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The built program, in a folder, undisturbed by this machine's zone, clock and configuration.
pub fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_interview-reminders"));
    command.current_dir(folder).env_clear().env("SOURCE_DATE_EPOCH", "1772352000").env("HOME", "/nonexistent");
    command.args(["--zone", "America/New_York", "--color", "never"]);
    command
}

/// What the program printed, problems first.
pub fn told(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("the program prints UTF-8");
    format!("{}\n{}", text(&output.stderr), text(&output.stdout))
}

/// The folders in a folder, by name.
pub fn folders(path: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(repository(path)).expect("the fixtures are there");
    let mut folders: Vec<PathBuf> =
        entries.map(|entry| entry.expect("readable").path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// Holds a text against its golden; with `REGENERATE=1` in the environment, writes it instead.
pub fn golden(path: &Path, actual: &str) {
    if std::env::var_os("REGENERATE").is_some() {
        fs::write(path, actual).expect("the golden can be written");
        return;
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    if expected != actual {
        let line = expected.lines().zip(actual.lines()).take_while(|(left, right)| left == right).count();
        panic!(
            "{} differs from line {}:\n- {}\n+ {}\nREGENERATE=1 cargo test writes it anew; then read the difference",
            path.display(),
            line + 1,
            expected.lines().nth(line).unwrap_or("(nothing)"),
            actual.lines().nth(line).unwrap_or("(nothing)"),
        );
    }
}
