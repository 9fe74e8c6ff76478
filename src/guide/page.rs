//! A TOML page on which every value knows its place. Reading it never stops
//! at the first mistake: what can't be read is noted and left out, and a
//! table knows which keys nobody asked for.

mod toml_places;
mod toml_value;

use std::cell::RefCell;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::problem::{Mistake, Position, TomlProblem};

use toml_places::TomlPlaces;
pub(crate) use toml_value::TomlValue;

/// The text of a page and the mistakes noted so far.
pub(crate) struct TomlPage<'t> {
    text: &'t str,
    places: TomlPlaces<'t>,
    problems: RefCell<Vec<TomlProblem>>,
}

impl<'t> TomlPage<'t> {
    /// Reads a page with `read`, which returns nothing only after it noted a problem.
    pub(crate) fn read<T>(
        text: &'t str,
        read: impl FnOnce(TomlTable<'_, 't>) -> Option<T>,
    ) -> Result<T, Vec<TomlProblem>> {
        let page = Self { text, places: TomlPlaces::of(text), problems: RefCell::default() };
        let root = DeTable::parse(text).map_err(|error| vec![page.syntax(&error)])?;
        let value = read(TomlTable {
            page: &page,
            key: String::new(),
            at: Position { line: 1, column: 1 },
            toml: root.get_ref(),
            accepted: Vec::new(),
        });
        let mut problems = page.problems.into_inner();
        problems.sort_by_key(|problem| problem.at);
        value.filter(|_| problems.is_empty()).ok_or(problems)
    }

    fn syntax(&self, error: &toml::de::Error) -> TomlProblem {
        let offset = error.span().map_or(0, |span| span.start);
        TomlProblem {
            at: self.position(offset),
            key: String::new(),
            mistake: Mistake::Syntax { message: error.message().to_owned() },
        }
    }

    fn position(&self, offset: usize) -> Position {
        self.places.position(offset)
    }

    fn note(&self, at: Position, key: &str, mistake: Mistake) {
        let key = key.to_owned();
        self.problems.borrow_mut().push(TomlProblem { at, key, mistake });
    }
}

/// A table, which remembers the keys that were asked for.
pub(crate) struct TomlTable<'p, 't> {
    page: &'p TomlPage<'t>,
    key: String,
    at: Position,
    toml: &'p DeTable<'t>,
    accepted: Vec<String>,
}

impl<'p, 't> TomlTable<'p, 't> {
    /// Where the table begins.
    pub(crate) fn position(&self) -> Position {
        self.at
    }

    /// Notes a mistake about the table itself.
    pub(crate) fn reject<T>(&self, mistake: Mistake) -> Option<T> {
        self.page.note(self.at, &self.key, mistake);
        None
    }

    /// Notes a mistake about the value of a key; one that is missing stands at the table's head.
    pub(crate) fn reject_key(&self, key: &str, mistake: Mistake) {
        let value = self.toml.get(key);
        let at = value.map_or(self.at, |value| self.page.position(value.span().start));
        self.page.note(at, &self.path(key), mistake);
    }

    /// The value of `key`, if it is there and `read` understands it.
    pub(crate) fn get<T>(&mut self, key: &str, read: impl FnOnce(&TomlValue<'p, 't>) -> Option<T>) -> Option<T> {
        self.accepted.push(key.to_owned());
        let (name, value) = self.toml.get_key_value(key)?;
        read(&self.value(name, value))
    }

    /// Like [`get`](Self::get), and a missing key is a mistake.
    pub(crate) fn require<T>(&mut self, key: &str, read: impl FnOnce(&TomlValue<'p, 't>) -> Option<T>) -> Option<T> {
        if !self.toml.contains_key(key) {
            self.reject_key(key, Mistake::MissingKey);
        }
        self.get(key, read)
    }

    /// Every entry that `read` understands, in order, for a table whose keys are free.
    pub(crate) fn entries<T>(&self, mut read: impl FnMut(&str, &TomlValue<'p, 't>) -> Option<T>) -> Vec<T> {
        let entries = self.toml.iter();
        entries.filter_map(|(name, value)| read(name.get_ref(), &self.value(name, value))).collect()
    }

    /// Notes every key that was never asked for.
    pub(crate) fn finish(&self) {
        for name in self.toml.keys() {
            if !self.accepted.iter().any(|key| key == name.get_ref()) {
                self.note_unknown(name);
            }
        }
    }

    fn note_unknown(&self, name: &Spanned<DeString<'t>>) {
        let word = name.get_ref().as_ref();
        let at = self.page.position(name.span().start);
        let mistake = Mistake::unknown_key(word, self.accepted.clone());
        self.page.note(at, &self.path(word), mistake);
    }

    fn value(&self, name: &Spanned<DeString<'t>>, value: &'p Spanned<DeValue<'t>>) -> TomlValue<'p, 't> {
        TomlValue { page: self.page, key: self.path(name.get_ref()), head: name.span().start, toml: value }
    }

    fn path(&self, key: &str) -> String {
        if self.key.is_empty() { key.to_owned() } else { format!("{}.{key}", self.key) }
    }
}
