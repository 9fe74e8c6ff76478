//! Everything that is settled before a sheet is read.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::guide::Guide;
use crate::holidays::ExtraHolidays;
use crate::interview::Defaults;
use crate::problem::Problem;
use crate::settings::Settings;

/// What every sheet of a run is read and planned by.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The configuration, with what the options say in its place but for those whose form another module knows: what
    /// came of these is in the fields below.
    pub settings: Settings,
    /// The guide, with the user's changes.
    pub guide: Arc<Guide>,
    /// What holds where a row says nothing.
    pub defaults: Defaults,
    /// Public holidays beside the built-in ones.
    pub holidays: Arc<ExtraHolidays>,
    /// Reminders before this day of my zone are left out.
    pub since: Option<NaiveDate>,
    /// Warnings about what was set up.
    pub problems: Vec<Problem>,
}

impl Setup {
    /// The moment of the run: an argument, for the library has no clock.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.defaults.now
    }

    /// How long a reminder takes.
    #[must_use]
    pub fn length(&self) -> TimeDelta {
        self.settings.output.duration
    }
}
