//! What can be wrong, by what it is about.

use super::declared::{Declared, Sentence, quoting};
use super::{
    ColumnCause, DayCause, HistoryCause, ReachCause, RowCause, Severity, SheetCause, WhenCause, WhoCause,
    WorkbookCause, date, output, reach, row, settings, unreadable, who,
};
use crate::calendar::previous::{Edits, Unusable};
use crate::cell::choice::WordError;
use crate::cell::date::DateError;
use crate::cell::dates::DatesError;
use crate::cell::duration::DurationError;
use crate::cell::people::{AddressFlaw, PeopleError};
use crate::cell::phone::PhoneError;
use crate::cell::time::TimeError;
use crate::guide::TomlProblem;
use crate::holidays::{ExtraError, ExtraProblem, RegionError};
use crate::hours::HoursError;
use crate::table::Unreadable;
use crate::zone::ZoneError;

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// The file's bytes are no sheet.
    Unreadable(Unreadable),
    /// Something about a workbook.
    Workbook(WorkbookCause),
    /// Something about the whole sheet, or among its rows.
    Sheet(SheetCause),
    /// Something about a column.
    Column(ColumnCause),
    /// Something about a row.
    Row(RowCause),
    /// Not one of the words that a column knows.
    Word(WordError),
    /// Something about days.
    Day(DayCause),
    /// Something about hours, starts and ends.
    When(WhenCause),
    /// Something about what came after the interview.
    History(HistoryCause),
    /// Not a date.
    Date(DateError),
    /// Not a time.
    Time(TimeError),
    /// Not a duration.
    Duration(DurationError),
    /// Something about people.
    Who(WhoCause),
    /// Not people.
    People(PeopleError),
    /// An address at which nobody is written to.
    Address(AddressFlaw),
    /// Not a telephone number.
    Phone(PhoneError),
    /// Something about when somebody can be reached.
    Reach(ReachCause),
    /// Not a time zone.
    Zone(ZoneError),
    /// Not working hours.
    Hours(HoursError),
    /// Not a country, nor a part of one.
    Region(RegionError),
    /// A file of holidays that is no calendar.
    Holidays(ExtraError),
    /// An event in a file of holidays that was left out.
    Holiday(ExtraProblem),
    /// A mistake in a guide or in the configuration.
    Toml(TomlProblem),
    /// No guide has this name.
    UnknownGuide {
        /// The names of the built-in guides.
        accepted: Vec<&'static str>,
        /// The most similar one.
        nearest: Option<&'static str>,
    },
    /// What stands in the place of the output can't be continued.
    Output(Unusable),
    /// An earlier output was changed by hand.
    OutputEdited(Edits),
    /// A mistake of another kind, in a setting: it costs the run.
    Setting(Box<Cause>),
    /// A mistake in a cell that a row can do without: the cell was taken for empty.
    Ignored(Box<Cause>),
}

impl Cause {
    /// The kind of this problem: the name of its folder in the catalogue.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        self.declared("", "").kind
    }

    /// What it costs.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.declared("", "").severity
    }

    pub(super) fn title(&self, found: &str) -> String {
        self.declared(found, "").title.text()
    }

    pub(super) fn advice(&self, header: &str) -> String {
        self.declared("", header).advice.text()
    }

    /// All that is declared of it: `found` is the text that is wrong, quoted, and `header` that of its column.
    fn declared<'c>(&'c self, found: &'c str, header: &'c str) -> Declared<'c> {
        match self {
            Cause::Unreadable(error) => unreadable::unreadable(*error),
            Cause::Workbook(cause) => cause.declared(),
            Cause::Sheet(cause) => cause.declared(found, header),
            Cause::Column(cause) => cause.declared(found, header),
            Cause::Row(cause) => cause.declared(found),
            Cause::Word(error) => row::word(error, found),
            Cause::Day(cause) => cause.declared(found),
            Cause::When(cause) => cause.declared(found),
            Cause::History(cause) => cause.declared(found),
            Cause::Date(error) => date::date(error, found),
            Cause::Time(error) => date::time(error, found),
            Cause::Duration(error) => date::duration(error, found),
            Cause::Who(cause) => cause.declared(found),
            Cause::People(error) => who::people(error),
            Cause::Address(flaw) => who::address(flaw),
            Cause::Phone(error) => who::phone(error, found),
            Cause::Reach(cause) => cause.declared(found),
            Cause::Zone(error) => reach::zone(error, found),
            Cause::Hours(error) => reach::hours(error, found),
            Cause::Region(error) => reach::region(error),
            Cause::Holidays(error) => reach::holidays(error),
            Cause::Holiday(event) => reach::holiday(event),
            Cause::Toml(problem) => settings::toml(problem),
            Cause::UnknownGuide { accepted, nearest } => settings::unknown_guide(accepted, *nearest, found),
            Cause::Output(unusable) => output::unusable(unusable),
            Cause::OutputEdited(edits) => output::edited(edits),
            Cause::Setting(cause) => Declared { severity: Severity::Fatal, ..cause.declared(found, header) },
            Cause::Ignored(cause) => {
                let Declared { kind, title, advice, .. } = cause.declared(found, header);
                let title: Sentence<'c> = quoting(move || format!("{}; the cell is not used", title.text()));
                Declared { kind, severity: Severity::Warning, title, advice }
            }
        }
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
    WorkbookCause => Workbook,
    SheetCause => Sheet,
    ColumnCause => Column,
    RowCause => Row,
    WordError => Word,
    DayCause => Day,
    WhenCause => When,
    HistoryCause => History,
    DateError => Date,
    TimeError => Time,
    DurationError => Duration,
    WhoCause => Who,
    PeopleError => People,
    AddressFlaw => Address,
    PhoneError => Phone,
    ReachCause => Reach,
    ZoneError => Zone,
    HoursError => Hours,
    RegionError => Region,
    ExtraError => Holidays,
    ExtraProblem => Holiday,
    TomlProblem => Toml,
}

impl From<DatesError> for Cause {
    fn from(error: DatesError) -> Cause {
        Cause::Day(error.into())
    }
}
