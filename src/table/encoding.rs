//! Which encoding bytes are in, where neither they nor the user say it.

use std::borrow::Cow;
use std::fmt;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, EUC_JP, EUC_KR, GBK, ISO_2022_JP, MACINTOSH, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};
use encoding_rs::{WINDOWS_1250, WINDOWS_1251, WINDOWS_1252};
use memchr::memchr;

/// An encoding of text, of those that the web knows (<https://encoding.spec.whatwg.org>).
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Encoding(&'static encoding_rs::Encoding);

/// So many bytes of a file, of lines with more than ASCII, are looked at for a guess.
const GUESSED_FROM: usize = 1 << 20;
/// So many bytes before the first that is not ASCII show its language.
const CONTEXT: usize = 64;

impl Encoding {
    /// UTF-8.
    pub const UTF_8: Encoding = Encoding(UTF_8);

    /// Those that people name most, as suggestions.
    pub const COMMON: [Encoding; 13] = [
        Encoding(UTF_8),
        Encoding(UTF_16LE),
        Encoding(UTF_16BE),
        Encoding(WINDOWS_1252),
        Encoding(WINDOWS_1250),
        Encoding(WINDOWS_1251),
        Encoding(MACINTOSH),
        Encoding(SHIFT_JIS),
        Encoding(EUC_JP),
        Encoding(ISO_2022_JP),
        Encoding(GBK),
        Encoding(BIG5),
        Encoding(EUC_KR),
    ];

    /// The encoding of a label, such as `windows-1252`, `latin1` or `Shift_JIS`.
    #[must_use]
    pub fn named(label: &str) -> Option<Encoding> {
        encoding_rs::Encoding::for_label_no_replacement(label.as_bytes()).map(Encoding)
    }

    /// Its name in the WHATWG Encoding Standard: `windows-1252`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// What a byte order mark says, and the mark's length.
    pub(super) fn marked(bytes: &[u8]) -> Option<(Encoding, usize)> {
        encoding_rs::Encoding::for_bom(bytes).map(|(encoding, length)| (Encoding(encoding), length))
    }

    /// UTF-16 without a mark, by the zero halves of its ASCII characters.
    pub(super) fn unmarked_utf16(bytes: &[u8]) -> Option<Encoding> {
        memchr(0, bytes)?;
        let (mut little, mut big) = (0, 0);
        let units = bytes[..bytes.len().min(GUESSED_FROM)].as_chunks::<2>().0;
        for unit in units {
            match unit {
                [b'\t' | b'\n' | b'\r' | b' '..=b'~', 0] => little += 1,
                [0, b'\t' | b'\n' | b'\r' | b' '..=b'~'] => big += 1,
                _ => {}
            }
        }
        // Delimiters, digits and line breaks are ASCII in sheets of every language.
        let is_plain = |these: usize, others: usize| these * 10 >= units.len() && others * 10 <= these && these > 1;
        match (is_plain(little, big), is_plain(big, little)) {
            (true, _) => Some(Encoding(UTF_16LE)),
            (_, true) => Some(Encoding(UTF_16BE)),
            _ => None,
        }
    }

    /// Whether valid UTF-8 can yet be meant as this: its characters are all made of ASCII bytes.
    pub(super) fn hides_in_ascii(self, bytes: &[u8]) -> bool {
        match self.0 {
            encoding if encoding == ISO_2022_JP => memchr(0x1b, bytes).is_some(),
            encoding if encoding == UTF_16LE || encoding == UTF_16BE => memchr(0, bytes).is_some(),
            _ => false,
        }
    }

    /// What bytes that are not UTF-8 are most probably in.
    pub(super) fn guessed(bytes: &[u8]) -> Encoding {
        if is_of_old_macs(bytes) {
            return Encoding(MACINTOSH);
        }
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        let mut looked_at = 0;
        // No encoding that is guessed here has a line feed within a character.
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            let Some(first) = line.iter().position(|byte| !byte.is_ascii()) else { continue };
            let sample = &line[first.saturating_sub(CONTEXT)..];
            let sample = &sample[..sample.len().min(GUESSED_FROM)];
            detector.feed(sample, false);
            looked_at += sample.len();
            if looked_at >= GUESSED_FROM {
                break;
            }
        }
        detector.feed(b"", true);
        Encoding(detector.guess(None, Utf8Detection::Deny))
    }

    /// The bytes of a text; `None` where a character of it is none of the encoding's.
    pub(super) fn encode(self, text: &str) -> Option<Vec<u8>> {
        if self.0 == UTF_16LE {
            return Some(text.encode_utf16().flat_map(u16::to_le_bytes).collect());
        }
        if self.0 == UTF_16BE {
            return Some(text.encode_utf16().flat_map(u16::to_be_bytes).collect());
        }
        let (bytes, _, has_others) = self.0.encode(text);
        (!has_others).then(|| bytes.into_owned())
    }

    /// The text of bytes, and whether some of them were none; `U+FFFD` stands in their place.
    pub(super) fn decode(self, bytes: &[u8]) -> (Cow<'_, str>, bool) {
        self.0.decode_without_bom_handling(bytes)
    }
}

/// Excel on a Mac ends lines in CR and has its accented letters from 0x80 to 0x9F, where others have hardly any.
fn is_of_old_macs(bytes: &[u8]) -> bool {
    let lines_end_in_cr = memchr(b'\n', bytes).is_none() && memchr(b'\r', bytes).is_some();
    let letters = || bytes.iter().filter(|byte| !byte.is_ascii()).take(GUESSED_FROM);
    lines_end_in_cr && letters().filter(|byte| matches!(byte, 0x80..=0x9f)).count() * 2 > letters().count()
}

/// How bytes look that are not UTF-8 throughout: whether they are UTF-8 for the most part.
///
/// Hardly any text in another encoding has one valid sequence of UTF-8 by chance for every one that is none.
pub(super) fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut invalid) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
        invalid += usize::from(!chunk.invalid().is_empty());
    }
    valid > 0 && valid >= invalid
}

/// Whether bytes are no text in any encoding: control characters are frequent among the first of them. NUL is not
/// counted: programs that keep texts at a fixed length leave it in sheets.
pub(super) fn is_binary(bytes: &[u8]) -> bool {
    const SAMPLE: usize = 1 << 16;
    const A_FEW: usize = 4;
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let is_control = |byte: &&u8| matches!(byte, 1..=8 | 0x0e..=0x19 | 0x1c..=0x1f | 0x7f);
    let controls = sample.iter().filter(is_control).count();
    controls > A_FEW && controls * 20 > sample.len()
}

impl fmt::Debug for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
