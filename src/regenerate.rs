//! A plan beside what was written before: what goes on, what is new, and what is no longer planned.
//!
//! The earlier output is all the memory there is. An event goes on under its UID: unchanged it keeps its bytes, changed
//! it gets a higher SEQUENCE. One that is no longer planned is cancelled, and forgotten some time after its hour; but one
//! whose row has a mistake stays until the mistake is corrected.

use std::io::{self, Read, Seek};

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::calendar::previous::{Earlier, EventText, Previous, Standing};
use crate::calendar::{Event, RowMark, Status};
use crate::interview::{LeftOut, LeftOutRow};
use crate::plan::Plan;

/// SEQUENCE is an INTEGER (RFC 5545 section 3.3.8).
const LAST_SEQUENCE: u32 = i32::MAX.unsigned_abs();

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
    unread: Unread,
    /// How many are forgotten.
    forgotten: usize,
    first_sequence: u32,
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
    /// It stays, for its row could not be read.
    Kept,
}

/// How many events changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changes {
    /// New ones, and such as are planned again.
    pub added: usize,
    /// Those in which something is new.
    pub changed: usize,
    /// Those that are no longer planned.
    pub cancelled: usize,
    /// Cancelled ones whose time is long past.
    pub forgotten: usize,
    /// Those that stay because their row could not be read.
    pub kept: usize,
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
    pub fn of(plan: &Plan<'_>, previous: &'p Previous, keeping: Keeping) -> Regeneration<'p> {
        let mut regeneration = Regeneration {
            previous,
            continued: Vec::new(),
            vanished: Vec::new(),
            unread: Unread::of(&plan.roster.left_out),
            forgotten: 0,
            first_sequence: previous.first_sequence,
        };
        if !previous.events.is_empty() {
            let mut events = Finder::over(&previous.events);
            regeneration.continued = continued(plan, &mut events);
            regeneration.part_with_others(&events, keeping);
        }
        regeneration
    }

    fn part_with_others(&mut self, events: &Finder<'_>, keeping: Keeping) {
        for (place, event) in self.previous.events.iter().enumerate() {
            if events.is_continued(place) || event.standing == Standing::Foreign {
                continue;
            }
            let left_out = keeping.since.is_some_and(|since| event.start() < since);
            let long_past = event.forgotten_from(keeping.keep) < keeping.now && !self.unread.includes(event);
            if left_out || long_past {
                self.forgotten += 1;
                self.first_sequence = self.first_sequence.max(after(event.sequence));
            } else if events.is_first_of_its_uid(place) {
                self.vanished.push(number(place));
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
        let place = self.continued.get(index).filter(|place| **place != NEW)?;
        self.previous.events.get(*place as usize)
    }

    /// Writes the event of a pair, which says when it would be revised: as it was, or else anew.
    pub fn write(&self, index: usize, event: &Event<'_>, out: &mut Vec<u8>) -> Change {
        let Some(earlier) = self.earlier(index) else {
            Event { sequence: self.first_sequence, ..event.clone() }.write(out);
            return Change::Added;
        };
        let start = out.len();
        let as_before = Event { sequence: earlier.sequence, revised: earlier.revised(), ..event.clone() };
        if earlier.is_the_same(as_before.write(out)) {
            return Change::None;
        }
        out.truncate(start);
        Event { sequence: after(earlier.sequence), revised: event.revised, ..as_before }.write(out);
        if earlier.standing == Standing::Cancelled { Change::Added } else { Change::Changed }
    }

    /// The events that are no longer planned and not yet forgotten.
    pub fn vanished(&self) -> impl Iterator<Item = Vanished<'p>> {
        let events = self.vanished.iter().map(|place| &self.previous.events[*place as usize]);
        events.map(|event| Vanished { event, is_unread: self.unread.includes(event) })
    }

    /// How many events of the earlier output are forgotten.
    #[must_use]
    pub fn forgotten(&self) -> usize {
        self.forgotten
    }
}

/// An event that is no longer planned and not yet forgotten.
#[derive(Debug, Clone, Copy)]
pub struct Vanished<'p> {
    /// The event.
    pub event: &'p Earlier,
    /// Whether its row is there and could not be read: then the event stays.
    is_unread: bool,
}

