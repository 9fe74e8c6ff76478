//! A sheet to interviews.

use std::sync::Arc;

use super::cells::Cells;
use super::context::{Context, Defaults};
use super::mapping::{Mapping, Taken};
use super::spelling::{folded, one_line};
use super::untold::Untold;
use super::when::{self, When};
use super::who::{self, Others};
use super::{Interview, Origin, Permits, RosterBuilder};
use crate::cell::words::{read_format, read_status, read_yes_no};
use crate::column::Column;
use crate::problem::{Cause, Excerpt, Problem};
use crate::table::{Asides, Encoding, Lines, Row, Table, Text, Unreadable};

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
    match Text::of(bytes, defaults.encoding) {
        Err(error) => problems.push(Problem::in_file(&file, error.into())),
        Ok(text) => {
            report_encoding(&file, &text, problems);
            read_text(&text, defaults, roster, problems, &mut report);
        }
    }
    report
}

fn report_encoding(file: &Arc<str>, text: &Text<'_>, problems: &mut Vec<Problem>) {
    if let Some(assumed) = text.assumed() {
        let cause = Cause::EncodingAssumed { encoding: assumed.encoding };
        let problem = Problem::in_file(file, cause).in_column("", assumed.words);
        problems.push(Problem { line: assumed.line, ..problem });
    }
}

fn read_text(
    text: &Text<'_>,
    defaults: &Defaults,
    roster: &mut RosterBuilder,
    problems: &mut Vec<Problem>,
    report: &mut SheetReport,
) {
    let file = &report.file;
    let Some(table) = Table::of(text, |header| defaults.names.find(header).is_some()) else {
        problems.push(Problem::in_file(file, Unreadable::Empty.into()));
        return;
    };
    let mapping = Mapping::of(table.header(), &defaults.names);
    report_header(file, &table, &mapping, problems);
    if mapping.missing().next().is_none() {
        let mut context = Context::of(defaults, &table, &mapping, roster);
        report.rows = read_rows(&mut context, text.encoding(), file, problems);
    }
    report.mapping = Some(mapping);
}

fn report_header(file: &Arc<str>, table: &Table<'_>, mapping: &Mapping, problems: &mut Vec<Problem>) {
    let line = table.header().line();
    if let Some(line) = table.header().unclosed_quote() {
        let cause = Cause::UnclosedQuote { in_header: true };
        problems.push(unclosed_quote(file, line, table.header(), cause));
    }
    let mut unknown = Vec::new();
    for (index, heading) in mapping.headings().iter().enumerate() {
        match heading.taken {
            Taken::Unknown(nearest) => unknown.push((heading.written.clone(), nearest)),
            Taken::Again(column) => {
                let problem = Problem::at(file, line, Cause::ColumnTwice { column }).in_column(&heading.written, "");
                problems.push(problem.showing(Excerpt::of(table.header(), index)));
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
fn read_rows(context: &mut Context<'_>, encoding: Encoding, file: &Arc<str>, problems: &mut Vec<Problem>) -> usize {
    let mut table = context.orders.table.again();
    let number = context.roster.file(file);
    let mut row = Row::default();
    let (mut rows, mut untold) = (0, Untold::beyond(problems));
    while table.next_into(&mut row) {
        rows += 1;
        let origin = Origin { file: number, line: row.line() };
        let interview = read_row(&row, context, encoding, origin, file, problems);
        context.roster.interviews.extend(interview);
        untold.cut(problems);
    }
    untold.report(file, problems);
    report_asides(file, table.asides(), problems);
    if rows == 0 {
        problems.push(Problem::in_file(file, Cause::NoRows));
    }
    rows
}

/// Reads one row; `None` where something was reported that keeps it from being planned.
fn read_row(
    row: &Row,
    context: &mut Context<'_>,
    encoding: Encoding,
    origin: Origin,
    file: &Arc<str>,
    problems: &mut Vec<Problem>,
) -> Option<Interview> {
    if let Some(line) = row.unclosed_quote() {
        problems.push(unclosed_quote(file, line, row, Cause::UnclosedQuote { in_header: false }));
        return None;
    }
    let mapping = context.orders.mapping;
    report_extra_cells(file, row, mapping.headings().len(), problems);
    let mut cells = Cells::of(row, mapping, file, problems);
    cells.report_damages(encoding);
    interview(&mut cells, context, origin).filter(|_| cells.are_sound())
}

fn unclosed_quote(file: &Arc<str>, line: u32, row: &Row, cause: Cause) -> Problem {
    Problem::at(file, line, cause).showing(Excerpt::of(row, row.len().saturating_sub(1)))
}

/// What stands to the right of the last header has no meaning, so it is told.
fn report_extra_cells(file: &Arc<str>, row: &Row, headers: usize, problems: &mut Vec<Problem>) {
    let first = (headers..row.len()).find(|index| !row.cell(*index).is_empty());
    if let Some(first) = first {
        let problem = Problem::at(file, row.line(), Cause::ExtraCells { count: row.len() - headers });
        problems.push(problem.in_column("", row.cell(first)).showing(Excerpt::of(row, first)));
    }
}

fn report_asides(file: &Arc<str>, asides: Asides<'_>, problems: &mut Vec<Problem>) {
    let told =
        [(asides.merge_markers, Cause::MergeMarkers as fn(Lines) -> Cause), (asides.headers, Cause::HeaderAgain)];
    for (lines, cause) in told {
        if let Some(first) = lines.first().first() {
            problems.push(Problem::at(file, *first, cause(lines.clone())));
        }
    }
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

fn key_of(parts: [Option<&Arc<str>>; 3]) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().map(|part| folded(part)).collect();
    parts.join(" / ")
}
