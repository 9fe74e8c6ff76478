//! A plan over several calendars, or one calendar in several parts.

use std::io::{self, Cursor};

use interview_reminders::layout::{Calendar, Layout};
use interview_reminders::output::ics::CalendarStyle;
use interview_reminders::output::spread::{CalendarEntry, CalendarHeading, Spread};

use crate::saving::NAME;
use crate::sharing::{Share, Sharing};
use crate::standing::Standing;

/// What is no longer planned is nobody's any more where each has a calendar.
const NO_LONGER_PLANNED: &str = "no-longer-planned";

/// The calendars of a plan, made from what stands in memory.
pub type Memory<'m> = Spread<'m, Cursor<&'m [u8]>>;

/// One file.
pub struct Part {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Makes the files of a layout one after the other, none of more than so many bytes.
pub fn each_part(
    standing: &Standing,
    style: &CalendarStyle,
    (layout, most): (Layout, Option<u64>),
    mut take: impl FnMut(Part) -> io::Result<()>,
) -> io::Result<()> {
    let plan = &standing.planned.plan;
    let regeneration = standing.planned.beside(standing.earlier.previous());
    let mut spread = Spread::of(plan, style, &regeneration, standing.earlier.bytes());
    let mut sharing = Sharing::of(&standing.earlier.files, &regeneration, most);
    let mut write = |spread: &mut Memory<'_>, calendar: &Calendar, share: &Share| {
        let heading = share.heading(style.flavor, title(layout, style, calendar));
        let mut bytes = Vec::new();
        spread.write(&mut bytes, heading, &share.entries)?;
        take(Part { name: share.name(&calendar.stem), bytes })
    };
    for calendar in layout.calendars(plan, NAME) {
        let files = sharing.claim(|file| layout == Layout::File || file.stem == calendar.stem);
        let heading = CalendarHeading {
            flavor: style.flavor,
            name: title(layout, style, &calendar),
            first_sequence: 0,
            part: None,
        };
        let shares = sharing.shares(&calendar.pairs, &files, heading, &mut spread)?;
        shares.iter().try_for_each(|share| write(&mut spread, &calendar, share))?;
    }
    let vanished: Vec<CalendarEntry> = sharing.of_nobody();
    if vanished.is_empty() {
        return Ok(());
    }
    let stem = NO_LONGER_PLANNED.to_owned();
    let calendar = Calendar { stem, title: style.name.clone(), pairs: Vec::new() };
    let heading = CalendarHeading { flavor: style.flavor, name: &style.name, first_sequence: 0, part: None };
    let shares = sharing.shared_out(Vec::new(), vanished, heading, &mut spread)?;
    shares.iter().try_for_each(|share| write(&mut spread, &calendar, share))
}

fn title<'t>(layout: Layout, style: &'t CalendarStyle, calendar: &'t Calendar) -> &'t str {
    if layout == Layout::File { &style.name } else { &calendar.title }
}
