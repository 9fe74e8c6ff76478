//! Settings whose form other modules know.

use std::sync::Arc;

use super::configuration::Configuration;
use crate::guide::Located;
use crate::problem::{Cause, Problem};

/// Something that the configuration and an option may say, the option before it.
#[derive(Clone, Copy)]
pub(super) struct Setting<'s> {
    pub(super) key: &'static str,
    /// The option that wins over it.
    pub(super) flag: &'static str,
    pub(super) said: Option<&'s str>,
    pub(super) configured: Option<&'s Located<String>>,
}

/// A mistake that was reported.
pub(super) struct Reported;

/// Reads settings, and reports those that can't be read.
pub(super) struct SettingReader<'r> {
    pub(super) configuration: &'r Configuration,
    pub(super) problems: &'r mut Vec<Problem>,
}

impl Setting<'_> {
    fn problem(&self, configuration: &Configuration, cause: Cause) -> Problem {
        match (self.said, self.configured) {
            (None, Some(configured)) => configuration.problem(self.key, configured, cause),
            (said, _) => Problem::in_file(&Arc::from(self.flag), cause).quoting(said.unwrap_or_default()),
        }
    }
}

impl SettingReader<'_> {
    /// What a setting says; none where it says nothing.
    pub(super) fn read<T, E: Into<Cause>>(
        &mut self,
        setting: Setting<'_>,
        read: fn(&str) -> Result<T, E>,
    ) -> Result<Option<T>, Reported> {
        let text = setting.said.or(setting.configured.map(|configured| &*configured.value));
        text.map(read).transpose().map_err(|mistake| {
            // What would cost a row in a sheet costs the run in a setting.
            let cause = Cause::Setting(Box::new(mistake.into()));
            self.problems.push(setting.problem(self.configuration, cause));
            Reported
        })
    }
}
