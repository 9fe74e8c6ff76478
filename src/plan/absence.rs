//! Why a pair of interview and guideline has no reminder.

use chrono::NaiveDate;

use crate::guide::Condition;
use crate::interview::{Follower, InterviewStatus};

/// A reason for having no reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// The guideline is off unless it is asked for.
    NotAskedFor,
    /// The row is not of the kind that the guideline is for.
    NotMeant(Condition),
    /// They did not give their address, while another interviewer did (C1).
    NoAddress,
    /// The step was taken, on this day of the recipient's calendar.
    Done(NaiveDate),
    /// A later step, this guideline's, was taken already.
    Overtaken {
        /// The later guideline's place in the guide.
        by: u8,
        /// When it was done, in the recipient's calendar.
        on: NaiveDate,
    },
    /// The process ended, so that all contact stops (B5).
    Ended(InterviewStatus),
    /// They answered on this day.
    Answered(NaiveDate),
    /// The status says that they answered, and that it goes on.
    Passed,
    /// A later interview for the same job is an answer.
    LaterInterview(Follower),
    /// It hangs on the guideline at this place in the guide, which is absent.
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

/// Absences of one kind are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AbsenceKind {
    /// The guideline is off unless it is asked for.
    NotAskedFor,
    /// The guideline, or all that it could follow, is for other rows.
    NotMeant,
    /// They gave no address.
    NoAddress,
    /// This step or a later one was taken.
    Done,
    /// The status says that the process ended (B5).
    Ended,
    /// There was an answer.
    Answered,
    /// What it hangs on is absent.
    HangsOn,
    /// Other contacts leave no room.
    Limit,
    /// Nobody is there for a visit.
    NobodyThere,
    /// It lies before the day from which reminders are wanted.
    BeforeSince,
}

impl Absence {
    /// What it is counted with.
    #[must_use]
    pub fn kind(&self) -> AbsenceKind {
        match self {
            Absence::NotAskedFor => AbsenceKind::NotAskedFor,
            Absence::NotMeant(_) | Absence::NothingBefore => AbsenceKind::NotMeant,
            Absence::NoAddress => AbsenceKind::NoAddress,
            Absence::Done(_) | Absence::Overtaken { .. } => AbsenceKind::Done,
            Absence::Ended(_) => AbsenceKind::Ended,
            Absence::Answered(_) | Absence::Passed | Absence::LaterInterview(_) => AbsenceKind::Answered,
            Absence::HangsOn(_) => AbsenceKind::HangsOn,
            Absence::Limit(_) => AbsenceKind::Limit,
            Absence::NobodyThere => AbsenceKind::NobodyThere,
            Absence::BeforeSince => AbsenceKind::BeforeSince,
        }
    }
}

impl AbsenceKind {
    /// How many kinds there are.
    pub const COUNT: usize = AbsenceKind::BeforeSince as usize + 1;

    /// A few words for all absences of its kind, behind their number: "not meant for the row".
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            AbsenceKind::NotAskedFor => "not asked for",
            AbsenceKind::NotMeant => "not meant for the row",
            AbsenceKind::NoAddress => "without an address",
            AbsenceKind::Done => "done already",
            AbsenceKind::Ended => "where the process has ended",
            AbsenceKind::Answered => "answered",
            AbsenceKind::HangsOn => "after a step that is absent",
            AbsenceKind::Limit => "without room among other contacts",
            AbsenceKind::NobodyThere => "without open time for a visit",
            AbsenceKind::BeforeSince => "before the day asked for",
        }
    }
}
