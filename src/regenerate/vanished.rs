//! What is no longer planned: cancelled, or kept where its row could not be read.

use std::io::{self, Read, Seek};

use chrono::{DateTime, Utc};

use super::Change;
use super::why::Whys;
use crate::calendar::EventStatus;
use crate::calendar::previous::{Earlier, EventStanding, EventText, sequence_after};
use crate::sentence;

/// An event that is no longer planned and not yet forgotten.
#[derive(Debug, Clone, Copy)]
pub struct Vanished<'p> {
    /// The event as the earlier calendar has it.
    pub event: &'p Earlier,
    /// The highest SEQUENCE under its UID, which may be that of another event.
    pub(super) highest_sequence: u32,
    /// Whether its row is there and could not be read: then the event stays.
    pub(super) is_unread: bool,
    pub(super) whys: &'p Whys,
}

impl Vanished<'_> {
    /// Whether it stood until now, and stands no longer.
    #[must_use]
    pub fn is_to_be_cancelled(&self) -> bool {
        !self.is_unread && self.event.standing != EventStanding::Cancelled
    }

    /// The SEQUENCE of its next revision.
    #[must_use]
    pub fn next_sequence(&self) -> u32 {
        sequence_after(self.highest_sequence)
    }

    /// Writes it, as it stands in the earlier output `from`.
    pub fn write(&self, from: &mut (impl Read + Seek), now: DateTime<Utc>, out: &mut Vec<u8>) -> io::Result<Change> {
        let event = self.event;
        let bytes = event.bytes(from)?;
        let is_outdone = self.highest_sequence > event.sequence;
        let (status, change) = match event.standing {
            EventStanding::Cancelled if is_outdone => (Some(EventStatus::Cancelled), Change::Changed),
            EventStanding::Cancelled => (None, Change::None),
            EventStanding::Confirmed if self.is_unread && is_outdone => (Some(EventStatus::Confirmed), Change::Kept),
            EventStanding::Confirmed if self.is_unread => (None, Change::Kept),
            EventStanding::Edited | EventStanding::Foreign if self.is_unread => {
                (Some(EventStatus::Confirmed), Change::Kept)
            }
            _ => (Some(EventStatus::Cancelled), Change::Cancelled),
        };
        match status {
            None => out.extend_from_slice(&bytes),
            Some(status) => {
                let mut text = EventText::of(&bytes);
                if status == EventStatus::Cancelled {
                    text.description = self.cancelled(&text);
                }
                text.revision(event.uid, event.row, self.next_sequence(), now, status).write(out);
            }
        }
        Ok(change)
    }

    /// What it says from now on: why it stands no longer; of what somebody changed by hand, nothing is lost.
    fn cancelled(&self, was: &EventText) -> String {
        let why = self.whys.why(self.event, &was.category);
        match self.event.standing {
            EventStanding::Edited => [why, "\n\n", &was.description].concat(),
            _ => sentence::cancelled(why, &was.description),
        }
    }
}
