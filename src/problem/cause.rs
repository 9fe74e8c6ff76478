//! What can be wrong, and what each of it costs.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use crate::calendar::previous::{Edits, Unusable};
use crate::cell::choice::WordError;
use crate::cell::date::{DateError, Readings};
use crate::cell::dates::DatesError;
use crate::cell::duration::DurationError;
use crate::cell::people::{AddressFlaw, PeopleError};
use crate::cell::phone::PhoneError;
use crate::cell::time::TimeError;
use crate::column::{Column, UnreadReason};
use crate::guide::TomlProblem;
use crate::holidays::{ExtraError, ExtraProblem, Region, RegionError};
use crate::hours::HoursError;
use crate::table::{Encoding, LineSample, Unreadable};
use crate::zone::{Zone, ZoneError};

use super::{Severity, WorkbookCause};

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// The file's bytes are no sheet.
    Unreadable(Unreadable),
    /// Something about a workbook.
    Workbook(WorkbookCause),
    /// The bytes are not UTF-8, and nothing says what they are.
    EncodingAssumed {
        /// What was assumed.
        encoding: Encoding,
    },
    /// Bytes of a cell are no character of the file's encoding.
    BrokenCharacter {
        /// The file's encoding.
        encoding: Encoding,
        /// Whether the cell is taken all the same, for its text is only carried along.
        kept: bool,
    },
    /// A cell had a NUL in it, which was dropped.
    NulCharacter,
    /// A merge by a version control system left its markers on these lines.
    MergeMarkers(LineSample),
    /// The header stands once more on these lines.
    HeaderAgain(LineSample),
    /// A row has more cells than the header.
    ExtraCells {
        /// How many more.
        count: usize,
    },
    /// There are more problems in a sheet than anybody reads.
    Untold {
        /// How many rows have one that is not told.
        rows: usize,
        /// The worst of those.
        severity: Severity,
    },
    /// There is a header, but no row below it.
    NoRows,
    /// There is no row any more in a sheet whose events stand in a calendar.
    NoRowIsLeft {
        /// How many of them are cancelled for it.
        cancelled: usize,
    },
    /// A column is missing that no sheet can do without.
    MissingColumn {
        /// The column.
        column: Column,
        /// Headers of which nothing is known that speaks against it.
        unknown: Vec<String>,
        /// Headers of other days than the interview's.
        other_days: Vec<String>,
    },
    /// The first row holds data as those below it do: there is no header.
    HeaderMissing {
        /// What its columns may be called.
        names: Vec<&'static str>,
    },
    /// No column says the company: it is the sheet's own, it seems.
    NoCompany,
    /// Rows whose status says that there is an interview, in a sheet without its day.
    Undated {
        /// Their first lines.
        lines: Vec<u32>,
        /// How many there are beyond.
        more: usize,
        /// What they say.
        words: Vec<Box<str>>,
    },
    /// A column whose texts tell of days of interviews, in a sheet without a column for them.
    DaysInTexts {
        /// The first of them, each with its line.
        days: Vec<(u32, Box<str>)>,
        /// How many there are beyond.
        more: usize,
    },
    /// A text that tells of no day of an interview, in a row that has no other; the row is left out.
    NoDayInText,
    /// Headers that are not known, each with the column that may be meant.
    UnknownColumns {
        /// The headers, as the sheet has them.
        headers: Vec<(String, Option<Column>)>,
    },
    /// A second header with the meaning of an earlier one.
    ColumnTwice {
        /// The meaning.
        column: Column,
    },
    /// A header that was taken for a column though it differs from its names by a slip of the finger.
    ColumnBySlip {
        /// The column.
        column: Column,
    },
    /// A header that may mean a column, or something else; it was not taken.
    ColumnUncertain {
        /// Why it is open.
        reason: UnreadReason,
    },
    /// A bare day that was taken for the interview's, since nothing says otherwise.
    DayAlone,
    /// A zone in the header of a time, which is not read from there.
    ZoneInHeader,
    /// A cell that says that there is an interview of its round, and not when.
    InterviewWithoutDay,
    /// A row that says that it has had no interview, and has no day to come; it was left out.
    NotInterviewed,
    /// A title that says nothing of an interview; the row was left out.
    NotAnInterview,
    /// A title that names no company, or more than one thing that may be it.
    NoCompanyInTitle,
    /// A quote is opened and not closed where the text ends. It costs its row, or in the header the columns behind it.
    UnclosedQuote {
        /// Whether it is in the header.
        in_header: bool,
    },
    /// Two columns name the day of the interview, and it is not the same.
    StartContradicts {
        /// The day that was taken.
        start: NaiveDate,
        /// The header of its column.
        header: Box<str>,
    },
    /// A cell is empty that no row can do without.
    MissingCell,
    /// A cell longer than any that is meant.
    TooLong {
        /// The most bytes that it may have.
        limit: usize,
    },
    /// Not a date.
    Date(DateError),
    /// A piece of a list of dates that is none.
    DateInList {
        /// The piece.
        piece: String,
        /// Why it is no date.
        error: DateError,
    },
    /// Not a time.
    Time(TimeError),
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
    /// Serial numbers that were counted from 1904, since from 1900 they all lie far in the past.
    CountedFrom1904 {
        /// The day that was taken.
        taken: NaiveDate,
        /// The day that it is, counted from 1900.
        other: NaiveDate,
    },
    /// A date in the notes, of something that was done, that can't be read.
    DateInNotes {
        /// The date.
        piece: String,
        /// Why it is none.
        error: DateError,
    },
    /// A status that goes without an interview, in a row without a date; the row is left out.
    NoInterview,
    /// An interview without a date that was called off; the row is left out.
    CalledOff,
    /// An interview that was put off to a day that is not known; the row is left out.
    Postponed,
    /// A day without an hour, where the hour is needed.
    NoHour,
    /// Not a duration.
    Duration(DurationError),
    /// A wall time that the clocks leave out.
    SkippedHour {
        /// The zone in which they do.
        zone: Zone,
        /// The time that does not exist.
        wall: NaiveDateTime,
        /// The first moment after the gap.
        next: DateTime<Utc>,
    },
    /// A wall time that the clocks show twice; the earlier one was taken.
    RepeatedHour {
        /// The zone in which they do.
        zone: Zone,
        /// The moment that was taken.
        earlier: DateTime<Utc>,
        /// The other one.
        later: DateTime<Utc>,
    },
    /// The cell of the day tells another time than the cell of the time.
    HoursDiffer {
        /// When it starts by the cell of the day, in the zone of the row.
        start: NaiveTime,
        /// When it ends by that cell.
        until: Option<NaiveTime>,
        /// The zone of the row.
        zone: Zone,
    },
    /// Hours of a column that were taken for such of the afternoon, as none of it is past 12:59.
    AfternoonAssumed {
        /// The first of them, as it was taken.
        time: NaiveTime,
        /// Where its cell has a span, the end.
        until: Option<NaiveTime>,
    },
    /// A part of the day in place of an hour: one is assumed, as where none is given.
    HourAssumed {
        /// The hour that was taken.
        time: NaiveTime,
    },
    /// A start at night, which nobody told in words.
    AtNight {
        /// The hour.
        time: NaiveTime,
    },
    /// A cell that gives another end than the one that was taken.
    EndContradicts {
        /// The end that was taken.
        end: DateTime<Utc>,
        /// The zone of the row.
        zone: Zone,
    },
    /// The interview takes longer than any does.
    LastsTooLong {
        /// How many days.
        days: i64,
    },
    /// The interview ends before it starts.
    EndBeforeStart,
    /// The answer is promised for a day before the interview.
    AnswerBeforeInterview,
    /// Something was done before the interview; it was left out.
    HistoryBeforeInterview,
    /// Something was done on a day that is yet to come; it counts all the same.
    HistoryInFuture,
    /// Something was done, and no day is given.
    HistoryWithoutDay {
        /// The day of the interview, which was taken; none where that is yet to come, and nothing was taken.
        day: Option<NaiveDate>,
    },
    /// A mistake in a cell that a row can do without: the cell was taken for empty.
    Ignored(Box<Cause>),
    /// Not a time zone.
    Zone(ZoneError),
    /// Nothing names the user's own time zone.
    ZoneAssumed {
        /// The zone that was taken.
        taken: Zone,
        /// Whether something was named that is none.
        refused: bool,
    },
    /// Not working hours.
    Hours(HoursError),
    /// Not a country, nor a part of one.
    Region(RegionError),
    /// Not one of the words that a column knows.
    Word(WordError),
    /// Not people.
    People(PeopleError),
    /// An address at which nobody is written to.
    Address(AddressFlaw),
    /// The candidate's own address where another person's is wanted; it was left out.
    OwnAddress,
    /// Not a telephone number.
    Phone(PhoneError),
    /// A text behind a telephone number.
    PhoneRemark {
        /// The text.
        remark: Box<str>,
    },
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
    /// A reminder on a day whose public holidays are not known yet.
    BeyondHolidays {
        /// The day.
        day: NaiveDate,
        /// Whose holidays.
        region: Region,
    },
    /// A mistake in a guide or in the configuration.
    Toml(TomlProblem),
    /// A file of holidays that is no calendar.
    Holidays(ExtraError),
    /// An event in a file of holidays that was left out.
    Holiday(ExtraProblem),
    /// What stands in the place of the output can't be continued.
    Output(Unusable),
    /// An earlier output was changed by hand.
    OutputEdited(Edits),
    /// A mistake of another kind, in a setting: it costs the run.
    Setting(Box<Cause>),
    /// No guide has this name.
    UnknownGuide {
        /// The built-in names.
        accepted: Vec<&'static str>,
        /// The most similar one.
        nearest: Option<&'static str>,
    },
}

