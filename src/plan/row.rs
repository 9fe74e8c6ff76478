//! What one row means for one guideline, before anything is placed.

use chrono::NaiveDate;

use super::{Absence, Anchor, Medium};
use crate::guide::{Condition, Guide, Guideline, Step};
use crate::interview::{Contacted, Interview, PersonId, Preference, Roster, Status};

/// One interview under a guide.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    pub(super) roster: &'a Roster,
    pub(super) guide: &'a Guide,
    pub(super) interview: &'a Interview,
}

impl<'a> Row<'a> {
    /// An interview under a guide.
    #[must_use]
    pub fn of(roster: &'a Roster, guide: &'a Guide, interview: &'a Interview) -> Row<'a> {
        Row { roster, guide, interview }
    }

    /// Why a guideline has no reminder for a person, as far as the row alone tells.
    #[must_use]
    pub fn absence(&self, guideline: &Guideline, person: Option<PersonId>) -> Option<Absence> {
        self.not_meant(guideline)
            .or_else(|| self.no_address(guideline, person))
            .or_else(|| self.taken(guideline, person))
            .or_else(|| self.ended(guideline))
            .or_else(|| self.answered(guideline))
            .or_else(|| self.overtaken(guideline, person))
    }

    pub(super) fn not_meant(&self, guideline: &Guideline) -> Option<Absence> {
        if guideline.optional {
            return Some(Absence::NotAskedFor);
        }
        let unmet = guideline.only_if.iter().find(|condition| !self.meets(**condition, guideline));
        unmet.map(|condition| Absence::NotMeant(*condition))
    }

    fn meets(&self, condition: Condition, guideline: &Guideline) -> bool {
        let Interview { permits, answer_by, recruiter, .. } = self.interview;
        let agency = recruiter.is_some();
        match condition {
            Condition::Direct => !agency,
            Condition::Agency => agency,
            Condition::ClientReachable => !agency || permits.contact_client,
            Condition::ClientUnreachable => agency && !permits.contact_client,
            Condition::ReferencesRequested => permits.references,
            Condition::MayVisit => permits.visit,
            Condition::CallsWelcome => permits.call || self.prefers_phone(guideline),
            Condition::InWritingFirst => !self.follows_a_call(guideline),
            Condition::NoPromisedDate => answer_by.is_none(),
            // Silence is not a kind of row: see `answered`.
            Condition::NoWord | Condition::Waiting => true,
        }
    }

    fn prefers_phone(&self, guideline: &Guideline) -> bool {
        let people = self.recipients(guideline);
        people.iter().any(|person| self.roster.person(*person).medium == Preference::Phone)
    }

    fn follows_a_call(&self, guideline: &Guideline) -> bool {
        self.before(guideline).is_some_and(|before| {
            self.recipients(before).iter().any(|person| self.medium(before, Some(*person)) == Medium::Call)
        })
    }

    fn no_address(&self, guideline: &Guideline, person: Option<PersonId>) -> Option<Absence> {
        let has_address = |person: &PersonId| self.roster.person(*person).email.is_some();
        let without = self.medium(guideline, person) == Medium::Email && !has_address(&person?);
        let others_have = || self.recipients(guideline).iter().any(has_address);
        (without && others_have()).then_some(Absence::NoAddress)
    }

    fn taken(&self, guideline: &Guideline, person: Option<PersonId>) -> Option<Absence> {
        self.last_taken(guideline).map(|contacted| Absence::Done(self.day_of(contacted, person)))
    }

    /// When a guideline's step was last taken.
    #[must_use]
    pub fn last_taken(&self, guideline: &Guideline) -> Option<&'a Contacted> {
        self.interview.history.iter().rfind(|contacted| self.settles(contacted.step, guideline))
    }

    /// Whether a recorded step is a guideline's. A call to somebody who uses the phone is their follow-up.
    pub(super) fn settles(&self, step: Step, guideline: &Guideline) -> bool {
        let by_call =
            || self.recipients(guideline).iter().any(|person| self.medium(guideline, Some(*person)) == Medium::Call);
        match guideline.done {
            Some(Step::FollowedUp) if step == Step::Called => by_call(),
            done => done == Some(step),
        }
    }

    /// The day of a recorded step, on the calendar of whom a guideline is for.
    fn day_of(&self, contacted: &Contacted, person: Option<PersonId>) -> NaiveDate {
        let candidate = || self.roster.candidate(self.interview.candidate).reach;
        let reach = person.map_or_else(candidate, |person| self.roster.person(person).reach);
        Anchor::taken(contacted, self.roster.reach(reach).zone).date
    }

    /// B5: an offer, a refusal or a withdrawal ends all contact; only a withdrawal or a cancellation calls the appointment off.
    fn ended(&self, guideline: &Guideline) -> Option<Absence> {
        let status = self.interview.status?;
        let ended = match status {
            Status::Scheduled | Status::Waiting => false,
            Status::Withdrawn | Status::CalledOff => true,
            Status::Offer | Status::Rejected | Status::Closed => !guideline.is_appointment(),
        };
        ended.then_some(Absence::Ended(status))
    }

    fn answered(&self, guideline: &Guideline) -> Option<Absence> {
        let waits = |condition: &Condition| matches!(condition, Condition::NoWord | Condition::Waiting);
        if !guideline.only_if.iter().any(waits) {
            return None;
        }
        let heard = self.interview.heard_back.map(|heard| Absence::Answered(heard.on));
        heard.or_else(|| self.interview.followed_by.map(Absence::LaterInterview))
    }

    /// A later step, which hangs on this one or on the same one as this, was taken already.
    fn overtaken(&self, guideline: &Guideline, person: Option<PersonId>) -> Option<Absence> {
        let first = self.before(guideline).unwrap_or(guideline);
        let later = self.guide.guidelines.iter().enumerate().rev().take_while(|(_, later)| later.id != guideline.id);
        later
            .filter(|(_, later)| self.comes_after(later, first))
            .find_map(|(index, later)| Some((index, self.last_taken(later)?)))
            .map(|(index, contacted)| Absence::Overtaken { by: place(index), on: self.day_of(contacted, person) })
    }

    fn comes_after(&self, later: &Guideline, guideline: &Guideline) -> bool {
        self.before(later).is_some_and(|before| before.id == guideline.id || self.comes_after(before, guideline))
    }
}

/// A guideline's index as a plan keeps it.
pub(super) fn place(index: usize) -> u8 {
    u8::try_from(index).expect("a guide holds at most 255 guidelines")
}
