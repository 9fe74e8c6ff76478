//! A sheet to interviews.

use std::sync::Arc;

use super::context::{Context, Defaults};
use super::mapping::{Heading, Mapping, Sureness, Taken};
use super::row::{RowIs, read_row};
use super::source::Source;
use super::told_days::told_in;
use super::undated;
use super::untold::Untold;
use super::{Origin, RosterBuilder};
use crate::cell::date::DateOrder;
use crate::column::{Column, SheetLanguages, UnreadReason as Unread};
use crate::problem::{Cause, Excerpt, Problem, Severity};
use crate::table::{Asides, DecodedText as Text, Encoding, LineSample as Lines, Row, Table, Unreadable};
use crate::zone::{Zone, ZoneError};

/// What one sheet came to.
#[derive(Debug)]
pub struct SheetReport {
    /// The file's name, as the user gave it.
    pub file: Arc<str>,
    /// The sheet that was read, where the file is a workbook.
    pub sheet: Option<Box<str>>,
    /// Which column was taken for what; `None` where the sheet has no header.
    pub mapping: Option<Mapping>,
    /// Rows below the header with something in them: each became interviews, perhaps but for some that were reported, or
    /// was reported whole, or is of something else.
    pub rows: usize,
    /// The order of day and month that columns proved, where cells needed it and the columns agree.
    pub dates: Option<DateOrder>,
    /// Rows that are plainly no interviews, such as other appointments in a calendar; each is told in a warning.
    pub no_interviews: usize,
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
    let mut report =
        SheetReport { file: Arc::clone(&file), sheet: None, mapping: None, rows: 0, dates: None, no_interviews: 0 };
    match Source::of(bytes, defaults) {
        Err(cause) => problems.push(Problem::in_file(&file, cause)),
        Ok(source) => {
            let told = problems.len();
            source.report(&file, problems);
            report_encoding(&file, &source.text, problems);
            read_text(&source.text, defaults, roster, problems, &mut report);
            source.place(report.mapping.as_ref(), &mut problems[told..]);
            report.sheet = source.sheet;
        }
    }
    report
}

