//! Files that are no sheet.

use super::Severity::Fatal;
use super::declared::{Declared, plain};
use crate::table::{BadWorkbook, Foreign, Unreadable};

/// The file can't be read as a sheet.
pub(super) fn unreadable(error: Unreadable) -> Declared<'static> {
    match error {
        Unreadable::Empty => declared(
            "empty-file",
            "the file is empty",
            "it needs a header with at least company and date, and one interview a row",
        ),
        Unreadable::Binary => {
            declared("binary-file", "this is not text", "name a CSV file or a workbook, with one interview a row")
        }
        Unreadable::Workbook(BadWorkbook::Locked) => declared(
            "workbook-locked",
            "this is a workbook with a password",
            "open it with its password and save it without one: File → Save As",
        ),
        Unreadable::Workbook(BadWorkbook::Broken) => declared(
            "workbook-broken",
            "this is a workbook that breaks off or is damaged",
            "open it in a spreadsheet program and save it anew, or save the sheet as “CSV UTF-8”; if it was downloaded, \
             download it again",
        ),
        Unreadable::Workbook(BadWorkbook::TooLarge) => declared(
            "workbook-too-large",
            "this is a workbook with more in it than any sheet of interviews",
            "save the sheet of interviews as “CSV UTF-8”, or delete the empty rows and columns that have formats",
        ),
        Unreadable::Foreign(foreign) => of_another_kind(foreign),
    }
}

fn of_another_kind(foreign: Foreign) -> Declared<'static> {
    match foreign {
        Foreign::Workbook => declared(
            "workbook",
            "this is a workbook (.xlsx, .xls, .ods), of which no sheet is named",
            "open it and save it as “Excel Workbook (.xlsx)”: File → Save As",
        ),
        Foreign::Excel => declared(
            "workbook",
            "this is a workbook of Excel in a form that is not read (.xlsb, XML)",
            "open it and save it as “Excel Workbook (.xlsx)”: File → Save As",
        ),
        Foreign::Numbers => declared(
            "workbook",
            "this is a workbook of Numbers (.numbers), which is not read",
            "open it and export the sheet: File → Export To → CSV",
        ),
        Foreign::Archive => declared(
            "workbook",
            "this is a workbook that breaks off, or another archive (such as .zip)",
            "download or save the workbook anew, or unpack the archive and name the sheet in it",
        ),
        Foreign::OpenDocument => declared(
            "document",
            "this is a document of LibreOffice or OpenOffice (such as .odt), not a sheet",
            "save the sheet from which it was made as “CSV UTF-8”",
        ),
        Foreign::Pdf => {
            declared("document", "this is a PDF, not a sheet", "save the sheet from which it was made as “CSV UTF-8”")
        }
        Foreign::RichText => declared(
            "document",
            "this is a document of a word processor (.rtf), not a sheet",
            "save the sheet from which it was made as “CSV UTF-8”",
        ),
        Foreign::WebPage => declared(
            "document",
            "this is a web page (HTML or XML), not a sheet",
            "download the sheet itself as CSV, signed in if need be; in Google Sheets: File → Download → Comma-separated \
             values",
        ),
        Foreign::Calendar => declared(
            "document",
            "this is a calendar (.ics), not a sheet",
            "name the sheet of interviews; a calendar goes to --output, or holidays to --holidays",
        ),
    }
}

fn declared(kind: &'static str, title: &'static str, advice: &'static str) -> Declared<'static> {
    Declared { kind, severity: Fatal, title: plain(title), advice: plain(advice) }
}
