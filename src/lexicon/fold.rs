//! What makes two spellings of a word one.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// From here on, a mark above or below a letter makes another letter of it.
pub(crate) const BEHIND_LATIN: char = '\u{250}';

/// The word in lower case, in one form of each character; a Turkish ı is an i, and a Russian ё an е, as many write them.
#[must_use]
pub fn folded(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return if word.bytes().any(|byte| byte.is_ascii_uppercase()) {
            word.to_ascii_lowercase().into()
        } else {
            word.into()
        };
    }
    let composed =
        word.nfc().flat_map(char::to_lowercase).filter(|letter| *letter != '\u{307}').map(|letter| match letter {
            'ı' => 'i',
            'ё' => 'е',
            letter => letter,
        });
    composed.collect::<String>().into()
}

/// A word of a page, which is in lower case and in one form of each character already, as [`folded`] gives it.
pub(super) fn as_known(word: &'static str) -> Cow<'static, str> {
    if word.is_ascii() || !word.contains(['ı', 'ё']) { word.into() } else { folded(word) }
}

/// A word of Latin letters without what stands above and below them; `None` where nothing does.
pub(crate) fn unaccented(word: &str) -> Option<String> {
    if word.is_ascii() || word.chars().any(|letter| letter >= BEHIND_LATIN) {
        return None;
    }
    let mut bare = String::with_capacity(word.len());
    for letter in word.chars() {
        decompose_canonical(letter, |part| bare.extend(Some(plain(part)).filter(|_| !is_combining_mark(part))));
    }
    (bare != word).then_some(bare)
}

/// A letter without its stroke.
fn plain(letter: char) -> char {
    match letter {
        'ł' => 'l',
        'ø' => 'o',
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_composition_do_not_matter() {
        for word in ["İPTAL", "iptal", "Iptal", "ıptal"] {
            assert_eq!(folded(word), "iptal");
        }
        for word in ["Nächste", "NA\u{308}CHSTE", "nächste"] {
            assert_eq!(folded(word), "nächste");
        }
        assert_eq!(folded("Отклонён"), "отклонен");
        assert_eq!(folded("월요일"), "월요일");
    }

    #[test]
    fn accents_may_be_left_out_of_latin_letters_alone() {
        for (word, bare) in
            [("środa", Some("sroda")), ("wysłano", Some("wyslano")), ("mar", None), ("май", None), ("ガ", None)]
        {
            assert_eq!(unaccented(word).as_deref(), bare, "{word}");
        }
    }
}
