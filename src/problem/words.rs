//! What titles and advice have in common.

use std::fmt;

use crate::prose::Prose;

/// Before lines for the configuration.
pub(super) const SHEET_SETTINGS: &str = "write in interview-reminders.toml, below [sheet]";

/// A text as TOML has it.
pub(super) fn toml_text(text: &str) -> String {
    ::toml::Value::from(text).to_string()
}

/// "“a”, “b” and “c”".
pub(super) fn quoted_list<T: AsRef<str>>(names: impl ExactSizeIterator<Item = T>) -> String {
    let mut text = String::new();
    text.list(names, |text, name| text.extend(["“", name.as_ref(), "”"]));
    text
}

/// "did you mean “b”? accepted: a, b, c".
pub(super) fn accepted(accepted: &[&str], nearest: Option<&str>) -> String {
    let mut text = nearest.map(|nearest| format!("did you mean “{nearest}”? ")).unwrap_or_default();
    text.push_str("accepted: ");
    text.push_str(&accepted.join(", "));
    text
}

/// "a, b or c".
pub(super) fn alternatives<T: AsRef<str>>(names: &[T]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    match &*names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

/// What is meant of a text that was found, which is quoted already: "“9”", or "“9, room 2”: “9”" where there is more of it.
pub(super) fn within(found: &str, piece: impl fmt::Display) -> String {
    let piece = format!("“{piece}”");
    if found == piece { piece } else { format!("{found}: {piece}") }
}
