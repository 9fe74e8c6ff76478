//! What is said of the columns of a sheet: what each was taken for and why, what is not read, what is not said.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anstyle::Style;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::column::{Column, UnreadReason};
use crate::interview::{Defaults, Heading, Mapping, SheetReport, Sureness, Taken};
use crate::prose::Prose;
use crate::visible::{Shown, Visible};
use crate::zone::MeantZone;

const BOLD: Style = Style::new().bold();

/// No column of the table is wider, on a terminal.
const WIDEST: usize = 34;

/// So many blanks stand before each column of the table.
const GAP: usize = 2;

/// The first cells are cut to no fewer columns, however narrow the terminal is.
const NARROWEST: usize = 10;

/// Headers that are not read stand in lines no wider than this.
const LINE: usize = 100;

/// Appends the columns of a sheet, for a terminal of so many columns; nothing where it has no header.
pub(super) fn in_words(text: &mut Shown, sheet: &SheetReport, defaults: &Defaults, columns: usize) {
    let Some(mapping) = &sheet.mapping else { return };
    match &sheet.sheet {
        Some(name) => text.styled(BOLD, format_args!("{}: {name}", sheet.file)),
        None => text.styled(BOLD, &sheet.file),
    }
    if let Some(line) = sheet.below {
        text.styled(BOLD, format_args!(", the table on line {line}"));
    }
    text.end_line();
    let read: Vec<[String; 4]> = mapping.headings().iter().filter_map(|heading| read_as(mapping, heading)).collect();
    if !read.is_empty() {
        table(text, &["column", "read as", "first cell", "because of"].map(str::to_owned), read, columns);
    }
    let line = LINE.min(columns);
    section(text, "not read", &not_read(mapping), line);
    if mapping.missing().next().is_none() {
        section(text, "not said", &not_said(mapping, defaults), line);
    }
}

/// A header that is read: what as, its first cell, and why.
fn read_as(mapping: &Mapping, heading: &Heading) -> Option<[String; 4]> {
    let Heading { written, taken, runner_up, sample, .. } = heading;
    let (name, sureness) = match taken {
        Taken::As(column, sureness) => (column.to_string(), *sureness),
        Taken::OfRound(round, column, sureness) => {
            (format!("{column} of “{}”", mapping.rounds()[*round].stage), *sureness)
        }
        _ => return None,
    };
    let otherwise = runner_up.filter(|other| heading.column() != Some(*other));
    let otherwise = otherwise.map(|other| format!("; else {other}")).unwrap_or_default();
    Some([cut(written), cut(&name), cut(sample), because(mapping, sureness) + &otherwise])
}

fn because(mapping: &Mapping, sureness: Sureness) -> String {
    match sureness {
        Sureness::Configured => "your configuration".to_owned(),
        Sureness::Own | Sureness::Synonym => "its name".to_owned(),
        Sureness::Words => "the words in its name".to_owned(),
        Sureness::Cells => "its cells".to_owned(),
        Sureness::Beside(index) => format!("“{}” beside it", Visible::of(&mapping.headings()[index].written)),
        Sureness::Alone => "its name, and nothing speaks against it".to_owned(),
        Sureness::Slip => "a slip in its name, it seems".to_owned(),
    }
}

/// Why headers are not read, with the headers.
fn not_read(mapping: &Mapping) -> Vec<(String, String)> {
    let mut groups: BTreeMap<(u8, String), Vec<String>> = BTreeMap::new();
    for (index, Heading { written, taken, sample, .. }) in mapping.headings().iter().enumerate() {
        let why = match taken {
            Taken::As(..) | Taken::OfRound(..) => continue,
            Taken::Unnamed if sample.is_empty() => continue,
            Taken::Unnamed => (6, "without a header".to_owned()),
            Taken::Again(column) => (4, format!("another column is the {column}")),
            Taken::Unknown(_) => (5, "not known".to_owned()),
            Taken::Not(reason) => left(*reason),
        };
        groups.entry(why).or_default().push(if written.is_empty() {
            format!("column {}", index + 1)
        } else {
            cut(written)
        });
    }
    groups.into_iter().map(|((_, why), headers)| (why, headers.join(", "))).collect()
}

fn left(reason: UnreadReason) -> (u8, String) {
    let (rank, why) = match reason {
        UnreadReason::AnotherDate => (0, "another day than the interview's"),
        UnreadReason::OfCandidate => (1, "the candidate's own"),
        UnreadReason::Application => (2, "about the application"),
        UnreadReason::Needless => (3, "not needed"),
        UnreadReason::Ignored => (7, "your configuration ignores it"),
        UnreadReason::PerhapsApplied
        | UnreadReason::PerhapsPlanned
        | UnreadReason::OfWhom(_)
        | UnreadReason::OfWhichRound(_)
        | UnreadReason::Unfit(_)
        | UnreadReason::NoDates => (8, "open, see below"),
    };
    (rank, why.to_owned())
}

