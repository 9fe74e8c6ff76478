//! What is wrong with the times of an interview, and with what was done before and after it.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Utc};

use super::Severity::{Problem, Warning};
use super::date::{date, either, in_words, time as time_error};
use super::declared::{Declared, plain, told};
use super::times_in_words::{
    at_night, hours_differ, if_by_day, if_to_the_letter, in_the_afternoon, of_other_season, order_assumed, without_day,
    year_assumed,
};
use super::words::SHEET_SETTINGS;
use crate::cell::date::{DateError, DateOrder, Readings};
use crate::cell::dates::DatesError;
use crate::cell::time::TimeError;
use crate::prose::Prose;
use crate::zone::Zone;

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

/// What is wrong with a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhenCause {
    /// Two columns name the day of the interview, and it is not the same.
    StartContradicts {
        /// The day that was taken.
        start: NaiveDate,
        /// The header of its column.
        header: Box<str>,
    },
    /// The cell of the day says another time than the cell of the time.
    HoursDiffer {
        /// When it starts by the cell of the day, in the zone of the row.
        start: NaiveTime,
        /// When it ends by that cell.
        until: Option<NaiveTime>,
        /// The zone of the row.
        zone: Zone,
    },
    /// A cell that gives another end than the one that was taken.
    EndContradicts {
        /// The end that was taken.
        end: DateTime<Utc>,
        /// The zone of the row.
        zone: Zone,
    },
    /// The interview ends before it starts.
    EndBeforeStart,
    /// The interview takes longer than any does.
    LastsTooLong {
        /// How many days.
        days: i64,
    },
    /// A day without an hour, where the hour is needed.
    NoHour,
    /// A part of the day in place of an hour: one is assumed, as where none is given.
    HourAssumed {
        /// The hour that was taken.
        time: NaiveTime,
    },
    /// A start at night, which nobody said in words.
    AtNight {
        /// The hour at which it would start, on the clocks of its zone.
        time: NaiveTime,
    },
    /// Hours of a column that were taken for such of the afternoon, as none of it is past 12:59.
    AfternoonAssumed {
        /// The first of them, as it was taken.
        time: NaiveTime,
        /// Where its cell has a span, the end.
        until: Option<NaiveTime>,
    },
    /// A time beside a name that the clocks of its zone have in another season alone.
    OtherSeason {
        /// The time that was taken, on those clocks.
        time: NaiveTime,
        /// The zone whose clocks have the name.
        zone: Zone,
        /// How far ahead of UTC they are when they have it.
        named: FixedOffset,
    },
    /// A wall time that the clocks leave out.
    SkippedHour {
        /// The zone in which they do.
        zone: Zone,
        /// The first moment after the gap.
        next: DateTime<Utc>,
    },
    /// A wall time that the clocks show twice; the earlier one was taken.
    RepeatedHour {
        /// The zone in which they do.
        zone: Zone,
        /// The moment that was taken.
        earlier: DateTime<Utc>,
        /// The moment that was not.
        later: DateTime<Utc>,
    },
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
    HistoryBeforeInterview,
    /// Something was done on a day that is yet to come; it is used all the same.
    HistoryInFuture,
    /// Something was done, and no day is given.
    HistoryWithoutDay {
        /// The day of the interview, which was taken; none where that is yet to come, and nothing was taken.
        day: Option<NaiveDate>,
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

impl From<DatesError> for WhenCause {
    fn from(DatesError { piece, error }: DatesError) -> WhenCause {
        WhenCause::DateInList { piece, error }
    }
}

impl WhenCause {
    #[expect(clippy::too_many_lines, reason = "one entry a kind")]
    pub(super) fn declared<'c>(&'c self, found: &'c str) -> Declared<'c> {
        match self {
            WhenCause::StartContradicts { start, header } => Declared {
                kind: "start-contradicts-date",
                severity: Warning,
                title: told(move || format!("{found} is another day than that of “{header}”, {start}, which is taken")),
                advice: plain("leave one of the two"),
            },
            WhenCause::HoursDiffer { start, until, zone } => Declared {
                kind: "hours-differ",
                severity: Problem,
                title: told(move || hours_differ(found, (*start, *until), *zone)),
                advice: plain("leave one of the two"),
            },
            WhenCause::EndContradicts { end, zone } => Declared {
                kind: "end-contradicts",
                severity: Warning,
                title: told(move || {
                    let mut text = format!("{found} does not go with the end that is taken, ");
                    text.moment_in(*end, *zone);
                    text
                }),
                advice: plain("leave one of the two"),
            },
            WhenCause::EndBeforeStart => Declared {
                kind: "end-before-start",
                severity: Problem,
                title: told(move || format!("{found} is not after the start")),
                advice: plain("correct the end, or write a duration instead"),
            },
            WhenCause::LastsTooLong { days } => Declared {
                kind: "lasts-too-long",
                severity: Problem,
                title: told(move || format!("{found} is {days} days after the start; no interview takes so long")),
                advice: plain("correct the end, or the start"),
            },
            WhenCause::NoHour => Declared {
                kind: "no-hour",
                severity: Problem,
                title: told(move || format!("{found} is a day without an hour")),
                advice: plain("write the hour too, as in 2026-03-09 15:30"),
            },
            WhenCause::HourAssumed { time } => Declared {
                kind: "hour-assumed",
                severity: Warning,
                title: told(move || {
                    let part_of_day = time_error(&TimeError::PartOfDay, found).title.text();
                    format!("{part_of_day}; {} is assumed", time.format("%H:%M"))
                }),
                advice: plain("write the hour once it is known, as in 14:30"),
            },
            WhenCause::AtNight { time } => Declared {
                kind: "at-night",
                severity: Warning,
                title: told(move || at_night(found, *time)),
                advice: told(move || if_by_day(*time)),
            },
            WhenCause::AfternoonAssumed { time, until } => Declared {
                kind: "afternoon-assumed",
                severity: Warning,
                title: told(move || in_the_afternoon(found, *time, *until)),
                advice: plain("if the morning is meant, write it so, as in 2:30 am"),
            },
            WhenCause::OtherSeason { time, zone, named } => Declared {
                kind: "clock-of-other-season",
                severity: Warning,
                title: told(move || of_other_season(found, *time, *zone)),
                advice: told(move || if_to_the_letter(*time, *named)),
            },
            WhenCause::SkippedHour { zone, next } => Declared {
                kind: "skipped-hour",
                severity: Problem,
                title: told(move || {
                    format!("{found} does not exist on that day: the clocks of {} skip it", zone.name())
                }),
                advice: told(move || {
                    let mut text =
                        String::from("write the hour that was agreed, or another zone; the clocks go on at ");
                    text.moment_in(*next, *zone);
                    text
                }),
            },
            WhenCause::RepeatedHour { zone, earlier, later } => Declared {
                kind: "repeated-hour",
                severity: Warning,
                title: told(move || {
                    let mut text =
                        format!("{found} comes twice on that day in {}; the earlier is taken, ", zone.name());
                    text.instant(*earlier, *zone);
                    text
                }),
                advice: told(move || {
                    let mut text =
                        String::from("if the later one is meant, write it with its offset in a column “start”: ");
                    text.instant(*later, *zone);
                    text
                }),
            },
            WhenCause::MixedOrders { readings, day_first, month_first } => Declared {
                kind: "date-orders-mixed",
                severity: Problem,
                title: told(move || format!("{found} can be {}", either(readings))),
                advice: told(move || {
                    format!(
                        "the column has both orders, “{day_first}” and “{month_first}”; write it with the year first, as \
                         in 2026-03-09, or the month in letters"
                    )
                }),
            },
            WhenCause::YearAssumed { date, near } => Declared {
                kind: "year-assumed",
                severity: Warning,
                title: told(move || year_assumed(found, *date, *near)),
                advice: plain("write the year too if another is meant, as in 2026-03-09"),
            },
            WhenCause::YearFarAway { date } => Declared {
                kind: "year-far-away",
                severity: Warning,
                title: told(move || format!("{found} is read as {}", in_words(*date))),
                advice: plain("if another year is meant, write it in full, as in 2026-03-09"),
            },
            WhenCause::OrderAssumed { readings, order, ground } => Declared {
                kind: "date-order-assumed",
                severity: Warning,
                title: told(move || order_assumed(found, *readings, *order, *ground)),
                advice: told(move || {
                    let [taken, other] = match order {
                        DateOrder::DayFirst => ["dmy", "mdy"],
                        DateOrder::MonthFirst | DateOrder::YearFirst => ["mdy", "dmy"],
                    };
                    format!("{SHEET_SETTINGS}: dates = \"{taken}\" if so, or dates = \"{other}\"")
                }),
            },
            WhenCause::CountedFrom1904 { taken, other } => Declared {
                kind: "epoch-1904",
                severity: Warning,
                title: told(move || {
                    format!(
                        "{found} is read as {}, counted from 1904 like the whole column; from 1900 it would be {}",
                        in_words(*taken),
                        in_words(*other)
                    )
                }),
                advice: told(|| format!("{SHEET_SETTINGS}: epoch = 1904 if so, or epoch = 1900")),
            },
            WhenCause::DateInList { piece, error } => Declared {
                kind: "date-in-list",
                severity: Problem,
                title: told(move || date(error, &format!("“{piece}”")).title.text()),
                advice: date(error, found).advice,
            },
            WhenCause::DateInNotes { piece, error } => Declared {
                kind: "date-in-notes",
                severity: Warning,
                title: told(move || {
                    format!("not counted as done: {}", date(error, &format!("“{piece}”")).title.text())
                }),
                advice: date(error, found).advice,
            },
            WhenCause::AnswerBeforeInterview => Declared {
                kind: "answer-before-interview",
                severity: Problem,
                title: told(move || format!("{found} lies before the interview, which it should follow")),
                advice: plain("correct the date, or leave the cell empty"),
            },
            WhenCause::HistoryBeforeInterview => Declared {
                kind: "history-before-interview",
                severity: Warning,
                title: told(move || format!("{found} lies before the interview and is not counted")),
                advice: plain("write only what was done after this interview"),
            },
            WhenCause::HistoryInFuture => Declared {
                kind: "history-in-future",
                severity: Warning,
                title: told(move || format!("{found} is yet to come; it is taken as done all the same")),
                advice: plain("correct the day, or leave the cell empty until it is done"),
            },
            WhenCause::HistoryWithoutDay { day } => Declared {
                kind: "history-without-day",
                severity: Warning,
                title: told(move || without_day(*day, found)),
                advice: plain("write the day on which it was done, as in 2026-03-09"),
            },
        }
    }
}
