//! What stands in a place already: the files of earlier runs, understood.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, bail};
use chrono::NaiveDate;
use interview_reminders::calendar::previous::Previous;
use interview_reminders::layout::{Calendar, Layout, Manifest, UnreadableManifest};
use interview_reminders::output::spread::{EarlierFile, EarlierFiles, by_others};
use interview_reminders::problem::{Cause, Problem};

use crate::bounded::{self, most};
use crate::files::Output;
use crate::inputs::Inputs;
use crate::place::{Kinship, Place};

/// The files that are there.
#[derive(Default)]
pub struct FoundFiles {
    pub earlier: EarlierFiles,
    /// Files that can't be continued.
    pub problems: Vec<Problem>,
}

impl FoundFiles {
    /// Reads what stands in a place; with `fresh`, only that it is there.
    pub fn at(place: &Place, inputs: &Inputs, fresh: bool, calendars: &[Calendar]) -> anyhow::Result<FoundFiles> {
        let manifest = if place.is_folder() { Some(manifest(place, fresh)?) } else { None };
        let mut found = FoundFiles::default();
        if let Some(manifest) = &manifest {
            found.earlier.joined.all.first_sequence = manifest.first_sequence;
            for file in &manifest.files {
                found.take(place, inputs, fresh, &file.name, (&file.title, file.idle_since))?;
            }
            let noted = manifest.files.iter().map(|file| &*file.name).collect();
            calendars.iter().try_for_each(|calendar| found.adopt(place, inputs, fresh, calendar, &noted))?;
        } else {
            found.find_parts(place, inputs, fresh)?;
        }
        found.earlier.manifest = manifest;
        Ok(found)
    }

    /// Takes in what stands in the place of a calendar though no earlier run left a note of it.
    fn adopt(
        &mut self,
        place: &Place,
        inputs: &Inputs,
        fresh: bool,
        calendar: &Calendar,
        noted: &HashSet<&str>,
    ) -> anyhow::Result<()> {
        let parts = (1..).map(Some).take_while(|_| place.most.is_some());
        let parts = parts.chain(place.most.is_none().then_some(None));
        for name in parts.map(|part| place.names.name(&calendar.stem, part)) {
            if noted.contains(name.as_str()) {
                continue;
            }
            if fs::symlink_metadata(place.folder.join(&name)).is_err() {
                break;
            }
            self.take(place, inputs, fresh, &name, (&calendar.title, None))?;
        }
        Ok(())
    }

    fn take(
        &mut self,
        place: &Place,
        inputs: &Inputs,
        fresh: bool,
        name: &str,
        (title, idle_since): (&str, Option<NaiveDate>),
    ) -> anyhow::Result<()> {
        let output = Output::in_folder(&place.folder.join(name), inputs, fresh)?;
        let previous = match (output.previous()?, place.names.layout) {
            (Ok(previous), _) => previous,
            // Another program changed it for somebody who uses it in place.
            (Err(_), Layout::Vdir) => event_by_others(&output)?,
            (Err(problem), _) => {
                self.problems.push(problem);
                return Ok(());
            }
        };
        self.push(place, name, (title, idle_since), previous, output.earlier());
        Ok(())
    }

    fn push(
        &mut self,
        place: &Place,
        name: &str,
        noted: (&str, Option<NaiveDate>),
        previous: Previous,
        file: Option<&File>,
    ) {
        let there = place.folder.join(name).exists();
        let length = file.and_then(|file| file.metadata().ok()).map_or(0, |metadata| metadata.len());
        self.earlier.push(&place.names, name, noted, previous, there.then_some(length));
    }

    /// The one calendar, whole or in parts, if it is that.
    fn find_parts(&mut self, place: &Place, inputs: &Inputs, fresh: bool) -> anyhow::Result<()> {
        let whole = place.names.name(&place.stem, None);
        if place.folder.join(&whole).is_file() {
            match place.most {
                None => self.take(place, inputs, fresh, &whole, ("", None))?,
                // In the way of none of the parts: only what the program wrote is put into them.
                Some(_) => self.take_own(place, inputs, fresh, &whole)?,
            }
        }
        for (part, name) in place.parts_there()? {
            match place.kinship(part)? {
                Kinship::Part => self.take_own(place, inputs, fresh, &name)?,
                Kinship::Unclear if !fresh => self.take_own(place, inputs, fresh, &name)?,
                Kinship::None if !fresh && place.most.is_some() => self.refuse(place, inputs, &name)?,
                Kinship::Unclear | Kinship::None => {}
            }
        }
        Ok(())
    }

