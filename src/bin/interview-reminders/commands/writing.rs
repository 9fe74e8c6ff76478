//! What `export` does with a plan: into a file, into several, or to standard output.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, bail};
use interview_reminders::calendar;
use interview_reminders::calendar::previous::Previous;
use interview_reminders::output::ics::{self, CalendarStyle};
use interview_reminders::plan::Plan;
use interview_reminders::problem::{Cause, Problem, SheetCause};
use interview_reminders::prose::Prose;
use interview_reminders::reach::Availability;
use interview_reminders::regenerate::{ChangeCounts, Regeneration, Vanished};

use super::reading::{Product, Reading};
use crate::cli::{self, Common, Export};
use crate::earlier::EarlierFiles;
use crate::files::{Output, Written, clear_away};
use crate::lock::Lock;
use crate::log::Outcome;
use crate::paths::{folder_of, place_of};
use crate::place::Place;
use crate::setup::Setup;
use crate::spread::Task;
use crate::{STANDARD_OUTPUT, progress, report};

/// A run whose plan is made.
pub struct Writing<'r> {
    pub export: &'r Export,
    pub common: &'r Common,
    pub setup: &'r Setup,
    pub reading: &'r Reading,
}

/// A file and what it held so far.
struct Continued {
    output: Output,
    previous: Previous,
}