fn report_encoding(file: &Arc<str>, text: &Text<'_>, problems: &mut Vec<Problem>) {
    if let Some(assumed) = text.assumed() {
        let cause = Cause::EncodingAssumed { encoding: assumed.encoding };
        let problem = Problem::in_file(file, cause).quoting(assumed.words);
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
    let file = Arc::clone(&report.file);
    let Some(table) = Table::of(text, |header| defaults.names.is_header(header)) else {
        problems.push(Problem::in_file(&file, Unreadable::Empty.into()));
        return;
    };
    let mapping = Mapping::of(&table, &defaults.names);
    let told_in = told_in(&mapping, defaults);
    let is_said = |column: &Column| match column {
        Column::Company => defaults.company.is_some(),
        Column::Date => !told_in.is_empty(),
        _ => false,
    };
    let missing: Vec<Column> = mapping.missing().filter(|column| !is_said(column)).collect();
    report_header(&file, &table, &mapping, (&missing, &told_in), problems);
    if missing.contains(&Column::Date) {
        undated::report(&file, &table, &mapping, problems);
    }
    if missing.is_empty() {
        if defaults.company.is_none() && names_no_company(&mapping) {
            problems.push(Problem::at(&file, table.header().line(), Cause::NoCompany));
        }
        roster.languages = SheetLanguages::of(mapping.headings().iter().map(|heading| &*heading.written));
        let mut context = Context::of(defaults, &table, &mapping, roster);
        read_rows(&mut context, text.encoding(), report, problems);
    }
    report.mapping = Some(mapping);
}

fn names_no_company(mapping: &Mapping) -> bool {
    [Column::Company, Column::Subject].into_iter().all(|column| mapping.index(column).is_none())
}

fn report_header(
    file: &Arc<str>,
    table: &Table<'_>,
    mapping: &Mapping,
    (missing, told_in): (&[Column], &[usize]),
    problems: &mut Vec<Problem>,
) {
    let line = table.header().line();
    if let Some(line) = table.header().unclosed_quote() {
        let cause = Cause::UnclosedQuote { in_header: true };
        problems.push(unclosed_quote(file, line, table.header(), cause));
    }
    let mut unknown = Vec::new();
    for (index, heading) in mapping.headings().iter().enumerate() {
        if let Some(written) = zone_in(heading) {
            problems.push(Problem::at(file, line, Cause::ZoneInHeader).in_column(&heading.written, written));
        }
        match heading.taken {
            Taken::Unknown(_) | Taken::Not(_) if told_in.contains(&index) => {}
            Taken::Unknown(nearest) => unknown.push((heading.written.clone(), nearest)),
            Taken::Again(column) => {
                let problem = Problem::at(file, line, Cause::ColumnTwice { column }).in_column(&heading.written, "");
                problems.push(problem.showing(Excerpt::of(table.header(), index)));
            }
            Taken::As(column, Sureness::Slip) => {
                problems.push(Problem::at(file, line, Cause::ColumnBySlip { column }).in_column(&heading.written, ""));
            }
            Taken::As(_, Sureness::Alone) => {
                problems.push(Problem::at(file, line, Cause::DayAlone).in_column(&heading.written, ""));
            }
            Taken::Not(reason) if reason.open_for().is_some() => {
                let cause = Cause::ColumnUncertain { reason };
                problems.push(Problem::at(file, line, cause).in_column(&heading.written, ""));
            }
            Taken::As(..) | Taken::OfRound(..) | Taken::Unnamed | Taken::Not(_) => {}
        }
    }
    if !unknown.is_empty() {
        problems.push(Problem::at(file, line, Cause::UnknownColumns { headers: unknown }));
    }
    for column in missing.iter().copied() {
        let unknown = headers(mapping, |taken| matches!(taken, Taken::Unknown(_)));
        let other_days = headers(mapping, |taken| taken == Taken::Not(Unread::AnotherDate));
        problems.push(Problem::at(file, line, Cause::MissingColumn { column, unknown, other_days }));
    }
}

/// What stands in brackets in the header of a time and is a zone, or short for one: "Interview Time (IST)".
fn zone_in(heading: &Heading) -> Option<&str> {
    heading.column().filter(|column| matches!(column, Column::Date | Column::Time | Column::Start | Column::End))?;
    let (_, behind) = heading.written.split_once(['(', '（', '['])?;
    let written = behind.split([')', '）', ']']).next()?.trim();
    let is_zone = !matches!(Zone::named(written), Err(ZoneError::Unknown { .. }));
    is_zone.then_some(written)
}

fn headers(mapping: &Mapping, are_such: impl Fn(Taken) -> bool) -> Vec<String> {
    let such = mapping.headings().iter().filter(|heading| are_such(heading.taken));
    such.map(|heading| heading.written.clone()).collect()
}

/// Reads every row, and counts what came of them.
fn read_rows(context: &mut Context<'_>, encoding: Encoding, report: &mut SheetReport, problems: &mut Vec<Problem>) {
    let file = Arc::clone(&report.file);
    let mut table = context.orders.table.again();
    let number = context.roster.file(&file);
    let mut row = Row::default();
    let mut untold = Untold::beyond(problems);
    while table.next_into(&mut row) {
        report.rows += 1;
        if let Some(line) = row.unclosed_quote() {
            problems.push(unclosed_quote(&file, line, &row, Cause::UnclosedQuote { in_header: false }));
            context.roster.left_out.unknown = true;
            untold.cut(problems);
            continue;
        }
        report_extra_cells(&file, &row, context.orders.mapping.headings().len(), problems);
        let origin = Origin { file: number, line: row.line() };
        let told = problems.len();
        let row_is = read_row(&row, encoding, &file, origin, context, problems);
        let is_read = problems[told..].iter().all(|problem| problem.severity() != Severity::Problem);
        match row_is {
            RowIs::NoInterview => report.no_interviews += 1,
            // Which interviews its texts tell of is no longer known.
            RowIs::Of(_) if !is_read && !context.told_in.is_empty() => context.roster.left_out.unknown = true,
            RowIs::Of(start) if !is_read => {
                let RosterBuilder { left_out, words, .. } = &mut *context.roster;
                left_out.row(&row, (origin, start), context.orders.mapping, context.usual.company, words);
            }
            RowIs::Of(_) => {}
        }
        untold.cut(problems);
    }
    untold.report(&file, problems);
    report_asides(&file, table.asides(), problems);
    report.dates = context.orders.proved();
    if report.rows == 0 {
        problems.push(Problem::in_file(&file, Cause::NoRows));
    }
}

fn unclosed_quote(file: &Arc<str>, line: u32, row: &Row, cause: Cause) -> Problem {
    Problem::at(file, line, cause).showing(Excerpt::of(row, row.len().saturating_sub(1)))
}

/// What stands to the right of the last header has no meaning, so it is told.
fn report_extra_cells(file: &Arc<str>, row: &Row, headers: usize, problems: &mut Vec<Problem>) {
    let first = (headers..row.len()).find(|index| !row.cell(*index).is_empty());
    if let Some(first) = first {
        let problem = Problem::at(file, row.line(), Cause::ExtraCells { count: row.len() - headers });
        problems.push(problem.quoting(row.cell(first)).showing(Excerpt::of(row, first)));
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
