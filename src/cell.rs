//! One cell of a spreadsheet, read into a value.
//!
//! Every reader takes the cell as people typed it, in any case and with any blanks around it, and
//! gives a typed value or a typed error: data for a message, never the message. None of them
//! guesses. What can be read in two ways is an error that names both, unless the caller says which
//! one is meant. Each runs in time linear in the length of the text, and none panics.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

pub mod called_off;
pub mod date;
pub mod dates;
pub mod duration;
pub mod notes;
pub mod people;
pub mod phone;
pub mod time;
pub mod words;

mod fullwidth;
mod lexicon;
mod names;
mod offset;
mod scanner;

use lexicon::entries;

/// What people write where they have nothing to say, as data.
static NOTHING: LazyLock<Nothing> = LazyLock::new(|| {
    let words: FxHashSet<&str> = entries(include_str!("cell/nothing.txt")).map(|(_, word)| word).collect();
    let firsts = words.iter().fold(0, |firsts, word| firsts | bit(word.as_bytes()[0]));
    Nothing { longest: words.iter().map(|word| word.len()).max().unwrap_or_default(), firsts, words }
});

/// Words for nothing, and what tells quickly that a text is none of them.
struct Nothing {
    words: FxHashSet<&'static str>,
    longest: usize,
    /// The bits of the first bytes of all words.
    firsts: u64,
}

/// One bit for a letter in any case, one for each digit and mark, few for all that is not ASCII.
fn bit(byte: u8) -> u64 {
    1 << (byte.to_ascii_lowercase() % 64)
}

/// Whether the cell says nothing: blanks, dashes, question marks, or a word for "nothing" such as `N/A` or `TBD`.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    let text = trimmed(text);
    let Some(first) = text.as_bytes().first() else { return true };
    if first.is_ascii_digit() || text.len() > NOTHING.longest {
        return text.chars().all(is_dash);
    }
    let may_be_nothing = NOTHING.firsts & bit(*first) != 0;
    may_be_nothing && (NOTHING.words.contains(text) || NOTHING.words.contains(&*text.to_lowercase()))
        || text.chars().all(|next| is_dash(next) || matches!(next, '?' | '？'))
}

/// The text without the blanks around it, those that nobody sees included.
#[must_use]
pub fn trimmed(text: &str) -> &str {
    let is_plain = |octet: Option<&u8>| octet.is_some_and(u8::is_ascii_graphic);
    let octets = text.as_bytes();
    if is_plain(octets.first()) && is_plain(octets.last()) { text } else { text.trim_matches(is_space) }
}

/// White space of any width, none included: spreadsheets copy zero-width spaces, marks of writing
/// direction and byte order marks along with the text.
fn is_space(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        )
}

/// A hyphen, dash or minus, as keyboards and word processors make them.
fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Whether the word is one of these, letter case aside; these are in lower case.
fn is_one_of(text: &str, lower_case: &[&str]) -> bool {
    if text.is_ascii() {
        return lower_case.iter().any(|word| text.eq_ignore_ascii_case(word));
    }
    let letters = || text.chars().flat_map(char::to_lowercase);
    lower_case.iter().any(|word| letters().eq(word.chars()))
}

/// What follows this ASCII prefix, whose letter case does not matter.
fn strip_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}
