//! What interviews are for.

use super::words::{WordId, Words};

/// What an interview is for: candidate, company and role, whatever their spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Job {
    candidate: WordId,
    company: WordId,
    role: Option<WordId>,
}

impl Job {
    /// The job of a candidate with this identity.
    pub(super) fn of(candidate: WordId, company: WordId, role: Option<WordId>, words: &mut Words) -> Job {
        Job { candidate, company: words.folded(company), role: role.map(|role| words.folded(role)) }
    }
}
