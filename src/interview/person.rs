//! The people of an interview.

use std::hash::{Hash, Hasher};
use std::num::NonZeroU32;
use std::ops::Deref;
use std::sync::Arc;

use crate::cell::phone::read_phone;
use crate::cell::words::Medium;
use crate::reach::ReachId;

/// A person's place in a roster, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(NonZeroU32);

impl PersonId {
    /// The id of the person at an index.
    pub(super) fn at(index: usize) -> PersonId {
        let number = u32::try_from(index + 1).ok().and_then(NonZeroU32::new);
        PersonId(number.expect("a run has fewer than four thousand million people"))
    }

    /// The place as an index.
    pub(super) fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// A candidate's place in a roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CandidateId(pub(crate) u32);

/// Whose interview it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Candidate {
    /// The name; none where the sheet is the user's own and the configuration has none.
    pub name: Option<Arc<str>>,
    /// What tells one candidate from another: the name in the sheet, without case and needless spaces; empty for me.
    pub identity: Arc<str>,
    /// When the candidate is awake and free.
    pub reach: ReachId,
}

/// What somebody is to the candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Relation {
    /// Asked the questions.
    Interviewer,
    /// In charge of answering.
    Contact,
    /// In between.
    Recruiter,
}

impl Relation {
    /// The word for it: "interviewer".
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Relation::Interviewer => "interviewer",
            Relation::Contact => "contact",
            Relation::Recruiter => "recruiter",
        }
    }
}

/// Somebody to write to, call or visit, as one interview has them.
///
/// Within a roster, each [`Who`] is kept once: people are equal if they share it.
#[derive(Debug, Clone)]
pub struct Person {
    /// Who they are; many interviews share it.
    pub who: Arc<Who>,
    /// What they are to the candidate.
    pub relation: Relation,
    /// The medium that they use.
    pub medium: Medium,
    /// When and where they can be reached.
    pub reach: ReachId,
}

/// Who somebody is, wherever they can be reached.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Who {
    /// Their name, where the sheet says it.
    pub name: Option<Arc<str>>,
    /// Their address, where they gave it.
    pub email: Option<Arc<str>>,
    /// Their number, where they gave it.
    pub phone: Option<Arc<str>>,
    /// A page of theirs, such as their profile in a network, where the sheet has it.
    pub link: Option<Arc<str>>,
    /// What tells one person from another: the address; else the name with the company or agency; else the relation
    /// with it.
    pub identity: Arc<str>,
    /// What tells one from another within an interview, and so goes into the UID: the address, else the name, else the
    /// relation; without case and needless spaces.
    pub identity_within_interview: Arc<str>,
}

impl PartialEq for Person {
    fn eq(&self, other: &Person) -> bool {
        let rest = |person: &Person| (person.relation, person.medium, person.reach);
        Arc::ptr_eq(&self.who, &other.who) && rest(self) == rest(other)
    }
}

impl Eq for Person {}

impl Hash for Person {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (Arc::as_ptr(&self.who), self.relation, self.medium, self.reach).hash(state);
    }
}

impl Deref for Person {
    type Target = Who;

    fn deref(&self) -> &Who {
        &self.who
    }
}

impl Person {
    /// The name, or "your interviewer" where there is none.
    #[must_use]
    pub fn called(&self) -> &str {
        match (&self.name, self.relation) {
            (Some(name), _) => name,
            (None, Relation::Interviewer) => "your interviewer",
            (None, Relation::Contact) => "your contact",
            (None, Relation::Recruiter) => "your recruiter",
        }
    }

    /// Their number as a link, `tel:+12125550100` (RFC 3966).
    #[must_use]
    pub fn telephone_link(&self) -> Option<String> {
        let phone = read_phone(self.phone.as_deref()?).ok()?;
        Some(format!("tel:{}", phone.tel()))
    }
}
