//! The way out of a problem, as whoever sits before a page can go it: without a command line.

use crate::calendar::previous::Unusable;
use crate::column::Column;
use crate::problem::{Cause, ColumnCause, Problem, ReachCause, RowCause, WorkbookCause};
use crate::prose::Prose;
use crate::table::{Foreign, Unreadable};
use crate::visible::Visible;

/// The way out, in one line; empty where the title says it all.
#[must_use]
pub fn way_out(problem: &Problem) -> Visible {
    match &problem.cause {
        Cause::Column(ColumnCause::ZoneInHeader { meanings }) => Visible::of(&zone_in_each_row(meanings)),
        cause => here(cause).map_or_else(|| problem.advice(), Visible::of),
    }
}

/// What is done otherwise on a page than on a command line.
fn here(cause: &Cause) -> Option<&'static str> {
    Some(match cause {
        Cause::Ignored(cause) | Cause::Setting(cause) => here(cause)?,
        Cause::Output(unusable) => unusable_here(unusable),
        Cause::OutputEdited(_) => "the next calendar has every event as it is planned, without those edits",
        Cause::Column(ColumnCause::Missing { column: Column::Date, .. }) => {
            "write the day of each interview into a column “interview date”, or choose below which column has it"
        }
        Cause::Column(ColumnCause::NoCompany) => "if it is one for the whole sheet, name it under “Begin”",
        Cause::Workbook(WorkbookCause::NoSheets { .. }) => "there is nothing to do: the file was read as it is",
        Cause::Reach(ReachCause::ZoneAssumed { .. }) => "say yours under “Begin”",
        Cause::Reach(ReachCause::BeyondHolidays { .. }) => "drop a calendar of them (.ics) beside the sheet",
        Cause::Row(RowCause::RowsAlike { same_start: true, .. }) => {
            "if it is one interview, remove one of the rows; if not, give each an id of its own in a column “id”"
        }
        Cause::Row(RowCause::RowsAlike { same_start: false, .. }) => {
            "before you change such a date, give the rows an id each, in a column “id”"
        }
        Cause::Unreadable(Unreadable::Binary) => "drop a CSV file or a workbook, with one interview a row",
        Cause::Unreadable(Unreadable::Foreign(Foreign::Archive)) => {
            "download or save the workbook anew, or unpack the archive and drop the sheet in it"
        }
        Cause::Unreadable(Unreadable::Foreign(Foreign::Calendar)) => {
            "drop the sheet of interviews; a calendar goes beside it, under a name that ends in .ics"
        }
        _ => return None,
    })
}

fn zone_in_each_row(meanings: &[&str]) -> String {
    let mut text = String::from("write the one that is meant into each row, in a column “timezone”");
    if !meanings.is_empty() {
        text.push_str(", as in ");
        text.list(meanings.iter(), |text, meaning| text.plain(meaning));
    }
    text.push_str("; if it is yours, say so under “Begin”");
    text
}

fn unusable_here(unusable: &Unusable) -> &'static str {
    match unusable {
        Unusable::NotACalendar | Unusable::OtherProgram { .. } => "drop the calendar that was saved here last time",
        Unusable::Newer => "take the newest page, or go on without this calendar",
        Unusable::Truncated => "bring back a whole one, or go on without this calendar",
    }
}