impl Writing<'_> {
    pub fn to_standard_output(&self, plan: &Plan<'_>, availability: &mut Availability<'_>) -> anyhow::Result<Product> {
        self.is_for_standard_output()?;
        let style = self.setup.style(self.export.flavor, None);
        let nothing = Previous::default();
        let regeneration = Regeneration::of(plan, &nothing, self.setup.keeping(plan));
        let mut out = io::stdout().lock();
        ics::write(&mut out, plan, availability, &style, &regeneration, &mut io::empty()).context(STANDARD_OUTPUT)?;
        self.summary(plan, availability, "");
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

    pub fn to_place(
        &self,
        plan: &Plan<'_>,
        availability: &mut Availability<'_>,
        path: &Path,
        outcome: &mut Outcome,
    ) -> anyhow::Result<Product> {
        let place = Place::of(path, &self.export.shape, self.setup)?;
        place.make_folder()?;
        let _lock = self.lock(&place)?;
        if place.is_in_files()? {
            self.to_files(plan, availability, &place, outcome)
        } else {
            self.to_file(plan, availability, path, outcome)
        }
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

    fn to_file(
        &self,
        plan: &Plan<'_>,
        availability: &mut Availability<'_>,
        path: &Path,
        outcome: &mut Outcome,
    ) -> anyhow::Result<Product> {
        let output = Output::at(path, &self.setup.inputs, self.export.fresh)?;
        let file = match output.previous()? {
            Ok(previous) => Continued { output, previous },
            Err(problem) => {
                report::problems(&[problem], self.common.quiet);
                return Ok(Product::Refused);
            }
        };
        let style = self.setup.style(self.export.flavor, Some(path));
        let regeneration = Regeneration::of(plan, &file.previous, self.setup.keeping(plan));
        // An import of nothing would take nothing away: no file is better, unless one has to say what is cancelled.
        let imports = style.flavor == calendar::Flavor::Import;
        if imports && file.output.earlier().is_none() && outcome.reminders == 0 {
            self.summary(plan, availability, &format!(": {} is not written", path.display()));
            return Ok(Product::Needless);
        }
        let product = self.beside(&regeneration);
        if product == Product::Refused {
            return Ok(product);
        }
        let (changes, written) = file.write(plan, availability, &style, &regeneration, self.common)?;
        outcome.changes = changes;
        outcome.files = usize::from(written == Written::Replaced);
        let mut whereto = format!(" in {}", path.display());
        if file.output.earlier().is_some() {
            // The file's own heading, its line breaks or the order of its events may have changed.
            let nothing = if written == Written::Unchanged { "nothing changed" } else { "no event changed" };
            whereto.extend([" (", &report::changes(changes, nothing), ")"]);
        }
        self.summary(plan, availability, &whereto);
        if let (true, Ok(metadata)) = (imports, fs::metadata(path)) {
            self.hint_at_size(path, if metadata.is_file() { metadata.len() } else { 0 });
        }
        Ok(product)
    }

    fn to_files(
        &self,
        plan: &Plan<'_>,
        availability: &mut Availability<'_>,
        place: &Place,
        outcome: &mut Outcome,
    ) -> anyhow::Result<Product> {
        let (inputs, fresh) = (&self.setup.inputs, self.export.fresh);
        let calendars = place.layout.calendars(plan, &place.stem);
        let earlier = EarlierFiles::at(place, inputs, fresh, &calendars)?;
        if !earlier.problems.is_empty() {
            report::problems(&earlier.problems, self.common.quiet);
            return Ok(Product::Refused);
        }
        let style = self.setup.style(self.export.flavor, None);
        let keeping = self.setup.keeping(plan);
        let regeneration = Regeneration::of(plan, &earlier.joined.all, keeping);
        let product = self.beside(&regeneration);
        if product == Product::Refused {
            return Ok(product);
        }
        let task = Task { place, inputs, fresh, style: &style, keeping };
        let done = task.run(plan, availability, &earlier, &regeneration, &calendars)?;
        outcome.changes = done.changes;
        outcome.files = done.changed;
        let path = place.path.display();
        if done.there == 0 {
            self.summary(plan, availability, &format!(": nothing is written in {path}"));
            return Ok(Product::Needless);
        }
        let mut whereto = String::from(" in ");
        whereto.count(done.there, "file");
        let of = if place.is_folder() { "in" } else { "for" };
        whereto.extend([" ", of, " ", &path.to_string()]);
        if !earlier.files.is_empty() {
            let nothing = if done.changed == 0 { "nothing changed" } else { "no event changed" };
            whereto.extend([" (", &report::changes(done.changes, nothing), ")"]);
        }
        self.summary(plan, availability, &whereto);
        if let (calendar::Flavor::Import, Some((length, path))) = (style.flavor, &done.largest) {
            self.hint_at_size(path, *length);
        }
        Ok(product)
    }

    /// What a calendar will be beside its former self. A sheet that was emptied cancels all that was planned, which may
    /// be an accident: that is told.
    fn beside(&self, regeneration: &Regeneration<'_>) -> Product {
        let cancelled = regeneration.vanished().filter(Vanished::is_to_be_cancelled).count();
        let sheet = self.reading.sheets.first().filter(|_| self.reading.rows() == 0 && cancelled > 0);
        let Some(sheet) = sheet else { return Product::Written };
        let problems = [Problem::in_file(&sheet.file, SheetCause::NoRowIsLeft { cancelled })];
        report::problems(&problems, self.common.quiet);
        if self.common.strict {
            report::nothing_written(&problems);
            return Product::Refused;
        }
        Product::WrittenWithProblem
    }

    fn summary(&self, plan: &Plan<'_>, availability: &Availability<'_>, whereto: &str) {
        if !self.common.quiet {
            report::summary(plan, availability, self.setup.now, self.reading.rows_left_out(), whereto);
        }
    }

    /// Google Calendar imports no larger file.
    fn hint_at_size(&self, path: &Path, length: u64) {
        const MOST: u64 = 1_000_000;
        if length > MOST && !self.common.quiet {
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
        plan: &Plan<'_>,
        availability: &mut Availability<'_>,
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
                Some(mut earlier) => ics::write(&mut out, plan, availability, style, regeneration, &mut earlier),
                None => ics::write(&mut out, plan, availability, style, regeneration, &mut io::empty()),
            };
            out.flush()?;
            Ok(written?)
        })
    }
}
