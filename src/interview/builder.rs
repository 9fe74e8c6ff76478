//! A roster in the making: what rows have in common is found again by numbers.

use std::sync::Arc;

use indexmap::{IndexMap, IndexSet};
use rustc_hash::FxBuildHasher;

use super::details::Details;
use super::left_out::LeftOut;
use super::order;
use super::own::OwnTexts;
use super::person::{Listed, WhoId};
use super::reaches::Reaches;
use super::words::{WordId, Words};
use super::{Candidate, CandidateId, Interview, PersonId, Relation, Roster, Who};
use crate::problem::Problem;
use crate::reach::ReachId;

/// A roster in the making.
#[derive(Debug, Default)]
pub struct RosterBuilder {
    pub(super) interviews: Vec<Interview>,
    pub(super) left_out: LeftOut,
    pub(super) words: Words,
    pub(super) own: OwnTexts,
    pub(super) reaches: Reaches,
    people: Vec<Listed>,
    whos: IndexMap<WhoKey, Who, FxBuildHasher>,
    candidates: IndexSet<CandidateKey, FxBuildHasher>,
    files: Vec<Arc<str>>,
}

/// All that tells who somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct WhoKey {
    name: Option<WordId>,
    email: Option<WordId>,
    phone: Option<WordId>,
    link: Option<WordId>,
    /// The company or agency, folded, of those who have no address.
    organisation: Option<WordId>,
    /// What those are of whom nothing else is known.
    relation: Option<Relation>,
}

/// All that tells one candidate from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct CandidateKey {
    pub(super) name: Option<WordId>,
    pub(super) identity: WordId,
    pub(super) reach: ReachId,
}

impl RosterBuilder {
    /// The number of a new file.
    pub(super) fn file(&mut self, name: &Arc<str>) -> u16 {
        self.files.push(Arc::clone(name));
        u16::try_from(self.files.len() - 1).unwrap_or(u16::MAX)
    }

    pub(super) fn person(&mut self, person: Listed) -> PersonId {
        self.people.push(person);
        PersonId::at(self.people.len() - 1)
    }

    pub(super) fn candidate(&mut self, candidate: CandidateKey) -> CandidateId {
        let known = self.candidates.get_index_of(&candidate);
        let index = known.unwrap_or_else(|| self.candidates.insert_full(candidate).0);
        CandidateId(u32::try_from(index).expect("a run has fewer than four thousand million candidates"))
    }

    /// Somebody with these details at an organisation.
    pub(super) fn who(&mut self, details: &Details, relation: Relation, organisation: WordId) -> WhoId {
        let Details { name, email, phone, link, medium: _ } = *details;
        let organisation = email.is_none().then(|| self.words.folded(organisation));
        let relation = email.or(name).or(link).is_none().then_some(relation);
        let key = WhoKey { name, email, phone, link, organisation, relation };
        if let Some(index) = self.whos.get_index_of(&key) {
            return WhoId::at(index);
        }
        let who = key.who(&mut self.words);
        WhoId::at(self.whos.insert_full(key, who).0)
    }

    /// Puts the interviews in order, numbers repeated keys, drops and reports repeated rows, and finds which interview
    /// follows which.
    pub fn finish(self, problems: &mut Vec<Problem>) -> Roster {
        let RosterBuilder { interviews, left_out, mut words, own, reaches, people, whos, candidates, files } = self;
        let mut roster = Roster {
            interviews,
            people,
            whos: whos.into_values().collect(),
            candidates: candidates.iter().map(|candidate| candidate.candidate(&words)).collect(),
            reaches: reaches.finish(),
            files,
            left_out,
            own,
            texts: Vec::new(),
        };
        order::settle(&mut roster, &mut words, problems);
        roster.order_people();
        roster.interviews.shrink_to_fit();
        roster.own.shrink_to_fit();
        roster.texts = words.into_texts();
        roster
    }
}

impl WhoKey {
    fn who(&self, words: &mut Words) -> Who {
        let known = self.email.or(self.name).or(self.link);
        let within = known.unwrap_or_else(|| words.as_written(self.relation.map_or("", Relation::word)));
        let within = words.folded(within);
        let within = words.on_one_line(within);
        let identity = match self.organisation {
            None => within,
            Some(organisation) => {
                let identity = format!("{} / {}", words.text(within), words.text(organisation));
                words.word(&identity)
            }
        };
        let text = |word: WordId| Arc::clone(words.text(word));
        let [name, email, phone, link] = [self.name, self.email, self.phone, self.link].map(|word| word.map(text));
        Who {
            name,
            email,
            phone,
            link,
            identity: text(identity),
            identity_within_interview: text(within),
            identity_id: identity,
        }
    }
}

impl CandidateKey {
    fn candidate(&self, words: &Words) -> Candidate {
        let text = |word: WordId| Arc::clone(words.text(word));
        let CandidateKey { name, identity, reach } = *self;
        Candidate { name: name.map(text), identity: text(identity), identity_id: identity, reach }
    }
}
