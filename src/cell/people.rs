//! People with their e-mail addresses: `Jane Doe <jane@example.com>; John; kim@example.com`.

use std::borrow::Cow;

use super::phone::read_phone;
use super::{is_blank, is_dash, is_space, strip_prefix, trimmed};

mod address;
mod commas;
mod link;
pub(crate) mod name_words;
mod pieces;

use address::read_address;
use name_words::{NameWord, is, names_nobody};
use pieces::pieces;

/// Quotation marks around a name, with those that close them.
const QUOTES: [(char, char); 6] = [('"', '"'), ('\'', '\''), ('“', '”'), ('„', '“'), ('‘', '’'), ('«', '»')];

/// How many digits a number among people has at least; fewer are a floor, a year, a room.
const PHONE_DIGITS: usize = 7;

/// A person: a name, an address, a number, a page, or several of them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct PersonCell<'a> {
    /// The name, without quotation marks around it.
    pub name: Option<Cow<'a, str>>,
    /// The e-mail address as written, without `mailto:`.
    pub email: Option<&'a str>,
    /// The telephone number as written.
    pub phone: Option<&'a str>,
    /// A page of theirs, such as their profile in a network.
    pub link: Option<&'a str>,
}

/// Why a text does not name people, or not the one wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeopleError {
    /// A piece with an address that no mail could reach, or more than a name and an address.
    BrokenAddress {
        /// The piece as written.
        piece: String,
    },
    /// A person with more than one address.
    SeveralAddresses {
        /// The piece as written.
        piece: String,
    },
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

/// Reads people between semicolons, line ends or words for “and”, or between commas that follow an
/// address or a full name; a comma elsewhere belongs to the name (`Doe, Jane`), and so does all that
/// is in double quotes.
///
/// A blank cell is nobody. A number or a page alone is that of the person before it. The first
/// broken address is the error.
pub fn read_people(text: &str) -> Result<Vec<PersonCell<'_>>, PeopleError> {
    let mut people: Vec<PersonCell<'_>> = Vec::new();
    for piece in pieces(text)? {
        let name = unquoted(piece);
        if is_blank(name) || names_nobody(name) {
            continue;
        }
        let person = read_piece(piece)?;
        match people.last_mut() {
            Some(last) if person.name.is_none() && person.email.is_none() => {
                last.phone = last.phone.or(person.phone);
                last.link = last.link.or(person.link);
            }
            _ => people.push(person),
        }
    }
    Ok(people)
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
    if let Some((text, target)) = link::linked(piece) {
        return read_linked(text, target);
    }
    if let Some((start, end)) = link::page(piece) {
        let (before, behind) = (apart(&piece[..start]), apart(&piece[end..]));
        let person = read_piece(if before.is_empty() { behind } else { before })?;
        return Ok(PersonCell { link: Some(&piece[start..end]), ..person });
    }
    let (piece, phone) = split_phone(piece);
    if piece.is_empty() {
        return Ok(PersonCell { phone, ..PersonCell::default() });
    }
    let person = if !piece.contains(['@', '<', '>']) {
        Some(PersonCell { name: read_name(piece), ..PersonCell::default() })
    } else if let Some(angled) = piece.strip_suffix('>') {
        read_angled(angled)
    } else {
        read_loose(piece)
    };
    person.map(|person| PersonCell { phone: phone.or(person.phone), ..person }).ok_or_else(|| {
        let tokens = piece.split(|next| is_border(next) || matches!(next, '<' | '>' | '/' | ':'));
        let addresses = tokens.filter(|token| read_address(token).is_some()).count();
        let piece = piece.to_owned();
        if addresses > 1 { PeopleError::SeveralAddresses { piece } } else { PeopleError::BrokenAddress { piece } }
    })
}

/// Reads the text of a link, and what its target adds.
fn read_linked<'t>(text: &'t str, target: &'t str) -> Result<PersonCell<'t>, PeopleError> {
    let person = if text.is_empty() { PersonCell::default() } else { read_piece(text)? };
    if strip_prefix(target, "mailto:").is_some() {
        let broken = || PeopleError::BrokenAddress { piece: target.to_owned() };
        let email = Some(read_address(target).ok_or_else(broken)?);
        let name = person.name.filter(|name| Some(&**name) != email);
        return Ok(PersonCell { name, email, ..person });
    }
    if let Some(number) = strip_prefix(target, "tel:") {
        return Ok(PersonCell { phone: Some(number), ..person });
    }
    Ok(PersonCell { link: Some(target), ..person })
}

