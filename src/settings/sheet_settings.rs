//! The `[sheet]` of the configuration: how to read what a sheet leaves open.

use chrono::NaiveTime;
use indexmap::IndexMap;

use crate::cell::date::{DateOrder, Epoch};
use crate::guide::page::TomlValue;
use crate::guide::{FixedWord, Located, TextForm};
use crate::table::Encoding;

/// How to read what a sheet leaves open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetSettings {
    /// The sheet of a workbook that is read; missing: the one with the interviews.
    pub name: Option<String>,
    /// The order of day, month and year, where the column itself does not show it.
    pub dates: Option<DateOrder>,
    /// From when serial numbers count, where they do not show it.
    pub epoch: Option<Epoch>,
    /// The time of interviews whose hour is not known; noon by default.
    pub assumed_time: NaiveTime,
    /// The encoding of sheets that are not UTF-8 and bear no byte order mark; missing: it is guessed.
    pub encoding: Option<Encoding>,
    /// The company of rows that name none.
    pub company: Option<String>,
    /// The IANA name of the time zone of interviews whose rows give none; missing: that of the hour's header, or mine.
    pub timezone: Option<Located<String>>,
    /// Headers of columns whose texts name interviews' days, for rows that have no other.
    pub days_from: Vec<Located<String>>,
    /// More headers for a column, by the column's name.
    pub columns: IndexMap<String, Vec<Located<String>>>,
    /// Headers that are not to be read, unless they are also a column's.
    pub ignore: Vec<Located<String>>,
}

impl Default for SheetSettings {
    fn default() -> Self {
        let noon = NaiveTime::from_hms_opt(12, 0, 0).expect("noon is a time of day");
        Self {
            name: None,
            dates: None,
            epoch: None,
            assumed_time: noon,
            encoding: None,
            company: None,
            timezone: None,
            days_from: Vec::new(),
            columns: IndexMap::new(),
            ignore: Vec::new(),
        }
    }
}

impl FixedWord for DateOrder {
    const WORDS: &'static [(&'static str, Self)] =
        &[("dmy", Self::DayFirst), ("mdy", Self::MonthFirst), ("ymd", Self::YearFirst)];
}

pub(super) fn read(value: &TomlValue<'_, '_>, columns: &[&str]) -> Option<SheetSettings> {
    let mut table = value.table()?;
    let default = SheetSettings::default();
    let sheet = SheetSettings {
        name: table.get("name", TomlValue::text).map(|name| name.value),
        dates: table.get("dates", TomlValue::word),
        epoch: table.get("epoch", epoch),
        assumed_time: table.get("assumed-time", time).unwrap_or(default.assumed_time),
        encoding: table.get("encoding", encoding),
        company: table.get("company", TomlValue::text).map(|company| company.value),
        timezone: table.get("timezone", TomlValue::text),
        days_from: table.get("days-from", |value| value.list(TomlValue::text)).unwrap_or_default(),
        columns: table.get("columns", |value| headers(value, columns)).unwrap_or_default(),
        ignore: table.get("ignore", |value| value.list(TomlValue::text)).unwrap_or_default(),
    };
    table.finish();
    Some(sheet)
}

fn epoch(value: &TomlValue<'_, '_>) -> Option<Epoch> {
    value.one_of(&[(1900, Epoch::Y1900), (1904, Epoch::Y1904)])
}

fn time(value: &TomlValue<'_, '_>) -> Option<NaiveTime> {
    value.parse(TextForm::TimeOfDay, |text| NaiveTime::parse_from_str(text.trim(), "%H:%M").ok())
}

fn encoding(value: &TomlValue<'_, '_>) -> Option<Encoding> {
    let common = || Encoding::COMMON.map(|encoding| encoding.name().to_owned()).into();
    value.named(Encoding::named, common)
}

fn headers(value: &TomlValue<'_, '_>, columns: &[&str]) -> Option<IndexMap<String, Vec<Located<String>>>> {
    let mut table = value.table()?;
    let texts = |value: &TomlValue<'_, '_>| value.filled_list(TomlValue::text);
    let headers = columns.iter().filter_map(|column| {
        let headers = table.get(column, texts)?;
        Some(((*column).to_owned(), headers))
    });
    let headers = headers.collect();
    table.finish();
    Some(headers)
}
