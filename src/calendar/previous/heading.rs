//! The heading of an earlier output: whose it is, and whether it is still as it was written.

use memchr::memmem;

use super::{Unusable, with_crlf};
use crate::calendar::checksum::Checksum;
use crate::calendar::{CHECK, FIRST_SEQUENCE, FORMAT, FORMAT_VERSION, PART, PRODUCT};

/// What stands in front of the first event.
pub(super) struct EarlierHeading {
    /// How many bytes it has.
    pub(super) length: usize,
    pub(super) first_sequence: u32,
    pub(super) part: Option<u32>,
    pub(super) is_intact: bool,
}

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";
const BEGIN: &[u8] = b"BEGIN:VCALENDAR";

impl EarlierHeading {
    /// Reads the heading at the start of a file.
    pub(super) fn read(bytes: &[u8]) -> Result<EarlierHeading, Unusable> {
        let text = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
        let rest = text.strip_prefix(BEGIN).ok_or(Unusable::NotACalendar)?;
        if !rest.is_empty() && !rest.starts_with(b"\r\n") && !rest.starts_with(b"\n") {
            return Err(Unusable::NotACalendar);
        }
        let ends = [b"\nBEGIN:".as_slice(), b"\nEND:"].map(|end| memmem::find(text, end).map(|place| place + 1));
        let length = ends.into_iter().flatten().min().unwrap_or(text.len());
        let is_whole = ends.iter().any(Option::is_some);
        let text = with_crlf(&text[..length]);
        match value(&text, PRODUCT.0) {
            Some(product) if product == PRODUCT.1.as_bytes() => {}
            Some(_) | None if !is_whole => return Err(Unusable::Truncated),
            product => {
                let product = String::from_utf8_lossy(product.unwrap_or_default()).into_owned();
                return Err(Unusable::OtherProgram { product });
            }
        }
        if number(&text, FORMAT).is_some_and(|version| version > FORMAT_VERSION) {
            return Err(Unusable::Newer);
        }
        Ok(EarlierHeading {
            length: bytes.len() - bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes).len() + length,
            first_sequence: number(&text, FIRST_SEQUENCE).unwrap_or_default().min(i32::MAX.unsigned_abs()),
            part: number(&text, PART),
            is_intact: is_intact(&text),
        })
    }
}

/// Whether a heading ends in its own check.
fn is_intact(text: &[u8]) -> bool {
    let Some(place) = memmem::rfind(text, CHECK.as_bytes()) else { return false };
    let line = [CHECK.as_bytes(), &Checksum::of_heading(&text[..place]).digits(), b"\r\n"].concat();
    text[place..] == line
}

/// The value of the first line that begins with a name and its colon.
fn value<'t>(text: &'t [u8], name: &str) -> Option<&'t [u8]> {
    let mut lines = text.split(|byte| *byte == b'\n');
    let value = lines.find_map(|line| line.strip_prefix(name.as_bytes()))?;
    Some(value.trim_ascii_end())
}

fn number(text: &[u8], name: &str) -> Option<u32> {
    str::from_utf8(value(text, name)?).ok()?.parse().ok()
}
