//! What a guide comes to for one kind of row: worked out once for all rows of that kind.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::{Absence, count, place};
use crate::guide::{Anchor, Channel, Condition, Guide, Guideline, Recipient};
use crate::interview::{Interview, Permits, PersonId, PreferredMedium, Roster};

/// All of a row that decides for whom and for how many a guideline is, and whether it is meant for the row at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct InterviewKind {
    permits: Permits,
    promised: bool,
    /// How many there are, each counted once.
    interviewers: u32,
    interviewers_use_the_phone: bool,
    contact_uses_the_phone: bool,
    /// None where the row is not an agency's.
    recruiter_uses_the_phone: Option<bool>,
}

/// One guideline in one kind of row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Term {
    /// Why it is not meant for the row.
    pub(super) not_meant: Option<Absence>,
    /// The place of the guideline that it follows: the first of its anchors that is meant for the row.
    pub(super) before: Option<u8>,
    /// Whom it is for.
    pub(super) to: To,
    /// Its channel; never that of the step before.
    pub(super) channel: Channel,
    /// Whether any of those whom it is for is to be called.
    pub(super) by_call: bool,
}

/// Whom a guideline is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum To {
    Interviewers,
    Contact,
    Recruiter,
    Nobody,
}

/// The kinds of rows that were met, each with a term for every guideline and an outline of its pairs.
#[derive(Debug, Default)]
pub(super) struct InterviewKinds {
    numbers: FxHashMap<InterviewKind, u32>,
    terms: Vec<Box<[Term]>>,
    outlines: Vec<Outline>,
}

/// The pairs of one kind of row, in the order of the guide.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) pairs: Vec<OutlinedPair>,
    /// Where each guideline's pairs begin, and at last where the last one's end.
    starts: Vec<u32>,
}

/// A pair of one kind of row.
#[derive(Debug, Clone, Copy)]
pub(super) struct OutlinedPair {
    pub(super) guideline: u8,
    pub(super) whom: Whom,
    /// Why it is not meant for the row.
    pub(super) not_meant: Option<Absence>,
}

/// One of those whom a guideline is for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Whom {
    /// Of the interviewers, each counted once.
    Interviewer(u32),
    Contact,
    Recruiter,
    Nobody,
}

impl InterviewKinds {
    /// The number of the kind of an interview with so many interviewers, each counted once.
    pub(super) fn number(&mut self, roster: &Roster, guide: &Guide, interview: &Interview, interviewers: usize) -> u32 {
        let kind = InterviewKind::of(roster, interview, count(interviewers));
        let InterviewKinds { numbers, terms, outlines } = self;
        *numbers.entry(kind).or_insert_with(|| {
            terms.push(kind.terms(guide));
            outlines.push(kind.outline(&terms[terms.len() - 1]));
            count(terms.len() - 1)
        })
    }

    /// The terms of a kind, in the order of the guide.
    pub(super) fn terms(&self, number: u32) -> &[Term] {
        &self.terms[number as usize]
    }

    /// The pairs of a kind.
    pub(super) fn outline(&self, number: u32) -> &Outline {
        &self.outlines[number as usize]
    }
}

impl Outline {
    /// The places of one guideline's pairs, of which there is at least one.
    pub(super) fn places(&self, guideline: u8) -> Range<usize> {
        let guideline = usize::from(guideline);
        self.starts[guideline] as usize..self.starts[guideline + 1] as usize
    }
}

impl InterviewKind {
    fn of(roster: &Roster, interview: &Interview, interviewers: u32) -> InterviewKind {
        let uses_the_phone = |person: PersonId| roster.person(person).medium == PreferredMedium::Phone;
        InterviewKind {
            permits: interview.permits,
            promised: interview.answer_by.is_some(),
            interviewers,
            interviewers_use_the_phone: interview.interviewers.iter().any(uses_the_phone),
            contact_uses_the_phone: uses_the_phone(interview.contact),
            recruiter_uses_the_phone: interview.recruiter.map(uses_the_phone),
        }
    }

