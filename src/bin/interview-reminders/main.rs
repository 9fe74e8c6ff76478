//! The command line of interview-reminders: the only place with a clock, files, an environment and exit statuses.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "what the library takes as arguments is fetched here"
)]

mod bounded;
mod cli;
mod commands;
mod configuration;
mod earlier;
mod files;
mod inputs;
mod paths;
mod place;
mod report;
mod request;
mod run;

use std::io;
use std::process::ExitCode;

use clap::Parser;
use cli::{Cli, Color, Command};
use interview_reminders::Verdict;

/// What is said where the product can't be printed.
const STANDARD_OUTPUT: &str = "can't write to standard output";

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ended {
    /// Every row is planned.
    Well,
    /// Written, but some rows had problems.
    WithProblems,
    /// Nothing written.
    WithNothingWritten,
}

impl Ended {
    /// The exit status that says so.
    fn status(self) -> u8 {
        match self {
            Ended::Well => 0,
            Ended::WithProblems => 1,
            Ended::WithNothingWritten => 2,
        }
    }
}

impl From<Verdict> for Ended {
    fn from(verdict: Verdict) -> Ended {
        match verdict {
            Verdict::EveryRow => Ended::Well,
            Verdict::SomeRows => Ended::WithProblems,
            Verdict::Nothing => Ended::WithNothingWritten,
        }
    }
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    match cli.common.color {
        Color::Auto => {}
        Color::Always => anstream::ColorChoice::Always.write_global(),
        Color::Never => anstream::ColorChoice::Never.write_global(),
    }
    match run(&cli) {
        Ok(ended) => ExitCode::from(ended.status()),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            report::failure(&error);
            ExitCode::from(Ended::WithNothingWritten.status())
        }
    }
}

fn run(cli: &Cli) -> anyhow::Result<Ended> {
    match &cli.command {
        Command::Export(export) => commands::export::run(export, &cli.common),
        Command::Plan(plan) => commands::plan::run(plan, &cli.common),
        Command::Diff(diff) => commands::diff::run(diff, &cli.common),
        Command::Check(check) => commands::check::run(check, &cli.common),
        Command::Page(page) => commands::page::run(page, &cli.common),
        Command::Guide(guide) => commands::guide::run(guide),
        Command::Init(init) => commands::init::run(init, &cli.common),
        Command::Completions { shell } => commands::packaging::completions(*shell),
        Command::Man => commands::packaging::manual(),
    }
}

/// Whether nobody reads any more what a run prints.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let io_error = |cause: &(dyn std::error::Error + 'static)| {
        cause.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
    };
    error.chain().any(io_error)
}

/// The version, with the release of the time zone database.
fn version() -> &'static str {
    use std::sync::LazyLock;
    static VERSION: LazyLock<String> = LazyLock::new(|| {
        format!("{} (tzdb {})", env!("CARGO_PKG_VERSION"), interview_reminders::zone::Zone::release())
    });
    &VERSION
}
