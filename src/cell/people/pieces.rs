//! A list of people in pieces, one for each.

use super::address::read_address;
use super::commas::{count_words, names};
use super::name_words::{NameWord, is, is_nobody};
use super::{PeopleError, is_quoted};
use crate::cell::{is_space, trimmed};

/// A comma between words that are written without blanks, and what stands before each entry of a list.
const WIDE_MARKS: [&str; 6] = ["、", "•", "●", "▪", "‣", "◦"];

/// What a piece may end with, or what decides whether it ends with a comma.
static MARKS: [bool; 256] = {
    let (mut are_marks, mut marks) = ([false; 256], b";\n\r|,@" as &[u8]);
    while let [mark, rest @ ..] = marks {
        are_marks[*mark as usize] = true;
        marks = rest;
    }
    let mut wide = 0;
    while wide < WIDE_MARKS.len() {
        are_marks[WIDE_MARKS[wide].as_bytes()[0] as usize] = true;
        wide += 1;
    }
    are_marks
};

/// The longest line that words or blanks may part, in bytes: this keeps looking around in it linear.
const LONGEST: usize = 400;

/// The longest word between two people, in bytes.
const LONGEST_JOINT: usize = 3;

/// Cuts a list where one person ends: at semicolons and line ends, at commas behind an address, at
/// words for “and”, and at commas between full names; nowhere inside double quotes that open a
/// piece.
pub(super) fn pieces(text: &str) -> Result<Vec<&str>, PeopleError> {
    let mut pieces = Vec::new();
    for piece in cut(text) {
        let is_one = piece.len() > LONGEST || !may_be_several(piece);
        if is_one || is_quoted(piece) || piece.contains("](") {
            pieces.push(piece);
        } else {
            split(piece, &mut pieces)?;
        }
    }
    Ok(pieces)
}

/// Cuts where nothing but the end of a person can be.
fn cut(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = end(text) else {
            return rest.take();
        };
        let (piece, behind) = text.split_at(end);
        rest = behind.get(behind.chars().next().map_or(0, char::len_utf8)..);
        Some(piece)
    })
}

/// Where the first piece ends, if there is another one.
fn end(text: &str) -> Option<usize> {
    let mut has_address = false;
    let quoted = quoted_length(text);
    let behind = &text.as_bytes()[quoted..];
    let mut marks = behind.iter().enumerate().filter(|(_, next)| MARKS[usize::from(**next)]);
    let end = marks.find(|(at, mark)| match mark {
        b'@' => {
            has_address = true;
            false
        }
        b',' => has_address,
        mark if mark.is_ascii() => true,
        _ => WIDE_MARKS.iter().any(|mark| behind[*at..].starts_with(mark.as_bytes())),
    });
    end.map(|(at, _)| quoted + at)
}

/// The length of the quoted text that the piece begins with, blanks before it included; 0 if it
/// begins without one, or with one that nothing closes.
fn quoted_length(text: &str) -> usize {
    let start = text.trim_start_matches(|next| is_space(next) && !matches!(next, '\n' | '\r'));
    let Some(inside) = start.strip_prefix('"') else {
        return 0;
    };
    let mut is_escaped = false;
    let close = inside.bytes().position(|byte| {
        let closes = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        closes
    });
    close.map_or(0, |close| text.len() - inside.len() + close + 1)
}

/// Splits one line of people that words, commas or blanks part.
fn split<'t>(line: &'t str, pieces: &mut Vec<&'t str>) -> Result<(), PeopleError> {
    let parts = parts(line);
    for part in &parts {
        let addresses = part.split([' ', '/']).filter(|token| !token.is_empty());
        if part.matches('@').count() > 1 && addresses.clone().all(|token| read_address(token).is_some()) {
            pieces.extend(addresses);
        } else if part.contains(['@', '<', '>']) || !part.contains(',') {
            pieces.push(part);
        } else {
            let is_single = |other: &&&str| *other != part && count_words(other) == 1 && !is_nobody(other);
            let is_in_list = parts.iter().any(|other| is_single(&other));
            pieces.extend(names(part, is_in_list)?);
        }
    }
    Ok(())
}

/// A line between its words for “and”, ampersands, and slashes with blanks around them.
fn parts(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut behind) = (0, 0);
    for word in line.split(is_space) {
        let at = behind;
        behind += word.len() + line[at + word.len()..].chars().next().map_or(0, char::len_utf8);
        if !may_join(word) {
            continue;
        }
        let (left, right) = (trimmed(&line[start..at]), trimmed(&line[at + word.len()..]));
        let is_and = match word {
            "&" | "+" => true,
            "/" => !line.contains('@'),
            _ => is(NameWord::And, word) || is(NameWord::PerhapsAnd, word) && is_surname(left) == is_surname(right),
        };
        if is_and && !left.is_empty() && !right.is_empty() {
            parts.push(left.trim_end_matches(','));
            start = behind;
        }
    }
    parts.push(trimmed(&line[start.min(line.len())..]));
    parts
}

/// Whether a word is so short that it may stand between two people.
fn may_join(word: &str) -> bool {
    (1..=LONGEST_JOINT).contains(&word.len())
}

/// Whether there is a surname beside another name.
fn is_surname(text: &str) -> bool {
    count_words(text) > 1
}

/// Whether something in a line may part two people.
fn may_be_several(line: &str) -> bool {
    let has = |marks: [u8; 4]| line.bytes().fold(false, |has, byte| has | marks.contains(&byte));
    has(*b",&+/")
        || line.bytes().filter(|byte| *byte == b'@').count() > 1
        || line
            .split(is_space)
            .any(|word| may_join(word) && (is(NameWord::And, word) || is(NameWord::PerhapsAnd, word)))
}
