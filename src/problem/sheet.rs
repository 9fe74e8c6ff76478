//! What is wrong with a whole sheet, or with what stands among its rows.

use super::Severity::{self, Fatal, Problem, Warning};
use super::declared::{Declared, plain, quoting};
use super::tables::TableCause;
use super::words::{SHEET_SETTINGS, quoted_list, toml_text};
use crate::prose::Prose;
use crate::table::{Encoding, LineSample};

/// What is wrong with a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetCause {
    /// The bytes are not UTF-8, and nothing says what they are.
    EncodingAssumed {
        /// What was assumed.
        encoding: Encoding,
    },
    /// Bytes of a cell are no character of the file's encoding.
    BrokenCharacter {
        /// The file's encoding.
        encoding: Encoding,
        /// Whether the cell is taken all the same, for its text is only carried along.
        kept: bool,
    },
    /// A cell had a NUL in it, which was dropped.
    NulCharacter,
    /// A merge by a version control system left its markers on these lines.
    MergeMarkers(LineSample),
    /// The header stands once more on these lines.
    HeaderAgain(LineSample),
    /// There is another table on the sheet.
    Table(TableCause),
    /// The first row holds data as those below it do: there is no header.
    HeaderMissing {
        /// What its columns may be called.
        names: Vec<&'static str>,
    },
    /// A row has more cells than the header.
    ExtraCells {
        /// How many more.
        count: usize,
    },
    /// A quote is opened and not closed where the text ends. It costs its row, or in the header the columns behind it.
    UnclosedQuote {
        /// Whether it is in the header.
        in_header: bool,
    },
    /// There are more problems in a sheet than anybody reads.
    Unlisted {
        /// How many rows have one that is not reported.
        rows: usize,
        /// The worst of those.
        severity: Severity,
    },
    /// There is a header, but no row below it.
    NoRows,
    /// There is no row any more in a sheet whose events stand in a calendar.
    NoRowIsLeft {
        /// How many of them are cancelled for it.
        cancelled: usize,
    },
    /// Rows whose status says that there is an interview, in a sheet without its day.
    Undated {
        /// The 1-based lines of the first few, in their order.
        lines: Vec<u32>,
        /// How many there are beyond.
        more: usize,
        /// What they say.
        words: Vec<Box<str>>,
    },
    /// A column whose texts name days of interviews, in a sheet without a column for them.
    DaysInTexts {
        /// The first of them, each with its line.
        days: Vec<(u32, Box<str>)>,
        /// How many there are beyond.
        more: usize,
    },
}

impl SheetCause {
    pub(super) fn declared<'c>(&'c self, found: &'c str, header: &'c str) -> Declared<'c> {
        match self {
            SheetCause::EncodingAssumed { encoding } => Declared {
                kind: "encoding-assumed",
                severity: Warning,
                title: quoting(move || encoding_assumed(*encoding, found)),
                advice: quoting(move || {
                    format!(
                        "if it reads right, {SHEET_SETTINGS}: encoding = \"{}\"; if not, name the right one there, or \
                         save the sheet as “CSV UTF-8”",
                        encoding.name()
                    )
                }),
            },
            SheetCause::BrokenCharacter { encoding, kept } => Declared {
                kind: "broken-character",
                severity: if *kept { Warning } else { Problem },
                title: quoting(move || format!("{found} has bytes that are not {}", encoding.name())),
                advice: plain("write the character “\u{fffd}” anew, and save the sheet as “CSV UTF-8”"),
            },
            SheetCause::NulCharacter => Declared {
                kind: "nul-character",
                severity: Warning,
                title: quoting(move || format!("{found} had a NUL character in it, which is left out")),
                advice: plain("remove it from the cell: it is no part of a text"),
            },
            SheetCause::MergeMarkers(lines) => Declared {
                kind: "merge-markers",
                severity: Warning,
                title: quoting(move || not_rows(lines, "left by a merge")),
                advice: plain("settle the merge: what it left of both sides is read"),
            },
            SheetCause::HeaderAgain(lines) => Declared {
                kind: "header-again",
                severity: Warning,
                title: quoting(move || not_rows(lines, "the header once more")),
                advice: quoting(move || {
                    let them = if lines.count() == 1 { "it" } else { "them" };
                    format!("remove {them}; what stands below is read by the first header")
                }),
            },
            SheetCause::Table(cause) => cause.declared(),
            SheetCause::HeaderMissing { names } => Declared {
                kind: "header-missing",
                severity: Fatal,
                title: plain("the first row looks like data: a header is missing"),
                advice: quoting(move || {
                    format!("put a line above it that says what its columns are, such as: {}", names.join(","))
                }),
            },
            SheetCause::ExtraCells { count } => Declared {
                kind: "extra-cells",
                severity: Warning,
                title: quoting(move || extra_cells(*count, found)),
                advice: plain("put a cell that has a delimiter in it into quotes, or give the cells a header"),
            },
            SheetCause::UnclosedQuote { in_header } => Declared {
                kind: "unclosed-quote",
                severity: if *in_header { Warning } else { Problem },
                title: plain("a quote opens here and is never closed"),
                advice: plain("close it with another quote, or write two for a quote in a text"),
            },
            SheetCause::Unlisted { rows, severity } => Declared {
                kind: "untold",
                severity: *severity,
                title: quoting(move || unlisted(*rows)),
                advice: plain("correct those above first"),
            },
            SheetCause::NoRows => Declared {
                kind: "no-rows",
                severity: Warning,
                title: plain("there is no row below the header"),
                advice: plain("write one interview a row; “interview-reminders init” makes a sample"),
            },
            SheetCause::NoRowIsLeft { cancelled } => Declared {
                kind: "no-row-left",
                severity: Problem,
                title: quoting(move || no_row_is_left(*cancelled)),
                advice: plain("if rows were lost, bring them back: the next export plans their events again"),
            },
            SheetCause::Undated { lines, more, words } => Declared {
                kind: "interviews-undated",
                severity: Warning,
                title: quoting(move || undated(lines, *more, words)),
                advice: plain("add a column “interview date” and fill in these"),
            },
            SheetCause::DaysInTexts { days, more } => Declared {
                kind: "days-in-texts",
                severity: Warning,
                title: quoting(move || days_in_texts(days, *more)),
                advice: quoting(move || {
                    format!(
                        "to take them, {SHEET_SETTINGS}: days-from = [{}]; or write them into a column “interview date”",
                        toml_text(header)
                    )
                }),
            },
        }
    }
}

