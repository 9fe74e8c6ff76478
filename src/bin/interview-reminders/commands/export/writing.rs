//! What `export` does with a plan: into a file, into several, or to standard output.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, bail};
use interview_reminders::calendar::Flavor;
use interview_reminders::calendar::previous::Previous;
use interview_reminders::output::ics::{self, CalendarStyle};
use interview_reminders::output::summary;
use interview_reminders::plan::Plan;
use interview_reminders::problem::Cause;
use interview_reminders::prose::Prose;
use interview_reminders::regenerate::{ChangeCounts, Regeneration};

use super::lock::Lock;
use super::log::Outcome;
use super::progress;
use super::spread::Task;
use crate::cli::{self, Common, Export};
use crate::earlier::FoundFiles;
use crate::files::{Output, Written, clear_away};
use crate::paths::{folder_of, place_of};
use crate::place::Place;
use crate::run::{Product, Run};
use crate::{STANDARD_OUTPUT, report};

/// A plan on its way into files.
pub struct Writing<'r> {
    pub export: &'r Export,
    pub common: &'r Common,
    pub run: &'r Run,
}

/// A file and what it held so far.
struct Continued {
    output: Output,
    previous: Previous,
}

impl Writing<'_> {
    pub fn to_standard_output(&self) -> anyhow::Result<Product> {
        self.is_for_standard_output()?;
        let style = self.style(ics::USUAL_NAME);
        let mut out = io::stdout().lock();
        ics::write_new(&mut out, &self.run.planned.plan, &style).context(STANDARD_OUTPUT)?;
        self.summary("");
        Ok(Product::Written)
    }

    /// Refuses what only files can be.
    fn is_for_standard_output(&self) -> anyhow::Result<()> {
        if self.export.on_change.is_some() {
            bail!("--on-change needs a file: name it with -o");
        }
        let shape = &self.export.shape;
        if shape.layout.is_some_and(|layout| layout != cli::Layout::File) || shape.max_bytes.is_some() {
            bail!("standard output is one file: name where to write with -o");
        }
        Ok(())
    }

    pub fn to_place(&self, path: &Path, outcome: &mut Outcome) -> anyhow::Result<Product> {
        let place = Place::of(path, &self.export.shape, &self.run.planned.setup)?;
        place.make_folder()?;
        let _lock = self.lock(&place)?;
        if place.is_in_files()? { self.to_files(&place, outcome) } else { self.to_file(path, outcome) }
    }

    /// Keeps other runs out; pipes and devices are not locked.
    fn lock(&self, place: &Place) -> anyhow::Result<Option<Lock>> {
        let target = place_of(&place.path);
        let folder = if place.is_folder() { &target } else { folder_of(&target) };
        if place.is_device() || !folder.is_dir() {
            return Ok(None);
        }
        let lock = Lock::of(folder, Duration::from_secs(self.export.wait))?;
        clear_away(folder);
        Ok(Some(lock))
    }

    fn to_file(&self, path: &Path, outcome: &mut Outcome) -> anyhow::Result<Product> {
        let planned = &self.run.planned;
        let output = Output::at(path, &self.run.inputs, self.export.fresh)?;
        let file = match output.previous()? {
            Ok(previous) => Continued { output, previous },
            Err(problem) => {
                report::problems(&[problem], self.common.quiet);
                return Ok(Product::Refused);
            }
        };
        let style = self.style(&path.file_stem().map_or(ics::USUAL_NAME.into(), |stem| stem.to_string_lossy()));
        if file.output.earlier().is_none() && planned.is_import_of_nothing(style.flavor) {
            self.summary(&format!(": {} is not written", path.display()));
            return Ok(Product::Needless);
        }
        let regeneration = planned.beside(&file.previous);
        let product = self.beside(&regeneration);
        if product == Product::Refused {
            return Ok(product);
        }
        let (changes, written) = file.write(&planned.plan, &style, &regeneration, self.common)?;
        outcome.changes = changes;
        outcome.files = usize::from(written == Written::Replaced);
        let mut whereto = format!(" in {}", path.display());
        if file.output.earlier().is_some() {
            // The file's own heading, its line breaks or the order of its events may have changed.
            let nothing = if written == Written::Unchanged { "nothing changed" } else { "no event changed" };
            whereto.extend([" (", &summary::changes(changes, nothing), ")"]);
        }
        self.summary(&whereto);
        if let (Flavor::Import, Ok(metadata)) = (style.flavor, fs::metadata(path)) {
            self.hint_at_size(path, if metadata.is_file() { metadata.len() } else { 0 });
        }
        Ok(product)
    }

    fn to_files(&self, place: &Place, outcome: &mut Outcome) -> anyhow::Result<Product> {
        let (planned, inputs, fresh) = (&self.run.planned, &self.run.inputs, self.export.fresh);
        let calendars = place.names.layout.calendars(&planned.plan, &place.stem);
        let found = FoundFiles::at(place, inputs, fresh, &calendars)?;
        if !found.problems.is_empty() {
            report::problems(&found.problems, self.common.quiet);
            return Ok(Product::Refused);
        }
        let style = self.style(ics::USUAL_NAME);
        let regeneration = planned.beside(&found.earlier.joined.all);
        let product = self.beside(&regeneration);
        if product == Product::Refused {
            return Ok(product);
        }
        let task = Task { place, inputs, fresh, style: &style, keeping: planned.keeping() };
        let done = task.run(&planned.plan, &found, &regeneration, &calendars)?;
        outcome.changes = done.changes;
        outcome.files = done.changed;
        let path = place.path.display();
        if done.there == 0 {
            self.summary(&format!(": nothing is written in {path}"));
            return Ok(Product::Needless);
        }
        let mut whereto = String::from(" in ");
        whereto.count(done.there, "file");
        let of = if place.is_folder() { "in" } else { "for" };
        whereto.extend([" ", of, " ", &path.to_string()]);
        if !found.earlier.files.is_empty() {
            let nothing = if done.changed == 0 { "nothing changed" } else { "no event changed" };
            whereto.extend([" (", &summary::changes(done.changes, nothing), ")"]);
        }
        self.summary(&whereto);
        if let (Flavor::Import, Some((length, path))) = (style.flavor, &done.largest) {
            self.hint_at_size(path, *length);
        }
        Ok(product)
    }

    /// How the calendar is to be; the command line's flavor wins.
    fn style(&self, name: &str) -> CalendarStyle {
        let style = CalendarStyle::of(&self.run.planned.setup, name);
        CalendarStyle { flavor: self.export.flavor.map_or(style.flavor, Flavor::from), ..style }
    }

    /// Reports what a calendar will be beside its former self, where that may be an accident.
    fn beside(&self, regeneration: &Regeneration<'_>) -> Product {
        let Some(problem) = self.run.planned.emptied(regeneration) else { return Product::Written };
        let problems = [problem];
        report::problems(&problems, self.common.quiet);
        if self.common.strict {
            report::nothing_written(&problems);
            return Product::Refused;
        }
        Product::WrittenWithProblem
    }

    fn summary(&self, whereto: &str) {
        if !self.common.quiet {
            report::print_aside(&summary::text(&self.run.planned, whereto));
        }
    }

    fn hint_at_size(&self, path: &Path, length: u64) {
        if length > ics::LARGEST_FOR_GOOGLE && !self.common.quiet {
            report::warning(
                &format!("{} is larger than 1 MB, and Google Calendar imports no such file", path.display()),
                "split it: --max-bytes 900k",
            );
        }
    }
}

impl Continued {
    fn write(
        &self,
        plan: &Plan,
        style: &CalendarStyle,
        regeneration: &Regeneration<'_>,
        common: &Common,
    ) -> anyhow::Result<(ChangeCounts, Written)> {
        let aside = (!self.previous.is_intact()).then(|| self.output.aside(style.now));
        if let Some(aside) = &aside {
            report::problems(&[self.output.problem(Cause::OutputEdited(self.previous.edits.clone()))], false);
            report::said(&format!("  the file as it was is kept: {}", aside.display()));
        }
        self.output.write(aside.as_deref(), |out| {
            let mut out = progress::Watched::of(out, common.quiet);
            let written = match self.output.earlier() {
                Some(mut earlier) => ics::write(&mut out, plan, style, regeneration, &mut earlier),
                None => ics::write(&mut out, plan, style, regeneration, &mut io::empty()),
            };
            out.flush()?;
            Ok(written?)
        })
    }
}