impl Vanished<'_> {
    /// Whether it stood until now, and stands no longer.
    #[must_use]
    pub fn is_to_be_cancelled(&self) -> bool {
        !self.is_unread && self.event.standing != Standing::Cancelled
    }

    /// Writes it, as it stands in the earlier output `from`.
    pub fn write(&self, from: &mut (impl Read + Seek), now: DateTime<Utc>, out: &mut Vec<u8>) -> io::Result<Change> {
        let event = self.event;
        let bytes = event.bytes(from)?;
        let (status, change) = match event.standing {
            Standing::Cancelled => (None, Change::None),
            Standing::Confirmed if self.is_unread => (None, Change::Kept),
            Standing::Edited | Standing::Foreign if self.is_unread => (Some(Status::Confirmed), Change::Kept),
            _ => (Some(Status::Cancelled), Change::Cancelled),
        };
        match status {
            None => out.extend_from_slice(&bytes),
            Some(status) => {
                let sequence = after(event.sequence);
                EventText::of(&bytes).revision(event.uid, event.row, sequence, now, status).write(out);
            }
        }
        Ok(change)
    }
}

/// Marks of rows that could not be read.
#[derive(Debug, Default)]
struct Unread {
    rows: Vec<RowMark>,
    /// There are such of which nothing is known.
    any: bool,
}

/// So many rows that nothing but a number tells apart are thought of.
const NUMBERED: u32 = 9;

impl Unread {
    fn of(left_out: &LeftOut) -> Unread {
        let mut rows = Vec::new();
        for LeftOutRow { candidate, key } in &left_out.rows {
            rows.push(RowMark::of(candidate, key));
            rows.extend((2..=NUMBERED).map(|number| RowMark::of(candidate, &format!("{key} ({number})"))));
        }
        rows.sort_unstable();
        Unread { rows, any: left_out.unknown }
    }

    fn includes(&self, event: &Earlier) -> bool {
        self.any || self.rows.binary_search(&event.row).is_ok()
    }
}

impl Changes {
    /// Whether there is none.
    #[must_use]
    pub fn is_nothing(self) -> bool {
        Changes { kept: 0, ..self } == Changes::default()
    }

    /// Counts one more.
    pub fn count(&mut self, change: Change) {
        match change {
            Change::None => {}
            Change::Added => self.added += 1,
            Change::Changed => self.changed += 1,
            Change::Cancelled => self.cancelled += 1,
            Change::Kept => self.kept += 1,
        }
    }
}

/// For each pair, the event that it continues.
fn continued(plan: &Plan<'_>, events: &mut Finder<'_>) -> Vec<u32> {
    let place = |(id, _, pair)| match plan.reminder(pair) {
        Ok(_) => events.find(plan.uid(id, pair)).map_or(NEW, number),
        Err(_) => NEW,
    };
    plan.iter().map(place).collect()
}

/// The SEQUENCE of an event's next revision.
fn after(sequence: u32) -> u32 {
    sequence.saturating_add(1).min(LAST_SEQUENCE)
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(NEW)
}

/// Finds events by their UID. Mostly they come in the order in which they stand; only where they do not, all of them
/// are sorted.
struct Finder<'e> {
    events: &'e [Earlier],
    by_uid: std::cell::OnceCell<Vec<u32>>,
    is_continued: Vec<bool>,
    next: usize,
}

impl<'e> Finder<'e> {
    fn over(events: &'e [Earlier]) -> Finder<'e> {
        Finder { events, by_uid: std::cell::OnceCell::new(), is_continued: vec![false; events.len()], next: 0 }
    }

    /// The place of the event with a UID, which is taken with that.
    fn find(&mut self, uid: Uuid) -> Option<usize> {
        let is_next = self.events.get(self.next).is_some_and(|event| event.uid == uid);
        let place = if is_next { self.next } else { *self.all_of(uid).first()? as usize };
        self.next = place + 1;
        let is_new = !std::mem::replace(&mut self.is_continued[place], true);
        is_new.then_some(place)
    }

    /// Whether the event at a place, or another with its UID, was found.
    fn is_continued(&self, place: usize) -> bool {
        self.is_continued[place]
            || self.all_of(self.events[place].uid).iter().any(|place| self.is_continued[*place as usize])
    }

    fn is_first_of_its_uid(&self, place: usize) -> bool {
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
