//! One line a run, for whoever looks after many.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, bail};
use chrono::{DateTime, SecondsFormat, Utc};
use interview_reminders::regenerate::ChangeCounts;
use interview_reminders::visible::write_json_line;
use interview_reminders::zone::Zone;
use serde::Serialize;

use crate::inputs::Inputs;
use crate::paths::{expect_own_links, has_ending, place_of};

/// What an export came to.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Interviews that were read.
    pub interviews: usize,
    /// Rows that were left out for a problem.
    pub rows_left_out: usize,
    /// Reminders that are planned.
    pub reminders: usize,
    /// What became of the events.
    pub changes: ChangeCounts,
    /// How many files are others now, new or removed.
    pub files: usize,
}

/// A run, as its line has it.
#[derive(Debug, Serialize)]
struct Line<'l> {
    time: String,
    duration_ms: u128,
    status: u8,
    output: Option<Cow<'l, str>>,
    interviews: usize,
    rows_left_out: usize,
    reminders: usize,
    added: usize,
    changed: usize,
    cancelled: usize,
    forgotten: usize,
    kept: usize,
    files: usize,
    version: &'static str,
    tzdb: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

/// Whether a line may follow: there is no file, nothing is in it, or it begins as a line of JSON does.
fn goes_on(path: &Path) -> io::Result<bool> {
    if !path.is_file() {
        return Ok(true);
    }
    let mut beginning = Vec::new();
    File::open(path)?.take(1).read_to_end(&mut beginning)?;
    Ok(beginning.is_empty() || beginning == b"{")
}

/// A file that every run adds its line to.
pub struct Log {
    path: PathBuf,
    file: File,
}

impl Log {
    /// Opens a log, and makes it if need be; a file that the run reads or writes is refused, and one in which there is
    /// something else than lines of JSON.
    pub fn at(path: &Path, others: &Inputs) -> anyhow::Result<Log> {
        let cannot = || format!("can't log into {}", path.display());
        expect_own_links(path).with_context(cannot)?;
        if let Some(other) = others.at(&place_of(path)) {
            bail!("{}: it is the {other} itself; name another file", cannot());
        }
        if has_ending(path, "ics") || has_ending(path, "toml") {
            bail!(
                "{}: it is called like a calendar or a configuration; name another file, such as log.jsonl",
                cannot()
            );
        }
        if !goes_on(path).with_context(cannot)? {
            bail!("{}: what stands there is no log; name another file, such as log.jsonl", cannot());
        }
        let file = File::options().create(true).append(true).open(path);
        let file = file.with_context(cannot)?;
        Ok(Log { path: path.to_path_buf(), file })
    }

    /// Adds the line of a run.
    pub fn add(
        &mut self,
        now: DateTime<Utc>,
        took: Duration,
        output: Option<&Path>,
        outcome: &Outcome,
        status: u8,
        error: Option<&anyhow::Error>,
    ) -> anyhow::Result<()> {
        let ChangeCounts { added, changed, cancelled, forgotten, kept, .. } = outcome.changes;
        let line = Line {
            time: now.to_rfc3339_opts(SecondsFormat::Secs, true),
            duration_ms: took.as_millis(),
            status,
            // A name that is no text is written as well as it can be.
            output: output.map(Path::to_string_lossy),
            interviews: outcome.interviews,
            rows_left_out: outcome.rows_left_out,
            reminders: outcome.reminders,
            added,
            changed,
            cancelled,
            forgotten,
            kept,
            files: outcome.files,
            version: env!("CARGO_PKG_VERSION"),
            tzdb: Zone::release(),
            error: error.map(|error| format!("{error:#}")),
        };
        let mut text = Vec::new();
        write_json_line(&mut text, &line)?;
        // In one piece: two runs never share a line.
        self.file.write_all(&text).with_context(|| format!("can't log into {}", self.path.display()))
    }
}
