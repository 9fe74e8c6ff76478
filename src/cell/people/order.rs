//! Whether a column has surnames before commas, or people on both sides of them.

use std::collections::BTreeSet;

use super::name::{Head, heads};
use super::spelled::joined;
use super::token::{Token, TokenKind, tokens};
use super::unit::units;
use crate::cell::name_words::names_nobody;
use crate::lexicon::{folded, unaccented};

/// What the names on both sides of a comma are, where one of them alone does not say: `Ruiz, Ana`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum NameOrder {
    /// Nothing decides.
    #[default]
    Unknown,
    /// A surname, and the first names behind it.
    SurnameFirst,
    /// Two people.
    Apart,
}

/// What the names of a cell or a column are like.
#[derive(Debug, Default)]
struct Evidence {
    /// Both sides of each comma that has one name of one word on either side, in lower case.
    pairs: BTreeSet<(String, String)>,
    /// How many of these have an address that begins with the first name.
    agreeing: usize,
    /// Pieces of one word.
    single: usize,
    /// Names in their usual order.
    full: usize,
    /// Pieces of three names between commas, or more and no even number of them, all of one word.
    lists: usize,
}

impl NameOrder {
    /// What the cells of a column have in common.
    #[must_use]
    pub fn of_column<'t>(cells: impl IntoIterator<Item = &'t str>) -> NameOrder {
        let mut evidence = Evidence::default();
        for cell in cells {
            evidence.add(cell, &joined(cell, tokens(cell)));
        }
        evidence.of_column()
    }

    /// What the people of a cell have in common, where its column does not say.
    pub(super) fn or_of_cell(self, text: &str, tokens: &[Token<'_>]) -> NameOrder {
        if self != NameOrder::Unknown || !tokens.iter().any(|token| token.kind == TokenKind::Comma) {
            return self;
        }
        let mut evidence = Evidence::default();
        evidence.add(text, tokens);
        evidence.of_cell()
    }
}

impl Evidence {
    fn add(&mut self, text: &str, tokens: &[Token<'_>]) {
        for line in tokens.split(|token| token.kind == TokenKind::Break) {
            for unit in units(line) {
                self.add_unit(text, unit.tokens);
            }
        }
    }

    fn add_unit(&mut self, text: &str, tokens: &[Token<'_>]) {
        let end = tokens.iter().position(Token::is_address).unwrap_or(tokens.len());
        let address = tokens.get(end).filter(|token| token.kind == TokenKind::Address);
        let named = &tokens[..end];
        let Some(heads) = heads(text, named) else { return };
        match &*heads {
            [] => {}
            [only] if only.words == 1 && names_nobody(only.text()) => {}
            [only] => *if only.words == 1 && !only.has_title { &mut self.single } else { &mut self.full } += 1,
            [surname, first] if may_be_one(surname, first) => {
                let [surname, first] = [surname, first].map(|head| letters(head.text()));
                self.agreeing += usize::from(address.is_some_and(|address| agrees(address.text, &surname, &first)));
                self.pairs.insert((surname, first));
            }
            several if several.iter().all(|head| head.words == 1) => self.lists += several.len() % 2,
            several => self.full += several.len(),
        }
    }

    fn of_cell(&self) -> NameOrder {
        let are_all_pairs = self.pairs.len() > 1 && self.single + self.full + self.lists == 0;
        if self.agreeing > 0 || are_all_pairs && !self.have_one_on_both_sides() {
            NameOrder::SurnameFirst
        } else {
            NameOrder::Unknown
        }
    }

    fn of_column(&self) -> NameOrder {
        if self.of_cell() == NameOrder::SurnameFirst {
            return NameOrder::SurnameFirst;
        }
        let are_first_names = self.full == 0 && (self.single + self.lists > 0 || self.have_one_on_both_sides());
        if are_first_names && !self.pairs.is_empty() { NameOrder::Apart } else { NameOrder::Unknown }
    }

    /// Whether a name stands before a comma and behind another.
    fn have_one_on_both_sides(&self) -> bool {
        let behind: BTreeSet<&str> = self.pairs.iter().map(|(_, second)| &**second).collect();
        self.pairs.iter().any(|(first, _)| behind.contains(&**first))
    }
}

/// Whether two names may be a surname with its first names.
pub(super) fn may_be_one(surname: &Head<'_>, first: &Head<'_>) -> bool {
    let both_have_titles = surname.has_title && first.has_title;
    surname.may_be_half() && first.may_be_half() && !both_have_titles
}

/// Whether an address is made of first name and surname, in this order: `ana@`, `ana.ruiz@`, `aruiz@`.
pub(super) fn agrees(address: &str, surname: &str, first: &str) -> bool {
    let local = letters(address.rsplit_once('@').map_or(address, |(local, _)| local));
    let Some(initial) = first.chars().next() else { return false };
    let is_of_surname = local.starts_with(surname);
    let short = local.strip_prefix(initial).is_some_and(|rest| !surname.is_empty() && rest.starts_with(surname));
    !is_of_surname && first.chars().count() > 1 && (local.starts_with(first) || short)
}

/// The letters of a text, in lower case and without accents.
pub(super) fn letters(text: &str) -> String {
    let folded = folded(text);
    let bare = unaccented(&folded).unwrap_or_else(|| folded.into_owned());
    bare.chars().filter(|next| next.is_alphabetic()).collect()
}
