//! The phrases that notes have for what was done, and the words beside them.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::LazyLock;

use super::Deed;
use crate::cell::{is_dash, is_space};
use crate::lexicon::{Entry, Page, entries};

const PARTS: [(&str, Part); 12] = [
    ("followed-up", Part::Deed(Deed::FollowedUp)),
    ("final-follow-up", Part::Deed(Deed::FinalFollowUp)),
    ("thanked", Part::Deed(Deed::Thanked)),
    ("called", Part::Deed(Deed::Called)),
    ("heard-back", Part::Deed(Deed::HeardBack)),
    ("debriefed", Part::Deed(Deed::Debriefed)),
    ("references-sent", Part::Deed(Deed::ReferencesSent)),
    ("doer", Part::Doer),
    ("not-mine", Part::NotMine),
    ("by", Part::By),
    ("with", Part::With),
    ("on", Part::On),
];

/// What a phrase is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Deed(Deed),
    /// Who did it.
    Doer,
    /// Behind a deed that somebody else did.
    NotMine,
    /// Before who or what did it.
    By,
    With,
    On,
}

/// Phrases by their first letter, the longest first.
type Phrases = HashMap<char, Vec<(Part, &'static str)>>;

static BY_LETTER: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases::new();
    for Entry { key, word: phrase, .. } in entries(Page::Notes) {
        let part = PARTS.iter().find(|(name, _)| *name == key).map(|(_, part)| *part);
        let phrases = phrases.entry(phrase.chars().next().unwrap_or_default()).or_default();
        phrases.extend(part.map(|part| (part, phrase)));
    }
    for phrases in phrases.values_mut() {
        phrases.sort_by_key(|(_, phrase)| Reverse(phrase.len()));
    }
    phrases
});

/// The deed that a text begins with, and what follows it.
pub(super) fn deed(text: &str) -> Option<(Deed, &str)> {
    phrases(text).find_map(|(part, rest)| if let Part::Deed(deed) = part { Some((deed, rest)) } else { None })
}

/// What follows a phrase of this kind, and the blanks behind it.
pub(super) fn part(text: &str, wanted: Part) -> Option<&str> {
    let rest = phrases(text).find_map(|(part, rest)| (part == wanted).then_some(rest))?;
    Some(rest.trim_start_matches(is_space))
}

/// The phrases with which a text begins, the longest first, each with what follows it.
fn phrases(text: &str) -> impl Iterator<Item = (Part, &str)> {
    let first = text.chars().next().and_then(|first| first.to_lowercase().next());
    let phrases = first.and_then(|first| BY_LETTER.get(&first)).into_iter().flatten();
    phrases.filter_map(move |(part, phrase)| Some((*part, strip(text, phrase)?)))
}

/// What follows a phrase, letter case aside; a word ends where it does.
fn strip<'t>(text: &'t str, phrase: &str) -> Option<&'t str> {
    let mut letters = text.chars();
    for wanted in phrases_letters(phrase) {
        let found = letters.next()?;
        let found = match found {
            '’' => '\'',
            found if is_dash(found) => ' ',
            found => found.to_lowercase().next()?,
        };
        if found != wanted {
            return None;
        }
    }
    let rest = letters.as_str();
    let goes_on = |next: char| next.is_alphabetic() && next.is_ascii();
    (!rest.starts_with(goes_on) || !phrase.ends_with(char::is_alphabetic)).then_some(rest)
}

fn phrases_letters(phrase: &str) -> impl Iterator<Item = char> {
    phrase.chars().map(|letter| if letter == '-' { ' ' } else { letter })
}
