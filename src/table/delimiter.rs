//! Which character separates the cells: the one whose header makes most sense.

use csv::{ReaderBuilder, StringRecord};

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

    /// The delimiter that gives the first row most known headers, then most cells; a comma where all are equal.
    pub(super) fn of(text: &str, known: impl Fn(&str) -> bool) -> Delimiter {
        Delimiter::ALL
            .into_iter()
            .rev()
            .max_by_key(|delimiter| {
                let header = delimiter.first_row(text);
                (header.iter().filter(|name| known(name)).count(), header.len())
            })
            .unwrap_or(Delimiter::Comma)
    }

    fn first_row(self, text: &str) -> StringRecord {
        let mut row = StringRecord::new();
        let mut reader = ReaderBuilder::new().has_headers(false).delimiter(self.byte()).from_reader(text.as_bytes());
        // A first row that can't be read has no header in it.
        reader.read_record(&mut row).map_or_else(|_| StringRecord::new(), |_| row)
    }
}
