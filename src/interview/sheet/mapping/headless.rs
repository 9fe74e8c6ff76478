//! Sheets without a header: their first row is data, as those below it are.

use super::kind::Kind;
use super::profile::Profile;
use super::{Heading, Mapping, Taken};
use crate::table::Table;

/// What names no column, if the cells below are such as well.
const DATA: [Kind; 7] =
    [Kind::Day, Kind::DayAndHour, Kind::Hour, Kind::Email, Kind::Phone, Kind::Link, Kind::MeetingLink];

/// What may be the name of a company, or of a position.
const NAMES: [Kind; 3] = [Kind::Short, Kind::Company, Kind::Person];

/// What the columns of a sheet may be called whose first row is data; `None` where it is a header.
pub(crate) fn names_for_data(table: &Table<'_>, mapping: &Mapping) -> Option<Vec<&'static str>> {
    let cells: Vec<&str> = table.header().cells().map(str::trim).collect();
    let profiles = Profile::of_columns(table, cells.len());
    let is_data = |(cell, profile): &(&&str, &Profile)| {
        let kind = Kind::of(cell);
        !cell.is_empty() && DATA.contains(&kind) && profile.are_mostly(&[kind])
    };
    let data = cells.iter().zip(&profiles).filter(is_data).count();
    let is_known = |heading: &&Heading| {
        !matches!(heading.taken, Taken::Unknown(_) | Taken::Unnamed)
            && !DATA.contains(&Kind::of(heading.written.trim()))
    };
    let known = mapping.headings().iter().filter(is_known).count();
    (data > known).then(|| named(&cells, &profiles))
}

/// A name for each column, by its cells. Of two columns of names, a company has the shorter ones, and a position the longer.
fn named(cells: &[&str], profiles: &[Profile]) -> Vec<&'static str> {
    let are_names = |index: &usize| profiles[*index].are_mostly(&NAMES) || profiles[*index].is_empty();
    let is_company = |index: &usize| profiles[*index].are_mostly(&[Kind::Company]);
    let words = |index: &usize| cells[*index].split_whitespace().count();
    let mut names: Vec<usize> =
        (0..cells.len()).filter(|index| are_names(index) && !cells[*index].is_empty()).collect();
    names.sort_by_key(|index| (!is_company(index), words(index)));
    let name = |(index, profile): (usize, &Profile)| match names.iter().position(|name| *name == index) {
        Some(0) => "Company",
        Some(1) => "Role",
        _ => by_kind(profile),
    };
    profiles.iter().enumerate().map(name).collect()
}

fn by_kind(profile: &Profile) -> &'static str {
    let of_kinds: [(&[Kind], &str); 7] = [
        (&[Kind::Day, Kind::DayAndHour, Kind::Serial, Kind::DayOrNumber], "Date"),
        (&[Kind::Hour, Kind::BareHour], "Time"),
        (&[Kind::Email], "Email"),
        (&[Kind::Phone], "Phone"),
        (&[Kind::Link, Kind::MeetingLink], "Link"),
        (&[Kind::Format], "Format"),
        (&[Kind::Standing, Kind::Passed, Kind::Arranged, Kind::Applied], "Status"),
    ];
    of_kinds.into_iter().find(|(kinds, _)| profile.are_mostly(kinds)).map_or("Notes", |(_, name)| name)
}
