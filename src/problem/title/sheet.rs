//! What is wrong with a whole sheet, or with what stands among its rows.

use crate::prose::Prose;
use crate::table::{BadWorkbook, Foreign, LineSample, Unreadable};

pub(super) fn unreadable(error: Unreadable) -> &'static str {
    match error {
        Unreadable::Empty => "the file is empty",
        Unreadable::Workbook(BadWorkbook::Locked) => "this is a workbook with a password",
        Unreadable::Workbook(BadWorkbook::Broken) => "this is a workbook that breaks off or is damaged",
        Unreadable::Workbook(BadWorkbook::TooLarge) => {
            "this is a workbook with more in it than any sheet of interviews"
        }
        Unreadable::Foreign(Foreign::Workbook) => "this is a workbook (.xlsx, .xls, .ods), of which no sheet is named",
        Unreadable::Foreign(Foreign::Excel) => "this is a workbook of Excel in a form that is not read (.xlsb, XML)",
        Unreadable::Foreign(Foreign::OpenDocument) => {
            "this is a document of LibreOffice or OpenOffice (such as .odt), not a sheet"
        }
        Unreadable::Foreign(Foreign::Numbers) => "this is a workbook of Numbers (.numbers), which is not read",
        Unreadable::Foreign(Foreign::Archive) => {
            "this is a workbook that breaks off, or another archive (such as .zip)"
        }
        Unreadable::Foreign(Foreign::Pdf) => "this is a PDF, not a sheet",
        Unreadable::Foreign(Foreign::WebPage) => "this is a web page (HTML or XML), not a sheet",
        Unreadable::Foreign(Foreign::RichText) => "this is a document of a word processor (.rtf), not a sheet",
        Unreadable::Foreign(Foreign::Calendar) => "this is a calendar (.ics), not a sheet",
        Unreadable::Binary => "this is not text",
    }
}

/// "lines 3, 7, 9, 12, 14 and 5 more are the header once more, not rows".
pub(super) fn not_rows(lines: &LineSample, what: &str) -> String {
    let is_one = lines.count() == 1;
    let more = lines.count() - lines.first().len();
    let places = lines.first().iter().map(u32::to_string).chain((more > 0).then(|| format!("{more} more")));
    let places: Vec<String> = places.collect();
    let mut text = String::from(if is_one { "line " } else { "lines " });
    text.list(places.iter(), |text, place| text.push_str(place));
    text.push_str(if is_one { " is " } else { " are " });
    text.push_str(what);
    text.push_str(if is_one { ", not a row" } else { ", not rows" });
    text
}

/// "the row has 2 cells more than the header, not read: “x”".
pub(super) fn extra_cells(count: usize, found: &str) -> String {
    let mut text = String::from("the row has ");
    text.count(count, "cell");
    text.push_str(" more than the header, not read: ");
    text.push_str(found);
    text
}

/// "no row is left, so 4 events are cancelled".
pub(super) fn no_row_is_left(cancelled: usize) -> String {
    let mut text = String::from("no row is left, so ");
    text.count(cancelled, "event");
    text.push_str(if cancelled == 1 { " is cancelled" } else { " are cancelled" });
    text
}

/// "7 more rows with problems, which are too many to tell".
pub(super) fn untold(rows: usize) -> String {
    let mut text = String::new();
    text.count(rows, "more row");
    text.push_str(" with problems, which are too many to tell");
    text
}

/// "lines 4, 9 and 31 say “Interview”, and no column says on which day".
pub(super) fn undated(lines: &[u32], more: usize, words: &[Box<str>]) -> String {
    let is_one = lines.len() + more == 1;
    let places = lines.iter().map(u32::to_string).chain((more > 0).then(|| format!("{more} more")));
    let places: Vec<String> = places.collect();
    let mut text = String::from(if is_one { "line " } else { "lines " });
    text.list(places.iter(), |text, place| text.push_str(place));
    text.push_str(if is_one { " says " } else { " say " });
    text.list(words.iter(), |text, word| text.extend(["“", word, "”"]));
    text.push_str(", and no column says on which day");
    text
}

/// "its texts name days of interviews: line 2: 2026-03-09; line 5: 2026-03-16".
pub(super) fn days_in_texts(days: &[(u32, Box<str>)], more: usize) -> String {
    let places = days.iter().map(|(line, day)| format!("line {line}: {day}"));
    let places: Vec<String> = places.chain((more > 0).then(|| format!("and {more} more"))).collect();
    format!("its texts name days of interviews: {}", places.join("; "))
}
