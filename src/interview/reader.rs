//! A sheet to interviews.

mod header;
pub(crate) mod ids;
mod problem_limit;
mod tables;
mod undated;

use std::sync::Arc;

use crate::cell::date::DateOrder;
use crate::column::{Column, SheetLanguages};
use crate::interview::roster::builder::RosterBuilder;
use crate::interview::roster::interview::Origin;
use crate::interview::row::context::Context;
use crate::interview::row::unread_row::leave_out;
use crate::interview::row::{RowIs, read_row};
use crate::interview::sheet::defaults::Defaults;
use crate::interview::sheet::mapping::{Mapping, names_for_data};
use crate::interview::sheet::source::Source;
use crate::problem::{Cause, ColumnCause, Excerpt, Problem, SheetCause, TableCause};
use crate::table::{Asides, DecodedText, Encoding, LineSample, Row, Table, Unreadable};

use header::report_header;
use problem_limit::ProblemLimit;
use tables::SheetTable;

/// What one table of a sheet came to; most sheets have one.
#[derive(Debug)]
pub struct SheetReport {
    /// The file's name, as the user gave it.
    pub file: Arc<str>,
    /// The sheet that was read, where the file is a workbook.
    pub sheet: Option<Box<str>>,
    /// The 1-based line of its header, where another table stands above it.
    pub below: Option<u32>,
    /// Which column was taken for what; `None` where the sheet has no header.
    pub mapping: Option<Mapping>,
    /// Rows below the header with something in them: each became interviews, perhaps but for some that were reported, or
    /// was reported whole, or is of something else.
    pub rows: usize,
    /// The order of day and month that columns proved, where cells needed it and the columns agree.
    pub dates: Option<DateOrder>,
    /// Rows that are plainly no interviews. Other appointments in a calendar, and those that say that there was none, are
    /// reported in a warning; what is only an application is counted alone.
    pub no_interviews: usize,
}

/// Reads one sheet into a roster; what can't be read becomes problems. There is a report for each table that is read, and
/// one at the least.
pub fn read_sheet(
    file: &str,
    bytes: &[u8],
    defaults: &Defaults,
    roster: &mut RosterBuilder,
    problems: &mut Vec<Problem>,
) -> Vec<SheetReport> {
    let file: Arc<str> = Arc::from(file);
    let source = match Source::of(bytes, defaults) {
        Ok(source) => source,
        Err(cause) => {
            problems.push(Problem::in_file(&file, cause));
            return vec![SheetReport::of(&file)];
        }
    };
    let reported = problems.len();
    source.report(&file, problems);
    report_encoding(&file, &source.text, problems);
    let mut reports = read_text(&file, &source.text, defaults, roster, problems);
    source.place(|line| mapping_on(&reports, line), &mut problems[reported..]);
    for report in &mut reports {
        report.sheet.clone_from(&source.sheet);
    }
    reports
}

/// The mapping of the table in which a line stands.
fn mapping_on(reports: &[SheetReport], line: u32) -> Option<&Mapping> {
    let begins_above = |report: &&SheetReport| report.below.is_none_or(|header| header <= line);
    reports.iter().rev().find(begins_above)?.mapping.as_ref()
}

impl SheetReport {
    fn of(file: &Arc<str>) -> SheetReport {
        let (file, sheet, below) = (Arc::clone(file), None, None);
        SheetReport { file, sheet, below, mapping: None, rows: 0, dates: None, no_interviews: 0 }
    }
}

fn report_encoding(file: &Arc<str>, text: &DecodedText<'_>, problems: &mut Vec<Problem>) {
    if let Some(assumed) = text.assumed() {
        let cause = Cause::Sheet(SheetCause::EncodingAssumed { encoding: assumed.encoding });
        let problem = Problem::in_file(file, cause).quoting(assumed.words);
        problems.push(Problem { line: assumed.line, ..problem });
    }
}

fn read_text(
    file: &Arc<str>,
    text: &DecodedText<'_>,
    defaults: &Defaults,
    roster: &mut RosterBuilder,
    problems: &mut Vec<Problem>,
) -> Vec<SheetReport> {
    let Some(first) = Table::of(text, |header| defaults.names.is_header(header)) else {
        problems.push(Problem::in_file(file, Unreadable::Empty));
        return vec![SheetReport::of(file)];
    };
    let tables = SheetTable::all(first, defaults);
    let is_read = tables::are_read(&tables);
    let mut reports = Vec::new();
    for (number, (table, is_read)) in tables.into_iter().zip(is_read).enumerate() {
        if !is_read {
            problems.push(table.not_read(file));
            continue;
        }
        if number > 0 && !reports.is_empty() {
            problems.push(Problem::at(file, table.header_line(), SheetCause::Table(TableCause::Below)));
        }
        let below = (number > 0).then(|| table.header_line());
        let mut report = SheetReport { below, ..SheetReport::of(file) };
        read_table(table, text.encoding(), (defaults, &mut *roster), problems, &mut report);
        reports.push(report);
    }
    reports
}

