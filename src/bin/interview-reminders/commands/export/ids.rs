//! `export --write-ids`: a copy of a sheet in which each row has an id.

use std::path::Path;

use anyhow::bail;
use interview_reminders::interview::SheetWithIds;
use interview_reminders::prose::Prose;

use crate::cli::Export;
use crate::files::Output;
use crate::inputs::Inputs;
use crate::paths::place_of;
use crate::report;
use crate::run::Run;

/// How the names of workbooks end.
const WORKBOOKS: [&str; 5] = ["xlsx", "xlsm", "xlsb", "xls", "ods"];

/// A copy with ids that is asked for.
#[derive(Clone, Copy)]
pub struct IdsWanted<'e> {
    sheet: &'e Path,
    path: &'e Path,
}

/// The copy as it is to be written, made before anything is.
pub struct IdsMade<'e> {
    copy: IdsWanted<'e>,
    content: SheetWithIds,
    /// The sheet of a workbook.
    sheet: Option<Box<str>>,
}

impl IdsWanted<'_> {
    /// Where an export is to write the copy, if it is; refuses a place where something else would be lost.
    pub fn of(export: &Export) -> anyhow::Result<Option<IdsWanted<'_>>> {
        let Some(path) = &export.write_ids else { return Ok(None) };
        let [sheet] = &*export.sheets.sheets else { bail!("--write-ids is for one sheet: name one, as a file") };
        let standard = Path::new("-");
        if sheet == standard {
            bail!("--write-ids is for a sheet in a file, not on standard input");
        }
        if path == standard {
            bail!("--write-ids needs a file: name another one, or the sheet itself");
        }
        if export.output.as_ref().is_some_and(|output| output != standard && place_of(output) == place_of(path)) {
            bail!("{} is to be the calendar: name another file for the ids, or the sheet itself", path.display());
        }
        let copy = IdsWanted { sheet, path };
        copy.is_free()?;
        Ok(Some(copy))
    }

    fn is_free(&self) -> anyhow::Result<()> {
        if self.path.exists() && place_of(self.path) != place_of(self.sheet) {
            bail!("{} exists already: name another file for the ids, or the sheet itself", self.path.display());
        }
        Ok(())
    }
}

impl<'e> IdsWanted<'e> {
    /// A workbook is not written, and what is written of it goes under no name of one.
    fn is_to_be_csv(&self) -> anyhow::Result<()> {
        let extension = self.path.extension().unwrap_or_default().to_ascii_lowercase();
        if place_of(self.path) == place_of(self.sheet) || WORKBOOKS.iter().any(|workbook| extension == *workbook) {
            bail!(
                "{} is a workbook, which is never written: name a CSV file for its rows with their ids, as in \
                 --write-ids interviews.csv, and read that from then on",
                self.path.display()
            );
        }
        Ok(())
    }

    /// The sheet with its ids, once it is sure that its rows are read as before; none where it has no header.
    pub fn make(&self, run: &Run) -> anyhow::Result<Option<IdsMade<'e>>> {
        let (setup, reading) = (&run.planned.setup, &run.planned.reading);
        let (Some(report), Some(sheet)) = (reading.sheets.first(), run.sheets.first()) else { return Ok(None) };
        if report.mapping.is_none() {
            return Ok(None);
        }
        if report.sheet.is_some() {
            self.is_to_be_csv()?;
        }
        let content = match reading.with_ids(report, sheet, setup) {
            Ok(content) => content,
            Err(refused) => bail!("can't write ids into {}{refused}", self.sheet.display()),
        };
        Ok(Some(IdsMade { copy: *self, content, sheet: report.sheet.clone() }))
    }
}

impl IdsMade<'_> {
    /// Writes the copy.
    pub fn write(&self, quiet: bool) -> anyhow::Result<()> {
        // The calendar that was written meanwhile may have taken its place.
        self.copy.is_free()?;
        let target = Output::at(self.copy.path, &Inputs::default(), false)?;
        target.write(None, |out| Ok(out.write_all(&self.content.bytes)?))?;
        if !quiet {
            let mut text = String::new();
            text.count(self.content.written, "row");
            let of_workbook = |sheet| format!(", which has the sheet “{sheet}” as CSV: read that from now on");
            let behind = self.sheet.as_deref().map(of_workbook).unwrap_or_default();
            report::said(&format!("{text} got an id in {}{behind}", self.copy.path.display()));
        }
        Ok(())
    }
}
