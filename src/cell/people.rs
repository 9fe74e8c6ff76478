//! People with their e-mail addresses: `Jane Doe <jane@example.com>; John; kim@example.com`.

use std::borrow::Cow;

use super::{is_blank, is_dash, is_space, trimmed};

mod address;
mod pieces;

use address::read_address;
use pieces::pieces;

/// Quotation marks around a name, with those that close them.
const QUOTES: [(char, char); 6] = [('"', '"'), ('\'', '\''), ('“', '”'), ('„', '“'), ('‘', '’'), ('«', '»')];

/// A person: a name, an address, or both.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PersonCell<'a> {
    /// The name, without quotation marks around it.
    pub name: Option<Cow<'a, str>>,
    /// The e-mail address as written, without `mailto:`.
    pub email: Option<&'a str>,
}

/// Why a text does not name people, or not the one wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeopleError {
    /// A piece with an address that no mail could reach, or more than a name and an address.
    BrokenAddress {
        /// The piece as written.
        piece: String,
    },
    /// Not exactly one person where one is wanted.
    NotOne {
        /// How many there are.
        count: usize,
    },
}

/// Reads people between semicolons or line ends, or between commas that follow an address; a
/// comma elsewhere belongs to the name (`Doe, Jane`), and so does all that is in double quotes.
///
/// A blank cell is nobody. The first broken address is the error.
pub fn read_people(text: &str) -> Result<Vec<PersonCell<'_>>, PeopleError> {
    pieces(text).filter(|piece| !is_blank(unquoted(piece))).map(read_piece).collect()
}

/// Reads exactly one person.
pub fn read_person(text: &str) -> Result<PersonCell<'_>, PeopleError> {
    let mut people = read_people(text)?;
    match (people.pop(), people.len()) {
        (Some(person), 0) => Ok(person),
        (last, others) => Err(PeopleError::NotOne { count: others + usize::from(last.is_some()) }),
    }
}

fn read_piece(piece: &str) -> Result<PersonCell<'_>, PeopleError> {
    let piece = trimmed(piece);
    let person = if !piece.contains(['@', '<', '>']) {
        Some(PersonCell { name: read_name(piece), email: None })
    } else if let Some(angled) = piece.strip_suffix('>') {
        read_angled(angled)
    } else {
        read_loose(piece)
    };
    person.ok_or_else(|| PeopleError::BrokenAddress { piece: piece.to_owned() })
}

/// Reads `Jane Doe <jane@example.com`. Mail programs repeat the address for want of a name.
fn read_angled(angled: &str) -> Option<PersonCell<'_>> {
    let (name, address) = angled.rsplit_once('<')?;
    let email = read_address(address)?;
    if name.contains(['<', '>']) && unquoted(name) == trimmed(name) {
        return None;
    }
    Some(PersonCell { name: read_name(name).filter(|name| name != email), email: Some(email) })
}

/// Reads `jane@example.com`, `Jane Doe jane@example.com`, `Jane Doe (jane@example.com)` or
/// `jane@example.com (Jane Doe)`.
fn read_loose(piece: &str) -> Option<PersonCell<'_>> {
    let at = piece.rfind('@')?;
    let start = at - piece[..at].rsplit(is_border).next()?.len();
    let end = at + piece[at..].split(is_border).next()?.len();
    let is_joint = |next| is_space(next) || is_dash(next) || matches!(next, '(' | ',' | ':');
    let before = piece[..start].trim_end_matches(is_joint);
    let behind = piece[end..].trim_matches(is_border);
    if before.contains('@') || !(before.is_empty() || behind.is_empty()) {
        return None;
    }
    Some(PersonCell {
        name: read_name(before).or_else(|| read_name(behind)),
        email: Some(read_address(&piece[start..end])?),
    })
}

/// Whether an address ends there, in a piece without angle brackets.
fn is_border(next: char) -> bool {
    is_space(next) || matches!(next, '(' | ')' | ',')
}

/// A name without its quotation marks, and without the backslashes that RFC 5322 puts inside
/// double ones; `None` if nothing is left.
fn read_name(text: &str) -> Option<Cow<'_, str>> {
    let name = unquoted(text);
    let is_escaped = name.contains('\\') && trimmed(text).starts_with('"');
    match name {
        "" => None,
        name if is_escaped => Some(unescaped(name).into()),
        name => Some(name.into()),
    }
}

/// The text inside quotation marks around it all, or the text itself.
fn unquoted(text: &str) -> &str {
    let text = trimmed(text);
    let inside = QUOTES.iter().find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close));
    trimmed(inside.unwrap_or(text))
}

fn unescaped(text: &str) -> String {
    let mut characters = text.chars();
    std::iter::from_fn(|| match characters.next()? {
        '\\' => characters.next(),
        character => Some(character),
    })
    .collect()
}