fn read_table(
    SheetTable { table, mapping, days_from, missing }: SheetTable<'_>,
    encoding: Encoding,
    (defaults, roster): (&Defaults, &mut RosterBuilder),
    problems: &mut Vec<Problem>,
    report: &mut SheetReport,
) {
    let file = Arc::clone(&report.file);
    if !missing.is_empty()
        && let Some(names) = names_for_data(&table, &mapping)
    {
        let problem = Problem::at(&file, table.header().line(), SheetCause::HeaderMissing { names });
        problems.push(problem.showing(Excerpt::of(table.header(), 0)));
        report.mapping = Some(mapping);
        return;
    }
    report_header((&file, defaults.my_zone), &table, &mapping, (&missing, &days_from), problems);
    if missing.contains(&Column::Date) {
        undated::report(&file, &table, &mapping, problems);
    }
    if missing.is_empty() {
        if defaults.company.is_none() && names_no_company(&mapping) {
            problems.push(Problem::at(&file, table.header().line(), ColumnCause::NoCompany));
        }
        roster.languages = SheetLanguages::of(mapping.headings().iter().map(|heading| &*heading.written));
        let mut context = Context::of(defaults, &table, &mapping, roster, days_from);
        read_rows(&mut context, encoding, report, problems);
    }
    report.mapping = Some(mapping);
}

fn names_no_company(mapping: &Mapping) -> bool {
    let has_cells = |index: usize| !mapping.headings()[index].sample.is_empty();
    let says = |column| mapping.index(column).is_some_and(|index| has_cells(index) || !mapping.is_of_nobody());
    ![Column::Company, Column::Subject].into_iter().any(says)
}

/// Reads every row, and counts what came of them.
fn read_rows(context: &mut Context<'_>, encoding: Encoding, report: &mut SheetReport, problems: &mut Vec<Problem>) {
    let file = Arc::clone(&report.file);
    let mut table = context.orders.table.again();
    let number = context.roster.file(&file);
    let mut row = Row::default();
    let mut limit = ProblemLimit::beyond(problems);
    while table.next_into(&mut row) {
        report.rows += 1;
        if let Some(line) = row.unclosed_quote() {
            problems.push(unclosed_quote(
                &file,
                line,
                &row,
                Cause::Sheet(SheetCause::UnclosedQuote { in_header: false }),
            ));
            context.roster.left_out.unknown = true;
            limit.cut(problems);
            continue;
        }
        report_extra_cells(&file, &row, context.orders.mapping.headings().len(), problems);
        let origin = Origin { file: number, line: row.line() };
        match read_row(&row, encoding, &file, origin, context, problems) {
            RowIs::Interviews => {}
            // Which interviews its texts name is no longer known.
            RowIs::Mistaken(_) if !context.days_from.is_empty() => context.roster.left_out.unknown = true,
            RowIs::Mistaken(start) => leave_out(&row, (origin, start), context),
            RowIs::SomethingElse => report.no_interviews += 1,
        }
        limit.cut(problems);
    }
    limit.report(&file, problems);
    report_asides(&file, table.asides(), problems);
    report.dates = context.orders.proved();
    if report.rows == 0 {
        problems.push(Problem::in_file(&file, SheetCause::NoRows));
    }
}

fn unclosed_quote(file: &Arc<str>, line: u32, row: &Row, cause: Cause) -> Problem {
    Problem::at(file, line, cause).showing(Excerpt::of(row, row.len().saturating_sub(1)))
}

/// What stands to the right of the last header has no meaning, so it is reported.
fn report_extra_cells(file: &Arc<str>, row: &Row, headers: usize, problems: &mut Vec<Problem>) {
    let first = (headers..row.len()).find(|index| !row.cell(*index).is_empty());
    if let Some(first) = first {
        let problem = Problem::at(file, row.line(), SheetCause::ExtraCells { count: row.len() - headers });
        problems.push(problem.quoting(row.cell(first)).showing(Excerpt::of(row, first)));
    }
}

fn report_asides(file: &Arc<str>, asides: Asides<'_>, problems: &mut Vec<Problem>) {
    let reported = [
        (asides.merge_markers, SheetCause::MergeMarkers as fn(LineSample) -> SheetCause),
        (asides.headers, SheetCause::HeaderAgain),
    ];
    for (lines, cause) in reported {
        if let Some(first) = lines.first().first() {
            problems.push(Problem::at(file, *first, cause(lines.clone())));
        }
    }
}
