//! A sheet to interviews.

use std::sync::Arc;

use super::cells::Cells;
use super::context::{Context, Defaults};
use super::mapping::{Mapping, Taken};
use super::spelling::{folded, one_line};
use super::when::{self, When};
use super::who::{self, Others};
use super::{Interview, Origin, Permits, RosterBuilder};
use crate::cell::words::{read_format, read_status, read_yes_no};
use crate::column::{Column, ColumnNames};
use crate::problem::{Cause, Problem};
use crate::table::{Row, Table, Unreadable, text_of};

/// What one sheet came to.
#[derive(Debug)]
pub struct SheetReport {
    /// The file's name, as the user gave it.
    pub file: Arc<str>,
    /// Which column was taken for what; `None` where the sheet has no header.
    pub mapping: Option<Mapping>,
    /// Rows below the header with something in them.
    pub rows: usize,
}

/// Reads one sheet into a roster; what can't be read becomes problems.
pub fn read_sheet(
    file: &str,
    bytes: &[u8],
    defaults: &Defaults,
    roster: &mut RosterBuilder,
    problems: &mut Vec<Problem>,
) -> SheetReport {
    let file: Arc<str> = Arc::from(file);
    let mut report = SheetReport { file: Arc::clone(&file), mapping: None, rows: 0 };
    match open(bytes, &defaults.names) {
        Err(cause) => problems.push(Problem::in_file(&file, cause)),
        Ok(table) => {
            let mapping = Mapping::of(table.header(), &defaults.names);
            report_header(&file, &table, &mapping, problems);
            if mapping.missing().next().is_none() {
                report.rows = read_rows(&mut Context::of(defaults, &table, &mapping, roster), &file, problems);
            }
            report.mapping = Some(mapping);
        }
    }
    report
}

fn open<'t>(bytes: &'t [u8], names: &ColumnNames) -> Result<Table<'t>, Cause> {
    let text = text_of(bytes)?;
    Table::of(text, |header| names.find(header).is_some()).ok_or(Cause::Unreadable(Unreadable::Empty))
}

fn report_header(file: &Arc<str>, table: &Table<'_>, mapping: &Mapping, problems: &mut Vec<Problem>) {
    let line = table.header().line();
    let mut unknown = Vec::new();
    for heading in mapping.headings() {
        match heading.taken {
            Taken::Unknown(nearest) => unknown.push((heading.written.clone(), nearest)),
            Taken::Again(column) => {
                problems.push(Problem::at(file, line, Cause::ColumnTwice { column }).in_column(&heading.written, ""));
            }
            Taken::As(_) | Taken::Unnamed => {}
        }
    }
    if !unknown.is_empty() {
        problems.push(Problem::at(file, line, Cause::UnknownColumns { headers: unknown }));
    }
    for column in mapping.missing() {
        let seen = mapping.headings().iter().map(|heading| heading.written.clone()).collect();
        problems.push(Problem::at(file, line, Cause::MissingColumn { column, seen }));
    }
}

/// Reads every row; returns how many there were.
fn read_rows(context: &mut Context<'_>, file: &Arc<str>, problems: &mut Vec<Problem>) -> usize {
    let mapping = context.orders.mapping;
    let mut table = context.orders.table.again();
    let number = context.roster.file(file);
    let mut row = Row::default();
    let mut rows = 0;
    while table.next_into(&mut row) {
        rows += 1;
        if let Some(line) = row.unclosed_quote() {
            problems.push(Problem::at(file, line, Cause::UnclosedQuote));
            context.roster.left_out.unknown = true;
            continue;
        }
        let mut cells = Cells::of(&row, mapping, file, problems);
        let interview = interview(&mut cells, context, Origin { file: number, line: row.line() });
        match interview.filter(|_| cells.are_sound()) {
            Some(interview) => context.roster.interviews.push(interview),
            None => context.roster.left_out.row(&cells),
        }
    }
    if rows == 0 {
        problems.push(Problem::in_file(file, Cause::NoRows));
    }
    rows
}

/// The interview of a row; `None` where the row has a problem that leaves nothing to build.
fn interview(cells: &mut Cells<'_>, context: &mut Context<'_>, origin: Origin) -> Option<Interview> {
    let (candidate, my_zone) = who::candidate(cells, context);
    let company = cells.short(Column::Company);
    if company.is_none() && cells.text(Column::Company).is_none() {
        cells.report(Column::Company, Cause::MissingCell);
    }
    let company = context.roster.word(company.unwrap_or_default());
    let role = cells.short(Column::Role).map(|text| context.roster.word(text));
    let stage = cells.short(Column::Stage).map(|text| context.roster.word(text));
    let zone = cells.read(Column::Timezone, |text| context.zones.read(text)).unwrap_or(my_zone);
    let others = Others::of(cells, &company, zone, context);
    let permits = permits(cells);
    let status = cells.read(Column::Status, read_status);
    let format = cells.read(Column::Format, read_format);
    let id = cells.short(Column::Id);
    let key = id.map_or_else(|| key_of([Some(&company), role.as_ref(), stage.as_ref()]), str::to_owned);
    let When { start, end, hour_known } = When::of(cells, zone, context)?;
    let day = zone.local(start).date();
    Some(Interview {
        key: one_line(&key).into(),
        has_id: id.is_some(),
        origin,
        candidate,
        company,
        role,
        stage,
        start,
        end,
        hour_known,
        zone,
        place: cells.text(Column::Place).map(|place| one_line(place).into()),
        format,
        interviewers: others.interviewers,
        contact: others.contact,
        recruiter: others.recruiter,
        permits,
        answer_by: when::answer_by(cells, day, context),
        history: when::history(cells, day, zone, context),
        heard_back: when::heard_back(cells, day, context),
        status,
        notes: cells.text(Column::Notes).map(Box::from),
        followed_by: None,
    })
}

fn permits(cells: &mut Cells<'_>) -> Permits {
    let mut says_yes = |column| cells.read(column, read_yes_no).unwrap_or(false);
    Permits {
        contact_client: says_yes(Column::MayContactClient),
        call: says_yes(Column::MayCall),
        visit: says_yes(Column::MayVisit),
        references: says_yes(Column::ReferencesRequested),
    }
}

pub(super) fn key_of(parts: [Option<&Arc<str>>; 3]) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().map(|part| folded(part)).collect();
    parts.join(" / ")
}
