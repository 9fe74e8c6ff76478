//! `export`: the main job.

mod ids;
mod lock;
mod log;
mod on_change;
mod progress;
mod spread;
mod writing;

use std::path::Path;
use std::time::Instant;

use interview_reminders::layout::Manifest;

use crate::cli::{Common, Export};
use crate::inputs::Inputs;
use crate::run::{Bytes, Product, Run};
use crate::{Ended, is_closed_pipe, report, request};
use ids::IdsWanted;
use log::{Log, Outcome};
use writing::Writing;

pub fn run(export: &Export, common: &Common) -> anyhow::Result<Ended> {
    let (started, now) = (Instant::now(), request::now(common)?);
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
    let run = Run::of(&export.sheets.sheets, common, &export.wanted, bytes)?;
    let Some(run) = run else { return Ok(Ended::WithNothingWritten) };
    outcome.interviews = run.planned.plan.roster.interviews.len();
    outcome.reminders = run.planned.plan.count_reminders();
    outcome.rows_left_out = run.planned.reading.counts().left_out;
    let ended = run.ended(write(export, common, path, &run, ids, outcome)?);
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

/// Writes the calendar and, behind it, the ids.
fn write(
    export: &Export,
    common: &Common,
    path: Option<&Path>,
    run: &Run,
    ids: Option<IdsWanted<'_>>,
    outcome: &mut Outcome,
) -> anyhow::Result<Product> {
    let ids = ids.map_or(Ok(None), |ids| ids.make(run))?;
    let writing = Writing { export, common, run };
    let product = match path {
        None => writing.to_standard_output()?,
        Some(path) => writing.to_place(path, outcome)?,
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
}
