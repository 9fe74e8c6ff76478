//! Wanted to reminder: into time that is open for both, within the limits per person.
//!
//! Candidates are independent of each other. Within one candidate's interviews, turns are taken by the start of the
//! window, then guide order, then the interview's key, so that the order of rows does not matter. A guideline that
//! hangs on another takes its turn once that one is settled.

mod contact_log;
mod coverage;
mod found;
mod priority;
mod search;

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;

use chrono::TimeDelta;
use rustc_hash::FxHashMap;

use crate::guide::{Anchor, Guide, Guideline};
use crate::holidays::ExtraHolidays;
use crate::interview::{InterviewId, Roster};
use crate::plan::{Absence, AnchorTime, Pair, Plan, Reminder, ResolvedAnchor, SlotId, State, Window, span};
use crate::reach::Availability;
use contact_log::{ContactLog, ContactLogEntry};
pub use coverage::beyond_holidays;
use found::Found;
use priority::{Priority, Waiting};
pub(crate) use search::{AIM, DAYS_FOR_CALL};
use search::{Participants, Search};

/// Plans every interview of a roster by a guide.
///
/// `length` is how long a reminder takes: a moment is open only if all of it fits before closing.
#[must_use]
pub fn schedule(
    roster: impl Into<Arc<Roster>>,
    guide: impl Into<Arc<Guide>>,
    extra: impl Into<Arc<ExtraHolidays>>,
    length: TimeDelta,
) -> Plan {
    let (roster, guide) = (roster.into(), guide.into());
    let groups = by_candidate(&roster);
    let followers = guide.guidelines.iter().map(|guideline| followers(&guide, guideline)).collect();
    let availability = Availability::of(Arc::clone(&roster.reaches), extra.into(), length);
    let mut scheduler = Scheduler {
        plan: Plan::outline(&roster, guide, availability),
        followers,
        queue: BinaryHeap::new(),
        waiting: Vec::new(),
        contact_log: ContactLog::default(),
    };
    for interviews in &groups {
        scheduler.settle_candidate(interviews);
    }
    scheduler.plan
}

/// The interviews of each candidate.
fn by_candidate(roster: &Roster) -> Vec<Vec<InterviewId>> {
    let mut numbers: FxHashMap<&str, usize> = FxHashMap::default();
    let mut number = |identity| {
        let next = numbers.len();
        *numbers.entry(identity).or_insert(next)
    };
    let places: Vec<usize> = roster.candidates.iter().map(|candidate| number(&*candidate.identity)).collect();
    let mut groups = vec![Vec::new(); numbers.len()];
    for (id, interview) in (0..).map(InterviewId).zip(&roster.interviews) {
        groups[places[interview.candidate.0 as usize]].push(id);
    }
    groups
}

/// The places of the guidelines that may hang on one.
fn followers(guide: &Guide, settled: &Guideline) -> Vec<u8> {
    let hangs = |follower: &Guideline| matches!(&follower.anchor, Anchor::After(ids) if ids.contains(&settled.id));
    (0..).zip(&guide.guidelines).filter(|(_, follower)| hangs(follower)).map(|(place, _)| place).collect()
}

struct Scheduler {
    plan: Plan,
    /// The guidelines that may hang on each guideline.
    followers: Vec<Vec<u8>>,
    queue: BinaryHeap<Reverse<Priority>>,
    /// What is known of the pairs of the candidate at hand that were queued so far.
    waiting: Vec<Waiting>,
    /// The contacts of the candidate at hand.
    contact_log: ContactLog,
}

impl Scheduler {
    fn settle_candidate(&mut self, interviews: &[InterviewId]) {
        self.contact_log.clear();
        self.waiting.clear();
        for id in interviews {
            self.remember_history(*id);
        }
        for id in interviews {
            for index in self.plan.pairs_of(*id) {
                if self.plan.waits(index) {
                    self.try_to_queue(*id, index);
                }
            }
        }
        while let Some(Reverse(priority)) = self.queue.pop() {
            let waiting = self.waiting[priority.place()];
            self.settle(&waiting);
            self.queue_followers(waiting.interview, waiting.guideline);
        }
    }

    fn remember_history(&mut self, id: InterviewId) {
        let roster = Arc::clone(&self.plan.roster);
        for contacted in &roster.interview(id).history {
            for person in self.plan.row(id).taken_with(contacted.step) {
                let known = roster.person(person);
                let day = AnchorTime::taken(contacted, roster.reach(known.reach).zone).date;
                let entry = self.contact_log.entry(known);
                self.contact_log[entry].remember(day);
            }
        }
    }

