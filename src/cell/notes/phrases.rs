//! The phrases that notes have for what was done, and the words beside them.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::LazyLock;

use super::Deed;
use crate::cell::{is_dash, is_space};
use crate::lexicon::{LexiconEntry, LexiconPage, entries_with};

const PARTS: [(&str, PhraseUse); 12] = [
    ("followed-up", PhraseUse::Deed(Deed::FollowedUp)),
    ("final-follow-up", PhraseUse::Deed(Deed::FinalFollowUp)),
    ("thanked", PhraseUse::Deed(Deed::Thanked)),
    ("called", PhraseUse::Deed(Deed::Called)),
    ("heard-back", PhraseUse::Deed(Deed::HeardBack)),
    ("debriefed", PhraseUse::Deed(Deed::Debriefed)),
    ("references-sent", PhraseUse::Deed(Deed::ReferencesSent)),
    ("doer", PhraseUse::Doer),
    ("not-mine", PhraseUse::NotMine),
    ("by", PhraseUse::By),
    ("with", PhraseUse::With),
    ("on", PhraseUse::On),
];

/// What a phrase is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PhraseUse {
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
type Phrases = HashMap<char, Vec<(PhraseUse, &'static str)>>;

static BY_LETTER: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases::new();
    let part = |key: &str| PARTS.iter().find(|(name, _)| *name == key).map(|(_, part)| *part);
    for (LexiconEntry { word, .. }, part) in entries_with(LexiconPage::Notes, part) {
        phrases.entry(word.chars().next().unwrap_or_default()).or_default().push((part, word));
    }
    for phrases in phrases.values_mut() {
        phrases.sort_by_key(|(_, phrase)| Reverse(phrase.len()));
    }
    phrases
});

/// The deed that a text begins with, and what follows it.
pub(super) fn deed(text: &str) -> Option<(Deed, &str)> {
    phrases(text).find_map(|(part, rest)| if let PhraseUse::Deed(deed) = part { Some((deed, rest)) } else { None })
}

/// What follows a phrase of this kind, and the blanks behind it.
pub(super) fn part(text: &str, wanted: PhraseUse) -> Option<&str> {
    let rest = phrases(text).find_map(|(part, rest)| (part == wanted).then_some(rest))?;
    Some(rest.trim_start_matches(is_space))
}

/// The phrases with which a text begins, the longest first, each with what follows it.
fn phrases(text: &str) -> impl Iterator<Item = (PhraseUse, &str)> {
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
