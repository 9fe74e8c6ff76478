//! What is wrong with the columns of a sheet, or open about them.

use super::Severity::{Fatal, Warning};
use super::declared::{Declared, plain, quoting};
use super::words::{SHEET_SETTINGS, quoted_list, toml_text};
use crate::column::{Column, UnreadReason};

/// What is wrong with a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnCause {
    /// A column is missing that no sheet can do without.
    Missing {
        /// What is missing.
        column: Column,
        /// Headers of which nothing is known that speaks against it.
        unknown: Vec<String>,
        /// Headers of other days than the interview's.
        other_days: Vec<String>,
        /// Those of all these that it may be by their cells, the likeliest first.
        likely: Vec<String>,
    },
    /// No column says the company: it is the sheet's own, it seems.
    NoCompany,
    /// Headers that are not known, each with the column that may be meant.
    Unknown {
        /// The headers, as the sheet has them.
        headers: Vec<(String, Option<Column>)>,
    },
    /// A second header with the meaning of an earlier one.
    Twice {
        /// What both of them mean; the earlier one is read.
        column: Column,
    },
    /// A header that was taken for a column though it differs from its names by a slip of the finger.
    BySlip {
        /// What it is read as.
        column: Column,
    },
    /// A header that may mean a column, or something else; it was not taken.
    Uncertain {
        /// Why it is open.
        reason: UnreadReason,
    },
    /// A bare day that was taken for the interview's, since nothing says otherwise.
    DayAlone,
    /// A zone in the header of a time, and nobody knows which.
    ZoneInHeader {
        /// Zones that may be meant; may be empty.
        meanings: Vec<&'static str>,
    },
}

impl ColumnCause {
    pub(super) fn declared<'c>(&'c self, found: &'c str, header: &'c str) -> Declared<'c> {
        match self {
            ColumnCause::Missing { column, unknown, other_days, .. } => Declared {
                kind: "missing-column",
                severity: Fatal,
                title: quoting(move || format!("a column is missing: {column}, {}", column.meaning())),
                advice: quoting(move || call_a_column(*column, unknown, other_days)),
            },
            ColumnCause::NoCompany => Declared {
                kind: "no-company",
                severity: Warning,
                title: plain("no column names the company: the reminders do without it"),
                advice: quoting(move || {
                    format!(
                        "if it is one for the whole sheet, say --company NAME, or {SHEET_SETTINGS}: company = \"…\""
                    )
                }),
            },
            ColumnCause::Unknown { headers } => Declared {
                kind: "unknown-columns",
                severity: Warning,
                title: quoting(move || unknown(headers)),
                advice: quoting(move || did_you_mean(headers)),
            },
            ColumnCause::Twice { column } => Declared {
                kind: "column-twice",
                severity: Warning,
                title: quoting(move || format!("not read: another column is taken for “{column}” already")),
                advice: plain("to have this one read, rename or remove the other; else remove this one"),
            },
            ColumnCause::BySlip { column } => Declared {
                kind: "column-by-slip",
                severity: Warning,
                title: quoting(move || format!("taken for “{column}” with a slip of the finger, it seems")),
                advice: quoting(move || either(*column, header)),
            },
            ColumnCause::Uncertain { reason } => Declared {
                kind: "column-uncertain",
                severity: Warning,
                title: quoting(move || format!("not read: {}", uncertain(*reason))),
                advice: quoting(move || settle(*reason, header)),
            },
            ColumnCause::DayAlone => Declared {
                kind: "day-alone",
                severity: Warning,
                title: plain("taken for the day of the interview, since nothing speaks against it"),
                advice: quoting(move || either(Column::Date, header)),
            },
            ColumnCause::ZoneInHeader { meanings } => Declared {
                kind: "zone-in-header",
                severity: Warning,
                title: quoting(move || format!("which zone {found} is short for is not known, so it is not used")),
                advice: quoting(move || zone_of_sheet(meanings)),
            },
        }
    }
}

fn zone_of_sheet(meanings: &[&str]) -> String {
    let zones: Vec<String> = meanings.iter().map(|zone| format!("\"{zone}\"")).collect();
    let zones = if zones.is_empty() { "\"…\"".to_owned() } else { zones.join(" or ") };
    format!("{SHEET_SETTINGS}: timezone = {zones}; if it is yours, say --zone instead")
}

fn unknown(headers: &[(String, Option<Column>)]) -> String {
    let whose = if headers.len() == 1 { "its" } else { "their" };
    format!("not read, for {whose} meaning is not known: {}", quoted_list(headers.iter().map(|(header, _)| header)))
}

fn uncertain(reason: UnreadReason) -> String {
    let plain = match reason {
        UnreadReason::PerhapsApplied => "it may be the day of the application as well as that of the interview",
        UnreadReason::NoDates => "it names an interview, but most of its cells are no dates",
        UnreadReason::PerhapsPlanned => "it may be the day on which you followed up, or mean to",
        UnreadReason::OfWhom(_) => "it may be anybody's",
        UnreadReason::Unfit(column) => {
            return format!("its name is that of the {column}, but its cells are something else");
        }
        UnreadReason::OfWhichRound(_) => {
            "it stands before the days of several interviews, and may belong to any of them"
        }
        UnreadReason::AnotherDate
        | UnreadReason::Application
        | UnreadReason::Needless
        | UnreadReason::OfCandidate
        | UnreadReason::Ignored => "its meaning is open",
    };
    plain.to_owned()
}

fn settle(reason: UnreadReason, header: &str) -> String {
    if let UnreadReason::OfWhichRound(_) = reason {
        return "put it to the right of the day that it belongs to, or name the interview in its header as there"
            .to_owned();
    }
    reason.open_for().map(|column| either(column, header)).unwrap_or_default()
}

/// The two lines of which one settles what a header means.
fn either(column: Column, header: &str) -> String {
    let header = toml_text(header);
    format!("{SHEET_SETTINGS}: columns.{column} = [{header}] if that is what it is, or ignore = [{header}] if not")
}

fn call_a_column(column: Column, unknown: &[String], other_days: &[String]) -> String {
    let mut text = match column {
        Column::Date => String::from("write the day of each interview into a column “interview date”"),
        _ => format!("call a column “{column}”"),
    };
    text.extend([", or ", SHEET_SETTINGS, ", which it is: columns.", column.name(), " = [\"…\"]"]);
    if !unknown.is_empty() {
        text.extend(["; not known: ", &quoted(unknown)]);
    }
    if !other_days.is_empty() && column == Column::Date {
        text.extend(["; other days: ", &quoted(other_days)]);
    }
    text
}

/// "“a”, “b”".
fn quoted(headers: &[String]) -> String {
    headers.iter().map(|header| format!("“{header}”")).collect::<Vec<_>>().join(", ")
}

fn did_you_mean(headers: &[(String, Option<Column>)]) -> String {
    let meant: Vec<_> = headers.iter().filter_map(|(header, nearest)| Some((header, (*nearest)?))).collect();
    let mut text = String::new();
    if meant.is_empty() {
        return text;
    }
    text.push_str("did you mean ");
    text.push_str(
        &meant.iter().map(|(header, column)| format!("{column} by “{header}”")).collect::<Vec<_>>().join(", "),
    );
    let settings = meant.iter().map(|(header, column)| format!("columns.{column} = [{}]", toml_text(header)));
    text.extend(["? Then ", SHEET_SETTINGS, ": ", &settings.collect::<Vec<_>>().join(", or ")]);
    text
}