/// A piece without the telephone number at its end, and the number.
fn split_phone(piece: &str) -> (&str, Option<&str>) {
    if !piece.ends_with(|last: char| last.is_ascii_digit() || last == ')') {
        return (piece, None);
    }
    let is_part = |next: char| next.is_ascii_digit() || is_space(next) || is_dash(next) || "+()./".contains(next);
    let number = trimmed(&piece[piece.trim_end_matches(is_part).len()..]);
    let number = number.trim_start_matches(|next| is_dash(next) || matches!(next, '.' | '/' | ' '));
    let closes_more = number.matches('(').count() < number.matches(')').count();
    let number = number.strip_suffix(')').filter(|_| closes_more).unwrap_or(number);
    let inside = number.strip_prefix('(').map(|rest| rest.strip_suffix(')').unwrap_or(rest));
    let number = inside.filter(|inside| !inside.contains([')', '('])).unwrap_or(number);
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    if digits < PHONE_DIGITS || read_phone(number).is_err() {
        return (piece, None);
    }
    let before = apart(&piece[..piece.rfind(number).unwrap_or(piece.len())]);
    let label = before.rsplit(|next: char| !next.is_alphabetic()).next().unwrap_or_default();
    let before = if is(NameWord::Phone, label) { apart(&before[..before.len() - label.len()]) } else { before };
    (before, Some(number))
}

/// A text without the marks that part it from what follows or precedes it.
fn apart(text: &str) -> &str {
    let is_mark = |next| is_space(next) || is_dash(next) || matches!(next, ',' | ':' | '.' | '|' | '/' | '+');
    let text = text.trim_start_matches(|next| is_mark(next) || next == ')');
    text.trim_end_matches(|next| is_mark(next) || matches!(next, '(' | '<'))
}

/// Reads `Jane Doe <jane@example.com`. Mail programs repeat the address for want of a name.
fn read_angled(angled: &str) -> Option<PersonCell<'_>> {
    let (name, address) = angled.rsplit_once('<')?;
    let email = read_address(address)?;
    if name.contains(['<', '>']) && unquoted(name) == trimmed(name) {
        return None;
    }
    let name = read_name(name).filter(|name| name != email);
    Some(PersonCell { name, email: Some(email), ..PersonCell::default() })
}

/// Reads `jane@example.com`, `Jane Doe jane@example.com`, `Jane Doe (jane@example.com)`,
/// `jane@example.com (Jane Doe)` or `Jane / 212 555 0100 / jane@example.com`.
fn read_loose(piece: &str) -> Option<PersonCell<'_>> {
    let at = piece.rfind('@')?;
    let start = at - piece[..at].rsplit(is_border).next()?.len();
    let end = at + piece[at..].split(is_border).next()?.len();
    let is_joint = |next| is_space(next) || is_dash(next) || matches!(next, '(' | ',' | ':' | '/');
    let (before, phone) = split_phone(piece[..start].trim_end_matches(is_joint));
    let behind = piece[end..].trim_matches(is_border);
    if before.contains('@') || !(before.is_empty() || behind.is_empty()) {
        return None;
    }
    Some(PersonCell {
        name: read_name(before).or_else(|| read_name(behind)),
        email: Some(read_address(&piece[start..end])?),
        phone,
        ..PersonCell::default()
    })
}

/// Whether an address ends there, in a piece without angle brackets.
fn is_border(next: char) -> bool {
    is_space(next) || matches!(next, '(' | ')' | ',')
}

/// A name without its quotation marks, without the marks of a list around it, and without the backslashes that RFC 5322 puts inside
/// double ones; `None` if nothing is left.
fn read_name(text: &str) -> Option<Cow<'_, str>> {
    let name = unlisted(unquoted(text));
    let is_escaped = name.contains('\\') && trimmed(text).starts_with('"');
    match name {
        "" => None,
        name if is_escaped => Some(unescaped(name).into()),
        name => Some(name.into()),
    }
}

/// A text without what a list has around its entries: `- Jane`, `2. Jane`, `/ Jane`.
fn unlisted(text: &str) -> &str {
    let is_mark = |next| is_space(next) || is_dash(next) || matches!(next, '*' | '/' | '|' | ':' | ',');
    let text = text.trim_matches(is_mark);
    let behind = text.trim_start_matches(|next: char| next.is_ascii_digit());
    let entry =
        behind.strip_prefix(['.', ')']).filter(|entry| behind.len() < text.len() && entry.starts_with(is_space));
    entry.map_or(text, |entry| entry.trim_matches(is_mark))
}

/// The text inside quotation marks around it all, or the text itself.
fn unquoted(text: &str) -> &str {
    let text = trimmed(text);
    if text.starts_with(char::is_alphanumeric) {
        return text;
    }
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

/// Whether a piece begins with a double quote that is closed: commas in it part nobody.
fn is_quoted(piece: &str) -> bool {
    let piece = trimmed(piece);
    piece.starts_with('"') && piece.matches('"').count() > 1
}
