//! `guide`: the built-in guides, in the form in which users write their own.

use std::io::{self, Write};
use std::sync::Arc;

use anyhow::Context;
use interview_reminders::guide::Guide;
use interview_reminders::problem::Problem;
use interview_reminders::request::unknown_guide;

use crate::cli;
use crate::{Ended, STANDARD_OUTPUT, report};

pub fn run(command: &cli::Guide) -> anyhow::Result<Ended> {
    match command {
        cli::Guide::List => list(),
        cli::Guide::Show { name } => show(name),
    }
}

fn list() -> anyhow::Result<Ended> {
    let mut out = io::stdout().lock();
    for guide in Guide::builtin_names().into_iter().filter_map(Guide::builtin) {
        writeln!(out, "{:12} {}", guide.name, guide.title).context(STANDARD_OUTPUT)?;
    }
    Ok(Ended::Well)
}

fn show(name: &str) -> anyhow::Result<Ended> {
    let Some(text) = Guide::builtin_text(name) else {
        let problem = Problem::in_file(&Arc::from("guide"), unknown_guide(name)).quoting(name);
        report::problems(&[problem], false);
        return Ok(Ended::WithNothingWritten);
    };
    io::stdout().lock().write_all(text.as_bytes()).context(STANDARD_OUTPUT)?;
    Ok(Ended::Well)
}
