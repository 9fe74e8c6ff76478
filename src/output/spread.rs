//! A plan as several calendars, each in a file of its own or in several.

mod earlier;
mod sharing;

use std::collections::VecDeque;
use std::io::{self, Read, Seek, Write};

use super::ics::{CalendarStyle, EventDrafts, PIECE};
use crate::calendar::{self, Flavor};
use crate::layout::Layout;
use crate::plan::Plan;
use crate::regenerate::{Change, ChangeCounts, Regeneration};

pub use earlier::{EarlierFile, EarlierFiles, by_others};
pub use sharing::{Share, Sharing, SharingRules};

/// What stands in a calendar; the order is that of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CalendarEntry {
    /// The reminder of a pair of the plan.
    Reminder(u32),
    /// The event at a place of the earlier files, which is no longer planned.
    Vanished(u32),
}

/// What stands in front of a calendar's events.
#[derive(Debug, Clone, Copy)]
pub struct CalendarHeading<'h> {
    /// For import or for subscription.
    pub flavor: Flavor,
    /// The calendar's name, in a feed.
    pub name: &'h str,
    /// The SEQUENCE that it names for new events.
    pub first_sequence: u32,
    /// Which part of a calendar in several files it is, counted from 1.
    pub part: Option<u32>,
}

/// A calendar as a file of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarFile {
    /// The file's name, `anna-schmidt.ics`, or `anna-schmidt-2.ics` for a part.
    pub name: String,
    /// A whole calendar, with its heading and end.
    pub bytes: Vec<u8>,
}

/// Calendars in the making: events come from the plan where they are new or others now, and byte for byte from the
/// earlier files where they are not.
pub struct Spread<'p, R> {
    plan: &'p Plan,
    style: &'p CalendarStyle,
    regeneration: &'p Regeneration<'p>,
    drafts: EventDrafts<'p>,
    earlier: R,
    bytes: Vec<u8>,
}

impl<'p, R: Read + Seek> Spread<'p, R> {
    /// The calendars of a plan, beside the earlier files as `earlier` has them, one behind the other.
    pub fn of(plan: &'p Plan, style: &'p CalendarStyle, regeneration: &'p Regeneration<'p>, earlier: R) -> Self {
        let drafts = EventDrafts::of(plan, style);
        Spread { plan, style, regeneration, drafts, earlier, bytes: Vec::with_capacity(PIECE * 2) }
    }

    /// Makes every file of a layout, beside the earlier ones, calendar by calendar and part by part. Where all is in one
    /// calendar, its file is called `stem`.
    pub fn each_file(
        &mut self,
        stem: &str,
        rules: SharingRules<'_>,
        earlier: &EarlierFiles,
        mut take: impl FnMut(CalendarFile) -> io::Result<()>,
    ) -> io::Result<()> {
        let mut calendars = rules.names.layout.calendars(self.plan, stem);
        if let (Layout::File, [all]) = (rules.names.layout, &mut calendars[..]) {
            all.title.clone_from(&self.style.name);
        }
        let sharing = Sharing::of(rules, earlier, self.regeneration, &calendars, self)?;
        let mut shares: Vec<&Share> = sharing.shares.iter().collect();
        shares.sort_by_key(|share| (&share.stem, share.part));
        shares.into_iter().try_for_each(|share| {
            let mut bytes = Vec::new();
            self.write(&mut bytes, sharing.heading(share), &share.entries)?;
            take(CalendarFile { name: share.name.clone(), bytes })
        })
    }

    /// Writes one calendar.
    pub fn write(
        &mut self,
        out: &mut impl Write,
        heading: CalendarHeading<'_>,
        entries: &[CalendarEntry],
    ) -> io::Result<ChangeCounts> {
        let mut changes = ChangeCounts::default();
        self.bytes.clear();
        heading.write(&mut self.bytes);
        for entry in entries {
            changes.count(self.append(*entry)?);
            if self.bytes.len() >= PIECE {
                out.write_all(&self.bytes)?;
                self.bytes.clear();
            }
        }
        calendar::close(&mut self.bytes);
        out.write_all(&self.bytes)?;
        out.flush()?;
        Ok(changes)
    }

    /// Fills a file of so many bytes: with what stands in it already, and then with what is `waiting`, as long as a
    /// quarter stays free for what will have more to say one day. Returns what is in it, in the order of the file, and
    /// what has to leave it. The first entry fits always.
    pub fn fill(
        &mut self,
        heading: CalendarHeading<'_>,
        own: Vec<CalendarEntry>,
        waiting: &mut VecDeque<CalendarEntry>,
        most: u64,
    ) -> io::Result<(Vec<CalendarEntry>, Vec<CalendarEntry>)> {
        self.bytes.clear();
        heading.write(&mut self.bytes);
        calendar::close(&mut self.bytes);
        let mut length = self.bytes.len() as u64;
        let (mut fitting, mut leaving) = (Vec::new(), Vec::new());
        for entry in own {
            let longer = length + self.length(entry)?;
            if longer <= most || fitting.is_empty() {
                length = longer;
                fitting.push(entry);
            } else {
                leaving.push(entry);
            }
        }
        while let Some(entry) = waiting.front() {
            length += self.length(*entry)?;
            if length > most - most / 4 && !fitting.is_empty() {
                break;
            }
            fitting.extend(waiting.pop_front());
        }
        fitting.sort_unstable();
        Ok((fitting, leaving))
    }

    /// How many bytes an entry has.
    fn length(&mut self, entry: CalendarEntry) -> io::Result<u64> {
        self.bytes.clear();
        self.append(entry)?;
        Ok(self.bytes.len() as u64)
    }

    fn append(&mut self, entry: CalendarEntry) -> io::Result<Change> {
        let (regeneration, plan) = (self.regeneration, self.plan);
        match entry {
            CalendarEntry::Vanished(place) => {
                regeneration.vanished_at(place).write(&mut self.earlier, self.style.now, &mut self.bytes)
            }
            CalendarEntry::Reminder(index) => {
                let index = index as usize;
                let Ok(reminder) = plan.reminder(plan.pair(index)) else { return Ok(Change::None) };
                let at = (plan.interview_of(index), index);
                self.drafts.write(regeneration, at, reminder, &mut self.earlier, &mut self.bytes)
            }
        }
    }
}

impl CalendarHeading<'_> {
    fn write(&self, out: &mut Vec<u8>) {
        calendar::open_part(out, self.flavor, self.name, self.first_sequence, self.part);
    }
}
