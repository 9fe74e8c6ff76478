//! Wanted to reminder: into time that is open for both, within the limits per person.
//!
//! Candidates are independent of each other. Within one candidate's interviews, turns are taken by the start of the
//! window, then guide order, then the interview's key, so that the order of rows does not matter. A guideline that
//! hangs on another takes its turn once that one is settled.

mod contacts;
mod coverage;
mod search;
mod turn;

use std::collections::{BinaryHeap, HashMap};

use chrono::TimeDelta;
use rustc_hash::FxHashMap;

use crate::guide::{Anchor as Hook, Guide, Guideline};
use crate::holidays::ExtraHolidays;
use crate::interview::{Interview, InterviewId, PersonId, Roster};
use crate::plan::{Absence, Anchor, Base, Outcome, Pair, Plan, Reminder, Row, SlotId, Window, span};
use crate::reach::{Diary, ReachId};
use contacts::Contacts;
pub use coverage::beyond_holidays;
use search::{Found, People, Search};
use turn::Turn;

/// Plans every interview of a roster by a guide.
///
/// `length` is how long a reminder takes: a moment is open only if all of it fits before closing.
#[must_use]
pub fn schedule<'a>(
    roster: &'a Roster,
    guide: &'a Guide,
    extra: &'a ExtraHolidays,
    length: TimeDelta,
) -> (Plan<'a>, Diary<'a>) {
    let (plan, wanted) = Plan::outline(roster, guide);
    let mut scheduler = Scheduler {
        plan,
        progress: wanted.into_iter().map(|wanted| if wanted { Progress::Waiting } else { Progress::Settled }).collect(),
        diary: Diary::of(&roster.reaches, extra, length),
        queue: BinaryHeap::new(),
        contacts: FxHashMap::default(),
    };
    for interviews in by_candidate(roster) {
        scheduler.settle_candidate(&interviews);
    }
    (scheduler.plan, scheduler.diary)
}

/// The interviews of each candidate, in the order of their keys.
fn by_candidate(roster: &Roster) -> Vec<Vec<InterviewId>> {
    let mut groups: HashMap<&str, Vec<InterviewId>> = HashMap::new();
    for (id, interview) in (0..).map(InterviewId).zip(&roster.interviews) {
        groups.entry(&roster.candidate(interview.candidate).identity).or_default().push(id);
    }
    let mut groups: Vec<Vec<InterviewId>> = groups.into_values().collect();
    for group in &mut groups {
        group.sort_unstable_by(|left, right| roster.interview(*left).key.cmp(&roster.interview(*right).key));
    }
    groups
}

/// How far a pair has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Progress {
    Waiting,
    Queued,
    Settled,
}

struct Scheduler<'a> {
    plan: Plan<'a>,
    progress: Vec<Progress>,
    diary: Diary<'a>,
    queue: BinaryHeap<Turn>,
    /// The contacts of the candidate at hand, by the other person's identity.
    contacts: FxHashMap<&'a str, Contacts>,
}

impl<'a> Scheduler<'a> {
    fn settle_candidate(&mut self, interviews: &[InterviewId]) {
        self.contacts.clear();
        for id in interviews {
            self.remember_history(*id);
        }
        for (rank, id) in (0..).zip(interviews) {
            for index in self.plan.pairs_of(*id) {
                self.try_to_queue(*id, rank, index);
            }
        }
        while let Some(turn) = self.queue.pop() {
            let id = interviews[turn.rank as usize];
            self.settle(id, &turn);
            self.queue_followers(id, turn.rank, turn.guideline);
        }
    }

    fn remember_history(&mut self, id: InterviewId) {
        let roster = self.plan.roster;
        let row = Row::of(roster, self.plan.guide, roster.interview(id));
        for contacted in &roster.interview(id).history {
            for person in row.taken_with(contacted.step) {
                let person = roster.person(person);
                let day = Anchor::taken(contacted, roster.reach(person.reach).zone).date;
                self.contacts.entry(&*person.identity).or_default().remember(day);
            }
        }
    }

    /// Gives a pair its turn, or its absence, as soon as what it hangs on is settled.
    fn try_to_queue(&mut self, id: InterviewId, rank: u32, index: usize) {
        if self.progress[index] != Progress::Waiting {
            return;
        }
        let Pair { guideline: place, person, .. } = self.plan.pairs[index];
        let guideline = self.guideline(place);
        let base = match self.base(id, guideline) {
            Ok(Some(base)) => base,
            Ok(None) => return,
            Err(absence) => {
                self.finish(index, Outcome::Absent(absence));
                self.queue_followers(id, rank, place);
                return;
            }
        };
        let window = self.window(id, guideline, base, person);
        self.progress[index] = Progress::Queued;
        self.queue.push(Turn::of(window, place, rank, index, base));
    }

