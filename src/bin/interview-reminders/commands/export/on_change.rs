//! What is to be done once a calendar changed.

use std::io;
use std::path::{self, Path};
use std::process::{Command, ExitStatus};

use anyhow::{Context, bail};

/// The name under which the command finds the output's path.
pub const OUTPUT: &str = "INTERVIEW_REMINDERS_OUTPUT";

/// Runs a command through the shell; what it prints goes to standard error. An error says how it failed.
pub fn run(command: &str, output: &Path) -> anyhow::Result<()> {
    let status = status(command, output).with_context(|| format!("can't run the command of --on-change: {command}"))?;
    if !status.success() {
        bail!("the command of --on-change failed ({status}): {command}");
    }
    Ok(())
}

fn status(command: &str, output: &Path) -> io::Result<ExitStatus> {
    shell(command).env(OUTPUT, path::absolute(output)?).stdout(io::stderr()).status()
}

#[cfg(not(windows))]
fn shell(command: &str) -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", command]);
    shell
}

#[cfg(windows)]
fn shell(command: &str) -> Command {
    use std::os::windows::process::CommandExt;
    let mut shell = Command::new("cmd");
    // As it stands: cmd has quotes of its own.
    shell.arg("/C").raw_arg(command);
    shell
}
