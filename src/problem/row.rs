//! What is wrong with a row, or why it is left out.

use super::Severity::{Problem, Warning};
use super::declared::{Declared, plain, quoting};
use super::words::accepted;
use crate::cell::choice::WordError;

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowCause {
    /// A cell is empty that no row can do without.
    MissingCell,
    /// A cell longer than any that is meant.
    TooLong {
        /// The most bytes that it may have.
        limit: usize,
    },
    /// A title that says nothing of an interview; the row was left out.
    NotAnInterview,
    /// A title that names no company, or more than one thing that may be it.
    NoCompanyInTitle,
    /// A row that says that it has had no interview, and has no day to come; it was left out.
    NotInterviewed,
    /// A cross stands where others have the candidate: nobody has taken this slot.
    OpenSlot,
    /// A status that goes without an interview, in a row without a date; the row is left out.
    NoInterview,
    /// The cell of the day says that there is none yet: "to be announced"; the row is left out.
    NoDayYet,
    /// An interview without a date that was called off; the row is left out.
    CalledOff,
    /// An interview that was put off to a day that is not known; the row is left out.
    Postponed,
    /// A cell that says that there is an interview of its round, and not when.
    InterviewWithoutDay,
    /// A cell that says how the interview of its round went, and not when it was.
    OutcomeWithoutDay,
    /// A text that names no day of an interview, in a row that has no other; the row is left out.
    NoDayInText,
    /// An id that an earlier row has.
    RepeatedId {
        /// That row's place, such as `interviews.csv:2`.
        first: Box<str>,
    },
    /// A row that no id, but its date alone tells from an earlier one, or what else differs at the same hour.
    RowsAlike {
        /// That row's place, such as `interviews.csv:2`.
        first: Box<str>,
        /// Whether both start at the same moment.
        same_start: bool,
    },
    /// A row of which every cell is the same as in an earlier one.
    RepeatedRow {
        /// That row's place, such as `interviews.csv:2`.
        first: Box<str>,
    },
}

impl RowCause {
    pub(super) fn declared<'c>(&'c self, found: &'c str) -> Declared<'c> {
        match self {
            RowCause::MissingCell => Declared {
                kind: "missing-cell",
                severity: Problem,
                title: quoting(move || missing_cell(found)),
                advice: plain("fill it in, or remove the row"),
            },
            RowCause::TooLong { limit } => Declared {
                kind: "too-long",
                severity: Problem,
                title: quoting(move || format!("{found} goes on for more than {limit} bytes")),
                advice: plain("shorten it; a quote that is never closed swallows what follows"),
            },
            RowCause::NotAnInterview => Declared {
                kind: "not-an-interview",
                severity: Warning,
                title: quoting(move || format!("{found} says nothing of an interview; the row is left out")),
                advice: plain("say “interview” in its title if it is one"),
            },
            RowCause::NoCompanyInTitle => Declared {
                kind: "title-without-company",
                severity: Problem,
                title: quoting(move || format!("{found} does not tell which company the interview is with")),
                advice: plain("write it as in “Interview with Acme”, or the company into a column of its own"),
            },
            RowCause::OpenSlot => Declared {
                kind: "open-slot",
                severity: Warning,
                title: quoting(move || format!("{found} is nobody: an open slot, and no interview")),
                advice: plain("write the candidate over it once there is one"),
            },
            RowCause::NotInterviewed => Declared {
                kind: "not-interviewed",
                severity: Warning,
                title: quoting(move || {
                    format!("{found}: there was no interview, and no day to come; the row is left out")
                }),
                advice: plain("write the day of the interview once there is one"),
            },
            RowCause::NoInterview => Declared {
                kind: "no-interview",
                severity: Warning,
                title: quoting(move || format!("{found} without a date is no interview to plan; the row is left out")),
                advice: plain("fill in the date once there is one"),
            },
            RowCause::NoDayYet => Declared {
                kind: "no-day-yet",
                severity: Warning,
                title: quoting(move || format!("{found}: the interview has no day yet, and the row is left out")),
                advice: plain("write the day once it is agreed"),
            },
            RowCause::CalledOff => Declared {
                kind: "interview-called-off",
                severity: Warning,
                title: quoting(move || format!("{found}: the interview was called off; the row is left out")),
                advice: plain("nothing is to be done, unless there is a new date"),
            },
            RowCause::Postponed => Declared {
                kind: "interview-postponed",
                severity: Warning,
                title: quoting(move || {
                    format!("{found}: the interview was put off and has no date yet; the row is left out")
                }),
                advice: plain("write the new date once it is agreed"),
            },
            RowCause::InterviewWithoutDay => Declared {
                kind: "interview-without-day",
                severity: Warning,
                title: quoting(move || {
                    format!("{found} says that there is an interview, and not when; it is left out")
                }),
                advice: plain("write its day, as in 2026-03-09"),
            },
            RowCause::OutcomeWithoutDay => outcome_without_day(found),
            RowCause::NoDayInText => Declared {
                kind: "no-day-in-text",
                severity: Warning,
                title: quoting(move || format!("{found} names no day of an interview; the row is left out")),
                advice: plain("write the day beside the word “interview” once there is one"),
            },
            RowCause::RepeatedId { first } => repeated_id(first, found),
            RowCause::RowsAlike { first, same_start } => rows_alike(first, *same_start),
            RowCause::RepeatedRow { first } => repeated_row(first),
        }
    }
}

fn outcome_without_day(found: &str) -> Declared<'_> {
    Declared {
        kind: "outcome-without-day",
        severity: Warning,
        title: quoting(move || format!("{found} is no day, and this interview is left out")),
        advice: plain("write its day, as in 2026-03-09, and how it went into a column “status”"),
    }
}

fn repeated_id<'c>(first: &'c str, found: &'c str) -> Declared<'c> {
    Declared {
        kind: "repeated-id",
        severity: Problem,
        title: quoting(move || format!("{found} is the id of {first} already; this row is left out")),
        advice: plain("give each interview an id of its own"),
    }
}

fn rows_alike(first: &str, same_start: bool) -> Declared<'_> {
    let title = move || {
        if same_start {
            format!(
                "another interview at the same time as that of {first}: the rows differ, but not by company, role or \
                 stage"
            )
        } else {
            format!("nothing but the date tells this interview from that of {first}")
        }
    };
    let advice = if same_start {
        "if it is one interview, remove one of the rows; if not, give each an id: “export --write-ids FILE” writes them"
    } else {
        "before you change such a date, give the rows an id each: “export --write-ids FILE” writes them"
    };
    Declared { kind: "rows-alike", severity: Warning, title: quoting(title), advice: plain(advice) }
}

fn repeated_row(first: &str) -> Declared<'_> {
    Declared {
        kind: "repeated-row",
        severity: Problem,
        title: quoting(move || format!("every cell of the row is as in {first}; this one is left out")),
        advice: plain("remove it, or tell the two apart by their stage or an id"),
    }
}

fn missing_cell(found: &str) -> String {
    let what = if found == "it" { "the cell is empty".to_owned() } else { format!("{found} says nothing") };
    format!("{what}, and no interview can do without it")
}

/// A word that a column does not know.
pub(super) fn word<'c>(error: &'c WordError, found: &'c str) -> Declared<'c> {
    let WordError { accepted: known, nearest } = error;
    Declared {
        kind: "word-unknown",
        severity: Problem,
        title: quoting(move || format!("{found} is none of the words that this column knows")),
        advice: quoting(move || accepted(known, *nearest)),
    }
}
