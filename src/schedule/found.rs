//! What a search finds.

use crate::moment::{Day, Moment};
use crate::plan::{Medium, Placing};

/// A moment that was found.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) at: Moment,
    /// The recipient's day.
    pub(super) day: Day,
    pub(super) placing: Placing,
    pub(super) medium: Medium,
    pub(super) moved_from: Option<Day>,
    /// The pair whose slot it joins.
    pub(super) joins: Option<u32>,
}

impl Found {
    /// The appointment itself.
    pub(super) fn appointment(at: Moment, day: Day) -> Found {
        Found { at, day, placing: Placing::Appointment, medium: Medium::Myself, moved_from: None, joins: None }
    }
}
