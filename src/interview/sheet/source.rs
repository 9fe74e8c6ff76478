//! The text of a sheet: that of a file, or of the sheet of a workbook in which the interviews are.

use std::sync::Arc;

use super::mapping::{Mapping, Taken};
use crate::interview::sheet::defaults::Defaults;
use crate::problem::{Cause, Problem, WorkbookCause};
use crate::table::{CellPlace, DecodedText, Extent, Row, Table, Unreadable, Workbook, WorkbookSheet};
use crate::visible::Visible;

/// So many rows of each sheet of a workbook are looked at.
const LOOKED_AT: usize = 60;
/// So many sheets of a workbook are looked at; any can be read by its name.
const MOST_SHEETS: usize = 200;

/// What is read of a file.
pub(crate) struct Source<'b> {
    pub(crate) text: DecodedText<'b>,
    /// The sheet, where the file is a workbook.
    pub(crate) sheet: Option<Box<str>>,
    /// What is to be reported of it, each perhaps with the place of a cell.
    causes: Vec<(WorkbookCause, Option<CellPlace>)>,
}

/// How much a sheet looks like one of interviews.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Likeness {
    is_shown: bool,
    /// Whether it has all that a sheet of interviews must have, and a row.
    is_whole: bool,
    /// Whether most of its rows have a day where that of the interview stands, and say whom it is with.
    has_interviews: bool,
    /// How many known columns say something.
    columns: usize,
    /// How many columns are known, where it is not whole: of those that are, the first is as good.
    names: usize,
}

impl<'b> Source<'b> {
    /// What is read of a file's bytes.
    pub(crate) fn of(bytes: &'b [u8], defaults: &Defaults) -> Result<Source<'b>, Cause> {
        if let Some(workbook) = Workbook::of(bytes) {
            return of_workbook(workbook?, defaults);
        }
        let text = DecodedText::of(bytes, defaults.encoding)?;
        let causes = defaults.sheet.as_deref().map(|asked| (WorkbookCause::NoSheets { asked: asked.into() }, None));
        Ok(Source { text, sheet: None, causes: causes.into_iter().collect() })
    }

    /// Reports what there is to report of it.
    pub(crate) fn report(&self, file: &Arc<str>, problems: &mut Vec<Problem>) {
        for (cause, place) in &self.causes {
            let problem = Problem::in_file(file, cause.clone());
            problems.push(Problem { line: place.map(|place| place.row), cell: self.cell(*place), ..problem });
        }
    }

    fn cell(&self, place: Option<CellPlace>) -> Option<Visible> {
        Some(Visible::of(&format!("{}!{}", self.sheet.as_deref()?, place?)))
    }

    /// Names the cells of the workbook in which problems are.
    pub(crate) fn place<'m>(&self, mapping: impl Fn(u32) -> Option<&'m Mapping>, problems: &mut [Problem]) {
        let Some(sheet) = self.sheet.as_deref() else { return };
        for problem in problems {
            let (Some(row), None) = (problem.line, &problem.cell) else { continue };
            let column = problem.column.as_deref().and_then(|header| column_of(mapping(row)?, header));
            problem.cell = match column {
                Some(column) => self.cell(Some(CellPlace { row, column })),
                None => Some(Visible::of(&format!("{sheet}!{row}"))),
            };
        }
    }
}

/// Where the column of a header stands: of several, that which is read.
fn column_of(mapping: &Mapping, header: &str) -> Option<u32> {
    let is_read = |taken: &Taken| matches!(taken, Taken::As(..) | Taken::OfRound(..));
    let headings =
        || mapping.headings().iter().enumerate().filter(|(_, heading)| *Visible::of(&heading.written) == *header);
    let read = headings().find(|(_, heading)| is_read(&heading.taken));
    u32::try_from(read.or_else(|| headings().next())?.0).ok()
}

