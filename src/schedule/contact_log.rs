//! How often one candidate is in touch with one person.

use std::ops::{Index, IndexMut};

use crate::guide::Limits;
use crate::interview::{Person, WordId};
use crate::moment::{Day, Moment};

/// The contacts of one candidate with everybody, by the other person.
#[derive(Debug, Default)]
pub(super) struct ContactLog {
    /// For each identity by its number, the place of its contacts, plus one; 0 for who is not in the log.
    places: Vec<u32>,
    people: Vec<WordId>,
    /// Those of the people above; behind them room that is used again.
    contacts: Vec<Contacts>,
}

/// The place of a person's contacts in the log of the candidate at hand.
#[derive(Debug, Clone, Copy)]
pub(super) struct ContactLogEntry(usize);

/// The contacts with one person, by day.
#[derive(Debug, Default)]
pub(super) struct Contacts(Vec<Contact>);

#[derive(Debug, Clone, Copy)]
struct Contact {
    day: Day,
    /// The moment, and the pair that took it first; none for what history says was done.
    slot: Option<(Moment, u32)>,
}

/// The contacts with one person in the weeks in which a day is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around<'c> {
    day: Day,
    near: &'c [Contact],
    on_day: &'c [Contact],
}

impl ContactLog {
    /// Forgets everybody.
    pub(super) fn clear(&mut self) {
        for (identity, contacts) in self.people.drain(..).zip(&mut self.contacts) {
            self.places[identity.index()] = 0;
            contacts.0.clear();
        }
    }

    /// The place of somebody's contacts.
    pub(super) fn entry(&mut self, person: Person<'_>) -> ContactLogEntry {
        let identity = person.identity_id;
        if self.places.len() <= identity.index() {
            self.places.resize(identity.index() + 1, 0);
        }
        let place = &mut self.places[identity.index()];
        if *place == 0 {
            self.people.push(identity);
            *place = number(self.people.len());
            if self.contacts.len() < self.people.len() {
                self.contacts.push(Contacts::default());
            }
        }
        ContactLogEntry(*place as usize - 1)
    }
}

impl Index<ContactLogEntry> for ContactLog {
    type Output = Contacts;

    fn index(&self, entry: ContactLogEntry) -> &Contacts {
        &self.contacts[entry.0]
    }
}

impl IndexMut<ContactLogEntry> for ContactLog {
    fn index_mut(&mut self, entry: ContactLogEntry) -> &mut Contacts {
        &mut self.contacts[entry.0]
    }
}

impl Contacts {
    /// Notes what was done on a day, once however often it is recorded.
    pub(super) fn remember(&mut self, day: Day) {
        if self.on(day).is_empty() {
            self.insert(Contact { day, slot: None });
        }
    }

    /// Notes a planned contact.
    pub(super) fn plan(&mut self, day: Day, at: Moment, pair: u32) {
        self.insert(Contact { day, slot: Some((at, pair)) });
    }

    /// The planned contacts from one day to another, with the pair that took each first.
    pub(super) fn slots(&self, first: Day, last: Day) -> impl Iterator<Item = (Moment, u32)> {
        slots(between(&self.0, first, last))
    }

    /// The contacts that one more on a day would have to do with.
    pub(super) fn around(&self, day: Day) -> Around<'_> {
        let near = between(&self.0, day - 6, day + 6);
        Around { day, near, on_day: between(near, day, day) }
    }

    fn on(&self, day: Day) -> &[Contact] {
        between(&self.0, day, day)
    }

    fn insert(&mut self, contact: Contact) {
        let place = self.0.partition_point(|other| other.day <= contact.day);
        self.0.insert(place, contact);
    }
}

impl<'c> Around<'c> {
    /// The planned contacts on the day, with the pair that took each first.
    pub(super) fn slots(&self) -> impl Iterator<Item = (Moment, u32)> + use<'c> {
        slots(self.on_day)
    }

    /// Whether one more on the day keeps within the limits a day and in any seven days (C10, A1).
    pub(super) fn allow_one_more(&self, limits: Limits) -> bool {
        let within = |count: usize, limit: u32| count < limit as usize;
        let week_from = |first| within(between(self.near, first, first + 6).len(), limits.per_week);
        within(self.on_day.len(), limits.per_day)
            && (within(self.near.len(), limits.per_week) || (self.day - 6).through(self.day).all(week_from))
    }
}

/// Those of some contacts in order that are from one day to another.
#[inline]
fn between(contacts: &[Contact], first: Day, last: Day) -> &[Contact] {
    let from = contacts.partition_point(|contact| contact.day < first);
    let to = contacts.partition_point(|contact| contact.day <= last);
    &contacts[from..to]
}

fn slots(contacts: &[Contact]) -> impl Iterator<Item = (Moment, u32)> {
    contacts.iter().filter_map(|contact| contact.slot)
}

fn number(number: usize) -> u32 {
    u32::try_from(number).expect("a run has fewer than four thousand million people")
}
