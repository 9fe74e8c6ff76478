//! `init`: a sample sheet and a commented configuration that work together, or the configuration for a sheet.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, bail};
use chrono::{Days, NaiveDate};
use interview_reminders::interview::{RosterBuilder, read_sheet};
use interview_reminders::visible::Shown;

use super::suggestion;
use crate::cli::{Common, Init};
use crate::configuration::CONFIGURATION;
use crate::setup::{self, Setup};
use crate::{Ended, inputs, report};

const SHEET: &str = include_str!("../sample/interviews.csv");
const SAMPLE: &str = include_str!("../sample/interview-reminders.toml");

pub fn run(init: &Init, common: &Common) -> anyhow::Result<Ended> {
    match &init.from {
        Some(sheet) => for_sheet(sheet, init.folder.as_deref(), common),
        None => sample(init.folder.as_deref().unwrap_or(Path::new(".")), common),
    }
}

fn sample(folder: &Path, common: &Common) -> anyhow::Result<Ended> {
    let today = setup::now(common)?.date_naive();
    write(folder, &[("interviews.csv", dated(SHEET, today)), (CONFIGURATION, SAMPLE.to_owned())])?;
    if !common.quiet {
        let sheet = folder.join("interviews.csv");
        say(&format!("next: interview-reminders plan {} --why", sheet.display()))?;
    }
    Ok(Ended::Well)
}

/// Writes the configuration that reads a sheet beside it, or into a folder.
fn for_sheet(path: &Path, folder: Option<&Path>, common: &Common) -> anyhow::Result<Ended> {
    let folder = folder.or_else(|| path.parent()).unwrap_or(Path::new(""));
    expect_free(folder, CONFIGURATION)?;
    let sheet = inputs::read(path)?;
    let setup = match Setup::of(common, None, &[path.to_path_buf()])? {
        Ok(setup) => setup,
        Err(problems) => {
            report::problems(&problems, common.quiet);
            return Ok(Ended::WithNothingWritten);
        }
    };
    report::problems(&setup.problems, common.quiet);
    let (mut roster, mut problems) = (RosterBuilder::default(), Vec::new());
    let read = || read_sheet(&sheet.name, &sheet.bytes, &setup.defaults, &mut roster, &mut problems);
    let read = sheet.with_last_words(read);
    let Some(mapping) = read.mapping else {
        report::problems(&problems, common.quiet);
        return Ok(Ended::WithNothingWritten);
    };
    let name = path.file_name().map_or(sheet.name.as_str().into(), |name| name.to_string_lossy());
    let text = suggestion::text(&name, &mapping, read.dates, &setup.defaults, &problems);
    write(folder, &[(CONFIGURATION, text)])?;
    if !common.quiet {
        say(&format!("next: read it, and interview-reminders check {}", path.display()))?;
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

/// The sample with days around today in place of `{-12}` and `{3}`.
fn dated(sample: &str, today: NaiveDate) -> String {
    let mut pieces = sample.split('{');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (offset, rest) = piece.split_once('}').unwrap_or(("0", piece));
        let days: i64 = offset.parse().unwrap_or_default();
        let day =
            if days < 0 { today - Days::new(days.unsigned_abs()) } else { today + Days::new(days.unsigned_abs()) };
        text.push_str(&day.to_string());
        text.push_str(rest);
    }
    text
}
