//! Answers to a question: what a button of it says, and what it sets.

use maud::{Markup, html};

use super::text::line;
use crate::cell::date::{DateError, DateOrder, Readings};
use crate::column::{Column, UnreadReason};
use crate::guide::FixedWord;
use crate::problem::{Cause, ColumnCause, DayCause, HistoryCause, Problem, SheetCause, WorkbookCause};
use crate::prose::Prose;

/// What a click on a button below a problem settles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    /// What the button says.
    pub label: String,
    pub act: Act,
}

/// What it sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Act {
    /// A key of the configuration, to a value in TOML.
    Set(&'static str, String),
    /// What a header is read as; nothing: it is not read.
    Read(String, Option<Column>),
    /// Which sheet of the workbook is read.
    Sheet(String),
}

impl Answer {
    /// The answers to a problem, of which each is one click.
    pub(super) fn to(problem: &Problem) -> Vec<Answer> {
        let header = problem.column.as_deref().unwrap_or_default();
        match &problem.cause {
            Cause::Date(error)
            | Cause::Day(DayCause::DateInList { error, .. })
            | Cause::History(HistoryCause::DateInNotes { error, .. }) => orders(error),
            Cause::Ignored(cause) => match &**cause {
                Cause::Date(error) | Cause::Day(DayCause::DateInList { error, .. }) => orders(error),
                _ => Vec::new(),
            },
            Cause::Column(ColumnCause::Uncertain { reason }) => uncertain(*reason, header),
            Cause::Column(ColumnCause::BySlip { column }) => either(*column, header),
            Cause::Column(ColumnCause::DayAlone) => vec![
                read("It is the day of the interview", header, Some(Column::Date)),
                read("It is another day, such as that of the application", header, None),
            ],
            Cause::Column(ColumnCause::Missing { column, likely, .. }) => missing(*column, likely),
            Cause::Column(ColumnCause::Unknown { headers }) => {
                let likely = headers.iter().filter_map(|(header, column)| Some((header, (*column)?)));
                likely
                    .map(|(header, column)| {
                        read(&format!("“{}” is the {}", line(header), words(column)), header, Some(column))
                    })
                    .collect()
            }
            Cause::Sheet(SheetCause::DaysInTexts { .. }) => {
                vec![set(format!("Take the days from “{}”", line(header)), "sheet.days-from", &toml_list(header))]
            }
            Cause::Day(DayCause::OrderAssumed { readings, .. }) => readings_in_words(*readings),
            Cause::Day(DayCause::CountedFrom1904 { .. }) => {
                vec![
                    set("Yes, from 1904".to_owned(), "sheet.epoch", "1904"),
                    set("No, from 1900".to_owned(), "sheet.epoch", "1900"),
                ]
            }
            Cause::Sheet(SheetCause::EncodingAssumed { encoding }) => {
                vec![set("It reads right".to_owned(), "sheet.encoding", &toml_text(encoding.name()))]
            }
            Cause::Workbook(
                WorkbookCause::NoSuchSheet { names: sheets, .. } | WorkbookCause::OtherSheets { others: sheets, .. },
            ) => sheets
                .iter()
                .map(|sheet| Answer {
                    label: format!("Read “{}”", line(sheet)), act: Act::Sheet(sheet.to_string())
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    /// Its button.
    pub(super) fn button(&self, id: &str) -> Markup {
        let label = &self.label;
        match &self.act {
            Act::Set(key, value) => html! {
                button type="button" id=(id) data-do="answer" data-key=(key) data-value=(line(value)) { (label) }
            },
            Act::Read(header, column) => html! {
                button type="button" id=(id) data-do="column" data-header=(header) value=(column.map_or("ignore", Column::name)) { (label) }
            },
            Act::Sheet(name) => html! { button type="button" id=(id) data-do="sheet" data-value=(name) { (label) } },
        }
    }
}

fn set(label: String, key: &'static str, value: &str) -> Answer {
    Answer { label, act: Act::Set(key, value.to_owned()) }
}

fn read(label: &str, header: &str, column: Option<Column>) -> Answer {
    Answer { label: label.to_owned(), act: Act::Read(header.to_owned(), column) }
}

/// The orders of day and month between which a date leaves the choice.
fn orders(error: &DateError) -> Vec<Answer> {
    match error {
        DateError::Ambiguous(readings) => readings_in_words(*readings),
        _ => Vec::new(),
    }
}

fn readings_in_words(readings: Readings) -> Vec<Answer> {
    let answer = |(order, date)| {
        let mut label = String::from(match order {
            DateOrder::DayFirst => "The day comes first: ",
            DateOrder::MonthFirst => "The month comes first: ",
            DateOrder::YearFirst => "The year comes first: ",
        });
        label.date(date);
        set(label, "sheet.dates", &toml_text(order.word()))
    };
    readings.iter().map(answer).collect()
}

fn uncertain(reason: UnreadReason, header: &str) -> Vec<Answer> {
    match (reason, reason.open_for()) {
        (UnreadReason::PerhapsApplied, _) => vec![
            read("It is the day of the interview", header, Some(Column::Date)),
            read("It is the day of the application", header, None),
        ],
        (UnreadReason::PerhapsPlanned, _) => vec![
            read("It says when the follow-up was sent", header, Some(Column::FollowedUpOn)),
            read("It is only planned", header, None),
        ],
        (_, Some(column)) => either(column, header),
        (_, None) => Vec::new(),
    }
}

fn either(column: Column, header: &str) -> Vec<Answer> {
    vec![
        read(&format!("It is the {}", words(column)), header, Some(column)),
        read("It is something else", header, None),
    ]
}

fn missing(column: Column, headers: &[String]) -> Vec<Answer> {
    let answer = |header: &String| read(&format!("It is “{}”", line(header)), header, Some(column));
    headers.iter().take(8).map(answer).collect()
}

/// A column's name as people write it.
pub(super) fn words(column: Column) -> String {
    column.name().replace('_', " ")
}

fn toml_text(text: &str) -> String {
    toml::Value::from(text).to_string()
}

fn toml_list(text: &str) -> String {
    toml::Value::from(vec![text]).to_string()
}
