//! A plan beside what was written before: what goes on, what is new, and what is no longer planned.
//!
//! The earlier output is all the memory there is. An event goes on under its UID: unchanged it keeps its bytes, changed
//! it gets a higher SEQUENCE. One that is no longer planned is cancelled, and forgotten some time after its hour; but one
//! whose row has a mistake stays until the mistake is corrected.

mod finder;
mod unread;
mod vanished;
mod why;

use std::ops::Range;

use chrono::{DateTime, TimeDelta, Utc};
use rustc_hash::{FxHashMap, FxHashSet};

use finder::Finder;
use unread::UnreadRows;
pub use vanished::Vanished;
use why::Whys;

use crate::calendar::Event;
use crate::calendar::previous::{Earlier, EventStanding, Previous, sequence_after};
use crate::plan::Plan;

/// No event of the earlier output.
const NEW: u32 = u32::MAX;

/// What becomes of every event of an earlier output.
#[derive(Debug)]
pub struct Regeneration<'p> {
    previous: &'p Previous,
    /// For each pair of the plan, the event that it continues.
    continued: Vec<u32>,
    /// The events that are no longer planned and not yet forgotten, in the order of the file.
    vanished: Vec<u32>,
    /// The rows whose events are not cancelled, since nobody knows what they say.
    unread: UnreadRows,
    /// The pairs that are held up, for one of the rows that are like theirs could not be read.
    held: FxHashSet<u32>,
    /// The events that are forgotten, in the order of the file.
    forgotten: Vec<u32>,
    /// The highest SEQUENCE under a UID, for each event that shares its own: no client takes a lower one.
    outdone: FxHashMap<u32, u32>,
    first_sequence: u32,
    whys: Whys,
}

/// What becomes of one event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It stays as it is, to the byte.
    None,
    /// It is new, or planned again.
    Added,
    /// Something in it is new.
    Changed,
    /// It is no longer planned.
    Cancelled,
    /// It stays, for its row could not be read, or one alike.
    Kept,
    /// It is not written yet: it would be new, and one of the rows alike could not be read.
    Waiting,
}

/// How many events changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ChangeCounts {
    /// New ones, and such as are planned again.
    pub added: usize,
    /// Those in which something is new.
    pub changed: usize,
    /// Those that are no longer planned.
    pub cancelled: usize,
    /// Cancelled ones whose time is long past.
    pub forgotten: usize,
    /// Those that stay because their row could not be read, or one alike.
    pub kept: usize,
    /// Those that are not written yet, for one of the rows alike could not be read.
    pub waiting: usize,
}

/// How long what is no longer planned is spoken of.
#[derive(Debug, Clone, Copy)]
pub struct Keeping {
    /// The time of this run.
    pub now: DateTime<Utc>,
    /// How long after its time a cancelled event is kept.
    pub keep: TimeDelta,
    /// What lies before is left out, and not cancelled.
    pub since: Option<DateTime<Utc>>,
}

impl<'p> Regeneration<'p> {
    /// Finds the event that each reminder of a plan continues.
    #[must_use]
    pub fn of(plan: &Plan, previous: &'p Previous, keeping: Keeping) -> Regeneration<'p> {
        let mut regeneration = Regeneration {
            previous,
            continued: Vec::new(),
            vanished: Vec::new(),
            unread: UnreadRows::of(&plan.roster.left_out, &previous.events),
            held: FxHashSet::default(),
            forgotten: Vec::new(),
            outdone: FxHashMap::default(),
            first_sequence: previous.first_sequence,
            whys: Whys::default(),
        };
        if !previous.events.is_empty() {
            let mut events = Finder::over(&previous.events);
            regeneration.continued = continued(plan, &mut events);
            regeneration.held = held(plan, &regeneration.unread);
            regeneration.outdone = events.outdone();
            regeneration.part_with_others(&events, keeping);
            let vanished = regeneration.vanished().filter(Vanished::is_to_be_cancelled);
            regeneration.whys = Whys::of(plan, vanished.map(|vanished| vanished.event));
        }
        regeneration
    }

    fn part_with_others(&mut self, events: &Finder<'_>, keeping: Keeping) {
        for (place, event) in self.previous.events.iter().enumerate() {
            let is_spoken_of = |event: &Earlier| keeping.speaks_of(event, &self.unread);
            if events.is_continued(place) || !event.is_own() || !events.stands_for_its_uid(place, is_spoken_of) {
                continue;
            }
            if is_spoken_of(event) {
                self.vanished.push(number(place));
            } else {
                self.forgotten.push(number(place));
                self.first_sequence = self.first_sequence.max(sequence_after(self.highest_sequence(place)));
            }
        }
    }

    /// The SEQUENCE of a new event: higher than that of any that is forgotten, one of which it may be.
    #[must_use]
    pub fn first_sequence(&self) -> u32 {
        self.first_sequence
    }

    /// The event that a pair of the plan continues.
    #[must_use]
    pub fn earlier(&self, index: usize) -> Option<&'p Earlier> {
        self.previous.events.get(self.earlier_place(index)?)
    }

    /// The place of that event among the earlier ones.
    #[must_use]
    pub fn earlier_place(&self, index: usize) -> Option<usize> {
        self.continued.get(index).filter(|place| **place != NEW).map(|place| *place as usize)
    }

    /// Whether a pair is held up: the event that it continues stays as it is, and a new one waits.
    #[must_use]
    pub fn holds(&self, index: usize) -> bool {
        self.held.contains(&number(index))
    }

