//! What is wrong with the hours of an interview, its start and its end.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Utc};

use super::Severity::{Problem, Warning};
use super::date::time as time_error;
use super::declared::{Declared, plain, quoting};
use super::times_in_words::{
    as_agreed, at_night, hours_differ, if_by_day, if_to_the_letter, in_the_afternoon, of_other_season, skipped,
};
use crate::cell::time::TimeError;
use crate::prose::Prose;
use crate::zone::Zone;

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
}

impl WhenCause {
    pub(super) fn declared<'c>(&'c self, found: &'c str) -> Declared<'c> {
        match self {
            WhenCause::StartContradicts { start, header } => Declared {
                kind: "start-contradicts-date",
                severity: Warning,
                title: quoting(move || {
                    format!("{found} is another day than that of “{header}”, {start}, which is taken")
                }),
                advice: plain("leave one of the two"),
            },
            WhenCause::HoursDiffer { start, until, zone } => Declared {
                kind: "hours-differ",
                severity: Problem,
                title: quoting(move || hours_differ(found, (*start, *until), *zone)),
                advice: plain("leave one of the two"),
            },
            WhenCause::EndContradicts { end, zone } => Declared {
                kind: "end-contradicts",
                severity: Warning,
                title: quoting(move || {
                    let mut text = format!("{found} does not go with the end that is taken, ");
                    text.moment_in(*end, *zone);
                    text
                }),
                advice: plain("leave one of the two"),
            },
            WhenCause::EndBeforeStart => Declared {
                kind: "end-before-start",
                severity: Problem,
                title: quoting(move || format!("{found} is not after the start")),
                advice: plain("correct the end, or write a duration instead"),
            },
            WhenCause::LastsTooLong { days } => Declared {
                kind: "lasts-too-long",
                severity: Problem,
                title: quoting(move || format!("{found} is {days} days after the start; no interview takes so long")),
                advice: plain("correct the end, or the start"),
            },
            WhenCause::NoHour => Declared {
                kind: "no-hour",
                severity: Problem,
                title: quoting(move || format!("{found} is a day without an hour")),
                advice: plain("write the hour too, as in 2026-03-09 15:30"),
            },
            WhenCause::HourAssumed { time } => Declared {
                kind: "hour-assumed",
                severity: Warning,
                title: quoting(move || {
                    let part_of_day = time_error(&TimeError::PartOfDay, found).title.text();
                    format!("{part_of_day}; {} is assumed", time.format("%H:%M"))
                }),
                advice: plain("write the hour once it is known, as in 14:30"),
            },
            WhenCause::AtNight { time } => Declared {
                kind: "at-night",
                severity: Warning,
                title: quoting(move || at_night(found, *time)),
                advice: quoting(move || if_by_day(*time)),
            },
            WhenCause::AfternoonAssumed { time, until } => Declared {
                kind: "afternoon-assumed",
                severity: Warning,
                title: quoting(move || in_the_afternoon(found, *time, *until)),
                advice: plain("if the morning is meant, write it so, as in 2:30 am"),
            },
            WhenCause::OtherSeason { time, zone, named } => Declared {
                kind: "clock-of-other-season",
                severity: Warning,
                title: quoting(move || of_other_season(found, *time, *zone)),
                advice: quoting(move || if_to_the_letter(*time, *named)),
            },
            WhenCause::SkippedHour { zone, next } => Declared {
                kind: "skipped-hour",
                severity: Problem,
                title: quoting(move || skipped(found, *zone)),
                advice: quoting(move || as_agreed(*next, *zone)),
            },
            WhenCause::RepeatedHour { zone, earlier, later } => Declared {
                kind: "repeated-hour",
                severity: Warning,
                title: quoting(move || {
                    let mut text =
                        format!("{found} comes twice on that day in {}; the earlier is taken, ", zone.name());
                    text.instant(*earlier, *zone);
                    text
                }),
                advice: quoting(move || {
                    let mut text =
                        String::from("if the later one is meant, write it with its offset in a column “start”: ");
                    text.instant(*later, *zone);
                    text
                }),
            },
        }
    }
}
