//! The column that was probably meant by a header that nobody knows.

use std::sync::LazyLock;

use super::builtin_names::{self, Names, is_of_another_script};
use super::names::{ColumnNames, HeaderMeaning, KnownName, bare};
use super::{Column, tokens};

/// One slip is taken for one in so many letters of a name.
const LETTERS_A_SLIP: usize = 5;

/// A name, and what can be told of it without comparing it letter by letter.
#[derive(Debug)]
struct Spelled<'n> {
    name: &'n str,
    known: KnownName,
    letters: usize,
    set: u64,
}

/// The names that the program brings along.
static LATIN: LazyLock<Vec<Spelled<'static>>> = LazyLock::new(|| spelled(&builtin_names::LATIN));

/// Those in other scripts.
static OTHERS: LazyLock<Vec<Spelled<'static>>> = LazyLock::new(|| spelled(&builtin_names::OTHERS));

fn spelled(names: &'static Names) -> Vec<Spelled<'static>> {
    names.iter().map(|(name, known)| Spelled::of(name, *known)).collect()
}

impl<'n> Spelled<'n> {
    fn of(name: &'n str, known: KnownName) -> Spelled<'n> {
        Spelled { name, known, letters: name.chars().count(), set: letter_set(name) }
    }

    /// How many slips are between a header and the name, if it is so few that the name was meant.
    fn slips(&self, header: &UnknownHeader) -> Option<usize> {
        let most = self.letters / LETTERS_A_SLIP;
        let longer = self.letters.max(header.letters) / LETTERS_A_SLIP;
        if longer == 0 || self.letters.abs_diff(header.letters) > most || !are_within(self.set, header.set, most) {
            return None;
        }
        let most = most.min(header.slips_allowed(self.name));
        Some(strsim::damerau_levenshtein(self.name, &header.bare)).filter(|slips| *slips <= most)
    }
}

/// A header that nobody knows.
struct UnknownHeader {
    bare: Box<str>,
    letters: usize,
    set: u64,
    /// The lengths of its words.
    words: Vec<usize>,
}

impl UnknownHeader {
    fn of(header: &str) -> UnknownHeader {
        let words = tokens(header).iter().map(|token| bare(token.text).chars().count()).collect();
        let bare = bare(header);
        UnknownHeader { letters: bare.chars().count(), set: letter_set(&bare), words, bare }
    }

    /// How many slips the words may have in which it differs from a name.
    fn slips_allowed(&self, name: &str) -> usize {
        let start = alike(self.bare.chars(), name.chars());
        let end = self.letters - alike(self.bare.chars().rev(), name.chars().rev()).min(self.letters - start);
        let touched = self.words.iter().scan(0, |at, length| {
            let from = std::mem::replace(at, *at + length);
            // What lacks between two letters may belong to the word of either.
            let is_touched = if start == end { from <= start && start <= *at } else { from < end && start < *at };
            Some(if is_touched { length / LETTERS_A_SLIP } else { 0 })
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
        let header = UnknownHeader::of(header);
        let configured: Vec<_> = self.configured.iter().map(|(name, known)| Spelled::of(name, *known)).collect();
        let builtin = if is_of_another_script(&header.bare) { &OTHERS } else { &LATIN };
        let near = configured.iter().chain(&**builtin);
        let near = near.filter_map(|spelled| Some((spelled.slips(&header)?, spelled.name, spelled.known)));
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

/// Which letters occur in a name, with one bit for several of them.
fn letter_set(name: &str) -> u64 {
    name.chars().fold(0, |set, letter| set | 1 << (u32::from(letter) % u64::BITS))
}

/// Whether two names with these letters may be so many slips apart: each brings in at most one, and loses at most one.
fn are_within(left: u64, right: u64, slips: usize) -> bool {
    [left & !right, right & !left].iter().all(|lacking| lacking.count_ones() as usize <= slips)
}
