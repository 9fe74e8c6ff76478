//! The steps of an interview, from the day itself to letting go.

use chrono::NaiveDate;

use super::renderer::Renderer;
use crate::interview::InterviewId;
use crate::moment::{Day, Moment};
use crate::output::agenda::entry::time_elsewhere;
use crate::plan::{Absence, Placing, Reminder, Window};
use crate::prose::Prose;
use crate::reach::ReachId;
use crate::sentence::{self, Story};

/// A step on a time line.
pub(super) struct TimelineStep {
    /// Its pair.
    pub index: usize,
    /// What is to be done.
    pub text: String,
    /// Who is to be reached.
    pub them: ReachId,
    /// Whether the agenda has it.
    pub is_listed: bool,
    pub state: StepState,
}

/// How far a step is.
pub(super) enum StepState {
    /// It is planned.
    Planned { window: Window, moment: Moment, elsewhere: String },
    /// It was done.
    Done(NaiveDate),
    /// It is called off, for a reason.
    CalledOff(String),
}

impl Renderer<'_> {
    /// The steps of an interview that are planned, were done or were called off.
    pub(super) fn steps(&self, id: InterviewId) -> Vec<TimelineStep> {
        self.plan().pairs_of(id).filter_map(|index| self.step(id, index)).collect()
    }

    fn step(&self, id: InterviewId, index: usize) -> Option<TimelineStep> {
        let plan = self.plan();
        let pair = plan.pair(index);
        let them = plan.reach(id, pair.person);
        let state = match plan.reminder(pair) {
            Ok(reminder) => {
                let (window, moment) = (reminder.window, reminder.moment);
                let there = self.plan().roster.reach(them).zone;
                let elsewhere = time_elsewhere(moment, there, self.view.zone).unwrap_or_default();
                StepState::Planned { window, moment, elsewhere }
            }
            Err(Absence::Done(date)) => StepState::Done(date),
            Err(absence) if is_called_off(absence) => {
                let mut why = String::new();
                sentence::why_absent(&mut why, plan, id, index);
                StepState::CalledOff(why)
            }
            Err(_) => return None,
        };
        let is_over =
            |reminder: &Reminder| reminder.placing == Placing::Appointment && reminder.moment < self.view.present();
        let is_listed = plan.reminder(pair).is_ok_and(|reminder| !is_over(reminder)) && self.concerns(id, pair);
        Some(TimelineStep { index, text: self.step_text(id, index), them, is_listed, state })
    }

    /// What is to be done, or would be.
    pub(super) fn step_text(&self, id: InterviewId, index: usize) -> String {
        let plan = self.plan();
        let mut text = String::new();
        Story::of(plan, id, index).summary(&mut text);
        text
    }
}

/// Whether a step was called off by what happened, rather than never meant.
fn is_called_off(absence: Absence) -> bool {
    matches!(
        absence,
        Absence::Ended(_)
            | Absence::Answered(_)
            | Absence::Passed
            | Absence::LaterInterview(_)
            | Absence::Overtaken { .. }
            | Absence::Limit(_)
            | Absence::NobodyThere
    )
}

impl TimelineStep {
    /// The first and the last day that it takes up.
    pub(super) fn days(&self, zone: crate::zone::Zone) -> Option<(Day, Day)> {
        match &self.state {
            StepState::Planned { window, moment, .. } => {
                let first = window.not_before.min(*moment);
                let last = window.last().max(*moment);
                Some((zone.day_at(first), zone.day_at(last)))
            }
            StepState::Done(date) => Some((Day::from(*date), Day::from(*date))),
            StepState::CalledOff(_) => None,
        }
    }

    /// "Thursday 12 March at 10:00".
    pub(super) fn when(&self, zone: crate::zone::Zone) -> String {
        let mut text = String::new();
        match &self.state {
            StepState::Planned { moment, .. } => text.day_at(zone.wall_at(*moment)),
            StepState::Done(date) => {
                text.push_str("done on ");
                text.day(*date);
            }
            StepState::CalledOff(why) => text.push_str(why),
        }
        text
    }
}
