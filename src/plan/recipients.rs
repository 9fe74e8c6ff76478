//! For whom a guideline is, in one row.

use super::guided_interview::GuidedInterview;
use super::interview_kind::To;
use super::{Medium, place};
use crate::guide::{Channel, Step};
use crate::interview::{Interview, PersonId, PersonIds, PreferredMedium, Roster};

impl GuidedInterview<'_> {
    /// The people whom a guideline is for; nobody where it is a note to myself, or the row has no such person.
    #[must_use]
    pub fn recipients(&self, guideline: u8) -> PersonIds {
        match self.term(guideline).to {
            To::Interviewers => self.interview.interviewers,
            To::Contact => PersonIds::of(Some(self.interview.contact)),
            To::Recruiter => PersonIds::of(self.interview.recruiter),
            To::Nobody => PersonIds::of(None),
        }
    }

    /// The medium that a guideline asks for, before any placing.
    #[must_use]
    pub fn medium(&self, guideline: u8, person: Option<PersonId>) -> Medium {
        match self.term(guideline).channel {
            Channel::Email | Channel::AsBefore => Medium::Email,
            Channel::Call => Medium::Call,
            Channel::Message => Medium::Message,
            Channel::Letter => Medium::Letter,
            Channel::Visit => Medium::Visit,
            Channel::Myself => Medium::Myself,
            Channel::Theirs => person.map_or(Medium::Myself, |person| self.preferred(person)),
        }
    }

    /// The people with whom a recorded step was taken: those whom its guidelines in this row are for.
    #[must_use]
    pub fn taken_with(&self, step: Step) -> Vec<PersonId> {
        let of_step = (0..place(self.terms.len()))
            .filter(|guideline| self.settles(step, *guideline) && self.term(*guideline).not_meant.is_none());
        let people: Vec<PersonId> = of_step.flat_map(|guideline| self.recipients(guideline).iter()).collect();
        if people.is_empty() { usually_taken_with(self.interview, step).iter().collect() } else { people }
    }

    fn preferred(&self, person: PersonId) -> Medium {
        match self.roster.person(person).medium {
            PreferredMedium::Email => Medium::Email,
            PreferredMedium::Phone => Medium::Call,
            PreferredMedium::Message => Medium::Message,
        }
    }
}

/// The people with whom a recorded step was taken, where no guideline says for whom it is.
fn usually_taken_with(interview: &Interview, step: Step) -> PersonIds {
    let client = interview.recruiter.is_none() || interview.permits.contact_client;
    match (step, interview.recruiter) {
        (Step::Debriefed, recruiter) => PersonIds::of(recruiter),
        (Step::Thanked, _) if client => interview.interviewers,
        (_, recruiter) if !client => PersonIds::of(recruiter),
        _ => PersonIds::of(Some(interview.contact)),
    }
}

/// The interviewers of an interview, each once, however often and in whatever spelling the row names them.
pub(super) fn each_interviewer(roster: &Roster, interview: &Interview, each: &mut Vec<PersonId>) {
    each.clear();
    let identity = |person| roster.person(person).identity_id;
    for person in interview.interviewers.iter() {
        if each.iter().all(|known| identity(*known) != identity(person)) {
            each.push(person);
        }
    }
}
