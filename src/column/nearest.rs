//! The column that was probably meant by a header that nobody knows.

use std::sync::LazyLock;

use super::builtin_names::{self, Names, is_of_another_script};
use super::names::{ColumnNames, HeaderMeaning, KnownName, bare};
use super::{Column, tokens};
use crate::lexicon::{MeantWord, SpelledWord};

/// A name, and what it means.
#[derive(Debug)]
struct SpelledName<'n> {
    name: SpelledWord<'n>,
    known: KnownName,
}

/// The names that the program brings along.
static LATIN: LazyLock<Vec<SpelledName<'static>>> = LazyLock::new(|| spelled(&builtin_names::LATIN));

/// Those in other scripts.
static OTHERS: LazyLock<Vec<SpelledName<'static>>> = LazyLock::new(|| spelled(&builtin_names::OTHERS));

fn spelled(names: &Names) -> Vec<SpelledName<'_>> {
    names.iter().map(|(name, known)| SpelledName { name: SpelledWord::of(name), known: *known }).collect()
}

impl SpelledName<'_> {
    /// How many slips are between a header and the name, if it is so few that the name was meant.
    fn slips(&self, header: &UnknownHeader<'_>) -> Option<usize> {
        let most = MeantWord::Taken.slips_in(self.name.letters);
        let slips = self.name.slips(&header.name, most)?;
        (slips <= header.slips_allowed(&self.name.word)).then_some(slips)
    }
}

/// A header that nobody knows.
struct UnknownHeader<'h> {
    name: SpelledWord<'h>,
    /// The lengths of its words.
    words: Vec<usize>,
}

impl<'h> UnknownHeader<'h> {
    fn of(header: &str, bare_header: &'h str) -> UnknownHeader<'h> {
        let words = tokens(header).iter().map(|token| bare(token.text).chars().count()).collect();
        UnknownHeader { name: SpelledWord::of(bare_header), words }
    }

    /// How many slips the words may have in which it differs from a name.
    fn slips_allowed(&self, name: &str) -> usize {
        let SpelledWord { word, letters, .. } = &self.name;
        let start = alike(word.chars(), name.chars());
        let end = letters - alike(word.chars().rev(), name.chars().rev()).min(letters - start);
        let touched = self.words.iter().scan(0, |at, length| {
            let from = std::mem::replace(at, *at + length);
            // What lacks between two letters may belong to the word of either.
            let is_touched = if start == end { from <= start && start <= *at } else { from < end && start < *at };
            Some(if is_touched { MeantWord::Taken.slips_in(*length) } else { 0 })
        });
        touched.sum()
    }
}

impl ColumnNames {
    /// The column whose name a header is a slip of the finger away from.
    ///
    /// A short word is either right or another word: `contact_role` is no `contact_zone`.
    #[must_use]
    pub fn nearest(&self, header: &str) -> Option<Column> {
        let bare = bare(header);
        let header = UnknownHeader::of(header, &bare);
        let configured = spelled(&self.configured);
        let builtin = if is_of_another_script(&bare) { &OTHERS } else { &LATIN };
        let near = configured.iter().chain(&**builtin);
        let near = near.filter_map(|spelled| Some((spelled.slips(&header)?, &spelled.name.word, spelled.known)));
        match near.min_by_key(|(slips, name, _)| (*slips, *name))?.2.meaning {
            HeaderMeaning::Column(column) => Some(column),
            _ => None,
        }
    }
}

/// How many letters two texts have in common before they differ.
fn alike(left: impl Iterator<Item = char>, right: impl Iterator<Item = char>) -> usize {
    left.zip(right).take_while(|(left, right)| left == right).count()
}
