//! The people of an interview.

use std::num::NonZeroU32;
use std::ops::Deref;
use std::sync::Arc;

use crate::cell::choice::PreferredMedium;
use crate::interview::texts::interner::WordId;
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
    pub(crate) fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// People who stand one behind the other in a roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonIds {
    /// The index of the first.
    start: u32,
    /// The index behind the last.
    end: u32,
}

impl PersonIds {
    /// Those from one index up to another.
    pub(crate) fn between(start: usize, end: usize) -> PersonIds {
        let place = |index| u32::try_from(index).expect("a run has fewer than four thousand million people");
        PersonIds { start: place(start), end: place(end) }
    }

    /// Somebody alone, or nobody.
    #[must_use]
    pub fn of(person: Option<PersonId>) -> PersonIds {
        let end = person.map_or(0, |person| person.0.get());
        PersonIds { start: end.saturating_sub(1), end }
    }

    /// Each of them, in order.
    pub fn iter(self) -> impl Iterator<Item = PersonId> + Clone {
        (self.start..self.end).map(|before| PersonId(NonZeroU32::MIN.saturating_add(before)))
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
    /// What somebody is called whose name is not known: "your interviewer".
    fn unnamed(self) -> &'static str {
        match self {
            Relation::Interviewer => "your interviewer",
            Relation::Contact => "your contact",
            Relation::Recruiter => "your recruiter",
        }
    }

    /// Whether a text is what somebody is called whose name is not known.
    #[must_use]
    pub(crate) fn is_unnamed(text: &str) -> bool {
        [Relation::Interviewer, Relation::Contact, Relation::Recruiter]
            .iter()
            .any(|relation| relation.unnamed() == text)
    }

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
    pub(super) listed: &'r Listed,
    pub(super) texts: &'r [Box<str>],
}

/// A person as a roster lists them, for one interview.
#[derive(Debug, Clone, Copy)]
pub struct Listed {
    pub(super) name: Option<WordId>,
    pub(super) email: Option<WordId>,
    pub(super) phone: Option<WordId>,
    /// The number as a link; empty where it can't be dialled.
    pub(super) telephone_link: Option<WordId>,
    pub(super) page: Option<WordId>,
    /// The company or the agency.
    pub(super) organisation: WordId,
    /// What tells one person from another, as a number: equal where the [identity](Person::identity) is.
    pub identity_id: WordId,
    pub(super) identity_within_interview: WordId,
    /// What they are to the candidate.
    pub relation: Relation,
    /// The medium that they use.
    pub medium: PreferredMedium,
    /// When and where they can be reached.
    pub reach: ReachId,
}

impl Deref for Person<'_> {
    type Target = Listed;

    fn deref(&self) -> &Listed {
        self.listed
    }
}

impl<'r> Person<'r> {
    /// Their name, where the sheet says it.
    #[must_use]
    pub fn name(self) -> Option<&'r str> {
        self.text(self.listed.name)
    }

    /// Their address, where they gave it.
    #[must_use]
    pub fn email(self) -> Option<&'r str> {
        self.text(self.listed.email)
    }

    /// Whether they gave their address.
    #[must_use]
    pub fn has_email(self) -> bool {
        self.listed.email.is_some()
    }

    /// Their number, where they gave it.
    #[must_use]
    pub fn phone(self) -> Option<&'r str> {
        self.text(self.listed.phone)
    }

    /// Their number as a link, `tel:+12125550100` (RFC 3966).
    #[must_use]
    pub fn telephone_link(self) -> Option<&'r str> {
        self.text(self.listed.telephone_link).filter(|link| !link.is_empty())
    }

    /// A page of theirs, such as their profile in a network, where the sheet has it.
    #[must_use]
    pub fn page(self) -> Option<&'r str> {
        self.text(self.listed.page)
    }

    /// What tells one person from another: the address, here or in another row; else the name with the company or agency;
    /// else the relation with it.
    #[must_use]
    pub fn identity(self) -> &'r str {
        &self.texts[self.listed.identity_id.index()]
    }

    /// What tells one from another within an interview, and so goes into the UID: the address, else the name, else the
    /// relation; without case and needless spaces.
    #[must_use]
    pub fn identity_within_interview(self) -> &'r str {
        &self.texts[self.listed.identity_within_interview.index()]
    }

    /// The name, or "your interviewer" where there is none.
    #[must_use]
    pub fn called(self) -> &'r str {
        self.name().unwrap_or(self.listed.relation.unnamed())
    }

    fn text(self, word: Option<WordId>) -> Option<&'r str> {
        word.map(|word| &*self.texts[word.index()])
    }
}
