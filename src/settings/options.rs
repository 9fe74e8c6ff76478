//! What a person says beside the configuration: flags of a command, and answers to questions.

use std::collections::BTreeMap;

use chrono::NaiveTime;
use serde::Deserialize;

use super::written::somewhere;
use super::{Settings, for_scripts};
use crate::calendar::Flavor;
use crate::cell::date::DateOrder;
use crate::column::{Column, ColumnNames};
use crate::table::Encoding;

/// What wins over the configuration, each where it is said; the default says nothing.
///
/// Its form for scripts (JSON) has one key for each of these, as the configuration writes it: `assumed-time`, `days-from`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Options {
    /// `guide`: a built-in guide's name, or what the page of another is called.
    pub guide: Option<String>,
    /// `with-interviews`: whether the interviews themselves go into the calendar.
    pub with_interviews: Option<bool>,
    /// `enable`: ids of optional guidelines that are wanted, beside those of the configuration.
    pub enable: Vec<String>,
    /// `disable`: ids of guidelines that are not wanted, beside those of the configuration.
    pub disable: Vec<String>,
    /// `me.name`.
    pub name: Option<String>,
    /// `me.email`.
    pub email: Option<String>,
    /// `me.zone`: an IANA name.
    pub zone: Option<String>,
    /// `me.hours`, in OpenStreetMap's `opening_hours`.
    pub hours: Option<String>,
    /// `sheet.name`: which sheet of a workbook is read.
    pub sheet: Option<String>,
    /// `sheet.company`: that of rows which name none.
    pub company: Option<String>,
    /// `sheet.columns`: headers, and which column each is. It is no other column then, whatever the configuration says.
    #[serde(deserialize_with = "for_scripts::columns")]
    pub columns: BTreeMap<Column, Vec<String>>,
    /// `sheet.ignore`: headers that are not read, and are no column's any more.
    pub ignore: Vec<String>,
    /// `sheet.dates`.
    #[serde(deserialize_with = "for_scripts::word")]
    pub dates: Option<DateOrder>,
    /// `sheet.assumed-time`: the hour of interviews whose hour is not known.
    #[serde(deserialize_with = "for_scripts::time")]
    pub assumed_time: Option<NaiveTime>,
    /// `sheet.days-from`: headers of columns whose texts name interviews' days, in place of the configuration's.
    pub days_from: Vec<String>,
    /// `sheet.encoding`.
    #[serde(deserialize_with = "for_scripts::encoding")]
    pub encoding: Option<Encoding>,
    /// `contact.hours`, in the same form as mine.
    pub contact_hours: Option<String>,
    /// `contact.country`.
    pub contact_country: Option<String>,
    /// `output.flavor`.
    #[serde(deserialize_with = "for_scripts::word")]
    pub flavor: Option<Flavor>,
    /// `output.uid-salt`.
    pub uid_salt: Option<String>,
}

impl Options {
    /// Whether they say what a header is, or that it is none.
    pub(super) fn speak_of(&self, header: &str) -> bool {
        let mut headers = self.columns.values().flatten().chain(&self.ignore);
        headers.any(|spoken_of| ColumnNames::are_alike(spoken_of, header))
    }
}

impl Settings {
    /// What options say in the place of these settings. A zone, hours, a country and a guide, which other modules read,
    /// stay what they are.
    pub fn overrule(&mut self, options: &Options) {
        let sheet = &mut self.sheet;
        put(&mut self.with_interviews, options.with_interviews);
        put_some(&mut self.me.name, options.name.as_ref());
        put_some(&mut self.me.email, options.email.as_ref());
        put_some(&mut sheet.name, options.sheet.as_ref());
        put_some(&mut sheet.company, options.company.as_ref());
        put_some(&mut sheet.dates, options.dates.as_ref());
        put_some(&mut sheet.encoding, options.encoding.as_ref());
        put(&mut sheet.assumed_time, options.assumed_time);
        put(&mut self.output.flavor, options.flavor);
        put_some(&mut self.output.uid_salt, options.uid_salt.as_ref());
        self.changes.enable.extend(options.enable.iter().map(|id| somewhere(id)));
        self.changes.disable.extend(options.disable.iter().map(|id| somewhere(id)));
        self.overrule_headers(options);
    }

    fn overrule_headers(&mut self, options: &Options) {
        let sheet = &mut self.sheet;
        for headers in sheet.columns.values_mut().chain([&mut sheet.ignore]) {
            headers.retain(|header| !options.speak_of(&header.value));
        }
        for (column, headers) in &options.columns {
            let known = sheet.columns.entry(column.name().to_owned()).or_default();
            known.extend(headers.iter().map(|header| somewhere(header)));
        }
        sheet.ignore.extend(options.ignore.iter().map(|header| somewhere(header)));
        if !options.days_from.is_empty() {
            sheet.days_from = options.days_from.iter().map(|header| somewhere(header)).collect();
        }
    }
}

fn put<T>(setting: &mut T, said: Option<T>) {
    if let Some(said) = said {
        *setting = said;
    }
}

fn put_some<T: Clone>(setting: &mut Option<T>, said: Option<&T>) {
    if said.is_some() {
        *setting = said.cloned();
    }
}
