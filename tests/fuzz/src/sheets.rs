//! Spreadsheets: any bytes, and such as people make.

use std::fmt::Write;

use arbitrary::Arbitrary;
use chrono::{Days, NaiveDate};
use interview_reminders::column::Column;

use crate::books::{self, Value};
use crate::run::plan_twice;

/// More bytes of text are left to the benchmarks.
const MOST_BYTES: usize = 1 << 11;
/// So many rows are enough for any two of them to get into each other's way.
const MOST_ROWS: usize = 5;
/// A sheet has a company, a day, and so many more columns.
const MOST_COLUMNS: usize = 10;

/// Any bytes as a sheet.
pub fn sheet(data: &[u8]) {
    if data.len() <= MOST_BYTES {
        plan_twice(data);
    }
}

/// A sheet as people make it, in one of three forms.
#[derive(Arbitrary, Debug)]
pub struct Sheet {
    form: Form,
    columns: Vec<Header>,
    rows: Vec<Row>,
}

#[derive(Arbitrary, Debug, Clone, Copy)]
enum Form {
    Csv,
    Semicolons,
    Excel,
    OpenDocument,
}

#[derive(Arbitrary, Debug)]
enum Header {
    /// One of the program's own names.
    Own(u8),
    /// What people say.
    Said(u8),
    /// Anything.
    Any(String),
}

#[derive(Arbitrary, Debug)]
struct Row {
    company: u8,
    day: u8,
    cells: Vec<Cell>,
}

/// What somebody writes into a cell; a number chooses among a few.
#[derive(Arbitrary, Debug)]
enum Cell {
    /// What a cell of this column would have.
    Fitting(u8),
    /// What a cell of another column would have.
    Other(u8, u8),
    Number(i16),
    Any(String),
}

const SAID: [&str; 16] = [
    "Firma",
    "Position",
    "Interview time",
    "E-mail",
    "Phone",
    "Date applied",
    "Follow-up",
    "Type",
    "Where",
    "Name",
    "Round",
    "Result",
    "Next steps",
    "Recruiter / agency",
    "HR contact",
    "Time zone",
];
const TIMES: [&str; 8] = ["14:00", "9:30", "2pm", "23:45", "00:00", "10-11", "02:30", "noon"];
const ZONES: [&str; 8] = [
    "Europe/Berlin",
    "Asia/Kathmandu",
    "America/Vancouver",
    "Pacific/Apia",
    "America/Havana",
    "EST",
    "W. Europe Standard Time",
    "Australia/Lord_Howe",
];
const PEOPLE: [&str; 8] = [
    "Kim <kim@acme.test>",
    "Kim <kim@acme.test>; Lee; Ray <ray@bolt.test>",
    "Lee Ray",
    "kim@acme.test",
    "HR",
    "Kim (CTO)",
    "Ann, Bo and Cy",
    "KIM <Kim@Acme.test>",
];
const HOURS: [&str; 8] = [
    "Mo-Fr 09:00-17:00; PH off",
    "Tu,Th 22:00-02:00",
    "9-12 and 13-15",
    "Su-Th 09:00-18:00",
    "24/7",
    "Mo-Su 02:30-03:30",
    "May Mo-Fr 10:00-12:00",
    "Th 10:00-10:20",
];
const COUNTRIES: [&str; 5] = ["DE-BY", "US", "IL", "JP", "AU-SA"];
const STATUSES: [&str; 8] =
    ["waiting", "rejected", "offer", "withdrawn", "scheduled", "closed", "no-show", "cancelled"];
const MEDIA: [&str; 4] = ["phone", "email", "message", "fax"];
const YES_OR_NO: [&str; 4] = ["yes", "no", "x", "maybe"];
const PHONES: [&str; 4] = ["+1 212 555 0100", "(212) 555-0101 ext. 5", "030 5550102", "none"];
const PLACES: [&str; 4] = ["12 Main St, Springfield", "https://meet.example.com/x?y=1%z", "Zoom", "onsite"];
const LENGTHS: [&str; 4] = ["45", "1h30m", "45m", "2 hours"];
const WORDS: [&str; 4] = ["Acme", "phone screen", "a \"b\", c;\nd\\", "\u{202e}=1+1\u{1b}[2J"];

