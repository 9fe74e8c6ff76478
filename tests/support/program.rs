//! The program as it was built.

#![expect(clippy::disallowed_methods, reason = "a test has files and processes")]

use std::path::Path;
use std::process::Command;

/// The built program, in a folder, undisturbed by this machine's zone, clock and configuration.
pub fn program(folder: &Path) -> Command {
    let mut command = without_a_zone(folder);
    command.args(["--zone", "America/New_York"]);
    command
}

/// The same, but for the zone, which is nobody's yet.
pub fn without_a_zone(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_interview-reminders"));
    // The present of every golden: 2026-03-01T08:00:00Z.
    command.current_dir(folder).env_clear().env("SOURCE_DATE_EPOCH", "1772352000").env("HOME", "/nonexistent");
    command.args(["--color", "never"]);
    command
}
