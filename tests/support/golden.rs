//! Texts that are held against files.

#![expect(clippy::disallowed_methods, reason = "goldens are read and written")]

use std::fs;
use std::path::Path;

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
