//! Calendars of earlier runs, which the next one goes on from.

use std::io::Cursor;
use std::sync::Arc;

use interview_reminders::calendar::previous::{Joined, JoinedFile, Previous};
use interview_reminders::layout::Layout;
use interview_reminders::output::page::way_out;
use interview_reminders::output::spread::{EarlierFile, EarlierFiles};
use interview_reminders::problem::{Cause, Problem};
use interview_reminders::request::Input;

use crate::saving::NAME;

/// One of them.
struct Known {
    name: String,
    /// Which part of a calendar it is, by its heading.
    part: Option<u32>,
    content: JoinedFile,
}

/// All of them, as if each stood behind the one before it.
#[derive(Default)]
pub struct EarlierCalendars {
    files: Vec<Known>,
    joined: Joined,
    bytes: Vec<u8>,
}

impl EarlierCalendars {
    /// Reads them, or says which of them can't be continued.
    pub fn of(files: &[Input]) -> Result<EarlierCalendars, String> {
        let mut earlier = EarlierCalendars::default();
        for file in files {
            let previous = read(file)?;
            let part = previous.part;
            let content = earlier.joined.push(previous, file.bytes.len() as u64);
            earlier.files.push(Known { name: file.name.clone(), part, content });
            earlier.bytes.extend_from_slice(&file.bytes);
        }
        Ok(earlier)
    }

    /// Each of them, as a file of a layout.
    pub fn files(&self, layout: Layout) -> EarlierFiles {
        let files = self.files.iter().map(|Known { name, part, content }| EarlierFile {
            name: name.clone(),
            stem: if layout == Layout::File { NAME } else { stem_of(name, *part) }.to_owned(),
            part: *part,
            title: String::new(),
            idle_since: None,
            content: content.clone(),
            edits: None,
            is_there: true,
        });
        EarlierFiles { files: files.collect(), ..EarlierFiles::default() }
    }

    /// The events in them.
    pub fn previous(&self) -> &Previous {
        &self.joined.all
    }

    /// Their bytes.
    pub fn bytes(&self) -> Cursor<&[u8]> {
        Cursor::new(&self.bytes)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}

/// The calendar of a file: `anna` of `anna-2.ics`, which is its second part; browsers call what they save again
/// `anna-2 (1).ics`.
fn stem_of(name: &str, part: Option<u32>) -> &str {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let again = stem
        .strip_suffix(')')
        .and_then(|stem| stem.trim_end_matches(|digit| char::is_ascii_digit(&digit)).strip_suffix(" ("));
    let stem = again.unwrap_or(stem);
    let numbered = part.and_then(|part| stem.strip_suffix(&format!("-{part}")));
    numbered.unwrap_or(stem)
}

/// The events of one calendar.
pub fn read(Input { name, bytes }: &Input) -> Result<Previous, String> {
    // Reading bytes that are there can't fail.
    let previous = Previous::read(&bytes[..]).unwrap_or_else(|_| Ok(Previous::default()));
    previous.map_err(|unusable| in_words(&Problem::in_file(&Arc::from(name.as_str()), Cause::Output(unusable))))
}

/// A problem in one paragraph.
pub fn in_words(problem: &Problem) -> String {
    format!("{problem}: {}. {}.", problem.title(), way_out(problem))
}
