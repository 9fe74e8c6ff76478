//! Files of other programs, by how they begin.

use memchr::memmem;

use super::{BadWorkbook, Unreadable};

/// A file that is no CSV, although it may be called so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// A workbook, `.xlsx`, `.xls` or `.ods`, which has several sheets.
    Workbook,
    /// A workbook of Excel in another form: `.xlsb`, or the XML of 2003.
    Excel,
    /// Another document in the `OpenDocument` format, such as `.odt`.
    OpenDocument,
    /// A spreadsheet of Apple's Numbers.
    Numbers,
    /// An archive that may be any of these, or `.zip`.
    Archive,
    /// A PDF.
    Pdf,
    /// A web page, or other XML.
    WebPage,
    /// A document of a word processor, `.rtf`.
    RichText,
    /// A calendar, `.ics`.
    Calendar,
}

/// The form of a workbook that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WorkbookFormat {
    /// `.xlsx`, `.xlsm`.
    Excel,
    /// `.xls`.
    OldExcel,
    /// `.ods`.
    OpenDocument,
}

/// So much of either end of a file is looked at.
const LOOKED_AT: usize = 1 << 16;

/// How files begin that are known by their beginning alone.
const BEGINNINGS: [(&[u8], Unreadable); 11] = [
    (b"%PDF-", Unreadable::Foreign(Foreign::Pdf)),
    (b"{\\rtf", Unreadable::Foreign(Foreign::RichText)),
    (b"BEGIN:VCALENDAR", Unreadable::Foreign(Foreign::Calendar)),
    (b"\x89PNG\r\n\x1a\n", Unreadable::Binary),
    (b"\xff\xd8\xff", Unreadable::Binary),
    (b"GIF8", Unreadable::Binary),
    (b"\x1f\x8b\x08", Unreadable::Binary),
    (b"7z\xbc\xaf\x27\x1c", Unreadable::Binary),
    (b"Rar!\x1a\x07", Unreadable::Binary),
    (b"SQLite format 3\0", Unreadable::Binary),
    (b"\xff\xfe\0\0", Unreadable::Binary),
];

const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND_FILE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// What stands in an archive of each program.
const IN_ARCHIVES: [(&[u8], Foreign); 5] = [
    (OPEN_SPREADSHEET, Foreign::Workbook),
    (b"application/vnd.oasis.opendocument", Foreign::OpenDocument),
    (b".iwa", Foreign::Numbers),
    (b"xl/workbook.bin", Foreign::Excel),
    (b"xl/", Foreign::Workbook),
];

const OPEN_SPREADSHEET: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// The name of the stream that holds an encrypted workbook (MS-OFFCRYPTO 2.3.4.4), and of its key (2.3.4.5).
const ENCRYPTED: [&str; 2] = ["EncryptedPackage", "EncryptionInfo"];

/// The name of the stream that holds a workbook, since 1997 and before (MS-XLS 2.1.2).
const WORKBOOKS: [&str; 2] = ["Workbook", "Book"];

const MARKUP: [&[u8]; 6] = [b"<!doctype html", b"<html", b"<head", b"<body", b"<table", b"<?xml"];

/// The form of a workbook; `None` where the file is none, or asks for a password.
pub(super) fn workbook(bytes: &[u8]) -> Option<WorkbookFormat> {
    if archive(bytes) == Some(Foreign::Workbook) {
        let is_open = has_at_either_end(bytes, OPEN_SPREADSHEET);
        return Some(if is_open { WorkbookFormat::OpenDocument } else { WorkbookFormat::Excel });
    }
    (compound_file(bytes) == Some(Unreadable::Foreign(Foreign::Workbook))).then_some(WorkbookFormat::OldExcel)
}

/// Refuses a file that is known not to be CSV.
pub(super) fn refuse(bytes: &[u8]) -> Result<(), Unreadable> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let foreign = archive(bytes).or_else(|| markup(text)).map(Unreadable::Foreign);
    if let Some(unreadable) = compound_file(bytes).or(foreign) {
        return Err(unreadable);
    }
    let begins = |beginning: &[u8]| bytes.starts_with(beginning) || text.starts_with(beginning);
    match BEGINNINGS.iter().find(|(beginning, _)| begins(beginning)) {
        Some((_, unreadable)) => Err(*unreadable),
        None => Ok(()),
    }
}

fn archive(bytes: &[u8]) -> Option<Foreign> {
    bytes.starts_with(ZIP).then(|| {
        let found = IN_ARCHIVES.iter().find(|(name, _)| has_at_either_end(bytes, name));
        found.map_or(Foreign::Archive, |(_, program)| *program)
    })
}

fn compound_file(bytes: &[u8]) -> Option<Unreadable> {
    let has = |name: &&str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes, &name).is_some()
    };
    bytes.starts_with(COMPOUND_FILE).then(|| match () {
        () if ENCRYPTED.iter().any(has) => Unreadable::Workbook(BadWorkbook::Locked),
        () if WORKBOOKS.iter().any(has) => Unreadable::Foreign(Foreign::Workbook),
        () => Unreadable::Binary,
    })
}

fn markup(text: &[u8]) -> Option<Foreign> {
    let begins = |tag: &[u8]| text.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    let is_workbook = || memmem::find(&text[..text.len().min(LOOKED_AT)], b"office:spreadsheet").is_some();
    let is_markup = MARKUP.iter().any(|tag| begins(tag));
    is_markup.then(|| if is_workbook() { Foreign::Excel } else { Foreign::WebPage })
}

fn has_at_either_end(bytes: &[u8], name: &[u8]) -> bool {
    let (start, end) = (&bytes[..bytes.len().min(LOOKED_AT)], &bytes[bytes.len().saturating_sub(LOOKED_AT)..]);
    [start, end].into_iter().any(|part| memmem::find(part, name).is_some())
}
