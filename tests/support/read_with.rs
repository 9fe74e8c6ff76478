//! A sheet read by the library alone, with what a user configured.

use interview_reminders::interview::{Defaults, Roster, RosterBuilder, SheetReport, read_sheet};
use interview_reminders::problem::Problem;

/// What a sheet comes to.
pub fn read_with(bytes: &[u8], defaults: &Defaults) -> (SheetReport, Roster, Vec<Problem>) {
    let (mut roster, mut problems) = (RosterBuilder::default(), Vec::new());
    let mut reports = read_sheet("sheet.csv", bytes, defaults, &mut roster, &mut problems);
    let roster = roster.finish(&mut problems);
    (reports.swap_remove(0), roster, problems)
}
