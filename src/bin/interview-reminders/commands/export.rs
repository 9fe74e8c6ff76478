//! `export`: the main job.

use std::io::{self, Write};
use std::path::Path;

use anyhow::Context;
use interview_reminders::calendar;
use interview_reminders::calendar::previous::Previous;
use interview_reminders::output::Tally;
use interview_reminders::output::ics::{self, Style};
use interview_reminders::plan::Plan;
use interview_reminders::problem::Cause;
use interview_reminders::prose::Prose;
use interview_reminders::reach::Diary;
use interview_reminders::regenerate::{Changes, Regeneration};
use interview_reminders::settings::{Alarm, Flavor};

use super::ids;
use super::reading::with_plan;
use crate::cli::{self, Common, Export};
use crate::files::{Output, Written};
use crate::setup::Setup;
use crate::{Ended, progress, report};

pub fn run(export: &Export, common: &Common) -> anyhow::Result<Ended> {
    if let Some(copy) = &export.write_ids {
        ids::write(&export.sheets.sheets, copy, common)?;
    }
    let path = export.output.as_deref().filter(|path| *path != Path::new("-"));
    let Some(path) = path else { return to_standard_output(export, common) };
    let output = Output::at(path, &export.sheets.sheets, export.fresh)?;
    match output.previous()? {
        Ok(previous) => to_file(&Continued { output, previous }, path, export, common),
        Err(problem) => {
            report::problems(&[problem], common.quiet);
            Ok(Ended::WithNothingWritten)
        }
    }
}

fn to_standard_output(export: &Export, common: &Common) -> anyhow::Result<Ended> {
    with_plan(&export.sheets.sheets, common, &export.wanted, |setup, plan, diary, rows_left_out| {
        let style = style(export.flavor, setup, None);
        let nothing = Previous::default();
        let regeneration = Regeneration::of(plan, &nothing, setup.keeping(plan));
        let mut out = io::stdout().lock();
        ics::write(&mut out, plan, diary, &style, &regeneration, &mut io::empty())
            .context("can't write to standard output")?;
        if !common.quiet {
            report::summary(plan, diary, setup.now, rows_left_out, "");
        }
        Ok(true)
    })
}

/// A file and what it held so far.
struct Continued {
    output: Output,
    previous: Previous,
}

fn to_file(file: &Continued, path: &Path, export: &Export, common: &Common) -> anyhow::Result<Ended> {
    with_plan(&export.sheets.sheets, common, &export.wanted, |setup, plan, diary, rows_left_out| {
        let style = style(export.flavor, setup, Some(path));
        let regeneration = Regeneration::of(plan, &file.previous, setup.keeping(plan));
        // An import of nothing would take nothing away: no file is better, unless one has to say what is cancelled.
        let nothing_to_import = style.flavor == calendar::Flavor::Import
            && file.output.earlier().is_none()
            && Tally::of(plan, setup.now).reminders == 0;
        let whereto = if nothing_to_import {
            format!(": {} is not written", path.display())
        } else {
            let (changes, written) = file.write(plan, diary, &style, &regeneration, common)?;
            let mut whereto = format!(" in {}", path.display());
            if file.output.earlier().is_some() {
                // The file's own heading, its line breaks or the order of its events may have changed.
                let nothing = if written == Written::Unchanged { "nothing changed" } else { "no event changed" };
                whereto.extend([" (", &changes_in_words(changes, nothing), ")"]);
            }
            whereto
        };
        if !common.quiet {
            report::summary(plan, diary, setup.now, rows_left_out, &whereto);
        }
        Ok(!nothing_to_import)
    })
}

impl Continued {
    fn write(
        &self,
        plan: &Plan<'_>,
        diary: &mut Diary<'_>,
        style: &Style,
        regeneration: &Regeneration<'_>,
        common: &Common,
    ) -> anyhow::Result<(Changes, Written)> {
        let aside = (!self.previous.is_intact()).then(|| self.output.aside(style.now));
        if let Some(aside) = &aside {
            report::problems(&[self.output.problem(Cause::OutputEdited(self.previous.edits.clone()))], false);
            report::said(&format!("  the file as it was is kept: {}", aside.display()));
        }
        self.output.write(aside.as_deref(), |out| {
            let mut out = progress::Watched::of(out, common.quiet);
            let written = match self.output.earlier() {
                Some(mut earlier) => ics::write(&mut out, plan, diary, style, regeneration, &mut earlier),
                None => ics::write(&mut out, plan, diary, style, regeneration, &mut io::empty()),
            };
            out.flush()?;
            Ok(written?)
        })
    }
}

/// "3 added and 1 cancelled"; what is said of `nothing` where no event changed.
pub fn changes_in_words(changes: Changes, nothing: &str) -> String {
    let Changes { added, changed, cancelled, forgotten, kept } = changes;
    let counts =
        [(added, "added"), (changed, "changed"), (cancelled, "cancelled"), (forgotten, "long past and removed")];
    let counts: Vec<_> = counts.into_iter().filter(|(count, _)| *count > 0).collect();
    let mut text = String::new();
    text.list(counts.iter(), |text, (count, what)| {
        text.number(u32::try_from(*count).unwrap_or(u32::MAX));
        text.push(' ');
        text.push_str(what);
    });
    if text.is_empty() {
        text.push_str(nothing);
    }
    if kept > 0 {
        text.push_str("; for rows with problems, ");
        text.count(u32::try_from(kept).unwrap_or(u32::MAX), "event");
        text.push_str(if kept == 1 { " stays as it was" } else { " stay as they were" });
    }
    text
}

pub fn style(flavor: Option<cli::Flavor>, setup: &Setup, output: Option<&Path>) -> Style {
    let feed = match flavor {
        Some(flavor) => flavor == cli::Flavor::Feed,
        None => setup.settings.output.flavor == Flavor::Feed,
    };
    let name = output.and_then(Path::file_stem).map_or("Interview reminders".into(), |stem| stem.to_string_lossy());
    Style {
        flavor: if feed { calendar::Flavor::Feed } else { calendar::Flavor::Import },
        name: name.into_owned(),
        length: setup.length(),
        alarm: match setup.settings.output.alarm {
            Alarm::None => None,
            Alarm::Before(before) => Some(u32::try_from(before.num_minutes()).unwrap_or_default()),
        },
        now: setup.now,
    }
}