fn encoding_assumed(encoding: Encoding, found: &str) -> String {
    let name = encoding.name();
    if found == "it" {
        format!("the sheet is not UTF-8; {name} is assumed")
    } else {
        format!("the sheet is not UTF-8; {name} is assumed, in which this reads {found}")
    }
}

/// "lines 3, 7, 9, 12, 14 and 5 more are the header once more, not rows".
fn not_rows(lines: &LineSample, what: &str) -> String {
    let is_one = lines.count() == 1;
    let mut text = lines_in_words(lines.first(), lines.count() - lines.first().len());
    text.push_str(if is_one { " is " } else { " are " });
    text.push_str(what);
    text.push_str(if is_one { ", not a row" } else { ", not rows" });
    text
}

/// "line 3", "lines 3, 7 and 5 more".
fn lines_in_words(lines: &[u32], more: usize) -> String {
    let places = lines.iter().map(u32::to_string).chain((more > 0).then(|| format!("{more} more")));
    let places: Vec<String> = places.collect();
    let mut text = String::from(if places.len() == 1 { "line " } else { "lines " });
    text.list(places.iter(), |text, place| text.push_str(place));
    text
}

/// "the row has 2 cells more than the header: “x” and what follows is not read".
fn extra_cells(count: usize, found: &str) -> String {
    let mut text = String::from("the row has ");
    text.count(count, "cell");
    text.push_str(" more than the header: ");
    text.push_str(found);
    text.push_str(if count == 1 { " is not read" } else { " and what follows is not read" });
    text
}

/// "no row is left, so 4 events are cancelled".
fn no_row_is_left(cancelled: usize) -> String {
    let mut text = String::from("no row is left, so ");
    text.count(cancelled, "event");
    text.push_str(if cancelled == 1 { " is cancelled" } else { " are cancelled" });
    text
}

/// "7 more rows with problems, which are too many to tell".
fn unlisted(rows: usize) -> String {
    let mut text = String::new();
    text.count(rows, "more row");
    text.push_str(" with problems, which are too many to tell");
    text
}

/// "lines 4, 9 and 31 say “Interview”, and no column says on which day".
fn undated(lines: &[u32], more: usize, words: &[Box<str>]) -> String {
    let is_one = lines.len() + more == 1;
    let mut text = lines_in_words(lines, more);
    text.push_str(if is_one { " says " } else { " say " });
    text.push_str(&quoted_list(words.iter()));
    text.push_str(", and no column says on which day");
    text
}

/// "its texts name days of interviews: line 2: 2026-03-09; line 5: 2026-03-16".
fn days_in_texts(days: &[(u32, Box<str>)], more: usize) -> String {
    let places = days.iter().map(|(line, day)| format!("line {line}: {day}"));
    let places: Vec<String> = places.chain((more > 0).then(|| format!("and {more} more"))).collect();
    format!("its texts name days of interviews: {}", places.join("; "))
}
