//! Names of files, made of any text.
//!
//! A name is readable, and good for every system: no separator, no character that Windows refuses, no leading dot, no
//! reserved name, nothing that only case tells apart, at most 120 bytes with what comes behind. Two texts never share
//! one: a text that is plain is its own name, and every other one is followed by its hash.

use sha1::{Digest, Sha1};

/// The name for whoever has none: the user's own calendar.
pub const MINE: &str = "mine";

/// The most bytes of a name's readable half; the hash, a part's number and `.ics` come behind.
const LONGEST: usize = 80;

/// What stands for the separators of a plain text, whose words have no hyphens: between a candidate and an interview,
/// between the parts of an interview's key, between words.
const SEPARATORS: [(&str, &str); 3] = [("\n", "---"), (" / ", "--"), (" ", "-")];

/// Stands before the hash, and in no plain name.
const BEFORE_HASH: char = '_';

/// So many digits of the hash, 48 bits, beside the readable half.
const HASH_DIGITS: usize = 12;

/// Names that Windows keeps for devices, whatever follows their first dot.
const RESERVED: [&str; 7] = ["aux", "clock", "con", "nul", "prn", "com", "lpt"];

/// The name for a text, without an ending: the same for the same text in every run, another for another one.
#[must_use]
pub fn stem_of(text: &str) -> String {
    if text.is_empty() {
        return MINE.to_owned();
    }
    if is_plain(text) {
        return SEPARATORS.iter().fold(text.to_owned(), |name, (separator, hyphens)| name.replace(separator, hyphens));
    }
    let mut name = readable(text);
    name.push(BEFORE_HASH);
    let hash = Sha1::digest(text);
    let digits = hash.iter().flat_map(|byte| [byte >> 4, byte & 0xf]).take(HASH_DIGITS);
    name.extend(digits.filter_map(|digit| char::from_digit(digit.into(), 16)));
    name
}

/// Whether hyphens for its separators are all that a text needs to be a name, from which it can be made again.
fn is_plain(text: &str) -> bool {
    let mut words =
        text.split(SEPARATORS[0].0).flat_map(|part| part.split(SEPARATORS[1].0)).flat_map(|part| part.split(' '));
    // A number at the end would be taken for that of a part.
    let has_number =
        text.rsplit_once([' ', '\n']).is_some_and(|(_, last)| last.bytes().all(|byte| byte.is_ascii_digit()));
    text.len() <= LONGEST
        && text != MINE
        && !has_number
        && !RESERVED.contains(&text.trim_end_matches(|c: char| c.is_ascii_digit()))
        && words.all(|word| !word.is_empty() && word.chars().all(is_plain_letter))
}

/// Small letters, whatever the system thinks of case and accents, and digits.
fn is_plain_letter(letter: char) -> bool {
    matches!(letter, 'a'..='z' | '0'..='9' | 'à'..='ö' | 'ø'..='ÿ')
}

/// Letters and digits, with hyphens for what lies between them.
fn readable(text: &str) -> String {
    let mut name = String::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !name.is_empty() {
            name.push('-');
        }
        name.extend(word.chars().flat_map(char::to_lowercase).filter(|letter| letter.is_alphanumeric()));
        if name.len() > LONGEST {
            break;
        }
    }
    while name.len() > LONGEST {
        name.pop();
    }
    name.truncate(name.trim_end_matches('-').len());
    name
}
