//! What a run goes by: configuration, options, guide, holidays, zone and the present, settled before a sheet is read.

mod configuration;
mod defaults;
mod guides;
mod input;
mod link;
mod machine_zone;
mod setting;
mod setup;

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use crate::holidays::ExtraHolidays;
use crate::problem::{Cause, Problem};
use crate::settings::Options;
use configuration::Configuration;
pub use guides::{GuideWanted, unknown_guide};
pub use input::{Input, SheetTooLarge};
pub use link::SheetLink;
pub use machine_zone::MachineZone;
pub use setup::Setup;

/// All that a plan depends on but the sheets.
#[derive(Debug, Clone)]
pub struct Request {
    /// The present, to which years that are left out are near, and the revision of every event that is new.
    pub now: DateTime<Utc>,
    /// The zone of the machine, or the browser. That of the options wins, then that of the configuration.
    pub zone: MachineZone,
    /// `interview-reminders.toml`, where there is one.
    pub configuration: Option<Input>,
    /// The page of the guide that is wanted, where it is not built in: see [`Request::guide_wanted`].
    pub guide: Option<Input>,
    /// More public holidays, as iCalendar.
    pub holidays: Vec<Input>,
    /// Flags and answers, which win over the configuration.
    pub options: Options,
    /// Reminders before this day of my zone are left out.
    pub since: Option<NaiveDate>,
}

impl Request {
    /// A request of somebody who configured nothing.
    #[must_use]
    pub fn new(now: DateTime<Utc>, zone: impl Into<MachineZone>) -> Request {
        Request {
            now,
            zone: zone.into(),
            configuration: None,
            guide: None,
            holidays: Vec::new(),
            options: Options::default(),
            since: None,
        }
    }

    /// The guide that options or configuration name and that is not built in, so that its page has to be fetched.
    /// None where the configuration has mistakes, which [`Request::prepare`] reports.
    #[must_use]
    pub fn guide_wanted(&self) -> Option<GuideWanted> {
        let configuration = Configuration::read(self.configuration.as_ref()).ok()?;
        guides::wanted(&configuration, &self.options)
    }

    /// The configuration that says alone what this one says with the options. Where options say something, comments are
    /// lost.
    pub fn to_configuration(&self) -> Result<String, Vec<Problem>> {
        let configuration = Configuration::read(self.configuration.as_ref())?;
        // What has been read as a configuration is TOML.
        Ok(self.options.written_into(&configuration.text).unwrap_or_default())
    }

    /// Settles everything, or reports every mistake that stands in the way; what does not is in [`Setup::problems`].
    pub fn prepare(&self) -> Result<Setup, Vec<Problem>> {
        let mut configuration = Configuration::read(self.configuration.as_ref())?;
        configuration.settings.overrule(&self.options);
        let mut problems = Vec::new();
        let guide = guides::choose(&configuration, self).map_err(|mistakes| problems.extend(mistakes)).ok();
        let defaults = defaults::settle(&configuration, self, &mut problems);
        let holidays = holidays(&self.holidays, &mut problems);
        let (Some(guide), Some(defaults), Some(holidays)) = (guide, defaults, holidays) else {
            return Err(problems);
        };
        Ok(Setup {
            settings: configuration.settings,
            guide: Arc::new(guide),
            defaults,
            holidays: Arc::new(holidays),
            since: self.since,
            problems,
        })
    }
}

/// All holidays of these files together; none where one of them can't be read, which is reported.
fn holidays(files: &[Input], problems: &mut Vec<Problem>) -> Option<ExtraHolidays> {
    let mut all = ExtraHolidays::default();
    let mut sound = true;
    for Input { name, bytes } in files {
        let file: Arc<str> = Arc::from(&**name);
        match ExtraHolidays::read(bytes) {
            Ok((holidays, left_out)) => {
                all.extend(holidays);
                problems.extend(left_out.into_iter().map(|event| {
                    let line = u32::try_from(event.line).unwrap_or(u32::MAX);
                    Problem::at(&file, line, Cause::Holiday(event))
                }));
            }
            Err(error) => {
                sound = false;
                problems.push(Problem::in_file(&file, Cause::Holidays(error)));
            }
        }
    }
    sound.then_some(all)
}
