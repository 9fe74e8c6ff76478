//! Which event goes into which file.

use std::collections::{HashMap, VecDeque};
use std::io::{self, Read, Seek};
use std::ops::Range;

use chrono::NaiveDate;

use super::{CalendarEntry, CalendarHeading, EarlierFile, EarlierFiles, Spread};
use crate::calendar::Flavor;
use crate::layout::{Calendar, FileNames, Layout, Manifest, OwnFile};
use crate::regenerate::{Keeping, Regeneration};

/// What events are shared out by.
#[derive(Debug, Clone, Copy)]
pub struct SharingRules<'r> {
    /// What files are called, in which layout.
    pub names: &'r FileNames,
    /// The most bytes of a file, unless a single event has more; none where nothing is split.
    pub most: Option<u64>,
    /// For import or for subscription.
    pub flavor: Flavor,
    /// Whether all events begin anew.
    pub fresh: bool,
    /// How long what is no longer planned stays.
    pub keeping: Keeping,
}

/// A file that will be there, and what will be in it.
#[derive(Debug)]
pub struct Share {
    /// Its name in the folder.
    pub name: String,
    /// The calendar's, as its file is called.
    pub stem: String,
    /// The calendar's name, for people.
    pub title: String,
    /// The part of the calendar that it is.
    pub part: Option<u32>,
    /// The file as it is, by its place among the earlier ones.
    pub earlier: Option<usize>,
    /// Its events, in their order.
    pub entries: Vec<CalendarEntry>,
    /// The SEQUENCE that it names for new events.
    pub first_sequence: u32,
    /// Since when nothing is planned for it.
    pub idle_since: Option<NaiveDate>,
}

impl Share {
    /// Whether two files are parts of one calendar, between which an event may move.
    #[must_use]
    pub fn is_of_one_calendar_with(&self, other: &Share) -> bool {
        self.part.is_some() && other.part.is_some() && self.stem == other.stem
    }
}

/// Events as they are shared out over files.
#[derive(Debug)]
pub struct Sharing<'w> {
    rules: SharingRules<'w>,
    earlier: &'w EarlierFiles,
    regeneration: &'w Regeneration<'w>,
    /// The files that will be there; what gets events stands before what loses them.
    pub shares: Vec<Share>,
    /// The earlier files that are to be removed.
    pub gone: Vec<usize>,
    /// The SEQUENCE of new events, for what was in these.
    carried: u32,
}

