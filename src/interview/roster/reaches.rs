//! When and where somebody can be reached, each combination once.

use std::sync::Arc;

use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

use crate::holidays::Region;
use crate::hours::Hours;
use crate::reach::{Reach, ReachId};
use crate::zone::Zone;

/// The reaches of a roster in the making: combinations of zones, hours and regions, each of which is known by its number.
#[derive(Debug, Default)]
pub(crate) struct Reaches {
    zones: IndexSet<Zone, FxBuildHasher>,
    hours: IndexSet<Hours, FxBuildHasher>,
    regions: IndexSet<Region, FxBuildHasher>,
    combinations: IndexSet<(ZoneId, HoursId, Option<RegionId>), FxBuildHasher>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct ZoneId(u32);

/// The number of somebody's hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct HoursId(u32);

/// The number of a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct RegionId(u32);

/// A zone, and whose holidays are kept in it where nobody says otherwise.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Locality {
    pub(crate) zone: Zone,
    pub(crate) region: Option<RegionId>,
    id: ZoneId,
}

impl Reaches {
    pub(crate) fn locality(&mut self, zone: Zone) -> Locality {
        let region = zone.region().and_then(|code| Region::named(code).ok());
        let region = region.map(|region| self.region(region));
        Locality { zone, region, id: ZoneId(number(self.zones.insert_full(zone).0)) }
    }

    pub(crate) fn hours(&mut self, hours: Hours) -> HoursId {
        HoursId(number(self.hours.insert_full(hours).0))
    }

    pub(crate) fn region(&mut self, region: Region) -> RegionId {
        RegionId(number(self.regions.insert_full(region).0))
    }

    pub(crate) fn reach(&mut self, locality: Locality, hours: HoursId, region: Option<RegionId>) -> ReachId {
        let combination = (locality.id, hours, region);
        let known = self.combinations.get_index_of(&combination);
        ReachId(number(known.unwrap_or_else(|| self.combinations.insert_full(combination).0)))
    }

    /// Every combination, by its number.
    pub(crate) fn finish(self) -> Arc<[Reach]> {
        let of = |(zone, hours, region): &(ZoneId, HoursId, Option<RegionId>)| Reach {
            zone: self.zones[zone.0 as usize],
            hours: self.hours[hours.0 as usize].clone(),
            region: region.map(|region| self.regions[region.0 as usize]),
        };
        self.combinations.iter().map(of).collect()
    }
}

fn number(index: usize) -> u32 {
    u32::try_from(index).expect("a run has fewer than four thousand million reaches")
}
