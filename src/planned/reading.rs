//! Sheets as they were understood.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::Planned;
use crate::interview::{Origin, Roster, RosterBuilder, SheetReport, read_sheet};
use crate::problem::{Problem, Severity};
use crate::request::{Input, Setup};
use crate::schedule::{beyond_holidays, schedule};

/// What the sheets of a run came to.
#[derive(Debug)]
pub struct Reading {
    /// The interviews, and everybody in them.
    pub roster: Arc<Roster>,
    /// Each sheet: which column was taken for what, and how many rows there are.
    pub sheets: Vec<SheetReport>,
    /// What is wrong with setup and sheets.
    pub problems: Vec<Problem>,
}

/// What became of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RowCounts {
    /// All of them: each became interviews, was left out for a problem, or is no interview's.
    pub rows: usize,
    /// Interviews, of which a row may have several.
    pub interviews: usize,
    /// Rows that were left out whole, for their problems.
    pub left_out: usize,
    /// Rows that are planned but for some of their interviews.
    pub in_part: usize,
    /// Rows that are plainly of something else, such as other appointments in a calendar.
    pub no_interviews: usize,
}

/// Reads sheets one after the other, so that no more than one has to be in memory.
#[derive(Debug)]
pub struct SheetsReader<'s> {
    setup: &'s Setup,
    roster: RosterBuilder,
    sheets: Vec<SheetReport>,
    problems: Vec<Problem>,
}

impl<'s> SheetsReader<'s> {
    /// No sheet yet.
    #[must_use]
    pub fn of(setup: &'s Setup) -> SheetsReader<'s> {
        SheetsReader { setup, roster: RosterBuilder::default(), sheets: Vec::new(), problems: setup.problems.clone() }
    }

    /// Reads one more sheet, of which nothing has to stay.
    pub fn read(&mut self, Input { name, bytes }: &Input) {
        let SheetsReader { setup, roster, sheets, problems } = self;
        sheets.extend(read_sheet(name, bytes, &setup.defaults, roster, problems));
    }

    /// All sheets together.
    #[must_use]
    pub fn finish(self) -> Reading {
        let SheetsReader { roster, sheets, mut problems, .. } = self;
        Reading { roster: Arc::new(roster.finish(&mut problems)), sheets, problems }
    }
}

impl Reading {
    /// Reads every sheet.
    pub fn of<'i>(sheets: impl IntoIterator<Item = &'i Input>, setup: &Setup) -> Reading {
        let mut reader = SheetsReader::of(setup);
        sheets.into_iter().for_each(|sheet| reader.read(sheet));
        reader.finish()
    }

    /// Plans it, by the setup that it was read by.
    #[must_use]
    pub fn plan(mut self, setup: Setup) -> Planned {
        let mut plan =
            schedule(Arc::clone(&self.roster), Arc::clone(&setup.guide), Arc::clone(&setup.holidays), setup.length());
        if let Some(since) = setup.since {
            plan.leave_out_before(setup.defaults.my_zone.first_moment(since));
        }
        if let Some(word) = &setup.settings.output.uid_salt {
            plan.salt_uids(word);
        }
        self.problems.extend(beyond_holidays(&plan));
        Planned { setup, reading: self, plan }
    }

    /// What became of the rows.
    #[must_use]
    pub fn counts(&self) -> RowCounts {
        let rows = self.sheets.iter().map(|sheet| sheet.rows).sum();
        let no_interviews = self.sheets.iter().map(|sheet| sheet.no_interviews).sum();
        let planned = self.rows_planned();
        RowCounts {
            rows,
            interviews: self.roster.interviews.len(),
            left_out: rows - planned.len() - no_interviews,
            in_part: self.count_in_part(&planned),
            no_interviews,
        }
    }

    fn count_in_part(&self, planned: &FxHashSet<Origin>) -> usize {
        let reported = self.problems.iter().filter(|problem| problem.severity() == Severity::Problem);
        let reported: FxHashSet<_> = reported.filter_map(|problem| Some((&*problem.file, problem.line?))).collect();
        if reported.is_empty() {
            return 0;
        }
        let place = |row: &Origin| (&*self.roster.files[usize::from(row.file)], row.line);
        planned.iter().filter(|row| reported.contains(&place(row))).count()
    }

    /// The rows of which something is planned.
    fn rows_planned(&self) -> FxHashSet<Origin> {
        self.roster.interviews.iter().map(|interview| interview.origin).collect()
    }
}