    /// Takes in a file that the program wrote; with `fresh`, only that it is there. Of other files it knows nothing.
    fn take_own(&mut self, place: &Place, inputs: &Inputs, fresh: bool, name: &str) -> anyhow::Result<()> {
        let output = Output::at(&place.folder.join(name), inputs, false)?;
        match output.previous()? {
            Err(Problem { cause: Cause::Output(unusable), .. }) if !unusable.is_own() => {}
            Err(problem) if !fresh => self.problems.push(problem),
            found => {
                let previous = found.ok().filter(|_| !fresh).unwrap_or_default();
                self.push(place, name, ("", None), previous, output.earlier());
            }
        }
        Ok(())
    }

    /// Reports a file that is no part, though it is called like one.
    fn refuse(&mut self, place: &Place, inputs: &Inputs, name: &str) -> anyhow::Result<()> {
        let path = place.folder.join(name);
        match Output::at(&path, inputs, false)?.previous()? {
            Err(problem) => self.problems.push(problem),
            Ok(_) => bail!(
                "can't write {}: {} is a calendar of its own; name another file, or move that one",
                place.path.display(),
                path.display()
            ),
        }
        Ok(())
    }

    /// All files as one, for whoever reads the events in them again.
    pub fn reader(&self, place: &Place) -> Chain {
        let files = self.earlier.files.iter().map(|file| (file.content.bytes.clone(), place.folder.join(&file.name)));
        Chain { files: files.collect(), position: 0, open: None }
    }
}

/// A problem with a file that a person edited.
pub fn edited(place: &Place, file: &EarlierFile) -> Option<Problem> {
    let name: Arc<str> = place.folder.join(&file.name).display().to_string().into();
    file.edits.as_ref().map(|edits| Problem::in_file(&name, Cause::OutputEdited((**edits).clone())))
}

fn manifest(place: &Place, fresh: bool) -> anyhow::Result<Manifest> {
    let path = place.folder.join(Manifest::NAME);
    if fs::symlink_metadata(&path).is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
        return Ok(Manifest::new(place.names.layout));
    }
    let bytes = bounded::read(&path, most::MANIFEST).with_context(|| format!("can't read {}", path.display()))?;
    let text = String::from_utf8_lossy(&bytes);
    let path = path.display();
    let manifest = match Manifest::read(&text) {
        Ok(manifest) => manifest,
        Err(_) if fresh => Manifest::new(place.names.layout),
        Err(UnreadableManifest::Newer) => {
            bail!("a later release of interview-reminders wrote {path}: run that release")
        }
        Err(UnreadableManifest::Line(line)) => {
            bail!("{path}:{line} is not as interview-reminders wrote it: bring it back, or say --fresh to begin anew")
        }
    };
    if (manifest.layout == Layout::Vdir) != (place.names.layout == Layout::Vdir) {
        use interview_reminders::guide::FixedWord;
        let (was, is) = (manifest.layout.word(), place.names.layout.word());
        bail!("{} has the layout “{was}”, and can't have “{is}”: name another folder", place.path.display());
    }
    Ok(manifest)
}

/// An event that was written by another program in the place of ours.
fn event_by_others(output: &Output) -> anyhow::Result<Previous> {
    let mut bytes = Vec::new();
    if let Some(mut file) = output.earlier() {
        file.seek(SeekFrom::Start(0))
            .and_then(|_| file.take(most::EVENT).read_to_end(&mut bytes))
            .context("can't read an event")?;
    }
    Ok(by_others(&bytes))
}

/// Several files, one behind the other.
pub struct Chain {
    files: Vec<(std::ops::Range<u64>, PathBuf)>,
    position: u64,
    open: Option<(usize, File)>,
}

impl Read for Chain {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let index = self.files.partition_point(|(bytes, _)| bytes.end <= self.position);
        let Some((bytes, path)) = self.files.get(index) else { return Ok(0) };
        if self.open.as_ref().is_none_or(|(open, _)| *open != index) {
            self.open = Some((index, File::open(path)?));
        }
        let Some((_, file)) = &mut self.open else { return Ok(0) };
        file.seek(SeekFrom::Start(self.position - bytes.start))?;
        let most = usize::try_from(bytes.end - self.position).unwrap_or(usize::MAX).min(buffer.len());
        let read = file.read(&mut buffer[..most])?;
        self.position += read as u64;
        Ok(read)
    }
}

impl Seek for Chain {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let end = self.files.last().map_or(0, |(bytes, _)| bytes.end);
        let (from, by) = match to {
            SeekFrom::Start(place) => (place, 0),
            SeekFrom::Current(by) => (self.position, by),
            SeekFrom::End(by) => (end, by),
        };
        self.position = from.checked_add_signed(by).ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.position)
    }
}
