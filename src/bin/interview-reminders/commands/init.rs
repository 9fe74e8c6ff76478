//! `init`: a sample sheet and a commented configuration that work together, or the configuration for a sheet.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, bail};
use interview_reminders::output::suggestion;
use interview_reminders::sample;
use interview_reminders::visible::Shown;

use crate::cli::{Common, Init};
use crate::configuration::CONFIGURATION;
use crate::paths::place_of;
use crate::run::{Bytes, ReadSheets};
use crate::{Ended, report, request};

pub fn run(init: &Init, common: &Common) -> anyhow::Result<Ended> {
    match &init.from {
        Some(sheet) => for_sheet(sheet, init.folder.as_deref(), common),
        None => write_sample(init.folder.as_deref().unwrap_or(Path::new(".")), common),
    }
}

fn write_sample(folder: &Path, common: &Common) -> anyhow::Result<Ended> {
    let today = request::now(common)?.date_naive();
    write(folder, &[("interviews.csv", sample::sheet(today)), (CONFIGURATION, sample::CONFIGURATION.to_owned())])?;
    if !common.quiet {
        let sheet = folder.join("interviews.csv");
        say(&format!("next: interview-reminders plan {}", sheet.display()))?;
    }
    Ok(Ended::Well)
}

/// Writes the configuration that reads a sheet beside it, or into a folder.
fn for_sheet(path: &Path, folder: Option<&Path>, common: &Common) -> anyhow::Result<Ended> {
    let folder = folder.or_else(|| path.parent()).unwrap_or(Path::new(""));
    expect_free(folder, CONFIGURATION)?;
    let read = match ReadSheets::of(&[path.to_path_buf()], common, None, Bytes::Dropped)? {
        Ok(read) => read,
        Err(problems) => {
            report::problems(&problems, common.quiet);
            return Ok(Ended::WithNothingWritten);
        }
    };
    let ReadSheets { setup, reading, .. } = read;
    report::problems(&setup.problems, common.quiet);
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let Some(text) = reading.sheets.first().and_then(|sheet| suggestion::text(&name, sheet, &reading, &setup)) else {
        report::problems(&reading.problems[setup.problems.len()..], common.quiet);
        return Ok(Ended::WithNothingWritten);
    };
    write(folder, &[(CONFIGURATION, text)])?;
    if !common.quiet {
        let beside = path.parent().unwrap_or(Path::new(""));
        let place = |folder: &Path| place_of(if folder == Path::new("") { Path::new(".") } else { folder });
        let elsewhere = (place(folder) != place(beside)).then(|| folder.join(CONFIGURATION));
        let config = elsewhere.map(|file| format!(" --config {}", file.display())).unwrap_or_default();
        say(&format!("next: read it, and interview-reminders check {}{config}", path.display()))?;
    }
    Ok(Ended::Well)
}

/// Writes new files into a folder, all or, where one is there already, none.
fn write(folder: &Path, files: &[(&str, String)]) -> anyhow::Result<()> {
    for (name, _) in files {
        expect_free(folder, name)?;
    }
    if folder != Path::new("") {
        fs::create_dir_all(folder).with_context(|| format!("can't make the folder {}", folder.display()))?;
    }
    for (name, text) in files {
        let path = folder.join(name);
        let create = || fs::File::create_new(&path)?.write_all(text.as_bytes());
        create().with_context(|| format!("can't write {}", path.display()))?;
    }
    files.iter().try_for_each(|(name, _)| say(&format!("wrote {}", folder.join(name).display())))
}

/// Prints a line; what was to be written is there already.
fn say(text: &str) -> anyhow::Result<()> {
    report::print(&Shown::line(text))
}

fn expect_free(folder: &Path, name: &str) -> anyhow::Result<()> {
    let path = folder.join(name);
    if path.exists() {
        bail!("{} exists already and is left alone: name another folder", path.display());
    }
    Ok(())
}
