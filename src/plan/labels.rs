//! What is said of a guideline in each of its reminders, put together once.

use crate::guide::{Guide, Guideline};

/// The rules and sources of a guideline, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    /// "B2, L3".
    pub rules: String,
    /// Each source with its rules: `Levo, "5 Things …": L3, L4; …`.
    pub sources: String,
}

impl Labels {
    pub(super) fn of(guide: &Guide, guideline: &Guideline) -> Labels {
        Labels { rules: guideline.rules.join(", "), sources: sources(guide, &guideline.rules) }
    }
}

fn sources(guide: &Guide, rules: &[String]) -> String {
    let by_source = rules.chunk_by(|left, right| guide.source(left) == guide.source(right));
    let parts = by_source.map(|rules| match guide.source(&rules[0]) {
        Some(source) => format!("{source}: {}", rules.join(", ")),
        None => rules.join(", "),
    });
    parts.collect::<Vec<_>>().join("; ")
}
