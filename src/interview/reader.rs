//! A sheet to interviews.

use std::sync::Arc;

use super::context::{Context, Defaults};
use super::mapping::{Mapping, Reason, Sureness, Taken};
use super::row::read_row;
use super::{Origin, RosterBuilder};
use crate::cell::date::DateOrder;
use crate::column::ColumnNames;
use crate::problem::{Cause, Problem};
use crate::table::{Row, Table, Unreadable, text_of};

/// What one sheet came to.
#[derive(Debug)]
pub struct SheetReport {
    /// The file's name, as the user gave it.
    pub file: Arc<str>,
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
    let mut report = SheetReport { file: Arc::clone(&file), mapping: None, rows: 0, dates: None, no_interviews: 0 };
    match open(bytes, &defaults.names) {
        Err(cause) => problems.push(Problem::in_file(&file, cause)),
        Ok(table) => {
            let mapping = Mapping::of(&table, &defaults.names);
            report_header(&file, &table, &mapping, problems);
            if mapping.missing().next().is_none() {
                read_rows(&mut Context::of(defaults, &table, &mapping, roster), &mut report, problems);
            }
            report.mapping = Some(mapping);
        }
    }
    report
}

fn open<'t>(bytes: &'t [u8], names: &ColumnNames) -> Result<Table<'t>, Cause> {
    let text = text_of(bytes)?;
    Table::of(text, |header| names.known(header).is_some()).ok_or(Cause::Unreadable(Unreadable::Empty))
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
            Taken::As(column, Sureness::Slip) => {
                problems.push(Problem::at(file, line, Cause::ColumnBySlip { column }).in_column(&heading.written, ""));
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
    for column in mapping.missing() {
        let unknown = headers(mapping, |taken| matches!(taken, Taken::Unknown(_) | Taken::Not(Reason::NoDates)));
        let other_days = headers(mapping, |taken| taken == Taken::Not(Reason::AnotherDate));
        problems.push(Problem::at(file, line, Cause::MissingColumn { column, unknown, other_days }));
    }
}

fn headers(mapping: &Mapping, are_such: impl Fn(Taken) -> bool) -> Vec<String> {
    let such = mapping.headings().iter().filter(|heading| are_such(heading.taken));
    such.map(|heading| heading.written.clone()).collect()
}

/// Reads every row, and counts what came of them.
fn read_rows(context: &mut Context<'_>, report: &mut SheetReport, problems: &mut Vec<Problem>) {
    let file = Arc::clone(&report.file);
    let mut table = context.orders.table.again();
    let number = context.roster.file(&file);
    let mut row = Row::default();
    while table.next_into(&mut row) {
        report.rows += 1;
        if let Some(line) = row.unclosed_quote() {
            problems.push(Problem::at(&file, line, Cause::UnclosedQuote));
            continue;
        }
        let origin = Origin { file: number, line: row.line() };
        let is_interview = read_row(&row, &file, origin, context, problems);
        report.no_interviews += usize::from(!is_interview);
    }
    report.dates = context.orders.proved();
    if report.rows == 0 {
        problems.push(Problem::in_file(&file, Cause::NoRows));
    }
}
