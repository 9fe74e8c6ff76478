//! People with their e-mail addresses: `Jane Doe <jane@example.com>; John; kim@example.com`.
//!
//! A cell is cut into tokens once: words, texts in quotation marks, addresses, numbers, pages and what may part people. Lines
//! of these are grouped into units, and units become people.

use std::borrow::Cow;

mod address;
mod link;
mod made;
mod mailboxes;
mod name;
mod number;
mod order;
mod pairs;
mod spelled;
mod token;
mod unit;

pub(crate) use address::halves;
pub use order::NameOrder;
pub use pairs::paired;
pub(crate) use spelled::meant;

/// A person: a name, an address, a number, a page, or several of them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct PersonCell<'a> {
    /// The name in its usual order, without quotation marks around it, and without the work behind it.
    pub name: Option<Cow<'a, str>>,
    /// The name as written, with the work behind it: what tells the person from others does not change with the column.
    pub written: Option<Cow<'a, str>>,
    /// The e-mail address as written, without `mailto:`.
    pub email: Option<&'a str>,
    /// The telephone number as written.
    pub phone: Option<&'a str>,
    /// A page of theirs, such as their profile in a network.
    pub link: Option<&'a str>,
}

/// The people of a cell, and what of it was left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct People<'a> {
    /// Everybody, in order.
    pub people: Vec<PersonCell<'a>>,
    /// Addresses that are not used.
    pub flaws: Vec<AddressFlaw>,
}

/// Why nobody is written to at an address, or nobody else is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddressFlaw {
    /// No mail could reach it, or nothing says whose it is.
    Broken {
        /// The address as written, or the piece in which it stands.
        piece: Box<str>,
    },
    /// It is one of several that a person has.
    Several {
        /// The piece as written.
        piece: Box<str>,
    },
    /// It is that of one of several people where one is wanted: the others are passed over.
    OfOne {
        /// How many people there are.
        count: usize,
        /// The name of the one.
        name: Box<str>,
    },
}

/// Why a text does not name people, or not the one wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeopleError {
    /// Names between commas that may be surnames and first names, or people.
    Unclear {
        /// The piece as written.
        piece: String,
    },
    /// Not exactly one person where one is wanted.
    NotOne {
        /// How many there are.
        count: usize,
    },
}

/// Reads people between semicolons, line ends, slashes or words for “and”, or between commas that follow an address or a full
/// name; a comma elsewhere belongs to the name (`Doe, Jane`), and so does all that is in double quotes.
///
/// A blank cell is nobody. A number or a page alone is that of the person before it. A broken address is nobody's, and its
/// person is read without it. Where a comma may part people or names, the order of the column decides, or the cell itself.
pub fn read_people(text: &str, order: NameOrder) -> Result<People<'_>, PeopleError> {
    match mailboxes::read(text) {
        Some(people) => Ok(People { people, flaws: Vec::new() }),
        None => made::people(text, order),
    }
}

/// Reads exactly one person: of several, the one of whose name the only address is made.
pub fn read_person(text: &str, order: NameOrder) -> Result<(PersonCell<'_>, Vec<AddressFlaw>), PeopleError> {
    let People { mut people, mut flaws } = read_people(text, order)?;
    if let Some(owner) = owner(&people) {
        let owner = people.swap_remove(owner);
        let name = owner.name.as_deref().unwrap_or_default().into();
        flaws.push(AddressFlaw::OfOne { count: people.len() + 1, name });
        return Ok((owner, flaws));
    }
    match (people.pop(), people.len()) {
        (Some(person), 0) => Ok((person, flaws)),
        // An address alone that is broken is somebody's.
        (None, _) if !flaws.is_empty() => Ok((PersonCell::default(), flaws)),
        (last, others) => Err(PeopleError::NotOne { count: others + usize::from(last.is_some()) }),
    }
}

/// Where the only one of several people stands of whose name the only address is made.
fn owner(people: &[PersonCell<'_>]) -> Option<usize> {
    let mut holders = people.iter().filter(|person| person.email.is_some());
    let (Some(holder), None) = (holders.next(), holders.next()) else { return None };
    let mut named = (0..people.len()).filter(|place| people[*place].is_at(holder.email));
    let (Some(place), None) = (named.next(), named.next()) else { return None };
    (people.len() > 1 && people[place].email.is_some()).then_some(place)
}

/// Whether an address is made of a person's name.
pub(crate) fn is_at(name: &str, email: &str) -> bool {
    PersonCell { name: Some(name.into()), ..PersonCell::default() }.is_at(Some(email))
}
