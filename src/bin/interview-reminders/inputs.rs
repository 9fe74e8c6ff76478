//! What a run reads: sheets from files and from standard input, and the other files beside them.

use std::fs::{File, Metadata};
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use interview_reminders::table::Workbook;
use interview_reminders::{Input, SheetLink};

use crate::cli::Common;
use crate::configuration::Configuration;
use crate::paths::{are_same, place_of};
use crate::{Ended, report};

/// The files that a run reads, and so never writes.
#[derive(Debug, Clone, Default)]
pub struct Inputs(Vec<(&'static str, PathBuf)>);

impl Inputs {
    /// Those that the command line names, and the configuration that is found without.
    pub fn of(common: &Common, sheets: &[PathBuf]) -> Inputs {
        let mut inputs = Inputs::default();
        for sheet in sheets {
            // Where a system has no such name, standard input has none either.
            let sheet = if sheet == Path::new("-") { Path::new("/dev/stdin") } else { sheet };
            inputs.add("sheet", sheet);
        }
        if let Some(path) = Configuration::path(common, sheets) {
            inputs.add("configuration", &path);
        }
        if let Some(guide) = common.guide.as_deref().map(Path::new).filter(|guide| guide.is_file()) {
            inputs.add("guide", guide);
        }
        for file in &common.holidays {
            inputs.add("file of holidays", file);
        }
        inputs
    }

    /// One more, which is called so.
    pub fn add(&mut self, what: &'static str, path: &Path) {
        self.0.push((what, place_of(path)));
    }

    /// What it is that lies in a place.
    pub fn at(&self, place: &Path) -> Option<&'static str> {
        self.0.iter().find(|(_, input)| are_same(input, place)).map(|(what, _)| *what)
    }
}

/// Reads a sheet. Should what reads workbooks give up, as it may where one was made to hurt, the run ends with a word.
pub fn with_last_words<T>(sheet: &Input, read: impl FnOnce() -> T) -> T {
    if !Workbook::is(&sheet.bytes) {
        return read();
    }
    let name = sheet.name.clone();
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        report::failure(&anyhow!("{name}: this workbook can't be read: save the sheet as “CSV UTF-8” ({panic})"));
        std::process::exit(Ended::WithNothingWritten.status().into());
    }));
    let read = read();
    std::panic::set_hook(before);
    read
}

/// The paths to read: none given is standard input.
pub fn paths(given: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    if !given.is_empty() {
        return Ok(given.to_vec());
    }
    if io::stdin().is_terminal() {
        bail!(
            "no sheet given: name a CSV file or a workbook, as in “interview-reminders export interviews.csv”, or pipe \
             one in"
        );
    }
    Ok(vec![PathBuf::from("-")])
}

/// Reads one sheet whole, from a file, a pipe with a name, or standard input; gives up where it is too large.
pub fn read(path: &Path) -> anyhow::Result<Input> {
    if path == Path::new("-") {
        let name = "standard input".to_owned();
        let bytes = read_from(io::stdin().lock(), 0, &name)?;
        return not_a_link(Input { name, bytes });
    }
    if let Some(link) = path.to_str().and_then(SheetLink::written) {
        bail!("{}: {link}", path.display());
    }
    if path.is_dir() {
        bail!("{} is a folder: name the sheet in it", path.display());
    }
    let name = path.display().to_string();
    let file = File::open(path).with_context(|| format!("can't read {name}"))?;
    let length = file.metadata().ok().filter(Metadata::is_file).map_or(0, |metadata| metadata.len());
    not_a_link(Input { bytes: read_from(file, length, &name)?, name })
}

/// Refuses a file that holds nothing but where the sheet is.
fn not_a_link(sheet: Input) -> anyhow::Result<Input> {
    match SheetLink::in_file(&sheet.bytes) {
        Some(link) => bail!("{} is no sheet, but a link to one: {link}", sheet.name),
        None => Ok(sheet),
    }
}

/// Reads all of a source, of which `length` bytes are known to be there.
fn read_from(source: impl Read, length: u64, name: &str) -> anyhow::Result<Vec<u8>> {
    Input::expect_sheet_of(name, length)?;
    let mut bytes = Vec::with_capacity(usize::try_from(length + 1).unwrap_or_default());
    let read = source.take(Input::LARGEST_SHEET + 1).read_to_end(&mut bytes);
    read.with_context(|| format!("can't read {name}"))?;
    Input::expect_sheet_of(name, bytes.len() as u64)?;
    Ok(bytes)
}
