//! Values by text: the cells of a sheet are mostly short, and a short text is two numbers.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHashMap;

/// A text no longer than this, in octets, is told from others by its first and last eight.
const SHORT: usize = 16;

/// Values by text.
#[derive(Debug)]
pub(crate) struct TextMap<V> {
    short: FxHashMap<Short, V>,
    long: FxHashMap<Box<str>, V>,
}

/// A short text: the eight octets that it begins with, those that it ends with, and how many it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Short {
    octets: [u8; SHORT],
    length: usize,
}

impl Hash for Short {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write(&self.octets);
    }
}

impl<V> Default for TextMap<V> {
    fn default() -> TextMap<V> {
        TextMap { short: FxHashMap::default(), long: FxHashMap::default() }
    }
}

impl<V> TextMap<V> {
    pub(crate) fn get(&self, text: &str) -> Option<&V> {
        match Short::of(text) {
            Some(short) => self.short.get(&short),
            None => self.long.get(text),
        }
    }

    pub(crate) fn insert(&mut self, text: &str, value: V) {
        match Short::of(text) {
            Some(short) => self.short.insert(short, value),
            None => self.long.insert(text.into(), value),
        };
    }

    pub(crate) fn len(&self) -> usize {
        self.short.len() + self.long.len()
    }

    pub(crate) fn clear(&mut self) {
        self.short.clear();
        self.long.clear();
    }
}

impl Short {
    #[inline]
    fn of(text: &str) -> Option<Short> {
        let octets = text.as_bytes();
        let length = octets.len();
        if length > SHORT {
            return None;
        }
        let mut both = [0; SHORT];
        if let (Some(first), Some(last)) = (octets.first_chunk::<8>(), octets.last_chunk::<8>()) {
            both[..8].copy_from_slice(first);
            both[8..].copy_from_slice(last);
        } else if let (Some(first), Some(last)) = (octets.first_chunk::<4>(), octets.last_chunk::<4>()) {
            both[..4].copy_from_slice(first);
            both[4..8].copy_from_slice(last);
        } else {
            both[..length].copy_from_slice(octets);
        }
        Some(Short { octets: both, length })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_has_a_value_of_its_own() {
        let mut texts: Vec<String> = (0..40).map(|length| "abcdefghij".repeat(4)[..length].to_owned()).collect();
        texts.extend((0..20).flat_map(|length| (0..length).map(move |at| marked(length, at))));
        let mut values = TextMap::default();
        for (value, text) in texts.iter().enumerate() {
            assert_eq!(values.get(text), None, "{text}");
            values.insert(text, value);
        }
        assert!(texts.iter().enumerate().all(|(value, text)| values.get(text) == Some(&value)));
        assert_eq!(values.len(), texts.len());
    }

    fn marked(length: usize, at: usize) -> String {
        (0..length).map(|place| if place == at { '\0' } else { '-' }).collect()
    }
}
