//! What interviews are for.

use crate::interview::texts::interner::{Interner, WordId};

/// What an interview is for: candidate, company and role, whatever their spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Job {
    candidate: WordId,
    company: Option<WordId>,
    role: Option<WordId>,
}

impl Job {
    /// The job of a candidate with this identity.
    pub(crate) fn of(candidate: WordId, company: Option<WordId>, role: Option<WordId>, words: &mut Interner) -> Job {
        let [company, role] = [company, role].map(|name| name.map(|name| words.folded(name)));
        Job { candidate, company, role }
    }
}
