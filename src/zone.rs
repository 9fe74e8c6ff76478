//! Time zones over one fresh database: the only place that knows where its data comes from.
//!
//! The transitions of a zone are listed once, when it is first named, so that a look-up is next to nothing.

mod abbreviations;
mod data;
mod distance;
mod name;

use std::fmt;
use std::hash::{Hash, Hasher};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, Utc};

use crate::moment::{Day, Moment};
use data::Data;
pub use name::ZoneError;

/// A time zone of the IANA database, exact from 1970 to 2199; before and after, the first and last offset of those years
/// holds. Zones are equal if their names are.
#[derive(Clone, Copy)]
pub struct Zone(&'static Data);

/// The zone that a text means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeantZone {
    /// The zone.
    pub zone: Zone,
    /// Whether the text is short for it, and perhaps for others; not where it is one's own.
    pub is_short: bool,
}

/// What a wall time means in a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wall<M = DateTime<Utc>> {
    /// It is shown once.
    Once(M),
    /// None: the clocks go forward over it.
    Skipped {
        /// The first moment after the gap: where the clocks go forward to.
        after: M,
    },
    /// Two: the clocks go back over it.
    Repeated {
        /// Before they do.
        earlier: M,
        /// After they did.
        later: M,
    },
}

impl<M> Wall<M> {
    /// The first moment of a time that comes twice; the end of the gap in which a time is skipped.
    #[inline]
    pub fn first(self) -> M {
        match self {
            Wall::Once(at) | Wall::Skipped { after: at } | Wall::Repeated { earlier: at, .. } => at,
        }
    }

    /// The last moment of a time that comes twice; the end of the gap in which a time is skipped.
    #[inline]
    pub fn last(self) -> M {
        match self {
            Wall::Once(at) | Wall::Skipped { after: at } | Wall::Repeated { later: at, .. } => at,
        }
    }

    #[inline]
    fn map<N>(self, change: impl Fn(M) -> N) -> Wall<N> {
        match self {
            Wall::Once(at) => Wall::Once(change(at)),
            Wall::Skipped { after } => Wall::Skipped { after: change(after) },
            Wall::Repeated { earlier, later } => Wall::Repeated { earlier: change(earlier), later: change(later) },
        }
    }
}

impl Zone {
    /// The release of the tz database, such as `2026f`.
    #[must_use]
    pub fn release() -> &'static str {
        data::release()
    }

    /// The zone with a name, whatever its case, with blanks or `_`; or with a name that Windows uses.
    pub fn named(text: &str) -> Result<Zone, ZoneError> {
        name::find(text).map(Zone)
    }

    /// The zone that a text names, or what somebody who lives in `own` means by an abbreviation, such as `EST`.
    ///
    /// A name that people in several parts of the world have for their clocks is that of `own`, if these are called so;
    /// else an error, unless nearly everybody means the same by it.
    pub fn meant(text: &str, own: Zone) -> Result<MeantZone, ZoneError> {
        name::meant(text, own.0).map(|(zone, is_short)| MeantZone { zone: Zone(zone), is_short })
    }

    /// Coordinated universal time.
    ///
    /// # Panics
    ///
    /// Never: every release of the database has it.
    #[must_use]
    pub fn utc() -> Zone {
        Zone::named("UTC").expect("the database has UTC")
    }

    /// Its name, as the database spells it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// Its name in brackets behind a blank: " (Europe/Berlin)".
    #[must_use]
    pub fn in_brackets(self) -> &'static str {
        &self.0.in_brackets
    }

    /// The ISO 3166 code of the country in which it lies, or of its part where the holidays are the part's: `US`,
    /// `GB-ENG`. None for zones that lie in no country.
    #[must_use]
    pub fn region(self) -> Option<&'static str> {
        data::region(self.name())
    }

    /// How far its clocks are from UTC at a moment.
    ///
    /// # Panics
    ///
    /// Never: no clock is a day from UTC.
    #[must_use]
    pub fn offset_at(self, at: DateTime<Utc>) -> FixedOffset {
        FixedOffset::east_opt(self.0.offset_at(at.timestamp())).expect("no clock is a day from UTC")
    }

    /// What its clocks show at a moment.
    #[must_use]
    pub fn local(self, at: DateTime<Utc>) -> NaiveDateTime {
        let utc = at.naive_utc();
        utc.checked_add_offset(self.offset_at(at)).unwrap_or(utc)
    }

    /// What its clocks show at a moment, to the second.
    #[must_use]
    #[inline]
    pub fn wall_at(self, at: Moment) -> NaiveDateTime {
        DateTime::from(Moment::at_second(self.0.shown_at(at.second()))).naive_utc()
    }

    /// The day on its wall calendars at a moment.
    #[must_use]
    #[inline]
    pub fn day_at(self, at: Moment) -> Day {
        Day::of_shown(self.0.shown_at(at.second()))
    }

    /// The moments at which its clocks show a time.
    #[must_use]
    pub fn resolve(self, wall: NaiveDateTime) -> Wall {
        let utc = wall.and_utc();
        let fraction = utc.timestamp_subsec_nanos();
        self.0.resolve(utc.timestamp()).map(|second| DateTime::from_timestamp(second, fraction).unwrap_or(utc))
    }

    /// The moments at which its clocks show a time of a day, so many seconds after midnight.
    #[must_use]
    #[inline]
    pub fn moments(self, day: Day, second: u32) -> Wall<Moment> {
        self.0.resolve(day.shown(second)).map(Moment::at_second)
    }

    /// The first moment of a day: midnight, or the end of the gap in which midnight lies.
    #[must_use]
    #[inline]
    pub fn start_of(self, day: Day) -> Moment {
        self.moments(day, 0).first()
    }

    /// The same of a date.
    #[must_use]
    pub fn first_moment(self, date: NaiveDate) -> DateTime<Utc> {
        self.start_of(date.into()).into()
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Zone) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for Zone {}

impl Hash for Zone {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
