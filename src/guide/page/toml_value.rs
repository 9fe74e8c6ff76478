//! One value of a page, read as the type or the word that is wanted.

use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::DeValue;

use super::{TomlPage, TomlTable};
use crate::guide::delay::minutes;
use crate::guide::fixed_word::FixedWord;
use crate::guide::problem::{Located, Mistake, Position, TextForm, TomlType};

/// A value, with its key and the offset of the key's name.
pub(crate) struct TomlValue<'p, 't> {
    pub(super) page: &'p TomlPage<'t>,
    pub(super) key: String,
    pub(super) head: usize,
    pub(super) toml: &'p Spanned<DeValue<'t>>,
}

impl<'p, 't> TomlValue<'p, 't> {
    fn position(&self) -> Position {
        self.page.position(self.toml.span().start)
    }

    /// Where `part` of a text stands; the text's own place if it is written with escapes.
    pub(crate) fn position_of(&self, part: &str) -> Position {
        let span = self.toml.span();
        let offset = self.page.text[span.clone()].find(part).unwrap_or(0);
        self.page.position(span.start + offset)
    }

    /// Notes a mistake about the value.
    pub(crate) fn reject<T>(&self, mistake: Mistake) -> Option<T> {
        self.reject_at(self.position(), mistake)
    }

    /// Notes a mistake at a place inside the value.
    pub(crate) fn reject_at<T>(&self, at: Position, mistake: Mistake) -> Option<T> {
        self.page.note(at, &self.key, mistake);
        None
    }

    /// A text with something in it.
    pub(crate) fn text(&self) -> Option<Located<String>> {
        let value = self.str()?.to_owned();
        let at = self.position();
        Some(Located { value, at })
    }

    /// A text that `parse` understands.
    pub(crate) fn parse<T>(&self, form: TextForm, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let text = self.str()?;
        parse(text).or_else(|| self.reject(Mistake::Malformed { text: text.to_owned(), expected: form }))
    }

    /// A word of a fixed set.
    pub(crate) fn word<W: FixedWord>(&self) -> Option<W> {
        let word = self.str()?;
        W::from_word(word).or_else(|| self.reject(Mistake::unknown_word(word, W::words())))
    }

    /// A word of a set that another module knows, of which `common` are offered.
    pub(crate) fn named<T>(&self, named: fn(&str) -> Option<T>, common: impl FnOnce() -> Vec<String>) -> Option<T> {
        let word = self.str()?;
        named(word).or_else(|| self.reject(Mistake::unknown_word(word, common())))
    }

    /// An exact time in minutes within a range.
    pub(crate) fn duration(&self, range: RangeInclusive<u32>) -> Option<u32> {
        let (least, most) = (*range.start(), *range.end());
        self.parse(TextForm::Duration { least, most }, |text| minutes(text).filter(|minutes| range.contains(minutes)))
    }

    /// A whole number within a range.
    pub(crate) fn number(&self, range: RangeInclusive<u32>) -> Option<u32> {
        let (written, number) = self.integer()?;
        number.filter(|number| range.contains(number)).or_else(|| {
            let (least, most) = range.into_inner();
            self.reject(Mistake::OutOfRange { number: written, least, most })
        })
    }

    /// One of a few whole numbers, with what it means.
    pub(crate) fn one_of<T: Copy>(&self, meanings: &[(u32, T)]) -> Option<T> {
        let (word, number) = self.integer()?;
        let meant = meanings.iter().find(|(known, _)| Some(*known) == number);
        meant.map(|(_, meaning)| *meaning).or_else(|| {
            let accepted = meanings.iter().map(|(known, _)| known.to_string()).collect();
            self.reject(Mistake::UnknownWord { word, accepted, nearest: None })
        })
    }

    /// A whole number as it is written, and its value, unless that is negative or too large.
    fn integer(&self) -> Option<(String, Option<u32>)> {
        match self.toml.get_ref() {
            DeValue::Integer(integer) => {
                Some((integer.to_string(), u32::from_str_radix(integer.as_str(), integer.radix()).ok()))
            }
            _ => self.wrong_type(TomlType::Number),
        }
    }

    /// `true` or `false`.
    pub(crate) fn flag(&self) -> Option<bool> {
        match self.toml.get_ref() {
            DeValue::Boolean(flag) => Some(*flag),
            _ => self.wrong_type(TomlType::Flag),
        }
    }

    /// A list; what `read` does not understand is left out.
    pub(crate) fn list<T>(&self, read: impl Fn(&Self) -> Option<T>) -> Option<Vec<T>> {
        let DeValue::Array(items) = self.toml.get_ref() else {
            return self.wrong_type(TomlType::List);
        };
        let item = |toml| read(&Self { toml, key: self.key.clone(), ..*self });
        Some(items.iter().filter_map(item).collect())
    }

    /// A list with something in it; what `read` does not understand is left out.
    pub(crate) fn filled_list<T>(&self, read: impl Fn(&Self) -> Option<T>) -> Option<Vec<T>> {
        match self.toml.get_ref() {
            DeValue::Array(items) if items.is_empty() => self.reject(Mistake::Empty),
            _ => self.list(read),
        }
    }

    /// A table.
    pub(crate) fn table(&self) -> Option<TomlTable<'p, 't>> {
        let DeValue::Table(toml) = self.toml.get_ref() else {
            return self.wrong_type(TomlType::Table);
        };
        Some(TomlTable {
            page: self.page,
            key: self.key.clone(),
            at: self.page.position(self.head),
            toml,
            accepted: Vec::new(),
        })
    }

    /// Whether this is a text rather than a list or anything else.
    pub(crate) fn is_text(&self) -> bool {
        matches!(self.toml.get_ref(), DeValue::String(_))
    }

    /// Whether this is that very text.
    pub(crate) fn is(&self, text: &str) -> bool {
        matches!(self.toml.get_ref(), DeValue::String(found) if found == text)
    }

    fn str(&self) -> Option<&'p str> {
        match self.toml.get_ref() {
            DeValue::String(text) if text.trim().is_empty() => self.reject(Mistake::Empty),
            DeValue::String(text) => Some(text),
            _ => self.wrong_type(TomlType::Text),
        }
    }

    fn wrong_type<T>(&self, expected: TomlType) -> Option<T> {
        let found = kind(self.toml.get_ref());
        self.reject(Mistake::WrongType { expected, found })
    }
}

fn kind(value: &DeValue<'_>) -> TomlType {
    match value {
        DeValue::String(_) => TomlType::Text,
        DeValue::Integer(_) => TomlType::Number,
        DeValue::Float(_) => TomlType::Decimal,
        DeValue::Boolean(_) => TomlType::Flag,
        DeValue::Datetime(_) => TomlType::Date,
        DeValue::Array(_) => TomlType::List,
        DeValue::Table(_) => TomlType::Table,
    }
}
