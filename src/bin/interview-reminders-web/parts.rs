//! A plan over several calendars, or one calendar in several parts.

use std::collections::VecDeque;
use std::io::Cursor;

use interview_reminders::layout::{Calendar, Layout};
use interview_reminders::output::ics::CalendarStyle;
use interview_reminders::output::spread::{CalendarEntry, CalendarHeading, Spread};

use crate::saving::NAME;
use crate::standing::Standing;

/// What is no longer planned is nobody's any more where each has a calendar.
const NO_LONGER_PLANNED: &str = "no-longer-planned";

/// One file.
pub struct Part {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The files of a layout, none of more than so many bytes.
pub fn parts(standing: &Standing, style: &CalendarStyle, layout: Layout, most: Option<u64>) -> Vec<Part> {
    let plan = &standing.planned.plan;
    let regeneration = standing.planned.beside(standing.earlier.previous());
    let mut spread = Spread::of(plan, style, &regeneration, standing.earlier.bytes());
    let mut calendars = layout.calendars(plan, NAME);
    let is_one = layout == Layout::File;
    if !is_one {
        calendars.retain(|calendar| !calendar.pairs.is_empty());
        let (stem, title) = (NO_LONGER_PLANNED.to_owned(), style.name.clone());
        calendars.push(Calendar { stem, title, pairs: Vec::new() });
    }
    let last = calendars.len() - 1;
    let mut files = Vec::new();
    for (place, calendar) in calendars.iter().enumerate() {
        let mut entries: VecDeque<CalendarEntry> =
            calendar.pairs.iter().map(|pair| CalendarEntry::Reminder(*pair)).collect();
        if place == last {
            let all = 0..standing.earlier.previous().events.len();
            entries.extend(regeneration.vanished_among(all).iter().map(|place| CalendarEntry::Vanished(*place)));
        }
        let title = if is_one { &style.name } else { &calendar.title };
        let heading = CalendarHeading {
            flavor: style.flavor,
            name: title,
            first_sequence: regeneration.first_sequence(),
            part: None,
        };
        fill(&mut spread, heading, &calendar.stem, entries, most, &mut files);
    }
    files
}

/// Fills files with what is waiting, one after the other.
fn fill(
    spread: &mut Spread<'_, Cursor<&[u8]>>,
    heading: CalendarHeading<'_>,
    stem: &str,
    mut waiting: VecDeque<CalendarEntry>,
    most: Option<u64>,
    files: &mut Vec<Part>,
) {
    let mut number = 0;
    while !waiting.is_empty() {
        number += 1;
        let part = most.is_some().then_some(number);
        let heading = CalendarHeading { part, ..heading };
        let most = most.unwrap_or(u64::MAX);
        // Reading and writing in memory can't fail.
        let Ok((entries, _)) = spread.fill(heading, Vec::new(), &mut waiting, most) else { return };
        let mut bytes = Vec::new();
        let _ = spread.write(&mut bytes, heading, &entries);
        let name = part.map_or_else(|| format!("{stem}.ics"), |part| format!("{stem}-{part}.ics"));
        files.push(Part { name, bytes });
    }
}
