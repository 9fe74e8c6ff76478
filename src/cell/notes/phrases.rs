//! The phrases that notes have for what was done, and the words beside them.

use std::sync::LazyLock;

use super::Deed;
use crate::cell::is_space;
use crate::lexicon::{LexiconPage, WordMap, value_of};

const DEEDS: [(&str, Deed); 7] = [
    ("followed-up", Deed::FollowedUp),
    ("final-follow-up", Deed::FinalFollowUp),
    ("thanked", Deed::Thanked),
    ("called", Deed::Called),
    ("heard-back", Deed::HeardBack),
    ("debriefed", Deed::Debriefed),
    ("references-sent", Deed::ReferencesSent),
];

/// The keys of what stands beside deeds, in the order of their uses.
const USES: [&str; 5] = ["doer", "not-mine", "by", "with", "on"];

/// What a phrase beside a deed is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PhraseUse {
    /// Who did it.
    Doer,
    /// Behind a deed that somebody else did.
    NotMine,
    /// Before who or what did it.
    By,
    With,
    On,
}

static OF_DEEDS: LazyLock<WordMap<Deed>> =
    LazyLock::new(|| WordMap::of(LexiconPage::Notes, |key| value_of(&DEEDS, key)));

static OF_USES: LazyLock<[WordMap<()>; USES.len()]> = LazyLock::new(|| WordMap::each_of(LexiconPage::Notes, USES));

/// The deed that a text begins with, and what follows it.
pub(super) fn deed(text: &str) -> Option<(Deed, &str)> {
    let (deed, length) = OF_DEEDS.leading(text, 1)?;
    Some((deed, &text[length..]))
}

/// What follows a phrase of this kind, and the blanks behind it.
pub(super) fn part(text: &str, wanted: PhraseUse) -> Option<&str> {
    let ((), length) = OF_USES[wanted as usize].leading(text, 1)?;
    Some(text[length..].trim_start_matches(is_space))
}
