//! What the rows of a sheet share while they are read.

use std::sync::Arc;

use chrono::{DateTime, NaiveTime, Utc};
use rustc_hash::FxHashMap;

use super::dates::DateOrders;
use super::details::Details;
use super::mapping::Mapping;
use super::{Relation, RosterBuilder, Who};
use crate::cell::date::{DateOrder, Epoch};
use crate::cell::people::PeopleError;
use crate::cell::phone::PhoneError;
use crate::column::ColumnNames;
use crate::holidays::{Region, RegionError};
use crate::hours::{Hours, HoursError};
use crate::table::{Encoding, Table};
use crate::zone::{Zone, ZoneError};

/// What holds where a row says nothing.
#[derive(Debug, Clone)]
pub struct Defaults {
    /// The present: years that are left out are near to it.
    pub now: DateTime<Utc>,
    /// My name.
    pub my_name: Option<String>,
    /// My e-mail address, which is nobody else's.
    pub my_email: Option<String>,
    /// My zone.
    pub my_zone: Zone,
    /// When I am awake and free.
    pub my_hours: Hours,
    /// The working hours of people on the other side.
    pub contact_hours: Hours,
    /// Whose public holidays they keep, where their row gives no zone either.
    pub contact_region: Option<Region>,
    /// The order of day, month and year, where a column does not tell.
    pub dates: Option<DateOrder>,
    /// From when serial numbers count, where the sheet does not tell.
    pub epoch: Option<Epoch>,
    /// The hour of interviews whose hour is not known.
    pub assumed_time: NaiveTime,
    /// What headers mean.
    pub names: ColumnNames,
    /// The encoding of sheets that are not UTF-8; missing: it is guessed.
    pub encoding: Option<Encoding>,
}

/// Of so many people the cells are remembered; beyond, they are found by what they say, which takes longer and no memory.
const MOST_KNOWN: usize = 1 << 11;

/// What holds for every row of a sheet, what was read before, and where interviews go.
pub(super) struct Context<'a> {
    pub(super) defaults: &'a Defaults,
    pub(super) roster: &'a mut RosterBuilder,
    pub(super) zones: Memory<Zone, ZoneError>,
    pub(super) my_hours: Memory<Hours, HoursError>,
    /// Others' hours, closed on their public holidays unless they say otherwise.
    pub(super) their_hours: Memory<Hours, HoursError>,
    pub(super) usual_hours: Hours,
    pub(super) regions: Memory<Region, RegionError>,
    pub(super) everybody: Memory<Arc<[Details]>, PeopleError>,
    pub(super) people: Memory<Details, PeopleError>,
    pub(super) phones: Memory<Arc<str>, PhoneError>,
    pub(super) orders: DateOrders<'a>,
    /// The address of this row's candidate, which is nobody else's.
    pub(super) own_email: Option<Arc<str>>,
    /// Mine.
    pub(super) my_email: Option<Arc<str>>,
    everyone: FxHashMap<WhoKey, Arc<Who>>,
    regions_of_zones: FxHashMap<Zone, Option<Region>>,
}

impl<'a> Context<'a> {
    pub(super) fn of(
        defaults: &'a Defaults,
        table: &'a Table<'a>,
        mapping: &'a Mapping,
        roster: &'a mut RosterBuilder,
    ) -> Context<'a> {
        Context {
            defaults,
            roster,
            zones: Memory::of(Zone::named),
            my_hours: Memory::of(Hours::parse),
            their_hours: Memory::of(|text| Hours::parse(text).map(|hours| hours.closed_on_holidays())),
            usual_hours: defaults.contact_hours.closed_on_holidays(),
            regions: Memory::of(Region::named),
            everybody: Memory::of(Details::of_everybody),
            people: Memory::of(Details::of_one),
            phones: Memory::of(Details::phone),
            orders: DateOrders::of(table, mapping, defaults),
            own_email: None,
            my_email: defaults.my_email.as_deref().map(Arc::from),
            everyone: FxHashMap::default(),
            regions_of_zones: FxHashMap::default(),
        }
    }

    /// Somebody at an organisation. What was read from equal cells is shared, so that the same somebody is found without
    /// a look at the texts.
    pub(super) fn who(&mut self, details: &Details, relation: Relation, organisation: &Arc<str>) -> Arc<Who> {
        let Details { name, email, phone, link, .. } = details;
        let is_nameless = name.is_none() && email.is_none();
        let key = WhoKey {
            texts: [name, email, phone, link].map(|text| text.as_ref().map(place)),
            organisation: email.is_none().then(|| place(organisation)),
            relation: is_nameless.then_some(relation),
        };
        if let Some(known) = self.everyone.get(&key) {
            return Arc::clone(known);
        }
        let who = self.roster.somebody(details, relation, organisation);
        if self.everyone.len() == MOST_KNOWN {
            self.everyone.clear();
        }
        self.everyone.insert(key, Arc::clone(&who));
        who
    }

    /// The region whose holidays are kept in a zone, where nobody says otherwise.
    pub(super) fn region_of(&mut self, zone: Zone) -> Option<Region> {
        *self.regions_of_zones.entry(zone).or_insert_with(|| Region::named(zone.region()?).ok())
    }
}

/// Where the texts are kept that tell who somebody is. They are kept as long as the context is.
#[derive(PartialEq, Eq, Hash)]
struct WhoKey {
    texts: [Option<usize>; 4],
    organisation: Option<usize>,
    relation: Option<Relation>,
}

fn place(text: &Arc<str>) -> usize {
    Arc::as_ptr(text).addr()
}

/// Texts that were read before, with what came of them: sheets repeat themselves.
pub(super) struct Memory<T, E> {
    read: fn(&str) -> Result<T, E>,
    known: FxHashMap<Box<str>, Result<T, E>>,
}

impl<T: Clone, E: Clone> Memory<T, E> {
    fn of(read: fn(&str) -> Result<T, E>) -> Memory<T, E> {
        Memory { read, known: FxHashMap::default() }
    }

    pub(super) fn read(&mut self, text: &str) -> Result<T, E> {
        if let Some(known) = self.known.get(text) {
            return known.clone();
        }
        let result = (self.read)(text);
        self.known.insert(text.into(), result.clone());
        result
    }
}
