//! The people of an interview.

use std::num::NonZeroU32;
use std::ops::Deref;
use std::sync::Arc;

use super::words::WordId;
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
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The name; none where the sheet is the user's own and the configuration has none.
    pub name: Option<Arc<str>>,
    /// What tells one candidate from another: the name in the sheet, without case and needless spaces; empty for me.
    pub identity: Arc<str>,
    /// The same as a number: equal where the identity is.
    pub identity_id: WordId,
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
#[derive(Debug, Clone, Copy)]
pub struct Person<'r> {
    /// Who they are; many interviews share it.
    pub who: &'r Who,
    /// What they are to the candidate.
    pub relation: Relation,
    /// The medium that they use.
    pub medium: Medium,
    /// When and where they can be reached.
    pub reach: ReachId,
}

/// A person as a roster lists them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Listed {
    pub(super) who: WhoId,
    pub(super) relation: Relation,
    pub(super) medium: Medium,
    pub(super) reach: ReachId,
}

/// The place of a [`Who`] in a roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WhoId(u32);

impl WhoId {
    pub(super) fn at(index: usize) -> WhoId {
        WhoId(u32::try_from(index).expect("a run has fewer than four thousand million people"))
    }

    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// Who somebody is, wherever they can be reached.
#[derive(Debug, Clone)]
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
    /// The same as a number: equal where the identity is.
    pub identity_id: WordId,
    /// What tells one from another within an interview, and so goes into the UID: the address, else the name, else the
    /// relation; without case and needless spaces.
    pub identity_within_interview: Arc<str>,
}

impl Deref for Person<'_> {
    type Target = Who;

    fn deref(&self) -> &Who {
        self.who
    }
}

impl<'r> Person<'r> {
    /// The name, or "your interviewer" where there is none.
    #[must_use]
    pub fn called(self) -> &'r str {
        match (&self.who.name, self.relation) {
            (Some(name), _) => name,
            (None, Relation::Interviewer) => "your interviewer",
            (None, Relation::Contact) => "your contact",
            (None, Relation::Recruiter) => "your recruiter",
        }
    }

    /// Their number as a link, `tel:+12125550100` (RFC 3966).
    #[must_use]
    pub fn telephone_link(self) -> Option<String> {
        let phone = read_phone(self.phone.as_deref()?).ok()?;
        Some(format!("tel:{}", phone.tel()))
    }
}
