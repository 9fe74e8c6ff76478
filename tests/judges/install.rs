//! Judges are installed into folders below `.tools/`, each once, before its first use.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Output;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::support::repository::repository;

/// A folder below `.tools/` that was filled from this text, by `install` if it was not yet.
pub fn installed(name: &str, from: &str, install: impl FnOnce(&Path)) -> PathBuf {
    fs::create_dir_all(repository(".tools")).expect("a folder for tools can be made");
    let _lock = locked(&repository(&format!(".tools/{name}.lock")));
    let home = repository(&format!(".tools/{name}"));
    let note = home.join("installed-from");
    if fs::read_to_string(&note).ok().as_deref() != Some(from) {
        if home.exists() {
            fs::remove_dir_all(&home).expect("an earlier installation can be removed");
        }
        fs::create_dir_all(&home).expect("a folder can be made");
        install(&home);
        fs::write(&note, from).expect("what is installed can be noted");
    }
    home
}

/// Another run of these tests may install at the same moment; the lock ends with the file's handle.
fn locked(path: &Path) -> File {
    let lock = File::create(path).expect("a lock can be made");
    let asked = Instant::now();
    while lock.try_lock().is_err() {
        assert!(asked.elapsed() < Duration::from_mins(10), "somebody else holds {}", path.display());
        sleep(Duration::from_millis(100));
    }
    lock
}

/// What a process printed; a failure of it is the test's.
pub fn succeeded(output: std::io::Result<Output>, what: &str) -> String {
    let output = output.unwrap_or_else(|error| panic!("{what}: {error}; removing .tools/ installs the judges anew"));
    assert!(output.status.success(), "{what}: {}", said(&output));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What a judge printed, or why it refuses.
pub fn verdict(output: std::io::Result<Output>, what: &str) -> Result<String, String> {
    let output = output.unwrap_or_else(|error| panic!("{what}: {error}; removing .tools/ installs the judges anew"));
    if output.status.success() { Ok(String::from_utf8_lossy(&output.stdout).into_owned()) } else { Err(said(&output)) }
}

fn said(output: &Output) -> String {
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    format!("{}\n{}{}", output.status, text(&output.stdout), text(&output.stderr))
}

/// Whether a Debian judge is there. It may be missing where somebody works; where all is checked, that is a failure.
pub fn is_there(is_there: bool, what: &str) -> bool {
    let everything = std::env::var_os("CI").is_some();
    assert!(is_there || !everything, "{what} is not installed: .ci/run installs it");
    if !is_there {
        eprintln!("not asked, since it is not installed: {what}");
    }
    is_there
}
