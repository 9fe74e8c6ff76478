//! What a folder of calendars remembers: which files in it are the program's own.
//!
//! It is text, one file a line:
//!
//! ```text
//! # interview-reminders wrote the files named here, and goes on writing them; it leaves all others alone.
//! format 1
//! layout candidate
//! sequence 0
//! file ana-ruiz.ics Ana Ruiz
//! idle 2026-03-09 ben-okoye.ics Ben Okoye
//! ```
//!
//! `idle` is a file for which nothing is planned since that day. `sequence` is the SEQUENCE of new events, where files
//! were removed whose events may come back.

use std::fmt::Write;

use chrono::NaiveDate;

use super::Layout;
use crate::guide::FixedWord;

const FIRST_LINE: &str =
    "# interview-reminders wrote the files named here, and goes on writing them; it leaves all others alone.";
const FORMAT: u32 = 1;

/// Which files of a folder are the program's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// How events are spread over them.
    pub layout: Layout,
    /// The SEQUENCE of new events.
    pub first_sequence: u32,
    /// The calendars in the folder, without the manifest itself.
    pub files: Vec<OwnFile>,
}

/// A file that the program wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFile {
    /// Its name in the folder.
    pub name: String,
    /// What its calendar is called.
    pub title: String,
    /// Since when nothing is planned for it.
    pub idle_since: Option<NaiveDate>,
}

/// Why a manifest can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnreadableManifest {
    /// A line of it, counted from 1, is in no known form.
    Line(u32),
    /// A later release wrote it.
    Newer,
}

impl Manifest {
    /// Its name in the folder; hidden, and with an ending that no calendar program looks for.
    pub const NAME: &'static str = ".interview-reminders";

    /// A folder in which nothing was written yet.
    #[must_use]
    pub fn new(layout: Layout) -> Manifest {
        Manifest { layout, first_sequence: 0, files: Vec::new() }
    }

    /// Reads a manifest.
    pub fn read(text: &str) -> Result<Manifest, UnreadableManifest> {
        let mut manifest = Manifest::new(Layout::File);
        let mut has_layout = false;
        for (number, line) in (1..).zip(text.lines()) {
            let unreadable = UnreadableManifest::Line(number);
            if number == 1 {
                (line == FIRST_LINE).then_some(()).ok_or(unreadable)?;
                continue;
            }
            let (word, rest) = line.split_once(' ').ok_or(unreadable)?;
            match word {
                "format" if rest.parse() == Ok(FORMAT) => {}
                "format" => return Err(UnreadableManifest::Newer),
                "layout" => {
                    manifest.layout = Layout::from_word(rest).ok_or(unreadable)?;
                    has_layout = true;
                }
                "sequence" => manifest.first_sequence = rest.parse().map_err(|_| unreadable)?,
                "file" => manifest.files.push(own_file(rest, None).ok_or(unreadable)?),
                "idle" => {
                    let (day, rest) = rest.split_once(' ').ok_or(unreadable)?;
                    let day = day.parse().map_err(|_| unreadable)?;
                    manifest.files.push(own_file(rest, Some(day)).ok_or(unreadable)?);
                }
                _ => return Err(unreadable),
            }
        }
        if has_layout { Ok(manifest) } else { Err(UnreadableManifest::Line(1)) }
    }

    /// The manifest as text, its files in the order of their names.
    #[must_use]
    pub fn write(&self) -> String {
        let mut files: Vec<&OwnFile> = self.files.iter().collect();
        files.sort_unstable_by(|left, right| left.name.cmp(&right.name));
        let mut text = String::new();
        let layout = self.layout.word();
        let first_sequence = self.first_sequence;
        let _ = writeln!(text, "{FIRST_LINE}\nformat {FORMAT}\nlayout {layout}\nsequence {first_sequence}");
        for OwnFile { name, title, idle_since } in files {
            match idle_since {
                None => text.push_str("file "),
                Some(day) => {
                    let _ = write!(text, "idle {day} ");
                }
            }
            text.push_str(name);
            text.push(' ');
            text.extend(title.chars().map(|c| if c.is_control() { ' ' } else { c }));
            text.push('\n');
        }
        text
    }
}

/// A name that the program may have given; nothing else in a manifest can lead out of the folder.
fn own_file(text: &str, idle_since: Option<NaiveDate>) -> Option<OwnFile> {
    let (name, title) = text.split_once(' ')?;
    let is_own = name.strip_suffix(".ics").is_some_and(|stem| {
        let is_good = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
        !stem.is_empty() && stem.chars().all(is_good)
    });
    is_own.then(|| OwnFile { name: name.to_owned(), title: title.to_owned(), idle_since })
}
