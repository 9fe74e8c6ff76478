//! Which event of an earlier output has a UID.

use std::cell::OnceCell;
use std::mem;

use uuid::Uuid;

use super::number;
use crate::calendar::previous::Earlier;

/// Finds events by their UID. Mostly they come in the order in which they stand; only where they do not, all of them
/// are sorted.
pub(super) struct Finder<'e> {
    events: &'e [Earlier],
    by_uid: OnceCell<Vec<u32>>,
    is_continued: Vec<bool>,
    next: usize,
}

impl<'e> Finder<'e> {
    pub(super) fn over(events: &'e [Earlier]) -> Finder<'e> {
        Finder { events, by_uid: OnceCell::new(), is_continued: vec![false; events.len()], next: 0 }
    }

    /// The place of the event with a UID, which is taken with that.
    pub(super) fn find(&mut self, uid: Uuid) -> Option<usize> {
        let is_next = self.events.get(self.next).is_some_and(|event| event.uid == uid);
        let place = if is_next { self.next } else { *self.all_of(uid).first()? as usize };
        self.next = place + 1;
        let is_new = !mem::replace(&mut self.is_continued[place], true);
        is_new.then_some(place)
    }

    /// Whether the event at a place, or another with its UID, was found.
    pub(super) fn is_continued(&self, place: usize) -> bool {
        self.is_continued[place]
            || self.all_of(self.events[place].uid).iter().any(|place| self.is_continued[*place as usize])
    }

    pub(super) fn is_first_of_its_uid(&self, place: usize) -> bool {
        self.all_of(self.events[place].uid).first() == Some(&number(place))
    }

    /// The places of all events with a UID.
    fn all_of(&self, uid: Uuid) -> &[u32] {
        let uid_at = |place: &u32| self.events[*place as usize].uid;
        let by_uid = self.by_uid.get_or_init(|| {
            let mut places: Vec<u32> = (0..number(self.events.len())).collect();
            places.sort_unstable_by_key(|place| (uid_at(place), *place));
            places
        });
        let start = by_uid.partition_point(|place| uid_at(place) < uid);
        let end = start + by_uid[start..].iter().take_while(|place| uid_at(place) == uid).count();
        &by_uid[start..end]
    }
}
