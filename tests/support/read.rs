//! A sheet read by the library alone.

use interview_reminders::interview::{Roster, RosterBuilder, SheetReport, read_sheet};
use interview_reminders::problem::Problem;

use super::defaults::defaults;

/// What a sheet comes to, with a user in New York who configured nothing.
pub fn read(bytes: &[u8]) -> (SheetReport, Roster, Vec<Problem>) {
    let (mut roster, mut problems) = (RosterBuilder::default(), Vec::new());
    let report = read_sheet("sheet.csv", bytes, &defaults(), &mut roster, &mut problems);
    let roster = roster.finish(&mut problems);
    (report, roster, problems)
}
