//! Bytes with a name.

use std::fmt;

/// Bytes that were fetched, and the name under which problems speak of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Input {
    /// A path, the name of a dropped file, "standard input".
    pub name: String,
    /// All of it.
    pub bytes: Vec<u8>,
}

/// A sheet of more bytes than any has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetTooLarge {
    /// The name of the sheet.
    pub name: String,
}

impl Input {
    /// No sheet has more bytes: some two million rows.
    pub const LARGEST_SHEET: u64 = 1 << 29;

    /// Bytes, or a text, under a name.
    #[must_use]
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Input {
        Input { name: name.into(), bytes: bytes.into() }
    }

    /// Refuses a sheet of so many bytes, if it is larger than any; who fetches one asks as soon as the length is known.
    pub fn expect_sheet_of(name: &str, length: u64) -> Result<(), SheetTooLarge> {
        if length > Input::LARGEST_SHEET { Err(SheetTooLarge { name: name.to_owned() }) } else { Ok(()) }
    }
}

impl fmt::Display for SheetTooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is larger than {} MB, which no sheet is: split it", self.name, Input::LARGEST_SHEET >> 20)
    }
}

impl std::error::Error for SheetTooLarge {}
