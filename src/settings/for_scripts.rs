//! Options as scripts write them, in JSON.

use std::collections::BTreeMap;

use chrono::NaiveTime;
use serde::de::{Deserialize, Deserializer, Error};

use crate::column::Column;
use crate::guide::FixedWord;
use crate::table::Encoding;

/// A word for a value.
pub(super) fn word<'de, T: FixedWord, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    read(deserializer, |word| T::from_word(word).ok_or("no such word is known"))
}

/// A time of day, `09:00`.
pub(super) fn time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveTime>, D::Error> {
    read(deserializer, |text| NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| "write an hour, such as 09:00"))
}

/// An encoding by its name.
pub(super) fn encoding<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Encoding>, D::Error> {
    read(deserializer, |name| Encoding::named(name).ok_or("no encoding is called so"))
}

fn read<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    read: impl Fn(&str) -> Result<T, &'static str>,
) -> Result<Option<T>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    let read = |text: String| read(&text).map_err(|why| D::Error::custom(format_args!("“{text}”: {why}")));
    text.map(read).transpose()
}

/// Headers by the names of columns.
pub(super) fn columns<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<Column, Vec<String>>, D::Error> {
    let named = BTreeMap::<String, Vec<String>>::deserialize(deserializer)?;
    let read = |(name, headers): (String, Vec<String>)| {
        let column = Column::named(&name).ok_or_else(|| D::Error::custom(format_args!("“{name}” is no column")))?;
        Ok((column, headers))
    };
    named.into_iter().map(read).collect()
}
