//! What a text must not say as it is in a calendar, and how to find it quickly.

/// How many octets are judged at once.
const BLOCK: usize = 32;

/// Calls `found` with the place of each octet that may start something to [replace](replacement), in order.
pub(super) fn each_special(octets: &[u8], mut found: impl FnMut(usize)) {
    let (blocks, tail) = octets.as_chunks();
    let mut last = [b' '; BLOCK];
    last[..tail.len()].copy_from_slice(tail);
    for (number, block) in blocks.iter().enumerate() {
        each_special_in_block(block, |place| found(number * BLOCK + place));
    }
    each_special_in_block(&last, |place| found(blocks.len() * BLOCK + place));
}

/// Judges a block without branches, which compiles to vector instructions, and reads the verdicts eight at a time, as
/// the octets of a number.
fn each_special_in_block(block: &[u8; BLOCK], mut found: impl FnMut(usize)) {
    let mut verdicts = [0; BLOCK];
    for (verdict, octet) in verdicts.iter_mut().zip(block) {
        *verdict = u8::from(may_be_replaced(*octet));
    }
    let (words, _) = verdicts.as_chunks();
    for (number, word) in words.iter().enumerate() {
        let mut word = u64::from_le_bytes(*word);
        while word != 0 {
            found(number * 8 + word.trailing_zeros() as usize / 8);
            word &= word - 1;
        }
    }
}

/// Whether an octet starts any of what [`replacement`] knows. Spelt as comparisons, since `matches!` becomes a table
/// that is looked up octet by octet.
fn may_be_replaced(octet: u8) -> bool {
    octet < b' '
        || octet == b','
        || octet == b';'
        || octet == b'\\'
        || octet == 0x7f
        || octet == 0xc2
        || octet == 0xe2
        || octet == 0xef
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
