//! A plan over several calendars, or one calendar in several parts; what stood in a part stays there while it fits.

use std::io;

use interview_reminders::layout::{FileNames, Layout};
use interview_reminders::output::ics::CalendarStyle;
use interview_reminders::output::spread::{CalendarFile, SharingRules, Spread};

use crate::saving::NAME;
use crate::standing::Standing;

/// Makes the files of a layout one after the other, none of more than so many bytes.
pub fn each_part(
    standing: &Standing,
    style: &CalendarStyle,
    (layout, most): (Layout, Option<u64>),
    take: impl FnMut(CalendarFile) -> io::Result<()>,
) -> io::Result<()> {
    let regeneration = standing.planned.beside(standing.earlier.previous());
    let (names, earlier) = (FileNames { layout, ending: ".ics".to_owned() }, standing.earlier.files(layout));
    let keeping = standing.planned.keeping();
    let rules = SharingRules { names: &names, most, flavor: style.flavor, fresh: false, keeping };
    let mut spread = Spread::of(&standing.planned.plan, style, &regeneration, standing.earlier.bytes());
    spread.each_file(NAME, rules, &earlier, take)
}
