//! In which languages a sheet's headers are.

use std::cell::OnceCell;

use rustc_hash::FxHashMap;

use super::Column;
use super::names::bare;
use crate::lexicon::{Languages, LexiconPage, entries};

/// The languages of a sheet, looked for when somebody asks: only a word that is not known needs them.
#[derive(Debug, Clone, Default)]
pub struct SheetLanguages {
    headers: Box<[Box<str>]>,
    found: OnceCell<Languages>,
}

impl SheetLanguages {
    /// Those of a sheet with these headers.
    #[must_use]
    pub fn of<'h>(headers: impl Iterator<Item = &'h str>) -> SheetLanguages {
        SheetLanguages { headers: headers.map(|header| bare(header).into()).collect(), found: OnceCell::new() }
    }

    /// The languages in which most of the headers are known; every one where none is known in any.
    #[must_use]
    pub fn get(&self) -> Languages {
        *self.found.get_or_init(|| most(&self.headers))
    }
}

fn most(headers: &[Box<str>]) -> Languages {
    let is_own = |header: &str| Column::ALL.iter().any(|column| bare(column.name()) == header);
    let own = headers.iter().filter(|header| is_own(header)).count();
    let mut counts = FxHashMap::from_iter([(Languages::ENGLISH, own)]);
    let named = entries(LexiconPage::Headers).filter(|entry| !entry.key.starts_with("words-"));
    let is_header = |name: &str| headers.iter().any(|header| **header == *name);
    for entry in named.filter(|entry| is_header(&bare(entry.word))) {
        *counts.entry(entry.language).or_default() += 1;
    }
    let most = counts.values().copied().max().filter(|most| *most > 0);
    let languages = counts.into_iter().filter(|(_, count)| Some(*count) == most).map(|(language, _)| language);
    languages.reduce(|some, more| some | more).unwrap_or(Languages::ALL)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_of_the_headers_decide() {
        let of = |headers: &str| SheetLanguages::of(headers.split(',')).get();
        let english = Languages::ENGLISH;
        assert_eq!(of("Company,Role,Interview Date,Status"), english);
        assert_eq!(of("company,date,status"), english);
        assert!(!of("Firma,Stelle,Gesprächstermin,Status").meet(english));
        assert!(of("Firma,Stelle,Gesprächstermin").meet(of("Unternehmen,Ansprechpartner")));
        assert!(!of("Azienda,Posizione,Esito").meet(of("Empresa,Puesto,Estado")));
        assert_eq!(of("foo,bar"), Languages::ALL);
    }
}