/// What would matter and no column says, with what is taken instead.
fn not_said(mapping: &Mapping, defaults: &Defaults) -> Vec<(String, String)> {
    let read: Vec<Column> = mapping.headings().iter().filter_map(Heading::column).collect();
    let says = |columns: &[Column]| columns.iter().any(|column| read.contains(column));
    let mut lines = Vec::new();
    let mut line = |what: &str, instead: String| lines.push((what.to_owned(), instead));
    if !says(&[Column::Time, Column::Start]) {
        let mut assumed = String::new();
        assumed.time(defaults.assumed_time);
        line("the hour", format!("{assumed}, unless the date has one beside it"));
    }
    if !says(&[Column::Timezone, Column::CandidateTimezone]) {
        line("the time zone", zone_taken(mapping, defaults));
    }
    if !says(&[Column::End, Column::Duration]) {
        line("how long it takes", "60 minutes".to_owned());
    }
    if !says(&[Column::Contact, Column::ContactEmail, Column::Interviewers, Column::Recruiter, Column::Agency]) {
        line("whom to write to", "“your contact” and “your interviewer”, without an address".to_owned());
    }
    lines
}

/// The zone of rows that give none.
fn zone_taken(mapping: &Mapping, defaults: &Defaults) -> String {
    if let Some(zone) = defaults.timezone {
        return format!("{}, by your configuration", zone.name());
    }
    let own = defaults.my_zone;
    let in_header = |heading: &Heading| heading.zone(own)?.1.ok();
    match mapping.headings().iter().find_map(in_header) {
        Some(MeantZone { zone, .. }) => format!("{}, by the header", zone.name()),
        None => format!("{}, yours", own.name()),
    }
}

/// Lines of two texts under a heading; none where there are none.
fn section(text: &mut Shown, heading: &str, lines: &[(String, String)], columns: usize) {
    if lines.is_empty() {
        return;
    }
    text.push("  ");
    text.styled(BOLD, heading);
    text.end_line();
    let width = lines.iter().map(|(what, _)| what.width()).max().unwrap_or(0);
    for (what, rest) in lines {
        let indent = " ".repeat(width + 6);
        let rest = wrapped(rest, columns.saturating_sub(width + 6), &indent);
        text.lines(&format!("    {}  {rest}\n", padded(what, width)));
    }
}

fn table(text: &mut Shown, heading: &[String; 4], mut rows: Vec<[String; 4]>, columns: usize) {
    let mut widths = [0; 4];
    for row in rows.iter().chain([heading]) {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.width().max(*width);
        }
    }
    let beyond = (widths.iter().sum::<usize>() + GAP * widths.len()).saturating_sub(columns);
    widths[2] = widths[2].saturating_sub(beyond).max(NARROWEST.min(widths[2]));
    for row in rows.iter_mut().filter(|row| row[2].width() > widths[2]) {
        row[2] = cut_to(&row[2], widths[2]);
    }
    let mut line = |row: &[String; 4], style: Style| {
        let cells = row.iter().zip(widths).map(|(cell, width)| padded(cell, width));
        let gap = " ".repeat(GAP);
        text.push(&gap);
        text.styled(style, cells.collect::<Vec<_>>().join(&gap).trim_end());
        text.end_line();
    };
    line(heading, BOLD);
    for row in &rows {
        line(row, Style::new());
    }
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

/// A text on one line, cut to the widest that the table takes.
fn cut(text: &str) -> String {
    let line = Visible::of(&text.replace(['\n', '\r', '\t'], " "));
    if line.width() < WIDEST { line.to_string() } else { cut_to(&line, WIDEST) }
}

/// The start of a text that takes so many columns or more, with an ellipsis behind it.
fn cut_to(text: &str, columns: usize) -> String {
    let mut line = String::new();
    for c in text.chars() {
        if line.width() + c.width().unwrap_or(0) >= columns {
            break;
        }
        line.push(c);
    }
    line.push('…');
    line
}

/// A list in lines no wider than this, broken behind commas.
fn wrapped(list: &str, width: usize, indent: &str) -> String {
    let mut text = String::new();
    let mut used = 0;
    for (index, piece) in list.split(", ").enumerate() {
        let comma = if index == 0 { "" } else { ", " };
        if index > 0 && used + piece.width() + 3 > width {
            let _ = write!(text, ",\n{indent}{piece}");
            used = piece.width();
        } else {
            let _ = write!(text, "{comma}{piece}");
            used += comma.len() + piece.width();
        }
    }
    text
}