/// To which day a date without its year is near.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Near {
    /// To today.
    Today,
    /// To the interview that it follows.
    Interview,
}

impl Cause {
    /// What it costs.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Cause::Unreadable(_)
            | Cause::MissingColumn { .. }
            | Cause::HeaderMissing { .. }
            | Cause::Toml(_)
            | Cause::Holidays(_)
            | Cause::Setting(_)
            | Cause::Output(_)
            | Cause::UnknownGuide { .. } => Severity::Fatal,
            Cause::EncodingAssumed { .. }
            | Cause::BrokenCharacter { kept: true, .. }
            | Cause::NulCharacter
            | Cause::UnclosedQuote { in_header: true }
            | Cause::MergeMarkers(_)
            | Cause::HeaderAgain(_)
            | Cause::ExtraCells { .. }
            | Cause::NoRows
            | Cause::NoCompany
            | Cause::Undated { .. }
            | Cause::DaysInTexts { .. }
            | Cause::NoDayInText
            | Cause::UnknownColumns { .. }
            | Cause::ColumnTwice { .. }
            | Cause::ColumnBySlip { .. }
            | Cause::ColumnUncertain { .. }
            | Cause::DayAlone
            | Cause::NotInterviewed
            | Cause::InterviewWithoutDay
            | Cause::ZoneInHeader
            | Cause::NotAnInterview
            | Cause::RepeatedHour { .. }
            | Cause::StartContradicts { .. }
            | Cause::HistoryBeforeInterview
            | Cause::HistoryInFuture
            | Cause::HistoryWithoutDay { .. }
            | Cause::Ignored(_)
            | Cause::PhoneRemark { .. }
            | Cause::YearAssumed { .. }
            | Cause::YearFarAway { .. }
            | Cause::AfternoonAssumed { .. }
            | Cause::HourAssumed { .. }
            | Cause::AtNight { .. }
            | Cause::EndContradicts { .. }
            | Cause::Address(_)
            | Cause::OwnAddress
            | Cause::CountedFrom1904 { .. }
            | Cause::DateInNotes { .. }
            | Cause::NoInterview
            | Cause::CalledOff
            | Cause::Postponed
            | Cause::BeyondHolidays { .. }
            | Cause::OutputEdited(_)
            | Cause::RowsAlike { .. }
            | Cause::ZoneAssumed { .. }
            | Cause::Holiday(_) => Severity::Warning,
            Cause::Untold { severity, .. } => *severity,
            Cause::Workbook(cause) => cause.severity(),
            _ => Severity::Problem,
        }
    }
}

impl From<DatesError> for Cause {
    fn from(DatesError { piece, error }: DatesError) -> Cause {
        Cause::DateInList { piece, error }
    }
}

macro_rules! causes {
    ($($error:ty => $cause:ident),* $(,)?) => {
        $(impl From<$error> for Cause {
            fn from(error: $error) -> Cause {
                Cause::$cause(error)
            }
        })*
    };
}

causes! {
    Unreadable => Unreadable,
    DateError => Date,
    TimeError => Time,
    DurationError => Duration,
    ZoneError => Zone,
    HoursError => Hours,
    RegionError => Region,
    WordError => Word,
    PeopleError => People,
    AddressFlaw => Address,
    PhoneError => Phone,
    TomlProblem => Toml,
    ExtraError => Holidays,
    ExtraProblem => Holiday,
}
