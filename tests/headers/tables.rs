//! Tables of interviews that say the same under any names of their columns, in any order.

use std::collections::BTreeMap;

use interview_reminders::interview::{RosterBuilder, read_sheet};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::said::said;
use crate::support::defaults::defaults;

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

/// One table, whatever its header: which cell each row has in each column.
#[derive(Debug)]
pub struct Written {
    pub plain: String,
    pub renamed: String,
}

/// The same rows under the columns' own names, and under other names in another order.
pub fn tables(names: &BTreeMap<String, Vec<String>>) -> impl Strategy<Value = Written> + use<> {
    let rows = prop::collection::vec(prop::collection::vec(any::<Index>(), CELLS.len()), 1..6);
    let order = Just((0..CELLS.len()).collect::<Vec<_>>()).prop_shuffle();
    let headers: Vec<_> = CELLS.iter().map(|(column, _)| select(names[*column].clone())).collect();
    (rows, order, headers).prop_map(|(rows, order, headers)| {
        let cell = |row: &Vec<Index>, column: usize| (*row[column].get(CELLS[column].1)).to_owned();
        let own: Vec<String> = CELLS.iter().map(|(column, _)| (*column).to_owned()).collect();
        let straight: Vec<usize> = (0..CELLS.len()).collect();
        let written = |order: &[usize], headers: &[String]| {
            let header = order.iter().map(|column| headers[*column].clone()).collect();
            let rows = rows.iter().map(|row| order.iter().map(|column| cell(row, *column)).collect());
            csv(std::iter::once(header).chain(rows))
        };
        Written { plain: written(&straight, &own), renamed: written(&order, &headers) }
    })
}

fn csv(rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).expect("a vector takes every byte");
    }
    String::from_utf8(writer.into_inner().expect("a vector takes every byte")).expect("cells are text")
}

/// Every interview of a sheet as a line, and how many problems it has.
pub fn interviews(sheet: &str) -> (Vec<String>, usize) {
    let (mut builder, mut problems) = (RosterBuilder::default(), Vec::new());
    read_sheet("sheet.csv", sheet.as_bytes(), &defaults(), &mut builder, &mut problems);
    let roster = builder.finish(&mut problems);
    (roster.interviews.iter().map(|interview| said(interview, &roster)).collect(), problems.len())
}
