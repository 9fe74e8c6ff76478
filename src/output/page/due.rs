//! What is due, in the order of time: reminders, and the interviews themselves that are still to come.

use super::renderer::Renderer;
use crate::interview::{InterviewId, InterviewStatus};
use crate::moment::{Day, Moment};
use crate::output::agenda::entry::AgendaEntry;
use crate::plan::{Pair, Placing};

/// Something at its moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Due {
    pub moment: Moment,
    /// The day on the reader's calendar.
    pub day: Day,
    pub id: InterviewId,
    pub what: What,
}

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// The reminder of the pair at this place.
    Reminder(usize),
    /// The interview.
    Appointment,
}

impl Due {
    /// The entry of a terminal's agenda, if it is a reminder.
    pub(super) fn entry(&self) -> Option<AgendaEntry> {
        let Due { moment, day, id, what } = *self;
        match what {
            What::Reminder(index) => Some(AgendaEntry { moment, day, id, index }),
            What::Appointment => None,
        }
    }
}

impl Renderer<'_> {
    /// All that is asked for, but for interviews that are over.
    pub(super) fn due(&self) -> Vec<Due> {
        let reminder = |AgendaEntry { moment, day, id, index }| Due { moment, day, id, what: What::Reminder(index) };
        let entries = AgendaEntry::all(self.plan(), &self.view.agenda()).into_iter();
        let reminders = entries.filter(|entry| self.is_of_candidate(entry.id)).map(reminder);
        let mut due: Vec<Due> = self.appointments().chain(reminders).collect();
        due.sort_by_key(|due| due.moment);
        due
    }

    /// The interviews that are asked for.
    pub(super) fn chosen(&self) -> Vec<InterviewId> {
        self.plan().ids().filter(|id| self.is_chosen(*id)).collect()
    }

    fn appointments(&self) -> impl Iterator<Item = Due> {
        let to_come = self.plan().ids().filter(|id| self.takes_place(*id) && !self.is_reminded_of(*id));
        to_come.filter(|id| self.is_chosen(*id)).map(|id| {
            let moment = Moment::from(self.plan().roster.interview(id).start);
            Due { moment, day: self.view.zone.day_at(moment), id, what: What::Appointment }
        })
    }

    /// Whether a pair is asked for.
    pub(super) fn concerns(&self, id: InterviewId, pair: &Pair) -> bool {
        self.is_of_candidate(id) && self.view.selection.concerns(self.plan(), id, pair)
    }

    fn is_chosen(&self, id: InterviewId) -> bool {
        let plan = self.plan();
        plan.pairs_of(id).any(|index| self.concerns(id, plan.pair(index)))
    }

    /// Whether an interview is that of the one candidate, if the page is for one.
    fn is_of_candidate(&self, id: InterviewId) -> bool {
        let roster = &*self.plan().roster;
        let identity = || &*roster.candidate(roster.interview(id).candidate).identity;
        self.view.candidate.is_none_or(|candidate| candidate == identity())
    }

    /// Whether an interview is still to come, and not called off.
    fn takes_place(&self, id: InterviewId) -> bool {
        let interview = self.plan().roster.interview(id);
        let called_off = matches!(interview.status, Some(InterviewStatus::Withdrawn | InterviewStatus::CalledOff));
        Moment::from(interview.start) >= self.view.present() && !called_off
    }

    /// Whether the interview itself is among the reminders.
    fn is_reminded_of(&self, id: InterviewId) -> bool {
        let plan = self.plan();
        let is_appointment =
            |index| plan.reminder(plan.pair(index)).is_ok_and(|reminder| reminder.placing == Placing::Appointment);
        plan.pairs_of(id).any(is_appointment)
    }
}
