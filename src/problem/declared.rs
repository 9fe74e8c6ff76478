//! What is declared of a kind of problem, once and in one place: a kind that lacks a part does not compile.

use super::Severity;

/// All that is said of one problem.
pub(super) struct Declared<'c> {
    /// The name of its kind, on which scripts rely: that of its folder in the catalogue.
    pub(super) kind: &'static str,
    pub(super) severity: Severity,
    /// What is wrong, in one line: lower case, no full stop, the offending text quoted.
    pub(super) title: Sentence<'c>,
    /// The way out, in one line; empty where there is nothing to do.
    pub(super) advice: Sentence<'c>,
}

/// A line that is put together only when it is asked for: most problems are counted before they are reported.
pub(super) enum Sentence<'c> {
    Plain(&'static str),
    Quoting(Box<dyn Fn() -> String + 'c>),
}

/// A line that is always the same.
pub(super) fn plain<'c>(text: &'static str) -> Sentence<'c> {
    Sentence::Plain(text)
}

/// A line that quotes something.
pub(super) fn quoting<'c>(words: impl Fn() -> String + 'c) -> Sentence<'c> {
    Sentence::Quoting(Box::new(words))
}

impl Sentence<'_> {
    /// The line.
    pub(super) fn text(&self) -> String {
        match self {
            Sentence::Plain(text) => (*text).to_owned(),
            Sentence::Quoting(words) => words(),
        }
    }
}
