//! Dates whose numbers have their units behind them: `2026年3月9日`, `令和8年3月9日`, `3월 9일`.

use super::parts::{DateParts, Numbers};
use super::written::in_full;
use super::yearless::Yearless;
use crate::cell::names::{self, WordRole};
use crate::cell::scanner::{Digits, Scanner};

/// Takes such a date, perhaps without its year.
pub(super) fn scan(scanner: &mut Scanner) -> Option<DateParts> {
    let year = scanner.attempt(scan_era_year).or_else(|| scanner.attempt(scan_year));
    let month = scan_number_before(scanner, WordRole::Month)?.value;
    let day = scan_number_before(scanner, WordRole::Day)?.value;
    let yearless = DateParts::NoYear(Yearless::named(month, day));
    Some(year.map_or(yearless, |year| DateParts::Certain(Numbers { year, month, day })))
}

fn scan_era_year(scanner: &mut Scanner) -> Option<u32> {
    let before = scanner.known_word(names::eras())?;
    scanner.skip_space();
    if scanner.eat_role(WordRole::FirstYear) {
        return scanner.eat_role(WordRole::Year).then_some(before + 1);
    }
    Some(before + scan_number_before(scanner, WordRole::Year)?.value)
}

fn scan_year(scanner: &mut Scanner) -> Option<u32> {
    scan_number_before(scanner, WordRole::Year).map(in_full)
}

fn scan_number_before(scanner: &mut Scanner, unit: WordRole) -> Option<Digits> {
    scanner.skip_space();
    let number = scanner.number().or_else(|| scanner.worded_number_before(unit))?;
    scanner.skip_space();
    scanner.eat_role(unit).then_some(number)
}
