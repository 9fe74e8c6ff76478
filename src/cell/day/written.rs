//! The shapes of a date.

use chrono::WeekdaySet;

use super::parts::{DateParts, Numbers, OpenNumbers, WrittenDate};
use super::readings::Mark;
use super::unspaced;
use super::yearless::Yearless;
use crate::cell::names::{self, WordRole};
use crate::cell::scanner::{Digits, Scanner};
use crate::cell::time;
use crate::cell::{is_dash, is_space};

/// How many characters a weekday has at least where words stand without blanks.
const UNSPACED_WEEKDAY: usize = 2;

/// Takes a date with the weekday before or behind it.
pub(super) fn scan(scanner: &mut Scanner) -> Option<WrittenDate> {
    let before = scanner.attempt(scan_weekday_before);
    let parts = scan_parts(scanner)?;
    scanner.attempt(scan_year_mark);
    time::take_ending(scanner);
    let weekdays = before.or_else(|| scanner.attempt(scan_weekday_behind));
    Some(WrittenDate { weekdays, parts })
}

/// Takes the words before a date, and says whether there was one: `am`, `el día`, `dn.`.
pub(in crate::cell) fn take_introduction(scanner: &mut Scanner) -> bool {
    let mut is_introduced = false;
    while scanner.eat_role(WordRole::Dated) {
        is_introduced = true;
        scanner.eat_char('.');
        scanner.skip_space();
    }
    is_introduced
}

/// Takes `Mon, ` or `Monday the `. What is a month's name too (`mar`) is a weekday only before a
/// day that has its month.
fn scan_weekday_before(scanner: &mut Scanner) -> Option<WeekdaySet> {
    let is_month = scan_month(&mut scanner.clone()).is_some();
    let weekdays = scan_weekday(scanner)?;
    let mark = skip_joint(scanner);
    take_introduction(scanner);
    let has_month = |ahead: Scanner| {
        scan_three_numbers(&mut ahead.clone()).is_some()
            || scan_day_month(&mut ahead.clone()).is_some()
            || is_abbreviated(mark) && has_two_numbers(ahead)
    };
    (!is_month || has_month(*scanner)).then_some(weekdays)
}

/// Whether a mark may stand behind a short name: `mar. 10/03`.
fn is_abbreviated(mark: Option<Mark>) -> bool {
    matches!(mark, None | Some(Mark::Stop))
}

/// Whether `10/03` follows, and no second day as in `9-10`.
fn has_two_numbers(mut scanner: Scanner) -> bool {
    matches!(scan_two_numbers(&mut scanner), Some(DateParts::NoYear(yearless)) if yearless.mark != Mark::Dash)
}

fn scan_weekday(scanner: &mut Scanner) -> Option<WeekdaySet> {
    scanner.known_word_of(names::weekdays(), UNSPACED_WEEKDAY)
}

/// Takes ` Mon`, `, Monday` or ` (Mon)`.
fn scan_weekday_behind(scanner: &mut Scanner) -> Option<WeekdaySet> {
    scanner.take_while(|next| is_space(next) || matches!(next, ',' | '.'));
    let is_bracketed = scanner.eat_char('(');
    let weekdays = scan_weekday(scanner)?;
    scanner.eat_char('.');
    (scanner.eat_char(')') == is_bracketed).then_some(weekdays)
}

/// Takes what some languages have behind a year: ` г.`.
fn scan_year_mark(scanner: &mut Scanner) -> Option<()> {
    scanner.eat_spaced_role(WordRole::YearMark).then(|| {
        scanner.eat_char('.');
    })
}

fn scan_parts(scanner: &mut Scanner) -> Option<DateParts> {
    scanner
        .attempt(unspaced::scan)
        .or_else(|| scanner.attempt(scan_three_numbers))
        .or_else(|| scanner.attempt(scan_two_numbers))
        .or_else(|| scanner.attempt(scan_day_month))
        .or_else(|| scanner.attempt(scan_month_day))
        .or_else(|| scanner.attempt(scan_year_month_day))
        .or_else(|| scanner.attempt(scan_compact))
}

/// Takes `2026-03-09`, `9.3.2026` or `03/09/26`; in `26/3/9`, the year can only come first, and in `9.3. 14 Uhr`, there
/// is none.
fn scan_three_numbers(scanner: &mut Scanner) -> Option<DateParts> {
    let first = scanner.number()?;
    let mark = scan_mark(scanner)?;
    let second = scanner.number().filter(|number| number.digits <= 2)?;
    let behind_second = *scanner;
    let second_mark = scan_mark(scanner)?;
    if first.digits <= 2 && behind_second.until(*scanner).ends_with(is_space) && time::is_whole_clock(*scanner) {
        return None;
    }
    let last = scanner.number().filter(|_| second_mark == mark)?;
    let open = OpenNumbers::new(first.value, second.value, in_full(last), mark);
    match (first.digits, last.digits) {
        (4, 1 | 2) => Some(DateParts::Certain(Numbers { year: first.value, month: second.value, day: last.value })),
        (1 | 2, 4) => Some(DateParts::Open(open)),
        (1, 2) if !is_in_clock(*scanner) => Some(DateParts::Open(open)),
        (2, 1 | 2) if !is_in_clock(*scanner) => Some(DateParts::Open(OpenNumbers {
            ymd: Some(Numbers { year: in_full(first), month: second.value, day: last.value }),
            looks_ymd: mark == Mark::Dash || last.digits == 1,
            ..open
        })),
        _ => None,
    }
}

