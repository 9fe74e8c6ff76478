//! A plan in the making: every pair as the rows have it, then each one's reminder, or why it has none.

use std::sync::Arc;

use super::interview_kind::{InterviewKinds, OutlinedPair, Whom};
use super::pair::ReminderId;
use super::recipients::each_interviewer;
use super::{Absence, GuidedInterview, Labels, Pair, Plan, Reminder, SlotId, State, count};
use crate::guide::Guide;
use crate::interview::{Interview, PersonId, Roster};
use crate::reach::Availability;

impl Plan {
    /// Every pair, as far as the rows alone say.
    pub(crate) fn outline(roster: &Arc<Roster>, guide: Arc<Guide>, availability: Availability) -> Plan {
        let mut plan = Plan {
            labels: guide.guidelines.iter().map(|guideline| Labels::of(&guide, guideline)).collect(),
            pairs: Vec::with_capacity(roster.interviews.len() * guide.guidelines.len() * 5 / 4),
            first_pair: vec![0],
            reminders: Vec::new(),
            slots: Vec::new(),
            kinds: InterviewKinds::default(),
            kind_of: Vec::with_capacity(roster.interviews.len()),
            since: None,
            salt: String::new(),
            roster: Arc::clone(roster),
            guide,
            availability,
        };
        let mut interviewers = Vec::new();
        for interview in &roster.interviews {
            each_interviewer(roster, interview, &mut interviewers);
            plan.outline_interview(interview, &interviewers);
        }
        plan
    }

    /// Adds the pairs of an interview with these interviewers, each counted once.
    fn outline_interview(&mut self, interview: &Interview, interviewers: &[PersonId]) {
        let Plan { roster, guide, pairs, reminders, kinds, .. } = self;
        let kind = kinds.number(roster, guide, interview, interviewers.len());
        let row = GuidedInterview { roster, guide, interview, terms: kinds.terms(kind) };
        pairs.extend(kinds.outline(kind).pairs.iter().map(|OutlinedPair { guideline, whom, not_meant }| {
            let person = match whom {
                Whom::Interviewer(place) => Some(interviewers[*place as usize]),
                Whom::Contact => Some(interview.contact),
                Whom::Recruiter => interview.recruiter,
                Whom::Nobody => None,
            };
            let absence = not_meant.or_else(|| row.absence(*guideline, person));
            Pair { person, guideline: *guideline, state: absence.map_or_else(|| wait(reminders), State::Absent) }
        }));
        self.kind_of.push(kind);
        self.first_pair.push(count(self.pairs.len()));
    }

    /// Whether a pair is to be placed, and waits for what it hangs on.
    pub(crate) fn waits(&self, index: usize) -> bool {
        matches!(self.pairs[index].state, State::Waiting(_))
    }

    /// Notes that a pair waits for its turn.
    pub(crate) fn queue(&mut self, index: usize) {
        if let State::Waiting(reminder) = self.pairs[index].state {
            self.pairs[index].state = State::Queued(reminder);
        }
    }

    /// Gives a pair that waits its reminder, or the reason for having none.
    pub(crate) fn settle(&mut self, index: usize, outcome: Result<Reminder, Absence>) {
        let (State::Waiting(id) | State::Queued(id)) = self.pairs[index].state else { return };
        self.pairs[index].state = match outcome {
            Ok(reminder) => {
                self.reminders[id.index()] = Some(reminder);
                State::Placed(id)
            }
            Err(absence) => State::Absent(absence),
        };
    }

    /// Puts a pair into the slot of another, which has a reminder; returns the slot.
    pub(crate) fn share_slot(&mut self, first: usize, joining: usize) -> SlotId {
        let next = SlotId::at(self.slots.len());
        let State::Placed(id) = self.pairs[first].state else { return next };
        let Some(reminder) = &mut self.reminders[id.index()] else { return next };
        let slot = *reminder.slot.get_or_insert(next);
        if slot == next {
            self.slots.push(vec![count(first)]);
        }
        self.slots[slot.index()].push(count(joining));
        slot
    }
}

/// Keeps a place for the reminder of a pair that waits.
fn wait(reminders: &mut Vec<Option<Reminder>>) -> State {
    reminders.push(None);
    State::Waiting(ReminderId(count(reminders.len() - 1)))
}
