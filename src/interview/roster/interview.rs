//! One interview: what a row of a sheet said, understood.

use chrono::{DateTime, NaiveDate, Utc};

use super::person::{CandidateId, PersonId, PersonIds};
use super::row_print::RowPrint;
use crate::cell::choice::{InterviewStatus, MeetingFormat};
use crate::guide::Step;
use crate::interview::texts::interner::WordId;
use crate::zone::Zone;

/// One interview: a row of a sheet, understood.
#[derive(Debug, Clone)]
pub struct Interview {
    /// What tells it from every other of the same candidate; stable over edits of time and order.
    pub key: Box<str>,
    /// The place of its key among those of all interviews in their order, then of its candidate.
    pub key_rank: u32,
    /// Whether the key is the sheet's own `id`, rather than made of company, role and stage.
    pub has_id: bool,
    /// Where it was read.
    pub origin: Origin,
    /// All cells of that row.
    pub(crate) print: RowPrint,
    /// Whose interview it is.
    pub candidate: CandidateId,
    /// The company, where the row or the user says it; see [`Roster::company`](super::Roster::company).
    pub company: Option<WordId>,
    /// The position, where the sheet says it; see [`Roster::role`](super::Roster::role).
    pub role: Option<WordId>,
    /// The round, where the sheet says it; see [`Roster::stage`](super::Roster::stage).
    pub stage: Option<WordId>,
    /// When it starts.
    pub start: DateTime<Utc>,
    /// When it ends, later than the start.
    pub end: DateTime<Utc>,
    /// Whether the sheet gives the hour; otherwise it is assumed.
    pub hour_known: bool,
    /// Whether the sheet gives the year; otherwise it is the one that brings the day nearest to today.
    pub year_known: bool,
    /// The zone in which the sheet gives its times.
    pub zone: Zone,
    /// Where it takes place, as an address or link; never empty.
    pub place: Option<Box<str>>,
    /// The notes on it, carried into the event; never empty.
    pub notes: Option<Box<str>>,
    /// Where and how it takes place.
    pub format: Option<MeetingFormat>,
    /// Who asks the questions; an unnamed one where the sheet names none.
    pub interviewers: PersonIds,
    /// The one person in charge of answering.
    pub contact: PersonId,
    /// The recruiter in between; it makes the interview an agency's.
    pub recruiter: Option<PersonId>,
    /// What the row permits.
    pub permits: Permits,
    /// The day by which an answer was promised.
    pub answer_by: Option<NaiveDate>,
    /// What was done already, by date.
    pub history: Box<[Contacted]>,
    /// The first day on which they answered.
    pub heard_back: Option<Heard>,
    /// How the process stands, where the sheet says it.
    pub status: Option<InterviewStatus>,
    /// What follows for the same candidate and job: an answer to this one.
    pub followed_by: Option<Follower>,
}

/// A later interview for the same job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follower {
    /// The next one by its start.
    Interview(InterviewId),
    /// One whose row could not be read.
    Unread,
}

/// An interview's place in its [`Roster`](super::Roster).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InterviewId(pub(crate) u32);

impl InterviewId {
    /// The place as an index.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// Where a row was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// Index into the roster's files.
    pub file: u16,
    /// The 1-based line on which the row begins.
    pub line: u32,
}

/// What a row permits, each "no" unless it says "yes".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[expect(clippy::struct_excessive_bools, reason = "four independent answers of the sheet, not a state")]
pub struct Permits {
    /// The client may be contacted past the agency.
    pub contact_client: bool,
    /// Calls are welcome.
    pub call: bool,
    /// A visit is welcome.
    pub visit: bool,
    /// References were asked for.
    pub references: bool,
}

/// A step that was taken: the day, in the recipient's calendar, and the moment where the sheet gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Contacted {
    /// The day on the recipient's wall.
    pub date: NaiveDate,
    /// The moment, where it is known.
    pub at: Option<DateTime<Utc>>,
    /// Which step.
    pub step: Step,
    /// Whether the notes alone say so.
    pub noted: bool,
}

/// An answer of theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Heard {
    /// The day as the sheet says it.
    pub on: NaiveDate,
    /// Whether the notes alone say so.
    pub noted: bool,
}

impl Interview {
    /// When it starts, on the wall of its own zone.
    #[must_use]
    pub fn local_start(&self) -> chrono::NaiveDateTime {
        self.zone.local(self.start)
    }

    /// The day on which it starts there.
    pub(crate) fn day(&self) -> NaiveDate {
        self.zone.day_at(self.start.into()).into()
    }
}
