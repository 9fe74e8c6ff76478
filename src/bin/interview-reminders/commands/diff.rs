//! `diff`: what the next export would change; nothing is written.

use std::io::{self, Read, Seek, Write};

use anyhow::Context;
use interview_reminders::calendar::previous::Previous;
use interview_reminders::output::difference;
use interview_reminders::plan::Plan;
use interview_reminders::problem::{Cause, Problem};
use interview_reminders::reach::Availability;
use interview_reminders::regenerate::Regeneration;
use interview_reminders::visible::Screen;

use super::reading::{Bytes, Product, with_plan};
use crate::cli::{Common, Diff};
use crate::earlier::{EarlierFiles, edited};
use crate::files::Output;
use crate::place::Place;
use crate::setup::Setup;
use crate::{Ended, STANDARD_OUTPUT, report};

pub fn run(diff: &Diff, common: &Common) -> anyhow::Result<Ended> {
    let mut differs = false;
    let ended =
        with_plan(&diff.sheets.sheets, common, &diff.wanted, Bytes::Dropped, |setup, plan, availability, _| {
            let place = Place::of(&diff.output, &diff.shape, setup)?;
            let told = if place.is_in_files()? {
                of_files(diff, setup, plan, availability, &place)?
            } else {
                of_file(diff, setup, plan, availability)?
            };
            match told {
                Ok((text, is_difference)) => {
                    differs = is_difference;
                    if !common.quiet {
                        report::said(&text);
                    }
                    Ok(Product::Written)
                }
                Err(problems) => {
                    report::problems(&problems, common.quiet);
                    Ok(Product::Refused)
                }
            }
        })?;
    Ok(match ended {
        Ended::WithNothingWritten => ended,
        _ if differs => Ended::WithProblems,
        _ => Ended::Well,
    })
}

/// The last line, and whether an export would change anything; or what stands in its way.
type Told = Result<(String, bool), Vec<Problem>>;

fn of_file(diff: &Diff, setup: &Setup, plan: &Plan<'_>, availability: &mut Availability<'_>) -> anyhow::Result<Told> {
    let output = Output::at(&diff.output, &setup.inputs, false)?;
    let previous = match output.previous()? {
        Ok(previous) => previous,
        Err(problem) => return Ok(Err(vec![problem])),
    };
    if !previous.is_intact() {
        report::problems(&[output.problem(Cause::OutputEdited(previous.edits.clone()))], false);
    }
    let told = match output.earlier() {
        Some(mut earlier) => tell(diff, setup, plan, availability, &previous, &mut earlier)?,
        None => tell(diff, setup, plan, availability, &previous, &mut io::empty())?,
    };
    Ok(Ok((told.0, told.1 || !previous.is_intact())))
}

fn of_files(
    diff: &Diff,
    setup: &Setup,
    plan: &Plan<'_>,
    availability: &mut Availability<'_>,
    place: &Place,
) -> anyhow::Result<Told> {
    let calendars = place.layout.calendars(plan, &place.stem);
    let earlier = EarlierFiles::at(place, &setup.inputs, false, &calendars)?;
    if !earlier.problems.is_empty() {
        return Ok(Err(earlier.problems));
    }
    let edits: Vec<Problem> = earlier.files.iter().filter_map(|file| edited(place, file)).collect();
    report::problems(&edits, false);
    let told = tell(diff, setup, plan, availability, &earlier.joined.all, &mut earlier.reader(place))?;
    Ok(Ok((told.0, told.1 || !edits.is_empty())))
}

fn tell(
    diff: &Diff,
    setup: &Setup,
    plan: &Plan<'_>,
    availability: &mut Availability<'_>,
    previous: &Previous,
    earlier: &mut (impl Read + Seek),
) -> anyhow::Result<(String, bool)> {
    let style = setup.style(None, Some(&diff.output));
    let regeneration = Regeneration::of(plan, previous, setup.keeping(plan));
    let mut out = Vec::new();
    let changes = difference::write(&mut Screen::on(&mut out), plan, availability, &style, &regeneration, earlier)?;
    io::stdout().lock().write_all(&out).context(STANDARD_OUTPUT)?;
    let text = format!("{}: {}", diff.output.display(), report::changes(changes, "nothing would change"));
    Ok((text, !changes.is_nothing()))
}
