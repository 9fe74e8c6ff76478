//! Options as they are written: in TOML, and in JSON for scripts.

use toml::{Table, Value};

use super::Options;
use crate::guide::{FixedWord, Located, Position};
use crate::table::Encoding;

impl Options {
    /// A configuration, with what these options say in it; where they say something, its comments are lost. It is
    /// refused where it is no TOML.
    pub fn written_into(&self, configuration: &str) -> Result<String, toml::de::Error> {
        if *self == Options::default() {
            return Ok(configuration.to_owned());
        }
        let mut page = WrittenPage(configuration.parse()?);
        self.write_into(&mut page);
        Ok(page.0.to_string())
    }

    fn write_into(&self, page: &mut WrittenPage) {
        page.put(&["guide"], self.guide.clone());
        page.put(&["with-interviews"], self.with_interviews);
        page.extend(&["enable"], &self.enable);
        page.extend(&["disable"], &self.disable);
        page.put(&["me", "name"], self.name.clone());
        page.put(&["me", "email"], self.email.clone());
        page.put(&["me", "zone"], self.zone.clone());
        page.put(&["me", "hours"], self.hours.clone());
        page.put(&["sheet", "name"], self.sheet.clone());
        page.put(&["sheet", "company"], self.company.clone());
        page.put(&["sheet", "dates"], self.dates.map(FixedWord::word));
        page.put(&["sheet", "assumed-time"], self.assumed_time.map(|time| time.format("%H:%M").to_string()));
        page.put(&["sheet", "encoding"], self.encoding.map(Encoding::name));
        if !self.days_from.is_empty() {
            page.put(&["sheet", "days-from"], Some(self.days_from.clone()));
        }
        self.write_headers_into(page);
        page.put(&["contact", "hours"], self.contact_hours.clone());
        page.put(&["contact", "country"], self.contact_country.clone());
        page.put(&["output", "flavor"], self.flavor.map(FixedWord::word));
        page.put(&["output", "uid-salt"], self.uid_salt.clone());
    }

    fn write_headers_into(&self, page: &mut WrittenPage) {
        if self.columns.is_empty() && self.ignore.is_empty() {
            return;
        }
        page.retain(&["sheet", "ignore"], |header| !self.speak_of(header));
        let columns = page.table(&["sheet", "columns"]).keys().cloned().collect::<Vec<_>>();
        for column in &columns {
            page.retain(&["sheet", "columns", column], |header| !self.speak_of(header));
        }
        for (column, headers) in &self.columns {
            page.extend(&["sheet", "columns", column.name()], headers);
        }
        page.extend(&["sheet", "ignore"], &self.ignore);
    }
}

/// A configuration that is written anew.
struct WrittenPage(Table);

impl WrittenPage {
    /// The table at a path, which is made where it is not there.
    fn table(&mut self, path: &[&str]) -> &mut Table {
        path.iter().fold(&mut self.0, |table, key| {
            let entry = table.entry(*key).or_insert_with(|| Value::Table(Table::new()));
            if !entry.is_table() {
                *entry = Value::Table(Table::new());
            }
            entry.as_table_mut().expect("it is made a table")
        })
    }

    fn put(&mut self, path: &[&str], value: Option<impl Into<Value>>) {
        let (Some(value), [tables @ .., key]) = (value, path) else { return };
        self.table(tables).insert((*key).to_owned(), value.into());
    }

    /// Adds texts to a list.
    fn extend(&mut self, path: &[&str], texts: &[String]) {
        let [tables @ .., key] = path else { return };
        if texts.is_empty() {
            return;
        }
        let list = self.table(tables).entry(*key).or_insert_with(|| Value::Array(Vec::new()));
        if let Some(list) = list.as_array_mut() {
            list.extend(texts.iter().cloned().map(Value::String));
        }
    }

    /// Takes texts from a list, and the list where nothing is left of it.
    fn retain(&mut self, path: &[&str], stays: impl Fn(&str) -> bool) {
        let [tables @ .., key] = path else { return };
        let table = self.table(tables);
        let Some(list) = table.get_mut(*key).and_then(Value::as_array_mut) else { return };
        list.retain(|text| text.as_str().is_none_or(&stays));
        if list.is_empty() {
            table.remove(*key);
        }
    }
}

/// A text that stands in no file.
pub(super) fn somewhere(text: &str) -> Located<String> {
    Located { value: text.to_owned(), at: Position { line: 0, column: 0 } }
}
