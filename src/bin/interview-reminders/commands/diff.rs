//! `diff`: what the next export would change; nothing is written.

use std::io::{self, Read, Seek, Write};

use anyhow::Context;
use interview_reminders::Planned;
use interview_reminders::calendar::previous::Previous;
use interview_reminders::output::{difference, ics, summary};
use interview_reminders::problem::{Cause, Problem};
use interview_reminders::visible::Screen;

use crate::cli::{Common, Diff};
use crate::earlier::{FoundFiles, edited};
use crate::files::Output;
use crate::place::Place;
use crate::run::{Bytes, Run};
use crate::{Ended, STANDARD_OUTPUT, report};

pub fn run(diff: &Diff, common: &Common) -> anyhow::Result<Ended> {
    let run = Run::of(&diff.sheets.sheets, common, &diff.wanted, Bytes::Dropped)?;
    let Some(run) = run else { return Ok(Ended::WithNothingWritten) };
    let place = Place::of(&diff.output, &diff.shape, &run.planned.setup)?;
    let differences = if place.is_in_files()? { of_files(diff, &run, &place)? } else { of_file(diff, &run)? };
    Ok(match differences {
        Ok((text, differs)) => {
            if !common.quiet {
                report::said(&text);
            }
            if differs { Ended::WithProblems } else { Ended::Well }
        }
        Err(problems) => {
            report::problems(&problems, common.quiet);
            Ended::WithNothingWritten
        }
    })
}

/// The last line, and whether an export would change anything; or what stands in its way.
type Differences = Result<(String, bool), Vec<Problem>>;

fn of_file(diff: &Diff, run: &Run) -> anyhow::Result<Differences> {
    let output = Output::at(&diff.output, &run.inputs, false)?;
    let previous = match output.previous()? {
        Ok(previous) => previous,
        Err(problem) => return Ok(Err(vec![problem])),
    };
    if !previous.is_intact() {
        report::problems(&[output.problem(Cause::OutputEdited(previous.edits.clone()))], false);
    }
    let differences = match output.earlier() {
        Some(mut earlier) => write_differences(diff, &run.planned, &previous, &mut earlier)?,
        None => write_differences(diff, &run.planned, &previous, &mut io::empty())?,
    };
    Ok(Ok((differences.0, differences.1 || !previous.is_intact())))
}

fn of_files(diff: &Diff, run: &Run, place: &Place) -> anyhow::Result<Differences> {
    let calendars = place.names.layout.calendars(&run.planned.plan, &place.stem);
    let found = FoundFiles::at(place, &run.inputs, false, &calendars)?;
    if !found.problems.is_empty() {
        return Ok(Err(found.problems));
    }
    let edits: Vec<Problem> = found.earlier.files.iter().filter_map(|file| edited(place, file)).collect();
    report::problems(&edits, false);
    let differences = write_differences(diff, &run.planned, &found.earlier.joined.all, &mut found.reader(place))?;
    Ok(Ok((differences.0, differences.1 || !edits.is_empty())))
}

fn write_differences(
    diff: &Diff,
    planned: &Planned,
    previous: &Previous,
    earlier: &mut (impl Read + Seek),
) -> anyhow::Result<(String, bool)> {
    let style = ics::CalendarStyle::of(&planned.setup, ics::USUAL_NAME);
    let regeneration = planned.beside(previous);
    let mut out = Vec::new();
    let (screen, mine) =
        (&mut Screen::on(&mut out).of_width(report::columns().unwrap_or(usize::MAX)), planned.setup.defaults.my_zone);
    let changes = difference::write(screen, &planned.plan, &style, mine, &regeneration, earlier)?;
    io::stdout().lock().write_all(&out).context(STANDARD_OUTPUT)?;
    let text = format!("{}: {}", diff.output.display(), summary::changes(changes, "nothing would change"));
    Ok((text, !changes.is_nothing()))
}
