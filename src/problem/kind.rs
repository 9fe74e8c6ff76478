//! The kinds of problems, by name: one folder of the catalogue each.

use super::{Cause, WorkbookCause};
use crate::calendar::previous::Unusable;
use crate::cell::date::DateError;
use crate::cell::duration::DurationError;
use crate::cell::people::{AddressFlaw, PeopleError};
use crate::cell::phone::PhoneError;
use crate::cell::time::TimeError;
use crate::guide::Mistake;
use crate::holidays::{ExtraError, RegionError};
use crate::hours::HoursError;
use crate::table::{BadWorkbook, Foreign, Unreadable};
use crate::zone::ZoneError;

macro_rules! kinds {
    ($($pattern:pat => $name:literal),* $(,)?) => {
        impl Cause {
            /// Every kind of problem, by name.
            pub const KINDS: &[&str] = &[$($name),*];

            /// The kind of this problem: the name of its folder in the catalogue.
            #[must_use]
            pub fn kind(&self) -> &'static str {
                match self {
                    Cause::Setting(cause) | Cause::Ignored(cause) => cause.kind(),
                    $($pattern => $name),*
                }
            }
        }
    };
}

kinds! {
    Cause::Unreadable(Unreadable::Empty) => "empty-file",
    Cause::Unreadable(Unreadable::Workbook(BadWorkbook::Locked)) => "workbook-locked",
    Cause::Unreadable(Unreadable::Workbook(BadWorkbook::Broken)) => "workbook-broken",
    Cause::Unreadable(Unreadable::Workbook(BadWorkbook::TooLarge)) => "workbook-too-large",
    Cause::Unreadable(Unreadable::Foreign(
        Foreign::Workbook | Foreign::Excel | Foreign::Numbers | Foreign::Archive,
    )) => "workbook",
    Cause::Workbook(WorkbookCause::NoSuchSheet { .. }) => "sheet-unknown",
    Cause::Workbook(WorkbookCause::NoSheets { .. }) => "sheet-needless",
    Cause::Workbook(WorkbookCause::OtherSheets { .. }) => "sheets-several",
    Cause::Workbook(WorkbookCause::WithoutValue(_)) => "formula-without-value",
    Cause::Workbook(WorkbookCause::Errors(_)) => "formula-error",
    Cause::Workbook(WorkbookCause::Merged(_)) => "cells-merged",
    Cause::Unreadable(Unreadable::Foreign(
        Foreign::OpenDocument | Foreign::Pdf | Foreign::WebPage | Foreign::RichText | Foreign::Calendar,
    )) => "document",
    Cause::Unreadable(Unreadable::Binary) => "binary-file",
    Cause::EncodingAssumed { .. } => "encoding-assumed",
    Cause::BrokenCharacter { .. } => "broken-character",
    Cause::NulCharacter => "nul-character",
    Cause::MergeMarkers(_) => "merge-markers",
    Cause::HeaderAgain(_) => "header-again",
    Cause::ExtraCells { .. } => "extra-cells",
    Cause::Untold { .. } => "untold",
    Cause::NoRows => "no-rows",
    Cause::NoRowIsLeft { .. } => "no-row-left",
    Cause::MissingColumn { .. } => "missing-column",
    Cause::HeaderMissing { .. } => "header-missing",
    Cause::NoCompany => "no-company",
    Cause::Undated { .. } => "interviews-undated",
    Cause::DaysInTexts { .. } => "days-in-texts",
    Cause::NoDayInText => "no-day-in-text",
    Cause::UnknownColumns { .. } => "unknown-columns",
    Cause::ColumnTwice { .. } => "column-twice",
    Cause::ColumnBySlip { .. } => "column-by-slip",
    Cause::ColumnUncertain { .. } => "column-uncertain",
    Cause::DayAlone => "day-alone",
    Cause::InterviewWithoutDay => "interview-without-day",
    Cause::ZoneInHeader => "zone-in-header",
    Cause::NotInterviewed => "not-interviewed",
    Cause::NotAnInterview => "not-an-interview",
    Cause::NoCompanyInTitle => "title-without-company",
    Cause::UnclosedQuote { .. } => "unclosed-quote",
    Cause::StartContradicts { .. } => "start-contradicts-date",
    Cause::MissingCell => "missing-cell",
    Cause::TooLong { .. } => "too-long",
    Cause::Date(DateError::Unreadable) => "date-unreadable",
    Cause::Date(DateError::NoYear | DateError::YearUnclear { .. }) => "date-without-year",
    Cause::Date(DateError::Impossible { .. }) => "date-impossible",
    Cause::Date(DateError::Ambiguous(_)) => "date-ambiguous",
    Cause::Date(DateError::Several) => "date-several",
    Cause::Date(DateError::WeekdayContradicts { .. }) => "date-weekday",
    Cause::Date(DateError::OutOfRange { .. }) => "date-out-of-range",
    Cause::Date(DateError::Time(_) | DateError::Behind { .. }) => "date-time",
    Cause::DateInList { .. } => "date-in-list",
    Cause::Time(TimeError::Unreadable) => "time-unreadable",
    Cause::Time(TimeError::Impossible { .. }) => "time-impossible",
    Cause::Time(TimeError::BareHour { .. }) => "time-bare-hour",
    Cause::Time(TimeError::HalfDay { .. }) => "time-half-day",
    Cause::Time(TimeError::Zone { .. }) => "time-zone",
    Cause::Time(TimeError::Several) => "time-several",
    Cause::Time(TimeError::Script) => "time-of-script",
    Cause::MixedOrders { .. } => "date-orders-mixed",
    Cause::YearAssumed { .. } => "year-assumed",
    Cause::YearFarAway { .. } => "year-far-away",
    Cause::CountedFrom1904 { .. } => "epoch-1904",
    Cause::DateInNotes { .. } => "date-in-notes",
    Cause::NoInterview => "no-interview",
    Cause::CalledOff => "interview-called-off",
    Cause::Postponed => "interview-postponed",
    Cause::NoHour => "no-hour",
    Cause::Duration(DurationError::Bare { .. }) => "duration-bare",
    Cause::Duration(_) => "duration",
    Cause::SkippedHour { .. } => "skipped-hour",
    Cause::RepeatedHour { .. } => "repeated-hour",
    Cause::HoursDiffer { .. } => "hours-differ",
    Cause::AfternoonAssumed { .. } => "afternoon-assumed",
    Cause::HourAssumed { .. } | Cause::Time(TimeError::PartOfDay) => "hour-assumed",
    Cause::AtNight { .. } => "at-night",
    Cause::EndContradicts { .. } => "end-contradicts",
    Cause::LastsTooLong { .. } => "lasts-too-long",
    Cause::EndBeforeStart => "end-before-start",
    Cause::AnswerBeforeInterview => "answer-before-interview",
    Cause::HistoryBeforeInterview => "history-before-interview",
    Cause::ZoneAssumed { .. } => "zone-assumed",
    Cause::HistoryInFuture => "history-in-future",
    Cause::HistoryWithoutDay { .. } => "history-without-day",
    Cause::Zone(ZoneError::Unknown { .. }) => "zone-unknown",
    Cause::Zone(ZoneError::Abbreviation { .. }) => "zone-abbreviation",
    Cause::Zone(ZoneError::Distance { .. }) => "zone-distance",
    Cause::Hours(HoursError::Ambiguous { .. }) => "hours-ambiguous",
    Cause::Hours(HoursError::FollowsTheSun { .. } | HoursError::SchoolHolidays) => "hours-unsupported",
    Cause::Hours(HoursError::NeverOpen { .. }) => "hours-never-open",
    Cause::Hours(_) => "hours-unreadable",
    Cause::Region(RegionError::UnknownCountry { .. }) => "country-unknown",
    Cause::Region(RegionError::UnknownSubdivision { .. }) => "region-unknown",
    Cause::Word(_) => "word-unknown",
    Cause::Address(AddressFlaw::Broken { .. }) => "address-broken",
    Cause::Address(AddressFlaw::Several { .. }) => "address-several",
    Cause::People(PeopleError::Unclear { .. }) => "people-unclear",
    Cause::OwnAddress => "own-address",
    Cause::People(PeopleError::NotOne { .. }) => "person-not-one",
    Cause::Phone(PhoneError::Several) => "phone-several",
    Cause::Phone(_) => "phone-unreadable",
    Cause::PhoneRemark { .. } => "phone-with-remark",
    Cause::RepeatedId { .. } => "repeated-id",
    Cause::RowsAlike { .. } => "rows-alike",
    Cause::RepeatedRow { .. } => "repeated-row",
    Cause::BeyondHolidays { .. } => "beyond-holidays",
    Cause::Holidays(ExtraError::NotUtf8 { .. } | ExtraError::NotACalendar) => "holidays-not-a-calendar",
    Cause::Holiday(_) => "holiday-left-out",
    Cause::Output(Unusable::NotACalendar) => "output-not-a-calendar",
    Cause::Output(Unusable::OtherProgram { .. }) => "output-of-another-program",
    Cause::Output(Unusable::Newer) => "output-newer",
    Cause::Output(Unusable::Truncated) => "output-truncated",
    Cause::OutputEdited(_) => "output-edited",
    Cause::UnknownGuide { .. } => "guide-unknown",
    Cause::Toml(crate::guide::TomlProblem { mistake: Mistake::Syntax { .. }, .. }) => "toml-syntax",
    Cause::Toml(crate::guide::TomlProblem { mistake: Mistake::UnknownKey { .. }, .. }) => "toml-unknown-key",
    Cause::Toml(crate::guide::TomlProblem { mistake: Mistake::UnknownWord { .. }, .. }) => "toml-unknown-word",
    Cause::Toml(crate::guide::TomlProblem { mistake: Mistake::MissingKey, .. }) => "toml-missing-key",
    Cause::Toml(_) => "toml-value",
}
