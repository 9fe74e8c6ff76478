//! The files of earlier runs, understood: all of them as one, and what each of them was.

use chrono::NaiveDate;

use crate::calendar::previous::{Edits, EventText, Joined, JoinedFile, Previous};
use crate::layout::{FileNames, Manifest};

/// The files of earlier runs.
#[derive(Debug, Default)]
pub struct EarlierFiles {
    /// Each of them.
    pub files: Vec<EarlierFile>,
    /// All of them as one, each right behind the one before it.
    pub joined: Joined,
    /// The folder's manifest; none where all is in one file.
    pub manifest: Option<Manifest>,
}

/// One file.
#[derive(Debug)]
pub struct EarlierFile {
    /// Its name in the folder.
    pub name: String,
    /// The calendar's, as its file is called.
    pub stem: String,
    /// The part of the calendar that it is.
    pub part: Option<u32>,
    /// The calendar's name, for people.
    pub title: String,
    /// Since when nothing is planned for it.
    pub idle_since: Option<NaiveDate>,
    /// What it has of all of them.
    pub content: JoinedFile,
    /// What was done to it by hand.
    pub edits: Option<Box<Edits>>,
    /// Whether it is there, and not only noted in the manifest.
    pub is_there: bool,
}

impl EarlierFiles {
    /// Takes in one more file, which has so many bytes if it is there; one that is called otherwise is none of them.
    pub fn push(
        &mut self,
        names: &FileNames,
        name: &str,
        (title, idle_since): (&str, Option<NaiveDate>),
        previous: Previous,
        length: Option<u64>,
    ) {
        let Some((stem, part)) = names.calendar_of(name) else { return };
        let edits = (!previous.is_intact()).then(|| Box::new(previous.edits.clone()));
        self.files.push(EarlierFile {
            name: name.to_owned(),
            stem: stem.to_owned(),
            part,
            title: title.to_owned(),
            idle_since,
            content: self.joined.push(previous, length.unwrap_or_default()),
            edits,
            is_there: length.is_some(),
        });
    }
}

/// What is known of a file of one event that another program wrote in the place of ours: how often it changed.
#[must_use]
pub fn by_others(bytes: &[u8]) -> Previous {
    let start = bytes.windows(12).position(|window| window == b"BEGIN:VEVENT").unwrap_or(bytes.len());
    let event = EventText::of(&bytes[start..]);
    let edits = Edits { changed: 1, summaries: vec![event.summary], ..Edits::default() };
    Previous {
        first_sequence: event.sequence.saturating_add(1).min(i32::MAX.unsigned_abs()),
        edits,
        ..Previous::default()
    }
}