/// Takes `9/19`, if one of the numbers can be a month and the other one a day of it. With full
/// stops, the day comes first: `9.30` is a time.
fn scan_two_numbers(scanner: &mut Scanner) -> Option<DateParts> {
    let first = scanner.number()?.value;
    let mark = scan_mark(scanner)?;
    let second = scanner.number()?.value;
    let yearless = Yearless::numbers(first, second, mark)?;
    (mark != Mark::Stop || yearless.day_first.is_some()).then_some(DateParts::NoYear(yearless))
}

/// Takes `9 March 2026`, `9th of March, 2026`, `9-Mar-26` or `9. März`.
fn scan_day_month(scanner: &mut Scanner) -> Option<DateParts> {
    let day = scan_day(scanner)?;
    skip_joint(scanner);
    let month = scan_month(scanner)?;
    Some(named(scanner.attempt(scan_year), month, day))
}

/// Takes `March 9, 2026`, `Mar-09-26` or `March the 9th`.
fn scan_month_day(scanner: &mut Scanner) -> Option<DateParts> {
    let month = scan_month(scanner)?;
    let mark = skip_joint(scanner);
    let day = scan_day(scanner)?;
    let year = scanner.attempt(|ahead| {
        let is_other_day = is_other_day(*ahead, mark);
        scan_year(ahead).filter(|_| !is_other_day)
    });
    Some(named(year, month, day))
}

/// Whether two digits behind a month and its day are another day, `March 9-10`: the mark before
/// them is not the one between month and day.
fn is_other_day(mut scanner: Scanner, mark: Option<Mark>) -> bool {
    let last_mark = skip_joint(&mut scanner);
    last_mark.is_some() && last_mark != mark && scanner.two_digits().is_some()
}

/// Takes `2026-Mar-09` or `2026 March 9`.
fn scan_year_month_day(scanner: &mut Scanner) -> Option<DateParts> {
    let year = scanner.number().filter(|number| number.digits == 4)?.value;
    skip_joint(scanner);
    let month = scan_month(scanner)?;
    skip_joint(scanner);
    Some(named(Some(year), month, scan_day(scanner)?))
}

/// Takes `20260309`.
fn scan_compact(scanner: &mut Scanner) -> Option<DateParts> {
    let number = scanner.number().filter(|number| number.digits == 8)?;
    Some(DateParts::Certain(Numbers {
        year: number.value / 10_000,
        month: number.value / 100 % 100,
        day: number.value % 100,
    }))
}

fn named(year: Option<u32>, month: u32, day: u32) -> DateParts {
    let yearless = DateParts::NoYear(Yearless::named(month, day));
    year.map_or(yearless, |year| DateParts::Certain(Numbers { year, month, day }))
}

fn scan_month(scanner: &mut Scanner) -> Option<u32> {
    scanner.known_word(names::months())
}

/// Takes a day of the month with the ending of an ordinal.
pub(in crate::cell) fn scan_day(scanner: &mut Scanner) -> Option<u32> {
    let day = scanner.number().filter(|number| number.digits <= 2)?;
    if !scanner.eat_char('°') {
        scanner.attempt(|ahead| {
            ahead.eat(is_dash);
            ahead.eat_role(WordRole::Ordinal).then_some(())
        });
    }
    Some(day.value)
}

/// Takes a year behind a day and a month: four digits, or two that are no time and not the second
/// day of several (`9-10, 2026`).
fn scan_year(scanner: &mut Scanner) -> Option<u32> {
    skip_joint(scanner);
    let start = *scanner;
    let year = scanner.number()?;
    match year.digits {
        4 => Some(year.value),
        2 if !is_time(start) && !is_before_year(*scanner) => Some(in_full(year)),
        _ => None,
    }
}

fn is_time(scanner: Scanner) -> bool {
    time::is_clock(scanner)
}

fn is_before_year(mut scanner: Scanner) -> bool {
    skip_joint(&mut scanner);
    scanner.number().is_some_and(|number| number.digits == 4 && is_year(number.value))
}

fn is_year(number: u32) -> bool {
    i32::try_from(number).is_ok_and(|year| super::YEARS.contains(&year))
}

/// Whether the number just read belongs to a time: `:30` or `.30` follows.
fn is_in_clock(mut scanner: Scanner) -> bool {
    scanner.eat(|next| matches!(next, ':' | '.')) && scanner.number().is_some()
}

/// A year of two digits is one of this century.
pub(super) fn in_full(year: Digits) -> u32 {
    if year.digits == 2 { year.value + 2000 } else { year.value }
}

/// Takes the mark between two numbers, blanks around it included.
fn scan_mark(scanner: &mut Scanner) -> Option<Mark> {
    scanner.skip_space();
    let mark = scanner.peek().and_then(mark)?;
    scanner.eat(|_| true);
    scanner.skip_space();
    Some(mark)
}

/// The mark that a character is between the parts of a date; all dashes are one.
fn mark(character: char) -> Option<Mark> {
    match character {
        '/' => Some(Mark::Slash),
        '.' => Some(Mark::Stop),
        dash if is_dash(dash) => Some(Mark::Dash),
        _ => None,
    }
}

/// Skips what may stand between the parts of a date with a month's name, and gives the mark that
/// it begins with.
fn skip_joint(scanner: &mut Scanner) -> Option<Mark> {
    let is_skipped = |next| is_space(next) || mark(next).is_some() || matches!(next, ',' | '\'' | '’');
    scanner.skip_space();
    let first = scanner.peek().and_then(mark);
    scanner.take_while(is_skipped);
    while scanner.eat_role(WordRole::Filler) {
        scanner.take_while(is_skipped);
    }
    first
}
