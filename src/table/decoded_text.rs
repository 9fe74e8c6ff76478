//! Bytes to text.

use std::borrow::Cow;

use memchr::memchr;

use super::BadWorkbook;
use super::encoding::{Encoding, is_binary, is_mostly_utf8};
use super::lines::LineCounter;
use super::signature::{self, Foreign};

/// What the bytes of a file say, without a byte order mark.
#[derive(Debug, Clone)]
pub struct DecodedText<'b> {
    characters: Cow<'b, str>,
    encoding: Encoding,
    origin: Origin,
    is_broken: bool,
    has_nul: bool,
}

/// Where a text is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// A file whose encoding is known.
    Known,
    /// A file whose encoding was guessed.
    Assumed,
    /// A workbook.
    Workbook,
}

/// Why bytes are not the text of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing, or white space alone.
    Empty,
    /// A workbook that can't be opened.
    Workbook(BadWorkbook),
    /// Another program's file, whatever its name.
    Foreign(Foreign),
    /// Some other file that is not text.
    Binary,
}

/// An encoding that was assumed, with a place by which a person can judge it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assumed<'t> {
    /// The likeliest one, which the text was decoded by.
    pub encoding: Encoding,
    /// The first words that would read differently in another one; empty where there are none.
    pub words: &'t str,
    /// The 1-based line of those words, if any.
    pub line: Option<u32>,
}

impl<'b> DecodedText<'b> {
    /// The text of a file's bytes. `configured` is the encoding of files that are not UTF-8 and bear no byte order mark;
    /// without it, it is guessed.
    pub fn of(bytes: &'b [u8], configured: Option<Encoding>) -> Result<DecodedText<'b>, Unreadable> {
        signature::refuse(bytes)?;
        // A file that was cut short by a crash, or written by a very old program, ends in these.
        let end = bytes.iter().rposition(|byte| !matches!(byte, 0 | 0x1a)).map_or(0, |last| last + 1);
        if end == 0 && memchr(0, bytes).is_some() {
            return Err(Unreadable::Binary);
        }
        let text = match Encoding::marked(bytes) {
            Some((encoding, mark)) if encoding == Encoding::UTF_8 => {
                DecodedText::utf8(bytes.get(mark..end).unwrap_or_default())
            }
            Some((encoding, mark)) => DecodedText::decoded(&bytes[mark..], encoding),
            None => DecodedText::unmarked(bytes, end, configured)?,
        };
        if text.as_str().trim().is_empty() { Err(Unreadable::Empty) } else { Ok(text) }
    }

    fn unmarked(bytes: &'b [u8], end: usize, configured: Option<Encoding>) -> Result<DecodedText<'b>, Unreadable> {
        if let Some(encoding) = Encoding::unmarked_utf16(bytes) {
            return Ok(DecodedText {
                origin: if configured == Some(encoding) { Origin::Known } else { Origin::Assumed },
                ..DecodedText::decoded(bytes, encoding)
            });
        }
        let written = &bytes[..end];
        let utf8 = str::from_utf8(written).ok();
        Ok(match (configured, utf8) {
            (Some(encoding), _) if utf8.is_none() || encoding.hides_in_ascii(bytes) => {
                DecodedText::decoded(bytes, encoding)
            }
            _ if is_binary(written) => return Err(Unreadable::Binary),
            (_, Some(text)) => DecodedText::new(Cow::Borrowed(text), Encoding::UTF_8, false),
            (None, None) if !is_mostly_utf8(written) => {
                DecodedText { origin: Origin::Assumed, ..DecodedText::decoded(written, Encoding::guessed(written)) }
            }
            (_, None) => DecodedText::decoded(written, Encoding::UTF_8),
        })
    }

    fn utf8(bytes: &'b [u8]) -> DecodedText<'b> {
        match str::from_utf8(bytes) {
            Ok(text) => DecodedText::new(Cow::Borrowed(text), Encoding::UTF_8, false),
            Err(_) => DecodedText::decoded(bytes, Encoding::UTF_8),
        }
    }

    fn decoded(bytes: &'b [u8], encoding: Encoding) -> DecodedText<'b> {
        let (text, is_broken) = encoding.decode(bytes);
        DecodedText::new(text, encoding, is_broken)
    }

    fn new(characters: Cow<'b, str>, encoding: Encoding, is_broken: bool) -> DecodedText<'b> {
        let has_nul = memchr(0, characters.as_bytes()).is_some();
        DecodedText { characters, encoding, origin: Origin::Known, is_broken, has_nul }
    }

    /// The text of a workbook's sheet, as CSV with commas: a line for each row, but for those within quotes.
    pub(super) fn of_workbook(csv: String) -> DecodedText<'static> {
        DecodedText { origin: Origin::Workbook, ..DecodedText::new(Cow::Owned(csv), Encoding::UTF_8, false) }
    }

    /// Whether it is that of a workbook's sheet.
    pub(super) fn is_of_workbook(&self) -> bool {
        self.origin == Origin::Workbook
    }

    /// The text itself. Where its bytes were none, `U+FFFD` stands.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.characters
    }

    /// Another text in the form of its `bytes`: with their encoding, their mark and what ends them; that of a workbook's
    /// sheet as CSV in UTF-8. `None` where the encoding has not all of its characters.
    #[must_use]
    pub fn encode(&self, bytes: &[u8], text: &str) -> Option<Vec<u8>> {
        if self.is_of_workbook() {
            return Some(text.as_bytes().to_vec());
        }
        let mark = Encoding::marked(bytes).map_or(0, |(_, mark)| mark);
        let (encoded, as_before) = (self.encoding.encode(text)?, self.encoding.encode(self.as_str())?);
        let end = bytes[mark..].strip_prefix(&*as_before)?;
        Some([&bytes[..mark], &encoded, end].concat())
    }

    /// The encoding of its bytes.
    #[must_use]
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// The encoding where it was guessed, and words to judge it by.
    #[must_use]
    pub fn assumed(&self) -> Option<Assumed<'_>> {
        if self.origin != Origin::Assumed {
            return None;
        }
        let text = self.as_str();
        let nothing = Assumed { encoding: self.encoding, words: "", line: None };
        let shows_language = |character: char| !character.is_ascii() && character != char::REPLACEMENT_CHARACTER;
        let Some(place) = text.find(shows_language) else { return Some(nothing) };
        let is_border = |character: char| character.is_control() || matches!(character, ',' | ';' | '|' | '"');
        let start = text[..place].rfind(is_border).map_or(0, |border| border + 1);
        let end = text[place..].find(is_border).map_or(text.len(), |border| place + border);
        let line = Some(LineCounter::of(text).line_at(place));
        Some(Assumed { words: text[start..end].trim(), line, ..nothing })
    }

    /// Whether some of its bytes were no character of its encoding.
    #[must_use]
    pub fn is_broken(&self) -> bool {
        self.is_broken
    }

    /// Whether it has a NUL.
    #[must_use]
    pub fn has_nul(&self) -> bool {
        self.has_nul
    }
}
