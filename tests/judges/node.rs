//! Judges from npm, in a folder of their own under `.tools/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use super::install::{installed, succeeded, verdict};
use super::seen::{Seen, reported};
use super::support::patience::output;
use super::support::repository::repository;

const LOCK: &str = include_str!("package-lock.json");

/// The folder of the judges' packages, installed before its first use.
static PACKAGES: LazyLock<PathBuf> = LazyLock::new(|| installed("judges-of-node", LOCK, install).join("node_modules"));

fn install(home: &Path) {
    for file in ["package.json", "package-lock.json"] {
        let from = repository("tests/judges").join(file);
        fs::copy(from, home.join(file)).expect("a file can be copied");
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(home);
    succeeded(output(&mut npm), "npm ci (is npm installed, and is there a network?)");
}

/// The events that a judge in this folder sees in a calendar, or why it refuses it.
pub fn node(judge: &str, calendar: &Path) -> Result<Vec<Seen>, String> {
    let script = repository("tests/judges").join(judge);
    let seen = output(Command::new("node").env("NODE_PATH", &*PACKAGES).arg(script).arg(calendar));
    verdict(seen, judge).and_then(|lines| reported(&lines))
}
