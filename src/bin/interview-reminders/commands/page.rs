//! `page`: the plan as a page to look at.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use anyhow::{Context, bail};
use interview_reminders::Planned;
use interview_reminders::layout::stem_of;
use interview_reminders::output::agenda::Selection;
use interview_reminders::output::page::{self, PageMode, PageView, SheetsUnderstood, StandalonePage};
use interview_reminders::output::summary;

use crate::cli::{Common, Page, PageLayout};
use crate::files::{Output, Written};
use crate::run::{Bytes, Product, Run};
use crate::{Ended, STANDARD_OUTPUT, report};

/// The title of a page about everybody.
const TITLE: &str = "Interview reminders";

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
    if !common.quiet {
        report::tell(&summary::text(&run.planned, &whereto));
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
        self.write(&mut out, TITLE, None).context(STANDARD_OUTPUT)?;
        Ok(String::new())
    }

    fn file(&self, path: &Path) -> anyhow::Result<String> {
        let written = self.put(path, TITLE, None)?;
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
            .map(|candidate| (&*candidate.identity, candidate.name.as_deref().unwrap_or(TITLE)))
            .collect();
        for (identity, name) in &candidates {
            self.put(&folder.join(format!("{}.html", stem_of(identity))), name, Some(identity))?;
        }
        let pages = if candidates.len() == 1 { "page" } else { "pages" };
        Ok(format!(" in {} {pages} in {}", candidates.len(), folder.display()))
    }

    fn put(&self, path: &Path, title: &str, candidate: Option<&str>) -> anyhow::Result<Written> {
        let output = Output::at(path, &self.run.inputs, false)?;
        let ((), written) = output.write(None, |mut out| Ok(self.write(&mut out, title, candidate)?))?;
        Ok(written)
    }

    /// Writes a page; of one for a candidate, nothing that another's row says.
    fn write(&self, out: &mut impl Write, title: &str, candidate: Option<&str>) -> io::Result<()> {
        let Writing { run, selection } = self;
        let Planned { setup, reading, plan } = &*run.planned;
        let problems = if candidate.is_none() { &reading.problems[..] } else { &[] };
        let (now, zone, mode) = (setup.now(), setup.defaults.my_zone, PageMode::Whole);
        let view = PageView { plan, problems, now, zone, selection, candidate, mode };
        let understood = SheetsUnderstood { sheets: &reading.sheets, problems, mode };
        let page = StandalonePage { view, title, understood: candidate.is_none().then_some(understood) };
        page::write(out, &page)
    }
}
