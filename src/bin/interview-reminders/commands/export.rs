//! `export`: the main job.

use std::io;
use std::path::Path;

use anyhow::Context;
use interview_reminders::calendar;
use interview_reminders::output::Tally;
use interview_reminders::output::ics::{self, Style};
use interview_reminders::settings::{Alarm, Flavor};

use super::reading::with_plan;
use crate::cli::{self, Common, Export};
use crate::setup::Setup;
use crate::{Ended, files, progress, report};

pub fn run(export: &Export, common: &Common) -> anyhow::Result<Ended> {
    let output = export.output.as_deref().filter(|path| *path != Path::new("-"));
    if let Some(output) = output {
        files::expect_writable(output, &export.sheets.sheets, export.fresh)?;
    }
    with_plan(&export.sheets.sheets, common, &export.wanted, |setup, plan, diary, rows_left_out| {
        let style = style(export, setup, output);
        let nothing_to_import = style.flavor == calendar::Flavor::Import && Tally::of(plan, setup.now).reminders == 0;
        match output {
            Some(_) if nothing_to_import => {}
            Some(path) => files::write_whole(path, |out| {
                Ok(ics::write(&mut progress::Watched::of(out, common.quiet), plan, diary, &style)?)
            })?,
            None => {
                ics::write(&mut io::stdout().lock(), plan, diary, &style).context("can't write to standard output")?;
            }
        }
        if !common.quiet {
            let whereto = match output {
                Some(path) if nothing_to_import => format!(": {} is not written", path.display()),
                Some(path) => format!(" in {}", path.display()),
                None => String::new(),
            };
            report::summary(plan, diary, setup.now, rows_left_out, &whereto);
        }
        Ok(output.is_none() || !nothing_to_import)
    })
}

fn style(export: &Export, setup: &Setup, output: Option<&Path>) -> Style {
    let feed = match export.flavor {
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
