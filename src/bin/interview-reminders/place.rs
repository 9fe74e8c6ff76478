//! Where calendars are written: a folder, and the names of the files in it.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use interview_reminders::Setup;
use interview_reminders::calendar::previous::Previous;
use interview_reminders::guide::FixedWord;
use interview_reminders::layout::{FileNames, Layout};

use crate::cli::Shape;
use crate::paths::folder_of;

/// Where calendars are written, and how they are spread over files.
#[derive(Debug, Clone)]
pub struct Place {
    /// As the user named it.
    pub path: PathBuf,
    /// What the files are called, in which layout.
    pub names: FileNames,
    /// The most bytes of a file, unless a single event has more.
    pub most: Option<u64>,
    pub folder: PathBuf,
    /// The name of the one calendar, where there is but one.
    pub stem: String,
}

/// Whether an earlier run wrote a file as a part of a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kinship {
    /// Its heading says so.
    Part,
    /// The program wrote it, and its heading can't be read.
    Unclear,
    /// It is something else, or not there.
    None,
}

impl Place {
    pub fn of(path: &Path, shape: &Shape, setup: &Setup) -> anyhow::Result<Place> {
        let layout = shape.layout.map_or(setup.settings.output.layout, Layout::from);
        let most = shape.max_bytes.or(setup.settings.output.max_bytes);
        let text = |part: Option<&OsStr>| part.map_or_else(String::new, |part| part.to_string_lossy().into_owned());
        let path = path.to_path_buf();
        let place = match layout {
            Layout::File => Place {
                folder: folder_of(&path).to_path_buf(),
                stem: text(path.file_stem()),
                names: FileNames {
                    layout,
                    ending: path.extension().map_or_else(String::new, |ending| format!(".{}", text(Some(ending)))),
                },
                path,
                most,
            },
            Layout::Vdir if shape.max_bytes.is_some() => {
                bail!("--max-bytes does not go with --layout vdir: each of its files is one event")
            }
            Layout::Candidate | Layout::Company | Layout::Interview | Layout::Vdir => Place {
                folder: path.clone(),
                stem: String::new(),
                names: FileNames { layout, ending: ".ics".to_owned() },
                path,
                most: most.filter(|_| layout != Layout::Vdir),
            },
        };
        place.is_sound()?;
        Ok(place)
    }

    fn is_sound(&self) -> anyhow::Result<()> {
        let (path, word) = (self.path.display(), self.names.layout.word());
        if self.names.layout == Layout::File {
            return Ok(());
        }
        if self.path.is_file() {
            bail!("can't write {path}: the layout “{word}” needs a folder, and this is a file; name a folder with -o");
        }
        if !self.path.is_dir() && self.path.extension().is_some_and(|ending| ending == "ics") {
            bail!("can't write {path}: the layout “{word}” needs a folder; name one with -o, or say --layout file");
        }
        if !folder_of(&self.path).is_dir() {
            bail!("can't write {path}: there is no folder {}", folder_of(&self.path).display());
        }
        Ok(())
    }

    /// Whether there are several files, or were until now.
    pub fn is_in_files(&self) -> anyhow::Result<bool> {
        if self.is_folder() || self.is_device() || self.most.is_some() {
            return Ok(!self.is_device());
        }
        // A folder that can't be listed can be asked for the first one all the same.
        let parts =
            self.parts_there().map_or_else(|_| vec![1], |parts| parts.into_iter().map(|(part, _)| part).collect());
        for part in parts {
            if self.kinship(part)? != Kinship::None {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether it is a pipe or a device, which is written straight through.
    pub fn is_device(&self) -> bool {
        fs::metadata(&self.path).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir())
    }

    /// Whether it is a folder of calendars.
    pub fn is_folder(&self) -> bool {
        self.names.layout != Layout::File
    }

    /// Makes the folder, where it is not there.
    pub fn make_folder(&self) -> anyhow::Result<()> {
        if !self.is_folder() || self.folder.is_dir() {
            return Ok(());
        }
        match fs::create_dir(&self.folder) {
            // Another run was faster.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && self.folder.is_dir() => Ok(()),
            made => made.with_context(|| format!("can't make the folder {}", self.folder.display())),
        }
    }

    /// What the file is that is called like a part of the one calendar.
    pub fn kinship(&self, part: u32) -> anyhow::Result<Kinship> {
        let path = self.folder.join(self.names.name(&self.stem, Some(part)));
        if !path.is_file() {
            return Ok(Kinship::None);
        }
        let named = File::open(&path).and_then(Previous::part_by_heading);
        Ok(match named.with_context(|| format!("can't read {}", path.display()))? {
            Ok(named) if named == Some(part) => Kinship::Part,
            Err(unusable) if unusable.is_own() => Kinship::Unclear,
            _ => Kinship::None,
        })
    }

    /// The names of files that may be parts of the one calendar, by number.
    pub fn parts_there(&self) -> anyhow::Result<Vec<(u32, String)>> {
        let entries = fs::read_dir(&self.folder).with_context(|| format!("can't read {}", self.folder.display()))?;
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let mut parts: Vec<(u32, String)> = names
            .filter_map(|name| match self.names.calendar_of(&name)? {
                (stem, Some(part)) if stem == self.stem => Some((part, name.clone())),
                _ => None,
            })
            .collect();
        parts.sort_unstable();
        Ok(parts)
    }
}
