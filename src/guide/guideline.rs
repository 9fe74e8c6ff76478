//! One guideline: when, around what, for whom, by which medium, and why.

use super::delay::{Delay, DelayRange};
use super::problem::{Located, Position};
use super::template::Template;
use super::vocabulary::{Anchor, Channel, Condition, Recipient, Step};

/// A guideline, as its table in a guide or in the configuration says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guideline {
    /// Its id, which is the table's name.
    pub id: String,
    /// The rules that it follows (`B2`, `L3`), at least one.
    pub rules: Vec<String>,
    /// Whether it applies only to those who asked for it.
    pub optional: bool,
    /// From when the window is counted.
    pub anchor: Anchor,
    /// From when to when after the anchor it may be done.
    pub window: DelayRange,
    /// The window after the promised day instead, for a row that has one.
    pub promised: Option<DelayRange>,
    /// Whom it is about.
    pub to: Recipient,
    /// By which medium.
    pub medium: Channel,
    /// What must hold, all of it.
    pub only_if: Vec<Condition>,
    /// The step that makes it needless once it is recorded.
    pub done: Option<Step>,
    /// How many minutes before the interview to be there (C11).
    pub arrive_early: Option<u32>,
    /// What is said.
    pub texts: Texts,
}

impl Guideline {
    /// Whether this is the interview itself, which takes up its time, rather than a reminder.
    #[must_use]
    pub fn is_appointment(&self) -> bool {
        let at_once = DelayRange { not_before: Delay::AtOnce, not_after: Delay::AtOnce };
        self.anchor == Anchor::Start && self.to == Recipient::Me && self.window == at_once
    }
}

/// The texts of a guideline. Only `summary` and `reason` are never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    /// The event's title.
    pub summary: Template,
    /// Why at this time.
    pub reason: Template,
    /// What to do.
    pub advice: Template,
    /// What to avoid.
    pub avoid: Template,
    /// A subject line, where there is something to send.
    pub subject: Template,
    /// Sentences to begin with, in writing or aloud.
    pub opening: Template,
}

/// A guideline with its place and those of the guidelines that it names, which
/// can be looked up only once its guide is complete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenGuideline {
    /// As it is read; an anchor on another guideline is not settled yet.
    pub guideline: Guideline,
    pub(super) at: Position,
    pub(super) anchors: Vec<Located<String>>,
}
