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
        Found::at(at, day, Placing::Appointment)
    }

    /// A moment on its own.
    pub(super) fn at(at: Moment, day: Day, placing: Placing) -> Found {
        Found { at, day, placing, medium: Medium::Myself, moved_from: None, joins: None }
    }
}
