//! What is said of a guideline in each of its reminders, put together once.

use indexmap::IndexSet;

use crate::guide::{Guide, Guideline};

/// The rules and sources of a guideline, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    /// "B2, L3".
    pub rules: String,
    /// Who gives the advice, each once: what stands before the first comma of a source.
    pub authors: Vec<String>,
}

impl Labels {
    pub(super) fn of(guide: &Guide, guideline: &Guideline) -> Labels {
        let sources = guideline.rules.iter().filter_map(|rule| guide.source(rule));
        let authors: IndexSet<&str> = sources.map(|source| source.split(", ").next().unwrap_or(source)).collect();
        Labels { rules: guideline.rules.join(", "), authors: authors.into_iter().map(str::to_owned).collect() }
    }
}
