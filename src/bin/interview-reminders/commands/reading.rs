//! From paths to a roster: what `export`, `plan` and `check` have in common.

use std::path::PathBuf;

use interview_reminders::interview::{Origin, Roster, RosterBuilder, SheetReport, read_sheet};
use interview_reminders::plan::Plan;
use interview_reminders::problem::{Problem, Severity};
use interview_reminders::reach::Availability;
use interview_reminders::schedule::{beyond_holidays, schedule};
use rustc_hash::FxHashSet;

use crate::cli::{Common, Wanted};
use crate::inputs::{self, Sheet};
use crate::setup::Setup;
use crate::{Ended, report};

/// What a command made of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Product {
    /// It is there.
    Written,
    /// It is there, with a problem that was told.
    WrittenWithProblem,
    /// There was nothing to write.
    Needless,
    /// Something stands in the way, which was told.
    Refused,
}

/// What becomes of the bytes of sheets that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bytes {
    /// They are given back before anything is planned, since they take as much room as a plan.
    Dropped,
    /// They are kept, for whoever writes into them.
    Kept,
}

/// What the sheets of a run came to.
pub struct Reading {
    pub roster: Roster,
    pub sheets: Vec<SheetReport>,
    /// The bytes of each sheet, if they are kept.
    pub bytes: Vec<Vec<u8>>,
    pub problems: Vec<Problem>,
}

impl Reading {
    /// Reads every sheet, one after the other.
    pub fn of(paths: &[PathBuf], setup: &Setup, kept: Bytes) -> anyhow::Result<Reading> {
        let mut problems = setup.problems.clone();
        let mut roster = RosterBuilder::default();
        let (mut sheets, mut bytes) = (Vec::new(), Vec::new());
        for path in paths {
            let sheet = inputs::read(path)?;
            let Sheet { name, bytes: of_sheet } = &sheet;
            let read = || read_sheet(name, of_sheet, &setup.defaults, &mut roster, &mut problems);
            sheets.push(sheet.with_last_words(read));
            bytes.extend((kept == Bytes::Kept).then_some(sheet.bytes));
        }
        let roster = roster.finish(&mut problems);
        Ok(Reading { roster, sheets, bytes, problems })
    }

    /// How many rows there are: each became interviews, was left out for a problem, or is no interview's.
    pub fn rows(&self) -> usize {
        self.sheets.iter().map(|sheet| sheet.rows).sum()
    }

    /// How many rows were left out whole, for their problems.
    pub fn rows_left_out(&self) -> usize {
        self.rows() - self.rows_planned().len() - self.no_interviews()
    }

    /// How many rows are planned but for some of their interviews.
    pub fn rows_in_part(&self) -> usize {
        let reported = self.problems.iter().filter(|problem| problem.severity() == Severity::Problem);
        let reported: FxHashSet<_> = reported.filter_map(|problem| Some((&*problem.file, problem.line?))).collect();
        let place = |(file, line): &(u16, u32)| (&*self.roster.files[usize::from(*file)], *line);
        self.rows_planned().iter().filter(|row| reported.contains(&place(row))).count()
    }

    /// The rows of which something is planned, each once, by file and line.
    fn rows_planned(&self) -> Vec<(u16, u32)> {
        let origins = self.roster.interviews.iter().map(|interview| interview.origin);
        let mut rows: Vec<_> = origins.map(|Origin { file, line }| (file, line)).collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    /// How many rows are plainly of something else, such as other appointments in a calendar.
    pub fn no_interviews(&self) -> usize {
        self.sheets.iter().map(|sheet| sheet.no_interviews).sum()
    }
}

/// Settles and reads everything, and hands it on; what stands in the way is reported.
pub fn with_reading(
    given: &[PathBuf],
    common: &Common,
    wanted: Option<&Wanted>,
    bytes: Bytes,
    then: impl FnOnce(&Setup, Reading) -> anyhow::Result<Ended>,
) -> anyhow::Result<Ended> {
    let paths = inputs::paths(given)?;
    match Setup::of(common, wanted, &paths)? {
        Ok(setup) => {
            let reading = Reading::of(&paths, &setup, bytes)?;
            then(&setup, reading)
        }
        Err(problems) => {
            report::problems(&problems, common.quiet);
            Ok(Ended::WithNothingWritten)
        }
    }
}

/// Plans what was read, reports every problem, and hands the plan on, unless a problem forbids it; `then` says
/// what it made of it.
pub fn with_plan(
    given: &[PathBuf],
    common: &Common,
    wanted: &Wanted,
    bytes: Bytes,
    then: impl FnOnce(&Setup, &Plan<'_>, &mut Availability<'_>, &Reading) -> anyhow::Result<Product>,
) -> anyhow::Result<Ended> {
    with_reading(given, common, Some(wanted), bytes, |setup, mut reading| {
        let (mut plan, mut availability) =
            schedule(&reading.roster, &setup.guide, &setup.extra_holidays, setup.length());
        if let Some(since) = wanted.since {
            plan.leave_out_before(setup.defaults.my_zone.first_moment(since));
        }
        if let Some(word) = wanted.uid_salt.as_ref().or(setup.settings.output.uid_salt.as_ref()) {
            plan.salt_uids(word);
        }
        reading.problems.extend(beyond_holidays(&plan, &mut availability));
        report::problems(&reading.problems, common.quiet);
        let mut ended = verdict(&reading.problems, common.strict);
        if ended == Ended::WithNothingWritten {
            report::nothing_written(&reading.problems);
        } else {
            ended = match then(setup, &plan, &mut availability, &reading)? {
                Product::Written => ended,
                Product::WrittenWithProblem => Ended::WithProblems,
                Product::Needless if ended == Ended::Well => ended,
                Product::Needless | Product::Refused => Ended::WithNothingWritten,
            };
        }
        // The process is about to end, which frees all of it at once.
        std::mem::forget((plan, availability));
        std::mem::forget(reading);
        Ok(ended)
    })
}

/// How a run with these problems ends.
pub fn verdict(problems: &[Problem], strict: bool) -> Ended {
    match problems.iter().map(Problem::severity).max() {
        Some(Severity::Fatal) => Ended::WithNothingWritten,
        Some(Severity::Problem) if strict => Ended::WithNothingWritten,
        Some(Severity::Problem) => Ended::WithProblems,
        Some(Severity::Warning) | None => Ended::Well,
    }
}
