//! Interviewers who stand in several columns: `Panel 1` and `Panel 2`, or names beside their addresses.

use super::claim::{Claim, Part, points};
use super::evidence::Evidence;
use super::fit::Fit;
use super::{Sureness, Taken};
use crate::cell::people::{NameOrder, PersonCell, paired, read_people};
use crate::cell::{is_blank, narrowed};
use crate::column::{Column, ColumnNames, HeaderMeaning, HeaderToken, HeaderWord, tokens};
use crate::table::Row;

/// Where interviewers stand: their names, their addresses, or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PeopleColumns {
    names: Option<usize>,
    addresses: Option<usize>,
}

/// A header of interviewers.
#[derive(Clone, Copy)]
struct PeopleHeader {
    index: usize,
    /// Which of several it is.
    number: Option<u32>,
    are_addresses: bool,
}

impl Evidence<'_> {
    /// Headers that together are the interviewers: numbered ones, and addresses beside names.
    pub(super) fn claims_of_people(&self) -> Vec<Claim> {
        let headers: Vec<PeopleHeader> = self.places().filter_map(|index| self.people_header(index)).collect();
        let names = |number: Option<u32>| {
            let mut names = headers.iter().filter(|header| !header.are_addresses);
            names.find(|header| header.number == number).map(|header| header.index)
        };
        let claim = |header: &PeopleHeader| {
            let index = header.index;
            let (points, sureness) = match names(header.number) {
                _ if self.is_configured(index) => (points::CONFIGURED - 1, Sureness::Configured),
                // Of several names that are not numbered, one is read.
                _ if self.column(index) == Some(Column::Interviewers) => return None,
                Some(names) if header.are_addresses => (points::AMONG, Sureness::Beside(names)),
                _ => (points::AMONG, Sureness::Words),
            };
            let fits = self.fit(index, Column::Interviewers) != Fit::No;
            fits.then_some(Claim { index, part: Part::Among(Column::Interviewers), points, sureness })
        };
        headers.iter().filter_map(claim).collect()
    }

    /// Whether a bare address is that of the interviewers to its left: nobody else is there whose it may be.
    fn is_address_of_interviewers(&self, index: usize) -> bool {
        let is_of_somebody_else = |other: usize| match self.meaning(other) {
            Some(HeaderMeaning::Column(column)) => OTHERS.contains(&column),
            Some(HeaderMeaning::Name | HeaderMeaning::PersonName | HeaderMeaning::FirstName(_)) => true,
            _ => false,
        };
        let is_interviewers = |other: usize| self.column(other) == Some(Column::Interviewers);
        self.meaning(index) == Some(HeaderMeaning::Email)
            && (0..index).any(is_interviewers)
            && !self.places().any(is_of_somebody_else)
    }

    /// What a header says of interviewers, if it is theirs, but for a number.
    fn people_header(&self, index: usize) -> Option<PeopleHeader> {
        let builtin = ColumnNames::builtin();
        let (names, unsaid) = if self.is_configured(index) {
            let is_theirs = self.column(index) == Some(Column::Interviewers);
            is_theirs.then_some((&builtin, Some(PeopleHeader { index, number: None, are_addresses: false })))?
        } else {
            (self.names, None)
        };
        let meaning = |header: &str| names.known(header).or_else(|| names.in_words(header)).map(|known| known.meaning);
        let of_people = |number, header: &str| {
            let are_addresses = match meaning(header)? {
                HeaderMeaning::Column(Column::Interviewers) => false,
                HeaderMeaning::InterviewerEmail => true,
                _ => return None,
            };
            Some(PeopleHeader { index, number, are_addresses })
        };
        if self.is_address_of_interviewers(index) {
            return Some(PeopleHeader { index, number: None, are_addresses: true });
        }
        let header = self.written[index];
        of_people(None, header).or_else(|| of_people(Some(number_in(header)?.0), &number_in(header)?.1)).or(unsaid)
    }
}

