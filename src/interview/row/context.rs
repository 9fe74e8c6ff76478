//! What the rows of a sheet share while they are read.

use std::convert::Infallible;
use std::rc::Rc;

use chrono::{NaiveDate, TimeDelta};

use super::cache::Cache;
use super::locality::{NamedLocality, in_headers};
use super::print::Prints;
use crate::cell::choice::{
    MeetingFormat, RowStanding, WordError, read_format_in, read_status_in, read_yes_no_in, status_said,
};
use crate::cell::duration::{DurationError, read_duration};
use crate::cell::people::PeopleError;
use crate::cell::phone::PhoneError;
use crate::column::{Column, RoundHeader};
use crate::holidays::{Region, RegionError};
use crate::hours::{Hours, HoursError};
use crate::interview::roster::builder::RosterBuilder;
use crate::interview::roster::details::{Details, Number, Read};
use crate::interview::roster::reaches::{HoursId, Locality, RegionId};
use crate::interview::sheet::clocks::Clocks;
use crate::interview::sheet::date_orders::DateOrders;
use crate::interview::sheet::defaults::Defaults;
use crate::interview::sheet::mapping::{Mapping, Taken};
use crate::interview::sheet::name_orders::name_orders;
use crate::interview::texts::interner::WordId;
use crate::table::Table;
use crate::zone::{Zone, ZoneError};

/// What holds for every row of a sheet, what was read before, and where interviews go.
pub(crate) struct Context<'a> {
    pub(crate) defaults: &'a Defaults,
    pub(crate) roster: &'a mut RosterBuilder,
    pub(super) localities: Cache<NamedLocality, ZoneError>,
    pub(super) candidates: Cache<Named, Infallible>,
    pub(super) my_hours: Cache<HoursId, HoursError>,
    /// Others' hours, closed on their public holidays unless they say otherwise.
    pub(super) their_hours: Cache<HoursId, HoursError>,
    pub(super) regions: Cache<RegionId, RegionError>,
    pub(super) everybody: Cache<Read<Rc<[Details]>>, PeopleError>,
    pub(super) people: Cache<Read<Option<Details>>, PeopleError>,
    pub(super) phones: Cache<Number, PhoneError>,
    pub(super) answers: Cache<bool, WordError>,
    pub(super) formats: Cache<MeetingFormat, WordError>,
    pub(super) standings: Cache<RowStanding, WordError>,
    pub(super) durations: Cache<TimeDelta, DurationError>,
    pub(crate) orders: DateOrders<'a>,
    pub(super) clocks: Clocks<'a>,
    pub(super) prints: Prints,
    /// The columns of a day of which another is taken.
    pub(super) other_days: Vec<usize>,
    /// The columns whose texts name interviews' days, for rows that have no other.
    pub(crate) days_from: Vec<usize>,
    pub(super) usual: Usual,
    /// Where interviews are by the headers of their hours; empty where no header says it.
    pub(super) header_zones: Vec<Option<Locality>>,
    /// Whether this row, or the header of its hour, says where the interview is.
    pub(super) is_zone_said: bool,
    /// The address of this row's candidate, which is nobody else's.
    pub(super) own_email: Option<WordId>,
    /// Where this row's candidate is.
    pub(super) candidate_zone: Zone,
}

/// What holds where a row says nothing, as the roster knows it.
pub(super) struct Usual {
    pub(super) candidate: Named,
    pub(super) company: Option<WordId>,
    pub(super) locality: Locality,
    /// That of interviews, where it is another.
    pub(super) timezone: Option<Locality>,
    pub(super) my_hours: HoursId,
    pub(super) their_hours: HoursId,
    pub(super) their_region: Option<RegionId>,
    /// Today's date in my own calendar.
    pub(super) today: NaiveDate,
}

/// A candidate by name, and the address beside it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named {
    pub(super) name: Option<WordId>,
    pub(super) identity: WordId,
    pub(super) email: Option<WordId>,
}

