//! What interviews are for.

use super::words::{WordId, Words};

/// What an interview is for: candidate, company and role, whatever their spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Job {
    candidate: WordId,
    company: Option<WordId>,
    role: Option<WordId>,
}

impl Job {
    /// The job of a candidate with this identity.
    pub(super) fn of(candidate: WordId, company: Option<WordId>, role: Option<WordId>, words: &mut Words) -> Job {
        let [company, role] = [company, role].map(|name| name.map(|name| words.folded(name)));
        Job { candidate, company, role }
    }
}