/// Whoever else an address without a name may belong to.
const OTHERS: [Column; 3] = [Column::Contact, Column::Recruiter, Column::Candidate];

/// The one number in a header, and its other words.
fn number_in(header: &str) -> Option<(u32, String)> {
    let (numbers, others): (Vec<_>, Vec<_>) = tokens(header).into_iter().partition(is_number);
    let [HeaderToken { word: HeaderWord::Number(number), .. }] = numbers[..] else { return None };
    let words: Vec<&str> = others.iter().map(|token| token.text).collect();
    Some((number, words.join(" ")))
}

fn is_number(token: &HeaderToken<'_>) -> bool {
    matches!(token.word, HeaderWord::Number(_))
}

impl PeopleColumns {
    /// The columns that were taken for interviewers, from the left; none where one column has all.
    pub(super) fn of(evidence: &Evidence<'_>, taken: &[Option<Taken>]) -> Vec<PeopleColumns> {
        let is_taken = |index: &usize| matches!(taken[*index], Some(Taken::As(Column::Interviewers, _)));
        let headers = evidence.places().filter(is_taken).filter_map(|index| evidence.people_header(index));
        let (addresses, names): (Vec<_>, Vec<_>) = headers.partition(|header| header.are_addresses);
        if names.len() + addresses.len() < 2 {
            return Vec::new();
        }
        let mut columns: Vec<(PeopleHeader, PeopleColumns)> = names
            .into_iter()
            .map(|names| (names, PeopleColumns { names: Some(names.index), addresses: None }))
            .collect();
        for address in addresses {
            let is_theirs = |(names, columns): &&mut (PeopleHeader, PeopleColumns)| {
                columns.addresses.is_none() && names.number == address.number
            };
            match columns.iter_mut().find(|column| is_theirs(column)) {
                Some((_, columns)) => columns.addresses = Some(address.index),
                None => columns.push((address, PeopleColumns { names: None, addresses: Some(address.index) })),
            }
        }
        columns.into_iter().map(|(_, columns)| columns).collect()
    }

    /// The people of a row, as one cell would have them.
    fn text(self, row: &Row) -> String {
        let cell = |index: Option<usize>| index.map(|index| row.cell(index).trim()).filter(|cell| !is_blank(cell));
        match (cell(self.names), cell(self.addresses)) {
            (Some(names), Some(addresses)) => with_addresses(names, addresses),
            (names, addresses) => names.or(addresses).unwrap_or_default().to_owned(),
        }
    }
}

/// The interviewers of a row who stand in several columns, as one cell would have them.
pub(super) fn joined(columns: &[PeopleColumns], row: &Row) -> String {
    let texts = columns.iter().map(|columns| columns.text(row)).filter(|text| !text.is_empty());
    texts.collect::<Vec<_>>().join("; ")
}

/// Names with their addresses, each as it would stand in one cell.
fn with_addresses(names: &str, addresses: &str) -> String {
    let (narrow_names, narrow_addresses) = (narrowed(names), narrowed(addresses));
    let [people, others] = [&narrow_names, &narrow_addresses].map(|text| read_people(text, NameOrder::Unknown));
    let (Ok(people), Ok(others)) = (people, others) else { return format!("{names}; {addresses}") };
    if !people.flaws.is_empty() || !others.flaws.is_empty() {
        return format!("{names}; {addresses}");
    }
    let together = paired(people.people, others.people);
    together.iter().map(written).collect::<Vec<_>>().join("; ")
}

fn written(person: &PersonCell<'_>) -> String {
    let name = person.written.as_deref().or(person.name.as_deref()).unwrap_or_default();
    let is_several = name.contains([',', ';', '&', '/']);
    let name = if is_several { format!("\"{name}\"") } else { name.to_owned() };
    let email = person.email.map(|email| format!("<{email}>"));
    let parts = [Some(name), email, person.phone.map(str::to_owned), person.link.map(str::to_owned)];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
