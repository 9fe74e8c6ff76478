//! What is wrong with days, and what was assumed of them.

use chrono::NaiveDate;

use super::Severity::{Problem, Warning};
use super::date::{date, either, in_words};
use super::declared::{Declared, plain, quoting};
use super::times_in_words::{order_assumed, year_assumed};
use super::words::SHEET_SETTINGS;
use crate::cell::date::{DateError, DateOrder, Readings};
use crate::cell::dates::DatesError;

/// What speaks against an order of day and month in which all days of a sheet can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderGround {
    /// Interviews would be on weekends.
    Weekends,
    /// The days would be on one day, or a few, of many months.
    OneDayOfMonths,
    /// The days would not go on from row to row.
    NoSequence,
    /// Interviews would be before their applications.
    BeforeApplication,
}

/// What is wrong with a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayCause {
    /// A date that depends on an order, in a column whose cells prove different ones.
    MixedOrders {
        /// The days that it can be.
        readings: Readings,
        /// A cell that begins with the day.
        day_first: Box<str>,
        /// A cell that begins with the month.
        month_first: Box<str>,
    },
    /// A date without its year; the one that brings it near to another day was taken.
    YearAssumed {
        /// The day that was taken.
        date: NaiveDate,
        /// To which day it is near.
        near: Near,
    },
    /// Words behind a day that say nothing of its hour.
    RemarkBesideDay {
        /// The words.
        remark: Box<str>,
    },
    /// A year that is perhaps not the one that is meant, so far is it ahead or back.
    YearFarAway {
        /// The day that was read.
        date: NaiveDate,
    },
    /// The order of day and month that no cell proves, taken since the days make far better sense in it.
    OrderAssumed {
        /// What the first of them can mean.
        readings: Readings,
        /// What was taken.
        order: DateOrder,
        /// What speaks against the other.
        ground: OrderGround,
    },
    /// Serial numbers that were counted from 1904, since from 1900 they all lie far in the past.
    CountedFrom1904 {
        /// The day that was taken.
        taken: NaiveDate,
        /// The day that it is, counted from 1900.
        other: NaiveDate,
    },
    /// A piece of a list of dates that is none.
    DateInList {
        /// The text between two separators.
        piece: String,
        /// Why it is no date.
        error: DateError,
    },
}

/// To which day a date without its year is near.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Near {
    /// To today.
    Today,
    /// To the interview that it follows.
    Interview,
    /// To a day of the year in which all days of the column fall on the weekdays that they give.
    Weekdays,
}

impl From<DatesError> for DayCause {
    fn from(DatesError { piece, error }: DatesError) -> DayCause {
        DayCause::DateInList { piece, error }
    }
}

impl DayCause {
    pub(super) fn declared<'c>(&'c self, found: &'c str) -> Declared<'c> {
        match self {
            DayCause::MixedOrders { readings, day_first, month_first } => Declared {
                kind: "date-orders-mixed",
                severity: Problem,
                title: quoting(move || format!("{found} can be {}", either(readings))),
                advice: quoting(move || {
                    format!(
                        "the column has both orders, “{day_first}” and “{month_first}”; write it with the year first, as \
                         in 2026-03-09, or the month in letters"
                    )
                }),
            },
            DayCause::YearAssumed { date, near } => Declared {
                kind: "year-assumed",
                severity: Warning,
                title: quoting(move || year_assumed(found, *date, *near)),
                advice: plain("write the year too if another is meant, as in 2026-03-09"),
            },
            DayCause::RemarkBesideDay { remark } => Declared {
                kind: "day-with-remark",
                severity: Warning,
                title: quoting(move || format!("{found}: “{remark}” stands behind the day, and is not used")),
                advice: plain("write it into another column, such as notes or status"),
            },
            DayCause::YearFarAway { date } => Declared {
                kind: "year-far-away",
                severity: Warning,
                title: quoting(move || format!("{found} is read as {}", in_words(*date))),
                advice: plain("if another year is meant, write it in full, as in 2026-03-09"),
            },
            DayCause::OrderAssumed { readings, order, ground } => Declared {
                kind: "date-order-assumed",
                severity: Warning,
                title: quoting(move || order_assumed(found, *readings, *order, *ground)),
                advice: quoting(move || {
                    let [taken, other] = match order {
                        DateOrder::DayFirst => ["dmy", "mdy"],
                        DateOrder::MonthFirst | DateOrder::YearFirst => ["mdy", "dmy"],
                    };
                    format!("{SHEET_SETTINGS}: dates = \"{taken}\" if so, or dates = \"{other}\"")
                }),
            },
            DayCause::CountedFrom1904 { taken, other } => Declared {
                kind: "epoch-1904",
                severity: Warning,
                title: quoting(move || {
                    format!(
                        "{found} is read as {}, counted from 1904 like the whole column; from 1900 it would be {}",
                        in_words(*taken),
                        in_words(*other)
                    )
                }),
                advice: quoting(|| format!("{SHEET_SETTINGS}: epoch = 1904 if so, or epoch = 1900")),
            },
            DayCause::DateInList { piece, error } => Declared {
                kind: "date-in-list",
                severity: Problem,
                title: quoting(move || date(error, &format!("“{piece}”")).title.text()),
                advice: date(error, found).advice,
            },
        }
    }
}
