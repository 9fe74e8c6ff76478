//! What is reported of a sheet's header.

use std::cmp::Reverse;
use std::sync::Arc;

use super::unclosed_quote;
use crate::column::{Column, UnreadReason};
use crate::interview::sheet::mapping::{Heading, Mapping, Sureness, Taken};
use crate::problem::{Cause, ColumnCause, Excerpt, Problem, ReachCause, SheetCause, TableCause};
use crate::table::Table;
use crate::zone::{MeantZone, Zone};

/// Reports what of a header is unknown, doubtful or missing.
pub(super) fn report_header(
    (file, own): (&Arc<str>, Zone),
    table: &Table<'_>,
    mapping: &Mapping,
    (missing, days_from): (&[Column], &[usize]),
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
        if let Some((written, cause)) = zone_of(heading, own) {
            problems.push(Problem::at(file, line, cause).in_column(&heading.written, written));
        }
        match heading.taken {
            Taken::Unknown(_) | Taken::Not(_) if days_from.contains(&index) => {}
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
        let likely = likely(mapping, column);
        problems.push(Problem::at(file, line, ColumnCause::Missing { column, unknown, other_days, likely }));
    }
}

/// Another table to the right is reported once, whatever columns of it are there again.
fn report_beside(file: &Arc<str>, table: &Table<'_>, beside: &[Heading], problems: &mut Vec<Problem>) {
    let again = beside.iter().filter(|heading| matches!(heading.taken, Taken::Again(_)));
    let headers: Vec<String> = again.map(|heading| heading.written.clone()).collect();
    if !headers.is_empty() {
        let first = table.header().len().saturating_sub(beside.len());
        let problem = Problem::at(file, table.header().line(), SheetCause::Table(TableCause::Beside { headers }));
        problems.push(problem.showing(Excerpt::of(table.header(), first)));
    }
}

/// The headers that a missing column may be by their cells, the likeliest first: a day is among days alone, and what is
/// known as another day is so after all the others.
fn likely(mapping: &Mapping, column: Column) -> Vec<String> {
    let is_other = |heading: &Heading| heading.taken == Taken::Not(UnreadReason::AnotherDate);
    let is_unknown = |heading: &Heading| matches!(heading.taken, Taken::Unknown(_));
    let may_be = |heading: &&Heading| match column {
        Column::Date => heading.days > 0 && (is_unknown(heading) || is_other(heading)),
        _ => heading.days < 50 && !heading.sample.is_empty() && is_unknown(heading),
    };
    let mut headings: Vec<&Heading> = mapping.headings().iter().filter(may_be).collect();
    if column == Column::Date {
        headings.sort_by_key(|heading| (is_other(heading), Reverse(heading.days)));
    }
    headings.iter().map(|heading| heading.written.clone()).collect()
}

/// What there is to report of a zone in a header, and what stands there for it.
fn zone_of(heading: &Heading, own: Zone) -> Option<(&str, Cause)> {
    let (written, meant) = heading.zone(own)?;
    let cause = match meant {
        Ok(MeantZone { is_short: false, .. }) => return None,
        Ok(MeantZone { zone, .. }) => Cause::Reach(ReachCause::ZoneMeant { zone }),
        Err(meanings) => Cause::Column(ColumnCause::ZoneInHeader { meanings }),
    };
    Some((written, cause))
}

fn headers(mapping: &Mapping, are_such: impl Fn(Taken) -> bool) -> Vec<String> {
    let such = mapping.headings().iter().filter(|heading| are_such(heading.taken));
    such.map(|heading| heading.written.clone()).collect()
}
