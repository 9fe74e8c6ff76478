//! A reminder, and how it was found.

use std::num::NonZeroU32;

use chrono::{DateTime, NaiveDate, Utc};

use super::{ResolvedAnchor, Window, count};
use crate::moment::{Day, Moment};

/// A reminder at its moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// When to act; see [`Reminder::at`].
    pub moment: Moment,
    /// What its window is counted from.
    pub base: ResolvedAnchor,
    /// From when until when it may be.
    pub window: Window,
    /// The day from which its window is counted, in the recipient's calendar.
    pub anchored_on: Day,
    /// How to reach the person.
    pub medium: Medium,
    /// How the moment was found.
    pub placing: Placing,
    /// The day that it would have taken but for the limits of contacts with one person.
    pub moved_from: Option<NaiveDate>,
    /// The slot that it shares with others.
    pub slot: Option<SlotId>,
}

impl Reminder {
    /// When to act.
    #[must_use]
    pub fn at(&self) -> DateTime<Utc> {
        self.moment.into()
    }
}

/// A moment that several reminders for one person share: the number of its slot, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlotId(NonZeroU32);

/// How somebody is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    /// An e-mail: keeps its deadline, and prefers their hours.
    Email,
    /// An e-mail, because no call can be placed.
    EmailInsteadOfCall,
    /// A telephone call: never outside of the hours of both.
    Call,
    /// A text message.
    Message,
    /// A letter by post.
    Letter,
    /// A visit: only within their open hours.
    Visit,
    /// A note to myself.
    Myself,
}

impl Medium {
    /// The word for scripts: `email`, `call`, `message`, `letter`, `visit`, `self`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Medium::Email | Medium::EmailInsteadOfCall => "email",
            Medium::Call => "call",
            Medium::Message => "message",
            Medium::Letter => "letter",
            Medium::Visit => "visit",
            Medium::Myself => "self",
        }
    }

    /// Whether the other person has to be there: then nothing but common open time will do (C7).
    #[must_use]
    pub fn needs_presence(self) -> bool {
        matches!(self, Medium::Call | Medium::Visit)
    }
}

/// How a reminder's moment was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placing {
    /// It is the appointment itself.
    Appointment,
    /// In time that is open for both, inside the window.
    Common,
    /// In time that is open for both, after the window: a call.
    CommonLater,
    /// Nothing in the window is open for both: the first moment open for me.
    Mine,
    /// Nothing in the window is open for me either: the last moment before it.
    BeforeWindow,
    /// I am never free: the start of the window.
    WindowStart,
    /// Together with another reminder for the same person.
    Joined,
}

impl SlotId {
    /// The slot at a place among all.
    pub(super) fn at(index: usize) -> SlotId {
        SlotId(NonZeroU32::MIN.saturating_add(count(index)))
    }

    /// Its place among all.
    pub(super) fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}