fn pick(from: &[&'static str], number: u8) -> &'static str {
    from[usize::from(number) % from.len()]
}

fn day(later: u8) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 2, 16).expect("a day") + Days::new(u64::from(later % 64))
}

impl Header {
    fn written(&self) -> &str {
        match self {
            Header::Own(number) => self.column(*number).name(),
            Header::Said(number) => pick(&SAID, *number),
            Header::Any(text) => text,
        }
    }

    fn column(&self, number: u8) -> Column {
        Column::ALL[usize::from(number) % Column::ALL.len()]
    }

    /// A cell that fits below it.
    fn cell(&self, number: u8) -> Value<'_> {
        match self {
            Header::Own(column) => fitting(self.column(*column), number),
            Header::Said(_) | Header::Any(_) => Value::Text(pick(&WORDS, number).into()),
        }
    }
}

fn fitting(column: Column, number: u8) -> Value<'static> {
    let name = column.name();
    let has = |ending: &str| name.ends_with(ending);
    let from: &[&'static str] = match () {
        () if has("_on") || has("date") || has("_by") => {
            let day = day(number);
            return if number < 128 { Value::Day(day) } else { Value::Text(day.format("%d.%m.%Y").to_string().into()) };
        }
        () if has("start") || has("end") => {
            return Value::Text(format!("{} {}", day(number), pick(&TIMES, number.rotate_left(4))).into());
        }
        () if has("timezone") => &ZONES,
        () if has("time") => &TIMES,
        () if has("hours") => &HOURS,
        () if has("country") => &COUNTRIES,
        () if has("status") => &STATUSES,
        () if has("medium") || has("format") => &MEDIA,
        () if has("phone") || has("mobile") => &PHONES,
        () if has("place") => &PLACES,
        () if has("duration") => &LENGTHS,
        () if name.starts_with("may_") || has("requested") => &YES_OR_NO,
        () if ["interviewers", "contact", "recruiter", "candidate"].contains(&name) || has("email") => &PEOPLE,
        () => &WORDS,
    };
    Value::Text(pick(from, number).into())
}

impl Sheet {
    /// Its cells, row by row, those of the header first.
    fn cells(&self) -> Vec<Vec<Value<'_>>> {
        let columns = &self.columns[..self.columns.len().min(MOST_COLUMNS)];
        let header = columns.iter().map(|header| Value::Text(header.written().into()));
        let mut rows =
            vec![["company", "date"].map(|name| Value::Text(name.into())).into_iter().chain(header).collect()];
        rows.extend(self.rows.iter().take(MOST_ROWS).map(|row| row.values(columns)));
        rows
    }

    fn bytes(&self) -> Vec<u8> {
        let cells = self.cells();
        match self.form {
            Form::Csv => csv(&cells, ',').into_bytes(),
            Form::Semicolons => csv(&cells, ';').into_bytes(),
            Form::Excel => books::excel(&cells),
            Form::OpenDocument => books::open_document(&cells),
        }
    }
}

impl Row {
    fn values<'s>(&'s self, columns: &'s [Header]) -> Vec<Value<'s>> {
        let company = Value::Text(format!("Company {}", self.company % 4).into());
        let cells = self.cells.iter().zip(columns).map(|(cell, column)| match cell {
            Cell::Fitting(number) => column.cell(*number),
            Cell::Other(column, number) => Header::Own(*column).cell(*number).owned(),
            Cell::Number(number) => Value::Number(f64::from(*number) / 16.0),
            Cell::Any(text) => Value::Text(text.as_str().into()),
        });
        [company, Value::Day(day(self.day))].into_iter().chain(cells).collect()
    }
}

fn csv(rows: &[Vec<Value<'_>>], delimiter: char) -> String {
    let mut text = String::new();
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                text.push(delimiter);
            }
            let _ = match cell {
                Value::Day(day) => write!(text, "{day}"),
                Value::Number(number) => write!(text, "{number}"),
                Value::Text(words) => write!(text, "\"{}\"", words.replace('"', "\"\"")),
            };
        }
        text.push('\n');
    }
    text
}

/// Rows of cells that have to do with each other, as text or as a workbook.
pub fn rows(sheet: &Sheet) {
    plan_twice(&sheet.bytes());
}
