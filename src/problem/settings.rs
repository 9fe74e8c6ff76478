//! What is wrong with a guide or the configuration.

use super::Severity::Fatal;
use super::declared::{Declared, plain, told};
use super::words::accepted;
use crate::guide::{MINUTES_PER_DAY, Mistake, TextForm, TomlProblem, TomlType};

/// A mistake in a guide or in the configuration.
pub(super) fn toml(problem: &TomlProblem) -> Declared<'_> {
    let (key, column, severity) = (&problem.key, problem.at.column, Fatal);
    let value = |title| Declared { kind: "toml-value", severity, title, advice: plain("") };
    match &problem.mistake {
        Mistake::Syntax { message } => Declared {
            kind: "toml-syntax",
            severity,
            title: told(move || format!("column {column}: {message}")),
            advice: plain(""),
        },
        Mistake::UnknownKey { word, accepted, nearest } => Declared {
            kind: "toml-unknown-key",
            severity,
            title: told(move || format!("column {column}: “{word}” is not known here")),
            advice: told(move || one_of(accepted, nearest.as_deref())),
        },
        Mistake::UnknownWord { word, accepted, nearest } => Declared {
            kind: "toml-unknown-word",
            severity,
            title: told(move || format!("column {column}: {key} can't be “{word}”")),
            advice: told(move || one_of(accepted, nearest.as_deref())),
        },
        Mistake::MissingKey => Declared {
            kind: "toml-missing-key",
            severity,
            title: told(move || format!("{key} is missing")),
            advice: plain("“interview-reminders guide show considerate” shows every key in use"),
        },
        Mistake::WrongType { expected, found } => {
            value(told(move || format!("{key} is {}, where {} is wanted", a(*found), a(*expected))))
        }
        Mistake::Malformed { text, expected } => Declared {
            advice: told(move || written_as(*expected)),
            ..value(told(move || format!("column {column}: {key} is “{text}”, which is not {}", form(*expected))))
        },
        Mistake::OutOfRange { number, least, most } => Declared {
            advice: told(move || format!("write a number from {least} to {most}")),
            ..value(told(move || format!("{key} can't be {number}")))
        },
        Mistake::Empty => Declared {
            advice: plain("write something into it, or remove it if it is not needed"),
            ..value(told(move || format!("{key} is empty")))
        },
        Mistake::TooManyGuidelines { most } => Declared {
            advice: plain("remove those that you do not want"),
            ..value(told(move || format!("there are more than {most} guidelines")))
        },
        Mistake::LaterAnchor { id } => Declared {
            advice: plain("move the anchor's guideline up"),
            ..value(told(move || format!("{key}: “{id}” does not come earlier in the guide")))
        },
        Mistake::ReversedWindow { .. } => Declared {
            advice: plain("write a not-after that is not earlier than the not-before"),
            ..value(told(move || format!("{key}: the window ends before it begins")))
        },
        Mistake::Mismatch { .. } => Declared {
            advice: plain("“self” goes with “me” and only with it; “as-before” with “as-before”"),
            ..value(told(move || format!("{key}: the recipient and the medium do not go together")))
        },
        Mistake::NoStepBefore => Declared {
            advice: plain("say for whom it is instead, such as “contact”, or name an earlier guideline as the anchor"),
            ..value(told(move || format!("{key}: “as-before”, but the anchor is the interview and no earlier step")))
        },
        Mistake::NotAtStart => Declared {
            advice: plain("remove it, or write anchor = \"start\""),
            ..value(told(move || format!("{key} is only for a guideline whose anchor is “start”")))
        },
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
        title: told(move || format!("{found} is neither a built-in guide nor a file")),
        advice: told(move || accepted(known, nearest)),
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
