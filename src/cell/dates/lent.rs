//! What the dates of a list lend one another: the year of `9 March and 16 March 2026`, the month of `9 and 12 March`.

use chrono::Datelike;

use crate::cell::day::{DateCell, scan_day, take_introduction};
use crate::cell::names::WordRole;
use crate::cell::scanner::Scanner;

/// A date of a list, or a day that has its month elsewhere.
pub(super) enum ListedDate {
    Date {
        date: DateCell,
        /// Only a month in words is lent.
        has_words: bool,
    },
    Day(u32),
}

impl ListedDate {
    pub(super) fn of(text: &str, date: DateCell) -> ListedDate {
        ListedDate::Date { date, has_words: text.contains(char::is_alphabetic) }
    }

    fn is_date(&self) -> bool {
        matches!(self, ListedDate::Date { .. })
    }

    /// The date itself, or that of a day in the month of another.
    fn dated(&self, lender: &ListedDate) -> Option<DateCell> {
        match (self, lender) {
            (ListedDate::Date { date, .. }, _) => Some(*date),
            (ListedDate::Day(day), ListedDate::Date { date: date @ DateCell { time: None, .. }, has_words: true }) => {
                Some(DateCell { date: date.date.with_day(*day)?, ..*date })
            }
            (ListedDate::Day(_), _) => None,
        }
    }
}

/// The day of `9`, `le 9`, `9.` or `12日`, which has its month elsewhere.
pub(super) fn bare_day(text: &str) -> Option<u32> {
    let mut scanner = Scanner::new(text)?;
    take_introduction(&mut scanner);
    let day = scan_day(&mut scanner)?;
    scanner.eat_spaced_role(WordRole::Day);
    scanner.eat_char('.');
    scanner.is_at_end().then_some(day)
}

/// In `9 and 12 March` and in `3月9日、12日`, the month is for both. `None` where there is no month to lend, or the days do not
/// follow one another.
pub(super) fn lend_months(listed: &[ListedDate]) -> Option<Vec<DateCell>> {
    let Some(first) = listed.iter().position(ListedDate::is_date) else { return listed.is_empty().then(Vec::new) };
    let last = listed.iter().rposition(ListedDate::is_date).unwrap_or(first);
    let lender = |index: usize| if index < first { first } else { last };
    let in_month = |(index, each): (usize, &ListedDate)| each.dated(&listed[lender(index)]);
    let dates: Vec<DateCell> = listed.iter().enumerate().map(in_month).collect::<Option<_>>()?;
    let is_between = |index: usize| !listed[index].is_date() && (first..last).contains(&index);
    let is_in_order = |index: usize| {
        listed[index].is_date() && listed[index + 1].is_date() || dates[index].date < dates[index + 1].date
    };
    let is_plain = !(0..listed.len()).any(is_between) && (0..listed.len() - 1).all(is_in_order);
    is_plain.then_some(dates)
}

/// In `9 March and 16 March 2026`, the year is for both.
pub(super) fn lend_years(dates: &mut [DateCell]) {
    for index in (1..dates.len()).rev() {
        let (lender, borrower) = (dates[index], &mut dates[index - 1]);
        if let (false, true, Some(date)) =
            (lender.year_assumed, borrower.year_assumed, borrower.date.with_year(lender.date.year()))
        {
            *borrower = DateCell { date, year_assumed: false, ..*borrower };
        }
    }
}
