//! Which character separates the cells: the one whose header makes most sense.

use csv::{ReaderBuilder, StringRecord};

use super::HEADER_WITHIN;

/// A separator of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
    /// `|`
    Bar,
}

impl Delimiter {
    const ALL: [Delimiter; 4] = [Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab, Delimiter::Bar];

    /// The byte itself.
    #[must_use]
    pub fn byte(self) -> u8 {
        match self {
            Delimiter::Comma => b',',
            Delimiter::Semicolon => b';',
            Delimiter::Tab => b'\t',
            Delimiter::Bar => b'|',
        }
    }

    /// The delimiter that gives one of the first rows most known headers, then most cells; a comma where all are
    /// equal.
    pub(super) fn of(text: &str, known: impl Fn(&str) -> bool) -> Delimiter {
        let sense = |delimiter: &Delimiter| delimiter.sense_of_header(text, &known);
        Delimiter::ALL.into_iter().rev().max_by_key(sense).unwrap_or(Delimiter::Comma)
    }

    fn sense_of_header(self, text: &str, known: impl Fn(&str) -> bool) -> (usize, usize) {
        let mut reader = self.reader(text);
        let mut row = StringRecord::new();
        let mut best = (0, 0);
        for _ in 0..HEADER_WITHIN {
            if !reader.read_record(&mut row).unwrap_or(false) {
                break;
            }
            best = best.max((row.iter().filter(|name| known(name)).count(), row.len()));
        }
        best
    }

    pub(super) fn reader(self, text: &str) -> csv::Reader<&[u8]> {
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(self.byte()).from_reader(text.as_bytes())
    }

    /// Where in a row a quote opens that is never closed.
    pub(super) fn unclosed_quote(self, row: &str) -> Option<usize> {
        let mut opened = None;
        let mut at_start_of_cell = true;
        let mut octets = row.bytes().enumerate().peekable();
        while let Some((place, octet)) = octets.next() {
            match (opened, octet) {
                (Some(_), b'"') if octets.next_if(|(_, next)| *next == b'"').is_some() => {}
                (Some(_), b'"') => opened = None,
                (Some(_), _) => {}
                (None, b'"') if at_start_of_cell => opened = Some(place),
                (None, _) => at_start_of_cell = octet == self.byte() || matches!(octet, b'\r' | b'\n'),
            }
        }
        opened
    }
}
