//! A mistake in a line, so that a table of mistakes reads as one.

use interview_reminders::guide::{FixedWord, Mistake, TomlProblem};

/// Where a mistake stands, and what is wrong.
pub fn said(problem: &TomlProblem) -> String {
    let TomlProblem { at, key, mistake } = problem;
    format!("{}:{} {key} {}", at.line, at.column, what(mistake))
}

fn what(mistake: &Mistake) -> String {
    match mistake {
        Mistake::Syntax { message } => format!("says {message}"),
        Mistake::UnknownKey { accepted, nearest, .. } => none_of(accepted, nearest.as_deref()),
        Mistake::UnknownWord { word, accepted, nearest } => {
            format!("`{word}` {}", none_of(accepted, nearest.as_deref()))
        }
        Mistake::MissingKey => "is missing".to_owned(),
        Mistake::WrongType { expected, found } => format!("is {found:?}, not {expected:?}"),
        Mistake::Malformed { text, expected } => format!("`{text}` is no {expected:?}"),
        Mistake::OutOfRange { number, least, most } => format!("{number} is not {least} to {most}"),
        Mistake::Empty => "is empty".to_owned(),
        Mistake::TooManyGuidelines { most } => format!("is more than {most}"),
        Mistake::LaterAnchor { id } => format!("`{id}` does not come earlier"),
        Mistake::ReversedWindow { not_before, not_after } => {
            format!("{not_before:?} is after {not_after:?}")
        }
        Mistake::Mismatch { to, medium } => {
            format!("`{}` does not reach `{}`", medium.word(), to.word())
        }
        Mistake::NoStepBefore => "has no step before it".to_owned(),
        Mistake::NotAtStart => "is not at the start".to_owned(),
    }
}

fn none_of(accepted: &[String], nearest: Option<&str>) -> String {
    let perhaps = nearest.map(|nearest| format!(", perhaps {nearest}")).unwrap_or_default();
    format!("is none of {}{perhaps}", accepted.join(" "))
}
