//! For whom a guideline is, in one row.

use super::Medium;
use super::row::Row;
use crate::guide::{Anchor, Channel, Guideline, Recipient, Step};
use crate::interview::{Interview, PersonId, Preference};

impl<'a> Row<'a> {
    /// The people whom a guideline is for; nobody where it is a note to myself, or the row has no such person.
    #[must_use]
    pub fn recipients(&self, guideline: &Guideline) -> &'a [PersonId] {
        match guideline.to {
            Recipient::Interviewers => &self.interview.interviewers,
            Recipient::Contact => std::slice::from_ref(&self.interview.contact),
            Recipient::Recruiter => self.interview.recruiter.as_slice(),
            Recipient::WhoeverAnswers => std::slice::from_ref(whoever_answers(self.interview)),
            Recipient::AsBefore => self.before(guideline).map_or(&[], |before| self.recipients(before)),
            Recipient::Me => &[],
        }
    }

    /// The same people, each once, however often and in whatever spelling the row names them.
    pub(super) fn each_recipient(&self, guideline: &Guideline) -> impl Iterator<Item = PersonId> + use<'a> {
        let (people, roster) = (self.recipients(guideline), self.roster);
        let identity = |person: PersonId| &roster.person(person).identity;
        let is_new =
            move |place: &usize| people[..*place].iter().all(|known| identity(*known) != identity(people[*place]));
        (0..people.len()).filter(is_new).map(|place| people[place])
    }

    /// The medium that a guideline asks for, before any placing.
    #[must_use]
    pub fn medium(&self, guideline: &Guideline, person: Option<PersonId>) -> Medium {
        match guideline.medium {
            Channel::Email => Medium::Email,
            Channel::Call => Medium::Call,
            Channel::Message => Medium::Message,
            Channel::Letter => Medium::Letter,
            Channel::Visit => Medium::Visit,
            Channel::Myself => Medium::Myself,
            Channel::Theirs => person.map_or(Medium::Myself, |person| self.preferred(person)),
            Channel::AsBefore => self.before(guideline).map_or(Medium::Email, |before| self.medium(before, person)),
        }
    }

    /// The people with whom a recorded step was taken: those whom its guidelines in this row are for.
    #[must_use]
    pub fn taken_with(&self, step: Step) -> Vec<PersonId> {
        let guidelines = self.guide.guidelines.iter();
        let of_step =
            guidelines.filter(|guideline| self.settles(step, guideline) && self.not_meant(guideline).is_none());
        let people: Vec<PersonId> = of_step.flat_map(|guideline| self.recipients(guideline)).copied().collect();
        if people.is_empty() { usually_taken_with(self.interview, step).to_vec() } else { people }
    }

    fn preferred(&self, person: PersonId) -> Medium {
        match self.roster.person(person).medium {
            Preference::Email => Medium::Email,
            Preference::Phone => Medium::Call,
            Preference::Message => Medium::Message,
        }
    }

    /// The guideline that a guideline follows in this row: the first of its anchors that belongs to it.
    #[must_use]
    pub fn before(&self, guideline: &Guideline) -> Option<&'a Guideline> {
        let Anchor::After(ids) = &guideline.anchor else { return None };
        let known = ids.iter().filter_map(|id| self.guide.guideline(id));
        known.into_iter().find(|before| self.not_meant(before).is_none())
    }
}

/// The one person who owes an answer (L6): the recruiter, unless the client may be contacted; else the contact.
fn whoever_answers(interview: &Interview) -> &PersonId {
    match &interview.recruiter {
        Some(recruiter) if !interview.permits.contact_client => recruiter,
        _ => &interview.contact,
    }
}

/// The people with whom a recorded step was taken, where no guideline says for whom it is.
fn usually_taken_with(interview: &Interview, step: Step) -> &[PersonId] {
    match (step, &interview.recruiter) {
        (Step::Debriefed, recruiter) => recruiter.as_slice(),
        (Step::Thanked, None) => &interview.interviewers,
        (Step::Thanked, Some(_)) if interview.permits.contact_client => &interview.interviewers,
        _ => std::slice::from_ref(whoever_answers(interview)),
    }
}
