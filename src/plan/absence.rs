//! Why a pair of interview and guideline has no reminder.

use chrono::NaiveDate;

use crate::guide::Condition;
use crate::interview::{InterviewId, Status};

/// A reason for having no reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// The guideline is off unless it is asked for.
    NotAskedFor,
    /// The row is not of the kind that the guideline is for.
    NotMeant(Condition),
    /// They did not give their address, while another interviewer did (C1).
    NoAddress,
    /// The step was taken.
    Done(NaiveDate),
    /// A later step, this guideline's, was taken already.
    Overtaken {
        /// The later guideline.
        by: u8,
        /// When it was done.
        on: NaiveDate,
    },
    /// The process ended, so that all contact stops (B5).
    Ended(Status),
    /// They answered.
    Answered(NaiveDate),
    /// A later interview for the same job is an answer.
    LaterInterview(InterviewId),
    /// It hangs on another guideline, which is absent.
    HangsOn(u8),
    /// None of the steps that it could follow belongs to the row.
    NothingBefore,
    /// Every day of its window is taken by other contacts with the same person (A1, C10).
    Limit(NaiveDate),
    /// The other person has no open time in the window, and a visit needs it.
    NobodyThere,
    /// It lies before the day from which reminders are wanted.
    BeforeSince,
}

impl Absence {
    /// A few words for all absences of its kind, behind their number: "not meant for the row".
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Absence::NotAskedFor => "not asked for",
            Absence::NotMeant(_) | Absence::NothingBefore => "not meant for the row",
            Absence::NoAddress => "without an address",
            Absence::Done(_) | Absence::Overtaken { .. } => "done already",
            Absence::Ended(_) => "where the process has ended",
            Absence::Answered(_) | Absence::LaterInterview(_) => "answered",
            Absence::HangsOn(_) => "after a step that is absent",
            Absence::Limit(_) => "without room among other contacts",
            Absence::NobodyThere => "without open time for a visit",
            Absence::BeforeSince => "before the day asked for",
        }
    }
}
