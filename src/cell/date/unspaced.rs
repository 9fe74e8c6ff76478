//! Dates whose numbers have their units behind them: `2026年3月9日`, `令和8年3月9日`, `3월 9일`.

use super::parts::{Numbers, Parts};
use super::written::in_full;
use super::yearless::Yearless;
use crate::cell::names::Role;
use crate::cell::scanner::{Number, Scanner};

/// Japanese eras, each with the year before its first.
const ERAS: [(&str, u32); 2] = [("令和", 2018), ("平成", 1988)];

/// The first year of an era, in place of a number.
const FIRST: char = '元';

/// Takes such a date, perhaps without its year.
pub(super) fn scan(scanner: &mut Scanner) -> Option<Parts> {
    let year = scanner.attempt(scan_era_year).or_else(|| scanner.attempt(scan_year));
    let month = scan_number_before(scanner, Role::Month)?.value;
    let day = scan_number_before(scanner, Role::Day)?.value;
    let yearless = Parts::NoYear(Yearless::named(month, day));
    Some(year.map_or(yearless, |year| Parts::Certain(Numbers { year, month, day })))
}

fn scan_era_year(scanner: &mut Scanner) -> Option<u32> {
    let (name, before) = ERAS.iter().find(|(name, _)| scanner.rest().starts_with(name))?;
    let length = name.chars().count();
    (0..length).for_each(|_| {
        scanner.eat(|_| true);
    });
    scanner.skip_space();
    if scanner.eat_char(FIRST) {
        return scanner.eat_role(Role::Year).then_some(before + 1);
    }
    Some(before + scan_number_before(scanner, Role::Year)?.value)
}

fn scan_year(scanner: &mut Scanner) -> Option<u32> {
    scan_number_before(scanner, Role::Year).map(in_full)
}

fn scan_number_before(scanner: &mut Scanner, unit: Role) -> Option<Number> {
    scanner.skip_space();
    let number = scanner.number()?;
    scanner.skip_space();
    scanner.eat_role(unit).then_some(number)
}
