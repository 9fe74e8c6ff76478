//! `completions` and `man`: for packagers.

use std::io::{self, Write};

use anyhow::Context;
use clap::CommandFactory;
use clap_complete::Shell;

use crate::cli::Cli;
use crate::{Ended, STANDARD_OUTPUT};

pub fn completions(shell: Shell) -> anyhow::Result<Ended> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "interview-reminders", &mut text);
    io::stdout().lock().write_all(&text).context(STANDARD_OUTPUT)?;
    Ok(Ended::Well)
}

pub fn manual() -> anyhow::Result<Ended> {
    let mut text = Vec::new();
    let mut command = Cli::command();
    command.build();
    clap_mangen::Man::new(command.clone()).render(&mut text)?;
    for subcommand in command.get_subcommands().filter(|subcommand| subcommand.get_name() != "help") {
        clap_mangen::Man::new(subcommand.clone()).render(&mut text)?;
    }
    io::stdout().lock().write_all(&text).context(STANDARD_OUTPUT)?;
    Ok(Ended::Well)
}
