//! Wanted to reminder: into time that is open for both, within the limits per person.
//!
//! Candidates are independent of each other. Within one candidate's interviews, turns are taken by the start of the
//! window, then guide order, then the interview's key, so that the order of rows does not matter. A guideline that
//! hangs on another takes its turn once that one is settled.

mod contacts;
mod coverage;
mod search;
mod turn;

use std::collections::BinaryHeap;

use chrono::TimeDelta;
use rustc_hash::FxHashMap;

use crate::guide::{Anchor as Hook, Guide, Guideline};
use crate::holidays::ExtraHolidays;
use crate::interview::{InterviewId, PersonId, Roster};
use crate::plan::{Absence, Anchor, Base, Outcome, Pair, Plan, Progress, Reminder, SlotId, Window, span};
use crate::reach::Diary;
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
    let mut scheduler = Scheduler {
        plan: Plan::outline(roster, guide),
        followers: guide.guidelines.iter().map(|guideline| followers(guide, guideline)).collect(),
        diary: Diary::of(&roster.reaches, extra, length),
        queue: BinaryHeap::new(),
        contacts: FxHashMap::default(),
    };
    for interviews in by_candidate(roster) {
        scheduler.settle_candidate(&interviews);
    }
    (scheduler.plan, scheduler.diary)
}

/// The interviews of each candidate.
fn by_candidate(roster: &Roster) -> Vec<Vec<InterviewId>> {
    let mut groups: FxHashMap<&str, Vec<InterviewId>> = FxHashMap::default();
    for (id, interview) in (0..).map(InterviewId).zip(&roster.interviews) {
        groups.entry(&roster.candidate(interview.candidate).identity).or_default().push(id);
    }
    groups.into_values().collect()
}

/// The places of the guidelines that may hang on one.
fn followers(guide: &Guide, settled: &Guideline) -> Vec<u8> {
    let hangs = |follower: &Guideline| matches!(&follower.anchor, Hook::After(ids) if ids.contains(&settled.id));
    (0..).zip(&guide.guidelines).filter(|(_, follower)| hangs(follower)).map(|(place, _)| place).collect()
}

struct Scheduler<'a> {
    plan: Plan<'a>,
    /// The guidelines that may hang on each guideline.
    followers: Vec<Vec<u8>>,
    diary: Diary<'a>,
    queue: BinaryHeap<Turn<'a>>,
    /// The contacts of the candidate at hand, by the other person's identity, which a roster keeps once.
    contacts: FxHashMap<*const u8, Contacts>,
}

impl<'a> Scheduler<'a> {
    fn settle_candidate(&mut self, interviews: &[InterviewId]) {
        self.contacts.clear();
        for id in interviews {
            self.remember_history(*id);
        }
        for id in interviews {
            for index in self.plan.pairs_of(*id) {
                self.try_to_queue(*id, index);
            }
        }
        while let Some(turn) = self.queue.pop() {
            self.settle(&turn);
            self.queue_followers(turn.interview, turn.guideline);
        }
    }

    fn remember_history(&mut self, id: InterviewId) {
        let roster = self.plan.roster;
        let row = self.plan.row(id);
        for contacted in &roster.interview(id).history {
            for person in row.taken_with(contacted.step) {
                let known = roster.person(person);
                let day = Anchor::taken(contacted, roster.reach(known.reach).zone).date;
                self.contacts.entry(known.identity.as_ptr()).or_default().remember(day);
            }
        }
    }

    /// Gives a pair its turn, or its absence, as soon as what it hangs on is settled.
    fn try_to_queue(&mut self, id: InterviewId, index: usize) {
        if self.plan.pairs[index].progress != Progress::Waiting {
            return;
        }
        let Pair { guideline, person, .. } = self.plan.pairs[index];
        let base = match self.base(id, guideline) {
            Ok(Some(base)) => base,
            Ok(None) => return,
            Err(absence) => {
                self.finish(index, Outcome::Absent(absence));
                self.queue_followers(id, guideline);
                return;
            }
        };
        let them = self.plan.reach(id, person);
        let anchor = self.plan.anchor(id, base, self.diary.reach(them).zone);
        let window = Window::of(span(self.guideline(guideline), base), anchor, them, &mut self.diary);
        let index = u32::try_from(index).expect("a plan has fewer than four thousand million pairs");
        let key = self.plan.roster.key(self.plan.roster.interview(id));
        self.plan.pairs[index as usize].progress = Progress::Queued;
        self.queue.push(Turn { window, anchor, base, guideline, interview: id, index, key });
    }

    fn queue_followers(&mut self, id: InterviewId, settled: u8) {
        if self.followers[usize::from(settled)].is_empty() {
            return;
        }
        for index in self.plan.pairs_of(id) {
            if self.followers[usize::from(settled)].contains(&self.plan.pairs[index].guideline) {
                self.try_to_queue(id, index);
            }
        }
    }

    /// What a guideline's window is counted from; none while that is not settled.
    fn base(&self, id: InterviewId, place: u8) -> Result<Option<Base>, Absence> {
        let guideline = self.guideline(place);
        if guideline.promised.is_some() && self.plan.roster.interview(id).answer_by.is_some() {
            return Ok(Some(Base::Promised));
        }
        match &guideline.anchor {
            Hook::Start => Ok(Some(Base::Start)),
            Hook::End => Ok(Some(Base::End)),
            Hook::After(_) => self.base_after(id, place),
        }
    }

    fn base_after(&self, id: InterviewId, guideline: u8) -> Result<Option<Base>, Absence> {
        let before = self.plan.row(id).before(guideline).ok_or(Absence::NothingBefore)?;
        let mut base = None;
        let indices = self.plan.pairs_of(id);
        for index in indices.filter(|index| self.plan.pairs[*index].guideline == before) {
            match self.plan.pairs[index].outcome {
                _ if self.plan.pairs[index].progress != Progress::Settled => return Ok(None),
                Outcome::Reminder(_) => base = Some(Base::Planned(before)),
                Outcome::Absent(Absence::Done(_)) => base = base.or(Some(Base::Taken(before))),
                Outcome::Absent(Absence::Overtaken { by, .. }) => base = base.or(Some(Base::Taken(by))),
                Outcome::Absent(_) => {}
            }
        }
        base.map(Some).ok_or(Absence::HangsOn(before))
    }

    fn settle(&mut self, turn: &Turn<'_>) {
        let index = turn.index as usize;
        let person = self.plan.pairs[index].person;
        let found = self.find(turn, person);
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
        let pair = &mut self.plan.pairs[index];
        pair.outcome = outcome;
        pair.progress = Progress::Settled;
    }

    fn find(&mut self, turn: &Turn<'_>, person: Option<PersonId>) -> Result<Found, Absence> {
        let id = turn.interview;
        if self.guideline(turn.guideline).is_appointment() {
            return Ok(Found::appointment(self.plan.roster.interview(id).start));
        }
        let (them, me) = (self.plan.reach(id, person), self.plan.reach(id, None));
        let medium = self.plan.medium(id, turn.guideline, turn.base, person);
        let contacts = person.map(|person| self.plan.roster.person(person).identity.as_ptr());
        let contacts = contacts.map(|identity| &*self.contacts.entry(identity).or_default());
        let limits = self.plan.guide.limits;
        let people = People { them, me, contacts, limits };
        Search::of(&mut self.diary, people, turn.anchor, turn.window).run(medium)
    }

    /// Notes a contact, and shares the slot of the one that it joins.
    fn take_slot(&mut self, person: PersonId, index: usize, found: &Found) -> Option<SlotId> {
        let identity = self.plan.roster.person(person).identity.as_ptr();
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
