//! The `[sheet]` of the configuration: how to read what a sheet leaves open.

use chrono::NaiveTime;
use indexmap::IndexMap;

use crate::cell::date::{DateOrder, Epoch};
use crate::guide::page::Value;
use crate::guide::{Form, Located, Word};
use crate::table::Encoding;

/// How to read what a sheet leaves open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The order of day, month and year, where the column itself does not tell.
    pub dates: Option<DateOrder>,
    /// From when serial numbers count, where they do not tell.
    pub epoch: Option<Epoch>,
    /// The time of interviews whose hour is not known; noon by default.
    pub assumed_time: NaiveTime,
    /// The encoding of sheets that are not UTF-8 and bear no byte order mark; missing: it is guessed.
    pub encoding: Option<Encoding>,
    /// The company of rows that name none.
    pub company: Option<String>,
    /// More headers for a column, by the column's name.
    pub columns: IndexMap<String, Vec<Located<String>>>,
    /// Headers that are not to be read, unless they are also a column's.
    pub ignore: Vec<Located<String>>,
}

impl Default for Sheet {
    fn default() -> Self {
        let noon = NaiveTime::from_hms_opt(12, 0, 0).expect("noon is a time of day");
        Self {
            dates: None,
            epoch: None,
            assumed_time: noon,
            encoding: None,
            company: None,
            columns: IndexMap::new(),
            ignore: Vec::new(),
        }
    }
}

impl Word for DateOrder {
    const WORDS: &'static [(&'static str, Self)] =
        &[("dmy", Self::DayFirst), ("mdy", Self::MonthFirst), ("ymd", Self::YearFirst)];
}

pub(super) fn read(value: &Value<'_, '_>, columns: &[&str]) -> Option<Sheet> {
    let mut table = value.table()?;
    let default = Sheet::default();
    let sheet = Sheet {
        dates: table.get("dates", Value::word),
        epoch: table.get("epoch", epoch),
        assumed_time: table.get("assumed-time", time).unwrap_or(default.assumed_time),
        encoding: table.get("encoding", encoding),
        company: table.get("company", Value::text).map(|company| company.value),
        columns: table.get("columns", |value| headers(value, columns)).unwrap_or_default(),
        ignore: table.get("ignore", |value| value.list(Value::text)).unwrap_or_default(),
    };
    table.finish();
    Some(sheet)
}

fn epoch(value: &Value<'_, '_>) -> Option<Epoch> {
    value.one_of(&[(1900, Epoch::Y1900), (1904, Epoch::Y1904)])
}

fn time(value: &Value<'_, '_>) -> Option<NaiveTime> {
    value.parse(Form::TimeOfDay, |text| NaiveTime::parse_from_str(text.trim(), "%H:%M").ok())
}

fn encoding(value: &Value<'_, '_>) -> Option<Encoding> {
    let common = || Encoding::COMMON.map(|encoding| encoding.name().to_owned()).into();
    value.named(Encoding::named, common)
}

fn headers(value: &Value<'_, '_>, columns: &[&str]) -> Option<IndexMap<String, Vec<Located<String>>>> {
    let mut table = value.table()?;
    let texts = |value: &Value<'_, '_>| value.filled_list(Value::text);
    let headers = columns.iter().filter_map(|column| {
        let headers = table.get(column, texts)?;
        Some(((*column).to_owned(), headers))
    });
    let headers = headers.collect();
    table.finish();
    Some(headers)
}
