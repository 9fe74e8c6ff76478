//! Interview × guideline: what is wanted of whom, or why it is absent.
//!
//! A [`Plan`] holds every pair of interview and guideline once per person, in the order of interviews and guide. What a
//! pair says can be worked out from it at any time, so it keeps no text: see [`crate::reason`].

mod absence;
mod anchor;
mod kind;
mod labels;
mod recipients;
mod row;
mod timing;
mod window;

use std::num::NonZeroU32;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

pub use absence::Absence;
pub use anchor::{Anchor, Base};
use kind::Kinds;
pub use labels::Labels;
pub use row::Row;
pub use timing::Timing;
pub use window::Window;

use crate::calendar::{self, Identity};
use crate::guide::{Channel, Guide, Guideline, Span};
use crate::interview::{InterviewId, PersonId, Roster};
use crate::reach::ReachId;

/// Every pair of interview and guideline.
#[derive(Debug)]
pub struct Plan<'a> {
    /// Who is interviewed by whom.
    pub roster: &'a Roster,
    /// The advice.
    pub guide: &'a Guide,
    /// The rules and sources of each guideline, in words.
    labels: Vec<Labels>,
    pub(crate) pairs: Vec<Pair>,
    /// Where each interview's pairs begin, and at last where the last one's end.
    first_pair: Vec<u32>,
    /// The pairs that share a slot, by slot.
    pub(crate) slots: Vec<Vec<u32>>,
    kinds: Kinds,
    /// The number of each interview's kind.
    kind_of: Vec<u32>,
    since: Option<DateTime<Utc>>,
    salt: String,
}

/// One guideline for one interview and one person.
#[derive(Debug, Clone)]
pub struct Pair {
    /// Index of the guideline in its guide.
    pub guideline: u8,
    /// For whom; nobody for a note to myself, or where the row has no such person.
    pub person: Option<PersonId>,
    /// How far it has come; settled in every finished plan.
    pub(crate) progress: Progress,
    /// What became of it.
    pub outcome: Outcome,
}

/// How far a pair has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Progress {
    /// It is to be placed, and waits for what it hangs on.
    Waiting,
    /// It waits for its turn.
    Queued,
    /// Its outcome stands.
    Settled,
}

/// What becomes of a pair.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// A reminder.
    Reminder(Reminder),
    /// None, for a reason.
    Absent(Absence),
}

/// A reminder at its moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// When to act.
    pub at: DateTime<Utc>,
    /// What its window is counted from.
    pub base: Base,
    /// How to reach the person.
    pub medium: Medium,
    /// How the moment was found.
    pub placing: Placing,
    /// The day that it would have taken but for the limits of contacts with one person.
    pub moved_from: Option<NaiveDate>,
    /// The slot that it shares with others.
    pub slot: Option<SlotId>,
}

/// A moment that several reminders for one person share: the number of its slot, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlotId(NonZeroU32);

/// How somebody is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    /// An e-mail.
    Email,
    /// An e-mail, because no call can be placed.
    EmailInsteadOfCall,
    /// A telephone call.
    Call,
    /// A text message.
    Message,
    /// A letter by post.
    Letter,
    /// A visit.
    Visit,
    /// A note to myself.
    Myself,
}

impl Medium {
    /// The word for scripts: `email`, `call`, `message`, `letter`, `visit`, `self`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Medium::Email | Medium::EmailInsteadOfCall => "email",
            Medium::Call => "call",
            Medium::Message => "message",
            Medium::Letter => "letter",
            Medium::Visit => "visit",
            Medium::Myself => "self",
        }
    }

    /// Whether the other person has to be there: then nothing but common open time will do (C7).
    #[must_use]
    pub fn needs_presence(self) -> bool {
        matches!(self, Medium::Call | Medium::Visit)
    }
}

/// How a reminder's moment was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placing {
    /// It is the appointment itself.
    Appointment,
    /// In time that is open for both, inside the window.
    Common,
    /// In time that is open for both, after the window: a call.
    CommonLater,
    /// Nothing in the window is open for both: the first moment open for me.
    Mine,
    /// Nothing in the window is open for me either: the last moment before it.
    BeforeWindow,
    /// I am never free: the start of the window.
    WindowStart,
    /// Together with another reminder for the same person.
    Joined,
}

