//! Bytes to text.

use memchr::{memchr, memchr_iter};

/// Why bytes are not the text of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing, or white space alone.
    Empty,
    /// A spreadsheet program's own file, whatever its name.
    Workbook,
    /// Some other file that is not text.
    Binary,
    /// Text in another encoding than UTF-8, first seen on this 1-based line.
    NotUtf8 {
        /// The line of the first byte that is not UTF-8.
        line: usize,
    },
}

const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND_FILE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The text of a file's bytes, without a byte order mark.
pub fn text_of(bytes: &[u8]) -> Result<&str, Unreadable> {
    if bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND_FILE) {
        return Err(Unreadable::Workbook);
    }
    if memchr(0, bytes).is_some() {
        return Err(Unreadable::Binary);
    }
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    let text = str::from_utf8(bytes)
        .map_err(|error| Unreadable::NotUtf8 { line: 1 + memchr_iter(b'\n', &bytes[..error.valid_up_to()]).count() })?;
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok(text)
}
