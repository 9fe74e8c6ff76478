//! Runs that are killed at a moment that is chosen: as a file is about to get a name, or to lose one.

use std::process::{Command, Stdio};

use super::folder::Folder;
use super::support::patience::{Held, output};

/// What gives names and takes them, whatever this machine calls it.
const NAMING: &str = "?rename,?renameat,renameat2,?unlink,unlinkat";

/// Whether a run was killed at the name of this number, counted from 1, and was not over before. None where nobody may watch
/// a run so; a continuous integration must have what it takes.
pub fn killed_at_name(folder: &Folder, command: &str, number: usize) -> Option<bool> {
    can_watch().then_some(())?;
    let program = folder.program(command);
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "-o", "/dev/null", "-e"]).arg(format!("trace={NAMING}"));
    strace.arg("-e").arg(format!("inject={NAMING}:signal=KILL:when={number}"));
    strace.arg(program.get_program()).args(program.get_args()).current_dir(folder.path(""));
    strace.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let mut run = Held::start(strace.stdout(Stdio::null()).stderr(Stdio::null())).expect("strace runs");
    let ended = run.ended();
    assert!(ended.success() || ended.code().is_none(), "{command}: {ended}");
    Some(!ended.success())
}

#[expect(clippy::disallowed_macros, reason = "what is not tested is said aloud")]
fn can_watch() -> bool {
    match output(Command::new("strace").args(["-f", "-qq", "-o", "/dev/null", "-e", "trace=none", "true"])) {
        Ok(watched) if watched.status.success() => true,
        Ok(refused) => {
            eprintln!("NOT TESTED: no run can be watched here: {}", String::from_utf8_lossy(&refused.stderr));
            false
        }
        Err(error) => {
            assert!(std::env::var_os("CI").is_none(), "strace is not installed: {error}");
            eprintln!("NOT TESTED: strace is not installed: {error}");
            false
        }
    }
}
