//! A folder for one run, and what came of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::support;

/// The smallest sheet.
pub const SHEET: &str = "company,date\nAcme,2026-03-10\n";

/// A folder with `interviews.csv` in it.
pub struct Folder(TempDir);

/// How a run ended, and what it said.
#[derive(Debug, PartialEq, Eq)]
pub struct Run {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Folder {
    pub fn with(sheet: impl AsRef<[u8]>) -> Folder {
        let folder = Folder(tempfile::tempdir().expect("a temporary folder"));
        folder.write("interviews.csv", sheet);
        folder
    }

    /// The same, below a folder that is there: on another disk, say.
    pub fn below(parent: &Path, sheet: impl AsRef<[u8]>) -> Folder {
        let folder = Folder(tempfile::tempdir_in(parent).expect("a temporary folder"));
        folder.write("interviews.csv", sheet);
        folder
    }

    pub fn with_the_cast() -> Folder {
        Folder::with(fs::read(support::repository::repository("fixtures/cast.csv")).expect("the cast is there"))
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(name), bytes).expect("a file can be written");
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Every file in the folder, with its bytes.
    pub fn listing(&self) -> BTreeMap<String, Vec<u8>> {
        let entries = fs::read_dir(self.0.path()).expect("the folder is there");
        let paths = entries.map(|entry| entry.expect("readable").path()).filter(|path| path.is_file());
        let named = |path: PathBuf| (path.display().to_string(), fs::read(path).expect("a file can be read"));
        paths.map(named).collect()
    }

    /// The program in this folder, as [`support::program`] has it; its arguments are words without spaces.
    pub fn program(&self, arguments: &str) -> Command {
        let mut program = support::program::program(self.0.path());
        program.args(arguments.split(' '));
        program
    }

    /// The program in this folder, with an empty environment and no options but these.
    pub fn bare_program(&self, arguments: &str) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_interview-reminders"));
        program.current_dir(self.0.path()).env_clear().args(arguments.split(' '));
        program
    }

    pub fn run(&self, arguments: &str) -> Run {
        Run::of(&mut self.program(arguments))
    }
}

impl Run {
    pub fn of(program: &mut Command) -> Run {
        Run::from(support::patience::output(program).expect("the program runs"))
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Run {
        let text = |bytes| String::from_utf8(bytes).expect("the program prints UTF-8");
        let status = output.status.code().expect("the program ends by itself");
        Run { status, stdout: text(output.stdout), stderr: text(output.stderr) }
    }
}
