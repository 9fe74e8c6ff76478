//! Texts that many rows share: each is kept once, and told from the others by a number.

use std::borrow::Cow;
use std::num::NonZeroU32;

use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

use super::spelling;
use crate::cell::phone::read_phone;

/// A text's place among those of a roster, counted from 1: two are equal if their texts are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordId(NonZeroU32);

impl WordId {
    fn at(index: usize) -> WordId {
        let number = u32::try_from(index + 1).ok().and_then(NonZeroU32::new);
        WordId(number.expect("a run has fewer than four thousand million texts"))
    }

    /// The place as an index.
    #[must_use]
    pub fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// The texts of a roster in the making.
#[derive(Debug, Default)]
pub(crate) struct Interner {
    texts: IndexSet<Box<str>, FxBuildHasher>,
    spellings: Vec<Spellings>,
}

/// Other spellings of a text, as far as they were asked for.
#[derive(Debug, Clone, Copy, Default)]
struct Spellings {
    on_one_line: Option<WordId>,
    folded: Option<WordId>,
    called: Option<WordId>,
    telephone_link: Option<WordId>,
}

impl Interner {
    /// A text as it is.
    pub(crate) fn as_written(&mut self, text: &str) -> WordId {
        let known = self.texts.get_index_of(text);
        WordId::at(known.unwrap_or_else(|| {
            self.spellings.push(Spellings::default());
            self.texts.insert_full(text.into()).0
        }))
    }

    /// A text on one line.
    pub(crate) fn word(&mut self, text: &str) -> WordId {
        let word = self.as_written(text);
        self.on_one_line(word)
    }

    /// A word on one line.
    pub(crate) fn on_one_line(&mut self, word: WordId) -> WordId {
        self.spelled(word, |spellings| &mut spellings.on_one_line, spelling::one_line)
    }

    /// A word without what makes no difference between two spellings of one name.
    pub(crate) fn folded(&mut self, word: WordId) -> WordId {
        self.spelled(word, |spellings| &mut spellings.folded, spelling::folded)
    }

    /// A name as it is called, folded and without titles.
    pub(crate) fn called(&mut self, name: WordId) -> WordId {
        self.spelled(name, |spellings| &mut spellings.called, |name| spelling::called(name).into())
    }

    /// A telephone number as a link, `tel:+12125550100` (RFC 3966); empty where it can't be read.
    pub(crate) fn telephone_link(&mut self, phone: WordId) -> WordId {
        self.spelled(phone, |spellings| &mut spellings.telephone_link, telephone_link)
    }

    #[inline]
    fn spelled(
        &mut self,
        word: WordId,
        known: impl Fn(&mut Spellings) -> &mut Option<WordId>,
        spell: impl Fn(&str) -> Cow<'_, str>,
    ) -> WordId {
        match known(&mut self.spellings[word.index()]) {
            Some(spelled) => *spelled,
            None => self.spell(word, known, spell),
        }
    }

    #[inline(never)]
    fn spell(
        &mut self,
        word: WordId,
        known: impl Fn(&mut Spellings) -> &mut Option<WordId>,
        spell: impl Fn(&str) -> Cow<'_, str>,
    ) -> WordId {
        let spelled = match spell(self.text(word)) {
            Cow::Borrowed(_) => word,
            Cow::Owned(text) => self.as_written(&text),
        };
        *known(&mut self.spellings[word.index()]) = Some(spelled);
        spelled
    }

    /// The text of a word.
    pub(crate) fn text(&self, word: WordId) -> &str {
        &self.texts[word.index()]
    }

    /// The texts alone, by their places.
    pub(crate) fn into_texts(self) -> Vec<Box<str>> {
        self.texts.into_iter().collect()
    }
}

fn telephone_link(text: &str) -> Cow<'_, str> {
    read_phone(text).map(|phone| format!("tel:{}", phone.tel())).unwrap_or_default().into()
}
