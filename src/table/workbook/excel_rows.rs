//! Which rows of a sheet an `.xlsx` hides (ECMA-376, part 1, 18.3.1.73 and 18.3.1.2): what reads its cells passes over that.

use std::io::{Cursor, Read};
use std::ops::RangeInclusive;

use memchr::memmem;
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::bounds;
use super::grid::Grid;
use super::hidden::HiddenBy;

/// Finds a sheet's hidden rows; of a workbook that has its parts in other places, none.
pub(super) fn hide(bytes: &[u8], sheet: &str, grid: &mut Grid) {
    let text = bounds::archive(bytes).ok().and_then(|mut archive| sheet_text(&mut archive, sheet));
    let Some(text) = text.filter(|text| memmem::find(text.as_bytes(), b"hidden").is_some()) else { return };
    let (rows, filtered) = hidden_rows(&text);
    for row in rows {
        let is_filtered = filtered.as_ref().is_some_and(|filtered| filtered.contains(&row));
        grid.hide(row, 1, if is_filtered { HiddenBy::Filter } else { HiddenBy::Hand });
    }
}

fn sheet_text(archive: &mut ZipArchive<Cursor<&[u8]>>, sheet: &str) -> Option<String> {
    let id = find(&part(archive, "xl/workbook.xml")?, "sheet", ("name", sheet), "id")?;
    let target = find(&part(archive, "xl/_rels/workbook.xml.rels")?, "Relationship", ("Id", &id), "Target")?;
    let name = match target.strip_prefix('/') {
        Some(from_the_root) => from_the_root.to_owned(),
        None => format!("xl/{target}"),
    };
    part(archive, &name)
}

/// A part, of which was seen before that it is not too large.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<String> {
    let mut text = String::new();
    archive.by_name(name).ok()?.read_to_string(&mut text).ok()?;
    Some(text)
}

/// An attribute of the first tag of a name that has another attribute of a value.
fn find(text: &str, name: &str, (key, value): (&str, &str), wanted: &str) -> Option<String> {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) | Event::Empty(tag)
                if tag.local_name().as_ref() == name && attribute(&tag, key).as_deref() == Some(value) =>
            {
                return attribute(&tag, wanted);
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// The value of an attribute, whatever stands before its name.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(unescape(&found.value).ok()?.into_owned())
}

/// The rows that are hidden, and those of a filter that hides some, all counted from 0.
fn hidden_rows(text: &str) -> (Vec<u32>, Option<RangeInclusive<u32>>) {
    let mut reader = Reader::from_str(text);
    let (mut rows, mut next, mut filter, mut filtered) = (Vec::new(), 0, None, None);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "row" => {
                    let row =
                        attribute(&tag, "r").and_then(|row| row.parse::<u32>().ok()?.checked_sub(1)).unwrap_or(next);
                    rows.extend(is_hidden(&tag).then_some(row));
                    next = row.saturating_add(1);
                }
                "autoFilter" => filter = attribute(&tag, "ref").and_then(|range| rows_of(&range)),
                // Without one, a filter offers its buttons and hides nothing.
                "filterColumn" => filtered.clone_from(&filter),
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
    }
    (rows, filtered)
}

fn is_hidden(row: &BytesStart<'_>) -> bool {
    attribute(row, "hidden").is_some_and(|value| value == "1" || value == "true")
}

/// `A1:D20`.
fn rows_of(range: &str) -> Option<RangeInclusive<u32>> {
    let (from, to) = range.split_once(':')?;
    let row = |cell: &str| {
        cell.trim_start_matches(|character: char| !character.is_ascii_digit()).parse::<u32>().ok()?.checked_sub(1)
    };
    Some(row(from)?..=row(to)?)
}