    fn queue_followers(&mut self, id: InterviewId, rank: u32, settled: u8) {
        let settled = &self.guideline(settled).id;
        for index in self.plan.pairs_of(id) {
            let guideline = self.guideline(self.plan.pairs[index].guideline);
            if matches!(&guideline.anchor, Hook::After(ids) if ids.contains(settled)) {
                self.try_to_queue(id, rank, index);
            }
        }
    }

    /// What a guideline's window is counted from; none while that is not settled.
    fn base(&self, id: InterviewId, guideline: &Guideline) -> Result<Option<Base>, Absence> {
        let interview = self.plan.roster.interview(id);
        if guideline.promised.is_some() && interview.answer_by.is_some() {
            return Ok(Some(Base::Promised));
        }
        match &guideline.anchor {
            Hook::Start => Ok(Some(Base::Start)),
            Hook::End => Ok(Some(Base::End)),
            Hook::After(_) => self.base_after(id, interview, guideline),
        }
    }

    fn base_after(
        &self,
        id: InterviewId,
        interview: &Interview,
        guideline: &Guideline,
    ) -> Result<Option<Base>, Absence> {
        let row = Row::of(self.plan.roster, self.plan.guide, interview);
        let Some(before) = row.before(guideline).and_then(|before| self.plan.guide.place(&before.id)) else {
            return Err(Absence::NothingBefore);
        };
        let mut base = None;
        let indices = self.plan.pairs_of(id);
        for index in indices.filter(|index| self.plan.pairs[*index].guideline == before) {
            match self.plan.pairs[index].outcome {
                _ if self.progress[index] != Progress::Settled => return Ok(None),
                Outcome::Reminder(_) => base = Some(Base::Planned(before)),
                Outcome::Absent(Absence::Done(_)) => base = base.or(Some(Base::Taken(before))),
                Outcome::Absent(Absence::Overtaken { by, .. }) => base = base.or(Some(Base::Taken(by))),
                Outcome::Absent(_) => {}
            }
        }
        base.map(Some).ok_or(Absence::HangsOn(before))
    }

    fn window(&mut self, id: InterviewId, guideline: &Guideline, base: Base, person: Option<PersonId>) -> Window {
        let them = self.reach(id, person);
        let anchor = self.plan.anchor(id, base, self.diary.reach(them).zone);
        Window::of(span(guideline, base), anchor, them, &mut self.diary)
    }

    /// How a person can be reached, or I.
    fn reach(&self, id: InterviewId, person: Option<PersonId>) -> ReachId {
        self.plan.reach(id, person)
    }

    fn settle(&mut self, id: InterviewId, turn: &Turn) {
        let index = turn.index as usize;
        let person = self.plan.pairs[index].person;
        let found = self.find(id, turn, person);
        let outcome = match found {
            Err(absence) => Outcome::Absent(absence),
            Ok(found) => {
                let slot = person.and_then(|person| self.take_slot(person, index, &found));
                Outcome::Reminder(Reminder {
                    at: found.at,
                    base: turn.base,
                    medium: found.medium,
                    placing: found.placing,
                    moved_from: found.moved_from,
                    slot,
                })
            }
        };
        self.finish(index, outcome);
    }

    fn finish(&mut self, index: usize, outcome: Outcome) {
        self.plan.pairs[index].outcome = outcome;
        self.progress[index] = Progress::Settled;
    }

    fn find(&mut self, id: InterviewId, turn: &Turn, person: Option<PersonId>) -> Result<Found, Absence> {
        let guideline = self.guideline(turn.guideline);
        let interview = self.plan.roster.interview(id);
        if guideline.is_appointment() {
            return Ok(Found::appointment(interview.start));
        }
        let (them, me) = (self.reach(id, person), self.reach(id, None));
        let anchor = self.plan.anchor(id, turn.base, self.diary.reach(them).zone);
        let window = Window::of(span(guideline, turn.base), anchor, them, &mut self.diary);
        let medium = self.plan.medium(id, guideline, turn.base, person);
        let contacts = person.map(|person| self.plan.roster.person(person).identity.as_ref());
        let contacts = contacts.map(|identity| &*self.contacts.entry(identity).or_default());
        let limits = self.plan.guide.limits;
        let people = People { them, me, contacts, limits };
        Search::of(&mut self.diary, people, anchor, window).run(medium)
    }

    /// Notes a contact, and shares the slot of the one that it joins.
    fn take_slot(&mut self, person: PersonId, index: usize, found: &Found) -> Option<SlotId> {
        let identity = &*self.plan.roster.person(person).identity;
        let contacts = self.contacts.entry(identity).or_default();
        match found.joins {
            None => {
                contacts.plan(found.day, found.at, index);
                None
            }
            Some(first) => Some(self.plan.share_slot(first as usize, index)),
        }
    }

    fn guideline(&self, place: u8) -> &'a Guideline {
        &self.plan.guide.guidelines[usize::from(place)]
    }
}
