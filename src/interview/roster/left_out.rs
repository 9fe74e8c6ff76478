//! Rows that could not be read: what is known of them all the same.

use std::borrow::Cow;

use chrono::{DateTime, Utc};

use super::interview::Origin;
use super::job::Job;

/// The rows that were left out for a problem.
#[derive(Debug, Clone, Default)]
pub struct LeftOut {
    /// Those of which it is known whose interviews they are: one entry for each interview that they may have.
    pub rows: Vec<LeftOutRow>,
    /// Whether there are others.
    pub unknown: bool,
    /// Rows of which every cell is as in another: each with that one.
    pub(crate) repeated: Vec<(Origin, Origin)>,
    /// The rows alike of which one may be among these: while it can't be read, nobody knows which of the others has which
    /// key.
    pub alike: Vec<RowsAlike>,
}

/// Rows that share what their keys are made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowsAlike {
    /// The candidate's [identity](super::person::Candidate::identity).
    pub candidate: Box<str>,
    /// The [key](super::interview::Interview::key) of the first.
    pub key: Box<str>,
    /// How many keys they have.
    pub count: usize,
    /// Whether the key is an id, of which there is one.
    pub is_id: bool,
}

/// Whose interview it would have been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOutRow {
    /// The candidate's [identity](super::person::Candidate::identity).
    pub candidate: Box<str>,
    /// The interview's [key](super::interview::Interview::key).
    pub key: Box<str>,
    /// What else the row says, if it has a place of its own among others.
    pub(crate) unread: Option<Unread>,
}

/// What a row that could not be read says all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unread {
    pub(crate) origin: Origin,
    /// When its interview starts, where that can be read.
    pub(crate) start: Option<DateTime<Utc>>,
    pub(crate) has_id: bool,
    pub(crate) job: Option<Job>,
}

impl LeftOutRow {
    /// Nothing but whose it is.
    pub(crate) fn known_as(candidate: &str, key: &str) -> LeftOutRow {
        LeftOutRow { candidate: candidate.into(), key: key.into(), unread: None }
    }
}

impl RowsAlike {
    /// The key with a number, counted from 1: the first has none.
    #[must_use]
    pub fn numbered(key: &str, number: usize) -> Cow<'_, str> {
        if number == 1 { key.into() } else { format!("{key} ({number})").into() }
    }
}
