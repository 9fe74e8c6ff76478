//! What one row means for one guideline, before anything is placed.

use chrono::NaiveDate;

use super::interview_kind::Term;
use super::{Absence, AnchorTime, Medium, place};
use crate::guide::{Condition, Guide, Guideline, Step};
use crate::interview::{Contacted, Interview, InterviewStatus, PersonId, Roster};

/// One interview under a guide, whose guidelines are named by their places in it.
#[derive(Debug, Clone, Copy)]
pub struct GuidedInterview<'a> {
    pub(super) roster: &'a Roster,
    pub(super) guide: &'a Guide,
    pub(super) interview: &'a Interview,
    pub(super) terms: &'a [Term],
}

impl<'a> GuidedInterview<'a> {
    /// Why a guideline that is meant for the row has no reminder for a person, as far as the row alone says.
    pub(super) fn absence(&self, guideline: u8, person: Option<PersonId>) -> Option<Absence> {
        self.no_address(guideline, person)
            .or_else(|| self.taken(guideline, person))
            .or_else(|| self.ended(guideline))
            .or_else(|| self.answered(guideline))
            .or_else(|| self.overtaken(guideline, person))
    }

    /// The place of the guideline that a guideline follows in this row: the first of its anchors that belongs to it.
    #[must_use]
    pub fn before(&self, guideline: u8) -> Option<u8> {
        self.term(guideline).before
    }

    pub(super) fn term(&self, guideline: u8) -> &'a Term {
        &self.terms[usize::from(guideline)]
    }

    pub(super) fn guideline(&self, place: u8) -> &'a Guideline {
        &self.guide.guidelines[usize::from(place)]
    }

    fn no_address(&self, guideline: u8, person: Option<PersonId>) -> Option<Absence> {
        let has_address = |person: PersonId| self.roster.person(person).has_email();
        let without = !has_address(person?) && self.medium(guideline, person) == Medium::Email;
        let others_have = || self.recipients(guideline).iter().any(has_address);
        (without && others_have()).then_some(Absence::NoAddress)
    }

    fn taken(&self, guideline: u8, person: Option<PersonId>) -> Option<Absence> {
        self.last_taken(guideline).map(|contacted| Absence::Done(self.day_of(contacted, person)))
    }

    /// When a guideline's step was last taken.
    #[must_use]
    pub fn last_taken(&self, guideline: u8) -> Option<&'a Contacted> {
        self.interview.history.iter().rfind(|contacted| self.settles(contacted.step, guideline))
    }

    /// Whether a recorded step is a guideline's. A call to somebody who uses the phone is their follow-up.
    pub(super) fn settles(&self, step: Step, guideline: u8) -> bool {
        match self.guideline(guideline).done {
            Some(Step::FollowedUp) if step == Step::Called => self.term(guideline).by_call,
            done => done == Some(step),
        }
    }

    /// The day of a recorded step, on the calendar of whom a guideline is for.
    fn day_of(&self, contacted: &Contacted, person: Option<PersonId>) -> NaiveDate {
        let candidate = || self.roster.candidate(self.interview.candidate).reach;
        let reach = person.map_or_else(candidate, |person| self.roster.person(person).reach);
        AnchorTime::taken(contacted, self.roster.reach(reach).zone).date.into()
    }

    /// B5: an offer, a refusal or a withdrawal ends all contact; only a withdrawal or a cancellation calls the
    /// appointment off.
    fn ended(&self, guideline: u8) -> Option<Absence> {
        let status = self.interview.status?;
        let ended = match status {
            InterviewStatus::Scheduled | InterviewStatus::Waiting | InterviewStatus::Passed => false,
            InterviewStatus::Withdrawn | InterviewStatus::CalledOff => true,
            InterviewStatus::Offer | InterviewStatus::Rejected | InterviewStatus::Closed => {
                !self.guideline(guideline).is_appointment()
            }
        };
        ended.then_some(Absence::Ended(status))
    }

    fn answered(&self, guideline: u8) -> Option<Absence> {
        let heard = self.interview.heard_back.map(|heard| Absence::Answered(heard.on));
        let passed = || (self.interview.status == Some(InterviewStatus::Passed)).then_some(Absence::Passed);
        let followed = || self.interview.followed_by.map(Absence::LaterInterview);
        let answer = heard.or_else(followed).or_else(passed)?;
        let waits = |condition: &Condition| matches!(condition, Condition::NoWord | Condition::Waiting);
        self.guideline(guideline).only_if.iter().any(waits).then_some(answer)
    }

    /// A later step, which hangs on this one or on the same one as this, was taken already.
    fn overtaken(&self, guideline: u8, person: Option<PersonId>) -> Option<Absence> {
        if self.interview.history.is_empty() {
            return None;
        }
        let first = self.before(guideline).unwrap_or(guideline);
        let later = (guideline + 1..place(self.terms.len())).rev().filter(|later| self.comes_after(*later, first));
        let (by, contacted) = later.into_iter().find_map(|later| Some((later, self.last_taken(later)?)))?;
        Some(Absence::Overtaken { by, on: self.day_of(contacted, person) })
    }

    fn comes_after(&self, later: u8, guideline: u8) -> bool {
        std::iter::successors(self.before(later), |before| self.before(*before)).any(|before| before == guideline)
    }
}
