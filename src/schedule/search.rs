//! The search for a reminder's moment.

use chrono::{NaiveTime, TimeDelta, Timelike};

use super::contact_log::Contacts;
use super::found::Found;
use crate::guide::Limits;
use crate::moment::{Day, Moment};
use crate::plan::{Absence, AnchorTime, Medium, Placing, Window};
use crate::reach::{Availability, Parties};
use crate::zone::Zone;

/// Later than the anchor's own day, a reminder aims at this time of the recipient's day.
pub(crate) const AIM: NaiveTime = NaiveTime::from_hms_opt(10, 0, 0).expect("10:00 is an hour");

/// For how many days from the start of its window a call is looked for before it becomes an e-mail.
pub(crate) const DAYS_FOR_CALL: i32 = 14;

/// How far before its window the last free moment is looked for.
const FURTHEST: TimeDelta = TimeDelta::days(60);

/// What is known when the moment of one reminder is looked for.
pub(super) struct Search<'s> {
    availability: &'s Availability,
    people: Participants<'s>,
    /// The recipient's zone.
    zone: Zone,
    anchor: AnchorTime,
    window: Window,
    medium: Medium,
}

/// Who is to reach whom.
#[derive(Debug, Clone, Copy)]
pub(super) struct Participants<'s> {
    pub(super) parties: Parties,
    /// The contacts with the same person; none for a note to myself, which has no limits.
    pub(super) contacts: Option<&'s Contacts>,
    pub(super) limits: Limits,
}

/// From when until when to look.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    from: Moment,
    last: Moment,
}

/// What can be had in some stretch of time.
enum Offer {
    /// A moment.
    Take(Found),
    /// Nothing but days which the limits forbid; this is the first of them.
    Forbidden(Day),
    /// Nothing.
    Nothing,
}

