//! How often one candidate is in touch with one person.

use chrono::{DateTime, Days, NaiveDate, Utc};

use crate::guide::Limits;

/// The contacts with one person, by day.
#[derive(Debug, Default)]
pub(super) struct Contacts(Vec<Contact>);

#[derive(Debug, Clone, Copy)]
struct Contact {
    day: NaiveDate,
    /// The moment, and the pair that took it first; none for what history says was done.
    slot: Option<(DateTime<Utc>, u32)>,
}

impl Contacts {
    /// Notes what was done on a day, once however often it is recorded.
    pub(super) fn remember(&mut self, day: NaiveDate) {
        if self.on(day).is_empty() {
            self.insert(Contact { day, slot: None });
        }
    }

    /// Notes a planned contact.
    pub(super) fn plan(&mut self, day: NaiveDate, at: DateTime<Utc>, pair: usize) {
        let pair = u32::try_from(pair).expect("a plan has fewer than four thousand million pairs");
        self.insert(Contact { day, slot: Some((at, pair)) });
    }

    /// The planned contacts from one day to another, with the pair that took each first.
    pub(super) fn slots(&self, first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = (DateTime<Utc>, u32)> {
        self.between(first, last).iter().filter_map(|contact| contact.slot)
    }

    /// Whether one more contact on a day keeps within the limits a day and in any seven days (C10, A1).
    pub(super) fn allow(&self, day: NaiveDate, limits: Limits) -> bool {
        let within = |count: usize, limit: u32| count < limit as usize;
        let weeks = (0..7).map(|before| day - Days::new(before));
        within(self.on(day).len(), limits.per_day)
            && weeks.into_iter().all(|first| within(self.between(first, first + Days::new(6)).len(), limits.per_week))
    }

    fn on(&self, day: NaiveDate) -> &[Contact] {
        self.between(day, day)
    }

    fn between(&self, first: NaiveDate, last: NaiveDate) -> &[Contact] {
        let from = self.0.partition_point(|contact| contact.day < first);
        let to = self.0.partition_point(|contact| contact.day <= last);
        &self.0[from..to]
    }

    fn insert(&mut self, contact: Contact) {
        let place = self.0.partition_point(|other| other.day <= contact.day);
        self.0.insert(place, contact);
    }
}
