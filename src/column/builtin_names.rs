//! The names of columns that the program brings along.
//!
//! Those in Latin letters apart from those in other scripts, which hardly a sheet needs: to make the former takes about a
//! fifth of the instructions for a sheet of one row, and the latter are harder to fold.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::names::{HeaderMeaning, KnownName, NameStanding, bare, meaningful_words, synonym_of};
use super::{Column, pages};

/// Names in the form that [`bare`] gives.
pub(super) type Names = FxHashMap<Cow<'static, str>, KnownName>;

pub(super) static LATIN: LazyLock<Names> = LazyLock::new(|| {
    let own = |column: &Column| {
        (bare(column.name()), KnownName { meaning: HeaderMeaning::Column(*column), standing: NameStanding::Own })
    };
    let mut names: Names = Column::ALL.iter().map(own).collect();
    names.extend(synonyms(|synonym| !is_of_another_script(synonym)));
    names
});

pub(super) static OTHERS: LazyLock<Names> = LazyLock::new(|| synonyms(is_of_another_script).collect());

/// Names without the words in them that say nothing of their own, as `data inscrição` for `data da inscrição`; none that
/// then means two things.
pub(super) static TELLING: LazyLock<Names> = LazyLock::new(|| {
    let mut names: FxHashMap<Cow<'static, str>, Option<KnownName>> = FxHashMap::default();
    for (meaning, synonym) in all_synonyms() {
        let (_, known) = synonym_of(meaning, synonym);
        let (words, has_lost) = meaningful_words(synonym.trim_end_matches('?'));
        if has_lost && words.len() > 1 {
            let entry = names.entry(bare(&words.join(" ")).into_owned().into()).or_insert(Some(known));
            *entry = entry.filter(|other| other.meaning == known.meaning);
        }
    }
    names.into_iter().filter_map(|(name, known)| Some((name, known?))).collect()
});

/// The names in the script of this one.
pub(super) fn names_like(bare: &str) -> &'static Names {
    if is_of_another_script(bare) { &OTHERS } else { &LATIN }
}

fn synonyms(is_wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = (Cow<'static, str>, KnownName)> {
    let wanted = all_synonyms().filter(move |(_, synonym)| is_wanted(synonym));
    wanted.map(|(meaning, synonym)| synonym_of(meaning, synonym))
}

fn all_synonyms() -> impl Iterator<Item = (HeaderMeaning, &'static str)> {
    let meanings = pages::lines().filter_map(|(key, synonyms)| Some((HeaderMeaning::of_key(key)?, synonyms)));
    meanings.flat_map(|(meaning, synonyms)| synonyms.map(move |synonym| (meaning, synonym)))
}

/// Whether a name has letters that stay letters of another script in every form: Greek to Thai and on, kana, Chinese
/// characters, Korean syllables and their parts.
pub(super) fn is_of_another_script(name: &str) -> bool {
    !name.is_ascii()
        && name.contains(|letter| {
            matches!(
                letter,
                '\u{370}'..='\u{1cff}' | '\u{3041}'..='\u{30fa}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_where_it_is_looked_for() {
        for (name, known) in synonyms(|_| true) {
            assert_eq!(names_like(&name).get(&name), Some(&known), "{name}");
        }
        assert!(!LATIN.is_empty() && !OTHERS.is_empty());
    }
}
