//! The notation of the tables: a country's section, then one for each of its subdivisions.
//!
//! ```text
//! # a comment
//! [DE] Germany; DEU
//! 2026-01-01 New Year's Day
//!
//! [DE-BY] Bavaria; Bayern
//! 2026-01-06 Epiphany # a source, on a line written by hand
//! ```

use chrono::NaiveDate;

/// What stands for the name on a day of the country that its subdivision does not keep.
const NO_HOLIDAY: &str = "no holiday";

/// A country or a subdivision, as its table has it: the heading is read, the days are not yet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Section {
    /// `DE` or `DE-BY`.
    pub code: &'static str,
    names: &'static str,
    /// The rest of the table: the days end at an empty line.
    days: &'static str,
}

impl Section {
    /// The sections of a table, the country's first.
    pub fn all(table: &'static str) -> impl Iterator<Item = Self> {
        memchr::memmem::find_iter(table.as_bytes(), "\n[")
            .map(|at| Self::read(&table[at + 2..]).expect("a test reads every heading"))
    }

    fn read(text: &'static str) -> Option<Self> {
        let (heading, days) = text.split_once('\n')?;
        let (code, names) = heading.split_once("] ")?;
        Some(Self { code, names, days })
    }

    /// The names, the one to show first.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        self.names.split("; ")
    }

    /// The days in order, with their names; `None` for a day of the country that is no holiday here.
    pub fn days(self) -> impl Iterator<Item = (NaiveDate, Option<&'static str>)> {
        self.days.lines().take_while(|line| !line.is_empty()).map(|line| day(line).expect("a test reads every day"))
    }
}

/// `2026-01-06 Epiphany`, with or without ` # source`.
fn day(line: &str) -> Option<(NaiveDate, Option<&str>)> {
    let (date, name) = line.split_at_checked(10)?;
    let name = name.strip_prefix(' ')?;
    let name = name.split_once(" # ").map_or(name, |(name, _)| name);
    Some((date.parse().ok()?, (name != NO_HOLIDAY).then_some(name)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::holidays::YEARS;
    use crate::holidays::table::TABLES;
    use chrono::Datelike;

    #[test]
    fn a_line_is_a_date_a_space_and_a_name() {
        let epiphany = NaiveDate::from_ymd_opt(2026, 1, 6).expect("a date");
        for (line, expected) in [
            ("2026-01-06 Epiphany", Some((epiphany, Some("Epiphany")))),
            ("2026-01-06 Epiphany # gazette", Some((epiphany, Some("Epiphany")))),
            ("2026-01-06 Day #1", Some((epiphany, Some("Day #1")))),
            ("2026-01-06 no holiday", Some((epiphany, None))),
            ("2026-01-06 no holiday # gazette", Some((epiphany, None))),
            ("2026-01-06", None),
            ("2026-01-06Epiphany", None),
            ("2026-02-30 Epiphany", None),
            ("06-01-2026 Epiphany", None),
            ("Epiphany é 2026", None),
            ("", None),
        ] {
            assert_eq!(day(line), expected, "{line:?}");
        }
    }

    #[test]
    fn every_line_of_every_table_is_read() {
        for (country, table) in TABLES {
            let lines = |kind: fn(&str) -> bool| table.lines().filter(|line| kind(line)).count();
            let comments = lines(|line| line.starts_with("# "));
            let empty = lines(str::is_empty);
            let sections = Section::all(table).count();
            let days: usize = Section::all(table).map(|section| section.days().count()).sum();
            assert_eq!(comments + empty + sections + days, table.lines().count(), "{country}");
            assert_eq!(empty + 1, sections, "{country}");
            assert!(Section::all(table).all(|section| section.code.starts_with(country)));
        }
    }

    #[test]
    fn the_days_of_a_section_are_in_order_named_and_within_the_years() {
        for section in TABLES.iter().flat_map(|(_, table)| Section::all(table)) {
            let days: Vec<_> = section.days().collect();
            assert!(days.is_sorted_by(|(a, _), (b, _)| a < b), "{}", section.code);
            for (date, name) in days {
                assert!(YEARS.contains(&date.year()), "{} {date}", section.code);
                assert!(name.is_none_or(|name| !name.trim().is_empty() && name.trim() == name));
            }
        }
    }
}