impl<'w> Sharing<'w> {
    /// Shares out every calendar, and winds up the files of those that are no longer planned.
    pub fn of(
        rules: SharingRules<'w>,
        earlier: &'w EarlierFiles,
        regeneration: &'w Regeneration<'w>,
        calendars: &[Calendar],
        spread: &mut Spread<'_, impl Read + Seek>,
    ) -> io::Result<Sharing<'w>> {
        let mut sharing = Sharing { rules, earlier, regeneration, shares: Vec::new(), gone: Vec::new(), carried: 0 };
        let mut idle: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, file) in earlier.files.iter().enumerate() {
            idle.entry(&file.stem).or_default().push(index);
        }
        for calendar in calendars {
            let files = idle.remove(calendar.stem.as_str()).unwrap_or_default();
            sharing.share_out(calendar, &files, spread)?;
        }
        let mut idle: Vec<usize> = idle.into_values().flatten().collect();
        idle.sort_unstable();
        for file in idle {
            sharing.wind_up(file);
        }
        sharing.settle();
        Ok(sharing)
    }

    /// An import of nothing would take nothing away: no file is better, unless one has to say what is cancelled.
    fn settle(&mut self) {
        let is_import = self.rules.flavor == Flavor::Import;
        let is_there = |share: &Share| share.earlier.is_some_and(|file| self.earlier.files[file].is_there);
        self.shares.retain(|share| !is_import || is_there(share) || !share.entries.is_empty());
        if let (None, Some(first)) = (&self.earlier.manifest, self.shares.last_mut()) {
            first.first_sequence = first.first_sequence.max(self.carried);
        }
    }

    /// The manifest of the folder: with `more`, that of the files too that are still there. None where there is none, or
    /// nothing to note.
    #[must_use]
    pub fn manifest(&self, more: bool) -> Option<Manifest> {
        let earlier = self.earlier.manifest.as_ref()?;
        let own = |share: &Share| OwnFile {
            name: share.name.clone(),
            title: share.title.clone(),
            idle_since: share.idle_since,
        };
        let gone = self.gone.iter().filter(|_| more).map(|file| {
            let EarlierFile { name, title, idle_since, .. } = &self.earlier.files[*file];
            OwnFile { name: name.clone(), title: title.clone(), idle_since: *idle_since }
        });
        let files: Vec<OwnFile> = self.shares.iter().map(own).chain(gone).collect();
        let first_sequence = earlier.first_sequence.max(self.carried);
        let is_needless = files.is_empty() && earlier.files.is_empty();
        (!is_needless).then_some(Manifest { layout: self.rules.names.layout, first_sequence, files })
    }

    /// What stands in front of a file's events.
    #[must_use]
    pub fn heading<'s>(&self, share: &'s Share) -> CalendarHeading<'s> {
        let vdir = self.rules.names.layout == Layout::Vdir;
        CalendarHeading {
            flavor: if vdir { Flavor::Import } else { self.rules.flavor },
            name: &share.title,
            first_sequence: share.first_sequence,
            part: share.part,
        }
    }

    /// The events of a file that are no longer planned and not yet forgotten.
    pub fn vanished(&self, file: usize) -> impl Iterator<Item = CalendarEntry> + use<'w> {
        let vanished: &'w [u32] = self.regeneration.vanished_among(self.events(file));
        vanished.iter().map(|place| CalendarEntry::Vanished(*place))
    }

    /// The places of a file's events among all earlier ones.
    fn events(&self, file: usize) -> Range<usize> {
        self.earlier.files[file].content.events.clone()
    }

    /// Shares out a calendar over its files: each event stays in its own for as long as it fits.
    fn share_out(
        &mut self,
        calendar: &Calendar,
        files: &[usize],
        spread: &mut Spread<'_, impl Read + Seek>,
    ) -> io::Result<()> {
        let is_split = self.rules.most.is_some();
        let (mut going_on, former): (Vec<usize>, Vec<usize>) =
            files.iter().partition(|file| self.earlier.files[**file].part.is_some() == is_split);
        going_on.sort_by_key(|file| self.earlier.files[*file].part);
        let (own, mut others) = self.by_home(&calendar.pairs, &going_on);
        if self.rules.names.layout != Layout::Vdir {
            others.extend(former.iter().flat_map(|file| self.vanished(*file)));
        }
        for file in former {
            self.give_up(file);
        }
        let known = going_on.into_iter().zip(own).map(|(file, entries)| {
            let part = self.earlier.files[file].part;
            Share { entries, ..self.share(calendar, part, Some(file)) }
        });
        let mut known: Vec<Share> = known.collect();
        if let Some(most) = self.rules.most {
            return self.fill(calendar, known, others, most, spread);
        }
        let mut only = known.pop().unwrap_or_else(|| self.share(calendar, None, None));
        only.entries.append(&mut others);
        only.entries.sort_unstable();
        // What waits in a file of its own has none yet.
        let waits = |pair: &u32| self.regeneration.is_waiting(*pair as usize);
        if only.earlier.is_some() || calendar.pairs.is_empty() || !calendar.pairs.iter().all(waits) {
            self.shares.push(only);
        }
        Ok(())
    }

    /// What stands in each of some files already, planned or vanished, and what is planned and stands in none of them.
    fn by_home(&self, pairs: &[u32], files: &[usize]) -> (Vec<Vec<CalendarEntry>>, Vec<CalendarEntry>) {
        let mut own: Vec<Vec<CalendarEntry>> = files.iter().map(|_| Vec::new()).collect();
        let mut others = Vec::new();
        // By their places among the earlier events, whatever the order of the files.
        let homes = files.iter().enumerate().map(|(index, file)| (self.events(*file), index));
        let mut homes: Vec<(Range<usize>, usize)> = homes.collect();
        homes.sort_unstable_by_key(|(events, _)| (events.start, events.end));
        for pair in pairs.iter().filter(|pair| !self.regeneration.is_waiting(**pair as usize)) {
            let home = self.regeneration.earlier_place(*pair as usize).and_then(|place| {
                let (events, index) = homes.get(homes.partition_point(|(events, _)| events.end <= place))?;
                events.contains(&place).then_some(*index)
            });
            home.map_or(&mut others, |index| &mut own[index]).push(CalendarEntry::Reminder(*pair));
        }
        if self.rules.names.layout != Layout::Vdir {
            for (file, entries) in files.iter().zip(&mut own) {
                entries.extend(self.vanished(*file));
            }
        }
        (own, others)
    }

    /// Fills the parts of a calendar, and makes more of them where these are full; what is new goes into the last.
    fn fill(
        &mut self,
        calendar: &Calendar,
        mut parts: Vec<Share>,
        others: Vec<CalendarEntry>,
        most: u64,
        spread: &mut Spread<'_, impl Read + Seek>,
    ) -> io::Result<()> {
        let mut waiting = VecDeque::new();
        for share in &mut parts {
            let own = std::mem::take(&mut share.entries);
            let (fitting, leaving) = spread.fill(self.heading(share), own, &mut VecDeque::new(), most)?;
            share.entries = fitting;
            waiting.extend(leaving);
        }
        waiting.extend(others);
        if let Some(last) = parts.last_mut() {
            let own = std::mem::take(&mut last.entries);
            last.entries = spread.fill(self.heading(last), own, &mut waiting, most)?.0;
        }
        while !waiting.is_empty() || parts.is_empty() {
            let number = parts.last().and_then(|last| last.part).unwrap_or_default() + 1;
            let mut next = self.share(calendar, Some(number), None);
            next.entries = spread.fill(self.heading(&next), Vec::new(), &mut waiting, most)?.0;
            parts.push(next);
        }
        while parts.len() > 1 && parts.last().is_some_and(|last| last.entries.is_empty()) {
            if let Some(file) = parts.pop().and_then(|empty| empty.earlier) {
                self.give_up(file);
            }
        }
        // An event moves to a later part, never to an earlier one.
        self.shares.extend(parts.into_iter().rev());
        Ok(())
    }

    fn share(&self, calendar: &Calendar, part: Option<u32>, earlier: Option<usize>) -> Share {
        Share {
            name: self.rules.names.name(&calendar.stem, part),
            stem: calendar.stem.clone(),
            title: calendar.title.clone(),
            part,
            earlier,
            entries: Vec::new(),
            first_sequence: earlier.map_or(0, |file| self.first_sequence(file)),
            idle_since: None,
        }
    }

    /// The SEQUENCE that a file names for new events.
    fn first_sequence(&self, file: usize) -> u32 {
        if self.rules.names.layout == Layout::Vdir {
            return 0;
        }
        let own = self.earlier.files[file].content.first_sequence;
        own.max(self.regeneration.sequence_after(self.events(file)))
    }

    /// Gives up a file, and remembers how often those of its events had changed that go with it.
    fn give_up(&mut self, file: usize) {
        let own = self.earlier.files[file].content.first_sequence;
        let mut carried = own.max(self.regeneration.sequence_after(self.events(file)));
        if self.rules.names.layout == Layout::Vdir {
            for place in self.regeneration.vanished_among(self.events(file)) {
                carried = carried.max(self.regeneration.vanished_at(*place).next_sequence());
            }
        }
        self.carried = self.carried.max(carried);
        self.gone.push(file);
    }

    /// What becomes of a file for which nothing is planned any more.
    fn wind_up(&mut self, file: usize) {
        let known = &self.earlier.files[file];
        if self.rules.fresh || !known.is_there {
            return self.give_up(file);
        }
        let today = self.rules.keeping.now.date_naive();
        let idle_since = known.idle_since.unwrap_or(today);
        let mut entries: Vec<CalendarEntry> = self.vanished(file).collect();
        if self.rules.names.layout == Layout::Vdir {
            entries.retain(|entry| matches!(entry, CalendarEntry::Vanished(place) if self.is_kept(*place)));
            if entries.is_empty() {
                return self.give_up(file);
            }
        } else if entries.is_empty() && today - idle_since >= self.rules.keeping.keep {
            return self.give_up(file);
        }
        self.shares.push(Share {
            name: known.name.clone(),
            stem: known.stem.clone(),
            title: known.title.clone(),
            part: known.part,
            earlier: Some(file),
            entries,
            first_sequence: self.first_sequence(file),
            idle_since: Some(idle_since),
        });
    }

    /// Whether an event stays because its row could not be read.
    fn is_kept(&self, place: u32) -> bool {
        !self.regeneration.vanished_at(place).is_to_be_cancelled()
    }
}
