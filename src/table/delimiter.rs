//! Which character separates the cells: the one that the text declares, else the one whose header makes most sense.

use super::DecodedText;
use super::header::HEADER_WITHIN;
use super::row::Row;
use super::rows::{Body, Rows};

/// A separator of cells: one ASCII character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delimiter(u8);

/// The header is looked for in so many bytes.
const LONGEST_HEADER: usize = 1 << 20;

impl Delimiter {
    /// What people use: `,`, `;`, a tab and `|`.
    pub const USUAL: [Delimiter; 4] = [Delimiter(b','), Delimiter(b';'), Delimiter(b'\t'), Delimiter(b'|')];

    /// It is ASCII.
    #[must_use]
    pub fn byte(self) -> u8 {
        self.0
    }

    /// What the first line declares, such as `sep=;`, and that line's length without its line break.
    pub(super) fn declared(text: &str) -> Option<(Delimiter, usize)> {
        let line = text.split(['\n', '\r']).next().unwrap_or_default();
        let declaration = line.trim_end().trim_matches('"');
        let (key, rest) = declaration.split_at_checked(4)?;
        let mut rest = rest.chars().chain(line.ends_with('\t').then_some('\t'));
        let delimiter = rest.next().filter(|character| is_delimiter(*character))?;
        let is_declaration = key.eq_ignore_ascii_case("sep=") && rest.all(|character| character == delimiter);
        is_declaration.then_some((Delimiter(u8::try_from(delimiter).ok()?), line.len()))
    }

    /// The delimiter that gives one of the first rows most known headers, then most cells; a comma where all are
    /// equal.
    pub(super) fn guessed(text: &DecodedText<'_>, known: impl Fn(&str) -> bool) -> Delimiter {
        let end = text.as_str().floor_char_boundary(LONGEST_HEADER);
        let sense = |delimiter: &Delimiter| {
            let rows = Rows::within(text, Body { end, ..Body::of_all(text) }, *delimiter);
            sense_of_header(rows, &known)
        };
        Delimiter::USUAL.into_iter().rev().max_by_key(sense).unwrap_or(Delimiter::USUAL[0])
    }
}

fn is_delimiter(character: char) -> bool {
    character == '\t' || character.is_ascii_punctuation() && character != '"'
}

fn sense_of_header(mut rows: Rows<'_>, known: impl Fn(&str) -> bool) -> (usize, usize) {
    let mut row = Row::default();
    let mut best = (0, 0);
    for _ in 0..HEADER_WITHIN {
        if !rows.next_into(&mut row) {
            break;
        }
        best = best.max((row.cells().filter(|name| known(name)).count(), row.len()));
    }
    best
}