impl<'s> Search<'s> {
    /// The search for a moment to use a medium.
    pub(super) fn of(
        availability: &'s Availability,
        people: Participants<'s>,
        anchor: AnchorTime,
        window: Window,
        medium: Medium,
    ) -> Search<'s> {
        let zone = availability.reach(people.parties.them).zone;
        Search { availability, people, zone, anchor, window, medium }
    }

    /// The moment, or why there is none.
    pub(super) fn run(self) -> Result<Found, Absence> {
        match self.medium {
            Medium::Call => self.call(),
            Medium::Visit => self.visit(),
            _ => self.anything_else(),
        }
    }

    /// A call moves on to the next common open time; where there is none near enough it becomes an e-mail.
    fn call(&self) -> Result<Found, Absence> {
        match self.in_window() {
            Offer::Take(found) => return Ok(found),
            Offer::Forbidden(day) => return Err(Absence::Limit(day.into())),
            Offer::Nothing => {}
        }
        let later = Bounds { from: self.window.not_before, last: self.last_for_call() };
        match self.first_day(later, Placing::CommonLater, Search::common_moment) {
            Offer::Take(found) => Ok(found),
            Offer::Forbidden(day) => Err(Absence::Limit(day.into())),
            Offer::Nothing => Search { medium: Medium::EmailInsteadOfCall, ..*self }.anything_else(),
        }
    }

    /// The last moment to which a call can move on: whole days are counted, as in a window.
    fn last_for_call(&self) -> Moment {
        let first = self.day_of(self.window.not_before);
        self.zone.start_of(first + DAYS_FOR_CALL + 1) - TimeDelta::seconds(1)
    }

    /// A visit needs the recipient's open time, and stays in its window.
    fn visit(&self) -> Result<Found, Absence> {
        match self.in_window() {
            Offer::Take(found) => Ok(found),
            Offer::Forbidden(day) => Err(Absence::Limit(day.into())),
            Offer::Nothing => Err(Absence::NobodyThere),
        }
    }

    /// What is written keeps its window: common open time, else the first moment open for me, else the last before it.
    fn anything_else(&self) -> Result<Found, Absence> {
        match self.in_window() {
            Offer::Take(found) => Ok(found),
            Offer::Forbidden(day) => self.without_common_time(Some(day)),
            Offer::Nothing => self.without_common_time(None),
        }
    }

    /// The first moment open for me, else the last before the window; `crowded` is the first day whose common open time
    /// the limits forbid.
    fn without_common_time(&self, crowded: Option<Day>) -> Result<Found, Absence> {
        let fallbacks = [Search::when_i_am_free, Search::before_window, Search::at_window_start];
        for fallback in fallbacks {
            match fallback(self) {
                Offer::Take(found) => {
                    let moved_from = crowded.filter(|day| *day != found.day).or(found.moved_from);
                    return Ok(Found { moved_from, ..found });
                }
                Offer::Forbidden(day) => return Err(Absence::Limit(crowded.unwrap_or(day).into())),
                Offer::Nothing => {}
            }
        }
        Err(Absence::Limit(self.anchor.date.into()))
    }

    fn in_window(&self) -> Offer {
        if self.window.is_short()
            && let Some(found) = self.join_in_window()
        {
            return Offer::Take(found);
        }
        self.first_day(self.bounds(), Placing::Common, Search::common_moment)
    }

    fn bounds(&self) -> Bounds {
        Bounds { from: self.window.not_before, last: self.window.last() }
    }

    /// The first slot with the same person anywhere in the window.
    fn join_in_window(&self) -> Option<Found> {
        let bounds = self.bounds();
        let (first, last) = (self.day_of(bounds.from), self.day_of(bounds.last));
        let mut slots = self.people.contacts?.slots(first, last);
        slots.find_map(|slot| self.joined(slot, bounds))
    }

    /// The slot, if it lies within bounds and, where they have to be there, in common open time.
    fn joined(&self, (at, pair): (Moment, u32), bounds: Bounds) -> Option<Found> {
        let open =
            !self.medium.needs_presence() || self.availability.first_start(self.people.parties, at, at).is_some();
        let fits = open && bounds.from <= at && at <= bounds.last;
        fits.then(|| Found { joins: Some(pair), ..self.found(self.day_of(at), at, Placing::Joined) })
    }

    /// The moment of one day in common open time: on the anchor's own day the first, later the first from 10:00, else the first.
    fn common_moment(&self, day: Day, bounds: Bounds) -> Option<Moment> {
        let Bounds { from, last } = bounds;
        self.availability.starts_on(self.people.parties, day, |starts| {
            let first = starts.first(from, last)?;
            if day == self.anchor.date {
                return Some(first);
            }
            let aim = self.zone.moments(day, AIM.num_seconds_from_midnight()).first().max(from);
            Some(starts.first(aim, last).unwrap_or(first))
        })
    }

    fn when_i_am_free(&self) -> Offer {
        self.first_day(self.bounds(), Placing::Mine, Search::my_moment)
    }

    fn my_moment(&self, day: Day, bounds: Bounds) -> Option<Moment> {
        let span = self.availability.days(self.people.parties.them, day, day);
        let (from, last) = (bounds.from.max(span.from), bounds.last.min(span.to - TimeDelta::seconds(1)));
        let alone = self.me_alone();
        self.availability.first_start(alone, from, last)
    }

    fn before_window(&self) -> Offer {
        let opens = self.window.not_before;
        let passed = self.anchor.counted_from(self.zone).max(opens - FURTHEST);
        let alone = self.me_alone();
        match self.availability.last_free(alone, passed, opens) {
            Some(at) => self.just_at(at, Placing::BeforeWindow),
            None => Offer::Nothing,
        }
    }

    fn at_window_start(&self) -> Offer {
        self.just_at(self.window.not_before, Placing::WindowStart)
    }

    fn just_at(&self, at: Moment, placing: Placing) -> Offer {
        let day = self.day_of(at);
        self.on_day(day, at, Bounds { from: at, last: at }, placing).map_or(Offer::Forbidden(day), Offer::Take)
    }

    /// The first of the recipient's days within bounds that has a moment and is allowed.
    fn first_day(
        &self,
        bounds: Bounds,
        placing: Placing,
        moment: impl Fn(&Self, Day, Bounds) -> Option<Moment>,
    ) -> Offer {
        let last_day = self.day_of(bounds.last);
        let mut forbidden = None;
        for day in self.day_of(bounds.from).through(last_day) {
            let Some(at) = moment(self, day, bounds) else { continue };
            match self.on_day(day, at, bounds, placing) {
                Some(found) => return Offer::Take(Found { moved_from: forbidden, ..found }),
                None => forbidden = forbidden.or(Some(day)),
            }
        }
        forbidden.map_or(Offer::Nothing, Offer::Forbidden)
    }

    /// One day's moment: together with another contact of that day, or on its own where the limits allow it.
    fn on_day(&self, day: Day, at: Moment, bounds: Bounds, placing: Placing) -> Option<Found> {
        let Some(contacts) = self.people.contacts else { return Some(self.found(day, at, placing)) };
        let around = contacts.around(day);
        match around.slots().find_map(|slot| self.joined(slot, bounds)) {
            // What leaves its window says so, alone or not.
            Some(found) if matches!(placing, Placing::Common | Placing::Mine) => Some(found),
            Some(found) => Some(Found { placing, ..found }),
            None => around.allow_one_more(self.people.limits).then(|| self.found(day, at, placing)),
        }
    }

    /// A moment on its own.
    fn found(&self, day: Day, at: Moment, placing: Placing) -> Found {
        Found { at, day, placing, medium: self.medium, moved_from: None, joins: None }
    }

    #[inline]
    fn day_of(&self, at: Moment) -> Day {
        self.zone.day_at(at)
    }

    fn me_alone(&self) -> Parties {
        let me = self.people.parties.me;
        self.availability.parties(me, me)
    }
}
