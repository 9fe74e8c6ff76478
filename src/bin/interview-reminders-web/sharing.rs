//! Which event goes into which part of a calendar: into the one that has it already, for as long as it fits.

use std::collections::VecDeque;
use std::io;
use std::mem::take;

use interview_reminders::calendar::Flavor;
use interview_reminders::output::spread::{CalendarEntry, CalendarHeading};
use interview_reminders::regenerate::Regeneration;

use crate::earlier::EarlierFile;
use crate::parts::Memory;

/// A file that is to be made, and what will be in it.
#[derive(Debug, Default)]
pub struct Share {
    pub part: Option<u32>,
    /// The SEQUENCE that it names for new events.
    pub first_sequence: u32,
    pub entries: Vec<CalendarEntry>,
    /// Whether it was there before.
    is_known: bool,
}

impl Share {
    /// What stands in front of its events.
    pub fn heading<'h>(&self, flavor: Flavor, name: &'h str) -> CalendarHeading<'h> {
        CalendarHeading { flavor, name, first_sequence: self.first_sequence, part: self.part }
    }

    /// What the file is called.
    pub fn name(&self, stem: &str) -> String {
        self.part.map_or_else(|| format!("{stem}.ics"), |part| format!("{stem}-{part}.ics"))
    }
}

/// Events as they are shared out.
pub struct Sharing<'s> {
    files: Vec<&'s EarlierFile>,
    regeneration: &'s Regeneration<'s>,
    most: Option<u64>,
    /// The SEQUENCE of new events, for what was in files that are no longer made.
    carried: u32,
}

impl<'s> Sharing<'s> {
    pub fn of(files: &'s [EarlierFile], regeneration: &'s Regeneration<'s>, most: Option<u64>) -> Sharing<'s> {
        Sharing { files: files.iter().collect(), regeneration, most, carried: 0 }
    }

    /// The earlier files of a calendar, which are no other's then.
    pub fn claim(&mut self, is_its: impl Fn(&EarlierFile) -> bool) -> Vec<&'s EarlierFile> {
        let (mut its, others): (Vec<_>, Vec<_>) = take(&mut self.files).into_iter().partition(|file| is_its(file));
        its.sort_by_key(|file| file.part);
        self.files = others;
        its
    }

    /// What is no longer planned, and stands in no file of a calendar.
    pub fn of_nobody(&self) -> Vec<CalendarEntry> {
        self.files.iter().flat_map(|file| self.vanished(file)).collect()
    }

    /// Shares out a calendar over its files.
    pub fn shares(
        &mut self,
        pairs: &[u32],
        files: &[&EarlierFile],
        heading: CalendarHeading<'_>,
        spread: &mut Memory<'_>,
    ) -> io::Result<Vec<Share>> {
        let (going_on, former) = self.going_on_and_former(files);
        let mut known: Vec<Share> = going_on.iter().map(|file| self.going_on(file)).collect();
        let mut others = Vec::new();
        for pair in pairs.iter().filter(|pair| !self.regeneration.is_waiting(**pair as usize)) {
            let place = self.regeneration.earlier_place(*pair as usize);
            let home = going_on.iter().position(|file| place.is_some_and(|place| file.content.events.contains(&place)));
            home.map_or(&mut others, |home| &mut known[home].entries).push(CalendarEntry::Reminder(*pair));
        }
        for (share, file) in known.iter_mut().zip(&going_on) {
            share.entries.extend(self.vanished(file));
        }
        for file in former {
            others.extend(self.vanished(file));
            self.carried = self.carried.max(self.first_sequence(file));
        }
        self.shared_out(known, others, heading, spread)
    }

    /// Fills the parts of a calendar, and makes more of them where these are full; what is new goes into the last.
    pub fn shared_out(
        &mut self,
        mut parts: Vec<Share>,
        mut others: Vec<CalendarEntry>,
        heading: CalendarHeading<'_>,
        spread: &mut Memory<'_>,
    ) -> io::Result<Vec<Share>> {
        if let Some(most) = self.most {
            parts = fill(parts, others, most, heading, spread)?;
        } else {
            let mut only = parts.pop().unwrap_or_default();
            only.entries.append(&mut others);
            only.entries.sort_unstable();
            parts.push(only);
        }
        parts.retain(|part| part.is_known || !part.entries.is_empty());
        if let Some(first) = parts.first_mut() {
            first.first_sequence = first.first_sequence.max(take(&mut self.carried));
        }
        Ok(parts)
    }

    /// The files that are made again, each part once, and those that are not.
    fn going_on_and_former<'f>(&self, files: &[&'f EarlierFile]) -> (Vec<&'f EarlierFile>, Vec<&'f EarlierFile>) {
        let (mut going_on, mut former): (Vec<&EarlierFile>, Vec<&EarlierFile>) = (Vec::new(), Vec::new());
        for file in files {
            let is_alike = file.part.is_some() == self.most.is_some();
            let is_first = going_on.last().is_none_or(|last| last.part != file.part);
            if is_alike && is_first { &mut going_on } else { &mut former }.push(file);
        }
        (going_on, former)
    }

    fn going_on(&self, file: &EarlierFile) -> Share {
        Share { part: file.part, first_sequence: self.first_sequence(file), is_known: true, entries: Vec::new() }
    }

    fn first_sequence(&self, file: &EarlierFile) -> u32 {
        let content = &file.content;
        content.first_sequence.max(self.regeneration.sequence_after(content.events.clone()))
    }

    fn vanished(&self, file: &EarlierFile) -> impl Iterator<Item = CalendarEntry> + use<'s> {
        let vanished: &'s [u32] = self.regeneration.vanished_among(file.content.events.clone());
        vanished.iter().map(|place| CalendarEntry::Vanished(*place))
    }
}

fn fill(
    mut parts: Vec<Share>,
    others: Vec<CalendarEntry>,
    most: u64,
    heading: CalendarHeading<'_>,
    spread: &mut Memory<'_>,
) -> io::Result<Vec<Share>> {
    let mut waiting = VecDeque::new();
    for share in &mut parts {
        let heading = share.heading(heading.flavor, heading.name);
        let (fitting, leaving) = spread.fill(heading, take(&mut share.entries), &mut VecDeque::new(), most)?;
        share.entries = fitting;
        waiting.extend(leaving);
    }
    waiting.extend(others);
    if let Some(last) = parts.last_mut() {
        let heading = last.heading(heading.flavor, heading.name);
        last.entries = spread.fill(heading, take(&mut last.entries), &mut waiting, most)?.0;
    }
    while !waiting.is_empty() {
        let number = parts.last().and_then(|last| last.part).unwrap_or_default() + 1;
        let mut next = Share { part: Some(number), ..Share::default() };
        next.entries = spread.fill(next.heading(heading.flavor, heading.name), Vec::new(), &mut waiting, most)?.0;
        parts.push(next);
    }
    while parts.len() > 1 && parts.last().is_some_and(|last| last.entries.is_empty()) {
        parts.pop();
    }
    Ok(parts)
}
