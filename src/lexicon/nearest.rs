//! The word that was probably meant.

use std::cmp::Reverse;

/// One letter in so many may be wrong.
const LETTERS_A_SLIP: usize = 4;

/// In a word of so many letters, one may be wrong.
const SHORTEST: usize = 3;

/// More letters than this are never wrong.
const MOST: usize = 3;

/// How many slips of the finger are between a text and a known word, if it is so few that the word was meant.
#[must_use]
pub fn slips(text: &str, known: &str) -> Option<usize> {
    let letters = known.chars().count();
    let most = if letters < SHORTEST { 0 } else { (letters / LETTERS_A_SLIP).clamp(1, MOST) };
    if most == 0 || letters.abs_diff(text.chars().count()) > most {
        return None;
    }
    Some(strsim::osa_distance(text, known)).filter(|slips| *slips <= most)
}

/// The known word that a text is a slip of; of several as near, the longest, since letters get lost more often than they
/// are added.
#[must_use]
pub fn nearest<'k>(text: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let near = known.into_iter().filter_map(|word| Some((slips(text, word)?, word)));
    near.min_by_key(|(slips, word)| (*slips, Reverse(word.len()), *word)).map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_in_four_letters_is_forgiven() {
        for (text, known, expected) in [
            ("recieved", "received", Some(1)),
            ("ofer", "offer", Some(1)),
            ("mno", "mon", Some(1)),
            ("monay", "monday", Some(1)),
            ("wihtdrwan", "withdrawn", Some(2)),
            ("on", "no", None),
            ("panel", "open", None),
        ] {
            assert_eq!(slips(text, known), expected, "{text}");
        }
        assert_eq!(nearest("rejectd", ["reject", "rejected", "received"]), Some("rejected"));
    }
}
