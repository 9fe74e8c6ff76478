//! Tables of interviews that say the same under any names of their columns, in any order, and in any bytes.

use std::collections::BTreeMap;
use std::str::FromStr;

use chrono::NaiveDate;
use interview_reminders::cell::date::DateOrder;
use interview_reminders::interview::Defaults;
use interview_reminders::table::Encoding;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::said::said;
use crate::support::defaults::defaults;
use crate::support::read_with::read_with;

/// The columns of a table, with cells that each may hold.
const CELLS: [(&str, &[&str]); 15] = [
    ("company", &["Acme", "Belfry & Co", "星河科技", "Société Dupont"]),
    ("role", &["Engineer", "Nurse", ""]),
    ("stage", &["Phone", "Final", ""]),
    ("date", &["2026-03-09", "2026-03-17", "2026-10-25"]),
    ("time", &["10:00", "14:30", "9:15", ""]),
    ("duration", &["45", "1h30m", ""]),
    ("timezone", &["Europe/Berlin", "Asia/Tokyo", ""]),
    ("place", &["12 Example Street", "https://video.example.com/1", ""]),
    ("interviewers", &["Ana <ana@example.com>; Ben", "Mara Voss", ""]),
    ("contact", &["Ana", "Theo Park", ""]),
    ("contact_email", &["ana@example.com", "theo@example.com", ""]),
    ("contact_phone", &["+1 212 555 0100", ""]),
    ("followed_up_on", &["2026-11-02", "2026-11-02; 2026-11-09", ""]),
    ("status", &["scheduled", "offer", ""]),
    ("notes", &["bring the licence", "two; three", ""]),
];

/// One table, written plainly and otherwise.
#[derive(Debug)]
pub struct Written {
    pub plain: String,
    pub otherwise: String,
    pub manner: Manner,
}

/// How a program may write a table.
#[derive(Debug, Clone)]
pub struct Manner {
    delimiter: u8,
    line_end: csv::Terminator,
    /// None for dates as in 2026-03-09.
    dates: Option<DateOrder>,
    bytes: Bytes,
}

/// How it may write characters.
#[derive(Debug, Clone, Copy)]
enum Bytes {
    Utf8,
    Utf8Marked,
    Utf16(fn(u16) -> [u8; 2]),
    Gb18030,
}

/// The same rows under the columns' own names, and under other names in another order and another manner.
pub fn tables(names: &BTreeMap<String, Vec<String>>) -> impl Strategy<Value = Written> + use<> {
    let rows = prop::collection::vec(prop::collection::vec(any::<Index>(), CELLS.len()), 1..6);
    let order = Just((0..CELLS.len()).collect::<Vec<_>>()).prop_shuffle();
    let headers: Vec<_> = CELLS.iter().map(|(column, _)| select(names[*column].clone())).collect();
    (rows, order, headers, manners()).prop_map(|(rows, order, headers, manner)| {
        let cell = |row: &Vec<Index>, column: usize| *row[column].get(CELLS[column].1);
        let own: Vec<String> = CELLS.iter().map(|(column, _)| (*column).to_owned()).collect();
        let straight: Vec<usize> = (0..CELLS.len()).collect();
        let written = |order: &[usize], headers: &[String], manner: &Manner| {
            let header = order.iter().map(|column| headers[*column].clone()).collect();
            let rows = rows.iter().map(|row| order.iter().map(|column| manner.dated(cell(row, *column))).collect());
            manner.csv(std::iter::once(header).chain(rows))
        };
        let plain = Manner { delimiter: b',', line_end: csv::Terminator::CRLF, dates: None, bytes: Bytes::Utf8 };
        let (plain, otherwise) = (written(&straight, &own, &plain), written(&order, &headers, &manner));
        Written { plain, otherwise, manner }
    })
}

fn manners() -> impl Strategy<Value = Manner> {
    let orders = [None, Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst), Some(DateOrder::YearFirst)];
    let bytes = [
        Bytes::Utf8,
        Bytes::Utf8Marked,
        Bytes::Utf16(u16::to_le_bytes),
        Bytes::Utf16(u16::to_be_bytes),
        Bytes::Gb18030,
    ];
    let ends = [csv::Terminator::CRLF, csv::Terminator::Any(b'\n'), csv::Terminator::Any(b'\r')];
    (select(b",;\t|".to_vec()), select(ends.to_vec()), select(orders.to_vec()), select(bytes.to_vec()))
        .prop_map(|(delimiter, line_end, dates, bytes)| Manner { delimiter, line_end, dates, bytes })
}

impl Manner {
    /// A cell with its dates in this order.
    fn dated(&self, cell: &str) -> String {
        let dates = cell.split("; ").map(|piece| match (NaiveDate::from_str(piece), self.dates) {
            (Ok(date), Some(DateOrder::DayFirst)) => date.format("%d.%m.%Y").to_string(),
            (Ok(date), Some(DateOrder::MonthFirst)) => date.format("%m/%d/%Y").to_string(),
            (Ok(date), Some(DateOrder::YearFirst)) => date.format("%y-%m-%d").to_string(),
            _ => piece.to_owned(),
        });
        dates.collect::<Vec<_>>().join("; ")
    }

    fn csv(&self, rows: impl Iterator<Item = Vec<String>>) -> String {
        let mut builder = csv::WriterBuilder::new();
        let mut writer = builder.delimiter(self.delimiter).terminator(self.line_end).from_writer(Vec::new());
        for row in rows {
            writer.write_record(row).expect("a vector takes every byte");
        }
        String::from_utf8(writer.into_inner().expect("a vector takes every byte")).expect("cells are text")
    }

    fn encoded(&self, text: &str) -> Vec<u8> {
        match self.bytes {
            Bytes::Utf8 => text.as_bytes().to_vec(),
            Bytes::Utf8Marked => format!("\u{feff}{text}").into_bytes(),
            Bytes::Utf16(bytes) => format!("\u{feff}{text}").encode_utf16().flat_map(bytes).collect(),
            Bytes::Gb18030 => encoding_rs::GB18030.encode(text).0.into_owned(),
        }
    }
}

impl Written {
    /// Every interview as a line, and how many problems there are, of the table as it is written plainly.
    pub fn read_plainly(&self) -> (Vec<String>, usize) {
        interviews(self.plain.as_bytes(), &defaults())
    }

    /// The same of the table as it is written otherwise.
    pub fn read_otherwise(&self) -> (Vec<String>, usize) {
        let encoding = matches!(self.manner.bytes, Bytes::Gb18030).then(|| Encoding::named("GB18030").expect("known"));
        let defaults = Defaults { dates: self.manner.dates, encoding, ..defaults() };
        interviews(&self.manner.encoded(&self.otherwise), &defaults)
    }
}

fn interviews(sheet: &[u8], defaults: &Defaults) -> (Vec<String>, usize) {
    let (_, roster, problems) = read_with(sheet, defaults);
    (roster.interviews.iter().map(|interview| said(interview, &roster)).collect(), problems.len())
}