impl<'a> Plan<'a> {
    /// Every pair, as far as the rows alone tell.
    pub(crate) fn outline(roster: &'a Roster, guide: &'a Guide) -> Plan<'a> {
        let mut kinds = Kinds::default();
        let number = |interview| kinds.number(roster, guide, interview);
        let mut plan = Plan {
            roster,
            guide,
            labels: guide.guidelines.iter().map(|guideline| Labels::of(guide, guideline)).collect(),
            pairs: Vec::with_capacity(roster.interviews.len() * guide.guidelines.len() * 5 / 4),
            first_pair: vec![0],
            slots: Vec::new(),
            kind_of: roster.interviews.iter().map(number).collect(),
            kinds,
            since: None,
            salt: String::new(),
        };
        for id in (0..count(roster.interviews.len())).map(InterviewId) {
            plan.outline_interview(id);
        }
        plan
    }

    fn outline_interview(&mut self, id: InterviewId) {
        let Plan { roster, guide, pairs, .. } = self;
        let terms = self.kinds.terms(self.kind_of[id.index()]);
        let row = Row { roster, guide, interview: roster.interview(id), terms };
        for guideline in (0..guide.guidelines.len()).map(place) {
            let people = row.each_recipient(guideline).map(Some);
            let nobody = row.recipients(guideline).is_empty().then_some(None);
            for person in people.chain(nobody) {
                let absence = row.absence(guideline, person);
                let progress = if absence.is_none() { Progress::Waiting } else { Progress::Settled };
                let outcome = Outcome::Absent(absence.unwrap_or(Absence::NothingBefore));
                pairs.push(Pair { guideline, person, progress, outcome });
            }
        }
        self.first_pair.push(count(self.pairs.len()));
    }

    /// An interview under the guide.
    #[must_use]
    pub fn row(&self, id: InterviewId) -> Row<'_> {
        let terms = self.kinds.terms(self.kind_of[id.index()]);
        Row { roster: self.roster, guide: self.guide, interview: self.roster.interview(id), terms }
    }

    /// How somebody can be reached in an interview, or, where there is nobody, the candidate.
    #[must_use]
    pub fn reach(&self, id: InterviewId, person: Option<PersonId>) -> ReachId {
        let candidate = || self.roster.candidate(self.roster.interview(id).candidate).reach;
        person.map_or_else(candidate, |person| self.roster.person(person).reach)
    }

    /// The medium of a guideline, as the step before it was planned where it is to be the same.
    #[must_use]
    pub fn medium(&self, id: InterviewId, guideline: u8, base: Base, person: Option<PersonId>) -> Medium {
        let channel = self.guide.guidelines[usize::from(guideline)].medium;
        if let (Channel::AsBefore, Base::Planned(before)) = (channel, base) {
            let planned = self.pairs_of(id).map(|index| &self.pairs[index]).find_map(|pair| match &pair.outcome {
                Outcome::Reminder(reminder) if pair.guideline == before => Some(reminder.medium),
                _ => None,
            });
            match planned {
                Some(Medium::EmailInsteadOfCall) => return Medium::Email,
                Some(medium) => return medium,
                None => {}
            }
        }
        self.row(id).medium(guideline, person)
    }

    /// Puts a pair into the slot of another; returns the slot.
    pub(crate) fn share_slot(&mut self, first: usize, joining: usize) -> SlotId {
        let next = SlotId(NonZeroU32::MIN.saturating_add(count(self.slots.len())));
        let Outcome::Reminder(reminder) = &mut self.pairs[first].outcome else { return next };
        let slot = *reminder.slot.get_or_insert(next);
        if slot == next {
            self.slots.push(vec![count(first)]);
        }
        self.slots[slot.index()].push(count(joining));
        slot
    }

    /// Leaves out every reminder before a moment; what hangs on one stays.
    pub fn leave_out_before(&mut self, since: DateTime<Utc>) {
        self.since = Some(since);
    }

    /// The moment before which every reminder is left out.
    #[must_use]
    pub fn since(&self) -> Option<DateTime<Utc>> {
        self.since
    }

    /// Gives every pair another UID than it has without the word.
    pub fn salt_uids(&mut self, word: &str) {
        word.clone_into(&mut self.salt);
    }

    /// The identity of a pair in every calendar: of candidate, interview, guideline and person, never of a time or
    /// title.
    #[must_use]
    pub fn uid(&self, id: InterviewId, pair: &Pair) -> Uuid {
        let interview = self.roster.interview(id);
        let person = pair.person.map(|person| &*self.roster.person(person).who.identity_within_interview);
        Identity {
            candidate: &self.roster.candidate(interview.candidate).identity,
            interview: self.roster.key(interview),
            guideline: &self.guideline(pair).id,
            person: person.unwrap_or_default(),
            salt: &self.salt,
        }
        .uid()
    }

    /// What the events of an interview have in common.
    #[must_use]
    pub fn row_mark(&self, id: InterviewId) -> calendar::RowMark {
        let interview = self.roster.interview(id);
        calendar::RowMark::of(&self.roster.candidate(interview.candidate).identity, self.roster.key(interview))
    }

    /// A pair's reminder, or why there is none.
    pub fn reminder<'p>(&self, pair: &'p Pair) -> Result<&'p Reminder, Absence> {
        match &pair.outcome {
            Outcome::Reminder(reminder) if self.since.is_some_and(|since| reminder.at < since) => {
                Err(Absence::BeforeSince)
            }
            Outcome::Reminder(reminder) => Ok(reminder),
            Outcome::Absent(absence) => Err(*absence),
        }
    }

    /// A pair.
    #[must_use]
    pub fn pair(&self, index: usize) -> &Pair {
        &self.pairs[index]
    }

    /// The rules and sources of every guideline, in the order of the guide.
    pub(crate) fn all_labels(&self) -> &[Labels] {
        &self.labels
    }

    /// The rules and sources of a pair's guideline, in words.
    #[must_use]
    pub fn labels(&self, pair: &Pair) -> &Labels {
        &self.labels[usize::from(pair.guideline)]
    }

    /// A pair's guideline.
    #[must_use]
    pub fn guideline(&self, pair: &Pair) -> &'a Guideline {
        &self.guide.guidelines[usize::from(pair.guideline)]
    }

    /// The indices of one interview's pairs.
    #[must_use]
    pub fn pairs_of(&self, interview: InterviewId) -> std::ops::Range<usize> {
        let index = interview.index();
        self.first_pair[index] as usize..self.first_pair[index + 1] as usize
    }

    /// Every pair with its interview, in the order of interviews and guide.
    pub fn iter(&self) -> impl Iterator<Item = (InterviewId, usize, &Pair)> {
        let ids = (0..).map(InterviewId).take(self.roster.interviews.len());
        ids.flat_map(move |id| self.pairs_of(id).map(move |index| (id, index, &self.pairs[index])))
    }

    /// The other pairs with which a reminder shares its time.
    pub fn companions(&self, index: usize) -> impl Iterator<Item = usize> {
        let slot = match &self.pairs[index].outcome {
            Outcome::Reminder(reminder) => reminder.slot,
            Outcome::Absent(_) => None,
        };
        let all = slot.map_or(&[][..], |slot| &self.slots[slot.index()]);
        all.iter().map(|other| *other as usize).filter(move |other| *other != index)
    }

    /// The interview of a pair.
    #[must_use]
    pub fn interview_of(&self, index: usize) -> InterviewId {
        let place = self.first_pair.partition_point(|first| *first <= count(index));
        InterviewId(count(place) - 1)
    }
}

impl SlotId {
    fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// The span that counts from a base.
#[must_use]
pub fn span(guideline: &Guideline, base: Base) -> Span {
    match (base, guideline.promised) {
        (Base::Promised, Some(promised)) => promised,
        _ => guideline.window,
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).expect("a plan has fewer than four thousand million pairs")
}

/// A guideline's index as a plan keeps it.
fn place(index: usize) -> u8 {
    u8::try_from(index).expect("a guide holds at most 255 guidelines")
}
