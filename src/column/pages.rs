//! The pages of names, one a language, as lines of key and names.

use crate::lexicon::{self, LexiconPage};

pub(super) fn lines() -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    lexicon::lines(LexiconPage::Headers).map(|line| (line.key, line.words()))
}
