//! When somebody can be reached, and when two people can reach each other.
//!
//! Knows nothing of interviews: zones, hours and holidays go in, open time comes out.

mod availability;
mod cache;
mod calendars;
mod schedules;
mod time_span;

pub use availability::{Availability, DayOff, Parties};
pub use time_span::{TimeSpan, TimeSpans};

use crate::holidays::Region;
use crate::hours::Hours;
use crate::zone::Zone;

/// A reach's place among those of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReachId(pub(crate) u32);

/// Where somebody is, and which hours and public holidays they keep.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reach {
    /// On whose clocks the hours are meant.
    pub zone: Zone,
    /// When they are open, on wall clocks of the zone.
    pub hours: Hours,
    /// Whose public holidays they keep; none where it is not known.
    pub region: Option<Region>,
}
