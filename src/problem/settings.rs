//! What is wrong with a guide or the configuration.

use super::Severity::Fatal;
use super::declared::{Declared, plain, quoting};
use super::words::accepted;
use crate::guide::{MINUTES_PER_DAY, Mistake, TextForm, TomlProblem, TomlType};

/// A mistake in a guide or in the configuration.
pub(super) fn toml(problem: &TomlProblem) -> Declared<'_> {
    let (key, column, severity) = (&problem.key, problem.at.column, Fatal);
    let value = |title, advice| Declared { kind: "toml-value", severity, title, advice };
    match &problem.mistake {
        Mistake::Syntax { message } => Declared {
            kind: "toml-syntax",
            severity,
            title: quoting(move || format!("column {column}: {message}")),
            advice: plain(""),
        },
        Mistake::UnknownKey { word, accepted, nearest } => Declared {
            kind: "toml-unknown-key",
            severity,
            title: quoting(move || format!("column {column}: “{word}” is not known here")),
            advice: quoting(move || one_of(accepted, nearest.as_deref())),
        },
        Mistake::UnknownWord { word, accepted, nearest } => Declared {
            kind: "toml-unknown-word",
            severity,
            title: quoting(move || format!("column {column}: {key} can't be “{word}”")),
            advice: quoting(move || one_of(accepted, nearest.as_deref())),
        },
        Mistake::MissingKey => Declared {
            kind: "toml-missing-key",
            severity,
            title: quoting(move || format!("{key} is missing")),
            advice: plain("“interview-reminders guide show considerate” shows every key in use"),
        },
        Mistake::WrongType { expected, found } => value(
            quoting(move || format!("{key} is {}, where {} is wanted", a(*found), a(*expected))),
            quoting(move || format!("write {}", such_as(*expected))),
        ),
        Mistake::Malformed { text, expected } => value(
            quoting(move || format!("column {column}: {key} is “{text}”, which is not {}", form(*expected))),
            quoting(move || written_as(*expected)),
        ),
        Mistake::OutOfRange { number, least, most } => value(
            quoting(move || format!("{key} can't be {number}")),
            quoting(move || format!("write a number from {least} to {most}")),
        ),
        Mistake::Empty => value(
            quoting(move || format!("{key} is empty")),
            plain("write something into it, or remove it if it is not needed"),
        ),
        Mistake::TooManyGuidelines { most } => value(
            quoting(move || format!("there are more than {most} guidelines")),
            plain("remove those that you do not want"),
        ),
        Mistake::LaterAnchor { id } => value(
            quoting(move || format!("{key}: “{id}” does not come earlier in the guide")),
            plain("move the anchor's guideline up"),
        ),
        Mistake::ReversedWindow { .. } => value(
            quoting(move || format!("{key}: the window ends before it begins")),
            plain("write a not-after that is not earlier than the not-before"),
        ),
        Mistake::Mismatch { .. } => value(
            quoting(move || format!("{key}: the recipient and the medium do not go together")),
            plain("“self” goes with “me” and only with it; “as-before” with “as-before”"),
        ),
        Mistake::NoStepBefore => value(
            quoting(move || format!("{key}: “as-before”, but the anchor is the interview and no earlier step")),
            plain("say for whom it is instead, such as “contact”, or name an earlier guideline as the anchor"),
        ),
        Mistake::NotAtStart => value(
            quoting(move || format!("{key} is only for a guideline whose anchor is “start”")),
            plain("remove it, or write anchor = \"start\""),
        ),
    }
}

/// No guide has this name.
pub(super) fn unknown_guide<'c>(
    known: &'c [&'static str],
    nearest: Option<&'static str>,
    found: &'c str,
) -> Declared<'c> {
    Declared {
        kind: "guide-unknown",
        severity: Fatal,
        title: quoting(move || format!("{found} is neither a built-in guide nor a file")),
        advice: quoting(move || accepted(known, nearest)),
    }
}

fn one_of(known: &[String], nearest: Option<&str>) -> String {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    accepted(&known, nearest)
}

/// "a text".
fn a(kind: TomlType) -> &'static str {
    match kind {
        TomlType::Text => "a text",
        TomlType::Number => "a whole number",
        TomlType::Decimal => "a decimal",
        TomlType::Flag => "true or false",
        TomlType::Date => "a date",
        TomlType::List => "a list",
        TomlType::Table => "a table",
    }
}

/// "true or false without quotes".
fn such_as(kind: TomlType) -> &'static str {
    match kind {
        TomlType::Text => "a text in quotes: \"…\"",
        TomlType::Number => "a whole number without quotes, such as 2",
        TomlType::Decimal => "a decimal without quotes, such as 1.5",
        TomlType::Flag => "true or false without quotes",
        TomlType::Date => "a date without quotes, such as 2026-03-09",
        TomlType::List => "a list: [\"…\", \"…\"]",
        TomlType::Table => "a table: its keys below its name in brackets",
    }
}

/// "a duration from 1m to 24h".
fn form(form: TextForm) -> String {
    let form = match form {
        TextForm::Duration { least, most } => {
            return format!("a duration from {} to {}", in_units(least), in_units(most));
        }
        TextForm::Id => "an id",
        TextForm::Delay => "a delay",
        TextForm::TimeOfDay => "a time of day",
        TextForm::Size => "a size of files",
        TextForm::Template => "a text whose fields are known",
    };
    form.to_owned()
}

/// How to write such a text.
fn written_as(form: TextForm) -> String {
    let form = match form {
        TextForm::Duration { least, most } => {
            return format!("write a duration from {} to {}, such as 15m or 1h30m", in_units(least), in_units(most));
        }
        TextForm::Id => "write small letters, digits and hyphens, such as follow-up",
        TextForm::Delay => "write “at once”, “90 minutes”, “48 hours”, “7 days” or “1 working day”",
        TextForm::TimeOfDay => "write a time such as 12:00",
        TextForm::Size => "write a size from 10k on, such as 900k or 1M",
        TextForm::Template => "fields are {person}, {company}, {role}, {stage}, {day}, {answer_by} and {arrival}",
    };
    form.to_owned()
}

/// Minutes as a configuration has them: `45m`, `24h`, `28d`.
fn in_units(minutes: u32) -> String {
    match minutes {
        0 => "0m".to_owned(),
        _ if !minutes.is_multiple_of(60) => format!("{minutes}m"),
        _ if minutes > MINUTES_PER_DAY && minutes.is_multiple_of(MINUTES_PER_DAY) => {
            format!("{}d", minutes / MINUTES_PER_DAY)
        }
        _ => format!("{}h", minutes / 60),
    }
}