impl<'a> Context<'a> {
    pub(crate) fn of(
        defaults: &'a Defaults,
        table: &'a Table<'a>,
        mapping: &'a Mapping,
        roster: &'a mut RosterBuilder,
        days_from: Vec<usize>,
    ) -> Context<'a> {
        let usual = Usual::of(defaults, roster);
        roster.name_orders = name_orders(table, mapping);
        let my_zone = defaults.my_zone;
        let header_zones = in_headers(mapping, my_zone, roster);
        Context {
            defaults,
            roster,
            localities: Cache::of(move |text, roster| NamedLocality::of(text, my_zone, roster)),
            candidates: Cache::of(|text, roster| Ok(Named::of(text, roster))),
            my_hours: Cache::of(|text, roster| Ok(roster.reaches.hours(Hours::parse(text)?))),
            their_hours: Cache::of(|text, roster| Ok(roster.reaches.hours(Hours::parse(text)?.closed_on_holidays()))),
            regions: Cache::of(|text, roster| Ok(roster.reaches.region(Region::named(text)?))),
            everybody: Cache::of(Details::of_everybody),
            people: Cache::of(Details::of_one),
            phones: Cache::of(Details::phone),
            answers: Cache::of(|text, roster| read_yes_no_in(text, || roster.languages.get())),
            formats: Cache::of(|text, roster| read_format_in(text, || roster.languages.get())),
            standings: Cache::of(|text, roster| {
                status_said(text)
                    .or_else(|| RoundHeader::standing_in(text))
                    .map_or_else(|| read_status_in(text, || roster.languages.get()), Ok)
            }),
            durations: Cache::of(|text, _| read_duration(text)),
            orders: DateOrders::of(table, mapping, defaults),
            clocks: Clocks::of(table, mapping),
            prints: Prints::of(mapping),
            other_days: other_days(mapping),
            days_from,
            header_zones,
            is_zone_said: false,
            own_email: usual.candidate.email,
            candidate_zone: defaults.my_zone,
            usual,
        }
    }
}

/// The columns that name the day of the interview as well as the one that is read. Which round they belong to is not known
/// where there are several, and those of another table have rows of their own.
fn other_days(mapping: &Mapping) -> Vec<usize> {
    let is_other = |taken| matches!(taken, Taken::Again(Column::Date | Column::Start));
    let headings = mapping.headings().iter().enumerate().take(mapping.table_beside().unwrap_or(usize::MAX));
    let others = headings.filter(|(_, heading)| mapping.rounds().is_empty() && is_other(heading.taken));
    others.map(|(index, _)| index).collect()
}

impl Context<'_> {
    /// Today's date in the calendar of this row's candidate.
    pub(super) fn today(&self) -> NaiveDate {
        let Defaults { now, my_zone, .. } = self.defaults;
        if self.candidate_zone == *my_zone { self.usual.today } else { self.candidate_zone.local(*now).date() }
    }
}

impl Usual {
    fn of(defaults: &Defaults, roster: &mut RosterBuilder) -> Usual {
        Usual {
            candidate: Named {
                name: defaults.my_name.as_deref().map(|name| roster.words.word(name)),
                // My own name does not tell me from anybody: to set or change it must not change a UID.
                identity: roster.words.word(""),
                email: defaults.my_email.as_deref().map(|email| roster.words.as_written(email)),
            },
            company: defaults.company.as_deref().map(|company| roster.words.word(company)),
            locality: roster.reaches.locality(defaults.my_zone),
            timezone: defaults.timezone.map(|zone| roster.reaches.locality(zone)),
            my_hours: roster.reaches.hours(defaults.my_hours.clone()),
            their_hours: roster.reaches.hours(defaults.contact_hours.closed_on_holidays()),
            their_region: defaults.contact_region.map(|region| roster.reaches.region(region)),
            today: defaults.my_zone.local(defaults.now).date(),
        }
    }
}

impl Named {
    fn of(text: &str, roster: &mut RosterBuilder) -> Named {
        let read = text.contains('@').then(|| Details::of_one(text, roster).ok()).flatten();
        let Details { name, written, email, .. } = read.and_then(|read| read.value).unwrap_or_default();
        let name = name.unwrap_or_else(|| roster.words.word(text));
        Named { name: Some(name), identity: roster.words.folded(written.unwrap_or(name)), email }
    }
}
