//! `completions` and `man`: for packagers.

use std::io::{self, Write};

use clap::CommandFactory;
use clap_complete::Shell;

use crate::Ended;
use crate::cli::Cli;

pub fn completions(shell: Shell) -> anyhow::Result<Ended> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "interview-reminders", &mut text);
    io::stdout().lock().write_all(&text)?;
    Ok(Ended::Well)
}

pub fn manual() -> anyhow::Result<Ended> {
    let mut text = Vec::new();
    clap_mangen::Man::new(Cli::command()).render(&mut text)?;
    io::stdout().lock().write_all(&text)?;
    Ok(Ended::Well)
}
