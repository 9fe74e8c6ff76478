//! A sheet read by the library alone.

use interview_reminders::interview::{Roster, SheetReport};
use interview_reminders::problem::Problem;

use super::defaults::defaults;
use super::read_with::read_with;

/// What a sheet comes to, with a user in New York who configured nothing.
pub fn read(bytes: &[u8]) -> (SheetReport, Roster, Vec<Problem>) {
    read_with(bytes, &defaults())
}
