//! `init`: a sample sheet and a commented configuration that work together.

use std::fs;
use std::io::Write;
use std::path::Path;

use anstream::println;
use anyhow::{Context, bail};
use chrono::{Days, NaiveDate};

use crate::cli::Common;
use crate::{Ended, setup};

const SHEET: &str = include_str!("../sample/interviews.csv");
const CONFIGURATION: &str = include_str!("../sample/interview-reminders.toml");

pub fn run(folder: &Path, common: &Common) -> anyhow::Result<Ended> {
    let today = setup::now(common)?.date_naive();
    let files = [("interviews.csv", dated(SHEET, today)), ("interview-reminders.toml", CONFIGURATION.to_owned())];
    for (name, _) in &files {
        if folder.join(name).exists() {
            bail!("{} exists already and is left alone: name another folder", folder.join(name).display());
        }
    }
    fs::create_dir_all(folder).with_context(|| format!("can't make the folder {}", folder.display()))?;
    for (name, text) in &files {
        let path = folder.join(name);
        let create = || fs::File::create_new(&path)?.write_all(text.as_bytes());
        create().with_context(|| format!("can't write {}", path.display()))?;
        println!("wrote {}", path.display());
    }
    if !common.quiet {
        let sheet = folder.join("interviews.csv");
        println!("next: interview-reminders plan {} --why", sheet.display());
    }
    Ok(Ended::Well)
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
