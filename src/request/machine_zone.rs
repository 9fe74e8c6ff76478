//! The zone of whoever asks, as far as their machine knows it.

use std::sync::Arc;

use crate::problem::{Cause, Problem, ReachCause};
use crate::zone::Zone;

/// A machine's zone, and what is to be reported where it is but assumed.
#[derive(Debug, Clone)]
pub struct MachineZone {
    /// The machine's, or what is taken in its place.
    pub zone: Zone,
    /// That it is assumed; reported only where the zone is used.
    pub problem: Option<Problem>,
}

impl MachineZone {
    /// The zone of this name, which stands in `place`, such as `TZ`; UTC where there is none of that name.
    #[must_use]
    pub fn named(place: &str, name: &str) -> MachineZone {
        Zone::named(name).map_or_else(|_| MachineZone::assumed(place, Some(name), Zone::utc()), MachineZone::from)
    }

    /// A zone that is taken though `place` says another, which is not known, or, with no name there, nothing.
    #[must_use]
    pub fn assumed(place: &str, refused: Option<&str>, taken: Zone) -> MachineZone {
        let cause = Cause::Reach(ReachCause::ZoneAssumed { taken, refused: refused.is_some() });
        let problem = Problem::in_file(&Arc::from(place), cause).quoting(refused.unwrap_or_default());
        MachineZone { zone: taken, problem: Some(problem) }
    }
}

impl From<Zone> for MachineZone {
    fn from(zone: Zone) -> MachineZone {
        MachineZone { zone, problem: None }
    }
}
