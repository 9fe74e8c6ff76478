//! What a text must not say as it is in a calendar, and how to find it quickly.

/// Calls `found` with the place of each octet that may start something to [replace](replacement), in order, and of some
/// others.
pub(super) fn each_special(octets: &[u8], mut found: impl FnMut(usize)) {
    let (words, rest) = octets.as_chunks::<8>();
    for (place, word) in (0..).step_by(8).zip(words) {
        each_mark(specials(u64::from_le_bytes(*word)), |mark| found(place + mark));
    }
    if !rest.is_empty() {
        // Behind anything special, a letter is not even taken for something special.
        let mut word = [b'a'; 8];
        word[..rest.len()].copy_from_slice(rest);
        each_mark(specials(u64::from_le_bytes(word)), |mark| found(octets.len() - rest.len() + mark));
    }
}

/// The highest bit of each octet.
const HIGHEST: u64 = every(0x80);

/// A word of eight times the same octet.
const fn every(octet: u8) -> u64 {
    u64::from_le_bytes([octet; 8])
}

/// Eight octets at once: the highest bit is set of each that is a control character, one of `,` `;` `\`, or not ASCII. It
/// may be set of others behind the first of those.
fn specials(word: u64) -> u64 {
    let zero = |word: u64| word.wrapping_sub(every(1)) & !word;
    let control = word.wrapping_sub(every(b' ')) & !word;
    let beyond = word | word.wrapping_add(every(1));
    let marks = zero(word ^ every(b',')) | zero(word ^ every(b';')) | zero(word ^ every(b'\\'));
    (control | beyond | marks) & HIGHEST
}

/// Calls `found` with the place of each octet whose highest bit is set.
fn each_mark(mut marks: u64, mut found: impl FnMut(usize)) {
    while marks != 0 {
        found(marks.trailing_zeros() as usize / 8);
        marks &= marks - 1;
    }
}

/// What to write for the start of some UTF-8, if it cannot stay: an escape or nothing, and the number of octets that
/// it stands for.
///
/// Escaped are `\` `;` `,` and line breaks: LF, CR, CRLF, U+2028 and U+2029. Removed are control characters other than
/// the tab, and byte order marks.
pub(super) fn replacement(octets: &[u8]) -> Option<(Option<[u8; 2]>, usize)> {
    Some(match octets {
        [b'\\', ..] => (Some(*br"\\"), 1),
        [b';', ..] => (Some(*br"\;"), 1),
        [b',', ..] => (Some(*br"\,"), 1),
        [b'\t', ..] => return None,
        [b'\r', b'\n', ..] => (None, 1),
        [b'\n' | b'\r', ..] => (Some(*br"\n"), 1),
        [..b' ' | 0x7f, ..] => (None, 1),
        [0xc2, 0x80..0xa0, ..] => (None, 2),
        [0xe2, 0x80, 0xa8 | 0xa9, ..] => (Some(*br"\n"), 3),
        [0xef, 0xbb, 0xbf, ..] => (None, 3),
        _ => return None,
    })
}
