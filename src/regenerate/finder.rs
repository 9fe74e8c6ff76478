//! Which event of an earlier output has a UID.

use std::cell::OnceCell;
use std::mem;

use rustc_hash::FxHashMap;
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
        let is_next = self.events.get(self.next).is_some_and(|event| event.uid == uid && event.is_own());
        let place = if is_next { self.next } else { self.first_of(uid)? };
        self.next = place + 1;
        let is_new = !mem::replace(&mut self.is_continued[place], true);
        is_new.then_some(place)
    }

    /// Whether the event at a place, or another with its UID, was found.
    pub(super) fn is_continued(&self, place: usize) -> bool {
        self.is_continued[place]
            || self.all_of(self.events[place].uid).iter().any(|place| self.is_continued[*place as usize])
    }

    /// Whether it stands for all with its UID: of the program's own, the first untouched one that is still spoken of, or
    /// else any that is, or else the first.
    pub(super) fn stands_for_its_uid(&self, place: usize, is_spoken_of: impl Fn(&Earlier) -> bool) -> bool {
        let all = self.all_of(self.events[place].uid);
        let own = || all.iter().filter(|place| self.events[**place as usize].is_own());
        let spoken_of = || own().filter(|place| is_spoken_of(&self.events[**place as usize]));
        let untouched = spoken_of().find(|place| self.events[**place as usize].is_intact());
        untouched.or(spoken_of().next()).or(own().next()) == Some(&number(place))
    }

    /// For each event under whose UID others stand, the highest SEQUENCE of them all.
    pub(super) fn outdone(&self) -> FxHashMap<u32, u32> {
        // Where each event was taken with a UID of its own, no two share one.
        if self.is_continued.iter().all(|is_continued| *is_continued) {
            return FxHashMap::default();
        }
        let sequence = |place: u32| self.events[place as usize].sequence;
        let alike = self.by_uid().chunk_by(|left, right| self.uid_at(*left) == self.uid_at(*right));
        let outdone = alike.filter(|alike| alike.len() > 1).flat_map(|alike| {
            let highest = alike.iter().map(|place| sequence(*place)).max().unwrap_or_default();
            alike.iter().map(move |place| (*place, highest))
        });
        outdone.collect()
    }

    /// The first event with a UID that is the program's own; without one, the first.
    fn first_of(&self, uid: Uuid) -> Option<usize> {
        let all = self.all_of(uid);
        let own = all.iter().find(|place| self.events[**place as usize].is_own());
        own.or(all.first()).map(|place| *place as usize)
    }

    /// The places of all events with a UID.
    fn all_of(&self, uid: Uuid) -> &[u32] {
        let by_uid = self.by_uid();
        let start = by_uid.partition_point(|place| self.uid_at(*place) < uid);
        let end = start + by_uid[start..].iter().take_while(|place| self.uid_at(**place) == uid).count();
        &by_uid[start..end]
    }

    /// The places of all events, those with the same UID beside each other.
    fn by_uid(&self) -> &[u32] {
        self.by_uid.get_or_init(|| {
            let mut places: Vec<u32> = (0..number(self.events.len())).collect();
            places.sort_unstable_by_key(|place| (self.uid_at(*place), *place));
            places
        })
    }

    fn uid_at(&self, place: u32) -> Uuid {
        self.events[place as usize].uid
    }
}
