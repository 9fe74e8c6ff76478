//! `export --write-ids`: a copy of a sheet in which each row has an id.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use interview_reminders::interview::{Interview, Mapping, Roster, RosterBuilder, read_sheet, with_ids};
use interview_reminders::prose::Prose;

use chrono::{DateTime, Utc};

use crate::cli::Common;
use crate::files::Output;
use crate::inputs;
use crate::report;
use crate::setup::Setup;

/// Writes the copy; a sheet that can't be read is left to the export, which tells of it.
pub fn write(sheets: &[PathBuf], copy: &Path, common: &Common) -> anyhow::Result<()> {
    let [sheet] = sheets else { bail!("--write-ids is for one sheet: name one, as a file") };
    if sheet == Path::new("-") {
        bail!("--write-ids is for a sheet in a file, not on standard input");
    }
    let is_sheet =
        std::fs::canonicalize(copy).is_ok_and(|copy| std::fs::canonicalize(sheet).is_ok_and(|it| it == copy));
    if copy.exists() && !is_sheet {
        bail!("{} exists already: name another file for the ids, or the sheet itself", copy.display());
    }
    let Ok(setup) = Setup::of(common, None, sheets)? else { return Ok(()) };
    let bytes = inputs::read(sheet)?.bytes;
    let (roster, mapping) = read(sheet, &bytes, &setup);
    let Some(mapping) = mapping else { return Ok(()) };
    let written = with_ids(&bytes, &setup.defaults, &mapping, &roster).with_context(|| {
        format!("can't write ids into {}, in its own encoding: save it as “CSV UTF-8” first", sheet.display())
    })?;
    if keys(&read(sheet, &written.bytes, &setup).0) != keys(&roster) {
        bail!(
            "can't write ids into {}: some of its rows would be read as others; write them yourself",
            sheet.display()
        );
    }
    let target = Output::at(copy, &[], false)?;
    target.write(None, |out| Ok(out.write_all(&written.bytes)?))?;
    if !common.quiet {
        let mut text = String::new();
        text.count(u32::try_from(written.written).unwrap_or(u32::MAX), "row");
        report::said(&format!("{text} got an id in {}", copy.display()));
    }
    Ok(())
}

fn read(sheet: &Path, bytes: &[u8], setup: &Setup) -> (Roster, Option<Mapping>) {
    let (mut roster, mut problems) = (RosterBuilder::default(), Vec::new());
    let report = read_sheet(&sheet.display().to_string(), bytes, &setup.defaults, &mut roster, &mut problems);
    (roster.finish(&mut problems), report.mapping)
}

/// What the events of a roster are known by.
fn keys(roster: &Roster) -> Vec<(&str, &str, DateTime<Utc>)> {
    let candidate = |interview: &Interview| &*roster.candidate(interview.candidate).identity;
    let mut keys: Vec<_> = roster.interviews.iter().map(|it| (candidate(it), roster.key(it), it.start)).collect();
    keys.sort_unstable();
    keys
}
