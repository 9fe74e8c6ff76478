//! Everybody and everything that was read, each thing once.

use std::sync::Arc;

use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashSet};

use super::details::Details;
use super::left_out::LeftOut;
use super::order;
use super::spelling::{folded, one_line};
use super::{Candidate, CandidateId, Interview, InterviewId, Person, PersonId, Relation, Who};
use crate::problem::Problem;
use crate::reach::{Reach, ReachId};

/// The interviews of a run, with their people.
///
/// Interviews stand in the order of start, key and candidate; nothing here depends on the order of rows but
/// [`Origin`](super::Origin).
#[derive(Debug)]
pub struct Roster {
    /// The interviews.
    pub interviews: Vec<Interview>,
    /// The people in them, each once.
    pub people: IndexSet<Person, FxBuildHasher>,
    /// The candidates, each once.
    pub candidates: IndexSet<Candidate, FxBuildHasher>,
    /// When and where somebody can be reached, each combination once.
    pub reaches: Vec<Reach>,
    /// The names of the files, as the user gave them.
    pub files: Vec<Arc<str>>,
    /// The rows that were left out for a problem.
    pub left_out: LeftOut,
}

impl Roster {
    /// A person.
    #[must_use]
    pub fn person(&self, id: PersonId) -> &Person {
        &self.people[id.index()]
    }

    /// A candidate.
    #[must_use]
    pub fn candidate(&self, id: CandidateId) -> &Candidate {
        &self.candidates[id.0 as usize]
    }

    /// A reach.
    #[must_use]
    pub fn reach(&self, id: ReachId) -> &Reach {
        &self.reaches[id.0 as usize]
    }

    /// An interview.
    #[must_use]
    pub fn interview(&self, id: InterviewId) -> &Interview {
        &self.interviews[id.index()]
    }
}

/// A roster in the making.
#[derive(Debug, Default)]
pub struct RosterBuilder {
    pub(super) interviews: Vec<Interview>,
    pub(super) left_out: LeftOut,
    people: IndexSet<Person, FxBuildHasher>,
    candidates: IndexSet<Candidate, FxBuildHasher>,
    reaches: IndexSet<Reach, FxBuildHasher>,
    files: Vec<Arc<str>>,
    words: FxHashSet<Arc<str>>,
    everybody: FxHashSet<Arc<Who>>,
}

impl RosterBuilder {
    /// The number of a new file.
    pub(super) fn file(&mut self, name: &Arc<str>) -> u16 {
        self.files.push(Arc::clone(name));
        u16::try_from(self.files.len() - 1).unwrap_or(u16::MAX)
    }

    pub(super) fn person(&mut self, person: Person) -> PersonId {
        PersonId::at(self.people.insert_full(person).0)
    }

    pub(super) fn candidate(&mut self, candidate: Candidate) -> CandidateId {
        CandidateId(placed(self.candidates.insert_full(candidate).0))
    }

    pub(super) fn reach(&mut self, reach: Reach) -> ReachId {
        ReachId(placed(self.reaches.insert_full(reach).0))
    }

    /// A text that many rows share, kept once.
    pub(super) fn word(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.words.get(text) {
            return Arc::clone(known);
        }
        let text = &*one_line(text);
        if let Some(known) = self.words.get(text) {
            return Arc::clone(known);
        }
        let word: Arc<str> = Arc::from(text);
        self.words.insert(Arc::clone(&word));
        word
    }

    /// Somebody with these details at an organisation.
    pub(super) fn somebody(&mut self, details: &Details, relation: Relation, organisation: &str) -> Arc<Who> {
        let Details { name, email, phone, link, .. } = details;
        let within = folded(email.as_deref().or(name.as_deref()).or(link.as_deref()).unwrap_or(relation.word()));
        let identity_within_interview = self.word(&within);
        let identity = match email {
            Some(_) => Arc::clone(&identity_within_interview),
            None => self.word(&format!("{within} / {}", folded(organisation))),
        };
        let [name, email, phone, link] = [name, email, phone, link].map(Clone::clone);
        self.who(Who { name, email, phone, link, identity, identity_within_interview })
    }

    /// Somebody whom many interviews share, kept once.
    fn who(&mut self, who: Who) -> Arc<Who> {
        if let Some(known) = self.everybody.get(&who) {
            return Arc::clone(known);
        }
        let who = Arc::new(who);
        self.everybody.insert(Arc::clone(&who));
        who
    }

    /// Puts the interviews in order, numbers repeated keys, drops and reports repeated rows, and finds which interview
    /// follows which.
    pub fn finish(self, problems: &mut Vec<Problem>) -> Roster {
        // What keeps each thing once has done its work, and the rest can have its room.
        drop((self.words, self.everybody));
        let mut roster = Roster {
            interviews: self.interviews,
            people: self.people,
            candidates: self.candidates,
            reaches: self.reaches.into_iter().collect(),
            files: self.files,
            left_out: self.left_out,
        };
        order::settle(&mut roster, problems);
        roster.interviews.shrink_to_fit();
        roster.people.shrink_to_fit();
        roster
    }
}

fn placed(index: usize) -> u32 {
    u32::try_from(index).expect("a run has fewer than four thousand million people")
}
