//! `init`: a sample sheet and a commented configuration that work together, or the configuration for a sheet.

use std::fs;
use std::io::Write;
use std::iter::successors;
use std::path::Path;

use anyhow::{Context, bail};
use chrono::{Datelike, NaiveDate};
use interview_reminders::holidays::{Holidays, Region};
use interview_reminders::interview::{RosterBuilder, read_sheet};
use interview_reminders::visible::Shown;

use super::suggestion;
use crate::cli::{Common, Init};
use crate::configuration::CONFIGURATION;
use crate::paths::place_of;
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
        say(&format!("next: interview-reminders plan {}", sheet.display()))?;
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

/// The sample with working days around today in place of `{-8}` and `{3}`.
fn dated(sample: &str, today: NaiveDate) -> String {
    let holidays = holidays();
    let mut pieces = sample.split('{');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (distance, rest) = piece.split_once('}').unwrap_or(("0", piece));
        text.push_str(&working_day(today, distance.parse().unwrap_or_default(), &holidays).to_string());
        text.push_str(rest);
    }
    text
}

/// The public holidays of everybody in the sample.
fn holidays() -> Vec<Holidays> {
    ["US", "GB-ENG", "DE-BE"].into_iter().filter_map(|name| Region::named(name).ok()).map(Holidays::of).collect()
}

/// The working day so many after today or, where the number is negative, before it.
fn working_day(today: NaiveDate, distance: i64, holidays: &[Holidays]) -> NaiveDate {
    let works = |day: &NaiveDate| {
        day.weekday().num_days_from_monday() < 5 && holidays.iter().all(|holidays| holidays.name_on(*day).is_none())
    };
    let further = |day: &NaiveDate| if distance < 0 { day.pred_opt() } else { day.succ_opt() };
    let count = usize::try_from(distance.unsigned_abs()).unwrap_or_default();
    let others = successors(further(&today), further).filter(works);
    others.take(count).last().unwrap_or(today)
}
