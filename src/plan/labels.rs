//! What is said of a guideline in each of its reminders, put together once.

use indexmap::{IndexMap, IndexSet};

use crate::guide::{Guide, Guideline};

/// The rules and sources of a guideline, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    /// "B2, L3".
    pub rules: String,
    /// Each source with its rules: `Levo, "5 Things …": L3, L4; …`.
    pub sources: String,
    /// Who gives the advice, each once: what stands before the first comma of a source.
    pub authors: Vec<String>,
}

impl Labels {
    pub(super) fn of(guide: &Guide, guideline: &Guideline) -> Labels {
        let named = guideline.rules.iter().filter_map(|rule| guide.source(rule));
        let authors: IndexSet<&str> = named.map(|source| source.split(", ").next().unwrap_or(source)).collect();
        Labels {
            rules: guideline.rules.join(", "),
            sources: sources(guide, &guideline.rules),
            authors: authors.into_iter().map(str::to_owned).collect(),
        }
    }
}

fn sources(guide: &Guide, rules: &[String]) -> String {
    let mut by_source: IndexMap<Option<&str>, Vec<&str>> = IndexMap::new();
    for rule in rules {
        by_source.entry(guide.source(rule)).or_default().push(rule);
    }
    let parts = by_source.into_iter().map(|(source, rules)| match source {
        Some(source) => format!("{source}: {}", rules.join(", ")),
        None => rules.join(", "),
    });
    parts.collect::<Vec<_>>().join("; ")
}