    fn outline(self, terms: &[Term]) -> Outline {
        let mut outline = Outline { pairs: Vec::new(), starts: vec![0] };
        for (guideline, Term { to, not_meant, .. }) in (0..).zip(terms) {
            let pair = |whom| OutlinedPair { guideline, whom, not_meant: *not_meant };
            match to {
                To::Interviewers if self.interviewers > 0 => {
                    outline.pairs.extend((0..self.interviewers).map(Whom::Interviewer).map(pair));
                }
                To::Contact => outline.pairs.push(pair(Whom::Contact)),
                To::Recruiter if self.recruiter_uses_the_phone.is_some() => outline.pairs.push(pair(Whom::Recruiter)),
                _ => outline.pairs.push(pair(Whom::Nobody)),
            }
            outline.starts.push(count(outline.pairs.len()));
        }
        outline
    }

    fn terms(self, guide: &Guide) -> Box<[Term]> {
        let mut terms = Vec::with_capacity(guide.guidelines.len());
        for guideline in &guide.guidelines {
            let term = self.term(guide, guideline, &terms);
            terms.push(term);
        }
        terms.into()
    }

    /// The term of a guideline; whatever it can follow has its term already.
    fn term(self, guide: &Guide, guideline: &Guideline, earlier: &[Term]) -> Term {
        let before = before(guide, guideline, earlier);
        let term_before = before.map(|place| &earlier[usize::from(place)]);
        let to = match guideline.to {
            Recipient::Interviewers => To::Interviewers,
            Recipient::Contact => To::Contact,
            Recipient::Recruiter => To::Recruiter,
            Recipient::WhoeverAnswers => self.whoever_answers(),
            Recipient::AsBefore => term_before.map_or(To::Nobody, |before| before.to),
            Recipient::Me => To::Nobody,
        };
        let channel = match guideline.medium {
            Channel::AsBefore => term_before.map_or(Channel::Email, |before| before.channel),
            own => own,
        };
        let after_a_call = term_before.is_some_and(|before| before.by_call);
        let unmet = guideline.only_if.iter().find(|condition| !self.meets(**condition, to, after_a_call));
        let not_meant = match unmet {
            _ if guideline.optional => Some(Absence::NotAskedFor),
            unmet => unmet.map(|condition| Absence::NotMeant(*condition)),
        };
        Term { not_meant, before, to, channel, by_call: self.by_call(to, channel) }
    }

    fn meets(self, condition: Condition, to: To, after_a_call: bool) -> bool {
        let InterviewKind { permits, promised, .. } = self;
        let agency = self.recruiter_uses_the_phone.is_some();
        match condition {
            Condition::Direct => !agency,
            Condition::Agency => agency,
            Condition::ClientReachable => !agency || permits.contact_client,
            Condition::ClientUnreachable => agency && !permits.contact_client,
            Condition::ReferencesRequested => permits.references,
            Condition::MayVisit => permits.visit,
            Condition::CallsWelcome => permits.call || self.use_the_phone(to),
            Condition::InWritingFirst => !after_a_call,
            Condition::NoPromisedDate => !promised,
            // Silence is not a kind of row: see `Row::answered`.
            Condition::NoWord | Condition::Waiting => true,
        }
    }

    /// The one person who owes an answer (L6): the recruiter, unless the client may be contacted; else the contact.
    fn whoever_answers(self) -> To {
        match self.recruiter_uses_the_phone {
            Some(_) if !self.permits.contact_client => To::Recruiter,
            _ => To::Contact,
        }
    }

    fn by_call(self, to: To, channel: Channel) -> bool {
        match channel {
            Channel::Call => to != To::Nobody && (to != To::Recruiter || self.recruiter_uses_the_phone.is_some()),
            Channel::Theirs => self.use_the_phone(to),
            _ => false,
        }
    }

    fn use_the_phone(self, to: To) -> bool {
        match to {
            To::Interviewers => self.interviewers_use_the_phone,
            To::Contact => self.contact_uses_the_phone,
            To::Recruiter => self.recruiter_uses_the_phone == Some(true),
            To::Nobody => false,
        }
    }
}

fn before(guide: &Guide, guideline: &Guideline, earlier: &[Term]) -> Option<u8> {
    let Anchor::After(ids) = &guideline.anchor else { return None };
    let known = ids.iter().filter_map(|id| guide.ids().take(earlier.len()).position(|earlier| earlier == id));
    known.into_iter().find(|index| earlier[*index].not_meant.is_none()).map(place)
}