    /// Whether a pair would have a new event, and has to wait for that.
    #[must_use]
    pub fn is_waiting(&self, index: usize) -> bool {
        self.holds(index) && self.earlier_place(index).is_none()
    }

    /// The pairs that would have a new event, and have to wait for that; in no order.
    pub fn waiting(&self) -> impl Iterator<Item = usize> {
        self.held.iter().map(|index| *index as usize).filter(|index| self.is_waiting(*index))
    }

    /// Writes the event of a pair, which says when it would be revised: as it was, or else anew.
    pub fn write(&self, index: usize, event: &Event<'_>, out: &mut Vec<u8>) -> Change {
        let Some(place) = self.earlier_place(index) else {
            Event { sequence: self.first_sequence, ..event.clone() }.write(out);
            return Change::Added;
        };
        let (earlier, highest) = (&self.previous.events[place], self.highest_sequence(place));
        let start = out.len();
        let as_before = Event { sequence: earlier.sequence, revised: earlier.revised(), ..event.clone() };
        if earlier.is_the_same(as_before.write(out)) && earlier.sequence == highest {
            return Change::None;
        }
        out.truncate(start);
        Event { sequence: sequence_after(highest), revised: event.revised, ..as_before }.write(out);
        if earlier.standing == EventStanding::Cancelled { Change::Added } else { Change::Changed }
    }

    /// The highest SEQUENCE under the UID of the earlier event at a place.
    fn highest_sequence(&self, place: usize) -> u32 {
        let outdone = self.outdone.get(&number(place));
        outdone.copied().unwrap_or_else(|| self.previous.events[place].sequence)
    }

    /// The events that are no longer planned and not yet forgotten.
    pub fn vanished(&self) -> impl Iterator<Item = Vanished<'_>> {
        self.vanished.iter().map(|place| self.vanished_at(*place))
    }

    /// The places of all those events.
    #[must_use]
    pub fn all_vanished(&self) -> &[u32] {
        &self.vanished
    }

    /// The places of those that are among some of the earlier events.
    #[must_use]
    pub fn vanished_among(&self, events: Range<usize>) -> &[u32] {
        among(&self.vanished, events)
    }

    /// The one at a place.
    #[must_use]
    pub fn vanished_at(&self, place: u32) -> Vanished<'_> {
        let event = &self.previous.events[place as usize];
        let highest_sequence = self.highest_sequence(place as usize);
        Vanished { event, highest_sequence, is_unread: self.unread.includes(event), whys: &self.whys }
    }

    /// The event at a place, which stays as it is.
    pub(crate) fn held_at(&self, place: usize) -> Vanished<'_> {
        Vanished { is_unread: true, ..self.vanished_at(number(place)) }
    }

    /// How many events of the earlier output are forgotten.
    #[must_use]
    pub fn forgotten(&self) -> usize {
        self.forgotten.len()
    }

    /// The SEQUENCE that is higher than that of any forgotten event among some of the earlier ones.
    #[must_use]
    pub fn sequence_after(&self, events: Range<usize>) -> u32 {
        let forgotten = among(&self.forgotten, events).iter();
        forgotten.map(|place| sequence_after(self.highest_sequence(*place as usize))).max().unwrap_or_default()
    }
}

impl Keeping {
    /// Whether an event that is no longer planned is not yet forgotten.
    fn speaks_of(&self, event: &Earlier, unread: &UnreadRows) -> bool {
        let is_left_out = self.since.is_some_and(|since| event.start() < since);
        let is_long_past = event.forgotten_from(self.keep) < self.now && !unread.includes(event);
        !is_left_out && !is_long_past
    }
}

impl ChangeCounts {
    /// Whether there is none.
    #[must_use]
    pub fn is_nothing(self) -> bool {
        ChangeCounts { kept: 0, waiting: 0, ..self } == ChangeCounts::default()
    }

    /// Counts one more.
    pub fn count(&mut self, change: Change) {
        match change {
            Change::None => {}
            Change::Added => self.added += 1,
            Change::Changed => self.changed += 1,
            Change::Cancelled => self.cancelled += 1,
            Change::Kept => self.kept += 1,
            Change::Waiting => self.waiting += 1,
        }
    }
}

impl std::ops::AddAssign for ChangeCounts {
    fn add_assign(&mut self, other: ChangeCounts) {
        let ChangeCounts { added, changed, cancelled, forgotten, kept, waiting } = other;
        self.added += added;
        self.changed += changed;
        self.cancelled += cancelled;
        self.forgotten += forgotten;
        self.kept += kept;
        self.waiting += waiting;
    }
}

/// Those of some places, in their order, that lie within a range.
fn among(places: &[u32], range: Range<usize>) -> &[u32] {
    let [start, end] = [range.start, range.end].map(|end| places.partition_point(|place| (*place as usize) < end));
    &places[start..end]
}

/// For each pair, the event that it continues.
fn continued(plan: &Plan, events: &mut Finder<'_>) -> Vec<u32> {
    let place = |(id, _, pair)| match plan.reminder(pair) {
        Ok(_) => events.find(plan.uid(id, pair)).map_or(NEW, number),
        Err(_) => NEW,
    };
    plan.iter().map(place).collect()
}

/// The pairs of interviews that are held up.
fn held(plan: &Plan, unread: &UnreadRows) -> FxHashSet<u32> {
    if unread.holds_none() {
        return FxHashSet::default();
    }
    let interviews = plan.ids().filter(|id| unread.holds(plan.row_mark(*id)));
    interviews.flat_map(|id| plan.pairs_of(id)).map(number).collect()
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(NEW)
}
