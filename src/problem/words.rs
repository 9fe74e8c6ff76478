//! What titles and advice have in common.

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
pub(super) fn alternatives(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}
