//! People as mail programs write them, read without a look at anything else:
//! `Ana Ruiz <ana@example.com>; Bo Chen <bo@example.com>`.
//!
//! In tokens, as all other cells are read, they would cost a `check` of ten thousand rows 16 % more instructions.

use std::borrow::Cow;

use super::PersonCell;
use super::address::read_address;
use crate::cell::name_words::{NameWord, is};

/// A number behind a name has so many digits at most; more may be those of a telephone.
const LONGEST_NUMBER: usize = 4;

/// Reads such people; `None` where anything else stands in the cell.
pub(super) fn read(text: &str) -> Option<Vec<PersonCell<'_>>> {
    text.split(';').map(|piece| mailbox(piece.trim_matches(' '))).collect()
}

/// A name and its address in angle brackets (RFC 5322, section 3.4).
fn mailbox(piece: &str) -> Option<PersonCell<'_>> {
    let (name, address) = piece.strip_suffix('>')?.split_once('<')?;
    let email = Some(address).filter(|address| is_plain(address)).and_then(read_address)?;
    let name = name.strip_suffix(' ').filter(|name| is_name(name)).map(Cow::Borrowed)?;
    Some(PersonCell { name: Some(name.clone()), written: Some(name), email: Some(email), phone: None, link: None })
}

/// Whether an address has no sign that means anything else elsewhere in a cell.
fn is_plain(address: &str) -> bool {
    address.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'@' | b'.' | b'-' | b'_' | b'+'))
}

/// Whether a text is words that can be nothing but a name's, and perhaps a number behind them.
fn is_name(text: &str) -> bool {
    let (names, last) = text.rsplit_once(' ').unwrap_or(("", text));
    let is_number = !names.is_empty() && last.len() <= LONGEST_NUMBER && last.bytes().all(|byte| byte.is_ascii_digit());
    let are_names = names.is_empty() || names.split(' ').all(is_capitalised);
    // `Email` before an address announces it.
    are_names && !last.is_empty() && (is_number || is_capitalised(last) && !is(NameWord::Mail, last))
}

/// Whether a word begins with a capital letter and ends with a letter: no word between two people does.
fn is_capitalised(word: &str) -> bool {
    let is_part = |byte: &u8| byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'\'');
    match word.as_bytes() {
        [first, middle @ .., last] => {
            first.is_ascii_uppercase() && middle.iter().all(is_part) && last.is_ascii_alphabetic()
        }
        [only] => only.is_ascii_uppercase(),
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::people::{NameOrder, People, made};

    const NAMES: [&str; 24] = [
        "Ana Ruiz",
        "Ana",
        "A",
        "Jo O'Neil-Ruiz",
        "Candidate 451",
        "Ana 12345",
        "12",
        "Ana Ruiz 2125550132",
        "Email",
        "E-Mail",
        "Ana Mail",
        "Phone",
        "Dr Ana Ruiz",
        "Ana And Bo",
        "Ana At Example",
        "At",
        "Nobody",
        "Y",
        "Ana  Ruiz",
        "Ana-",
        "Ana van Ruiz",
        "Ana CTO",
        "",
        "Www",
    ];
    const ADDRESSES: [&str; 12] = [
        "ana@example.com",
        "ana.ruiz+x@mail.example.com",
        "Ana@Example.Com",
        "ana@example",
        "ana@@example.com",
        "@example.com",
        "ana",
        "www.example.com",
        "ana@12.34",
        "mailto:ana@example.com",
        "a b@example.com",
        "2125550132",
    ];

    #[test]
    fn they_are_who_they_are_in_tokens() {
        let mut count = 0;
        for (name, other) in NAMES.iter().flat_map(|name| NAMES.map(|other| (name, other))) {
            for (address, others) in ADDRESSES.iter().flat_map(|address| ADDRESSES.map(|others| (address, others))) {
                for text in [
                    format!("{name} <{address}>; {other} <{others}>"),
                    format!("{name} <{address}> ;{other} <{others}>"),
                    format!("{name} <{address}>"),
                ] {
                    let Some(people) = read(&text) else { continue };
                    count += 1;
                    let in_tokens = People { people, flaws: Vec::new() };
                    assert_eq!(Ok(in_tokens), made::people(&text, NameOrder::Unknown), "{text}");
                }
            }
        }
        assert!(count > 1_000, "{count}");
    }

    #[test]
    fn anything_else_is_left_to_tokens() {
        for text in [
            "",
            "Ana Ruiz",
            "Ana Ruiz <ana@example.com>;",
            "Ana Ruiz <ana@example.com>, Bo <bo@example.com>",
            "Ana Ruiz<ana@example.com>",
            "Ana Ruiz <ana@example.com> (CTO)",
            "Email <ana@example.com>",
            "ana ruiz <ana@example.com>",
            "Ana Ruiz <ana at example.com>",
            "Ana Ruiz\nBo <bo@example.com>",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
