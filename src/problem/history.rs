//! What is wrong with what was done, and promised, after an interview.

use chrono::NaiveDate;

use super::Severity::{Problem, Warning};
use super::date::date;
use super::declared::{Declared, plain, quoting};
use super::times_in_words::without_day;
use crate::cell::date::DateError;

/// What is wrong with what came after an interview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HistoryCause {
    /// A date in the notes, of something that was done, that can't be read.
    DateInNotes {
        /// The text that begins as a date does.
        piece: String,
        /// Why it is none.
        error: DateError,
    },
    /// The answer is promised for a day before the interview.
    AnswerBeforeInterview,
    /// Something was done before the interview; it was left out.
    BeforeInterview,
    /// Something was done on a day that is yet to come; it is used all the same.
    InFuture,
    /// Something was done, and no day is given.
    WithoutDay {
        /// The day of the interview, which was taken; none where that is yet to come, and nothing was taken.
        day: Option<NaiveDate>,
    },
}

impl HistoryCause {
    pub(super) fn declared<'c>(&'c self, found: &'c str) -> Declared<'c> {
        match self {
            HistoryCause::DateInNotes { piece, error } => Declared {
                kind: "date-in-notes",
                severity: Warning,
                title: quoting(move || {
                    format!("not counted as done: {}", date(error, &format!("“{piece}”")).title.text())
                }),
                advice: date(error, found).advice,
            },
            HistoryCause::AnswerBeforeInterview => Declared {
                kind: "answer-before-interview",
                severity: Problem,
                title: quoting(move || format!("{found} lies before the interview, which it should follow")),
                advice: plain("correct the date, or leave the cell empty"),
            },
            HistoryCause::BeforeInterview => Declared {
                kind: "history-before-interview",
                severity: Warning,
                title: quoting(move || format!("{found} lies before the interview and is not counted")),
                advice: plain("write only what was done after this interview"),
            },
            HistoryCause::InFuture => Declared {
                kind: "history-in-future",
                severity: Warning,
                title: quoting(move || format!("{found} is yet to come; it is taken as done all the same")),
                advice: plain("correct the day, or leave the cell empty until it is done"),
            },
            HistoryCause::WithoutDay { day } => Declared {
                kind: "history-without-day",
                severity: Warning,
                title: quoting(move || without_day(*day, found)),
                advice: plain("write the day on which it was done, as in 2026-03-09"),
            },
        }
    }
}
