//! Where somebody is, by the cell of their zone or by the header of an hour.

use super::cells::Cells;
use super::context::Context;
use crate::column::Column;
use crate::interview::roster::builder::RosterBuilder;
use crate::interview::roster::reaches::Locality;
use crate::interview::sheet::header_zone::OF_HOURS;
use crate::interview::sheet::mapping::Mapping;
use crate::problem::ReachCause;
use crate::zone::{MeantZone, Zone, ZoneError};

/// A locality, and whether the text that names its zone is short for it.
#[derive(Clone, Copy)]
pub(super) struct NamedLocality {
    locality: Locality,
    is_short: bool,
}

impl NamedLocality {
    /// The locality that somebody who lives in `own` means.
    pub(super) fn of(text: &str, own: Zone, roster: &mut RosterBuilder) -> Result<NamedLocality, ZoneError> {
        let MeantZone { zone, is_short } = Zone::meant(text, own)?;
        Ok(NamedLocality { locality: roster.reaches.locality(zone), is_short })
    }
}

/// The locality that a cell names.
pub(super) fn locality(cells: &mut Cells<'_>, column: Column, context: &mut Context<'_>) -> Option<Locality> {
    let named = cells.read(column, |text| context.localities.read(text, context.roster))?;
    if named.is_short {
        cells.report(column, ReachCause::ZoneMeant { zone: named.locality.zone });
    }
    Some(named.locality)
}

/// The locality of an interview, by its row, by the configuration or by the header of its hour; `None` where none of them
/// names one.
pub(super) fn of_interview(cells: &mut Cells<'_>, context: &mut Context<'_>) -> Option<Locality> {
    let of_header = |context: &Context<'_>| {
        let zones = Some(&context.header_zones).filter(|zones| !zones.is_empty())?;
        OF_HOURS.into_iter().filter_map(|column| cells.index(column)).find_map(|index| zones[index])
    };
    match cells.text(Column::Timezone) {
        None => context.usual.timezone.or_else(|| of_header(context)),
        Some(_) => locality(cells, Column::Timezone, context),
    }
}

/// The localities in the headers of a sheet, in the order of its columns; empty where there is none.
pub(super) fn in_headers(mapping: &Mapping, own: Zone, roster: &mut RosterBuilder) -> Vec<Option<Locality>> {
    let zones = mapping.headings().iter().map(|heading| heading.zone(own)?.1.ok());
    let mut localities = zones.map(|zone| zone.map(|zone| roster.reaches.locality(zone.zone))).collect::<Vec<_>>();
    if localities.iter().all(Option::is_none) {
        localities.clear();
    }
    localities
}
