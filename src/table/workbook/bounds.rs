//! Archives that unpack to more than anybody's memory holds, and counts in them that promise more than there is.

use std::io::{Cursor, Read};

use memchr::memmem;
use zip::ZipArchive;

use super::BadWorkbook;

/// The parts of an archive unpack to no more than this, in bytes, together.
const LARGEST_ARCHIVE: u64 = 1 << 29;
/// One sheet, or what else has a name of its own, such as a picture.
const LARGEST_SHEET: u64 = 1 << 27;
/// Texts that all sheets share.
const LARGEST_TEXTS: u64 = 1 << 26;
/// Formats, names of sheets and the like.
const LARGEST_PART: u64 = 1 << 24;
/// Formats are no more than a spreadsheet program has.
const MOST_FORMATS: usize = 1 << 16;
/// Parts of an archive; each picture in it is one.
const MOST_PARTS: usize = 1 << 16;

/// An archive, of which no part was unpacked yet.
pub(super) fn archive(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, BadWorkbook> {
    // Every part has such a beginning in the list of parts, which is read whole (APPNOTE 4.3.12).
    if memmem::find_iter(bytes, b"PK\x01\x02").nth(MOST_PARTS).is_some() {
        return Err(BadWorkbook::TooLarge);
    }
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| BadWorkbook::Broken)
}

/// Makes sure that an archive can be unpacked. A sheet may be in a part of any name.
pub(super) fn check(bytes: &[u8]) -> Result<(), BadWorkbook> {
    let mut archive = archive(bytes)?;
    let mut rest = LARGEST_ARCHIVE;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| BadWorkbook::Broken)?;
        let name = part.name().map_err(|_| BadWorkbook::Broken)?.to_ascii_lowercase();
        let limit = rest.min(limit_of(&name));
        // What a part says of its own size need not be so.
        rest -= size(part, &name, limit)?;
    }
    Ok(())
}

fn limit_of(name: &str) -> u64 {
    match name {
        _ if name.ends_with("sharedstrings.xml") => LARGEST_TEXTS,
        _ if name.contains("worksheets/") => LARGEST_SHEET,
        _ if [".xml", ".rels"].iter().any(|ending| name.ends_with(ending)) => LARGEST_PART,
        _ => LARGEST_SHEET,
    }
}

/// Unpacks a part, and returns its size.
fn size(part: impl Read, name: &str, limit: u64) -> Result<u64, BadWorkbook> {
    let mut part = part.take(limit + 1);
    let mut start = Vec::new();
    let is_formats = name.ends_with("styles.xml");
    let looked_at = if is_formats { limit } else { 1 << 12 };
    part.by_ref().take(looked_at).read_to_end(&mut start).map_err(|_| BadWorkbook::Broken)?;
    let rest = std::io::copy(&mut part, &mut std::io::sink()).map_err(|_| BadWorkbook::Broken)?;
    let size = start.len() as u64 + rest;
    let formats = [&b"<xf"[..], b"<font", b"<fill", b"<border", b"<numFmt"];
    let has_too_many = |tag: &&[u8]| memmem::find_iter(&start, tag).count() > 4 * MOST_FORMATS;
    if size > limit || is_formats && formats.iter().any(has_too_many) {
        return Err(BadWorkbook::TooLarge);
    }
    // Room for as many texts is made before they are read.
    let promised = name.ends_with("sharedstrings.xml").then(|| promised_texts(&start)).flatten();
    if promised.is_some_and(|promised| promised > size) { Err(BadWorkbook::Broken) } else { Ok(size) }
}

/// `<sst uniqueCount="12">`.
fn promised_texts(start: &[u8]) -> Option<u64> {
    let at = memmem::find(start, b"uniqueCount")?;
    let value = start[at..].iter().skip_while(|byte| !byte.is_ascii_digit());
    let digits: Vec<u8> = value.take_while(|byte| byte.is_ascii_digit()).copied().collect();
    Some(String::from_utf8(digits).ok()?.parse().unwrap_or(u64::MAX))
}
