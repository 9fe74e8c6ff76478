//! `export`: the main job.

use std::path::Path;
use std::time::Instant;

use interview_reminders::layout::Manifest;

use super::ids::IdsWanted;
use super::reading::{Bytes, Product, with_plan};
use super::writing::Writing;
use crate::cli::{Common, Export};
use crate::inputs::Inputs;
use crate::log::{Log, Outcome};
use crate::setup;
use crate::{Ended, is_closed_pipe, on_change, report};

pub fn run(export: &Export, common: &Common) -> anyhow::Result<Ended> {
    let (started, now) = (Instant::now(), setup::now(common)?);
    let mut outcome = Outcome::default();
    let path = export.output.as_deref().filter(|path| *path != Path::new("-"));
    let Some(log) = &export.log else { return run_once(export, common, path, &mut outcome) };
    let mut others = Inputs::of(common, &export.sheets.sheets);
    if let Some(path) = path {
        others.add("calendar", path);
        others.add("list of calendars in the folder", &path.join(Manifest::NAME));
    }
    let mut log = Log::at(log, &others)?;
    let ended = match run_once(export, common, path, &mut outcome) {
        Err(error) if is_closed_pipe(&error) => Ok(Ended::Well),
        ended => ended,
    };
    let status = ended.as_ref().map_or(Ended::WithNothingWritten, |ended| *ended).status();
    let noted = log.add(now, started.elapsed(), path, &outcome, status, ended.as_ref().err());
    match (ended, noted) {
        // What is written is written, noted or not.
        (Ok(Ended::Well | Ended::WithProblems), Err(error)) => {
            report::failure(&error);
            Ok(Ended::WithProblems)
        }
        (ended, _) => ended,
    }
}

fn run_once(export: &Export, common: &Common, path: Option<&Path>, outcome: &mut Outcome) -> anyhow::Result<Ended> {
    let ids = IdsWanted::of(export)?;
    let bytes = if ids.is_some() { Bytes::Kept } else { Bytes::Dropped };
    let ended =
        with_plan(&export.sheets.sheets, common, &export.wanted, bytes, |setup, plan, availability, reading| {
            outcome.interviews = plan.roster.interviews.len();
            outcome.reminders = plan.count_reminders();
            outcome.rows_left_out = reading.rows_left_out();
            let ids = ids.map_or(Ok(None), |ids| ids.make(setup, reading))?;
            let writing = Writing { export, common, setup, reading };
            let product = match path {
                None => writing.to_standard_output(plan, availability)?,
                Some(path) => writing.to_place(plan, availability, path, outcome)?,
            };
            let (Some(ids), true) = (ids, product != Product::Refused) else { return Ok(product) };
            // The calendar is written, whatever becomes of the ids.
            Ok(match ids.write(common.quiet) {
                Ok(()) if product == Product::Needless => Product::Written,
                Ok(()) => product,
                Err(error) => {
                    report::failure(&error);
                    Product::WrittenWithProblem
                }
            })
        })?;
    let (Some(command), Some(path), true) = (&export.on_change, path, outcome.files > 0) else { return Ok(ended) };
    // The calendar is written, whatever becomes of the command.
    Ok(match on_change::run(command, path) {
        Ok(()) => ended,
        Err(error) => {
            report::failure(&error);
            Ended::WithProblems
        }
    })
}
