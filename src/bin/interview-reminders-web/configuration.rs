//! The answers given on the page, as the configuration that they come to: what is planned by is what is saved.

use std::collections::BTreeMap;

use toml::{Table, Value};

use crate::wanted::Wanted;

/// The value of a column's choice that says not to read it.
const IGNORED: &str = "ignore";

/// The user's own configuration with the answers in it; where it has a mistake, or nothing was answered, as it was.
pub fn of(wanted: &Wanted) -> String {
    let own = || wanted.configuration.clone();
    if wanted.answers.is_empty() && wanted.columns.is_empty() && wanted.guidelines.is_empty() {
        return own();
    }
    let Ok(mut page) = wanted.configuration.parse::<Table>() else { return own() };
    for (key, value) in &wanted.answers {
        if let Some(value) = value_of(value) {
            set(&mut page, key, value);
        }
    }
    for (id, is_wanted) in &wanted.guidelines {
        let (from, to) = if *is_wanted { ("disable", "enable") } else { ("enable", "disable") };
        without(page.get_mut(from), id);
        add(&mut page, to, id);
    }
    read_as(&mut page, &wanted.columns);
    toml::to_string_pretty(&page).unwrap_or_else(|_| own())
}

/// A value as TOML writes it.
fn value_of(text: &str) -> Option<Value> {
    let mut page: Table = format!("value = {text}").parse().ok()?;
    (page.len() == 1).then(|| page.remove("value")).flatten()
}

/// Sets the value of a key whose parts have dots between them; what stands in the way gives way.
fn set(page: &mut Table, key: &str, value: Value) {
    match key.split_once('.') {
        None => drop(page.insert(key.to_owned(), value)),
        Some((table, rest)) => set(below(page, table), rest, value),
    }
}

fn below<'p>(page: &'p mut Table, key: &str) -> &'p mut Table {
    let place = page.entry(key).or_insert_with(|| Table::new().into());
    if !place.is_table() {
        *place = Table::new().into();
    }
    place.as_table_mut().expect("it was just made one")
}

/// Has headers read as columns, or not at all, and as nothing else that the page said before.
fn read_as(page: &mut Table, columns: &BTreeMap<String, String>) {
    if columns.is_empty() {
        return;
    }
    let sheet = below(page, "sheet");
    for (header, column) in columns {
        without(sheet.get_mut(IGNORED), header);
        let named = sheet.get_mut("columns").and_then(Value::as_table_mut);
        named.into_iter().flat_map(Table::iter_mut).for_each(|(_, headers)| without(Some(headers), header));
        let (table, key) =
            if column == IGNORED { (&mut *sheet, IGNORED) } else { (below(sheet, "columns"), column.as_str()) };
        add(table, key, header);
    }
    if let Some(named) = sheet.get_mut("columns").and_then(Value::as_table_mut) {
        named.retain(|_, headers| headers.as_array().is_none_or(|headers| !headers.is_empty()));
    }
}

/// Adds a text to a list that does not have it.
fn add(table: &mut Table, key: &str, text: &str) {
    let list = table.entry(key).or_insert_with(|| Vec::<Value>::new().into());
    without(Some(list), text);
    if let Some(list) = list.as_array_mut() {
        list.push(text.into());
    }
}

/// Takes a text out of a list.
fn without(list: Option<&mut Value>, text: &str) {
    if let Some(list) = list.and_then(Value::as_array_mut) {
        list.retain(|known| known.as_str() != Some(text));
    }
}
