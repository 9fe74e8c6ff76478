//! A plan over several files, each beside what it held before.
//!
//! Events are looked for in all earlier files at once, so that one which moves from file to file stays the event that it
//! is. Then one file after the other is written; those that get events before those that lose them, as far as one
//! calendar goes. The folder's manifest names every file before it is there, and as long as it is.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;
use interview_reminders::calendar::previous::Previous;
use interview_reminders::layout::{Calendar, Layout, Manifest};
use interview_reminders::output::ics::CalendarStyle;
use interview_reminders::output::spread::{EarlierFile, EarlierFiles, Share, Sharing, SharingRules, Spread};
use interview_reminders::plan::Plan;
use interview_reminders::regenerate::{ChangeCounts, Keeping, Regeneration};

use crate::earlier::{Chain, FoundFiles, edited};
use crate::files::{Made, Output};
use crate::inputs::Inputs;
use crate::place::Place;
use crate::report;

/// So many files at least are put into their places together: what was written survives a loss of power only once the
/// disk says so, which takes as long for one as for many.
const AT_ONCE: usize = 100;

/// What a run has to go by.
pub struct Task<'t> {
    pub place: &'t Place,
    pub inputs: &'t Inputs,
    pub fresh: bool,
    pub style: &'t CalendarStyle,
    pub keeping: Keeping,
}

/// What became of the files.
#[derive(Debug, Default)]
pub struct Done {
    pub changes: ChangeCounts,
    /// How many files are there.
    pub there: usize,
    /// How many of them are new or others now, and how many are gone.
    pub changed: usize,
    /// The largest file that was written, and its bytes.
    pub largest: Option<(u64, PathBuf)>,
}

impl Task<'_> {
    /// Writes every calendar, or reports what stands in the way.
    pub fn run(
        &self,
        plan: &Plan,
        found: &FoundFiles,
        regeneration: &Regeneration<'_>,
        calendars: &[Calendar],
    ) -> anyhow::Result<Done> {
        let mut spread = Spread::of(plan, self.style, regeneration, found.reader(self.place));
        let Task { place, fresh, style, keeping, .. } = *self;
        let rules = SharingRules { names: &place.names, most: place.most, flavor: style.flavor, fresh, keeping };
        let sharing = Sharing::of(rules, &found.earlier, regeneration, calendars, &mut spread)?;
        SharesWriting { task: self, earlier: &found.earlier, sharing: &sharing }.write(regeneration, &mut spread)
    }
}

/// Shares on their way into files.
struct SharesWriting<'w> {
    task: &'w Task<'w>,
    earlier: &'w EarlierFiles,
    sharing: &'w Sharing<'w>,
}

impl SharesWriting<'_> {
    fn write(&self, regeneration: &Regeneration<'_>, spread: &mut Spread<'_, Chain>) -> anyhow::Result<Done> {
        let shares = &self.sharing.shares;
        self.note(true)?;
        let mut done = Done { there: shares.len(), ..Done::default() };
        done.changes.forgotten = regeneration.forgotten();
        let mut made = Vec::new();
        for parts in shares.chunk_by(Share::is_of_one_calendar_with) {
            made.extend(self.make_parts(parts, spread, &mut done)?);
            if made.len() >= AT_ONCE {
                Output::put_all(std::mem::take(&mut made))?;
            }
        }
        Output::put_all(made)?;
        for file in &self.sharing.gone {
            done.changed += usize::from(self.remove(*file, &mut done.changes)?);
        }
        self.note(false)?;
        Ok(done)
    }

    /// Makes the files of one calendar. All are made before the first is put into its place: an event that moves from
    /// one to another stands in both for no longer than it takes to rename them.
    fn make_parts(
        &self,
        parts: &[Share],
        spread: &mut Spread<'_, Chain>,
        done: &mut Done,
    ) -> anyhow::Result<Vec<(Output, Made, Option<PathBuf>)>> {
        let mut made = Vec::new();
        for share in parts {
            let output = self.output(&share.name)?;
            let mut length = 0;
            let (changes, file) = output.make(|out| {
                let mut out = Counted { out, length: &mut length };
                Ok(spread.write(&mut out, self.sharing.heading(share), &share.entries)?)
            })?;
            done.changes += changes;
            if done.largest.as_ref().is_none_or(|(largest, _)| *largest < length) {
                done.largest = Some((length, self.task.place.folder.join(&share.name)));
            }
            let aside = share.earlier.and_then(|file| self.kept_aside(&self.earlier.files[file], &output));
            made.extend(file.map(|file| (output.let_go(), file, aside)));
        }
        done.changed += made.len();
        Ok(made)
    }

    fn output(&self, name: &str) -> anyhow::Result<Output> {
        Output::in_folder(&self.task.place.folder.join(name), self.task.inputs, self.task.fresh)
    }

    /// Reports an edit by hand, and where the edited file is kept.
    fn kept_aside(&self, file: &EarlierFile, output: &Output) -> Option<PathBuf> {
        let problem = edited(self.task.place, file)?;
        let aside = output.aside(self.task.keeping.now);
        report::problems(&[problem], false);
        report::said(&format!("  the file as it was is kept: {}", aside.display()));
        Some(aside)
    }

    /// Removes a file; one that was edited by hand goes aside.
    fn remove(&self, file: usize, changes: &mut ChangeCounts) -> anyhow::Result<bool> {
        let known = &self.earlier.files[file];
        let path = self.task.place.folder.join(&known.name);
        if !known.is_there {
            return Ok(false);
        }
        if self.task.place.names.layout == Layout::Vdir {
            changes.cancelled += self.sharing.vanished(file).count();
        }
        let output = Output::in_folder(&path, self.task.inputs, self.task.fresh)?;
        // Whatever the manifest says: what is no calendar of the program's stays.
        if !is_own_calendar(&path) {
            report::warning(
                &format!("{} is no calendar of interview-reminders, and stays", path.display()),
                "remove it yourself, if it is needless",
            );
            return Ok(false);
        }
        let aside = self.kept_aside(known, &output).map_or(Ok(()), |aside| output.keep_aside(&aside));
        aside.and_then(|()| fs::remove_file(&path)).with_context(|| format!("can't remove {}", path.display()))?;
        Ok(true)
    }

    /// Writes the manifest: with `more`, that of the files that are still there, too.
    fn note(&self, more: bool) -> anyhow::Result<()> {
        let Some(manifest) = self.sharing.manifest(more) else { return Ok(()) };
        let path = self.task.place.folder.join(Manifest::NAME);
        let output = Output::in_folder(&path, self.task.inputs, false)?;
        output.write(None, |out| Ok(out.write_all(manifest.write().as_bytes())?))?;
        Ok(())
    }
}

/// Whether the program wrote a file, be it changed since or in a form that this release does not know.
fn is_own_calendar(path: &Path) -> bool {
    let heading = File::open(path).and_then(Previous::part_by_heading);
    heading.is_ok_and(|heading| heading.map_or_else(|unusable| unusable.is_own(), |_| true))
}

/// Counts what is written.
struct Counted<'c, W> {
    out: W,
    length: &'c mut u64,
}

impl<W: Write> Write for Counted<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.out.write(bytes)?;
        *self.length += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}
