//! From sheets to a plan: what a setup makes of them.

mod ids;
mod reading;
mod verdict;

pub use ids::IdsRefused;
pub use reading::{Reading, RowCounts, SheetsReader};
pub use verdict::Verdict;

use crate::calendar::Flavor;
use crate::calendar::previous::Previous;
use crate::plan::Plan;
use crate::problem::{Problem, SheetCause};
use crate::regenerate::{Keeping, Regeneration, Vanished};
use crate::request::Setup;

/// A plan, and all that it came from; every output is written from it, as often as anybody asks.
#[derive(Debug)]
pub struct Planned {
    /// What it was planned by.
    pub setup: Setup,
    /// What the sheets say.
    pub reading: Reading,
    /// Every pair of interview and guideline.
    pub plan: Plan,
}

impl Planned {
    /// Everything that is wrong with what was given, in the order in which it was found.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.reading.problems
    }

    /// Whether anything may be written.
    #[must_use]
    pub fn verdict(&self, strict: bool) -> Verdict {
        Verdict::of(self.problems(), strict)
    }

    /// What becomes of an earlier calendar.
    #[must_use]
    pub fn beside<'e>(&self, previous: &'e Previous) -> Regeneration<'e> {
        Regeneration::of(&self.plan, previous, self.keeping())
    }

    /// How long what is no longer planned is spoken of.
    #[must_use]
    pub fn keeping(&self) -> Keeping {
        let keep = self.setup.settings.output.keep_cancelled;
        Keeping { now: self.setup.now(), keep, since: self.plan.since() }
    }

    /// That sheets without a row cancel all that was planned, if they do: it may be an accident.
    #[must_use]
    pub fn emptied(&self, regeneration: &Regeneration<'_>) -> Option<Problem> {
        let sheet = self.reading.sheets.first().filter(|_| self.reading.counts().rows == 0)?;
        let cancelled = regeneration.vanished().filter(Vanished::is_to_be_cancelled).count();
        (cancelled > 0).then(|| Problem::in_file(&sheet.file, SheetCause::NoRowIsLeft { cancelled }))
    }

    /// Whether a calendar of this flavor would be an import of nothing, which takes nothing away: no file is better,
    /// unless there is one already, which has to say what is cancelled.
    #[must_use]
    pub fn is_import_of_nothing(&self, flavor: Flavor) -> bool {
        flavor == Flavor::Import && self.plan.count_reminders() == 0
    }
}
