//! What is reported of a sheet's header.

use std::sync::Arc;

use super::unclosed_quote;
use crate::column::{Column, UnreadReason};
use crate::interview::sheet::mapping::{Heading, Mapping, Sureness, Taken};
use crate::problem::{Cause, ColumnCause, Excerpt, Problem, SheetCause, TableCause};
use crate::table::Table;
use crate::zone::{Zone, ZoneError};

/// Reports what of a header is unknown, doubtful or missing.
pub(super) fn report_header(
    file: &Arc<str>,
    table: &Table<'_>,
    mapping: &Mapping,
    (missing, told_in): (&[Column], &[usize]),
    problems: &mut Vec<Problem>,
) {
    let line = table.header().line();
    if let Some(line) = table.header().unclosed_quote() {
        let cause = Cause::Sheet(SheetCause::UnclosedQuote { in_header: true });
        problems.push(unclosed_quote(file, line, table.header(), cause));
    }
    let beside = mapping.table_beside().unwrap_or(mapping.headings().len());
    let mut unknown = Vec::new();
    for (index, heading) in mapping.headings().iter().enumerate() {
        if let Some((written, meanings)) = zone_in(heading) {
            let cause = ColumnCause::ZoneInHeader { meanings };
            problems.push(Problem::at(file, line, cause).in_column(&heading.written, written));
        }
        match heading.taken {
            Taken::Unknown(_) | Taken::Not(_) if told_in.contains(&index) => {}
            Taken::Unknown(nearest) => unknown.push((heading.written.clone(), nearest)),
            Taken::Again(_) if index >= beside => {}
            Taken::Again(column) => {
                let problem = Problem::at(file, line, ColumnCause::Twice { column }).in_column(&heading.written, "");
                problems.push(problem.showing(Excerpt::of(table.header(), index)));
            }
            Taken::As(column, Sureness::Slip) => {
                problems.push(Problem::at(file, line, ColumnCause::BySlip { column }).in_column(&heading.written, ""));
            }
            Taken::As(_, Sureness::Alone) => {
                problems.push(Problem::at(file, line, ColumnCause::DayAlone).in_column(&heading.written, ""));
            }
            Taken::Not(reason) if reason.open_for().is_some() => {
                let cause = Cause::Column(ColumnCause::Uncertain { reason });
                problems.push(Problem::at(file, line, cause).in_column(&heading.written, ""));
            }
            Taken::As(..) | Taken::OfRound(..) | Taken::Unnamed | Taken::Not(_) => {}
        }
    }
    report_beside(file, table, &mapping.headings()[beside..], problems);
    if !unknown.is_empty() {
        problems.push(Problem::at(file, line, ColumnCause::Unknown { headers: unknown }));
    }
    for column in missing.iter().copied() {
        let unknown = headers(mapping, |taken| matches!(taken, Taken::Unknown(_)));
        let other_days = headers(mapping, |taken| taken == Taken::Not(UnreadReason::AnotherDate));
        problems.push(Problem::at(file, line, ColumnCause::Missing { column, unknown, other_days }));
    }
}

/// Another table to the right is told once, whatever columns of it are there again.
fn report_beside(file: &Arc<str>, table: &Table<'_>, beside: &[Heading], problems: &mut Vec<Problem>) {
    let again = beside.iter().filter(|heading| matches!(heading.taken, Taken::Again(_)));
    let headers: Vec<String> = again.map(|heading| heading.written.clone()).collect();
    if !headers.is_empty() {
        let first = table.header().len().saturating_sub(beside.len());
        let problem = Problem::at(file, table.header().line(), SheetCause::Table(TableCause::Beside { headers }));
        problems.push(problem.showing(Excerpt::of(table.header(), first)));
    }
}

/// What stands in brackets in the header of a time and is a zone, or short for some: "Interview Time (IST)".
fn zone_in(heading: &Heading) -> Option<(&str, Vec<&'static str>)> {
    heading.column().filter(|column| matches!(column, Column::Date | Column::Time | Column::Start | Column::End))?;
    let (_, behind) = heading.written.split_once(['(', '（', '['])?;
    let written = behind.split([')', '）', ']']).next()?.trim();
    let meanings = match Zone::named(written) {
        Ok(zone) => vec![zone.name()],
        Err(ZoneError::Abbreviation { meanings }) => meanings.to_vec(),
        Err(ZoneError::Distance { all_year }) => all_year,
        Err(ZoneError::Unknown { .. }) => return None,
    };
    Some((written, meanings))
}

fn headers(mapping: &Mapping, are_such: impl Fn(Taken) -> bool) -> Vec<String> {
    let such = mapping.headings().iter().filter(|heading| are_such(heading.taken));
    such.map(|heading| heading.written.clone()).collect()
}
