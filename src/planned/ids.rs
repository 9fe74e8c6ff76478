//! A sheet in which each row has an id.

use std::fmt;

use chrono::{DateTime, Utc};

use super::Reading;
use crate::interview::{Interview, Roster, RosterBuilder, SheetReport, SheetWithIds, read_sheet, with_ids};
use crate::request::{Input, Setup};

/// Why a sheet can't have ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdsRefused {
    /// Its encoding has no place for them.
    Encoding,
    /// With them, some of its rows would be read as others.
    OtherRows,
}

impl Reading {
    /// A sheet that was read alone, with an id in each row, once it is sure that its rows are read as before.
    pub fn with_ids(&self, report: &SheetReport, sheet: &Input, setup: &Setup) -> Result<SheetWithIds, IdsRefused> {
        if report.mapping.is_none() {
            return Err(IdsRefused::OtherRows);
        }
        let content = with_ids(&sheet.bytes, &setup.defaults, &self.roster).ok_or(IdsRefused::Encoding)?;
        let (mut roster, mut problems) = (RosterBuilder::default(), Vec::new());
        read_sheet(&report.file, &content.bytes, &setup.defaults, &mut roster, &mut problems);
        if keys(&roster.finish(&mut problems)) == keys(&self.roster) { Ok(content) } else { Err(IdsRefused::OtherRows) }
    }
}

/// What the events of a roster are known by.
fn keys(roster: &Roster) -> Vec<(&str, &str, DateTime<Utc>)> {
    let candidate = |interview: &Interview| &*roster.candidate(interview.candidate).identity;
    let mut keys: Vec<_> = roster.interviews.iter().map(|it| (candidate(it), &*it.key, it.start)).collect();
    keys.sort_unstable();
    keys
}

/// The rest of "can't write ids into interviews.csv…".
impl fmt::Display for IdsRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            IdsRefused::Encoding => ", in its own encoding: save it as “CSV UTF-8” first",
            IdsRefused::OtherRows => ": some of its rows would be read as others; write them yourself",
        })
    }
}
