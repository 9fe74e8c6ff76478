//! `page`: the plan as a page to look at.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;

use anyhow::{Context, bail};
use interview_reminders::Planned;
use interview_reminders::layout::stem_of;
use interview_reminders::output::agenda::Selection;
use interview_reminders::output::ics::USUAL_NAME;
use interview_reminders::output::page::{self, PageMode, PageView, SheetsUnderstood, StandalonePage};
use interview_reminders::output::summary;
use interview_reminders::prose::Prose;

use crate::cli::{Common, Page, PageLayout};
use crate::files::{Output, Written};
use crate::paths::has_ending;
use crate::run::{Bytes, Product, Run};
use crate::{Ended, STANDARD_OUTPUT, report};

pub fn run(page: &Page, common: &Common) -> anyhow::Result<Ended> {
    let path = page.output.as_deref().filter(|path| *path != Path::new("-"));
    let run = Run::of(&page.sheets.sheets, common, &page.wanted, Bytes::Dropped)?;
    let Some(run) = run else { return Ok(Ended::WithNothingWritten) };
    let selection = Selection::of(None, page.called.as_deref());
    let writing = Writing { run: &run, selection: &selection };
    let whereto = match (path, page.layout) {
        (None, PageLayout::Candidate) => bail!("standard output is one page: name a folder with -o"),
        (None, PageLayout::File) => writing.print()?,
        (Some(path), PageLayout::File) => writing.file(path)?,
        (Some(folder), PageLayout::Candidate) => writing.folder(folder)?,
    };
    if let Some(unknown) = selection.unknown(&run.planned.plan) {
        report::said(&unknown);
    }
    if !common.quiet {
        report::print_aside(&summary::text(&run.planned, &whereto));
    }
    Ok(run.ended(Product::Written))
}

/// What pages are made of.
struct Writing<'w> {
    run: &'w Run,
    selection: &'w Selection,
}

impl Writing<'_> {
    fn print(&self) -> anyhow::Result<String> {
        let mut out = BufWriter::new(io::stdout().lock());
        self.write(&mut out, USUAL_NAME, None).context(STANDARD_OUTPUT)?;
        Ok(String::new())
    }

    fn file(&self, path: &Path) -> anyhow::Result<String> {
        if has_ending(path, "ics") {
            bail!("can't write {}: it is called like a calendar; name another file, such as plan.html", path.display());
        }
        let written = self.put(&self.output(path)?, USUAL_NAME, None)?;
        Ok(format!(" in {}{}", path.display(), if written == Written::Unchanged { " (nothing changed)" } else { "" }))
    }

    /// Writes a page for each candidate.
    fn folder(&self, folder: &Path) -> anyhow::Result<String> {
        if !folder.is_dir() {
            fs::create_dir(folder).with_context(|| format!("can't make the folder {}", folder.display()))?;
        }
        let roster = &self.run.planned.plan.roster;
        let candidates: BTreeMap<&str, &str> = roster
            .candidates
            .iter()
            .map(|candidate| (&*candidate.identity, candidate.name.as_deref().unwrap_or(USUAL_NAME)))
            .collect();
        let path = |identity: &str| folder.join(format!("{}.html", stem_of(identity)));
        // All of them or, where something is in the way of one, none.
        candidates.keys().try_for_each(|identity| self.output(&path(identity)).map(drop))?;
        for (identity, name) in &candidates {
            self.put(&self.output(&path(identity))?, name, Some(identity))?;
        }
        let mut whereto = String::from(" in ");
        whereto.count(candidates.len(), "page");
        whereto.extend([" in ", &folder.display().to_string()]);
        Ok(whereto)
    }

    /// A file for a page; what is something else than an earlier page is refused.
    fn output(&self, path: &Path) -> anyhow::Result<Output> {
        let output = Output::at(path, &self.run.inputs, false)?;
        expect_page(path, &output)?;
        Ok(output)
    }

    fn put(&self, output: &Output, title: &str, candidate: Option<&str>) -> anyhow::Result<Written> {
        let ((), written) = output.write(None, |mut out| Ok(self.write(&mut out, title, candidate)?))?;
        Ok(written)
    }

    /// Writes a page; of one for a candidate, nothing that another's row says.
    fn write(&self, out: &mut impl Write, title: &str, candidate: Option<&str>) -> io::Result<()> {
        let Writing { run, selection } = self;
        let Planned { setup, reading, plan } = &*run.planned;
        let problems = if candidate.is_none() { &reading.problems[..] } else { &[] };
        let (now, zone, mode) = (setup.now(), setup.defaults.my_zone, PageMode::Whole);
        let view = PageView { plan, problems, now, zone, selection, candidate, waiting: &[], mode };
        let understood = SheetsUnderstood { sheets: &reading.sheets, problems, mode };
        let page = StandalonePage { view, title, understood: candidate.is_none().then_some(understood) };
        page::write(out, &page)
    }
}

/// Refuses a file in which there is something else than a page.
fn expect_page(path: &Path, output: &Output) -> anyhow::Result<()> {
    let Some(earlier) = output.earlier() else { return Ok(()) };
    let mut beginning = Vec::new();
    let read = earlier.take(page::BEGINNING.len() as u64).read_to_end(&mut beginning);
    read.with_context(|| format!("can't read {}", path.display()))?;
    if !beginning.is_empty() && beginning != page::BEGINNING.as_bytes() {
        bail!(
            "can't write {}: what stands there is no page of this program; name another file, such as plan.html",
            path.display()
        );
    }
    Ok(())
}