fn of_workbook(mut workbook: Workbook<'_>, defaults: &Defaults) -> Result<Source<'static>, Cause> {
    let (sheet, others) = match &defaults.sheet {
        Some(name) => (named(workbook.sheets(), name)?, Vec::new()),
        None => best(&mut workbook, defaults)?,
    };
    let read = workbook.sheets()[sheet].name.clone();
    let contents = workbook.text(sheet, Extent::All)?;
    if contents.text.as_str().trim().is_empty() {
        return Err(Unreadable::Empty.into());
    }
    let others: Vec<_> = others.into_iter().map(|other| workbook.sheets()[other].name.clone()).collect();
    let mut causes = Vec::new();
    if !others.is_empty() {
        causes.push((WorkbookCause::OtherSheets { read: read.clone(), others }, None));
    }
    let of_cells = [
        (contents.without_value, WorkbookCause::WithoutValue as fn(_) -> _),
        (contents.errors, WorkbookCause::Errors),
        (contents.merged, WorkbookCause::Merged),
        (contents.hidden, WorkbookCause::HiddenRows),
        (contents.filtered, WorkbookCause::FilteredRows),
    ];
    let of_cells = of_cells.into_iter().filter(|(places, _)| places.count > 0);
    causes.extend(of_cells.map(|(places, cause)| (cause(places), places.first)));
    Ok(Source { text: contents.text, sheet: Some(read), causes })
}

/// The sheet of a name, whatever its case if none has it exactly.
fn named(sheets: &[WorkbookSheet], name: &str) -> Result<usize, Cause> {
    let exactly = |sheet: &WorkbookSheet| *sheet.name == *name;
    let nearly = |sheet: &WorkbookSheet| sheet.name.trim().to_lowercase() == name.trim().to_lowercase();
    let found = sheets.iter().position(exactly).or_else(|| sheets.iter().position(nearly));
    let names = || sheets.iter().map(|sheet| sheet.name.clone()).collect();
    found.ok_or_else(|| WorkbookCause::NoSuchSheet { asked: name.into(), names: names() }.into())
}

/// The sheet that looks most like one of interviews, and the others in which there are some; of equals the first.
fn best(workbook: &mut Workbook<'_>, defaults: &Defaults) -> Result<(usize, Vec<usize>), Cause> {
    let mut best: Option<(Likeness, usize)> = None;
    let mut whole = Vec::new();
    for index in 0..workbook.sheets().len().min(MOST_SHEETS) {
        let glimpse = workbook.text(index, Extent::First(LOOKED_AT))?;
        let Some(likeness) = likeness(&glimpse.text, &workbook.sheets()[index], defaults) else { continue };
        whole.extend((likeness.is_whole && likeness.is_shown).then_some(index));
        if best.as_ref().is_none_or(|(most, _)| likeness > *most) {
            best = Some((likeness, index));
        }
    }
    let (_, best) = best.ok_or(Unreadable::Empty)?;
    whole.retain(|index| *index != best);
    Ok((best, whole))
}

/// That of the table on it which looks most like one of interviews.
fn likeness(text: &DecodedText<'_>, sheet: &WorkbookSheet, defaults: &Defaults) -> Option<Likeness> {
    let known = |header: &str| defaults.names.is_header(header);
    let tables = std::iter::successors(Table::of(text, known), |table| table.further(known));
    tables.map(|table| likeness_of(&table, sheet, defaults)).max()
}

fn likeness_of(table: &Table<'_>, sheet: &WorkbookSheet, defaults: &Defaults) -> Likeness {
    let mapping = Mapping::of(table, &defaults.names);
    let has_rows = table.again().next_into(&mut Row::default());
    let is_known = |taken: Taken| matches!(taken, Taken::As(..) | Taken::OfRound(..));
    let known = || mapping.headings().iter().filter(|heading| is_known(heading.taken));
    let columns = known().filter(|heading| !heading.sample.is_empty()).count();
    let is_whole = has_rows && mapping.missing().next().is_none();
    Likeness {
        is_shown: !sheet.is_hidden,
        is_whole,
        has_interviews: is_whole && mapping.has_interviews(table),
        columns,
        names: if is_whole { 0 } else { known().count() },
    }
}
