//! What a text must not say as it is in a calendar, and how to find it quickly.

/// Whether an octet may start something that [`replacement`] knows, by octet.
const MAY_BE_REPLACED: [bool; 256] = {
    let specials = *b",;\\\x7f\xc2\xe2\xef";
    let mut table = [false; 256];
    let mut place = 0;
    while place < 0x20 {
        table[place] = true;
        place += 1;
    }
    place = 0;
    while place < specials.len() {
        table[specials[place] as usize] = true;
        place += 1;
    }
    table
};

/// Calls `found` with the place of each octet that may start something to [replace](replacement), in order.
pub(super) fn each_special(octets: &[u8], mut found: impl FnMut(usize)) {
    for (place, octet) in octets.iter().enumerate() {
        if MAY_BE_REPLACED[usize::from(*octet)] {
            found(place);
        }
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
