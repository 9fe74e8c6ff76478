//! A roster in the making: what rows have in common is found again by numbers.

use std::sync::Arc;

use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::details::{Details, NameOrders};
use super::interview::Interview;
use super::left_out::LeftOut;
use super::person::{Candidate, CandidateId, Listed, PersonId, Relation};
use super::reaches::Reaches;
use super::{Roster, namesakes, order};
use crate::cell::choice::PreferredMedium;
use crate::column::SheetLanguages;
use crate::interview::texts::interner::{Interner, WordId};
use crate::problem::Problem;
use crate::reach::ReachId;

/// A roster in the making.
#[derive(Debug, Default)]
pub struct RosterBuilder {
    pub(crate) interviews: Vec<Interview>,
    pub(crate) left_out: LeftOut,
    pub(crate) words: Interner,
    pub(crate) reaches: Reaches,
    /// The languages of the sheet that is read.
    pub(crate) languages: SheetLanguages,
    /// How names stand in the columns of that sheet.
    pub(crate) name_orders: NameOrders,
    people: Vec<Listed>,
    /// What tells people without an address from all others, by what is known of them and their organisation.
    identities: FxHashMap<(WordId, WordId), WordId>,
    candidates: IndexSet<CandidateKey, FxBuildHasher>,
    files: Vec<Arc<str>>,
}

/// All that tells one candidate from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct CandidateKey {
    pub(crate) name: Option<WordId>,
    pub(crate) identity: WordId,
    pub(crate) reach: ReachId,
}

impl RosterBuilder {
    /// The number of a new file.
    pub(crate) fn file(&mut self, name: &Arc<str>) -> u16 {
        self.files.push(Arc::clone(name));
        u16::try_from(self.files.len() - 1).unwrap_or(u16::MAX)
    }

    /// How many people there are.
    pub(crate) fn count_people(&self) -> usize {
        self.people.len()
    }

    /// Adds somebody with these details at an organisation.
    pub(crate) fn person(
        &mut self,
        details: &Details,
        relation: Relation,
        organisation: WordId,
        medium: PreferredMedium,
        reach: ReachId,
    ) -> PersonId {
        let Details { name, written, email, phone, link: page, .. } = *details;
        let known = email.or(written).or(page).unwrap_or_else(|| self.words.as_written(relation.word()));
        let within = self.words.folded(known);
        let within = self.words.on_one_line(within);
        let identity_id = if email.is_some() { within } else { self.identity(within, organisation) };
        self.people.push(Listed {
            name,
            email,
            phone,
            telephone_link: phone.map(|phone| self.words.telephone_link(phone)),
            page,
            organisation,
            identity_id,
            identity_within_interview: within,
            relation,
            medium,
            reach,
        });
        PersonId::at(self.people.len() - 1)
    }

    /// What tells somebody without an address from all others.
    fn identity(&mut self, within_interview: WordId, organisation: WordId) -> WordId {
        let RosterBuilder { words, identities, .. } = self;
        let organisation = words.folded(organisation);
        *identities.entry((within_interview, organisation)).or_insert_with(|| {
            let identity = format!("{} / {}", words.text(within_interview), words.text(organisation));
            words.word(&identity)
        })
    }

    pub(crate) fn candidate(&mut self, candidate: CandidateKey) -> CandidateId {
        let known = self.candidates.get_index_of(&candidate);
        let index = known.unwrap_or_else(|| self.candidates.insert_full(candidate).0);
        CandidateId(u32::try_from(index).expect("a run has fewer than four thousand million candidates"))
    }

    /// Puts the interviews in order, numbers repeated keys, drops and reports repeated rows, and finds which interview
    /// follows which.
    pub fn finish(self, problems: &mut Vec<Problem>) -> Roster {
        let RosterBuilder { interviews, left_out, mut words, reaches, people, candidates, files, .. } = self;
        let mut roster = Roster {
            interviews,
            people,
            candidates: candidates.iter().map(|candidate| candidate.candidate(&words)).collect(),
            reaches: reaches.finish(),
            files,
            left_out,
            texts: Vec::new(),
        };
        namesakes::unite(&mut roster.people, &mut words);
        order::settle(&mut roster, &mut words, problems);
        roster.order_people();
        roster.interviews.shrink_to_fit();
        roster.texts = words.into_texts();
        roster
    }
}

impl CandidateKey {
    fn candidate(&self, words: &Interner) -> Candidate {
        let text = |word: WordId| Arc::from(words.text(word));
        let CandidateKey { name, identity, reach } = *self;
        Candidate { name: name.map(text), identity: text(identity), identity_id: identity, reach }
    }
}
