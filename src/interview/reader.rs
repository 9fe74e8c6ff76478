//! A sheet to interviews.

mod header;
pub(crate) mod ids;
mod problem_limit;
mod undated;

use std::sync::Arc;

use crate::cell::date::DateOrder;
use crate::column::{Column, SheetLanguages};
use crate::interview::roster::builder::RosterBuilder;
use crate::interview::roster::interview::Origin;
use crate::interview::row::context::Context;
use crate::interview::row::unread_row::leave_out;
use crate::interview::row::{RowIs, read_row};
use crate::interview::sheet::days_in_texts::days_from;
use crate::interview::sheet::defaults::Defaults;
use crate::interview::sheet::mapping::{Mapping, names_for_data};
use crate::interview::sheet::source::Source;
use crate::problem::{Cause, ColumnCause, Excerpt, Problem, SheetCause};
use crate::table::{Asides, DecodedText, Encoding, LineSample, Row, Table, Unreadable};

use header::report_header;
use problem_limit::ProblemLimit;

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
    /// Rows that are plainly no interviews. Other appointments in a calendar, and those that say that there was none, are
    /// reported in a warning; what is only an application is counted alone.
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
            let reported = problems.len();
            source.report(&file, problems);
            report_encoding(&file, &source.text, problems);
            read_text(&source.text, defaults, roster, problems, &mut report);
            source.place(report.mapping.as_ref(), &mut problems[reported..]);
            report.sheet = source.sheet;
        }
    }
    report
}

fn report_encoding(file: &Arc<str>, text: &DecodedText<'_>, problems: &mut Vec<Problem>) {
    if let Some(assumed) = text.assumed() {
        let cause = Cause::Sheet(SheetCause::EncodingAssumed { encoding: assumed.encoding });
        let problem = Problem::in_file(file, cause).quoting(assumed.words);
        problems.push(Problem { line: assumed.line, ..problem });
    }
}

fn read_text(
    text: &DecodedText<'_>,
    defaults: &Defaults,
    roster: &mut RosterBuilder,
    problems: &mut Vec<Problem>,
    report: &mut SheetReport,
) {
    let file = Arc::clone(&report.file);
    let Some(table) = Table::of(text, |header| defaults.names.is_header(header)) else {
        problems.push(Problem::in_file(&file, Unreadable::Empty));
        return;
    };
    let mapping = Mapping::of(&table, &defaults.names);
    let days_from = days_from(&mapping, defaults);
    let is_said = |column: &Column| match column {
        Column::Company => defaults.company.is_some(),
        Column::Date => !days_from.is_empty(),
        _ => false,
    };
    let missing: Vec<Column> = mapping.missing().filter(|column| !is_said(column)).collect();
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
        read_rows(&mut context, text.encoding(), report, problems);
    }
    report.mapping = Some(mapping);
}

fn names_no_company(mapping: &Mapping) -> bool {
    [Column::Company, Column::Subject].into_iter().all(|column| mapping.index(column).is_none())
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
