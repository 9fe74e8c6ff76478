//! Everybody and everything that was read.

pub(crate) mod builder;
pub(crate) mod details;
pub(crate) mod interview;
pub(crate) mod job;
mod keys;
pub(crate) mod left_out;
mod namesakes;
mod numbers;
mod order;
pub(crate) mod person;
pub(crate) mod reaches;
pub(crate) mod row_print;
mod sheet_order;

use std::sync::Arc;

use crate::interview::texts::interner::WordId;
use crate::reach::{Reach, ReachId};

use interview::{Interview, InterviewId};
use left_out::LeftOut;
use person::{Candidate, CandidateId, Listed, Person, PersonId, PersonIds};

/// The interviews of a run, with their people.
///
/// Interviews stand in the order of start, key and candidate; nothing here depends on the order of rows but
/// [`Origin`](interview::Origin).
#[derive(Debug)]
pub struct Roster {
    /// Every interview that was read, by start, key and candidate: an [`InterviewId`] is a place in it.
    pub interviews: Vec<Interview>,
    /// The people in them, in the order of interviews.
    pub(super) people: Vec<Listed>,
    /// The candidates, each once.
    pub candidates: Vec<Candidate>,
    /// When and where somebody can be reached, each combination once.
    pub reaches: Arc<[Reach]>,
    /// The names of the files, as the user gave them.
    pub files: Vec<Arc<str>>,
    /// The rows that were left out for a problem.
    pub left_out: LeftOut,
    /// The texts that interviews share.
    pub(super) texts: Vec<Box<str>>,
}

impl Roster {
    /// Lists people as their interviews stand: who asks for those of an interview soon asks for those of the next.
    pub(super) fn order_people(&mut self) {
        let known = std::mem::take(&mut self.people);
        self.people.reserve_exact(known.len());
        for Interview { interviewers, contact, recruiter, .. } in &mut self.interviews {
            let start = self.people.len();
            let everybody = interviewers.iter().chain([*contact]).chain(*recruiter);
            self.people.extend(everybody.map(|person| known[person.index()]));
            let end = start + interviewers.iter().count();
            *interviewers = PersonIds::between(start, end);
            *contact = PersonId::at(end);
            *recruiter = recruiter.map(|_| PersonId::at(end + 1));
        }
    }

    /// Somebody as one interview has them: the same human has an id in each.
    #[must_use]
    pub fn person(&self, id: PersonId) -> Person<'_> {
        Person { listed: &self.people[id.index()], texts: &self.texts }
    }

    /// Whose interviews they are.
    #[must_use]
    pub fn candidate(&self, id: CandidateId) -> &Candidate {
        &self.candidates[id.0 as usize]
    }

    /// When and where somebody can be reached.
    #[must_use]
    pub fn reach(&self, id: ReachId) -> &Reach {
        &self.reaches[id.0 as usize]
    }

    /// The places of all interviews.
    pub(super) fn ids(&self) -> impl DoubleEndedIterator<Item = InterviewId> + use<> {
        (0..u32::try_from(self.interviews.len()).unwrap_or(u32::MAX)).map(InterviewId)
    }

    /// The interview at a place of [`interviews`](Roster::interviews).
    #[must_use]
    pub fn interview(&self, id: InterviewId) -> &Interview {
        &self.interviews[id.index()]
    }

    /// The company of an interview, where the row or the user says it.
    #[must_use]
    pub fn company(&self, interview: &Interview) -> Option<&str> {
        interview.company.map(|company| self.text(company))
    }

    /// The position, where the sheet says it.
    #[must_use]
    pub fn role(&self, interview: &Interview) -> Option<&str> {
        interview.role.map(|role| self.text(role))
    }

    /// The round, where the sheet says it.
    #[must_use]
    pub fn stage(&self, interview: &Interview) -> Option<&str> {
        interview.stage.map(|stage| self.text(stage))
    }

    fn text(&self, word: WordId) -> &str {
        &self.texts[word.index()]
    }
}