    /// Gives a pair that waits its turn, or its absence, as soon as what it hangs on is settled.
    fn try_to_queue(&mut self, interview: InterviewId, index: usize) {
        let Pair { guideline, state: State::Waiting(_), .. } = *self.plan.pair(index) else { return };
        match self.base(interview, guideline) {
            Ok(Some(base)) => self.queue(interview, index, base),
            Ok(None) => {}
            Err(absence) => {
                self.plan.settle(index, Err(absence));
                self.queue_followers(interview, guideline);
            }
        }
    }

    fn queue(&mut self, interview: InterviewId, index: usize, base: ResolvedAnchor) {
        let Pair { person, guideline, .. } = *self.plan.pair(index);
        let them = self.plan.reach(interview, person);
        let parties = self.plan.availability().parties(them, self.plan.reach(interview, None));
        let anchor = self.plan.anchor(interview, base, self.plan.zone(interview, person));
        let window = Window::of(span(self.guideline(guideline), base), anchor, them, self.plan.availability());
        let rank = self.plan.roster.interview(interview).key_rank;
        let place = number(self.waiting.len());
        self.queue.push(Reverse(Priority::of(window.not_before, guideline, rank, place)));
        self.waiting.push(Waiting {
            interview,
            index: number(index),
            person,
            parties,
            guideline,
            base,
            anchor,
            window,
        });
        self.plan.queue(index);
    }

    fn queue_followers(&mut self, id: InterviewId, settled: u8) {
        for place in 0..self.followers[usize::from(settled)].len() {
            let follower = self.followers[usize::from(settled)][place];
            for index in self.plan.pairs_under(id, follower) {
                self.try_to_queue(id, index);
            }
        }
    }

    /// What a guideline's window is counted from; none while that is not settled.
    fn base(&self, id: InterviewId, place: u8) -> Result<Option<ResolvedAnchor>, Absence> {
        let guideline = self.guideline(place);
        if guideline.promised.is_some() && self.plan.roster.interview(id).answer_by.is_some() {
            return Ok(Some(ResolvedAnchor::Promised));
        }
        match &guideline.anchor {
            Anchor::Start => Ok(Some(ResolvedAnchor::Start)),
            Anchor::End => Ok(Some(ResolvedAnchor::End)),
            Anchor::After(_) => self.base_after(id, place),
        }
    }

    fn base_after(&self, id: InterviewId, guideline: u8) -> Result<Option<ResolvedAnchor>, Absence> {
        let before = self.plan.row(id).before(guideline).ok_or(Absence::NothingBefore)?;
        let mut base = None;
        for index in self.plan.pairs_under(id, before) {
            match self.plan.pair(index).state {
                State::Waiting(_) | State::Queued(_) => return Ok(None),
                State::Placed(_) => base = Some(ResolvedAnchor::Planned(before)),
                State::Absent(Absence::Done(_)) => base = base.or(Some(ResolvedAnchor::Taken(before))),
                State::Absent(Absence::Overtaken { by, .. }) => base = base.or(Some(ResolvedAnchor::Taken(by))),
                State::Absent(_) => {}
            }
        }
        base.map(Some).ok_or(Absence::HangsOn(before))
    }

    fn settle(&mut self, waiting: &Waiting) {
        let index = waiting.index as usize;
        let entry = waiting.person.map(|person| self.contact_log.entry(self.plan.roster.person(person)));
        let outcome = self.find(waiting, entry).map(|found| Reminder {
            moment: found.at,
            base: waiting.base,
            window: waiting.window,
            anchored_on: waiting.anchor.date,
            medium: found.medium,
            placing: found.placing,
            moved_from: found.moved_from.map(Into::into),
            slot: entry.and_then(|entry| self.take_slot(entry, index, &found)),
        });
        self.plan.settle(index, outcome);
    }

    fn find(&mut self, waiting: &Waiting, entry: Option<ContactLogEntry>) -> Result<Found, Absence> {
        let Waiting { interview, person, parties, guideline, base, anchor, window, .. } = *waiting;
        if self.guideline(guideline).is_appointment() {
            return Ok(Found::appointment(self.plan.roster.interview(interview).start.into(), anchor.date));
        }
        let medium = self.plan.medium(interview, guideline, base, person);
        let contacts = entry.map(|entry| &self.contact_log[entry]);
        let people = Participants { parties, contacts, limits: self.plan.guide.limits };
        Search::of(self.plan.availability(), people, anchor, window, medium).run()
    }

    /// Notes a contact, and shares the slot of the one that it joins.
    fn take_slot(&mut self, entry: ContactLogEntry, index: usize, found: &Found) -> Option<SlotId> {
        match found.joins {
            None => {
                self.contact_log[entry].plan(found.day, found.at, number(index));
                None
            }
            Some(first) => Some(self.plan.share_slot(first as usize, index)),
        }
    }

    fn guideline(&self, place: u8) -> &Guideline {
        &self.plan.guide.guidelines[usize::from(place)]
    }
}

fn number(index: usize) -> u32 {
    u32::try_from(index).expect("a plan has fewer than four thousand million pairs")
}
